"""No bound is above what the best of all plans reaches."""

from __future__ import annotations

from hypothesis import HealthCheck, assume, given, settings

from cafeplanner.cafe.day import Day
from cafeplanner.checking import Bound, cost_bound, lower_bounds
from tests.agreement import begun_days, small_days
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
