"""Planning an instance several times through the public planner, in a process of its own.

Memory is the most that a process ever held, so each instance gets a new one. `cafeplanner` loads the planner only when
it is used, hence only there: a process also inherits the peak of the one that starts it.
"""

from __future__ import annotations

import multiprocessing
import sys
import time
from collections.abc import Iterable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

import cafeplanner
from benchmarks.classics import DIVERSE, diverse_day
from benchmarks.figures import Counted, Row, Run
from benchmarks.instances import SHAPES, Shape, instance, make_instance
from cafeplanner.cafe.day import Day, Part
from cafeplanner.cafe.participant import Status
from cafeplanner.cafe.weights import Weights

if TYPE_CHECKING:
    from cafeplanner.planning.result import Progress

EXAMPLE = "example"
EXAMPLE_FILE = Path(__file__).resolve().parents[1] / "examples" / "journee-cooperation" / "inscriptions.xlsx"
WARM_UP = Shape(people=20, tables=4, themes=4)
LIMITS = {25: 10.0, 60: 5.0, 120: 5.0, 200: 10.0, 500: 10.0, 1_000: 10.0, 5_000: 20.0, 10_000: 20.0}
"""Seconds for a day of so many people, where nothing else is asked for."""
EXAMPLE_LIMIT = 5.0
DIVERSE_NAME = "diverse "
DIVERSE_LIMITS = {120: 3.0, 240: 5.0, 480: 10.0, 960: 20.0}


@dataclass(frozen=True)
class Effort:
    """How each instance is planned."""

    seeds: int = 5
    seconds: float | None = None
    """Limit for every instance; None takes `LIMITS`, 0 the planner's own amount of work without a limit."""
    jobs: int | None = None
    default_weights: bool = False
    """Whether to take the program's default weights instead of those of `instances.WEIGHTS`."""


@dataclass
class Milestones:
    """Watches a search for its first plan without repeats and its first at the bound, and for compiling."""

    first_zero: float | None = None
    compiled: bool = False
    reached: dict[Part, float | None] = field(default_factory=dict)
    """Seconds until a plan of each part of the day was at its bound."""

    def __call__(self, progress: Progress) -> None:
        """Hear how the search stands."""
        self.compiled |= progress.note is not None
        whole = progress.cost is not None and progress.part is not Part.COLLECTIVES
        if self.first_zero is None and whole and progress.repeats == 0:
            self.first_zero = progress.seconds
        met = None not in (progress.cost, progress.bound) and progress.cost <= progress.bound
        if self.reached.get(progress.part) is None:
            self.reached[progress.part] = progress.seconds if met else None

    @property
    def at_bound(self) -> float | None:
        """Seconds until all parts of the day were at their bounds; None when one never was."""
        seconds = [one for one in self.reached.values() if one is not None]
        return max(seconds) if seconds and len(seconds) == len(self.reached) else None


def instance_names(sizes: list[int], diverse: Iterable[int] = ()) -> list[str]:
    """Return the names of the instances to plan; the example roster is always among them."""
    return [*(str(size) for size in sizes), EXAMPLE, *(f"{DIVERSE_NAME}{size}" for size in diverse)]


def limit_of(name: str, effort: Effort) -> float | None:
    """Return the seconds that an instance gets; None without a limit."""
    if effort.seconds is not None:
        return effort.seconds or None
    if name.startswith(DIVERSE_NAME):
        return DIVERSE_LIMITS[int(name.removeprefix(DIVERSE_NAME))]
    return EXAMPLE_LIMIT if name == EXAMPLE else LIMITS[int(name)]


def compile_apart(effort: Effort) -> tuple[float, bool]:
    """Plan a tiny day in a new process, so that no instance counts the time and memory of compiling.

    Returns the seconds that took, and whether the search was compiled; else it was loaded.
    """
    with ProcessPoolExecutor(1, multiprocessing.get_context("spawn")) as pool:
        return pool.submit(warm_search, effort).result()


def measure_apart(name: str, effort: Effort) -> Row:
    """Measure an instance in a new process."""
    with ProcessPoolExecutor(1, multiprocessing.get_context("spawn")) as pool:
        return pool.submit(measure, name, effort).result()


def measure(name: str, effort: Effort) -> Row:
    """Warm up, then plan an instance once for each seed from 1."""
    day = make_day(name, effort)
    warm_up, _ = warm_search(effort)
    runs = tuple(plan_once(day, seed, limit_of(name, effort), effort.jobs) for seed in range(1, effort.seeds + 1))
    coming = sum(person.status is Status.PRESENT for person in day.participants)
    cafe = day.session(Part.CAFE)
    return Row(name, coming, len(cafe.tables) if cafe else 0, runs, peak_megabytes(), warm_up)


def make_day(name: str, effort: Effort) -> Day:
    """Return the day of an instance; raises ValueError for an unknown name."""
    if name == EXAMPLE:
        read = cafeplanner.read_roster(EXAMPLE_FILE)
        return cafeplanner.load_day(read.roster, read.settings)
    if name in {f"{DIVERSE_NAME}{size}" for size in DIVERSE}:
        return diverse_day(int(name.removeprefix(DIVERSE_NAME)))
    if not name.isdigit() or int(name) not in SHAPES:
        raise ValueError(f"There is no instance {name}.")
    day = instance(int(name))
    return replace(day, weights=Weights()) if effort.default_weights else day


def warm_search(effort: Effort) -> tuple[float, bool]:
    """Plan a tiny day; return the seconds from the first import on, and whether the search was compiled."""
    begun = time.perf_counter()
    compiled = plan_tiny(0.3, effort.jobs)
    return time.perf_counter() - begun, compiled


def plan_tiny(seconds: float, jobs: int | None = None) -> bool:
    """Plan a tiny day; return whether the search was compiled for it."""
    watch = Milestones()
    cafeplanner.plan_day(make_instance(WARM_UP), stop=cafeplanner.Stop(seconds), jobs=jobs, watch=watch)
    return watch.compiled


def plan_once(day: Day, seed: int, seconds: float | None, jobs: int | None) -> Run:
    """Plan a day and keep the figures of its independent recount."""
    watch = Milestones()
    result = cafeplanner.plan_day(day, stop=cafeplanner.Stop(seconds), seed=seed, jobs=jobs, watch=watch)
    figures = {figure.rule: Counted(figure.value, figure.bound) for figure in result.report.figures}
    report = result.report
    return Run(seed, figures, report.cost, report.bound, result.seconds, watch.first_zero, watch.at_bound)


def peak_megabytes() -> float | None:
    """Return the most memory that this process ever held."""
    try:
        import resource
    except ImportError:  # Windows
        return None
    unit = 1e6 if sys.platform == "darwin" else 1e3  # bytes there, kilobytes elsewhere
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit
