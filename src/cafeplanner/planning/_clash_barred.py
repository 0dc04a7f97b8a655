"""Clashes of people kept apart from those who stay at a table: they cannot visit its theme there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from cafeplanner.cafe.day import Pair, Part, pair
from cafeplanner.i18n import text, texts
from cafeplanner.planning._clash import Census, Clash, shortened
from cafeplanner.planning._clash_changes import Waive
from cafeplanner.planning._clash_visits import Visits
from cafeplanner.planning._clash_words import rounds_count


def barred_clashes(census: Census) -> Iterator[Clash]:
    """Yield people who are there for more rounds than there are themes without somebody to be kept apart from."""
    cafe = census.day.session(Part.CAFE)
    if cafe is None or not census.day.stays:
        return
    visits = Visits(census, cafe)
    themes = visits.usable(cafe.tables)
    for person, barred in _barred_tables(visits).items():
        wanted = min(visits.of_person[person], len(themes))
        closed = _closed_themes(visits, barred)
        if None not in themes and len(themes) - len(closed) < wanted:
            yield _told(census, person, closed, wanted - len(themes) + len(closed), themes)


def _barred_tables(visits: Visits) -> Mapping[str, Mapping[str, frozenset[Pair]]]:
    """Return person → label → the pairs that keep the person from that table in every round."""
    stays, there = visits.day.stays, visits.census.there
    found: dict[str, dict[str, set[Pair]]] = {}
    for couple in visits.day.apart:
        for mover, other in (couple, couple[::-1]):
            if other not in stays or mover in stays or not visits.of_person.get(mover):
                continue
            if all(other in there[key] for key in visits.keys if mover in there[key]):
                found.setdefault(mover, {}).setdefault(stays[other], set()).add(couple)
    return {one: {label: frozenset(pairs) for label, pairs in of.items()} for one, of in sorted(found.items())}


def _closed_themes(visits: Visits, barred: Mapping[str, frozenset[Pair]]) -> Mapping[str, frozenset[Pair]]:
    """Return the themes of which every table is barred, with the pairs that bar the first of these tables."""
    by_label = visits.session.by_label
    named = {by_label[label].theme for label in barred}
    found: dict[str, frozenset[Pair]] = {}
    for theme in sorted(one for one in named if one is not None):
        labels = [one for one in visits.tables_by_theme[theme] if any(visits.free(one, key) for key in visits.keys)]
        if labels and all(one.label in barred for one in labels):
            found[theme] = min((barred[one.label] for one in labels), key=len)
    return found


def _told(
    census: Census, person: str, closed: Mapping[str, frozenset[Pair]], missing: int, themes: tuple[str | None, ...]
) -> Clash:
    name, rounds = (
        census.day.by_id[person].name,
        sum(person in there for key, there in census.there.items() if key.part is Part.CAFE),
    )
    pairs = frozenset().union(*sorted(closed.values(), key=len)[:missing])
    others = {one for couple in pairs for one in couple} - {person}
    what = texts(
        "{name} takes part in {rounds}, but only {count} of {all} themes is open: {others}, to be kept apart from "
        "{name}, cannot be avoided at {themes}.",
        "{name} takes part in {rounds}, but only {count} of {all} themes are open: {others}, to be kept apart from "
        "{name}, cannot be avoided at {themes}.",
        count=len(themes) - len(closed),
        name=name,
        rounds=rounds_count(rounds),
        all=len(themes),
        others=census.names({one for couples in closed.values() for couple in couples for one in couple} - {person}),
        themes=shortened(tuple(closed)),
    )
    words = text("no longer keep {name} apart from {names}", name=name, names=census.names(others))
    return Clash(what, (Waive(words, apart=tuple(sorted(pair(*couple) for couple in pairs))),))
