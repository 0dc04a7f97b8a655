"""Cafés by hand for tests of clashes: the tables one by one, and no other part of the day unless asked."""

from __future__ import annotations

from dataclasses import replace

from cafeplanner.cafe.day import Day, Part, Pin, RoundKey, Seats, Table
from tests.builders import THEMES, make_day, make_person


def table(number: int, least: int, most: int, *, host: str | None = None, may_close: bool = False) -> Table:
    """Return café table `number`, with a theme of its own."""
    return Table(str(number), Seats(least, most), THEMES[number - 1], host, may_close)


def cafe_day(people: int, rounds: int, *tables: Table, **changes: object) -> Day:
    """Return a day with a café only; everyone is there all day."""
    day = make_day(people, tables=len(tables), cafe_rounds=rounds)
    cafe = next(one for one in day.sessions if one.part is Part.CAFE)
    folk = tuple(make_person(number) for number in range(people))
    day = replace(day, participants=folk, sessions=(replace(cafe, tables=tables),))
    return replace(day, **changes)  # type: ignore[arg-type]


def pin(person: str, number: int, label: str) -> Pin:
    """Return a fixed seat in a café round."""
    return Pin(person, RoundKey(Part.CAFE, number), label)
