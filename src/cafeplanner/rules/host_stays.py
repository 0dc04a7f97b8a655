"""A host stays at the host's table in every round of the café, and so do the people kept together with the host."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from cafeplanner.cafe.day import Day, Part, RoundKey
from cafeplanner.cafe.finding import Finding, Severity
from cafeplanner.cafe.plan import Plan
from cafeplanner.i18n import text
from cafeplanner.rules._seating import open_rounds, rounds_of, still_open
from cafeplanner.rules.terms import FixSeat, Term
from cafeplanner.rules.words import place_words


class HostStays:
    """Whoever of them is absent in a round need not sit there in that round."""

    name: ClassVar[str] = "host_stays"
    hard: ClassVar[bool] = True
    parts: ClassVar[frozenset[Part]] = frozenset([Part.CAFE])

    def findings(self, day: Day, plan: Plan) -> Iterator[Finding]:
        """Yield each round in which somebody who stays sits elsewhere."""
        for key in open_rounds(day, plan, self.parts):
            for person, label in day.stays.items():
                at = plan.at(person, key)
                if at is not None and at != label and day.absence(person, key) is None:
                    yield self._away(day, person, key, at)

    def terms(self, day: Day, rounds: tuple[RoundKey, ...]) -> Iterator[Term]:
        """Fix the seat of everyone who stays."""
        for key in still_open(day, rounds_of(rounds, self.parts)):
            for person, label in day.stays.items():
                yield FixSeat(person, key, label, why=self.name)

    def _away(self, day: Day, person: str, key: RoundKey, at: str) -> Finding:
        name, label = day.by_id[person].name, day.stays[person]
        what = text(
            "{name} stays at table {table} but has a seat {place}.",
            name=name,
            table=label,
            place=place_words(key, at),
        )
        remedy = text("Seat {name} at table {table} in every round.", name=name, table=label)
        return Finding(self.name, Severity.BLOCKING, what, remedy, people=(person,), round=key, table=at)
