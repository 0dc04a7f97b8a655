"""Which head counts a set of tables can hold."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
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
    def of(cls, tables: Iterable[Table], loads: Mapping[str, int]) -> Reach:
        """Return what some tables can hold, hosts not counted; `loads` tells how many are sure to sit at each label."""
        return cls(tuple(_room(table, loads.get(table.label, 0)) for table in tables))

    @cached_property
    def counts(self) -> int:
        """A whole number whose bit n is set when n people fit: shifting it is far quicker than sets."""
        found = 1
        for room in self.rooms:
            opened = _spread(found, room.high - room.low) << room.low if room.high >= room.low else 0
            found = opened | (found if room.closes else 0)
        return found

    @property
    def most(self) -> int:
        """How many seats there are."""
        return sum(room.high for room in self.rooms)

    @property
    def least(self) -> int:
        """How many people the tables that cannot stay empty need."""
        return sum(room.low for room in self.rooms if not room.closes)

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


def _room(table: Table, load: int) -> Room:
    """Make the room of a table; where too many are sure to sit there, that is another clash."""
    low, high, opens = table.seats.minimum, max(table.seats.maximum, load), stays_open(table) or load > 0
    # crossed sizes are told by themselves: here the larger figure gives way
    return Room(max(min(low, high), load) if opens else low, high, not opens)


def _spread(bits: int, width: int) -> int:
    """Return all of `bits` shifted by 0 up to `width`, by doubling."""
    done = 0
    while done < width:
        step = min(done + 1, width - done)
        bits |= bits << step
        done += step
    return bits
