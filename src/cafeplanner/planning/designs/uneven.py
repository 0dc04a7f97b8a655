"""Larger tables: people beyond the full columns, one for each table with a seat more than the others."""

from __future__ import annotations

import random

import numpy as np

from cafeplanner.planning.designs.numbers import add, negate
from cafeplanner.planning.designs.shifts import Shifts
from cafeplanner.planning.seating import Flags, Ints

TRIES = 60


def seat_rest(shifts: Shifts, large: Ints, barred: frozenset[int]) -> Ints | None:
    """Return seats (one person for each large table, rounds) that take the large tables in another order each round.

    A person meets nobody twice where the step between any two of their tables is none of a column's between those
    rounds, and comes to no theme twice where it is not barred.
    """
    if len(large) < len(shifts.by):
        return None  # there are fewer large tables than rounds, and nobody comes to one twice
    free = open_steps(shifts, barred)
    dice = random.Random(len(large))
    for _ in range(TRIES if len(large) < 100 else 1):
        seats = np.array(dice.sample(large.tolist(), len(large)), np.int32)[:, None]
        while seats.shape[1] < len(shifts.by):
            chosen = match_all(reachable(shifts, free, seats, large))
            if chosen is None:
                break
            seats = np.concatenate([seats, large[chosen][:, None]], axis=1)
        else:
            return seats
    return None


def open_steps(shifts: Shifts, barred: frozenset[int]) -> Flags:
    """(rounds, rounds, tables) the steps from the second round to the first that no column takes."""
    by, tables = shifts.by, int(np.prod(shifts.moduli))
    free = np.ones((len(by), len(by), tables), np.bool_)
    free[:, :, sorted(barred)] = False
    for row, above in np.ndindex(len(by), len(by)):
        free[row, above, add(shifts.moduli, by[row], negate(shifts.moduli, by[above]))] = False
    return free


def reachable(shifts: Shifts, free: Flags, seats: Ints, large: Ints) -> Flags:
    """(people, large tables) where each may sit in the next round."""
    row, open_ = seats.shape[1], np.ones((len(seats), len(large)), np.bool_)
    for above in range(row):
        step = add(shifts.moduli, large[None, :], negate(shifts.moduli, seats[:, above])[:, None])
        open_ &= free[row, above][step]
    return open_


def match_all(open_: Flags) -> Ints | None:
    """Return a different column for each row, or None where there are none (augmenting paths, Kuhn 1955)."""
    choices = [np.flatnonzero(row).tolist() for row in open_]
    owner: dict[int, int] = {}
    taken: dict[int, int] = {}
    for row in range(len(choices)):
        came = find_column(row, choices, owner)
        if came is None:
            return None
        column: int | None = next(reversed(came))
        while column is not None:  # each row on the way back takes the column it came by
            mover = came[column]
            owner[column] = mover
            taken[mover], column = column, taken.get(mover)
    return np.array([taken[row] for row in range(len(choices))], np.int32)


def find_column(row: int, choices: list[list[int]], owner: dict[int, int]) -> dict[int, int] | None:
    """Return the row that came by each column looked at, a free column last; None where none is free."""
    came: dict[int, int] = {}
    queue = [row]
    for at in queue:
        for column in choices[at]:
            if column not in came:
                came[column] = at
                if column not in owner:
                    return came
                queue.append(owner[column])
    return None
