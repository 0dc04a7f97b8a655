"""People of one organisation work in different collectives."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from cafeplanner.cafe.day import Day, Part, RoundKey
from cafeplanner.cafe.finding import Finding
from cafeplanner.cafe.plan import Plan
from cafeplanner.rules._mixing import codes_of
from cafeplanner.rules._seating import rounds_of
from cafeplanner.rules.same_organisation import organisation, organisation_findings
from cafeplanner.rules.terms import ClassCost, Term


class CollectiveOrganisation:
    """Counted in pairs, at the weight of `same_organisation`. The territory plays no part in the collectives."""

    name: ClassVar[str] = "collective_organisation"
    hard: ClassVar[bool] = False
    parts: ClassVar[frozenset[Part]] = frozenset([Part.COLLECTIVES])

    def findings(self, day: Day, plan: Plan) -> Iterator[Finding]:
        """Yield each collective in which people of one organisation work together; `count` is in pairs."""
        yield from organisation_findings(self.name, day, plan, self.parts)

    def terms(self, day: Day, rounds: tuple[RoundKey, ...]) -> Iterator[Term]:
        """Price each pair of one organisation in a collective."""
        costs = dict.fromkeys(rounds_of(rounds, self.parts), day.weights.same_organisation)
        if costs:
            yield ClassCost(codes_of(day, organisation), costs)
