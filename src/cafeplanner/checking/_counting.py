"""Repeat meetings that follow from the number of meetings alone.

Proof. Spread as evenly as can be, the people of a round make a smallest number of meetings (pigeonhole, see
`_spread`); those kept together on request are not counted. Every meeting of a pair beyond its first is a repeat, and
the first is one, too, for a pair that met at an earlier event. So repeats ≥ meetings − pairs that can meet for the
first time. The same holds for each person alone, where the smallest table counts; every repeat is then seen from both
sides.
"""

from __future__ import annotations

from collections import Counter

from cafeplanner.cafe.day import Day, Pair, RoundKey, pair
from cafeplanner.checking._rooms import AllRooms, Rooms
from cafeplanner.checking._spread import fewest_pairs, kinds_of

Stay = frozenset[RoundKey]
"""The rounds in which somebody is there."""


def counted_repeats(day: Day, all_rooms: AllRooms) -> int:
    """Return the better of counting over everybody and of counting for each person."""
    stay = _stays(all_rooms)
    spent = frozenset(one for one in _never_first(day) if stay.get(one[0], Stay()) & stay.get(one[1], Stay()))
    return max(0, _over_everybody(day, all_rooms, stay, spent), _over_each(day, all_rooms, stay, spent))


def _stays(all_rooms: AllRooms) -> dict[str, Stay]:
    """Return person → rounds in which the person is there."""
    found: dict[str, set[RoundKey]] = {}
    for key, rooms in all_rooms.items():
        for person in rooms.people:
            found.setdefault(person, set()).add(key)
    return {person: frozenset(keys) for person, keys in found.items()}


def _never_first(day: Day) -> frozenset[Pair]:
    """Return the pairs who cannot meet for the first time: apart, met before, or not counted at all."""
    asked = {pair(a, b) for group in day.together for a in group for b in group if a != b}
    return day.apart | day.history | asked


def _over_everybody(day: Day, all_rooms: AllRooms, stay: dict[str, Stay], spent: frozenset[Pair]) -> int:
    meetings = sum(_fewest_meetings(rooms) - _asked(day, rooms) for rooms in all_rooms.values())
    return meetings - (_pairs_there_at_once(stay) - len(spent))


def _fewest_meetings(rooms: Rooms) -> int:
    certain = [(room.least, max(room.least, room.most)) for room in rooms.certain]
    others = [(0, room.most) for room in rooms.largest()[len(certain) :]]
    return fewest_pairs(len(rooms.people), kinds_of(certain + others))


def _asked(day: Day, rooms: Rooms) -> int:
    """Count the pairs of a round who share a table on request."""
    there = frozenset(rooms.people)
    return sum(size * (size - 1) // 2 for size in (len(group & there) for group in day.together))


def _pairs_there_at_once(stay: dict[str, Stay]) -> int:
    """Count the pairs with a round in common; few different stays make this quick for many people."""
    kinds = Counter(stay.values())
    inside = sum(count * (count - 1) // 2 for count in kinds.values())
    across = sum(kinds[a] * kinds[b] for a in kinds for b in kinds if a != b and a & b)
    return inside + across // 2


def _over_each(day: Day, all_rooms: AllRooms, stay: dict[str, Stay], spent: frozenset[Pair]) -> int:
    smallest = {key: _smallest_table(rooms) for key, rooms in all_rooms.items()}
    kinds = Counter(stay.values())
    partners = {own: sum(count for other, count in kinds.items() if own & other) - 1 for own in kinds}
    without = Counter(person for one in spent for person in one)
    repeats = 0
    for person, keys in stay.items():
        asked = day.inseparable.get(person, frozenset()) - {person}
        meetings = sum(smallest[key] - 1 - sum(key in stay.get(one, ()) for one in asked) for key in keys)
        repeats += max(0, meetings - (partners[keys] - without[person]))
    return -(-repeats // 2)


def _smallest_table(rooms: Rooms) -> int:
    """Return how many people, oneself included, share the smallest table that can occur in a round."""
    everywhere = [room.most for room in rooms.largest()]
    rest = len(rooms.people) - sum(everywhere)
    occurring = rooms.certain + (rooms.closable if rooms.openable else ())
    return min((max(1, room.least, rest + room.most) for room in occurring), default=1)
