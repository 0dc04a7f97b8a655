"""The rest of a day of which some rounds are over: what can still be planned, and what is already counted.

Every rule's figure of the whole day is that of the rounds that are over plus that of the rest, once the rest knows who
met whom and which wishes were granted: a pair that met m times before and meets k times from now on has m - 1 + k
repeats, and a wish is missed only once.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

from cafeplanner.cafe.day import Day, Pair, Part, RoundKey, pair
from cafeplanner.cafe.participant import Participant
from cafeplanner.cafe.plan import Plan

GRANTED = ""
"""Stands for a wish that was granted: no theme has this name, so nobody misses it."""


def recorded_plan(day: Day, rounds: tuple[RoundKey, ...]) -> Plan:
    """Return those of the rounds that are over, as a plan."""
    return Plan({(pin.participant, pin.round): pin.table for pin in day.record if pin.round in rounds})


def rest_of(day: Day) -> Day:
    """Return the day without the rounds that are over; pairs who met in them have met before."""
    sessions = (
        replace(one, rounds=tuple(round_ for round_ in one.rounds if round_.key not in day.played))
        for one in day.sessions
    )
    return replace(
        day,
        participants=tuple(_without_granted(day, person) for person in day.participants),
        sessions=tuple(one for one in sessions if one.rounds),
        history=day.history | _met(day),
        pins=tuple(pin for pin in day.pins if pin.round not in day.played),
        record=(),
    )


def _met(day: Day) -> frozenset[Pair]:
    plan = recorded_plan(day, tuple(day.played))
    morning = (tables for key, tables in plan.tables.items() if key.part is not Part.COLLECTIVES)
    return frozenset(pair(a, b) for tables in morning for people in tables.values() for a, b in combinations(people, 2))


def _without_granted(day: Day, person: Participant) -> Participant:
    tables = (day.table(pin.round, pin.table) for pin in day.record if pin.participant == person.id)
    seen = {table.theme for table in tables if table}
    return replace(person, wishes=tuple(GRANTED if wish in seen else wish for wish in person.wishes))
