"""People of one territory sit at different tables, above all in the icebreaker."""

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


def territory(person: Participant) -> str:
    """Return the territory of a person."""
    return person.territory


class SameTerritory:
    """Counted in pairs, for each table and round; the icebreaker has its own weight."""

    name: ClassVar[str] = "same_territory"
    hard: ClassVar[bool] = False
    parts: ClassVar[frozenset[Part]] = frozenset([Part.ICEBREAKER, Part.CAFE])

    def findings(self, day: Day, plan: Plan) -> Iterator[Finding]:
        """Yield each table at which people of one territory sit together; `count` is in pairs."""
        for at, people, pairs in clusters(day, plan, self.parts, territory):
            what = text(
                "{names}, all from the territory “{territory}”, sit together {place}.",
                names=day.names(people),
                territory=day.by_id[people[0]].territory,
                place=place_words(at.key, at.label),
            )
            yield mixing_finding(self.name, what, at, people, pairs, territory_weight(day, at.key))

    def terms(self, day: Day, rounds: tuple[RoundKey, ...]) -> Iterator[Term]:
        """Price each pair of one territory at a table."""
        costs = {key: territory_weight(day, key) for key in rounds_of(rounds, self.parts)}
        if costs:
            yield ClassCost(codes_of(day, territory), costs)


def territory_weight(day: Day, key: RoundKey) -> int:
    """Return what a pair of one territory at a table costs in a round."""
    icebreaker = key.part is Part.ICEBREAKER
    return day.weights.same_territory_icebreaker if icebreaker else day.weights.same_territory
