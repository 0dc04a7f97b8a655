"""The changes of the day with their words, as in "What helps: add 1 table of 8 seats, or plan only 3 rounds."""

from __future__ import annotations

from collections.abc import Mapping

from cafeplanner.cafe.day import Part, RoundKey, Seats
from cafeplanner.cafe.participant import Presence
from cafeplanner.i18n import text, texts
from cafeplanner.planning._clash_changes import AddPeople, AddTables, AddThemes, FewerRounds, Resize
from cafeplanner.planning._clash_words import at_tables, people, rounds_count, seats, tables


def allow(part: Part, sizes: Mapping[str, Seats]) -> Resize:
    """Let some tables seat up to as many people; all of them get the same maximum."""
    most = next(iter(sizes.values())).maximum
    words = text("allow up to {people} {place}", people=people(most), place=at_tables(part, tuple(sizes)))
    return Resize(words, part, sizes)


def require(part: Part, sizes: Mapping[str, Seats]) -> Resize:
    """Require fewer people at some tables; all of them get the same minimum."""
    least, place = next(iter(sizes.values())).minimum, at_tables(part, tuple(sizes))
    if least < 1:
        return Resize(text("require nobody {place}", place=place), part, sizes)
    words = text("require only {people} {place}", people=people(least), place=place)
    return Resize(words, part, sizes)


def add_tables(part: Part, count: int, size: Seats) -> AddTables:
    """Add tables."""
    words = text("add {tables} of {seats}", tables=tables(part, count), seats=seats(size.maximum))
    return AddTables(words, part, count, size)


def add_themes(count: int, size: Seats) -> AddThemes:
    """Add themes of one table each."""
    words = texts(
        "add {count} theme with a table of {seats}",
        "add {count} themes with a table of {seats} each",
        count=count,
        seats=seats(size.maximum),
    )
    return AddThemes(words, count, size)


def fewer_rounds(count: int) -> FewerRounds:
    """Plan only the first rounds."""
    return FewerRounds(text("plan only {rounds}", rounds=rounds_count(count)), count)


def find_people(count: int, enough: int, rounds: tuple[RoundKey, ...], *, besides_hosts: bool) -> AddPeople:
    """Find more people for some rounds; `enough` are then there."""
    words = texts(
        "find {count} more person, which makes {people}",
        "find {count} more people, which makes {people}",
        count=count,
        people=people(enough, besides_hosts=besides_hosts),
    )
    steps = [key.step for key in rounds]
    return AddPeople(words, count, Presence(min(steps), max(steps)))
