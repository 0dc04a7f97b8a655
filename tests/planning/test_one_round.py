"""The start of a single round: the cheapest choice of themes and open tables, and tables filled to cost just that."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cafeplanner.cafe.day import Day, Pair, Part, Pin, RoundKey, Seats, Session, Table
from cafeplanner.checking import check_plan, cost_bound
from cafeplanner.planning import start
from cafeplanner.planning.compile import compile_seating, rounds_of, terms_of
from cafeplanner.planning.exact import ExactModel
from cafeplanner.planning.recount import measure
from cafeplanner.planning.seating import Ints, Seating
from cafeplanner.planning.solved import Answer
from tests.builders import THEMES, make_day, make_person

KEY = RoundKey(Part.COLLECTIVES, 1)


def collectives(people: int, *tables: Table, **changes: object) -> Day:
    """Return an afternoon only: person k is of organisation k modulo 5 and finds two themes urgent."""
    folk = tuple(
        make_person(n, organisation=f"O{n % 5}", urgencies=(THEMES[n * n % 3], THEMES[(n * n + 1) % 3]))
        for n in range(people)
    )
    session = next(one for one in make_day().sessions if one.part is Part.COLLECTIVES)
    day = replace(make_day(), participants=folk, sessions=(replace(session, tables=tables),))
    return replace(day, **changes)  # type: ignore[arg-type]


def possible(theme: str, count: int, sizes: tuple[int, int] = (3, 5)) -> list[Table]:
    """Return tables of a theme that may close."""
    return [Table(f"{theme} {n}", Seats(*sizes), theme, may_close=True) for n in range(1, count + 1)]


def themes(count: int, each: int, sizes: tuple[int, int] = (3, 5)) -> list[Table]:
    """Return so many possible tables for each of the first themes."""
    return [table for theme in THEMES[:count] for table in possible(theme, each, sizes)]


def seating_of(day: Day) -> Seating:
    rounds = rounds_of(day, (Part.COLLECTIVES,))
    return compile_seating(day, rounds, terms_of(day, rounds))


def begin(day: Day, seed: int = 0) -> Ints:
    seats = start.exact_seats(seating_of(day), seed=seed, seconds=20)
    assert seats is not None
    return seats


def cost_of(day: Day) -> tuple[int, int]:
    """Return broken rules and cost of the start."""
    return measure(seating_of(day), begin(day)).rank


@pytest.mark.parametrize("people", [23, 60, 118])
def test_the_start_of_the_collectives_is_at_its_bound(people: int) -> None:
    day = collectives(people, *themes(3, people // 4))
    assert cost_of(day) == (0, cost_bound(day, (KEY,)))


def test_large_organisations_cost_no_more_than_is_proven() -> None:
    day = collectives(40, *themes(3, 10))
    folk = tuple(replace(one, organisation=f"O{n % 2}") for n, one in enumerate(day.participants))
    day = replace(day, participants=folk)
    bound = cost_bound(day, (KEY,))
    assert bound > 0
    assert cost_of(day) == (0, bound)


@st.composite
def small_afternoons(draw: st.DrawFn) -> Day:
    """Draw an afternoon of 5 to 8 people, the tables of each theme alike; some may close."""
    tables = []
    for theme in THEMES[: draw(st.integers(1, 2))]:
        least, extra, close = draw(st.integers(1, 3)), draw(st.integers(0, 3)), draw(st.booleans())
        made = possible(theme, draw(st.integers(1, 2)), (least, least + extra))
        tables += [replace(one, may_close=close) for one in made]
    day = collectives(draw(st.integers(5, 8)), *tables)
    organisations, urgencies = st.sampled_from(["A", "B", "C", ""]), st.permutations(THEMES[:2])
    folk = (
        replace(one, organisation=draw(organisations), urgencies=tuple(draw(urgencies))[: draw(st.integers(0, 2))])
        for one in day.participants
    )
    return replace(day, participants=tuple(folk))


@settings(max_examples=40, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(small_afternoons())
def test_no_plan_of_a_small_afternoon_is_cheaper_than_its_start(day: Day) -> None:
    seating = seating_of(day)
    best = ExactModel(day, seating.rounds, terms_of(day, seating.rounds)).solve(20)
    seats = start.exact_seats(seating, seed=0, seconds=20)
    if seats is None:
        assert best.status is Answer.IMPOSSIBLE
    else:
        assert (best.status, measure(seating, seats).rank) == (Answer.BEST, (0, best.cost))


def test_requests_are_kept() -> None:
    """A group, pairs apart and two fixed seats at tables that would not be opened before others."""
    group, apart = frozenset({"p1", "p2", "p3"}), frozenset[Pair]({("p4", "p5"), ("p4", "p6")})
    pins = (Pin("p7", KEY, f"{THEMES[0]} 5"), Pin("p1", KEY, f"{THEMES[1]} 6"))
    day = collectives(24, *themes(3, 6), together=(group,), apart=apart, pins=pins)
    plan = seating_of(day).to_plan(begin(day))
    assert check_plan(day, plan).broken == ()


def test_those_kept_apart_do_not_share_the_only_table_of_a_theme() -> None:
    """Both find the same theme urgent, which has one table."""
    day = collectives(
        8, *possible(THEMES[0], 1, (1, 8)), *possible(THEMES[1], 1, (1, 8)), apart=frozenset({("p0", "p3")})
    )
    folk = tuple(replace(one, organisation="", urgencies=(THEMES[0],)) for one in day.participants)
    day = replace(day, participants=folk)
    assert cost_of(day) == (0, day.weights.no_shared_urgency)


def test_a_pair_kept_together_counts_as_one_of_its_organisation() -> None:
    """Two tables, three of one organisation: the pair sits at one, the third at the other."""
    day = collectives(6, *possible(THEMES[0], 2, (3, 3)), together=(frozenset({"p0", "p1"}),))
    folk = tuple(
        replace(one, organisation="A" if n < 3 else "", urgencies=()) for n, one in enumerate(day.participants)
    )
    assert cost_of(replace(day, participants=folk)) == (0, 0)


def test_every_open_table_gets_its_minimum() -> None:
    """Three tables of different sizes that are full only if nobody sits where there is no need."""
    tables = (Table(str(n), Seats(n, 9), THEMES[0]) for n in (1, 3, 6))
    day = collectives(10, *tables)
    counts = np.bincount(begin(day)[:, 0])
    assert counts.tolist() == [1, 3, 6]


def test_of_two_classes_the_dearer_one_is_spread_best() -> None:
    """Twelve people of three organisations and four territories, at three tables of four: a pair at each."""
    seating = seating_of(collectives(12, *(Table(str(n), Seats(4, 4), THEMES[0]) for n in range(3))))
    numbers = np.arange(12, dtype=np.int32)
    seating = replace(seating, codes=np.stack([numbers % 4, numbers % 3], axis=1), class_cost=np.array([[10], [100]]))
    seats = start.exact_seats(seating, seed=0, seconds=20)
    assert seats is not None
    there = [Counter(n % 3 for n in np.flatnonzero(seats[:, 0] == t)) for t in range(3)]
    assert [sorted(of.values()) for of in there] == [[1, 1, 2]] * 3


def test_seeds_differ_and_repeat() -> None:
    day = collectives(30, *themes(3, 8))
    first, again, other = (begin(day, seed) for seed in (3, 3, 4))
    assert np.array_equal(first, again)
    assert not np.array_equal(first, other)


def test_sizes_that_nobody_can_fill_are_proven() -> None:
    day = collectives(7, *themes(2, 2, (3, 3)))
    assert start.exact_seats(seating_of(day), seed=0, seconds=20) is None


def test_too_large_a_round_begins_with_another_model(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(start, "ONE_ROUND_LIMIT", 0)
    assert cost_of(collectives(24, *themes(3, 6)))[0] == 0


def test_no_time_gives_a_start_all_the_same() -> None:
    day = collectives(60, *themes(3, 15))
    seats = start.exact_seats(seating_of(day), seed=0, seconds=0)
    assert seats is not None
    assert np.array_equal(seats >= 0, seating_of(day).present)


def test_an_empty_afternoon_has_an_empty_start() -> None:
    session = Session(Part.COLLECTIVES, make_day().sessions[-1].rounds, tuple(possible(THEMES[0], 1)))
    day = replace(make_day(), participants=(), sessions=(session,))
    assert begin(day).shape == (0, 1)
