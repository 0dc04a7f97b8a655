"""Everyone present is seated exactly once in every round, and nobody else is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from cafeplanner.cafe.day import Day, Part, RoundKey
from cafeplanner.cafe.finding import Finding, Severity
from cafeplanner.cafe.participant import Absence
from cafeplanner.cafe.plan import Plan
from cafeplanner.i18n import Text, text
from cafeplanner.rules._seating import planned_parts, planned_rounds, rounds_of
from cafeplanner.rules.terms import SeatOnce, Term
from cafeplanner.rules.words import place_words, round_words


class SeatedOnce:
    """A plan holds one table per person and round, so "exactly once" means: a seat for all who are there, no other."""

    name: ClassVar[str] = "seated_once"
    hard: ClassVar[bool] = True
    parts: ClassVar[frozenset[Part]] = frozenset(Part)

    def findings(self, day: Day, plan: Plan) -> Iterator[Finding]:
        """Yield people without a seat, and seats of people, tables or rounds that are not there."""
        for key in planned_rounds(day, plan, planned_parts(day, plan)):
            for person in day.present(key):
                if plan.at(person, key) is None:
                    yield self._missing(day, person, key)
        for (person, key), label in plan.seats.items():
            fault = self._fault(day, person, key, label)
            if fault is not None:
                what, remedy = fault
                people = (person,) if person in day.by_id else ()
                yield Finding(self.name, Severity.BLOCKING, what, remedy, people=people, round=key, table=label)

    def terms(self, day: Day, rounds: tuple[RoundKey, ...]) -> Iterator[Term]:
        """Ask for one seat for everyone present in each round."""
        for key in rounds_of(rounds, self.parts):
            yield SeatOnce(key, day.present(key))

    def _missing(self, day: Day, person: str, key: RoundKey) -> Finding:
        name = day.by_id[person].name
        what = text("{name} has no seat {when}.", name=name, when=round_words(key))
        remedy = text("Choose a table for {name}.", name=name)
        return Finding(self.name, Severity.BLOCKING, what, remedy, people=(person,), round=key)

    def _fault(self, day: Day, person: str, key: RoundKey, label: str) -> tuple[Text, Text] | None:
        """What is wrong with one seat, and what to do about it."""
        where = place_words(key, label)
        if person not in day.by_id:
            return (
                text("A seat {place} is kept for “{id}”, who is not on the list.", place=where, id=person),
                text("Remove the seat, or add the person to the list."),
            )
        name = day.by_id[person].name
        if all(round_.key != key for round_ in day.rounds):
            return text("{name} has a seat {place}, but the day has no such round.", name=name, place=where), text(
                "Remove the seat."
            )
        if day.table(key, label) is None:
            return text("{name} has a seat {place}, but there is no such table.", name=name, place=where), text(
                "Choose a table for {name}.", name=name
            )
        absence = day.absence(person, key)
        if absence is None:
            return None
        return text("{name} has a seat {place} but {reason}.", name=name, place=where, reason=_reason(absence)), text(
            "Remove the seat, or change when {name} is there.", name=name
        )


def _reason(absence: Absence) -> Text:
    match absence:
        case Absence.CANCELLED:
            return text("has cancelled")
        case Absence.OBSERVER:
            return text("only observes")
        case Absence.NOT_YET_HERE:
            return text("has not arrived yet")
        case Absence.LEFT:
            return text("has already left")
        case Absence.MISSED:
            return text("was not there")
