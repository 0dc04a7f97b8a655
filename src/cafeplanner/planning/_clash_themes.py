"""Clashes about themes: nobody visits one twice."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from cafeplanner.cafe.day import Day, Part, Session, Table
from cafeplanner.i18n import text, texts
from cafeplanner.planning._clash import Clash, is_there, stays_open
from cafeplanner.planning._clash_words import people, rounds_count


def theme_clashes(day: Day) -> Iterator[Clash]:
    """Yield where the café has too few themes for its rounds, or a theme too few possible visitors."""
    cafe = day.session(Part.CAFE)
    if cafe is None:
        return
    visits = {person.id: _rounds_of(day, cafe, person.id) for person in day.participants if person.id not in day.stays}
    yield from _too_few_themes(cafe, max(visits.values(), default=0))
    movers = sum(count > 0 for count in visits.values())
    yield from _too_few_visitors(day, cafe, movers)


def _rounds_of(day: Day, cafe: Session, person: str) -> int:
    return sum(is_there(day, person, round_.key) for round_ in cafe.rounds)


def _tables_of_themes(cafe: Session) -> Mapping[str, list[Table]]:
    found: dict[str, list[Table]] = {}
    for table in cafe.tables:
        if table.theme is not None and stays_open(table):
            found.setdefault(table.theme, []).append(table)
    return found


def _too_few_themes(cafe: Session, rounds: int) -> Iterator[Clash]:
    usable = [table for table in cafe.tables if table.seats.maximum > 0]
    themes = tuple(dict.fromkeys(table.theme for table in usable))
    # a table without a theme may be visited in every round
    if not themes or None in themes or len(themes) >= rounds:
        return
    what = texts(
        "{rounds} need as many themes, since nobody visits a theme twice; the café has {count} theme: {themes}.",
        "{rounds} need as many themes, since nobody visits a theme twice; the café has {count} themes: {themes}.",
        count=len(themes),
        rounds=rounds_count(rounds),
        themes=themes,
    )
    remedy = texts(
        "Add {count} theme, or plan {rounds}.",
        "Add {count} themes, or plan {rounds}.",
        count=rounds - len(themes),
        rounds=rounds_count(len(themes)),
    )
    yield Clash(what, remedy)


def _too_few_visitors(day: Day, cafe: Session, movers: int) -> Iterator[Clash]:
    """Yield themes whose tables cannot be filled by one visit of everybody; like ones together."""
    found: dict[tuple[int, int], list[str]] = {}
    for theme, tables in _tables_of_themes(cafe).items():
        highest = max((table.seats.minimum for table in tables), default=0)
        needed = _visits_needed(day, cafe, tables, highest)
        if needed > movers:
            sizes = range(highest, -1, -1)
            size = next(size for size in sizes if _visits_needed(day, cafe, tables, size) <= movers)
            found.setdefault((needed, size), []).append(theme)
    for (needed, size), themes in found.items():
        what = texts(
            "Over {rounds}, the theme {themes} needs {needed} to fill its tables, "
            "since nobody visits a theme twice, but has only {people}.",
            "Over {rounds}, the themes {themes} need {needed} each to fill their tables, "
            "since nobody visits a theme twice, but have only {people}.",
            count=len(themes),
            rounds=rounds_count(len(cafe.rounds)),
            themes=tuple(themes),
            needed=people(needed),
            people=people(movers),
        )
        yield Clash(what, text("Set the smallest size there to {size}.", size=size))


def _visits_needed(day: Day, cafe: Session, tables: list[Table], most: int) -> int:
    """Return how many visits fill these tables in all rounds, were no minimum above `most`; those who stay help."""
    needed = 0
    for table in tables:
        company = [one for one, label in day.stays.items() if label == table.label and one != table.host]
        for round_ in cafe.rounds:
            there = sum(is_there(day, one, round_.key) for one in company)
            needed += max(0, min(most, table.seats.minimum) - there)
    return needed
