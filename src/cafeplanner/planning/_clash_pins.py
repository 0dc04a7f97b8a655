"""Clashes of fixed seats with each other and with everything else."""

from __future__ import annotations

from collections.abc import Iterator

from cafeplanner.cafe.day import Part, Pin, RoundKey
from cafeplanner.i18n import text
from cafeplanner.planning._clash import Census, Clash, same_rounds
from cafeplanner.planning._clash_changes import Waive
from cafeplanner.planning._clash_words import at_table, in_rounds


def pin_clashes(census: Census) -> Iterator[Clash]:
    """Yield fixed seats of one person that cannot all be kept; those of people who are absent ask for nothing."""
    pins = [pin for pin in census.day.pins if pin.participant in census.day.by_id]
    yield from _unknown_rounds(census, pins)
    pins = [pin for pin in pins if pin.participant in census.there.get(pin.round, ())]
    yield from _unknown_tables(census, pins)
    pins = [pin for pin in pins if census.day.table(pin.round, pin.table)]
    yield from _several_tables(census, pins)
    yield from _away_from_home(census, pins)
    yield from _same_theme(census)


def _unknown_rounds(census: Census, pins: list[Pin]) -> Iterator[Clash]:
    for pin in pins:
        if pin.round not in census.there:
            what = text(
                "{where}, {name} has a fixed seat, but the day has no such round.",
                where=in_rounds((pin.round,)),
                name=census.day.by_id[pin.participant].name,
            )
            yield Clash(what, (Waive(text("correct the round, or remove the fixed seat"), (pin,)),))


def _unknown_tables(census: Census, pins: list[Pin]) -> Iterator[Clash]:
    found = (((pin.participant, pin.table), pin.round) for pin in pins if not census.day.table(pin.round, pin.table))
    for (person, label), rounds in same_rounds(found):
        what = text(
            "{where}, {name} has a fixed seat {place}, which does not exist.",
            where=in_rounds(rounds),
            name=census.day.by_id[person].name,
            place=at_table(rounds[0].part, label),
        )
        words = text("correct the table, or remove the fixed seat")
        yield Clash(what, (Waive(words, tuple(Pin(person, key, label) for key in rounds)),))


def _several_tables(census: Census, pins: list[Pin]) -> Iterator[Clash]:
    labels: dict[tuple[str, RoundKey], dict[str, None]] = {}
    stays = census.day.stays
    for pin in pins:
        # the seats of those who stay are compared with where they stay
        if pin.round.part is Part.CAFE and pin.participant in stays:
            continue
        labels.setdefault((pin.participant, pin.round), {})[pin.table] = None
    found = (((person, tuple(of)), key) for (person, key), of in labels.items() if len(of) > 1)
    for (person, of), rounds in same_rounds(found):
        what = text(
            "{where}, {name} has fixed seats {places}.",
            where=in_rounds(rounds),
            name=census.day.by_id[person].name,
            places=tuple(at_table(rounds[0].part, label) for label in of),
        )
        dropped = tuple(Pin(person, key, label) for key in rounds for label in of[1:])
        yield Clash(what, (Waive(text("keep the fixed seat at one of these tables only"), dropped),))


def _away_from_home(census: Census, pins: list[Pin]) -> Iterator[Clash]:
    day = census.day
    found = (
        ((pin.participant, pin.table), pin.round)
        for pin in pins
        if pin.round.part is Part.CAFE and day.stays.get(pin.participant, pin.table) != pin.table
    )
    for (person, label), rounds in same_rounds(found):
        what = text(
            "{where}, {name} has a fixed seat {place}, but stays {home}.",
            where=in_rounds(rounds),
            name=day.by_id[person].name,
            place=at_table(Part.CAFE, label),
            home=at_table(Part.CAFE, day.stays[person]),
        )
        dropped = tuple(Pin(person, key, label) for key in rounds)
        yield Clash(what, (Waive(text("remove the fixed seat {place}", place=at_table(Part.CAFE, label)), dropped),))


def _same_theme(census: Census) -> Iterator[Clash]:
    """Yield people, with those who come along, whose fixed seats bring them to a theme more than once."""
    rounds: dict[tuple[tuple[str, ...], str], list[RoundKey]] = {}
    for key in census.there:
        for person, label in census.fixed[key].items() if key.part is Part.CAFE else ():
            table = census.day.table(key, label)
            if table and table.theme and person not in census.day.stays:
                rounds.setdefault((census.unit(person), table.theme), [])
                if key not in rounds[census.unit(person), table.theme]:
                    rounds[census.unit(person), table.theme].append(key)
    for (unit, theme), keys in rounds.items():
        visitors = [one for one in unit if sum(one in census.fixed[key] for key in keys) > 1]
        if not visitors:
            continue
        what = text(
            "{where}, fixed seats bring {names} to the theme “{theme}” each time, but nobody visits a theme twice.",
            where=in_rounds(tuple(keys)),
            names=census.names(visitors),
            theme=theme,
        )
        dropped = tuple(pin for key in keys[1:] for pin in census.holding(unit[0], key) if _theme(census, pin) == theme)
        yield Clash(what, (Waive(text("keep only one of these fixed seats"), dropped),))


def _theme(census: Census, pin: Pin) -> str | None:
    table = census.day.table(pin.round, pin.table)
    return table.theme if table else None
