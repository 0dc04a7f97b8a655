"""The people of one organisation or one territory, and what it costs to seat many of them at the tables of a theme."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import combinations

from cafeplanner.cafe.day import Day
from cafeplanner.cafe.participant import Participant, fold
from cafeplanner.checking._rooms import AllRooms, Room
from cafeplanner.checking._spread import kinds_of, levels


@dataclass(frozen=True)
class Code:
    """An organisation or a territory with two people or more; `weight` is the cost of a pair at one café table."""

    people: frozenset[str]
    weight: int

    def staying(self, room: Room) -> int:
        """Count those of them who are at a table in every plan."""
        return sum(person in self.people for person in room.staying)

    def staying_pairs(self, day: Day, rooms: AllRooms) -> int:
        """Count the pairs who sit together in every plan less those who are kept together on request."""
        pairs = 0
        asked = [both for group in day.together for both in combinations(group & self.people, 2)]
        for one in rooms.values():
            for room in one.certain + one.closable:
                own = self.staying(room)
                pairs += own * (own - 1) // 2
            there = frozenset(one.people)
            pairs -= sum(there.issuperset(both) for both in asked)
        return pairs


def codes_of(day: Day) -> tuple[Code, ...]:
    """Return the organisations, then the territories, as far as pairs of them cost something in the café."""
    return (*organisations_of(day), *_codes(day, lambda person: person.territory, day.weights.same_territory))


def organisations_of(day: Day) -> tuple[Code, ...]:
    """Return the organisations, as far as pairs of them cost something."""
    return tuple(_codes(day, lambda person: person.organisation, day.weights.same_organisation))


def _codes(day: Day, attribute: Callable[[Participant], str], weight: int) -> list[Code]:
    found: dict[str, list[str]] = {}
    for person in day.participants if weight > 0 else ():
        found.setdefault(fold(attribute(person)), []).append(person.id)
    return [Code(frozenset(people), weight) for name, people in found.items() if name and len(people) > 1]


def crowd_steps(code: Code, rooms: AllRooms, theme: str | None, most: int) -> tuple[tuple[int, int], ...]:
    """Return (cost of one more visit of theirs, how many visits cost that) for at most so many visits of a theme.

    A visit costs the pairs with those of them who sit at the table already; the emptiest tables fill first.
    """
    at = [room for one in rooms.values() for room in one.certain + one.closable if room.theme == theme]
    kinds = kinds_of((own, own + room.free) for room in at for own in [code.staying(room)])
    steps = []
    for level, tables in enumerate(levels(kinds)):
        if tables and most > 0:
            steps.append((code.weight * level, min(tables, most)))
            most -= tables
    return tuple(steps)
