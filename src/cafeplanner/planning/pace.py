"""How far a search is, by work or by time, and what is told of it."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from cafeplanner.cafe.day import Day, Part
from cafeplanner.cafe.plan import Plan
from cafeplanner.i18n import text
from cafeplanner.planning.course import Course
from cafeplanner.planning.recount import Found
from cafeplanner.planning.result import Progress, Watch
from cafeplanner.planning.stop import Stop

COMPILING_AFTER = 1.5
"""Seconds after which a first step that still runs must be compiling: then it is announced."""

UNKNOWN = -1
"""A bound below every cost."""


@dataclass(frozen=True)
class Search:
    """What the searches of a day have in common."""

    day: Day
    stop: Stop
    seed: int
    jobs: int
    watch: Watch
    start: Plan | None = None


class Pace:
    """How far the search of one part of the day is."""

    def __init__(self, search: Search, part: Part, seconds: float) -> None:
        self.search = search
        self.part = part
        self.bound = UNKNOWN
        self.seconds = seconds
        self.ends = search.stop.elapsed + seconds

    def part_of(self, share: float) -> Pace:
        """Return the pace of a first stretch that takes a share (0 to 1) of the time left."""
        first = Pace(self.search, self.part, share * max(0.0, self.ends - self.search.stop.elapsed))
        first.bound = self.bound
        return first

    def share(self, course: Course, part: float) -> Callable[[int], float]:
        """Say how the share of a course that is over is measured: by time where it is limited, else by work.

        The course may take a `part` (0 to 1) of the time that is left.
        """
        if self.seconds == float("inf"):
            return lambda done: done / course.moves
        begun, seconds = self.search.stop.elapsed, max(1e-6, part * (self.ends - self.search.stop.elapsed))
        return lambda _: (self.search.stop.elapsed - begun) / seconds

    def teller(self, before: Found) -> Callable[[Found], bool]:
        """Return what tells of the best seats so far, those found before included, and answers whether to go on."""

        def tell(found: Found) -> bool:
            best = min(before, found, key=lambda one: one.rank)
            cost = None if best.faults else best.cost
            bound = None if self.bound == UNKNOWN else self.bound
            self.search.watch(Progress(self.part, self.search.stop.elapsed, cost, bound, best.repeats))
            return not self.search.stop.now

        return tell

    def note(self) -> None:
        """Tell that the search is being compiled."""
        said = text("Preparing the search: it is compiled for this computer, once (about ten seconds)…")
        self.search.watch(Progress(self.part, self.search.stop.elapsed, note=said))

    @contextmanager
    def compiling(self) -> Iterator[None]:
        """Tell of the compiling when it takes long, and give its time back."""
        begun = self.search.stop.elapsed
        timer = threading.Timer(COMPILING_AFTER, self.note)
        timer.start()
        try:
            yield
        finally:
            timer.cancel()
        if self.search.stop.elapsed - begun > COMPILING_AFTER:
            self.search.stop.extend(self.search.stop.elapsed - begun)
