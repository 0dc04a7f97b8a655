"""Clashes about themes: nobody visits one twice."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from cafeplanner.cafe.day import Day, Part, Seats, Session, Table
from cafeplanner.i18n import texts
from cafeplanner.planning._clash import Census, Change, Clash, shortened, stays_open
from cafeplanner.planning._clash_changes import FewerRounds, fewest, resized
from cafeplanner.planning._clash_cures import add_themes, allow, fewer_rounds, require
from cafeplanner.planning._clash_heads import USUAL, Heads
from cafeplanner.planning._clash_visits import Visits
from cafeplanner.planning._clash_words import in_rounds, people, rounds_count


def theme_clashes(census: Census) -> Iterator[Clash]:
    """Yield where the café has too few themes for its rounds, or a theme too few seats or possible visitors."""
    cafe = census.day.session(Part.CAFE)
    if cafe is None:
        return
    visits = Visits(census, cafe)
    few = list(_too_few_themes(visits, cafe))
    # what is lacking in a single round is told for itself: mending that may mend these, too
    yield from few or _too_few_seats(visits, cafe)
    heads = Heads.of(census, cafe)
    if all(heads.reach(key).least <= count for key, count in heads.counts.items()):
        yield from _too_few_visitors(visits, cafe)


def lacks_themes(visits: Visits, tables: tuple[Table, ...]) -> bool:
    """Return whether somebody is there for more rounds than there are themes to visit."""
    themes = visits.usable(tables)
    # a table without a theme may be visited in every round
    return bool(themes) and None not in themes and len(themes) < max(visits.of_person.values(), default=0)


def _too_few_themes(visits: Visits, cafe: Session) -> Iterator[Clash]:
    if not lacks_themes(visits, cafe.tables):
        return
    themes = tuple(theme for theme in visits.usable(cafe.tables) if theme is not None)
    what = texts(
        "{rounds} need as many themes, since nobody visits a theme twice; the café has {count} theme: {themes}.",
        "{rounds} need as many themes, since nobody visits a theme twice; the café has {count} themes: {themes}.",
        count=len(themes),
        rounds=rounds_count(max(visits.of_person.values())),
        themes=themes,
    )
    yield Clash(what, (_more_themes(visits, cafe), *_fewer_rounds(visits.day, cafe)))


def _more_themes(visits: Visits, cafe: Session) -> Change:
    """Return as many new themes, each with a table like the largest, as take all visits."""
    largest = max((table.seats for table in cafe.tables), key=lambda one: one.maximum)
    size = replace(largest, minimum=min(largest.minimum, USUAL[Part.CAFE].maximum))
    wanted = max(visits.of_person.values()) - len(visits.usable(cafe.tables))
    for count in range(wanted, wanted + 100):
        cure = add_themes(count, size)
        cured = cure.apply(visits.day).session(Part.CAFE)
        if cured and not visits.shortage(cured.tables):
            return cure
    return add_themes(wanted, size)


def _fewer_rounds(day: Day, cafe: Session) -> Iterator[FewerRounds]:
    """Return the most rounds for which the themes and their seats are enough, if there are any."""
    for count in range(len(cafe.rounds) - 1, 0, -1):
        shorter = fewer_rounds(count).apply(day)
        session = shorter.session(Part.CAFE)
        if session is None:
            return
        visits = Visits(Census(shorter), session)
        if not lacks_themes(visits, cafe.tables) and not visits.shortage(cafe.tables):
            yield fewer_rounds(count)
            return


def _too_few_seats(visits: Visits, cafe: Session) -> Iterator[Clash]:
    """Yield where themes have seats left that nobody may take, and the others too few."""
    short = visits.shortage(cafe.tables)
    if short is None or any(visits.crowded(cafe.tables, key) for key in visits.keys):
        return
    full = visits.full(cafe.tables, len(short.rounds))
    what = texts(
        "{where}, {people} make {visits} visits, but the themes take only {room}: "
        "nobody visits a theme twice, so seats stay empty at the theme {themes}.",
        "{where}, {people} make {visits} visits, but the themes take only {room}: "
        "nobody visits a theme twice, so seats stay empty at the themes {themes}.",
        count=len(full),
        where=in_rounds(short.rounds),
        people=people(short.people),
        visits=short.visits,
        room=short.room,
        themes=shortened(full),
    )
    yield Clash(what, (*_larger_tables(visits, cafe, full), *_fewer_rounds(visits.day, cafe)))


def _larger_tables(visits: Visits, cafe: Session, full: tuple[str, ...]) -> Iterator[Change]:
    """Let tables of the other themes seat as many people as are enough, and as few of these tables as are enough."""
    others = sorted((table for table in cafe.tables if table.theme not in full), key=lambda one: one.seats.maximum)

    def grown(size: int) -> dict[str, Seats]:
        return {one.label: replace(one.seats, maximum=size) for one in others if one.seats.maximum < size}

    def enough(sizes: dict[str, Seats]) -> bool:
        return not visits.shortage(resized(cafe.tables, sizes))

    most = max(len(visits.movers[key]) for key in visits.keys)
    size = next((size for size in range(1, most + 1) if enough(grown(size))), None)
    if size is not None:
        yield allow(Part.CAFE, fewest(grown(size), enough))


def _too_few_visitors(visits: Visits, cafe: Session) -> Iterator[Clash]:
    """Yield themes whose tables cannot be filled by one visit of everybody; like ones together."""
    movers = len(visits.of_person)
    found: dict[tuple[int, int], list[str]] = {}
    for theme, tables in visits.tables_by_theme.items():
        needed = visits.needed(tables)
        if needed > movers:
            highest = max(table.seats.minimum for table in tables)
            size = next(size for size in range(highest, -1, -1) if visits.needed(tables, size) <= movers)
            found.setdefault((needed, size), []).append(theme)
    for (needed, size), themes in found.items():
        what = texts(
            "Over {rounds}, it takes {needed} to fill the tables of the theme {themes}, since nobody visits a theme "
            "twice, but only {people} can.",
            "Over {rounds}, it takes {needed} each to fill the tables of the themes {themes}, since nobody visits a "
            "theme twice, but only {people} can.",
            count=len(themes),
            rounds=rounds_count(len(cafe.rounds)),
            themes=tuple(themes),
            needed=people(needed),
            people=people(movers),
        )
        lower = {
            one.label: replace(one.seats, minimum=size)
            for one in cafe.tables
            if one.theme in themes and stays_open(one) and one.seats.minimum > size
        }
        yield Clash(what, (require(Part.CAFE, lower), *_rounds_to_fill(visits, cafe, themes)))


def _rounds_to_fill(visits: Visits, cafe: Session, themes: list[str]) -> Iterator[FewerRounds]:
    """Return the most rounds in which these themes can be filled, if there are any."""
    for count in range(len(cafe.rounds) - 1, 0, -1):
        shorter = fewer_rounds(count).apply(visits.day)
        session = shorter.session(Part.CAFE)
        if session is None:
            return
        short = Visits(Census(shorter), session)
        if all(short.needed(short.tables_by_theme[theme]) <= len(short.of_person) for theme in themes):
            yield fewer_rounds(count)
            return
