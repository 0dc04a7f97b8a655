"""How many people each table of a round can take, hosts and all: what the bounds reckon with."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from cafeplanner.cafe.day import Day, Part, RoundKey, Table


class Room(NamedTuple):
    """A table in one round, counted in heads: unlike in `Seats`, the host is one of them."""

    theme: str | None
    least: int
    most: int
    staying: tuple[str, ...]
    """Those who are at this table in every plan: the host and the people kept together with the host."""

    @property
    def free(self) -> int:
        """How many seats are left for those who move about."""
        return max(0, self.most - len(self.staying))


@dataclass(frozen=True)
class Rooms:
    """The tables of a round: those open in every plan, and of the others the number that can be open at once."""

    certain: tuple[Room, ...]
    closable: tuple[Room, ...]
    openable: int
    people: tuple[str, ...]

    def largest(self) -> tuple[Room, ...]:
        """Return the tables that are open, the others taken as the largest of them: no choice is roomier.

        In any plan at most `openable` closable tables hold somebody; ordered by size, each is at most as large as
        the one in its place here. So any way to spread people over open tables is one over these tables, too.
        """
        return self.certain + tuple(sorted(self.closable, key=lambda room: -room.free)[: self.openable])


AllRooms = Mapping[RoundKey, Rooms]
"""The rooms of the rounds that a bound is about, in the order of the day."""


def all_rooms(day: Day, rounds: Iterable[RoundKey]) -> AllRooms:
    """Return the tables of some rounds as rooms."""
    return {key: rooms_of(day, key) for key in rounds}


def rooms_of(day: Day, key: RoundKey) -> Rooms:
    """Return the tables of a round as rooms."""
    people = day.present(key)
    staying, there = _staying(day, key, people), frozenset(people)
    certain: list[Room] = []
    closable: list[Room] = []
    for table in day.tables(key):
        room = _room(key, table, staying.get(table.label, ()), there)
        (closable if table.may_close and not table.host else certain).append(room)
    # only in the café is a host surely at the own table; elsewhere hosts are counted like everyone, the safe side
    heads = len(people) - sum(room.least for room in certain)
    return Rooms(tuple(certain), tuple(closable), _openable(closable, heads), people)


def _staying(day: Day, key: RoundKey, people: Sequence[str]) -> dict[str, tuple[str, ...]]:
    """Return label → those present who stay there; nobody stays outside the café."""
    found: dict[str, tuple[str, ...]] = {}
    for person in people if key.part is Part.CAFE else ():
        if person in day.stays:
            found[day.stays[person]] = (*found.get(day.stays[person], ()), person)
    return found


def _room(key: RoundKey, table: Table, staying: tuple[str, ...], people: frozenset[str]) -> Room:
    """Make the room of a table: one head more than its seats where the host may sit there, too."""
    stays_here = table.host in staying
    may_come = stays_here or (table.host in people and key.part is not Part.CAFE)
    least = max(table.seats.minimum + stays_here, len(staying))
    return Room(table.theme, least, table.seats.maximum + may_come, staying)


def _openable(closable: Sequence[Room], heads: int) -> int:
    """Return how many closable tables can be open at once: each needs its minimum, or at least one person."""
    count = 0
    for least in sorted(max(room.least, 1) for room in closable):
        heads -= least
        if heads < 0:
            break
        count += 1
    return count
