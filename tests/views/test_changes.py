"""Whose card is out of date, and nobody else's."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest

from cafeplanner.cafe.day import Day, Part, RoundKey
from cafeplanner.cafe.participant import Participant, Presence, Role, Status
from cafeplanner.cafe.plan import Plan
from cafeplanner.checking import check_plan
from cafeplanner.i18n import translator
from cafeplanner.views.changes import changed_cards
from cafeplanner.views.showing import Showing
from tests.builders import make_day, rotation_plan

DAY = make_day(24, hosts=1)
PLAN = rotation_plan(DAY)
ROUND = RoundKey(Part.CAFE, 2)


def showing(day: Day = DAY, plan: Plan = PLAN) -> Showing:
    return Showing(day, plan, check_plan(day, plan), translator("en"))


def with_person(number: int, **changes: object) -> Day:
    """Return the day with somebody changed."""
    folk = list(DAY.participants)
    folk[number] = replace(folk[number], **changes)  # type: ignore[arg-type]
    return replace(DAY, participants=tuple(folk))


def with_seats(changes: Mapping[tuple[str, RoundKey], str | None]) -> Plan:
    """Return the plan with other seats; None takes one away."""
    seats = {at: label for at, label in {**PLAN.seats, **changes}.items() if label}
    return Plan(seats, PLAN.version)


def test_the_same_plan_changes_no_card_and_neither_does_a_new_version_of_it() -> None:
    assert changed_cards(showing(), showing()) == frozenset()
    assert changed_cards(showing(), showing(plan=replace(PLAN, version=2))) == frozenset()


def test_two_people_who_trade_places_have_new_cards() -> None:
    a, b = PLAN.seats["p5", ROUND], PLAN.seats["p6", ROUND]
    assert changed_cards(showing(), showing(plan=with_seats({("p5", ROUND): b, ("p6", ROUND): a}))) == {"p5", "p6"}


def test_a_seat_taken_away_changes_the_card() -> None:
    assert changed_cards(showing(), showing(plan=with_seats({("p5", ROUND): None}))) == {"p5"}


@pytest.mark.parametrize(
    "changes",
    [{"first_name": "Zébulon"}, {"organisation": "Autre"}, {"territory": "Autre"}, {"role": Role.OBSERVER}],
    ids=["name", "organisation", "territory", "role"],
)
def test_what_stands_on_a_card_changes_it(changes: dict[str, object]) -> None:
    assert changed_cards(showing(), showing(with_person(5, **changes))) == {"p5"}


@pytest.mark.parametrize(
    "changes", [{"wishes": ("Culture",)}, {"urgencies": ("Culture",)}], ids=["wishes", "urgencies"]
)
def test_what_does_not_stand_on_a_card_leaves_it(changes: dict[str, object]) -> None:
    assert changed_cards(showing(), showing(with_person(5, **changes))) == frozenset()


def test_whoever_cancels_needs_no_card() -> None:
    gone = with_seats({(person, key): None for person, key in PLAN.seats if person == "p5"})
    assert changed_cards(showing(), showing(with_person(5, status=Status.CANCELLED), gone)) == frozenset()


def test_whoever_comes_after_all_has_a_new_card() -> None:
    """p23 had cancelled."""
    seats = {("p23", key): label for (person, key), label in PLAN.seats.items() if person == "p5"}
    after = showing(with_person(23, status=Status.PRESENT), with_seats(seats))
    assert changed_cards(showing(), after) == {"p23"}


def test_somebody_new_has_a_new_card() -> None:
    walk_in = Participant("new", "Anne", "Nouvelle", presence=Presence(first=2))
    day = replace(DAY, participants=(*DAY.participants, walk_in))
    seats = {("new", key): label for (person, key), label in PLAN.seats.items() if person == "p5" and key.number > 1}
    assert changed_cards(showing(), showing(day, with_seats(seats))) == {"new"}
