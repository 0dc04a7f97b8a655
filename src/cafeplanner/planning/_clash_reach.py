"""Which head counts a set of tables can hold."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property

from cafeplanner.cafe.day import Table
from cafeplanner.planning._clash import stays_open


@dataclass(frozen=True)
class Room:
    """One table: how few and how many it holds, and whether it may be empty instead."""

    low: int
    high: int
    closes: bool


@dataclass(frozen=True)
class Reach:
    """Every number of people that some choice of open tables holds."""

    rooms: tuple[Room, ...]

    @classmethod
    def of(cls, tables: Iterable[Table]) -> Reach:
        """Return what some tables can hold; hosts are not counted."""
        return cls(tuple(Room(one.seats.minimum, one.seats.maximum, not stays_open(one)) for one in tables))

    @cached_property
    def counts(self) -> int:
        """A whole number whose bit n is set when n people fit; one shift a size is far quicker than sets."""
        found = 1
        for room in self.rooms:
            opened = 0
            for size in range(room.low, room.high + 1):
                opened |= found << size
            found = opened | (found if room.closes else 0)
        return found

    def fits(self, count: int) -> bool:
        """Return whether so many people can be seated."""
        return bool(self.counts >> count & 1)

    def below(self, count: int) -> int | None:
        """Return the next smaller head count that fits, if there is one above zero."""
        kept = self.counts & ((1 << count) - 1)
        return kept.bit_length() - 1 if kept > 1 else None

    def above(self, count: int) -> int | None:
        """Return the next larger head count that fits."""
        rest = self.counts >> (count + 1)
        return count + (rest & -rest).bit_length() if rest else None

    def smallest_size(self, count: int) -> int:
        """Return the largest figure that lets so many people fit once no table's minimum exceeds it."""
        highest = max((room.low for room in self.rooms), default=0)
        for size in range(highest, 0, -1):
            if Reach(tuple(replace(room, low=min(room.low, size)) for room in self.rooms)).fits(count):
                return size
        return 0
