"""Which engine searches how long and how hot."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from benchmarks.instances import Shape, make_instance

from cafeplanner.cafe.day import Day, Part, pair
from cafeplanner.cafe.weights import Weights
from cafeplanner.planning.compile import compile_seating, rounds_of, terms_of
from cafeplanner.planning.schedule import choose_course, cost_unit, few_free, how_crowded, make_schedule
from cafeplanner.planning.seating import NOWHERE, Seating
from tests.builders import make_day, rotation_plan

MORNING = (Part.ICEBREAKER, Part.CAFE)


def seating_of(day: Day) -> Seating:
    rounds = rounds_of(day, MORNING)
    return compile_seating(day, rounds, terms_of(day, rounds))


def weighing(times: int) -> Day:
    weights = Weights(
        repeat_meeting=1000 * times,
        same_organisation=100 * times,
        same_territory=10 * times,
        same_territory_icebreaker=30 * times,
        missed_wish=(60 * times, 40 * times, 30 * times),
    )
    return replace(make_day(24), weights=weights)


def test_the_unit_is_a_typical_small_weight() -> None:
    assert cost_unit(seating_of(weighing(1))) == 30


def test_weights_ten_times_as_large_make_a_walk_ten_times_as_hot() -> None:
    small, large = choose_course(seating_of(weighing(1))), choose_course(seating_of(weighing(10)))
    assert large == small.times(10)


def test_a_day_on_which_nothing_but_repeats_costs_has_a_unit() -> None:
    weights = Weights(
        same_organisation=0, same_territory=0, same_territory_icebreaker=0, missed_wish=(0,), known_in_icebreaker=0
    )
    assert cost_unit(seating_of(replace(make_day(24), weights=weights))) == 1000 // 30


def test_crowding_is_the_share_of_all_others_whom_a_person_meets() -> None:
    seating = seating_of(make_day(24, tables=4, cafe_rounds=4))
    n, groups = len(seating.people), len(seating.labels[0])
    assert how_crowded(seating) == pytest.approx((n / groups - 1 + 4 * (n / 4 - 1)) / (n - 1))


def test_people_who_met_at_earlier_events_make_a_day_crowded() -> None:
    day = make_day(24, tables=12, cafe_rounds=2)
    known = frozenset(pair(f"p{a}", f"p{b}") for a in range(12) for b in range(a))
    fresh, again = seating_of(day), seating_of(replace(day, history=known))
    people = len(fresh.people)
    assert how_crowded(again) - how_crowded(fresh) == pytest.approx(2 * len(known) / people / (people - 1))


def test_crowded_days_are_walked_several_times_after_whole_days_were_exchanged() -> None:
    crowded, loose = seating_of(make_day(16, tables=4, cafe_rounds=4)), seating_of(make_day(60, tables=12))
    assert len(make_schedule(loose, 60.0)) == 1
    stages = make_schedule(crowded, 9.0)
    assert [stage.course.seats for stage in stages] == [0.0, 0.3, 0.3, 0.3]
    assert [stage.anew for stage in stages] == [False, True, True, True]
    assert [len(make_schedule(crowded, seconds)) for seconds in (1.0, 600.0, float("inf"))] == [2, 61, 11]


def test_days_of_groups_are_walked_hot_and_often() -> None:
    pairs = tuple(frozenset({f"p{2 * number}", f"p{2 * number + 1}"}) for number in range(8))
    seating = seating_of(replace(make_day(24, tables=6), together=pairs))
    stages = make_schedule(seating, 10.0)
    assert len(stages) == 10
    assert all(stage.anew and stage.course.hot == 10 * cost_unit(seating) for stage in stages)


def test_large_days_are_re_seated_first_and_the_largest_need_nothing_else() -> None:
    stages = {
        people: make_schedule(seating_of(make_instance(Shape(people, people // 10, 12))), 60.0)
        for people in (200, 500, 5_000)
    }
    engines = {people: [stage.engine.__name__ for stage in one] for people, one in stages.items()}  # type: ignore[attr-defined]
    assert engines == {200: ["anneal"], 500: ["reseat", "anneal"], 5_000: ["reseat"]}


def test_people_kept_together_need_annealing_on_the_largest_days_too() -> None:
    day = replace(make_instance(Shape(5_000, 500, 12)), together=(frozenset({"p0", "p1"}),))
    shares = [(stage.engine.__name__, stage.share) for stage in make_schedule(seating_of(day), 60.0)]  # type: ignore[attr-defined]
    assert shares == [("reseat", 0.9), ("anneal", pytest.approx(0.1))]


def test_few_people_who_may_move_walk_anew_again_and_again() -> None:
    day = make_day(40, tables=20, cafe_rounds=2)
    seating = seating_of(day)
    seats = seating.from_plan(rotation_plan(day))
    held = replace(seating, fixed=np.where(np.arange(len(seats))[:, None] < 30, seats, NOWHERE).astype(np.int32))
    assert (few_free(seating), few_free(held)) == (False, True)
    assert [stage.anew for stage in make_schedule(seating, 5.0)] == [False]
    assert [stage.anew for stage in make_schedule(held, 5.0)] == [True] * 5
