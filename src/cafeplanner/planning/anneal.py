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
from cafeplanner.planning.problem import Movable, Problem, make_movable, make_problem
from cafeplanner.planning.recount import Found, look
from cafeplanner.planning.seating import Ints, Longs, Seating
from cafeplanner.planning.state import make_state
from cafeplanner.planning.walk import walk

REACH = 2.0
"""How much more, in heat, one seat may cost and still be worth looking for somebody who gains as much."""
UNITS = 0.4
"""Most of all moves that are made with people kept together."""


class Walk:
    """One annealing walk from a start."""

    def __init__(self, seating: Seating, start: Ints, course: Course, seed: int) -> None:
        self.seating = seating
        self.problem = make_problem(seating)
        self.movable = make_movable(seating)
        self.state = make_state(seating, start)
        self.course = course
        self.shares = shares(course, seating, self.movable)
        self.seed = new_seed(seed)
        self.best = look(seating, self.problem, self.state.seat)
        self.looked = 0  # tables that people were shown, for measuring
        classes, worth = self.problem.rates[:-1], self.problem.worth
        self.gain = 2 * int(classes.sum(axis=0).max(initial=0)) + int(np.ptp(worth, axis=1).max(initial=0))

    def step(self, begin: float, end: float, moves: int) -> Found:
        """Walk on while the course goes from one share (0 to 1) to another; return the best seats so far."""
        heat = self.course.heat(begin), self.course.heat(end)
        price = self.course.rule_price(begin)
        room = np.empty((3, self.state.row.shape[2] + 8), np.int64)
        reach = int(REACH * heat[0]) + 1
        limits = reach, reach + self.gain, int(begin >= self.course.rings_from)
        self.looked += walk(*self.state, *self._problem(begin), *self.movable, room, self.seed, *heat,
                            (price, price, 2 * price), limits, self.shares, moves)  # fmt: skip
        now = look(self.seating, self.problem, self.state.seat)
        if now.rank < self.best.rank:
            self.best = now
        return self.best

    def _problem(self, share: float) -> Problem:
        """Return the problem at the prices of this moment."""
        rates, eager = self.problem.rates.copy(), self.course.eagerness(share)
        weight = int(rates[-1].max(initial=0))
        rates[-1] = np.minimum(rates[-1], self.course.repeat_price(share, weight))
        worth = self.problem.worth if eager == 1 else np.rint(eager * self.problem.worth).astype(np.int64)
        return self.problem._replace(rates=rates, worth=worth)


def shares(course: Course, seating: Seating, movable: Movable) -> Longs:
    """Return the cumulated chances, of 1024, of the three moves; a move that cannot be made gets none."""
    days = len(movable.whole) > 1 and len(seating.rounds) > 1
    wanted = np.array(
        [
            course.seats if len(movable.free) else 0.0,
            1 - course.seats if days else 0.0,
            min(UNITS, 0.008 * len(movable.grouped)),
        ]
    )
    return np.asarray(np.rint(np.cumsum(wanted) * 1024 / max(1e-9, wanted.sum())), np.int64)


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
