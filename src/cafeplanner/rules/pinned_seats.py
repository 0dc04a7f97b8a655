"""Seats that the organiser fixed stay as they are."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from cafeplanner.cafe.day import Day, Part, Pin, RoundKey
from cafeplanner.cafe.finding import Finding, Severity
from cafeplanner.cafe.plan import Plan
from cafeplanner.i18n import text
from cafeplanner.rules._seating import open_rounds, rounds_of, still_open
from cafeplanner.rules.terms import FixSeat, Term
from cafeplanner.rules.words import round_words


class PinnedSeats:
    """A pin for a round in which the person is absent asks for nothing."""

    name: ClassVar[str] = "pinned_seats"
    hard: ClassVar[bool] = True
    parts: ClassVar[frozenset[Part]] = frozenset(Part)

    def findings(self, day: Day, plan: Plan) -> Iterator[Finding]:
        """Yield each pin that the plan does not follow."""
        planned = frozenset(open_rounds(day, plan, self.parts))
        for pin in day.pins:
            if pin.round not in planned or pin.participant not in day.by_id:
                continue
            at = plan.at(pin.participant, pin.round)
            if at is not None and at != pin.table and day.absence(pin.participant, pin.round) is None:
                yield self._moved(day, pin, at)

    def terms(self, day: Day, rounds: tuple[RoundKey, ...]) -> Iterator[Term]:
        """Fix the pinned seats."""
        kept = frozenset(still_open(day, rounds_of(rounds, self.parts)))
        for pin in day.pins:
            if pin.round in kept:
                yield FixSeat(pin.participant, pin.round, pin.table, why=self.name)

    def _moved(self, day: Day, pin: Pin, at: str) -> Finding:
        name = day.by_id[pin.participant].name
        what = text(
            "The seat of {name} {when} is fixed at “{table}”, but the plan says “{other}”.",
            name=name,
            when=round_words(pin.round),
            table=pin.table,
            other=at,
        )
        remedy = text("Seat {name} at “{table}”, or remove the fixed seat.", name=name, table=pin.table)
        return Finding(self.name, Severity.BLOCKING, what, remedy, people=(pin.participant,), round=pin.round, table=at)
