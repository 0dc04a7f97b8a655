"""Re-seating by assignment: the prices of chairs are exact, the books stay right, and few passes mend a large day."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest
from benchmarks.instances import Shape, make_instance

from cafeplanner.cafe.day import Part
from cafeplanner.planning.course import Course, Watched
from cafeplanner.planning.dice import new_seed
from cafeplanner.planning.kernel import HIGH
from cafeplanner.planning.recount import Found, measure
from cafeplanner.planning.refill import sit_down
from cafeplanner.planning.reseat import Reseating, dearest, mend, reseat
from cafeplanner.planning.seating import Seating
from cafeplanner.planning.start import quick_seats
from cafeplanner.planning.state import count_codes, count_visits, make_key
from cafeplanner.planning.vacant import NO_CHAIR, NOBODY, price_chairs, stand_up
from tests.planning.test_walk import SEATINGS, seating_of

PRICE = 1_000_000
"""Of any broken hard rule."""


@pytest.fixture(params=list(SEATINGS))
def seating(request: pytest.FixtureRequest) -> Seating:
    return SEATINGS[request.param]()


@pytest.fixture
def begin() -> Callable[[Seating], Reseating]:
    pool = ThreadPoolExecutor(1)
    return lambda seating: Reseating(seating, quick_seats(seating, 1), 1, pool, 1)


def worth(work: Reseating) -> int:
    found = work.look()
    return found.cost + PRICE * found.faults


def test_any_seats_cost_what_their_prices_say(seating: Seating, begin: Callable[[Seating], Reseating]) -> None:
    work, dice = begin(seating), np.random.default_rng(1)
    changed = 0
    for turn in range(60):
        r = turn % len(seating.rounds)
        before = worth(work)
        expected, moved = seat_at_random(work, r, dice, worst=turn % 2 == 0)
        assert worth(work) - before == expected
        changed += moved
    assert changed > 60


def seat_at_random(work: Reseating, r: int, dice: np.random.Generator, *, worst: bool) -> tuple[int, int]:
    """Seat those who stand up anyhow; return the change of cost that the prices say, and how many moved."""
    tables = np.flatnonzero(work.problem.spot[r, :, HIGH] > 0)
    standing, seed = np.empty(len(tables), np.int64), new_seed(int(dice.integers(1 << 40)))
    who, spot, _, rates, links = work.problem
    stand_up(work.row, work.visits, work.key, work.bits, who, spot, rates, links, seed, r, tables, standing, worst)
    tables, standing = tables[standing != NO_CHAIR], standing[standing != NO_CHAIR]
    vacancy = np.full(work.row.shape[1], -1)
    vacancy[tables] = np.arange(len(tables))
    costs = np.empty((len(tables), len(tables)))
    price_chairs(work.seat, work.row, work.visits, work.crowd, work.key, work.bits, *work.problem, r, tables,
                 standing, vacancy, (PRICE, PRICE, PRICE), costs)  # fmt: skip
    chosen = dice.permutation(len(tables))
    moved = sit_down(work.seat, work.row, work.slot, work.visits, work.crowd, work.key, work.bits, who, spot, rates,
                     r, tables, standing, chosen)  # fmt: skip
    assert moved == (standing[chosen != np.arange(len(tables))] != NOBODY).sum()
    return int(costs[np.arange(len(tables)), chosen].sum() - np.trace(costs)), moved


def test_the_books_are_right_after_many_passes(seating: Seating, begin: Callable[[Seating], Reseating]) -> None:
    work = begin(seating)
    for turn in range(40):
        work.seat_round(turn % len(seating.rounds), 30.0, dearest(seating), worst=turn % 3 == 0)
    seats = work.seat.astype(np.int32)
    assert np.array_equal(work.visits, count_visits(seating, seats))
    assert np.array_equal(work.crowd, count_codes(seating, seats, work.row))
    assert np.array_equal(work.key, make_key(seating, seats, work.bits))
    for p, r in np.argwhere(work.seat >= 0):
        assert work.row[r, work.seat[p, r], work.slot[p, r]] == p
    assert work.row[:, :, 0].sum() == (work.seat >= 0).sum()


def test_nobody_fixed_kept_together_or_absent_is_moved(seating: Seating, begin: Callable[[Seating], Reseating]) -> None:
    work = begin(seating)
    before = work.seat.copy()
    for turn in range(40):
        work.seat_round(turn % len(seating.rounds), 1e6, dearest(seating))
    numbers, counts = np.unique(seating.unit, return_counts=True)
    held = (seating.fixed >= 0) | np.isin(seating.unit, numbers[counts > 1])[:, None] | ~seating.present
    assert np.array_equal(before[held], work.seat[held])
    assert (before != work.seat).any()


def large() -> Seating:
    return seating_of(make_instance(Shape(400, 50, 10)), Part.ICEBREAKER, Part.CAFE)


def test_mending_rids_a_large_day_of_repeats() -> None:
    seating = large()
    seats = quick_seats(seating, 1)
    assert measure(seating, seats).repeats > 100
    found = measure(seating, mend(seating, seats, seed=1, jobs=2))
    assert (found.faults, found.repeats) == (0, 0)


def walk(seating: Seating, passes: int, jobs: int) -> Found:
    by = Watched(lambda done: done / passes, lambda _: True)
    return reseat(seating, quick_seats(seating, 1), Course(passes, hot=10.0, cold=1.0), by, seed=1, jobs=jobs)


def test_many_passes_find_a_better_seating_than_few() -> None:
    seating = large()
    few, many = walk(seating, 10, 2), walk(seating, 200, 2)
    assert many.rank < few.rank
    assert (many.faults, many.repeats) == (0, 0)
    assert measure(seating, many.seats).rank == many.rank


def test_the_same_seed_and_jobs_give_the_same_seats() -> None:
    seating = large()
    first, again = walk(seating, 30, 2), walk(seating, 30, 2)
    assert np.array_equal(first.seats, again.seats)


def test_re_seating_ends_at_the_bound_or_when_told() -> None:
    seating = large()
    told: list[Found] = []

    def twice(found: Found) -> bool:
        told.append(found)
        return len(told) < 2

    reseat(seating, quick_seats(seating, 1), Course(1000, 10.0, 1.0), Watched(lambda done: done / 1000, twice),
           seed=1, jobs=1)  # fmt: skip
    assert len(told) == 2
    begun = mend(seating, quick_seats(seating, 1), seed=1, jobs=1)
    met = Watched(lambda done: done / 1000, lambda found: bool(told.append(found)), bound=1 << 60)
    assert reseat(seating, begun, Course(1000, 10.0, 1.0), met, seed=1, jobs=1).cost == measure(seating, begun).cost
    assert len(told) == 2
