"""How rules look at a plan: table by table, in the order of the day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from cafeplanner.cafe.day import Day, Part, RoundKey
from cafeplanner.cafe.plan import Plan


class Seated(NamedTuple):
    """The people of one table in one round."""

    key: RoundKey
    label: str
    people: tuple[str, ...]


def planned_parts(day: Day, plan: Plan) -> frozenset[Part]:
    """Return the parts of the day that the plan is about; an empty plan is about all of them, and misses everybody."""
    found = frozenset(key.part for key in plan.tables)
    return found or frozenset(session.part for session in day.sessions)


def planned_rounds(day: Day, plan: Plan, parts: frozenset[Part]) -> tuple[RoundKey, ...]:
    """Return the rounds of those parts of the day that the plan is about, in order."""
    return rounds_of((round_.key for round_ in day.rounds), parts & planned_parts(day, plan))


def open_rounds(day: Day, plan: Plan, parts: frozenset[Part]) -> tuple[RoundKey, ...]:
    """Return those of the planned rounds that are not over."""
    return still_open(day, planned_rounds(day, plan, parts))


def still_open(day: Day, rounds: Iterable[RoundKey]) -> tuple[RoundKey, ...]:
    """Return the rounds that are not over."""
    return tuple(key for key in rounds if key not in day.played)


def rounds_of(rounds: Iterable[RoundKey], parts: frozenset[Part]) -> tuple[RoundKey, ...]:
    """Return the rounds that belong to one of the parts."""
    return tuple(key for key in rounds if key.part in parts)


def seated(day: Day, plan: Plan, parts: frozenset[Part]) -> Iterator[Seated]:
    """Yield who sits at which table, for the tables and people that the day knows."""
    for key in planned_rounds(day, plan, parts):
        for table in day.tables(key):
            people = tuple(one for one in plan.people(key, table.label) if one in day.by_id)
            if people:
                yield Seated(key, table.label, people)
