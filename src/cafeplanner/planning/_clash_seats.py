"""Clashes of fixed seats with requests and sizes: who is torn apart, who meets, and tables that are too full."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from cafeplanner.cafe.day import Pair, Part, Pin, RoundKey, Table
from cafeplanner.i18n import Text, text, texts
from cafeplanner.planning._clash import Census, Change, Clash, Rounds, same_rounds
from cafeplanner.planning._clash_changes import Waive
from cafeplanner.planning._clash_cures import allow
from cafeplanner.planning._clash_words import at_table, in_rounds, people, seats


def seat_clashes(census: Census) -> Iterator[Clash]:
    """Yield fixed seats that requests or sizes speak against."""
    yield from _torn_groups(census)
    yield from _joined_pairs(census)
    yield from _too_many(census)


def _torn_groups(census: Census) -> Iterator[Clash]:
    """Yield groups kept together whose fixed seats differ; a host's group stays, which is another clash."""
    stays = census.day.stays.keys()
    found = []
    for key, asked in census.asked.items():
        for group in census.day.together if asked else ():
            seats_of = {one: asked[one] for one in census.in_order(group & asked.keys())}
            if len(set(seats_of.values())) > 1 and not (key.part is Part.CAFE and stays & group):
                found.append(((group, tuple(seats_of.items())), key))
    for (group, seats_of_all), rounds in same_rounds(found):
        labels = tuple(dict.fromkeys(label for _, label in seats_of_all))
        what = text(
            "{where}, {names} are to be kept together, but have fixed seats {places}.",
            where=in_rounds(rounds),
            names=census.names(one for one, _ in seats_of_all),
            places=tuple(at_table(rounds[0].part, label) for label in labels),
        )
        pins = (pin for key in rounds for pin in census.holding(seats_of_all[0][0], key))
        dropped = tuple(pin for pin in pins if pin.table != labels[0])
        cures = (
            Waive(text("keep their fixed seats at one of these tables only"), dropped),
            Waive(text("no longer keep them together"), groups=((group, frozenset()),)),
        )
        yield Clash(what, cures)


def _joined_pairs(census: Census) -> Iterator[Clash]:
    """Yield pairs kept apart whose fixed seats are at one table; a pair also kept together is another clash."""
    found: list[tuple[tuple[Pair, str], RoundKey]] = []
    pairs = [(a, b) for a, b in sorted(census.day.apart) if not census.day.asked_together(a, b)]
    for key, fixed in census.fixed.items():
        for a, b in pairs if fixed else ():
            if a in fixed and fixed[a] == fixed.get(b):
                found.append((((a, b), fixed[a]), key))
    for (couple, label), rounds in same_rounds(found):
        yield _joined(census, couple, label, rounds)


def _joined(census: Census, couple: Pair, label: str, rounds: Rounds) -> Clash:
    """Say who meets; whoever stays at the table keeps the seat."""
    held = sorted(couple, key=lambda one: rounds[0].part is Part.CAFE and one in census.day.stays)
    pins = tuple(pin for key in rounds for pin in census.holding(held[0], key) if pin.table == label)
    place, where = at_table(rounds[0].part, label), in_rounds(rounds)
    what = text(
        "{where}, {names} are to be kept apart, but both have their seats fixed {place}.",
        where=where,
        names=census.names(couple),
        place=place,
    )
    if rounds[0].part is Part.CAFE and held[1] in census.day.stays:
        what = text(
            "{where}, {name} has a fixed seat {place}, where {other} stays, but the two are to be kept apart.",
            where=where,
            name=census.day.by_id[held[0]].name,
            place=place,
            other=census.day.by_id[held[1]].name,
        )
    names = census.names({pin.participant for pin in pins})
    cures = (
        Waive(text("remove the fixed seat of {names}", names=names), pins),
        Waive(text("no longer keep them apart"), apart=(couple,)),
    )
    return Clash(what, cures)


def _too_many(census: Census) -> Iterator[Clash]:
    """Yield tables with more fixed seats than seats; the host is not counted."""
    found = []
    for key, loads in census.loads.items():
        for label, load in loads.items():
            table = census.day.table(key, label)
            if table and load > table.seats.maximum:
                sitting = frozenset(one for one, at in census.fixed[key].items() if at == label and one != table.host)
                found.append(((sitting, label), key))
    for (sitting, label), rounds in same_rounds(found):
        table = census.day.table(rounds[0], label)
        if table:
            yield _overfull(census, sitting, table, rounds)


def _overfull(census: Census, sitting: frozenset[str], table: Table, rounds: Rounds) -> Clash:
    place = at_table(rounds[0].part, table.label)
    what = texts(
        "{where}, {names} has a seat fixed {place}: {people} for {seats}.",
        "{where}, {names} have their seats fixed {place}: {people} for {seats}.",
        count=len(sitting),
        where=in_rounds(rounds),
        names=census.names(sitting),
        place=place,
        people=people(len(sitting)),
        seats=seats(table.seats.maximum),
    )
    larger = allow(rounds[0].part, {table.label: replace(table.seats, maximum=len(sitting))})
    return Clash(what, (larger, *_fewer_fixed(census, sitting, table, rounds)))


def _fewer_fixed(census: Census, sitting: frozenset[str], table: Table, rounds: Rounds) -> Iterator[Change]:
    """Free seats, the smallest company first; or let fewer people stay with the host."""
    spare, freed, pins = len(sitting) - table.seats.maximum, 0, list[Pin]()
    stays = census.day.stays if rounds[0].part is Part.CAFE else {}
    units = {census.unit(one) for one in sitting if one not in stays}
    for unit in sorted(units, key=lambda one: (len(sitting.intersection(one)), one)):
        if freed < spare:
            freed += len(sitting.intersection(unit))
            pins += [pin for key in rounds for pin in census.holding(unit[0], key) if pin.table == table.label]
    if freed >= spare:
        words = texts("free {count} of these seats", "free {count} of these seats", count=freed)
        yield Waive(words, tuple(pins))
    elif not units and table.host and table.host in census.day.inseparable:
        group = census.day.inseparable[table.host]
        yield Waive(_with_host(census, table), groups=((group, group - set(census.in_order(sitting)[-spare:])),))


def _with_host(census: Census, table: Table) -> Text:
    return texts(
        "keep at most {count} of them with {name}",
        "keep at most {count} of them with {name}",
        count=table.seats.maximum,
        name=census.day.by_id[table.host or ""].name,
    )
