"""Bound for people who know each other in one icebreaker group.

Proof. Draw the pairs who know each other as edges. Seating people in g groups colours them with g colours; take away
the edges within a group and what is left has no more edges than the densest g-colourable graph on as many people, the
Turán graph (P. Turán 1941). So at least the rest of the edges lies within groups. This holds for each connected part
of the drawing on its own.
"""

from __future__ import annotations

from collections import Counter

from cafeplanner.cafe.day import Day, Pair
from cafeplanner.checking._bound import Bound
from cafeplanner.checking._rooms import AllRooms, Rooms


def bound_known_in_icebreaker(day: Day, rooms: AllRooms) -> Bound:
    """Bound `known_in_icebreaker`, round by round."""
    count = sum(_unavoidable(day, one) for one in rooms.values())
    return Bound(count, count * day.weights.known_in_icebreaker)


def _unavoidable(day: Day, rooms: Rooms) -> int:
    groups = len(rooms.largest())
    there = frozenset(rooms.people)
    edges = [(a, b) for a, b in day.acquainted if {a, b} <= there and not day.asked_together(a, b)]
    part = _parts(edges)
    sizes = Counter(part.values())
    drawn = Counter(part[a] for a, _ in edges)
    return sum(max(0, count - turan_edges(sizes[root], groups)) for root, count in drawn.items())


def turan_edges(people: int, groups: int) -> int:
    """Return the number of pairs in different groups when people are spread as evenly as can be."""
    if groups == 0:
        return 0
    size, larger = divmod(people, groups)
    within = larger * (size + 1) * size // 2 + (groups - larger) * size * (size - 1) // 2
    return people * (people - 1) // 2 - within


def _parts(edges: list[Pair]) -> dict[str, str]:
    """Return for each person one person who stands for the connected part."""
    parent: dict[str, str] = {one: one for edge in edges for one in edge}

    def root(one: str) -> str:
        while parent[one] != one:
            parent[one] = parent[parent[one]]
            one = parent[one]
        return one

    for a, b in edges:
        parent[root(a)] = root(b)
    return {one: root(one) for one in parent}
