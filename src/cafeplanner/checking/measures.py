"""What people get out of a plan: wishes granted, new people met, and who meets again from an earlier event."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import combinations
from typing import NamedTuple

from cafeplanner.cafe.day import Day, Pair, Part, pair
from cafeplanner.cafe.plan import Plan
from cafeplanner.rules import planned_rounds

MORNING = frozenset([Part.ICEBREAKER, Part.CAFE])


class Granted(NamedTuple):
    """How many of those who have a wish of a rank got it; rank 1 is the dearest."""

    rank: int
    granted: int
    asked: int


class Again(NamedTuple):
    """Of the pairs who met at an earlier event and are both seated in the morning, how many share a table again."""

    met: int
    pairs: int


def granted_wishes(day: Day, plan: Plan) -> tuple[Granted, ...]:
    """Count granted wishes by rank, for the people and themes that `missed_wishes` counts."""
    rounds = planned_rounds(day, plan, frozenset([Part.CAFE]))
    themes = {table.theme for key in rounds for table in day.tables(key)}
    counts: dict[int, tuple[int, int]] = {}
    for person in day.participants:
        at = [day.table(key, label) for key in rounds if (label := plan.at(person.id, key)) is not None]
        if not at or person.id in day.stays:
            continue
        visited = {table.theme for table in at if table}
        for rank, theme in enumerate(dict.fromkeys(person.wishes), start=1):
            if theme in themes:
                granted, asked = counts.get(rank, (0, 0))
                counts[rank] = (granted + (theme in visited), asked + 1)
    return tuple(Granted(rank, *counts[rank]) for rank in sorted(counts))


def new_people_met(day: Day, plan: Plan) -> Mapping[str, int]:
    """Return for everyone seated in the icebreaker or the café how many people they meet there for the first time.

    People who know each other, met at an earlier event or are kept together are not new to each other.
    """
    met: dict[str, set[str]] = {}
    for key in planned_rounds(day, plan, MORNING):
        for people in plan.tables.get(key, {}).values():
            for one in people:
                met.setdefault(one, set())
            for a, b in combinations(people, 2):
                if not (day.asked_together(a, b) or pair(a, b) in day.history or pair(a, b) in day.acquainted):
                    met[a].add(b)
                    met[b].add(a)
    return {person: len(others) for person, others in met.items() if person in day.by_id}


def met_again(day: Day, plan: Plan) -> Again:
    """Count the pairs of earlier events, those who are kept together on request left out."""
    seated: set[str] = set()
    sharing: set[Pair] = set()
    for key in planned_rounds(day, plan, MORNING) if day.history else ():
        for people in plan.tables.get(key, {}).values():
            seated.update(people)
            sharing.update(pair(a, b) for a, b in combinations(people, 2))
    there = {both for both in day.history if seated.issuperset(both) and not day.asked_together(*both)}
    return Again(len(there & sharing), len(there))
