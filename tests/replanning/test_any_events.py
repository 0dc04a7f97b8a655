"""Random days and random events, one after the other: after each of them every promise of re-planning holds."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cafeplanner.cafe.day import Day, Part, Pin, RoundKey, Seats
from cafeplanner.cafe.participant import Absence, Participant, Presence, Role, Status
from cafeplanner.cafe.plan import Plan
from cafeplanner.checking import check_plan
from cafeplanner.errors import ImpossibleRequest, NoPlanInTime
from cafeplanner.planning.solve import plan_day
from cafeplanner.planning.stop import Stop
from cafeplanner.replanning.cards import held_cards
from cafeplanner.replanning.events import Event
from cafeplanner.replanning.people import Cancels, Corrects, Joins, KeepsApart, Plays, Returns, Stays
from cafeplanner.replanning.places import ClosesTable, OpensTable, RenamesTheme, Resizes
from cafeplanner.replanning.replan import Replanned, replan_day
from tests.builders import make_day
from tests.replanning.days import seats_of

pytestmark = pytest.mark.slow
SECONDS = 1.0


def begin(dice: random.Random) -> tuple[Day, Plan]:
    """A day of 18 to 30 people, planned."""
    people = dice.randint(18, 30)
    day = make_day(people, dice.randint(4, 6), dice.randint(2, 4), seats=(2, 12), hosts=dice.randint(0, 2))
    groups = tuple(replace(one, seats=Seats(3, 7)) for one in day.sessions[0].tables)
    afternoon = day.sessions[2:] if dice.random() < 0.5 else ()
    day = replace(day, sessions=(replace(day.sessions[0], tables=groups), day.sessions[1], *afternoon))
    return day, plan_day(day, stop=Stop(SECONDS), jobs=1).plan


def any_event(dice: random.Random, day: Day, plan: Plan) -> Event:
    """Something that may happen to a day."""
    coming = [one for one in day.participants if one.status is Status.PRESENT]
    gone = [one for one in day.participants if one.status is Status.CANCELLED]
    one, other = dice.sample(coming, 2)
    cafe = day.session(Part.CAFE)
    assert cafe is not None
    tables = [table for table in cafe.tables if table.seats.maximum]
    table = dice.choice(tables)
    match dice.randint(0, 10):
        case 0 | 1 | 2:
            return Cancels(one.id)
        case 3 if gone:
            return Returns(dice.choice(gone).id)
        case 4:
            number = len(day.participants)
            return Joins(Participant(f"new{number}", "Nouvelle", f"Numéro {number}", one.organisation, "", one.wishes))
        case 5 if one.role is not Role.HOST:
            return Stays(one.id, dice.choice((Presence(2), Presence(0, 1), Presence(0, 98))))
        case 6 if len(tables) > len(cafe.rounds) and table.host is None:
            return ClosesTable(table.label)
        case 7:
            return OpensTable(
                replace(table, label=f"neuve {len(cafe.tables)}", host=None, theme=f"Thème {dice.random()}")
            )
        case 8:
            return RenamesTheme(table.theme or "", f"{table.theme}′")
        case 9:
            return dice.choice((KeepsApart(one.id, other.id), Resizes(table.label, Seats(1, 14))))
        case 10:
            return Plays(next_round(day, plan, dice))
        case _:
            return Corrects(replace(one, organisation="Une autre structure"))


def next_round(day: Day, plan: Plan, dice: random.Random) -> tuple[Pin, ...]:
    """The record of the next round, with somebody missing."""
    key = next((one.key for one in day.rounds if one.key not in day.played), None)
    if key is None or key == day.rounds[-1].key:
        return day.record
    there = [Pin(person, key, label) for (person, at), label in plan.seats.items() if at == key]
    dice.shuffle(there)
    return (*day.record, *there[:-1])


@settings(max_examples=12, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(st.integers(0, 10_000))
def test_every_promise_holds_after_any_events(seed: int) -> None:
    dice = random.Random(seed)
    day, plan = begin(dice)
    for _ in range(dice.randint(1, 4)):
        events = [any_event(dice, day, plan)]
        try:
            found = replan_day(day, plan, events, stop=Stop(SECONDS), seed=seed, jobs=1)
        except (ImpossibleRequest, NoPlanInTime):
            continue  # the old version stands
        check(day, plan, found)
        day, plan = found.day, found.plan
    again = replan_day(day, plan, [], stop=Stop(SECONDS), jobs=1)
    assert dict(again.plan.seats) == dict(plan.seats)


def check(day: Day, plan: Plan, found: Replanned) -> None:
    report = check_plan(found.day, found.plan)
    assert report.broken == ()
    assert found.changed.bound <= found.changed.value == report.by_rule["changed_cards"].value
    assert {one.id for one in day.participants} <= set(found.day.by_id)
    for key, seats in found.day.played.items():
        assert {person: label for (person, at), label in found.plan.seats.items() if at == key} == seats
    changed = {person for finding in report.noticed if finding.code == "changed_cards" for person in finding.people}
    for card in held_cards(day, plan):
        if card.participant not in changed:
            assert follows(found, card.participant, dict(card.seats))


def follows(found: Replanned, person: str, card: dict[RoundKey, str]) -> bool:
    """Whether somebody goes where the card says, in every round that is not over and in which the person is there."""
    now = seats_of(found.plan, person)
    over = found.day.played
    return all(
        now.get(key) == label
        for key, label in card.items()
        if key not in over and found.day.absence(person, key) not in (*Absence,)
    )
