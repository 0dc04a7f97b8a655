"""Columns of people that walk past the tables, each column by its own way: the construction behind most rotations.

As many people as there are tables stand in a column. In round r, person y of column x sits at table y + by[r, x].
People of one column never meet. Two of different columns meet twice only where two rows of `by` have the same
difference in both columns; so where the differences of every two rows are all different, nobody meets anybody twice.
Such shifts are a difference matrix that may lack columns (Colbourn and Dinitz, *Handbook of Combinatorial Designs*,
second edition 2007), and stay one when rows and columns change places, or when some are left out. A column that stays
where it is (all 0) is the tables themselves: without it, nobody of the other columns comes to a table twice.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from cafeplanner.planning.designs.numbers import add, factors, make_field, negate
from cafeplanner.planning.designs.seeking import seek_shifts
from cafeplanner.planning.designs.shift_data import STORED
from cafeplanner.planning.seating import Ints


@dataclass(frozen=True)
class Shifts:
    """By how much each column of people moves on in each round (rounds, columns), digit by digit of ``moduli``."""

    moduli: tuple[int, ...]
    by: Ints

    def without_theme(self) -> Shifts:
        """Take the first column for the tables themselves: the others then come to each table once at most."""
        return Shifts(self.moduli, add(self.moduli, self.by[:, 1:], negate(self.moduli, self.by[:, :1])))

    def seats(self) -> Ints:
        """(columns * tables, rounds) the table of each person in each round, column after column."""
        tables = np.arange(np.prod(self.moduli), dtype=np.int32)
        seats = add(self.moduli, self.by.T[:, None, :], tables[None, :, None])
        return seats.reshape(-1, len(self.by))


def find_shifts(groups: int, rounds: int, columns: int) -> Shifts | None:
    """Return shifts for so many tables, rounds and columns, or None where none are known here."""
    if rounds > groups or columns > groups:
        return None
    for make in (field_shifts, even_shifts, stored_shifts, sought_shifts):
        shifts = make(groups, rounds, columns)
        if shifts is not None:
            return shifts
    return None


def field_shifts(groups: int, rounds: int, columns: int) -> Shifts | None:
    """Row r, column x: the product r * x of a finite field, or of several side by side (MacNeish 1922).

    The columns must differ in each factor, so there are as many of them as the smallest factor has numbers.
    """
    fields = [make_field(prime**exponent) for prime, exponent in factors(groups)]
    if columns > min(field.order for field in fields):
        return None
    by, unit = np.zeros((rounds, columns), np.int32), 1
    moduli: list[int] = []
    for field in fields:
        row = np.arange(rounds, dtype=np.int32)[:, None] // unit % field.order
        by += unit * field.times(row, np.arange(columns, dtype=np.int32)[None, :])
        unit *= field.order
        moduli += field.moduli
    return Shifts(tuple(moduli), by)


def even_shifts(groups: int, rounds: int, columns: int) -> Shifts | None:
    """Row r, column x: r * x without any modulus that matters, where there are tables enough."""
    common = max((int(np.gcd(groups, step)) for step in range(1, rounds)), default=1)
    if columns > groups // common:
        return None
    return Shifts((groups,), np.outer(np.arange(rounds), np.arange(columns)).astype(np.int32) % groups)


def stored_shifts(groups: int, rounds: int, columns: int) -> Shifts | None:
    """Shifts found by a longer search than is possible here (`tools/designs.py`)."""
    for moduli, text in STORED:
        if np.prod(moduli) == groups:
            by = np.array([[int(digit, 36) for digit in row] for row in text.split()], np.int32)
            for way in (by, by.T):
                if rounds <= way.shape[0] and columns <= way.shape[1]:
                    return Shifts(moduli, way[:rounds, :columns])
    return None


def sought_shifts(groups: int, rounds: int, columns: int) -> Shifts | None:
    """Shifts found by a short search."""
    if rounds > columns:
        turned = sought_shifts(groups, columns, rounds)
        return turned and Shifts(turned.moduli, turned.by.T)
    by = seek_shifts(groups, rounds, columns)
    return None if by is None else Shifts((groups,), by)
