"""Every remedy is tried: with the change made, the clash is gone and, where it was the only one, a plan exists."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import replace

import pytest
from benchmarks.instances import Shape, make_instance
from hypothesis import given, settings

from cafeplanner.cafe.day import Day, Seats
from cafeplanner.checking import check_plan
from cafeplanner.planning._clash import Census, Clash
from cafeplanner.planning._clash_bends import merged
from cafeplanner.planning._clash_changes import applied
from cafeplanner.planning._clash_model import bent_rules
from cafeplanner.planning._clash_plan import possible_plan
from cafeplanner.planning.clashes import clashes_of, found_clashes
from cafeplanner.planning.elastic import changes_for
from tests.agreement import small_days
from tests.planning import impossible_days as days
from tests.planning import test_clash_request_words as requests
from tests.planning import test_clash_words as sizes

ALONE = [make for make, _, _ in (*sizes.CLASHES, *requests.CLASHES)]
DAYS = [*ALONE, days.everything_at_once, days.too_many_and_too_few]


def kinds(clashes: list[Clash]) -> Counter[str]:
    return Counter(clash.text.msgid for clash in clashes)


def is_possible(day: Day) -> bool:
    """Whether a plan of the whole day exists, by the exact model."""
    return bent_rules(day, tuple(round_.key for round_ in day.rounds), 30) == ()


@pytest.mark.parametrize("make", DAYS, ids=[make.__name__ for make in DAYS])
def test_each_remedy_by_itself_ends_its_clash(make: Callable[[], Day]) -> None:
    day = make()
    told = clashes_of(day)
    for clash in told:
        for cure in clash.cures:
            left = kinds(clashes_of(cure.apply(day)))
            assert left[clash.text.msgid] < kinds(told)[clash.text.msgid]
            assert left.keys() <= kinds(told).keys()


@pytest.mark.parametrize("make", DAYS, ids=[make.__name__ for make in DAYS])
def test_with_all_first_remedies_a_plan_exists(make: Callable[[], Day]) -> None:
    day = make()
    assert is_possible(applied(day, [clash.cures[0] for clash in found_clashes(day)]))


@pytest.mark.parametrize("make", ALONE, ids=[make.__name__ for make in ALONE])
def test_with_the_other_remedy_a_plan_exists_too(make: Callable[[], Day]) -> None:
    day = make()
    (clash,) = found_clashes(day)
    assert all(is_possible(cure.apply(day)) for cure in clash.cures)


@settings(max_examples=150, deadline=None, derandomize=True)
@given(small_days())
def test_remedies_leave_no_clash_that_was_not_named(day: Day) -> None:
    named = found_clashes(day)
    assert not clashes_of(applied(day, [clash.cures[0] for clash in named]))
    for clash in clashes_of(day):
        for cure in clash.cures:
            assert clash.text not in [left.text for left in clashes_of(cure.apply(day))]


@settings(max_examples=75, deadline=None, derandomize=True)
@given(small_days(most_people=7, most_tables=3))
def test_cheapest_change_of_the_exact_model_makes_a_plan_possible(day: Day) -> None:
    rounds = tuple(round_.key for round_ in day.rounds)
    bent = bent_rules(day, rounds, 20)
    assert bent is not None
    assert is_possible(applied(day, changes_for(Census(day), merged(day, bent), rounds, float("inf"))))


@settings(max_examples=100, deadline=None, derandomize=True)
@given(small_days())
def test_plan_of_the_exact_model_breaks_no_rule(day: Day) -> None:
    rounds = tuple(round_.key for round_ in day.rounds)
    plan = possible_plan(day, rounds, 20)
    assert (plan is None) == (bent_rules(day, rounds, 20) != ())
    assert plan is None or check_plan(day, plan).broken == ()


def test_twelve_rounds_of_fourteen_themes_have_a_plan_at_once() -> None:
    """A crowd of 120 without requests: hard for a search, but a matter of counting."""
    shape = Shape(120, 14, 14, 12)
    day = make_instance(shape)
    tables = (replace(one, seats=Seats(4, 12)) for one in day.sessions[1].tables)
    day = replace(day, sessions=(day.sessions[0], replace(day.sessions[1], tables=tuple(tables))))
    plan = possible_plan(day, tuple(round_.key for round_ in day.rounds), 20)
    assert plan is not None
    assert check_plan(day, plan).broken == ()
