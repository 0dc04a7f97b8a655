"""Clashes of fixed seats with each other and with everything else."""

from __future__ import annotations

from collections.abc import Iterator

from cafeplanner.cafe.day import Day, Part, Pin, RoundKey
from cafeplanner.i18n import text, texts
from cafeplanner.planning._clash import Clash, asked_seats, fixed_seats, is_there, keys_of, same_rounds
from cafeplanner.planning._clash_words import at_table, in_rounds, names, people, seats


def pin_clashes(day: Day) -> Iterator[Clash]:
    """Yield fixed seats that cannot all be kept; those of people who are absent ask for nothing."""
    pins = [pin for pin in day.pins if pin.participant in day.by_id]
    yield from _unknown_rounds(day, pins)
    pins = [pin for pin in pins if pin.round in keys_of(day) and is_there(day, pin.participant, pin.round)]
    yield from _unknown_tables(day, pins)
    pins = [pin for pin in pins if day.table(pin.round, pin.table)]
    yield from _several_tables(day, pins)
    yield from _away_from_home(day, pins)
    yield from _same_theme(day, pins)
    yield from _parted_groups(day)
    yield from _joined_pairs(day)
    yield from _too_many(day)


def _unknown_rounds(day: Day, pins: list[Pin]) -> Iterator[Clash]:
    for pin in pins:
        if pin.round not in keys_of(day):
            what = text(
                "{where}, {name} has a fixed seat, but the day has no such round.",
                where=in_rounds((pin.round,)),
                name=day.by_id[pin.participant].name,
            )
            yield Clash(what, text("Correct the round, or remove the fixed seat."))


def _unknown_tables(day: Day, pins: list[Pin]) -> Iterator[Clash]:
    found = (((pin.participant, pin.table), pin.round) for pin in pins if not day.table(pin.round, pin.table))
    for (person, label), rounds in same_rounds(found):
        what = text(
            "{where}, {name} has a fixed seat {place}, which does not exist.",
            where=in_rounds(rounds),
            name=day.by_id[person].name,
            place=at_table(rounds[0].part, label),
        )
        yield Clash(what, text("Correct the table, or remove the fixed seat."))


def _several_tables(day: Day, pins: list[Pin]) -> Iterator[Clash]:
    labels: dict[tuple[str, RoundKey], dict[str, None]] = {}
    for pin in pins:
        labels.setdefault((pin.participant, pin.round), {})[pin.table] = None
    found = (((person, tuple(of)), key) for (person, key), of in labels.items() if len(of) > 1)
    for (person, of), rounds in same_rounds(found):
        name = day.by_id[person].name
        what = text(
            "{where}, {name} has fixed seats {places}.",
            where=in_rounds(rounds),
            name=name,
            places=tuple(at_table(rounds[0].part, label) for label in of),
        )
        yield Clash(what, text("Keep only one of the fixed seats of {name}.", name=name))


def _away_from_home(day: Day, pins: list[Pin]) -> Iterator[Clash]:
    found = (
        ((pin.participant, pin.table), pin.round)
        for pin in pins
        if pin.round.part is Part.CAFE and day.stays.get(pin.participant, pin.table) != pin.table
    )
    for (person, label), rounds in same_rounds(found):
        name = day.by_id[person].name
        what = text(
            "{where}, {name} has a fixed seat {place}, but stays {home}.",
            where=in_rounds(rounds),
            name=name,
            place=at_table(Part.CAFE, label),
            home=at_table(Part.CAFE, day.stays[person]),
        )
        yield Clash(what, text("Remove this fixed seat of {name}.", name=name))


def _same_theme(day: Day, pins: list[Pin]) -> Iterator[Clash]:
    rounds: dict[tuple[str, str], dict[RoundKey, None]] = {}
    for pin in pins:
        table = day.table(pin.round, pin.table)
        if table and table.theme and pin.round.part is Part.CAFE and pin.participant not in day.stays:
            rounds.setdefault((pin.participant, table.theme), {})[pin.round] = None
    for (person, theme), keys in rounds.items():
        if len(keys) > 1:
            name = day.by_id[person].name
            what = text(
                "{where}, {name} has fixed seats on the theme “{theme}”, but nobody visits a theme twice.",
                where=in_rounds(tuple(keys)),
                name=name,
                theme=theme,
            )
            yield Clash(what, text("Keep only one of the fixed seats of {name}.", name=name))


def _parted_groups(day: Day) -> Iterator[Clash]:
    """Yield groups kept together whose fixed seats differ; a host's group has been told before."""
    found = (
        ((group, labels), key)
        for key in keys_of(day)
        for group, labels in _fixed_groups(day, key)
        if len(set(labels)) > 1 and not (key.part is Part.CAFE and day.stays.keys() & set(group))
    )
    for (group, labels), rounds in same_rounds(found):
        what = text(
            "{where}, {names} are to be kept together, but have fixed seats {places}.",
            where=in_rounds(rounds),
            names=day.names(group),
            places=tuple(at_table(rounds[0].part, label) for label in labels),
        )
        yield Clash(what, text("Give them fixed seats at one table, or remove the request to keep them together."))


def _fixed_groups(day: Day, key: RoundKey) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    """Yield the people of each group for whom a table was asked, and their tables."""
    fixed = asked_seats(day, key)
    for group in day.together:
        there = tuple(sorted(group & fixed.keys()))
        yield there, tuple(fixed[person] for person in there)


def _joined_pairs(day: Day) -> Iterator[Clash]:
    """Yield pairs kept apart whose fixed seats are at one table."""
    found = []
    for key in keys_of(day):
        fixed = fixed_seats(day, key)
        for pair in sorted(day.apart):
            # a pair kept together on request has been told before
            if not day.asked_together(*pair) and all(one in fixed for one in pair) and fixed[pair[0]] == fixed[pair[1]]:
                found.append(((pair, fixed[pair[0]]), key))
    for (pair, label), rounds in same_rounds(found):
        what = text(
            "{where}, {names} are to be kept apart, but both have a fixed seat {place}.",
            where=in_rounds(rounds),
            names=names(day, pair),
            place=at_table(rounds[0].part, label),
        )
        yield Clash(what, text("Remove one of these fixed seats, or the request to keep them apart."))


def _too_many(day: Day) -> Iterator[Clash]:
    found = []
    for key in keys_of(day):
        sitting: dict[str, list[str]] = {}
        for person, label in fixed_seats(day, key).items():
            sitting.setdefault(label, []).append(person)
        for table in day.tables(key):
            ids = tuple(sorted(one for one in sitting.get(table.label, ()) if one != table.host))
            if len(ids) > table.seats.maximum:
                found.append(((ids, table.label, table.seats.maximum), key))
    for (ids, label, room), rounds in same_rounds(found):
        place = at_table(rounds[0].part, label)
        what = texts(
            "{where}, {names} has a fixed seat {place}: {people} for {seats}.",
            "{where}, {names} have fixed seats {place}: {people} for {seats}.",
            count=len(ids),
            where=in_rounds(rounds),
            names=names(day, ids),
            place=place,
            people=people(len(ids)),
            seats=seats(room),
        )
        remedy = texts(
            "Add {count} seat {place}, or remove a fixed seat.",
            "Add {count} seats {place}, or remove as many fixed seats.",
            count=len(ids) - room,
            place=place,
        )
        yield Clash(what, remedy)
