"""Repeat meetings because the people of one table must meet again elsewhere.

Proof. Take two rounds. The people at one table of the first round sit at tables of the second; in two rounds of the
café these are tables of other themes, since nobody visits a theme twice. When they are more than those tables, some of
them meet again: at least as many pairs as the most even spread makes (`_spread`). How many people sit at which table
of the first round is the plan's choice; each table's price is convex in that number, so the greedy choice is the
cheapest. This bounds the pairs who meet in both rounds, from either round's side.

A pair that meets in m rounds has m - 1 repeats. The edges of a forest, drawn between rounds, with both ends among these
m rounds are at most m - 1. So the repeats are at least the sum, over the edges of any forest, of the pairs who meet in
both rounds; the maximum spanning forest gives the best such bound (J. Kruskal, Proc. AMS 7, 1956). 25 people at 5
tables of 5 with a theme each: 5 people spread over 4 tables, 5 repeats for each of 3 edges in 4 rounds: 15.
"""

from __future__ import annotations

from itertools import combinations, zip_longest
from math import inf

from cafeplanner.cafe.day import Day, Part, RoundKey
from cafeplanner.checking._rooms import AllRooms, Room, Rooms
from cafeplanner.checking._spread import kinds_of, price_list


def scattered_repeats(day: Day, all_rooms: AllRooms) -> int:
    """Return the repeat meetings that no plan avoids, by a maximum spanning forest over the rounds."""
    edges = sorted(
        ((_meeting_twice(day, (a, all_rooms[a]), (b, all_rooms[b])), a, b) for a, b in combinations(all_rooms, 2)),
        reverse=True,
    )
    tree = {key: key for key in all_rooms}
    total = 0
    for count, a, b in edges:
        if tree[a] != tree[b]:
            total += count
            old, new = tree[a], tree[b]
            tree = {key: new if root == old else root for key, root in tree.items()}
    return total


def _meeting_twice(day: Day, one: tuple[RoundKey, Rooms], other: tuple[RoundKey, Rooms]) -> int:
    """Return how many pairs at least, not kept together on request, meet in both of two rounds."""
    (key, rooms), (other_key, other_rooms) = one, other
    moving = key.part is Part.CAFE and other_key.part is Part.CAFE
    both = frozenset(rooms.people) & frozenset(other_rooms.people)
    if moving:
        both -= day.stays.keys()
    asked = sum(size * (size - 1) // 2 for size in (len(group & both) for group in day.together))
    fewest = max(
        _cheapest_split(len(both), rooms, other_rooms, moving), _cheapest_split(len(both), other_rooms, rooms, moving)
    )
    return max(0, fewest - asked)


def _cheapest_split(people: int, here: Rooms, there: Rooms, moving: bool) -> int:
    """Return the fewest pairs that meet `there` again, over all ways to seat so many people `here`.

    `moving`: these people stay nowhere and never visit a theme twice.
    """
    lists: dict[str | None, list[int]] = {}
    most = max((room.most for room in here.certain + here.closable), default=0)
    for room in here.certain + here.closable:
        if room.theme not in lists:
            lists[room.theme] = price_list(kinds_of(_seats(there, room.theme, moving)), most)
    prices = [price for room in here.certain for price in lists[room.theme][: _capacity(room, moving)]]
    closable = [lists[room.theme][: _capacity(room, moving)] for room in here.closable]
    if here.openable < len(closable):
        # whichever tables are open, each costs at least the cheapest in every place
        closable = [[int(min(row)) for row in zip_longest(*closable, fillvalue=inf)]] * here.openable
    prices += [price for one in closable for price in one]
    return sum(sorted(prices)[:people])


def _seats(there: Rooms, theme: str | None, moving: bool) -> list[tuple[int, int]]:
    """Return the tables that people of one theme can go to, as (nobody yet, seats)."""
    barred = moving and theme is not None
    certain = [room for room in there.certain if not (barred and room.theme == theme)]
    closable = [room for room in there.closable if not (barred and room.theme == theme)]
    largest = sorted(closable, key=lambda room: -room.most)[: there.openable]
    return [(0, _capacity(room, moving)) for room in certain + largest]


def _capacity(room: Room, moving: bool) -> int:
    return room.free if moving else room.most
