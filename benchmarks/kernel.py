"""How fast the compiled search is on one core, at 120 people."""

from __future__ import annotations

import multiprocessing
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from typing import TYPE_CHECKING

import numpy as np

from benchmarks.figures import Speed
from benchmarks.instances import instance
from cafeplanner.cafe.day import Part

if TYPE_CHECKING:
    from cafeplanner.planning.anneal import Walk

PEOPLE = 120
STEPS, CHUNK = 20, 2_000
SEATS, DAYS = (1024, 1024, 1024, 1024), (0, 1024, 1024, 1024)
"""Cumulated chances, of 1024, of the walk's moves: seats only, whole days only."""


def speeds_apart() -> tuple[Speed, ...]:
    """Measure in a new process, so that this one stays small: others inherit its peak of memory."""
    with ProcessPoolExecutor(1, multiprocessing.get_context("spawn")) as pool:
        return pool.submit(kernel_speeds).result()


def kernel_speeds() -> tuple[Speed, ...]:
    """Time walks of one kind of move over their whole course, hot to cold, on one core.

    A proposal is a candidate that a step decides about: somebody at a table looked at with whom to change seats (each
    of them, also where one number of the table refuses all at once), or somebody with whom to exchange the whole day.
    """
    seats, days = _walk(SEATS), _walk(DAYS)
    tables, seconds = _run(seats)
    _, day_seconds = _run(days)
    return (
        Speed("seats to exchange", tables * _candidates(seats) / seconds),
        Speed("whole days to exchange", STEPS * CHUNK / day_seconds),
    )


def _candidates(walk: Walk) -> float:
    """Return how many people sit on average at a table that somebody looks at; nobody at one's own."""
    sizes = walk.state.row[:, :, 0]
    people = sizes.sum(axis=1)
    own = (sizes**2).sum(axis=1) / people
    return float((people - own).mean() / sizes.shape[1])


def _walk(shares: tuple[int, ...]) -> Walk:
    from cafeplanner.planning.anneal import Walk
    from cafeplanner.planning.compile import compile_seating, rounds_of, terms_of
    from cafeplanner.planning.schedule import choose_course
    from cafeplanner.planning.start import quick_seats

    day = instance(PEOPLE)
    rounds = rounds_of(day, (Part.ICEBREAKER, Part.CAFE))
    seating = compile_seating(day, rounds, terms_of(day, rounds))
    walk = Walk(seating, quick_seats(seating, 1), choose_course(seating), 1)
    walk.shares = np.array(shares, np.int64)
    return walk


def _run(walk: Walk) -> tuple[int, float]:
    """Walk the whole course; return how many tables were looked at, and the seconds of processor time."""
    walk.step(0.0, 0.0, 1)
    before, begun = walk.looked, time.process_time()
    for begin, end in _shares():
        walk.step(begin, end, CHUNK)
    return walk.looked - before, time.process_time() - begun


def _shares() -> Iterator[tuple[float, float]]:
    for number in range(STEPS):
        yield number / STEPS, (number + 1) / STEPS
