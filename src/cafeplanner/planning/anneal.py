"""Simulated annealing: walks of random moves under falling heat, one walk per core, best kept.

The heat falls geometrically over a fixed amount of work, so that a seed gives the same plan on any machine; a time
limit stretches or cuts the same course. Visiting a theme twice, too small tables and pairs to keep apart have prices
that rise as the heat falls: soft at first, so that the walk can pass through forbidden ground; hard at the end.
Measured choices are in docs/performance.md.
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

import numpy as np

from cafeplanner.planning.dice import new_seed
from cafeplanner.planning.kernel import Prices
from cafeplanner.planning.problem import Movable, has_free_seats, make_movable, make_problem, make_state
from cafeplanner.planning.recount import Found, look
from cafeplanner.planning.seating import Ints, Longs, Seating
from cafeplanner.planning.walk import walk


@dataclass(frozen=True)
class Course:
    """How a walk goes: from hot to cold over `moves` proposals."""

    moves: int
    hot: float = 40.0
    cold: float = 4.0
    soft: int = 300
    """Price of a broken hard rule at the start; it rises to `firm`."""
    firm: int = 20_000
    chunk: int = 200_000
    """Proposals between two looks at the clock: some hundredths of a second."""


class Walk:
    """One annealing walk from a start."""

    def __init__(self, seating: Seating, start: Ints, course: Course, seed: int) -> None:
        self.seating = seating
        self.problem = make_problem(seating)
        self.movable = make_movable(seating)
        self.state = make_state(seating, start)
        self.course = course
        self.shares = shares(seating, self.movable)
        self.seed = new_seed(seed)
        self.best = look(seating, self.problem, self.state)

    def step(self, begin: float, end: float, moves: int) -> Found:
        """Walk on while the course goes from one share (0 to 1) to another; return the best seats so far."""
        heat = self._heat(begin), self._heat(end)
        scratch = np.empty((2, self.state.row.shape[2]), np.int32)
        arrays = *self.state, *self.problem, *self.movable, scratch
        walk(*arrays, self.seed, *heat, self._prices(begin), self.shares, moves)
        now = look(self.seating, self.problem, self.state)
        if now.rank < self.best.rank:
            self.best = now
        return self.best

    def _heat(self, share: float) -> float:
        course = self.course
        return float(course.hot * (course.cold / course.hot) ** share)

    def _prices(self, share: float) -> Prices:
        course = self.course
        price = int(course.soft * (course.firm / course.soft) ** min(1.0, share * 1.25))
        return price, price, 2 * price


def shares(seating: Seating, movable: Movable) -> Longs:
    """Return the cumulated chances, of 1024, of the four moves; a move that cannot be made gets none."""
    room = has_free_seats(seating)
    wanted = np.array(
        [
            (520 if room else 900) if len(movable.free) else 0,
            140 if len(movable.free) and room else 0,
            320 if len(movable.whole) > 1 and len(seating.rounds) > 1 else 0,
            min(400, 8 * len(movable.grouped)),
        ]
    )
    return np.asarray(np.cumsum(wanted) * 1024 // max(1, wanted.sum()), np.int64)


@dataclass(frozen=True)
class Watched:
    """How a walk is paced and watched from outside."""

    share: Callable[[int], float]
    """Share (0 to 1) of the course that is over after so many proposals: by work done, or by time used."""
    told: Callable[[Found], bool]
    """Hears of the best seats after every chunk; answers whether to go on."""
    bound: int = -(1 << 62)
    """No seating costs less: the walk ends there."""


def anneal(seating: Seating, start: Ints, course: Course, by: Watched, *, seed: int, jobs: int) -> Found:
    """Walk from a start, one walk per job, until the course is over, the bound is met or the watcher says stop.

    The walks advance in step, so that the same seed and the same number of jobs give the same plan.
    """
    walks = [Walk(seating, start, course, seed * 1000 + number) for number in range(jobs)]
    best = walks[0].best
    if not walks[0].shares[-1]:
        return best
    begin, step, done = 0.0, course.chunk / course.moves, 0
    with ThreadPoolExecutor(jobs) as pool:
        while begin < 1 and (best.faults or best.cost > by.bound):
            end = min(1.0, begin + step)
            futures = [pool.submit(one.step, begin, end, course.chunk) for one in walks]
            best = min([best, *(future.result() for future in futures)], key=lambda found: found.rank)
            done += course.chunk
            begin, step = by.share(done), max(by.share(done) - begin, 1e-9)
            if not by.told(best):
                break
    return best
