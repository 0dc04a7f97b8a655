"""Rounds that are over stay as they were."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from cafeplanner.cafe.day import Day, Part, RoundKey
from cafeplanner.cafe.finding import Finding, Severity
from cafeplanner.cafe.plan import Plan
from cafeplanner.i18n import text
from cafeplanner.rules._seating import planned_rounds, rounds_of
from cafeplanner.rules.terms import FixSeat, Term
from cafeplanner.rules.words import place_words


class PlayedRounds:
    """Who was there, and at which table, is recorded; whoever was not is missing for `seated_once` if seated."""

    name: ClassVar[str] = "played_rounds"
    hard: ClassVar[bool] = True
    parts: ClassVar[frozenset[Part]] = frozenset(Part)

    def findings(self, day: Day, plan: Plan) -> Iterator[Finding]:
        """Yield each seat of the record that is another one in the plan."""
        planned = frozenset(planned_rounds(day, plan, self.parts))
        for pin in day.record:
            at = plan.at(pin.participant, pin.round)
            if pin.round in planned and at is not None and at != pin.table:
                yield self._rewritten(day, pin.participant, pin.round, pin.table)

    def terms(self, day: Day, rounds: tuple[RoundKey, ...]) -> Iterator[Term]:
        """Fix the seats of the record."""
        kept = frozenset(rounds_of(rounds, self.parts))
        for pin in day.record:
            if pin.round in kept:
                yield FixSeat(pin.participant, pin.round, pin.table, why=self.name)

    def _rewritten(self, day: Day, person: str, key: RoundKey, label: str) -> Finding:
        name, place = day.by_id[person].name, place_words(key, label)
        what = text("{name} was {place}; a round that is over cannot be changed.", name=name, place=place)
        remedy = text("Put {name} back {place}.", name=name, place=place)
        return Finding(self.name, Severity.BLOCKING, what, remedy, people=(person,), round=key, table=label)
