"""The search over the rounds of one problem: start, anneal, and what to say when nothing fits."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import NoReturn

import numpy as np

from cafeplanner.cafe.day import Day, Part, RoundKey
from cafeplanner.cafe.plan import Plan
from cafeplanner.checking import lower_bounds
from cafeplanner.errors import NoPlanInTime
from cafeplanner.i18n import text
from cafeplanner.planning.anneal import Course, Watched, anneal
from cafeplanner.planning.compile import compile_seating, terms_of
from cafeplanner.planning.recount import Found, measure
from cafeplanner.planning.result import Progress, Watch
from cafeplanner.planning.seating import Ints, Seating
from cafeplanner.planning.start import first_seats
from cafeplanner.planning.stop import Stop

COMPILING_AFTER = 1.5
"""Seconds after which a first step that still runs must be compiling: then it is announced."""
JUDGE_SECONDS = 20.0
TRIES = 3
FIRMER = 1_500
"""First price of a broken hard rule where cheaper ones lead astray: tables that must close, collectives, small days."""


@dataclass(frozen=True)
class Search:
    """What the searches of a day have in common."""

    day: Day
    stop: Stop
    seed: int
    jobs: int
    watch: Watch
    start: Plan | None = None


def plan_rounds(search: Search, rounds: tuple[RoundKey, ...], share: float) -> tuple[Plan, int]:
    """Plan some rounds of the day with a share (0 to 1) of the time left; return the plan and its cost."""
    day = search.day
    seating = compile_seating(day, rounds, terms_of(day, rounds))
    bound = sum(one.cost for one in lower_bounds(day, rounds).values())
    pace = _Pace(search, rounds[-1].part, bound, search.stop.remaining * share)
    seats = _begin(search, seating, pace)
    found = _improve(search, seating, seats, pace)
    if found.faults:
        _give_up(search, rounds)
    return seating.to_plan(found.seats), found.cost


class _Pace:
    """How far a search is, by work or by time, and what is told of it."""

    def __init__(self, search: Search, part: Part, bound: int, seconds: float) -> None:
        self.search = search
        self.part = part
        self.bound = bound
        self.seconds = seconds
        self.ends = search.stop.elapsed + seconds

    def share(self, course: Course) -> Callable[[int], float]:
        """Say how the share of a course that is over is measured: by time where it is limited, else by work."""
        if self.seconds == float("inf"):
            return lambda done: done / course.moves
        begun, seconds = self.search.stop.elapsed, max(1e-6, self.ends - self.search.stop.elapsed)
        return lambda _: (self.search.stop.elapsed - begun) / seconds

    def tell(self, found: Found) -> bool:
        """Tell of the best seats so far; answer whether to go on."""
        elapsed = self.search.stop.elapsed
        cost = None if found.faults else found.cost
        self.search.watch(Progress(self.part, elapsed, cost, self.bound, found.repeats))
        return not self.search.stop.now

    def note(self) -> None:
        """Tell that the search is being compiled."""
        said = text("Preparing the search: it is compiled for this computer, once (about fifteen seconds)…")
        self.search.watch(Progress(self.part, self.search.stop.elapsed, bound=self.bound, note=said))


def _begin(search: Search, seating: Seating, pace: _Pace) -> Ints:
    """Return seats to start from, compiling what the search needs on the way."""
    seats = first_seats(seating, seed=search.seed, seconds=min(60.0, max(0.2, pace.seconds / 5)))
    if seats is None:
        _give_up(search, seating.rounds)
    if search.start is not None:
        given = seating.from_plan(search.start)
        # no move could mend a fixed seat, a torn group or an absent person
        if not measure(seating, given).faults:
            seats = given
    begun = search.stop.elapsed
    timer = threading.Timer(COMPILING_AFTER, pace.note)
    timer.start()
    try:
        warm_up(seating, seats)
    finally:
        timer.cancel()
    if search.stop.elapsed - begun > COMPILING_AFTER:
        search.stop.extend(search.stop.elapsed - begun)
    return seats


def warm_up(seating: Seating, seats: Ints) -> None:
    """Compile the search, or load what was compiled before, by a walk of no steps."""
    anneal(seating, seats, Course(1, chunk=0), Watched(lambda _: 1.0, lambda _: False), seed=0, jobs=1)


def _improve(search: Search, seating: Seating, seats: Ints, pace: _Pace) -> Found:
    """Anneal from a start; try again by another way while that did not lead to a better seating and time is left."""
    begun = best = measure(seating, seats)
    course = choose_course(seating)
    for attempt in range(TRIES):
        course = replace(course, soft=FIRMER) if attempt else course
        by = Watched(pace.share(course), pace.tell, pace.bound)
        found = anneal(seating, seats, course, by, seed=search.seed + 7919 * attempt, jobs=search.jobs)
        best = min(best, found, key=lambda one: one.rank)
        if (not best.faults and (best.cost < begun.cost or best.cost <= pace.bound)) or search.stop.now:
            break
    return best


def choose_course(seating: Seating) -> Course:
    """Return how long and how hot to anneal a problem of this size (measured, see docs/performance.md)."""
    n, rounds, _ = seating.shape
    if rounds == 1:
        return Course(int(np.clip(40_000 * n, 1_000_000, 40_000_000)), hot=25.0, soft=FIRMER)
    course = Course(int(np.clip(22_000 * n * rounds, 1_000_000, 60_000_000)))
    if crowded(seating):
        return replace(course, hot=150.0, soft=FIRMER)
    return replace(course, soft=FIRMER) if must_close(seating) else course


def must_close(seating: Seating) -> bool:
    """Whether some round has too few people to fill all its tables to their minimum."""
    return bool((seating.low.sum(axis=1) > seating.present.sum(axis=0)).any())


def crowded(seating: Seating) -> bool:
    """Whether people meet so large a share of all others that repeats can hardly be avoided: that wants more heat."""
    tables = np.maximum(1, (seating.high > 0).sum(axis=1))
    company = seating.present.sum(axis=0) / tables - 1
    return bool(2 * company[seating.meets].sum() > len(seating.people))


def _give_up(search: Search, rounds: tuple[RoundKey, ...]) -> NoReturn:
    """Say why there is no plan: a clash of the hard rules, or too little time."""
    from cafeplanner.planning.elastic import smallest_change

    clash = None if search.stop.requested else smallest_change(search.day, rounds, JUDGE_SECONDS)
    if clash is not None:
        raise clash
    raise NoPlanInTime(
        text("No plan that keeps all the rules was found in the time given."),
        text("Give more time (--time-limit), one more table, larger tables or fewer rounds."),
    )
