"""Which engine searches how long and how hot, by a day's size and how crowded it is (see docs/performance.md)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Protocol

import numpy as np

from cafeplanner.planning.anneal import anneal
from cafeplanner.planning.course import Course, Watched
from cafeplanner.planning.problem import fixed_units, unit_sizes
from cafeplanner.planning.recount import Found
from cafeplanner.planning.reseat import reseat
from cafeplanner.planning.seating import NOWHERE, Ints, Seating

MANY, LARGE = 300, 3_000
"""People from which re-seating comes first; and from which it does nearly everything."""
SOME_MET, MANY_MET, MOST_MET = 1 / 4, 1 / 3, 1 / 2
"""Crowded days, by the share of all others whom a person meets: repeats are hard to avoid, or cannot be."""
FEWEST_WALKS, MOST_WALKS, KNOWING = 4, 10, 8_000_000
"""Short walks on a crowded day where time is not limited; and moves in all of them among people who met earlier."""
DAYS = 0.5
"""Time for exchanging whole days on a crowded day, against that of all short walks together."""
FIXED = 0.5
"""Share of seats that are fixed from which the rest is planned as one of few people."""
UNITED = 0.5
"""Share of people kept together with others from which a day is planned as one of groups."""


class Engine(Protocol):
    """Improves seats (n, R) along a course; the same seed and number of jobs give the same seats."""

    def __call__(
        self, seating: Seating, start: Ints, course: Course, by: Watched, *, seed: int, jobs: int
    ) -> Found: ...


@dataclass(frozen=True)
class Stage:
    """One stretch of a search."""

    engine: Engine
    course: Course
    share: float = 1.0
    """Its part of the time, beside the shares of the others."""
    anew: bool = False
    """Whether to begin where the search began, not at the best seats so far."""


def make_schedule(seating: Seating, seconds: float) -> list[Stage]:
    """Return the stages of a search with so many seconds, infinite for as much work as is sensible."""
    course, (people, rounds, _) = choose_course(seating), seating.shape
    unit = cost_unit(seating)
    if mostly_united(seating):
        return [Stage(anneal, united_course(seating).times(unit), anew=True)] * often(seconds, 1.0)
    if how_crowded(seating) > MOST_MET:  # many short walks find more than a long one
        walks = [Stage(anneal, course, anew=True)] * often(seconds, 3.0, most_walks(seating, course))
        return [Stage(anneal, days_course(seating).times(unit), len(walks) * DAYS), *walks]
    if people <= MANY and rounds > 1 and few_free(seating):
        return [Stage(anneal, few_course(seating).times(unit), anew=True)] * often(seconds, 1.0)
    if people <= MANY or rounds == 1:
        return [Stage(anneal, course)]
    passes = Course(int(np.clip(1_000_000 // people, 600, 2_000)), hot=0.3 if people <= LARGE else 0.1, cold=0.03)
    if people > LARGE and not (unit_sizes(seating) > 1).any():
        return [Stage(reseat, passes.times(unit))]
    late = replace(course, hot=0.15 * unit, cold=0.033 * unit, eager=1.0, cheap=max(course.cheap, seating.meeting_cost))
    share = 0.2 if people <= LARGE else 0.9
    return [Stage(reseat, passes.times(unit), share), Stage(anneal, late, 1 - share)]


def choose_course(seating: Seating) -> Course:
    """Return how long and how hot to anneal a problem of this size."""
    n, rounds, _ = seating.shape
    crowding = how_crowded(seating)
    course = Course(sensible_moves(seating), hot=0.35, cold=0.05, eager=3.0, soft=1.5)
    if rounds == 1:
        course = replace(course, hot=0.25, cold=0.04, soft=15.0, eager=1.0)
    elif crowding > MOST_MET:
        course = replace(course, moves=course.moves // 3, hot=3.3, cold=0.33, soft=10.0, firm=100.0, cheap=7.0,
                         eager=1.0, rings_from=0.0)  # fmt: skip
    elif crowding > MANY_MET:
        course = replace(course, hot=0.67, cold=0.2, soft=5.0, cheap=3.3, eager=2.0, rings_from=0.0)
    elif crowding > SOME_MET:
        course = replace(course, cold=0.13)
    if rounds > 1 and must_close(seating):
        course = replace(course, soft=50.0)
    return strict(course, n).times(cost_unit(seating))


def sensible_moves(seating: Seating) -> int:
    """Return how many moves are worth their time: seconds for 60 people, less than a minute for any day."""
    n, rounds, _ = seating.shape
    return int(np.clip(8_000 * n * rounds, 100_000, min(12_000_000, 12_000_000_000 // max(1, n))))


def united_course(seating: Seating) -> Course:
    """Return a short, hot walk for days of groups that stay together."""
    groups, rounds = len(np.unique(seating.unit)), len(seating.rounds)
    moves = int(np.clip(1_000 * groups * rounds, 100_000, 12_000_000))
    return Course(moves, hot=10.0, cold=2.0, soft=10.0, firm=100.0, cheap=7.0, rings_from=0.0)


def few_course(seating: Seating) -> Course:
    """Return a short, hot walk for few people among many who stay: between their good places lie bad ones."""
    return Course(sensible_moves(seating) // 3, hot=2.0, cold=0.2, soft=10.0, firm=100.0, cheap=7.0, rings_from=0.0)


def days_course(seating: Seating) -> Course:
    """Return a walk that only exchanges whole days: where nobody meets anybody twice, it stays so."""
    return Course(sensible_moves(seating), hot=3.0, cold=0.1, cheap=33.0, seats=0.0)


def sketch_course(seating: Seating) -> Course:
    """Return a short course to a first plan that keeps the rules: some hundredths of a second for 120 people."""
    n, rounds, _ = seating.shape
    course = Course(int(np.clip(40 * n * rounds, 5_000, 200_000)), cheap=33.0)
    return strict(course, n).times(cost_unit(seating))


def strict(course: Course, people: int) -> Course:
    """Return a course that never leaves what it has for large days: there is no time to find back to it."""
    return replace(course, hot=0.33, soft=course.firm, cheap=33.0) if people > LARGE else course


def often(seconds: float, each: float, most: int = MOST_WALKS) -> int:
    """Return how many short walks to make, each so many seconds long where time is limited, else `most`."""
    return most if seconds == float("inf") else int(np.clip(seconds / each, 1, 60))


def most_walks(seating: Seating, course: Course) -> int:
    """Return how many short walks pay; those of many people who met at earlier events take long."""
    return int(np.clip(KNOWING // course.moves, FEWEST_WALKS, MOST_WALKS)) if len(seating.met.other) else MOST_WALKS


def few_free(seating: Seating) -> bool:
    """Whether most seats are fixed."""
    return bool((fixed_units(seating)[seating.present] != NOWHERE).mean() > FIXED) if seating.present.any() else False


def mostly_united(seating: Seating) -> bool:
    """Whether most people are kept together with others."""
    return bool((unit_sizes(seating) > 1).mean() > UNITED) if len(seating.people) else False


def cost_unit(seating: Seating) -> int:
    """Return a typical small cost: the lower median of the different weights of wishes and of pairs at one table."""
    wishes = np.ptp(seating.theme_cost, axis=1).max(initial=0)
    weights = np.unique(np.append(seating.class_cost.ravel(), wishes))
    weights = weights[weights > 0]
    return int(weights[(len(weights) - 1) // 2]) if len(weights) else max(1, seating.meeting_cost // 30)


def must_close(seating: Seating) -> bool:
    """Whether some round has too few people to fill all its tables to their minimum."""
    return bool((seating.low.sum(axis=1) > seating.present.sum(axis=0)).any())


def how_crowded(seating: Seating) -> float:
    """Return the share of all others whom a person meets where meetings add up, or met at earlier events.

    Many make repeats hard to avoid.
    """
    tables = np.maximum(1, (seating.high > 0).sum(axis=1))
    company = seating.present.sum(axis=0) / tables - 1
    known = len(seating.met.other) / max(1, len(seating.people)) if seating.meets.any() else 0.0
    return float((company[seating.meets].sum() + known) / max(1, len(seating.people) - 1))
