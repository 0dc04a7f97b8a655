from __future__ import annotations

from dataclasses import replace

import pytest

from cafeplanner.cafe.day import Day, Pin, Seats
from cafeplanner.cafe.participant import Absence
from tests.rules.build import COLLECTIVES, FIRST, ICEBREAKER, SECOND, THIRD, found, plain_day, said, seat

DAY = replace(plain_day(6), record=(Pin("p0", ICEBREAKER, "B"), Pin("p1", ICEBREAKER, "A")))
"""The icebreaker is over; all but two missed it."""


def test_a_seat_of_a_round_that_is_over_cannot_be_another_one() -> None:
    assert said(found("played_rounds", DAY, seat({ICEBREAKER: {"A": "0 1"}}))) == [
        "Aïcha Abadie was in icebreaker group B; a round that is over cannot be changed. "
        "Put Aïcha Abadie back in icebreaker group B."
    ]
    assert found("played_rounds", DAY, seat({ICEBREAKER: {"B": "0", "A": "1"}})) == []


def test_whoever_missed_a_round_has_no_seat_in_it() -> None:
    assert DAY.present(ICEBREAKER) == ("p0", "p1")
    assert (DAY.absence("p2", ICEBREAKER), DAY.absence("p2", FIRST)) == (Absence.MISSED, None)
    assert said(found("seated_once", DAY, seat({ICEBREAKER: {"B": "0", "A": "1 2"}}))) == [
        "Chloé Ó Briain has a seat in icebreaker group A but was not there. "
        "Remove the seat, or change when Chloé Ó Briain is there."
    ]


def crowded(*played: Pin) -> Day:
    """Nothing of this would be allowed in a round that is not over."""
    day = plain_day(4, apart=frozenset({("p0", "p1")}), together=(frozenset({"p2", "p3"}),))
    cafe = tuple(replace(table, seats=Seats(3, 3), host="p3") for table in day.sessions[1].tables[:1])
    tables = (*cafe, *day.sessions[1].tables[1:])
    sessions = (day.sessions[0], replace(day.sessions[1], tables=tables), *day.sessions[2:])
    return replace(day, sessions=sessions, record=played, pins=(Pin("p0", FIRST, "3"),))


@pytest.mark.parametrize("rule", ["table_size", "keep_apart", "keep_together", "host_stays", "pinned_seats"])
def test_other_rules_ask_nothing_of_a_round_that_is_over(rule: str) -> None:
    plan = seat({FIRST: {"1": "0 1", "2": "2", "3": "3"}})
    assert FIRST in [one.round for one in found(rule, crowded(), plan)]
    record = tuple(Pin(person, key, label) for (person, key), label in plan.seats.items())
    assert FIRST not in [one.round for one in found(rule, crowded(*record), plan)]


def test_a_theme_seen_in_a_round_that_is_over_is_not_seen_again() -> None:
    day = replace(plain_day(2), record=(Pin("p0", FIRST, "1"), Pin("p1", FIRST, "2")))
    assert said(found("theme_once", day, seat({FIRST: {"1": "0", "2": "1"}, SECOND: {"1": "0 1"}}))) == [
        "Aïcha Abadie visits the theme “Jeunesse” 2 times: at table 1 in round 1 and at table 1 in round 2. "
        "Choose a table of another theme for Aïcha Abadie in one of these rounds."
    ]


def test_whoever_saw_a_theme_twice_is_exempt() -> None:
    day = replace(plain_day(2), record=(Pin("p0", FIRST, "1"), Pin("p0", SECOND, "1")))
    plan = seat({FIRST: {"1": "0"}, SECOND: {"1": "0"}, THIRD: {"1": "0"}, COLLECTIVES: {"Jeunesse 1": "0"}})
    assert found("theme_once", day, plan) == []
