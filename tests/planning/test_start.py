"""The first seating: it grants wishes, keeps what is fixed, and knows when there is no plan."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings

from cafeplanner.cafe.day import Day, Part, Pin, RoundKey, Seats
from cafeplanner.cafe.participant import Presence
from cafeplanner.checking import check_plan
from cafeplanner.planning import start
from cafeplanner.planning.clashes import counted_clash
from cafeplanner.planning.compile import compile_seating, rounds_of, terms_of
from cafeplanner.planning.exact import ExactModel
from cafeplanner.planning.seating import NOWHERE, Ints, Seating
from cafeplanner.planning.solved import Answer
from cafeplanner.rules import HARD
from tests.agreement import small_days
from tests.builders import make_day
from tests.planning.cafes import cafe_day, pin, table

MORNING = (Part.ICEBREAKER, Part.CAFE)


def seating_of(day: Day) -> Seating:
    rounds = rounds_of(day, MORNING)
    return compile_seating(day, rounds, terms_of(day, rounds))


def begin(seating: Seating, seed: int = 0) -> Ints | None:
    return start.exact_seats(seating, seed=seed, seconds=20)


def asking_day() -> Day:
    """A host with a companion, a pin, a group of three, pairs apart, somebody who leaves and somebody who cancelled."""
    return replace(
        make_day(30, tables=6, hosts=1),
        together=(frozenset({"p0", "p9"}), frozenset({"p7", "p8", "p10"})),
        apart=frozenset({("p11", "p12")}),
        pins=(Pin("p5", RoundKey(Part.CAFE, 2), "3"), Pin("p7", RoundKey(Part.CAFE, 1), "4")),
    )


def test_the_start_of_a_day_with_one_table_a_theme_is_a_plan() -> None:
    day = asking_day()
    seating = seating_of(day)
    seats = begin(seating)
    assert seats is not None
    assert check_plan(day, seating.to_plan(seats)).broken == ()


def test_the_start_grants_every_wish_where_that_is_possible() -> None:
    day = make_day(24, tables=6, seats=(0, 24))
    seats = begin(seating_of(day))
    assert seats is not None
    assert check_plan(day, seating_of(day).to_plan(seats)).by_rule["missed_wishes"].value == 0


def test_large_days_start_from_a_rotation(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(start, "MODEL_LIMIT", 0)
    seating = seating_of(asking_day())
    seats = begin(seating)
    assert seats is not None
    assert_framed(seating, seats)


def test_the_same_seed_gives_the_same_start() -> None:
    seating = seating_of(make_day(24))
    first, again, other = (begin(seating, seed) for seed in (3, 3, 4))
    assert np.array_equal(first, again)
    assert not np.array_equal(first, other)


def test_the_tables_of_a_theme_are_filled_evenly() -> None:
    day = make_day(20, tables=2, cafe_rounds=2)
    cafe = day.sessions[1]
    halves = tuple(replace(one, label=one.label + half, seats=Seats(2, 8)) for one in cafe.tables for half in "ab")
    seating = seating_of(replace(day, sessions=(replace(cafe, tables=halves),)))
    seats = begin(seating)
    assert seats is not None
    counts = [np.bincount(seats[seats[:, r] != NOWHERE, r]) for r in range(2)]
    assert [max(abs(of[0] - of[1]), abs(of[2] - of[3])) <= 1 for of in counts] == [True, True]


def test_themes_that_run_out_are_proven() -> None:
    """Everyone of six visits each of two themes once, and one theme has two seats in each round."""
    day = cafe_day(6, 2, table(1, 0, 2), table(2, 0, 6))
    assert begin(seating_of(day)) is None


def test_groups_meet_while_the_one_to_keep_apart_is_absent() -> None:
    """Both groups are fixed at one table in the first round, for which somebody of the second group is late."""
    groups = (frozenset({"p0", "p1"}), frozenset({"p2", "p3", "p4"}))
    pins = (pin("p0", 1, "1"), pin("p2", 1, "1"))
    tables = (table(number, 0, 6) for number in (1, 2, 3))
    day = cafe_day(5, 2, *tables, together=groups, apart=frozenset({("p0", "p4")}), pins=pins)
    late = replace(day.participants[4], presence=Presence(2))
    assert begin(seating_of(replace(day, participants=(*day.participants[:4], late)))) is not None


@settings(max_examples=40, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(small_days())
def test_only_days_without_a_plan_have_no_start(day: Day) -> None:
    if counted_clash(day) is not None:
        return  # refused before there is any start
    seating = seating_of(day)
    seats = begin(seating)
    if seats is None:
        rounds = rounds_of(day, MORNING)
        model = ExactModel(day, rounds, [term for rule in HARD for term in rule.terms(day, rounds)])
        assert model.solve(20).status is Answer.IMPOSSIBLE
    else:
        assert_framed(seating, seats)


def assert_framed(seating: Seating, seats: Ints) -> None:
    """Everyone present sits somewhere, nobody else does, fixed seats are kept and groups not torn."""
    assert np.array_equal(seats != NOWHERE, seating.present)
    fixed = seating.fixed != NOWHERE
    assert np.array_equal(seats[fixed], seating.fixed[fixed])
    for members in seating.units():
        for r in range(seats.shape[1]):
            assert len(set(seats[members, r]) - {NOWHERE}) <= 1


def test_the_quick_start_walks_past_each_theme_once() -> None:
    seating = seating_of(make_day(48, tables=8, seats=(6, 6)))
    seats = start.quick_seats(seating, 3)
    visited = np.array([seating.theme[r, seats[:, r]] for r in np.flatnonzero(seating.once_rounds)]).T
    assert all(len(set(row)) == len(row) for row in visited.tolist())


def test_the_quick_start_fills_minima_first() -> None:
    seating = seating_of(make_day(21, tables=5, seats=(4, 8)))
    seats = start.quick_seats(seating, 3)
    for r in np.flatnonzero(seating.once_rounds):
        assert np.bincount(seats[:, r], minlength=5).tolist() == [4] * 5


def test_the_quick_start_keeps_pins_and_groups() -> None:
    day = asking_day()
    seating = seating_of(day)
    plan = seating.to_plan(start.quick_seats(seating, 1))
    broken = {one.code for one in check_plan(day, plan).broken}
    assert broken <= {"theme_once", "keep_apart", "table_size"}
