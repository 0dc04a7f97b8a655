"""A day as plain arrays: the problem that the search sees.

People, rounds, tables and themes are numbers here, in the order of the day's own lists; `Seating` is the only place
that translates between them and the day's ids, keys and labels. Every array is made from terms (`rules.terms`), never
from a rule.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from cafeplanner.cafe.day import RoundKey
from cafeplanner.cafe.plan import Plan

Ints = npt.NDArray[np.int32]
Longs = npt.NDArray[np.int64]
Flags = npt.NDArray[np.bool_]
Counts = npt.NDArray[np.uint8] | npt.NDArray[np.int32]
"""Small counts, in the smallest kind of number that holds them."""

NOWHERE = -1
"""In a table of (person, round): the person takes no seat in that round."""


@dataclass(frozen=True)
class Links:
    """Who is linked with whom: the partners of person ``p`` stand at ``start[p]:start[p + 1]``."""

    start: Ints
    other: Ints
    rounds: Longs
    """Bit ``r`` is set where the link counts in round ``r``."""
    cost: Longs


@dataclass(frozen=True)
class Seating:
    """n people, R rounds, up to T tables a round, K themes; costs in whole numbers.

    The shapes: ``present``, ``fixed``, ``home`` (n, R); ``low``, ``high``, ``may_close``, ``theme`` (R, T);
    ``theme_cost`` (n, K + 1), its last column for tables without a theme; ``codes`` (n, C); ``class_cost`` (C, R).
    """

    people: tuple[str, ...]
    rounds: tuple[RoundKey, ...]
    labels: tuple[tuple[str, ...], ...]
    """Table labels of each round."""
    themes: tuple[str, ...]
    present: Flags
    fixed: Ints
    """The table where the person must sit, else `NOWHERE`."""
    exempt: Ints
    """The table whose size does not count the person (its host), else `NOWHERE`."""
    low: Ints
    high: Ints
    may_close: Flags
    theme: Ints
    """Theme of each table; K where it has none or the table does not exist."""
    once: Flags
    """Who visits each theme at most once."""
    unit: Ints
    """Same number: kept together."""
    united: Flags
    """(R) the rounds in which units share a table: not those that are over."""
    theme_cost: Longs
    codes: Ints
    """Code of each person in each class; -1 for none."""
    class_cost: Longs
    meeting_cost: int
    meets: Flags
    """(R) the rounds whose meetings add up."""
    met: Links
    pairs: Links
    apart: Links
    home: Ints
    """(n, R) the table that a person's printed card says, else `NOWHERE`."""
    card_cost: Longs
    """(n) what it costs once if the person sits elsewhere in any of these rounds."""
    constant: int = 0

    @property
    def shape(self) -> tuple[int, int, int]:
        """Number of people, rounds and most tables in a round."""
        return len(self.people), len(self.rounds), self.low.shape[1]

    @property
    def once_rounds(self) -> Flags:
        """(R) the rounds that have themes."""
        return np.asarray((self.theme < len(self.themes)).any(axis=1))

    def members(self, unit: int) -> Ints:
        """The people of a unit."""
        return np.flatnonzero(self.unit == unit).astype(np.int32)

    def units(self) -> list[Ints]:
        """The people of every unit with more than one person."""
        numbers, counts = np.unique(self.unit, return_counts=True)
        return [self.members(int(number)) for number in numbers[counts > 1]]

    def table_numbers(self, round_: int) -> Mapping[str, int]:
        """Label → number of the tables of a round."""
        return {label: number for number, label in enumerate(self.labels[round_])}

    def to_plan(self, seats: Ints) -> Plan:
        """Translate seats (n, R) into a plan."""
        return Plan(
            {
                (person, key): self.labels[r][seats[p, r]]
                for r, key in enumerate(self.rounds)
                for p, person in enumerate(self.people)
                if seats[p, r] != NOWHERE
            }
        )

    def from_plan(self, plan: Plan) -> Ints:
        """Translate a plan into seats (n, R); seats at tables that do not exist are `NOWHERE`."""
        seats = np.full((len(self.people), len(self.rounds)), NOWHERE, np.int32)
        for r, key in enumerate(self.rounds):
            numbers = self.table_numbers(r)
            for p, person in enumerate(self.people):
                label = plan.at(person, key)
                seats[p, r] = NOWHERE if label is None else numbers.get(label, NOWHERE)
        return seats
