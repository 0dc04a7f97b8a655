"""Bound for members of a collective on another urgency than their first.

Proof. Every plan seats each person at one table, so at one theme; no theme has more people than all its possible
tables have seats. The cheapest flow under these limits alone costs no more than any plan. (The sizes that a collective
must reach are left out, so the bound may be below what is possible.)
"""

from __future__ import annotations

from cafeplanner.cafe.day import Day
from cafeplanner.checking._bound import Bound
from cafeplanner.checking._flow import Visitor, cheapest_flow
from cafeplanner.checking._rooms import AllRooms, Rooms
from cafeplanner.checking.bounds_wishes import theme_ranges


def bound_collective_urgency(day: Day, rooms: AllRooms) -> Bound:
    """Bound `collective_urgency`, round by round."""
    bounds = [_round_bound(day, one) for one in rooms.values()]
    return Bound(sum(bound.count for bound in bounds), sum(bound.cost for bound in bounds))


def _round_bound(day: Day, rooms: Rooms) -> Bound:
    themes = theme_ranges([rooms])
    counted, weighed = [], []
    for person in rooms.people:
        urgencies = day.by_id[person].urgencies
        ranks = {theme: urgencies.index(theme) for theme in urgencies if theme in themes}
        counted.append(Visitor(1, {theme: int(rank > 0) for theme, rank in ranks.items()}, int(bool(urgencies))))
        prices = {theme: day.weights.urgency(rank) for theme, rank in ranks.items()}
        weighed.append(Visitor(1, prices, day.weights.no_shared_urgency if urgencies else 0))
    count, cost = cheapest_flow(counted, themes), cheapest_flow(weighed, themes)
    return Bound(count or 0, cost or 0)
