"""Clashes between the head count of a round and the sizes of its tables."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count as counting

from cafeplanner.cafe.day import Day, Session
from cafeplanner.i18n import Text, text, texts
from cafeplanner.planning._clash import Clash, Rounds, guests, has_hosts, keys_of, same_rounds, stays_open
from cafeplanner.planning._clash_reach import Reach
from cafeplanner.planning._clash_words import at_table, in_rounds, people, seats, smallest_table, tables


def size_clashes(day: Day) -> Iterator[Clash]:
    """Yield where the head count of a round does not fit the sizes of its tables."""
    if not any(day.present(key) for key in keys_of(day)):
        yield Clash(
            text("Nobody takes part in the day: there is nobody to seat."),
            text("Add people to the list, or check who has cancelled."),
        )
        return
    for session in day.sessions:
        crossed = list(_crossed_sizes(session))
        yield from crossed or _head_counts(day, session)


def _crossed_sizes(session: Session) -> Iterator[Clash]:
    for table in session.tables:
        if table.seats.minimum > table.seats.maximum and stays_open(table):
            yield Clash(
                text(
                    "{where}, at least {least} must sit {place}, but it has only {seats}.",
                    where=in_rounds([round_.key for round_ in session.rounds]),
                    least=people(table.seats.minimum),
                    place=at_table(session.part, table.label),
                    seats=seats(table.seats.maximum),
                ),
                text("Set the smallest size there to {size} or less.", size=table.seats.maximum),
            )


def _head_counts(day: Day, session: Session) -> Iterator[Clash]:
    counts = (((len(guests(day, one.key)), has_hosts(day, one.key)), one.key) for one in session.rounds)
    reach = Reach.of(session.tables)
    for (count, hosts), rounds in same_rounds(counts):
        if reach.fits(count):
            continue
        least = sum(room.low for room in reach.rooms if not room.closes)
        if count > sum(room.high for room in reach.rooms):
            yield _too_many(rounds, reach, count, hosts)
        elif 0 < count < min(room.low for room in reach.rooms):
            yield _too_few(rounds, reach, count, hosts)
        elif count < least:
            yield _unfilled(rounds, reach, count, hosts)
        else:
            yield _between(rounds, reach, count, hosts)


def _too_many(rounds: Rounds, reach: Reach, count: int, hosts: bool) -> Clash:
    room = sum(one.high for one in reach.rooms)
    what = texts(
        "{where}, there are {seats} for {people}: {count} seat is missing.",
        "{where}, there are {seats} for {people}: {count} seats are missing.",
        count=count - room,
        where=in_rounds(rounds),
        seats=seats(room),
        people=people(count, besides_hosts=hosts),
    )
    return Clash(what, _more_seats(rounds, reach, count - room))


def _more_seats(rounds: Rounds, reach: Reach, missing: int) -> Text:
    """Say what brings so many seats more: further tables, or larger ones."""
    part, sizes = rounds[0].part, sorted(room.high for room in reach.rooms)
    if not sizes or not sizes[-1]:
        return texts("Add a table for {count} person.", "Add tables for {count} people.", count=missing)
    wanted = sum(sizes) + missing
    size = next(size for size in counting(sizes[0] + 1) if sum(max(size, one) for one in sizes) >= wanted)
    # the smallest tables gain most: so few of them need to grow
    grown = next(n for n in range(1, len(sizes) + 1) if sum(size - one for one in sizes[:n]) >= missing)
    return text(
        "Add {tables}, or let {grown} seat up to {size}.",
        tables=tables(part, -(-missing // sizes[-1])),
        grown=tables(part, grown),
        size=people(size),
    )


def _too_few(rounds: Rounds, reach: Reach, count: int, hosts: bool) -> Clash:
    what = texts(
        "{where}, even {smallest} needs {needed}, but only {people} takes part.",
        "{where}, even {smallest} needs {needed}, but only {people} take part.",
        count=count,
        where=in_rounds(rounds),
        smallest=smallest_table(rounds[0].part),
        needed=people(min(room.low for room in reach.rooms)),
        people=people(count, besides_hosts=hosts),
    )
    return Clash(what, _more_people(reach, count))


def _unfilled(rounds: Rounds, reach: Reach, count: int, hosts: bool) -> Clash:
    open_rooms = [room for room in reach.rooms if not room.closes]
    least = sum(room.low for room in open_rooms)
    what = texts(
        "{where}, the smallest sizes of {tables} add up to {needed} for {people}: {count} person is missing.",
        "{where}, the smallest sizes of {tables} add up to {needed} for {people}: {count} people are missing.",
        count=least - count,
        where=in_rounds(rounds),
        tables=tables(rounds[0].part, len(open_rooms)),
        needed=seats(least),
        people=people(count, besides_hosts=hosts),
    )
    return Clash(what, _more_people(reach, count))


def _more_people(reach: Reach, count: int) -> Text:
    size, enough = reach.smallest_size(count), reach.above(count)
    if enough is None:
        return text("Set the smallest size to {size}.", size=size)
    if size < 1:  # a table for nobody is no setting that helps
        return texts(
            "Find {count} more person ({enough} in all).",
            "Find {count} more people ({enough} in all).",
            count=enough - count,
            enough=enough,
        )
    return texts(
        "Find {count} more person ({enough} in all), or set the smallest size to {size}.",
        "Find {count} more people ({enough} in all), or set the smallest size to {size}.",
        count=enough - count,
        enough=enough,
        size=size,
    )


def _between(rounds: Rounds, reach: Reach, count: int, hosts: bool) -> Clash:
    below, above = reach.below(count), reach.above(count)
    near = tuple(one for one in (below, above) if one is not None)
    what = texts(
        "{where}, {people} cannot be spread over {tables}; the nearest head count that fits: {counts}.",
        "{where}, {people} cannot be spread over {tables}; the nearest head counts that fit: {counts}.",
        count=len(near),
        where=in_rounds(rounds),
        people=people(count, besides_hosts=hosts),
        tables=tables(rounds[0].part, len(reach.rooms)),
        counts=near,
    )
    size = reach.smallest_size(count)
    if below is None:
        return Clash(what, text("Set the smallest size to {size}.", size=size))
    return Clash(what, text("Add {seats}, or set the smallest size to {size}.", seats=seats(count - below), size=size))
