"""What wishes, organisations and territories cost together."""

from __future__ import annotations

import random
from dataclasses import replace

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from cafeplanner.cafe.day import Day, Part
from cafeplanner.cafe.weights import Weights
from cafeplanner.checking import cost_bound, lower_bounds
from cafeplanner.checking._joint import visits_of
from cafeplanner.checking._rooms import all_rooms
from cafeplanner.checking._visits import Tolls
from cafeplanner.rules import by_name
from tests.agreement import small_days
from tests.checking.every_plan import count_tries, every_plan
from tests.rules.build import FIRST, JEUNESSE, MOBILITES, SECOND, change_people, change_table, plain_day

TWO = (FIRST, SECOND)


def one_house(*wishes: str, people: int = 4) -> Day:
    """Return a day on which everybody comes from one organisation and has the same wishes."""
    day = plain_day(people)
    return change_people(day, **{one: {"organisation": "CAF", "wishes": wishes} for one in day.by_id})


def by_rules(day: Day) -> int:
    return sum(bound.cost for bound in lower_bounds(day, TWO).values())


def test_colleagues_with_the_same_wish_meet_or_miss_it() -> None:
    day = one_house(JEUNESSE)
    # three tables in two rounds: four people meet once a round; as all wish for one table, two meet there, anyway
    assert (by_rules(day), cost_bound(day, TWO)) == (200, 200)
    two_wishes = one_house(JEUNESSE, MOBILITES)
    # each of two tables takes two of the four in each round: 4 pairs of 100, or a missed wish of 40 for one pair less
    assert (by_rules(two_wishes), cost_bound(two_wishes, TWO)) == (200, 280)


def test_a_wish_dearer_than_a_meeting_is_granted() -> None:
    day = replace(one_house(JEUNESSE, MOBILITES), weights=Weights(missed_wish=(500,)))
    assert cost_bound(day, TWO) == 400


def test_seats_for_nothing_are_no_reason_to_meet() -> None:
    day = change_people(plain_day(4), p0={"organisation": "CAF"}, p1={"organisation": "CAF"})
    assert cost_bound(day, TWO) == 0


def test_colleagues_kept_together_meet_for_nothing() -> None:
    day = replace(one_house(JEUNESSE, MOBILITES, people=2), together=(frozenset({"p0", "p1"}),))
    assert cost_bound(day, TWO) == 0


def test_a_host_is_a_colleague_of_the_guests() -> None:
    day = change_table(one_house(JEUNESSE, people=3), Part.CAFE, "1", host="p2")
    # each of two guests meets the host of the theme wished for, 100, or misses the wish, 60
    assert (by_rules(day), cost_bound(day, TWO)) == (0, 120)


def test_weights_of_nothing_leave_nothing_to_prove() -> None:
    day = replace(one_house(JEUNESSE, MOBILITES), weights=Weights(same_organisation=0, missed_wish=(0,)))
    assert cost_bound(day, TWO) == 0


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(small_days(most_people=5, most_tables=3, most_rounds=2), st.integers(0, 999))
def test_no_tolls_whatever_lead_above_the_best_plan(day: Day, seed: int) -> None:
    day = replace(day, sessions=tuple(session for session in day.sessions if session.part is Part.CAFE))
    visits = visits_of(day, all_rooms(day, (round_.key for round_ in day.rounds)))
    assume(visits is not None and count_tries(day) <= 20_000)
    rules = [by_name(name) for name in ("same_organisation", "missed_wishes", "same_territory")]
    costs = [sum(one.cost for rule in rules for one in rule.findings(day, plan)) for plan in every_plan(day)]
    assume(costs)
    assert visits is not None
    dice = random.Random(seed)
    for _ in range(10):
        tolls = Tolls([dice.gauss(0, 50) for _ in visits.ranges], [abs(dice.gauss(0, 50)) for _ in visits.crowds])
        assert visits.bound(tolls) <= min(costs)
