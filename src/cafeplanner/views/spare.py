"""Spare cards for walk-ins, already placed in the best free seats of a finished plan."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from cafeplanner.cafe.day import Day, RoundKey, Table
from cafeplanner.cafe.plan import Plan
from cafeplanner.replanning.spares import spare_seats
from cafeplanner.views.by_person import Step, StepRole


@dataclass(frozen=True, slots=True)
class Spare:
    """A card without a name, numbered from 1: a step for every round of the day, unplanned for the collectives."""

    number: int
    steps: tuple[Step, ...]


def spare_cards(day: Day, plan: Plan) -> tuple[Spare, ...]:
    """Return as many spare cards as are useful and as there are seats for; none when the café is full."""
    return tuple(
        Spare(number, tuple(_steps(day, seats))) for number, seats in enumerate(spare_seats(day, plan), start=1)
    )


def _steps(day: Day, seats: Mapping[RoundKey, Table]) -> Iterator[Step]:
    for round_ in day.rounds:
        table = seats.get(round_.key)
        if table is None:
            yield Step(round_, StepRole.UNPLANNED)
        else:
            yield Step(round_, StepRole.ATTENDING, table.label, table.theme or "")
