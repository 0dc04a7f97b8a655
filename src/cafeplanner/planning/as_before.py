"""Where somebody gets another card anyway, the rest of the day stays as good as it was."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from cafeplanner.cafe.day import Day
from cafeplanner.cafe.plan import Plan
from cafeplanner.planning.problem import Problem, make_problem
from cafeplanner.planning.recount import Found, look
from cafeplanner.planning.seating import NOWHERE, Ints, Longs, Seating

Cells = tuple[Ints, Ints]


def printed_plan(day: Day) -> Plan:
    """Return where the cards, the void ones too, send people who are expected there."""
    return Plan(
        {
            (card.participant, key): label
            for card in day.printed
            for key, label in card.seats
            if day.absence(card.participant, key) is None
        }
    )


def as_before(seating: Seating, seats: Ints, before: Ints) -> Ints:
    """Return seats (n, R) with as many people as possible where they were before, if that breaks no more hard rules.

    Whole parts of the day are tried first, then halves of what is different in a round, down to single seats.
    """
    problem = make_problem(seating)
    found = look(seating, problem, seats.astype(np.int64))
    for cells in _different(seating, seats, before):
        found = _restored(seating, problem, found, before, cells)
    return found.seats


def _different(seating: Seating, seats: Ints, before: Ints) -> Iterator[Cells]:
    """Yield what may be restored together: (people, rounds) of each part of the day."""
    parts = np.array([key.part.value for key in seating.rounds])
    people, rounds = np.nonzero((before != NOWHERE) & (seats != before))
    for part in dict.fromkeys(parts):
        chosen = parts[rounds] == part
        order = np.argsort(rounds[chosen], kind="stable")
        yield people[chosen][order].astype(np.int32), rounds[chosen][order].astype(np.int32)


def _restored(seating: Seating, problem: Problem, found: Found, before: Ints, cells: Cells) -> Found:
    people, rounds = cells
    if not len(people):
        return found
    tried: Longs = found.seats.astype(np.int64)
    tried[people, rounds] = before[people, rounds]
    other = look(seating, problem, tried)
    if other.faults <= found.faults:
        return other
    if len(people) > 1:
        half = len(people) // 2
        found = _restored(seating, problem, found, before, (people[:half], rounds[:half]))
        found = _restored(seating, problem, found, before, (people[half:], rounds[half:]))
    return found
