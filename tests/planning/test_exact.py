"""The exact model against trying everything, on days of four people."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import product

import pytest
from hypothesis import HealthCheck, given, settings

from cafeplanner.cafe.day import Day, Part, RoundKey
from cafeplanner.cafe.plan import Plan
from cafeplanner.checking import check_plan, cost_bound
from cafeplanner.planning.compile import rounds_of, terms_of
from cafeplanner.planning.exact import ExactModel
from cafeplanner.planning.prove import prove, settle
from cafeplanner.planning.solved import Answer, Solved
from cafeplanner.rules import HARD, SOFT, by_name
from cafeplanner.rules.terms import MeetingCost, PairCost, SeatOnce, Term
from tests.agreement import small_days
from tests.builders import make_day
from tests.planning.cafes import cafe_day, table

ROUNDS = (RoundKey(Part.CAFE, 1), RoundKey(Part.CAFE, 2))


@settings(max_examples=25, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(small_days(most_people=4, most_tables=3, most_rounds=2))
def test_no_plan_is_better_than_the_exact_one(day: Day) -> None:
    rounds = rounds_of(day, Part)
    costs = [sum(one.cost for rule in SOFT for one in rule.findings(day, plan)) for plan in every_plan(day)]
    found = ExactModel(day, rounds, terms_of(day, rounds)).solve(20)
    if not costs:
        assert found.status is Answer.IMPOSSIBLE
    else:
        assert (found.status, found.cost, found.bound) == (Answer.BEST, min(costs), min(costs))
        assert found.plan is not None
        assert check_plan(day, found.plan).cost == min(costs)
        assert prove(day, rounds, min(costs), 20) == min(costs)
        assert settle(day, rounds, min(costs) + 1, 20).bound == min(costs)


def every_plan(day: Day) -> Iterator[Plan]:
    """Yield every plan that keeps all hard rules, by trying each seating of each round."""
    choices = [list(seatings(day, key)) for key in rounds_of(day, Part)]
    for chosen in product(*choices):
        plan = Plan({spot: label for seats in chosen for spot, label in seats.items()})
        if not list(by_name("theme_once").findings(day, plan)):
            yield plan


def seatings(day: Day, key: RoundKey) -> Iterator[dict[tuple[str, RoundKey], str]]:
    """Yield the seatings of one round that keep the rules about that round."""
    session = day.session(key.part)
    assert session is not None
    alone = replace(session, rounds=tuple(one for one in session.rounds if one.key == key))
    there = [(person, key) for person in day.present(key)]
    for labels in product((one.label for one in session.tables), repeat=len(there)):
        seats = dict(zip(there, labels, strict=True))
        if not any(list(rule.findings(replace(day, sessions=(alone,)), Plan(seats))) for rule in HARD):
            yield seats


def solve(*terms: Term) -> int | None:
    """Return the best cost for two people at two tables in two rounds."""
    day = cafe_day(2, 2, table(1, 0, 2), table(2, 0, 2))
    return ExactModel(day, ROUNDS, [*(SeatOnce(key, ("p0", "p1")) for key in ROUNDS), *terms]).solve(20).cost


@pytest.mark.parametrize(
    ("term", "best"),
    [
        (PairCost(("p0", "p1"), ROUNDS, -5), -10),
        (PairCost(("p0", "p1"), ROUNDS, 5), 0),
        (MeetingCost(ROUNDS, -7), -7),
        (MeetingCost(ROUNDS, -7, frozenset({("p0", "p1")})), -14),
    ],
)
def test_a_reward_is_counted_as_often_as_it_is_earned(term: Term, best: int) -> None:
    assert solve(term) == best


def test_repeat_meetings_that_plain_counting_does_not_see_are_proven() -> None:
    day = make_day(7, tables=3, cafe_rounds=3, seats=(2, 3))
    rounds = rounds_of(day, (Part.ICEBREAKER, Part.CAFE))
    best = ExactModel(day, rounds, terms_of(day, rounds)).solve(20).cost
    assert best is not None
    assert prove(day, rounds, best, 20) == best > cost_bound(day, rounds)


def test_a_better_plan_than_the_known_one_is_handed_back() -> None:
    day = make_day(7, tables=3, cafe_rounds=3, seats=(2, 3))
    rounds = rounds_of(day, (Part.ICEBREAKER, Part.CAFE))
    found = settle(day, rounds, 10**6, 20)
    assert found.plan is not None
    assert (found.status, check_plan(day, found.plan).cost, found.cost) == (Answer.BEST, found.bound, found.bound)


def test_a_large_day_gets_the_bounds_at_once() -> None:
    day = make_day(120, tables=12)
    rounds = rounds_of(day, Part)
    found = settle(day, rounds, 10**6, 60)
    assert found == Solved(Answer.UNKNOWN, bound=cost_bound(day, rounds))


def test_a_plan_at_its_bound_needs_no_proof() -> None:
    day = make_day(7, tables=3, cafe_rounds=3, seats=(2, 3))
    rounds = rounds_of(day, Part)
    assert settle(day, rounds, cost_bound(day, rounds), 0) == Solved(Answer.BEST, bound=cost_bound(day, rounds))
