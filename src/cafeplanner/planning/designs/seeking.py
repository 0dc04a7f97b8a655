"""A short search for shifts: column by column, each entry from what the differences so far leave open.

Sets of table numbers are the bits of one integer, so that all differences with an entry are tested at once.
"""

from __future__ import annotations

import random
from collections.abc import Iterator

import numpy as np

from cafeplanner.planning.seating import Ints

WORK = 6_000
"""Entries that one search may try: a few hundredths of a second."""
BREADTH = 4
"""How many choices for an entry are followed before the column is given up."""


def seek_shifts(groups: int, rounds: int, columns: int, barred: frozenset[int] = frozenset({})) -> Ints | None:
    """Return shifts (rounds, columns) modulo the number of groups, or None where a short search finds none.

    No two entries of a column have a difference that is `barred`.
    """
    if columns > groups - len(barred) or (groups % 2 == 0 and rounds > 2 and columns == groups):
        return None  # the second: Hall and Paige 1955
    dice, work = random.Random(groups), 0
    while work < WORK:
        attempt = Attempt(groups, rounds, barred, dice)
        found = attempt.columns(columns)
        if found is not None:
            return np.array(found, np.int32).T
        work += attempt.work
    return None


class Attempt:
    """One way down: the columns so far, and which differences of every two rows no column has yet."""

    def __init__(self, groups: int, rounds: int, barred: frozenset[int], dice: random.Random) -> None:
        """Begin with nothing."""
        self.groups, self.rounds, self.dice = groups, rounds, dice
        self.all = (1 << groups) - 1
        allowed = self.all & ~sum(1 << step for step in barred)
        self.free = [[allowed] * row for row in range(rounds)]
        self.work = 0

    def columns(self, count: int) -> list[list[int]] | None:
        """Return so many columns, or None where it does not go on."""
        found: list[list[int]] = []
        for _ in range(count):
            column = next(self.fill([0]), None) if self.work < WORK else None
            if column is None:
                return None
            found.append(column)
            for row, entry in enumerate(column):
                for above in range(row):
                    self.free[row][above] &= ~(1 << (entry - column[above]) % self.groups)
        return found

    def fill(self, column: list[int]) -> Iterator[list[int]]:
        """Yield the ways to complete a column."""
        row = len(column)
        self.work += 1
        if row == self.rounds:
            yield column
            return
        open_ = self.all
        for above, entry in enumerate(column):
            open_ &= self.turn(self.free[row][above], entry)
        choices = [entry for entry in range(self.groups) if open_ >> entry & 1]
        for entry in self.dice.sample(choices, min(BREADTH, len(choices))):
            yield from self.fill([*column, entry])

    def turn(self, bits: int, by: int) -> int:
        """Add a number to each member of a set, modulo the number of groups."""
        return (bits << by | bits >> (self.groups - by)) & self.all
