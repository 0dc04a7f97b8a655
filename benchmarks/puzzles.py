"""Solving the classic puzzles: how many rounds of golf, and which parties, in which time."""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from typing import TypeVar

import cafeplanner
from benchmarks.classics import BEST_ROUNDS, HOST_SETS, PERIODS, golf_day, party_day
from benchmarks.figures import Golf, Party
from benchmarks.measure import Effort, warm_search
from cafeplanner.cafe.day import Day
from cafeplanner.errors import ImpossibleRequest, NoPlanInTime

Puzzle = TypeVar("Puzzle")
Measure = TypeVar("Measure")

GOLF_LIMIT = 30.0
PARTY_LIMITS = {periods: 10.0 if periods <= 8 else 30.0 for periods in PERIODS}
"""Seconds for a party of so many periods."""


@dataclass(frozen=True)
class Choice:
    """Which puzzles to try."""

    golf: tuple[tuple[int, int], ...]
    """Tables and people at each; where more than one round can be without repeats."""
    parties: tuple[tuple[str, int], ...]
    """Host set and periods."""


def entries(most_tables: int, most_people: int) -> tuple[tuple[int, int], ...]:
    """Return the entries of the golfers' table that are worth trying: with one round there is nothing to repeat."""
    return tuple(
        (tables, size)
        for tables, best in BEST_ROUNDS.items()
        for size, count in enumerate(best, start=2)
        if count > 1 and tables <= most_tables and size <= most_people
    )


WHOLE_CHOICE = Choice(entries(10, 10), tuple((hosts, periods) for hosts in HOST_SETS for periods in PERIODS))
SMOKE_CHOICE = Choice(entries(3, 3), ((next(iter(HOST_SETS)), PERIODS[0]),))


def solve_golf(choice: Choice, effort: Effort) -> Iterator[Golf]:
    """Yield the chosen entries as they are measured, all in one new process."""
    yield from _apart(_golf, choice.golf, effort)


def solve_parties(choice: Choice, effort: Effort) -> Iterator[Party]:
    """Yield the chosen parties as they are measured, all in one new process."""
    yield from _apart(_party, choice.parties, effort)


def _apart(
    measure: Callable[[Puzzle, Effort], Measure], puzzles: Iterable[Puzzle], effort: Effort
) -> Iterator[Measure]:
    with ProcessPoolExecutor(1, multiprocessing.get_context("spawn")) as pool:
        pool.submit(warm_search, effort).result()
        for puzzle in puzzles:
            yield pool.submit(measure, puzzle, effort).result()


def _golf(entry: tuple[int, int], effort: Effort) -> Golf:
    """Find the most rounds that every seed reaches: the most that are known, else by halving."""
    tables, size = entry
    best = BEST_ROUNDS[tables][size - 2]
    reached, beyond, seconds = 1, best + 1, 0.0
    count = best
    while reached < beyond - 1:
        slowest = slowest_seed(golf_day(tables, size, count), GOLF_LIMIT, effort)
        if slowest is None:
            beyond = count
        else:
            reached, seconds = count, slowest
        count = (reached + beyond) // 2
    return Golf(tables, size, best, reached, seconds)


def slowest_seed(day: Day, limit: float, effort: Effort) -> float | None:
    """Return the seconds of the slowest seed; None as soon as one does not get rid of all repeats."""
    slowest = 0.0
    for seed in seeds_of(effort):
        seconds = solve(day, seed, limit, effort)
        if seconds is None:
            return None
        slowest = max(slowest, seconds)
    return slowest


def _party(party: tuple[str, int], effort: Effort) -> Party:
    """Plan a party once for each seed."""
    hosts, periods = party
    day, limit = party_day(HOST_SETS[hosts], periods), PARTY_LIMITS[periods]
    try:
        return Party(hosts, periods, tuple(solve(day, seed, limit, effort) for seed in seeds_of(effort)))
    except ImpossibleRequest:
        return Party(hosts, periods, ())


def solve(day: Day, seed: int, limit: float, effort: Effort) -> float | None:
    """Return the seconds until a plan without repeats; None when there was none in time."""
    seconds = limit if effort.seconds is None else effort.seconds or None
    try:
        result = cafeplanner.plan_day(day, stop=cafeplanner.Stop(seconds), seed=seed, jobs=effort.jobs)
    except NoPlanInTime:
        return None
    return None if result.report.by_rule["repeat_meetings"].value else result.seconds


def seeds_of(effort: Effort) -> range:
    """Return the seeds, from 1."""
    return range(1, effort.seeds + 1)
