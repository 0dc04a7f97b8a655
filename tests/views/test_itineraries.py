"""A plan by person, by table and by round."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cafeplanner.cafe.day import Day, Part
from cafeplanner.cafe.participant import Absence, Presence, Role
from cafeplanner.cafe.plan import Plan
from cafeplanner.views.by_person import StepRole, by_person
from cafeplanner.views.by_round import by_round
from cafeplanner.views.by_table import by_table
from cafeplanner.views.desk_list import directory_key
from tests.builders import make_day, rotation_plan


@pytest.fixture
def day() -> Day:
    return make_day(24, hosts=1)


def changed(day: Day, person: str, **changes: object) -> Day:
    """Return the day with one participant changed."""
    folk = tuple(replace(one, **changes) if one.id == person else one for one in day.participants)  # type: ignore[arg-type]
    return replace(day, participants=folk)


def cafe_seats(plan: Plan) -> dict[tuple[str, int], str]:
    """Return the café seats of a plan."""
    return {(person, key.number): label for (person, key), label in plan.seats.items() if key.part is Part.CAFE}


def test_everyone_but_the_cancelled_has_one_itinerary_in_alphabetical_order(day: Day) -> None:
    people = [one.person for one in by_person(day, rotation_plan(day))]
    assert people == sorted((one for one in day.participants if one.id != "p23"), key=directory_key)


def test_steps_repeat_the_seats_of_the_plan(day: Day) -> None:
    plan = rotation_plan(day)
    told = {
        (one.person.id, step.round.key): step.table for one in by_person(day, plan) for step in one.steps if step.table
    }
    assert told == plan.seats


def test_host_hosts_the_own_table_and_nothing_else(day: Day) -> None:
    host = next(one for one in by_person(day, rotation_plan(day)) if one.person.id == "p0")
    assert host.hosts == "1"
    assert [step.role for step in host.steps] == [StepRole.ATTENDING, *[StepRole.HOSTING] * 4, StepRole.ATTENDING]


def test_absence_has_its_reason(day: Day) -> None:
    day = changed(day, "p5", presence=Presence(first=2, last=3))
    steps = next(one for one in by_person(day, rotation_plan(day)) if one.person.id == "p5").steps
    early, late = Absence.NOT_YET_HERE, Absence.LEFT
    assert [step.absence for step in steps] == [early, early, None, None, late, late]


def test_observer_is_absent_everywhere(day: Day) -> None:
    day = changed(day, "p5", role=Role.OBSERVER)
    steps = next(one for one in by_person(day, rotation_plan(day)) if one.person.id == "p5").steps
    assert {step.absence for step in steps} == {Absence.OBSERVER}


def test_round_without_a_seat_in_the_plan_is_not_planned_yet(day: Day) -> None:
    plan = rotation_plan(day)
    morning = Plan({at: label for at, label in plan.seats.items() if at[1].part is not Part.COLLECTIVES})
    roles = {one.of(Part.COLLECTIVES)[0].role for one in by_person(day, morning)}
    assert roles == {StepRole.UNPLANNED, StepRole.ABSENT}


def test_table_pages_hold_every_cafe_seat_once(day: Day) -> None:
    plan = rotation_plan(day)
    told = [
        ((person.id, sitting.round.key.number), page.table.label)
        for page in by_table(day, plan)
        for sitting in page.sittings
        for person in (*sitting.guests, *((sitting.host,) if sitting.host else ()))
    ]
    assert len(told) == len(dict(told))
    assert dict(told) == cafe_seats(plan)


def test_table_page_tells_theme_question_and_host(day: Day) -> None:
    first, second = by_table(day, rotation_plan(day))[:2]
    assert (first.theme, first.host) == ("Jeunesse", day.by_id["p0"])
    assert (second.question, second.host) == ("Que pouvons-nous faire ensemble pour Mobilités ?", None)


def test_posters_hold_every_cafe_seat_once_in_alphabetical_order(day: Day) -> None:
    plan = rotation_plan(day)
    posters = by_round(day, plan)
    told = {(seat.person.id, poster.round.key.number): seat.table for poster in posters for seat in poster.seats}
    assert told == cafe_seats(plan)
    for poster in posters:
        people = [seat.person for seat in poster.seats]
        assert people == sorted(people, key=directory_key)
    assert {seat.person.id for poster in posters for seat in poster.seats if seat.hosting} == {"p0"}


def test_day_without_a_cafe_has_no_table_pages_and_no_posters(day: Day) -> None:
    day = replace(day, sessions=tuple(one for one in day.sessions if one.part is not Part.CAFE))
    assert (by_table(day, Plan({})), by_round(day, Plan({}))) == ((), ())
