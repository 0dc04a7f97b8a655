"""Bound for missed wishes.

Proof. Give every mover one unit of flow for each café round in which he or she is there. A plan sends each unit to the
theme of a table; a wished theme gets at most one unit of the person (no theme twice); a theme gets over the day at
most the free seats of its tables, and at least the minimum of those that never close. Every plan is such a flow, so no
plan grants more wishes than the best flow. (Minimum-cost flow: R. Ahuja, T. Magnanti, J. Orlin, *Network Flows*,
Prentice Hall 1993, chapter 9.)
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from cafeplanner.cafe.day import Day
from cafeplanner.checking._bound import Bound
from cafeplanner.checking._flow import Range, Visitor, cheapest_flow
from cafeplanner.checking._rooms import AllRooms, Rooms


def bound_missed_wishes(day: Day, rooms: AllRooms) -> Bound:
    """Bound `missed_wishes` over the rounds of the café."""
    themes = theme_ranges(rooms.values())
    wishes, seats = wished_ranks(day, rooms, themes)
    asked = sum(len(ranks) for ranks in wishes.values())
    price = sum(day.weights.wish(rank) for ranks in wishes.values() for rank in ranks.values())
    if not asked:
        return Bound()
    counted = [Visitor(seats[person], dict.fromkeys(ranks, -1)) for person, ranks in wishes.items()]
    weighed = [
        Visitor(seats[person], {theme: -day.weights.wish(rank) for theme, rank in ranks.items()})
        for person, ranks in wishes.items()
    ]
    granted, reward = cheapest_flow(counted, themes), cheapest_flow(weighed, themes)
    if granted is None or reward is None:
        return Bound()
    return Bound(asked + granted, price + reward)


def wished_ranks(
    day: Day, rooms: AllRooms, themes: Mapping[str | None, Range]
) -> tuple[dict[str, dict[str, int]], Counter[str]]:
    """Return for everybody who moves about (theme wished for → its rank), and in how many of these rounds they are."""
    seats = Counter(person for one in rooms.values() for person in one.people if person not in day.stays)
    return {person: _ranks(day, person, themes) for person in seats}, seats


def _ranks(day: Day, person: str, themes: Mapping[str | None, Range]) -> dict[str, int]:
    """Return the themes that a person wishes for, with their rank; wishes for other themes keep their rank."""
    wishes = dict.fromkeys(day.by_id[person].wishes)
    return {theme: rank for rank, theme in enumerate(wishes) if theme in themes}


def theme_ranges(rounds: Iterable[Rooms]) -> dict[str | None, Range]:
    """Return how many visits by movers each theme has over some rounds, at least and at most."""
    found: dict[str | None, Range] = {}
    for rooms in rounds:
        for room in rooms.certain:
            _add(found, room.theme, max(0, room.least - len(room.staying)), room.free)
        for room in rooms.closable:
            _add(found, room.theme, 0, room.free)
    return found


def _add(found: dict[str | None, Range], theme: str | None, least: int, most: int) -> None:
    known = found.get(theme, Range(0, 0))
    found[theme] = Range(known.least + least, known.most + max(least, most))
