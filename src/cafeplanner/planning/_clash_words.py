"""Where, when and how many, in words: the pieces that the sentences about clashes are made of."""

from __future__ import annotations

from collections.abc import Sequence

from cafeplanner.cafe.day import Part, RoundKey
from cafeplanner.i18n import Text, text, texts
from cafeplanner.planning._clash import shortened


def in_rounds(rounds: Sequence[RoundKey]) -> Text:
    """Say in which rounds of one part of the day, as the beginning of a sentence."""
    match rounds[0].part:
        case Part.ICEBREAKER:
            return text("In the icebreaker")
        case Part.COLLECTIVES:
            return text("In the collectives")
    numbers = tuple(key.number for key in rounds)
    if len(numbers) == 1:
        return text("In round {number} of the café", number=numbers[0])
    return text("In rounds {numbers} of the café", numbers=numbers)


def at_table(part: Part, label: str) -> Text:
    """Say at which table."""
    match part:
        case Part.ICEBREAKER:
            return text("in group {table}", table=label)
        case Part.CAFE:
            return text("at table {table}", table=label)
        case Part.COLLECTIVES:
            return text("in the collective “{table}”", table=label)


def at_tables(part: Part, labels: Sequence[str]) -> Text:
    """Say at which table, or at each of which tables."""
    if len(labels) == 1:
        return at_table(part, labels[0])
    told = shortened(tuple(labels))
    match part:
        case Part.ICEBREAKER:
            return text("in each of the groups {tables}", tables=told)
        case Part.CAFE:
            return text("at each of the tables {tables}", tables=told)
        case Part.COLLECTIVES:
            return text("in each of the collectives {tables}", tables=told)


def tables(part: Part, count: int) -> Text:
    """Say how many tables, groups or collectives."""
    match part:
        case Part.ICEBREAKER:
            return texts("{count} group", "{count} groups", count=count)
        case Part.CAFE:
            return texts("{count} table", "{count} tables", count=count)
        case Part.COLLECTIVES:
            return texts("{count} collective", "{count} collectives", count=count)


def smallest_table(part: Part) -> Text:
    """Say "the smallest table" of a part of the day."""
    match part:
        case Part.ICEBREAKER:
            return text("the smallest group")
        case Part.CAFE:
            return text("the smallest table")
        case Part.COLLECTIVES:
            return text("the smallest collective")


def no_table(part: Part) -> Text:
    """Say "no table" of a part of the day."""
    match part:
        case Part.ICEBREAKER:
            return text("no group of the icebreaker")
        case Part.CAFE:
            return text("no table of the café")
        case Part.COLLECTIVES:
            return text("no collective")


def people(count: int, *, besides_hosts: bool = False) -> Text:
    """Say how many people."""
    if besides_hosts:
        return texts("{count} person besides the hosts", "{count} people besides the hosts", count=count)
    return texts("{count} person", "{count} people", count=count)


def seats(count: int) -> Text:
    """Say how many seats."""
    return texts("{count} seat", "{count} seats", count=count)


def rounds_count(count: int) -> Text:
    """Say how many rounds."""
    return texts("{count} round", "{count} rounds", count=count)
