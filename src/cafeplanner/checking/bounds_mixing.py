"""Bounds for people with the same organisation or territory at one table.

Proof. Take one round and the k people of one organisation who are there. In any plan they sit at open tables, k_t of
them at table t; those who stay at a table (`Day.stays`) are at theirs, and k_t is at most the table's size less those
of other organisations who stay there. The plan therefore makes at least the smallest possible sum of k_t(k_t-1)/2
(pigeonhole, see `_spread`), of which at most the pairs kept together on request are not counted. Organisations and
rounds do not overlap, so their sums add up.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from itertools import combinations

from cafeplanner.cafe.day import Day, Part, RoundKey
from cafeplanner.cafe.participant import Participant, fold
from cafeplanner.checking._bound import Bound
from cafeplanner.checking._rooms import AllRooms, Room, Rooms
from cafeplanner.checking._spread import Kinds, fewest_pairs, kinds_of


def bound_same_organisation(day: Day, rooms: AllRooms) -> Bound:
    """Bound `same_organisation`, or `collective_organisation`, over some rounds."""
    return _bound(day, rooms, lambda person: person.organisation, lambda _: day.weights.same_organisation)


def bound_same_territory(day: Day, rooms: AllRooms) -> Bound:
    """Bound `same_territory` over some rounds of the icebreaker and the café."""
    weights = day.weights
    return _bound(
        day,
        rooms,
        lambda person: person.territory,
        lambda key: weights.same_territory_icebreaker if key.part is Part.ICEBREAKER else weights.same_territory,
    )


def _bound(
    day: Day,
    rooms: AllRooms,
    attribute: Callable[[Participant], str],
    weight: Callable[[RoundKey], int],
) -> Bound:
    """Add up the rounds."""
    codes = {person.id: fold(attribute(person)) for person in day.participants}
    pairs = {key: _fewest(day, one, codes) for key, one in rooms.items()}
    return Bound(sum(pairs.values()), sum(count * weight(key) for key, count in pairs.items()))


def _fewest(day: Day, rooms: Rooms, codes: dict[str, str]) -> int:
    """Return the fewest pairs of one code in a round."""
    largest = rooms.largest()
    there = Counter(codes[person] for person in rooms.people if codes[person])
    wanted = _asked_pairs(day, rooms.people, codes)
    staying = _staying(largest, codes)
    empty = kinds_of((0, room.free) for room in largest)
    return sum(
        max(0, fewest_pairs(people, _with_staying(empty, staying.get(code, ()), code, codes)) - wanted[code])
        for code, people in there.items()
        if people > 1
    )


def _asked_pairs(day: Day, people: tuple[str, ...], codes: dict[str, str]) -> Counter[str]:
    """Count by code the pairs who share a table on request."""
    there = frozenset(people)
    return Counter(
        codes[a]
        for group in day.together
        for a, b in combinations(group & there, 2)
        if codes[a] and codes[a] == codes[b]
    )


def _staying(rooms: Iterable[Room], codes: dict[str, str]) -> dict[str, list[Room]]:
    """Return code → the rooms in which somebody of that code stays."""
    found: dict[str, list[Room]] = {}
    for room in rooms:
        for code in {codes[person] for person in room.staying}:
            found.setdefault(code, []).append(room)
    return found


def _with_staying(empty: Kinds, rooms: Iterable[Room], code: str, codes: dict[str, str]) -> Kinds:
    """Return the rooms as people of a code find them: some of theirs already sit there."""
    kinds = Counter(empty)
    for room in rooms:
        own = sum(codes[person] == code for person in room.staying)
        kinds[0, room.free] -= 1
        kinds[own, room.free + own] += 1
    return kinds
