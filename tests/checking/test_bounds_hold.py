"""No bound is above what the best of all plans reaches."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from cafeplanner.cafe.day import Day, pair
from cafeplanner.checking import Bound, cost_bound, lower_bounds
from tests.agreement import Draw, begun_days, small_days
from tests.checking.every_plan import WHOLE, best_figures, count_tries

quick = settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))


MOST_TRIES = 20_000
"""Days with more combinations of rounds take minutes to enumerate."""


def _check(day: Day) -> None:
    assume(count_tries(day) <= MOST_TRIES)
    best = best_figures(day)
    assume(best)
    rounds = tuple(round_.key for round_ in day.rounds)
    bounds = {**lower_bounds(day, rounds), WHOLE: Bound(0, cost_bound(day, rounds))}
    assert cost_bound(day, rounds) >= sum(bound.cost for bound in lower_bounds(day, rounds).values())
    above = {
        name: (bound, best[name])
        for name, bound in bounds.items()
        if bound.count > best[name].count or bound.cost > best[name].cost
    }
    assert above == {}


@quick
@given(small_days(most_people=5, most_tables=2, most_rounds=2))
def test_no_plan_of_five_people_at_two_tables_beats_a_bound(day: Day) -> None:
    _check(day)


@quick
@given(small_days(most_people=4, most_tables=3, most_rounds=2))
def test_no_plan_of_four_people_at_three_tables_beats_a_bound(day: Day) -> None:
    _check(day)


@quick
@given(begun_days(most_people=5, most_tables=3, most_rounds=3))
def test_no_plan_beats_a_bound_once_rounds_are_over_and_cards_are_printed(day: Day) -> None:
    _check(day)


@st.composite
def days_of_friends(draw: Draw) -> Day:
    """Draw a day on which at least a third of all pairs met at an earlier event."""
    day = draw(begun_days(most_people=5, most_tables=2, most_rounds=2))
    every = [pair(a, b) for a, b in combinations(sorted(day.by_id), 2)]
    return replace(day, history=draw(st.frozensets(st.sampled_from(every), min_size=len(every) // 3)))


@quick
@given(days_of_friends())
def test_no_plan_of_people_who_met_before_beats_a_bound(day: Day) -> None:
    _check(day)
