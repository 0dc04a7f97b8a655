"""Changes that make an impossible day possible: what the organiser is told, and the day that it leads to.

A change is tried on the day before it is told, wherever counting can tell whether it is enough.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from itertools import chain

from cafeplanner.cafe.day import Day, Pair, Part, Pin, Seats, Session, Table, Theme
from cafeplanner.cafe.participant import Participant, Presence
from cafeplanner.i18n import Text
from cafeplanner.planning._clash import Change


@dataclass(frozen=True)
class Resize:
    """Wider sizes for some tables of a part of the day."""

    words: Text
    part: Part
    seats: Mapping[str, Seats]

    def apply(self, day: Day) -> Day:
        """Return the day with these sizes."""
        return with_tables(day, self.part, lambda tables: resized(tables, self.seats))


@dataclass(frozen=True)
class AddTables:
    """Further tables, which may stay closed, for the themes that have the fewest seats."""

    words: Text
    part: Part
    count: int
    seats: Seats

    def apply(self, day: Day) -> Day:
        """Return the day with these tables."""
        return with_tables(day, self.part, lambda tables: (*tables, *self._added(day, tables)))

    def _added(self, day: Day, tables: tuple[Table, ...]) -> tuple[Table, ...]:
        room: Counter[str | None] = Counter()
        for table in tables:
            room[table.theme] += table.seats.maximum
        if not tables and self.part is Part.CAFE:
            room.update({theme.name: 0 for theme in day.themes})
        added = []
        for label in free_labels(tables, self.count):
            theme = min(room, key=room.__getitem__, default=None)
            room[theme] += self.seats.maximum
            added.append(Table(label, self.seats, theme, may_close=True))
        return tuple(added)


@dataclass(frozen=True)
class AddThemes:
    """Further themes of the café, each with a table that may stay closed."""

    words: Text
    count: int
    seats: Seats

    def apply(self, day: Day) -> Day:
        """Return the day with these themes."""
        cafe = day.session(Part.CAFE)
        labels = free_labels(cafe.tables if cafe else (), self.count)
        themes = tuple(Theme(f"+{label}") for label in labels)
        added = tuple(
            Table(label, self.seats, theme.name, may_close=True) for label, theme in zip(labels, themes, strict=True)
        )
        day = replace(day, themes=day.themes + themes)
        return with_tables(day, Part.CAFE, lambda tables: tables + added)


@dataclass(frozen=True)
class FewerRounds:
    """Only the first rounds of the café."""

    words: Text
    count: int

    def apply(self, day: Day) -> Day:
        """Return the day without the further rounds and the seats fixed there."""

        def cut(session: Session) -> Session:
            return replace(session, rounds=session.rounds[: self.count]) if session.part is Part.CAFE else session

        shorter = replace(day, sessions=tuple(cut(session) for session in day.sessions))
        gone = {round_.key for round_ in day.rounds} - {round_.key for round_ in shorter.rounds}
        return replace(shorter, pins=tuple(pin for pin in day.pins if pin.round not in gone))


@dataclass(frozen=True)
class AddPeople:
    """More people, who are there for some steps of the day."""

    words: Text
    count: int
    presence: Presence = Presence()

    def apply(self, day: Day) -> Day:
        """Return the day with these people."""
        known = day.by_id
        ids = [f"+{number}" for number in range(len(known) + self.count) if f"+{number}" not in known]
        added = (Participant(one, "+", "", presence=self.presence) for one in ids[: self.count])
        return replace(day, participants=(*day.participants, *added))


@dataclass(frozen=True)
class Waive:
    """Requests that are given up: fixed seats, people kept apart or together, hosts of tables."""

    words: Text
    pins: tuple[Pin, ...] = ()
    apart: tuple[Pair, ...] = ()
    groups: tuple[tuple[frozenset[str], frozenset[str]], ...] = ()
    """Groups kept together, each with those whom the request shall still be for."""
    hosted: tuple[str, ...] = ()
    """Labels of the café tables that lose their host."""

    def apply(self, day: Day) -> Day:
        """Return the day without these requests."""
        if self.hosted:
            day = with_tables(
                day,
                Part.CAFE,
                lambda tables: tuple(replace(one, host=None) if one.label in self.hosted else one for one in tables),
            )
        smaller: dict[frozenset[str], frozenset[str]] = {}
        for group, kept in self.groups:
            smaller[group] = smaller.get(group, kept) & kept
        groups = (smaller.get(group, group) for group in day.together)
        freed = frozenset(self.pins)
        return replace(
            day,
            pins=tuple(pin for pin in day.pins if pin not in freed) if freed else day.pins,
            apart=day.apart - frozenset(self.apart),
            together=tuple(group for group in groups if len(group) > 1),
        )


def applied(day: Day, changes: Iterable[Change]) -> Day:
    """Return the day with all changes made; what is waived is waived at once, for there may be much of it."""
    changes = list(changes)
    waived = [change for change in changes if isinstance(change, Waive)]
    for change in changes:
        if not isinstance(change, Waive):
            day = change.apply(day)
    if not waived:
        return day
    return Waive(
        waived[0].words,
        tuple(chain.from_iterable(one.pins for one in waived)),
        tuple(chain.from_iterable(one.apart for one in waived)),
        tuple(chain.from_iterable(one.groups for one in waived)),
        tuple(chain.from_iterable(one.hosted for one in waived)),
    ).apply(day)


def with_tables(day: Day, part: Part, change: Callable[[tuple[Table, ...]], tuple[Table, ...]]) -> Day:
    """Return the day with other tables in one part."""
    sessions = (
        replace(session, tables=change(session.tables)) if session.part is part else session for session in day.sessions
    )
    return replace(day, sessions=tuple(sessions))


def resized(tables: tuple[Table, ...], seats: Mapping[str, Seats]) -> tuple[Table, ...]:
    """Return tables, some with wider sizes; they only ever grow wider, so that changes add up."""
    return tuple(
        replace(one, seats=wider(one.seats, seats[one.label])) if one.label in seats else one for one in tables
    )


def wider(one: Seats, other: Seats) -> Seats:
    """Return sizes that allow whatever one of two allows."""
    return Seats(min(one.minimum, other.minimum), max(one.maximum, other.maximum))


def free_labels(tables: tuple[Table, ...], count: int) -> list[str]:
    """Return labels that no table has yet."""
    known = {table.label for table in tables}
    numbers = (str(number) for number in range(1, len(known) + count + 1))
    return [label for label in numbers if label not in known][:count]


def fewest(sizes: dict[str, Seats], enough: Callable[[dict[str, Seats]], bool]) -> dict[str, Seats]:
    """Return the first of some new sizes, as few as are enough; all of them must be. Found by halving."""
    labels, low, high = list(sizes), 1, len(sizes)
    while low < high:
        half = (low + high) // 2
        low, high = (low, half) if enough({one: sizes[one] for one in labels[:half]}) else (half + 1, high)
    return {one: sizes[one] for one in labels[:high]}
