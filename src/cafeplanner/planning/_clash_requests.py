"""Clashes between requests to keep people together or apart, hosts and sizes."""

from __future__ import annotations

from collections.abc import Iterator

from cafeplanner.cafe.day import Day, Part, RoundKey
from cafeplanner.i18n import Text, text, texts
from cafeplanner.planning._clash import Clash, fixed_seats, is_there, keys_of, same_rounds
from cafeplanner.planning._clash_words import at_table, in_rounds, names, no_table, people, seats


def request_clashes(day: Day) -> Iterator[Clash]:
    """Yield requests that contradict each other, the hosts' tables or the sizes."""
    yield from _both_requests(day)
    yield from _parted_hosts(day)
    yield from _too_large_groups(day)


def _both_requests(day: Day) -> Iterator[Clash]:
    for a, b in sorted(day.apart):
        meets = any(is_there(day, a, key) and is_there(day, b, key) for key in keys_of(day))
        if meets and day.asked_together(a, b):
            yield Clash(
                text("{names} are to be kept together and also kept apart.", names=names(day, (a, b))),
                text("Remove one of these two requests."),
            )


def _parted_hosts(day: Day) -> Iterator[Clash]:
    found = (
        ((group, hosts), key)
        for key in keys_of(day)
        for group in day.together
        if key.part is Part.CAFE
        and len(hosts := tuple(sorted(one for one in group & day.hosting.keys() if is_there(day, one, key)))) > 1
    )
    for (_, hosts), rounds in same_rounds(found):
        places = tuple(at_table(Part.CAFE, day.hosting[one]) for one in hosts)
        if len({day.hosting[one] for one in hosts}) > 1:
            yield Clash(
                text(
                    "{where}, {names} are to be kept together, but host {places}.",
                    where=in_rounds(rounds),
                    names=day.names(hosts),
                    places=places,
                ),
                text("Let only one of them host, or remove the request to keep them together."),
            )


def _too_large_groups(day: Day) -> Iterator[Clash]:
    """Yield groups larger than every table; those with a fixed seat are counted with the fixed seats."""
    found = ((group, key) for key in keys_of(day) for group in _free_groups(day, key))
    for group, rounds in same_rounds(found):
        part = rounds[0].part
        room = max((table.seats.maximum for table in day.tables(rounds[0])), default=0)
        if room and len(group) > room:
            what = text(
                "{where}, {names} are to be kept together: {people}, but {none} has more than {seats}.",
                where=in_rounds(rounds),
                names=names(day, group),
                people=people(len(group)),
                none=no_table(part),
                seats=seats(room),
            )
            yield Clash(what, _larger_table(part, len(group) - room))


def _free_groups(day: Day, key: RoundKey) -> Iterator[tuple[str, ...]]:
    fixed = fixed_seats(day, key)
    for group in day.together:
        there = tuple(sorted(one for one in group if is_there(day, one, key)))
        if not fixed.keys() & set(there):
            yield there


def _larger_table(part: Part, missing: int) -> Text:
    match part:
        case Part.ICEBREAKER:
            return texts(
                "Add {count} seat to a group, or keep fewer people together.",
                "Add {count} seats to a group, or keep fewer people together.",
                count=missing,
            )
        case Part.CAFE:
            return texts(
                "Add {count} seat to a table, or keep fewer people together.",
                "Add {count} seats to a table, or keep fewer people together.",
                count=missing,
            )
        case Part.COLLECTIVES:
            return texts(
                "Add {count} seat to a collective, or keep fewer people together.",
                "Add {count} seats to a collective, or keep fewer people together.",
                count=missing,
            )
