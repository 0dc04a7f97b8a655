"""A planned day to begin from, and to plan again."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from cafeplanner.cafe.day import Day, Part, Pin, RoundKey, Seats
from cafeplanner.cafe.participant import Role, Status
from cafeplanner.cafe.plan import Plan
from cafeplanner.checking import check_plan
from cafeplanner.planning.solve import plan_day
from cafeplanner.planning.stop import Stop
from cafeplanner.replanning.events import Event
from cafeplanner.replanning.replan import Budget, Replanned, replan_day
from tests.builders import make_day


@cache
def planned(people: int = 30, tables: int = 6) -> tuple[Day, Plan]:
    """Return a day with two hosts, all of whom are expected, and a plan of it."""
    day = make_day(people, tables, seats=(2, 9), hosts=2)
    folk = tuple(replace(one, status=Status.PRESENT) for one in day.participants)
    groups = replace(day.sessions[0], tables=tuple(replace(one, seats=Seats(3, 6)) for one in day.sessions[0].tables))
    day = replace(day, participants=folk, sessions=(groups, *day.sessions[1:]))
    return day, plan_day(day, stop=Stop(0.5), jobs=1).plan


def record_of(plan: Plan, last: int) -> tuple[Pin, ...]:
    """Return who sat where in the icebreaker and the rounds up to a number."""
    return tuple(Pin(person, key, label) for (person, key), label in plan.seats.items() if key.step <= last)


def seats_of(plan: Plan, person: str) -> dict[RoundKey, str]:
    """Return where somebody sits."""
    return {key: label for (one, key), label in plan.seats.items() if one == person}


def dispensable(day: Day, plan: Plan) -> list[str]:
    """Return people without whom every table of theirs still has enough, one of each icebreaker group."""
    found: dict[str, str] = {}
    for person in day.participants:
        places = seats_of(plan, person.id)
        enough = all(
            len(plan.people(key, label)) > table.seats.minimum
            for key, label in places.items()
            if (table := day.table(key, label))
        )
        if enough and person.role is not Role.HOST:
            found.setdefault(places[RoundKey(Part.ICEBREAKER, 1)], person.id)
    return list(found.values())


def cafe_tables(day: Day) -> list[str]:
    """Return the labels of the café's tables."""
    cafe = day.session(Part.CAFE)
    return [table.label for table in cafe.tables] if cafe else []


def again(*events: Event, **changes: object) -> Replanned:
    day, plan = planned()
    return replanned(day, plan, *events, **changes)


def replanned(day: Day, plan: Plan, *events: Event, budget: Budget | None = None) -> Replanned:
    found = replan_day(day, plan, events, budget=budget or Budget(), stop=Stop(3), jobs=1)
    assert check_plan(found.day, found.plan).broken == ()
    assert check_plan(found.day, found.plan).by_rule["changed_cards"].value == found.changed.value
    return found
