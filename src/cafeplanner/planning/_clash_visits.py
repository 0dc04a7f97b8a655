"""How many visits the themes of the café can take, and how many people make: nobody visits a theme twice."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from cafeplanner.cafe.day import Day, RoundKey, Session, Table
from cafeplanner.planning._clash import Census, stays_open


class Shortage(NamedTuple):
    """Rounds in which more visits are to be made than the themes can take."""

    rounds: tuple[RoundKey, ...]
    visits: int
    room: int
    people: int
    """Who make these visits."""


@dataclass(frozen=True, eq=False)
class Visits:
    """Who moves about in the café's rounds, whatever the tables."""

    census: Census
    session: Session

    @cached_property
    def keys(self) -> tuple[RoundKey, ...]:
        """The rounds of the café."""
        return tuple(round_.key for round_ in self.session.rounds)

    @cached_property
    def movers(self) -> Mapping[RoundKey, frozenset[str]]:
        """Who visits a theme in each round: everyone there but those who stay."""
        return {key: self.census.there[key] - self.census.day.stays.keys() for key in self.keys}

    @cached_property
    def of_person(self) -> Mapping[str, int]:
        """How many themes each person visits."""
        return Counter(person for key in self.keys for person in self.movers[key])

    @cached_property
    def company(self) -> Mapping[tuple[str, RoundKey], int]:
        """How many people kept together with the host sit at a table in a round."""
        day = self.census.day
        label_of = {one: label for one, label in day.stays.items() if one not in day.hosting}
        return Counter(
            (label, key) for one, label in label_of.items() for key in self.keys if one in self.census.there[key]
        )

    def free(self, table: Table, key: RoundKey) -> int:
        """Return how many visitors a table takes in a round."""
        return max(0, table.seats.maximum - self.company.get((table.label, key), 0))

    def usable(self, tables: Iterable[Table]) -> tuple[str | None, ...]:
        """Return the themes that somebody can visit at all; None for tables without a theme."""
        found = (one.theme for one in tables if any(self.free(one, key) for key in self.keys))
        return tuple(dict.fromkeys(found))

    @cached_property
    def fullest(self) -> tuple[RoundKey, ...]:
        """The rounds, those with the most movers first."""
        return tuple(sorted(self.keys, key=lambda key: (-len(self.movers[key]), key)))

    @cached_property
    def crowds(self) -> tuple[tuple[int, int], ...]:
        """For the fullest round, the two fullest, and so on: how many visits are made, and by how many people."""
        visits, people, found = 0, frozenset[str](), []
        for key in self.fullest:
            visits, people = visits + len(self.movers[key]), people | self.movers[key]
            found.append((visits, len(people)))
        return tuple(found)

    def rooms(self, tables: Iterable[Table]) -> Mapping[str | None, list[int]]:
        """Return theme → how many visitors its tables take in the fullest round, the two fullest, and so on."""
        rooms: dict[str | None, list[int]] = {}
        for table in tables:
            sums = rooms.setdefault(table.theme, [0] * len(self.keys))
            total = 0
            for number, key in enumerate(self.fullest):
                total += self.free(table, key)
                sums[number] += total
        return rooms

    def shortage(self, tables: Iterable[Table]) -> Shortage | None:
        """Return where visits lack the most, if they do: a theme takes its seats, but nobody twice."""
        rooms, found = self.rooms(tables), []
        for number, (visits, people) in enumerate(self.crowds):
            room = sum(of[number] if theme is None else min(of[number], people) for theme, of in rooms.items())
            if room < visits:
                found.append(Shortage(tuple(sorted(self.fullest[: number + 1])), visits, room, people))
        return max(found, key=lambda one: (one.visits - one.room, -len(one.rounds)), default=None)

    def full(self, tables: Iterable[Table], rounds: int) -> tuple[str, ...]:
        """Return the themes with more seats in the fullest rounds than there are people: nobody takes the others."""
        people, rooms = self.crowds[rounds - 1][1], self.rooms(tables)
        return tuple(theme for theme, of in rooms.items() if theme is not None and of[rounds - 1] > people)

    def crowded(self, tables: Iterable[Table], key: RoundKey) -> bool:
        """Return whether a round has too few seats, whatever the themes."""
        return sum(self.free(table, key) for table in tables) < len(self.movers[key])

    @cached_property
    def tables_by_theme(self) -> Mapping[str, list[Table]]:
        """The tables of each theme."""
        found: dict[str, list[Table]] = {}
        for table in self.session.tables:
            if table.theme is not None:
                found.setdefault(table.theme, []).append(table)
        return found

    def needed(self, tables: Iterable[Table], most: int | None = None) -> int:
        """Return how many visits fill the tables that stay open, were no minimum above `most`."""
        return sum(
            max(0, min(table.seats.minimum, table.seats.maximum if most is None else most) - company)
            for table in tables
            if stays_open(table)
            for company in (self.company.get((table.label, key), 0) for key in self.keys)
        )

    @property
    def day(self) -> Day:
        """The day."""
        return self.census.day
