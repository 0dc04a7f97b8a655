"""People of one organisation sit at different tables in the icebreaker and in the café."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from cafeplanner.cafe.day import Day, Part, RoundKey
from cafeplanner.cafe.finding import Finding
from cafeplanner.cafe.participant import Participant
from cafeplanner.cafe.plan import Plan
from cafeplanner.i18n import text
from cafeplanner.rules._mixing import clusters, codes_of, mixing_finding
from cafeplanner.rules._seating import rounds_of
from cafeplanner.rules.terms import ClassCost, Term
from cafeplanner.rules.words import place_words


def organisation(person: Participant) -> str:
    """Return the organisation of a person."""
    return person.organisation


def organisation_findings(rule: str, day: Day, plan: Plan, parts: frozenset[Part]) -> Iterator[Finding]:
    """Yield each table of some parts of the day at which people of one organisation sit together."""
    for at, people, pairs in clusters(day, plan, parts, organisation):
        what = text(
            "{names}, all of “{organisation}”, sit together {place}.",
            names=day.names(people),
            organisation=day.by_id[people[0]].organisation,
            place=place_words(at.key, at.label),
        )
        yield mixing_finding(rule, what, at, people, pairs, day.weights.same_organisation)


class SameOrganisation:
    """Counted in pairs, for each table and round; names are compared without regard to case and accents."""

    name: ClassVar[str] = "same_organisation"
    hard: ClassVar[bool] = False
    parts: ClassVar[frozenset[Part]] = frozenset([Part.ICEBREAKER, Part.CAFE])

    def findings(self, day: Day, plan: Plan) -> Iterator[Finding]:
        """Yield each table at which people of one organisation sit together; `count` is in pairs."""
        yield from organisation_findings(self.name, day, plan, self.parts)

    def terms(self, day: Day, rounds: tuple[RoundKey, ...]) -> Iterator[Term]:
        """Price each pair of one organisation at a table."""
        costs = dict.fromkeys(rounds_of(rounds, self.parts), day.weights.same_organisation)
        if costs:
            yield ClassCost(codes_of(day, organisation), costs)
