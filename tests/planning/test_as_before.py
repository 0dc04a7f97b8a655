"""Seats go back to where they were wherever that breaks no rule."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cafeplanner.cafe.day import Day
from cafeplanner.planning.as_before import as_before, printed_plan
from cafeplanner.planning.fewest import whole_day
from cafeplanner.planning.recount import measure
from cafeplanner.planning.start import quick_seats
from tests.agreement import begun_days
from tests.builders import make_day, rotation_plan
from tests.planning.test_fewest import printed

often = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))


@often
@given(begun_days(), st.integers(0, 99), st.integers(0, 99))
def test_no_more_rules_are_broken_and_no_seat_is_a_third_one(day: Day, one: int, other: int) -> None:
    seating = whole_day(day)
    seats, before = quick_seats(seating, one), quick_seats(seating, other)
    found = as_before(seating, seats, before)
    assert measure(seating, found).faults <= measure(seating, seats).faults
    assert ((found == seats) | (found == before)).all()
    assert (found == seats)[before == seats].all()


def test_a_day_that_was_right_comes_back_whole() -> None:
    day = make_day(60, tables=10, seats=(2, 9))
    plan = rotation_plan(day)
    seating = whole_day(day)
    before = seating.from_plan(printed_plan(printed(day, plan)))
    assert (before == seating.from_plan(plan)).all()
    assert measure(seating, before).faults == 0
    assert (as_before(seating, quick_seats(seating, 3), before) == before).all()
