"""Simulated annealing: walks of random moves under falling heat, one walk per core, best kept.

The heat falls geometrically over a fixed amount of work, so that a seed gives the same plan on any machine; a time
limit stretches or cuts the same course. Visiting a theme twice, too small tables and pairs to keep apart have prices
that rise as the heat falls: soft at first, so that the walk can pass through forbidden ground; hard at the end. Repeat
meetings are cheap for most of the way, whatever they weigh: where tables are full hardly any seat is free of them, and
a walk that must avoid each one cannot mix. Measured choices are in docs/performance.md.
"""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import numpy as np

from cafeplanner.planning.course import Course, Watched
from cafeplanner.planning.dice import new_seed
from cafeplanner.planning.kernel import Prices
from cafeplanner.planning.problem import Movable, make_movable, make_problem
from cafeplanner.planning.recount import Found, look
from cafeplanner.planning.seating import Ints, Longs, Seating
from cafeplanner.planning.state import make_state
from cafeplanner.planning.walk import walk

DEAR_FROM = 0.8
REACH = 2.0
"""How much more, in heat, one seat may cost and still be worth looking for somebody who gains as much."""


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
        self.best = look(seating, self.problem, self.state.seat)
        classes, worth = self.problem.rates[:-1], self.problem.worth
        self.gain = 2 * int(classes.sum(axis=0).max(initial=0)) + int(np.ptp(worth, axis=1).max(initial=0))

    def step(self, begin: float, end: float, moves: int) -> Found:
        """Walk on while the course goes from one share (0 to 1) to another; return the best seats so far."""
        heat = self._heat(begin), self._heat(end)
        room = np.empty((3, self.state.row.shape[2] + 8), np.int64)
        problem = self.problem._replace(rates=self._rates(begin))
        reach = int(REACH * heat[0]) + 1
        limits = reach, reach + self.gain, int(begin >= self.course.rings_from)
        walk(*self.state, *problem, *self.movable, room, self.seed, *heat, self._prices(begin), limits,
             self.shares, moves)  # fmt: skip
        now = look(self.seating, self.problem, self.state.seat)
        if now.rank < self.best.rank:
            self.best = now
        return self.best

    def _heat(self, share: float) -> float:
        course = self.course
        return float(course.hot * (course.cold / course.hot) ** share)

    def _rates(self, share: float) -> Longs:
        """Return what pairs of a code and repeat meetings cost at this moment."""
        rates, cheap = self.problem.rates.copy(), max(1.0, self.course.cheap)
        dear = int(rates[-1].max(initial=0))
        if dear > cheap:
            late = min(1.0, max(0.0, (share - DEAR_FROM) / (1 - DEAR_FROM)))
            rates[-1] = np.minimum(rates[-1], int(cheap * (dear / cheap) ** late))
        return rates

    def _prices(self, share: float) -> Prices:
        course = self.course
        price = int(course.soft * (course.firm / course.soft) ** min(1.0, share * 1.25))
        return price, price, 2 * price


def shares(seating: Seating, movable: Movable) -> Longs:
    """Return the cumulated chances, of 1024, of the three moves; a move that cannot be made gets none."""
    wanted = np.array(
        [
            300 if len(movable.free) else 0,
            700 if len(movable.whole) > 1 and len(seating.rounds) > 1 else 0,
            min(400, 8 * len(movable.grouped)),
        ]
    )
    return np.asarray(np.cumsum(wanted) * 1024 // max(1, wanted.sum()), np.int64)


def anneal(seating: Seating, start: Ints, course: Course, by: Watched, *, seed: int, jobs: int) -> Found:
    """Walk from a start, one walk per job, until the course is over, the bound is met or the watcher says stop.

    The walks advance in step, so that the same seed and the same number of jobs give the same plan.
    """
    walks = [Walk(seating, start, course, seed * 1000 + number) for number in range(jobs)]
    best = walks[0].best
    if not walks[0].shares[-1]:
        return best
    chunk = min(course.chunk, 1 + course.moves // 50)
    begin, step, done = 0.0, chunk / course.moves, 0
    with ThreadPoolExecutor(jobs) as pool:
        while begin < 1 and (best.faults or best.cost > by.bound):
            end = min(1.0, begin + step)
            futures = [pool.submit(one.step, begin, end, chunk) for one in walks]
            best = min([best, *(future.result() for future in futures)], key=lambda found: found.rank)
            done += chunk
            begin, step = by.share(done), max(by.share(done) - begin, 1e-9)
            if not by.told(best):
                break
    return best
