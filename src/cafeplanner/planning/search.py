"""The search over the rounds of one problem: start, anneal, and what to say when nothing fits."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple, NoReturn

import numpy as np

from cafeplanner.cafe.day import RoundKey
from cafeplanner.cafe.plan import Plan
from cafeplanner.checking import cost_bound
from cafeplanner.errors import NoPlanInTime
from cafeplanner.i18n import text
from cafeplanner.planning.anneal import anneal
from cafeplanner.planning.compile import compile_seating, terms_of
from cafeplanner.planning.course import Course, Watched
from cafeplanner.planning.jit import optimised_once
from cafeplanner.planning.kept import with_cards_kept
from cafeplanner.planning.pace import Pace, Search
from cafeplanner.planning.recount import Found, measure
from cafeplanner.planning.reseat import mend, seat_nobody
from cafeplanner.planning.roles import deal_roles
from cafeplanner.planning.schedule import (
    MANY_MET,
    Stage,
    how_crowded,
    make_schedule,
    mostly_united,
    must_close,
    sketch_course,
)
from cafeplanner.planning.seating import NOWHERE, Ints, Seating
from cafeplanner.planning.start import exact_seats, quick_seats
from cafeplanner.planning.walk import LARGE_PARTS

JUDGE_SECONDS = 20.0
SETTLING = 0.3
"""Work of CP-SAT on a tiny day, in its own measure: where it proves anything, it does so within a moment."""
KEEPING = 0.6
"""Share of the time in which whoever keeps the printed card of the start keeps all that it says."""
TRIES = 3
FIRMER = 5
"""How many times dearer a broken hard rule is at first where a walk did not find its way back to the rules."""


class Planned(NamedTuple):
    """A plan of some rounds, its cost, and what no plan of them costs less than."""

    plan: Plan
    cost: int
    bound: int


def plan_rounds(search: Search, rounds: tuple[RoundKey, ...], share: float) -> Planned:
    """Plan some rounds of the day with a share (0 to 1) of the time left."""
    day = search.day
    seating = compile_seating(day, rounds, terms_of(day, rounds))
    pace = Pace(search, rounds[-1].part, search.stop.remaining * share)
    begun = _begin(search, seating, pace)
    if search.start is not None and len(rounds) > 1:
        begun = _improve(search, with_cards_kept(seating, begun.seats), begun, pace.part_of(KEEPING))
    found = _improve(search, seating, begun, pace)
    if found.faults:
        found = _last_resort(search, seating)
    return Planned(seating.to_plan(found.seats), found.cost, pace.bound)


def _begin(search: Search, seating: Seating, pace: Pace) -> Found:
    """Return a first seating: a quick one, or where that breaks rules one that CP-SAT began."""
    seats = quick_seats(seating, search.seed)
    with pace.compiling():
        warm_up(seating)
    begun = _first_seats(search, seating, seats)
    pace.teller(begun)(begun)  # before the bound is known: that may take longer than the first plan
    pace.bound = cost_bound(search.day, seating.rounds)
    if begun.faults:
        begun = min(begun, _sketch(search, seating, begun.seats, pace), key=lambda one: one.rank)
    if _is_begun(search, seating, begun, pace):
        return begun
    # a single round is nearly decided by a good start: there it may take most of the time
    share = 0.2 if len(seating.rounds) > 1 else 0.6
    held = with_cards_kept(seating, begun.seats) if search.start is not None else seating
    exact = exact_seats(held, seed=search.seed, seconds=min(60.0, max(0.2, share * pace.seconds)))
    if exact is None:
        _give_up(search, seating.rounds)
    begun = min(begun, measure(seating, exact), key=lambda one: one.rank)
    pace.teller(begun)(begun)
    return min(begun, _sketch(search, seating, exact, pace), key=lambda one: one.rank)


def _is_begun(search: Search, seating: Seating, begun: Found, pace: Pace) -> bool:
    """Whether the search may go on from this start: CP-SAT or a flow would find no better one, or none at all."""
    if begun.faults:
        return mostly_united(seating) and len(seating.rounds) > 1
    if begun.cost <= pace.bound:
        return True
    several = len(seating.rounds) > 1
    return several and (search.start is not None or mostly_united(seating) or not must_close(seating))


def _first_seats(search: Search, seating: Seating, seats: Ints) -> Found:
    """Return the plan to begin from, a rotation by construction where one helps, or else quick seats, mended."""
    if search.start is not None:
        given = measure(seating, seating.from_plan(search.start))
        # no move could mend a fixed seat, a torn group or an absent person
        if not given.faults:
            return given
    roles = deal_roles(seating, search.seed) if how_crowded(seating) > MANY_MET else None
    if roles is not None:
        return measure(seating, roles)
    return measure(seating, mend(seating, seats, seed=search.seed, jobs=search.jobs))


def _sketch(search: Search, seating: Seating, seats: Ints, pace: Pace) -> Found:
    """Anneal for a moment, so that there is something to show and to stop at."""
    course = sketch_course(seating)
    by = Watched(lambda done: done / course.moves, pace.teller(measure(seating, seats)), pace.bound)
    return anneal(seating, seats, course, by, seed=search.seed, jobs=search.jobs)


def _settle(search: Search, seating: Seating, found: Found, pace: Pace) -> Found:
    """Let CP-SAT prove on a tiny day that no plan is better, or find one; what it proves becomes the bound."""
    from cafeplanner.planning.prove import LIMIT, model_size, settle

    over = search.stop.now or found.faults or found.cost <= pace.bound
    if over or model_size(search.day, seating.rounds) > LIMIT:
        return found
    seconds = min(10 * SETTLING, 0.3 * pace.seconds)
    settled = settle(search.day, seating.rounds, found.cost, seconds, work=SETTLING)
    pace.bound = max(pace.bound, settled.bound or 0)
    return found if settled.plan is None else measure(seating, seating.from_plan(settled.plan))


def warm_up(seating: Seating) -> None:
    """Compile both engines, or load what was compiled before, by a walk of no steps and by seating nobody."""
    nobody = np.full(seating.present.shape, NOWHERE, np.int32)
    with optimised_once(LARGE_PARTS):
        anneal(seating, nobody, Course(1, chunk=0), Watched(lambda _: 1.0, lambda _: False), seed=0, jobs=1)
    seat_nobody(seating, nobody)


def _improve(search: Search, seating: Seating, begun: Found, pace: Pace) -> Found:
    """Go through the schedule; and through its last stage again in another way while that led nowhere."""
    best, stages = begun, make_schedule(seating, pace.seconds)
    for number, stage in enumerate(_with_retries(stages)):
        if search.stop.now or (not best.faults and best.cost <= pace.bound):
            break
        if number >= len(stages) and not best.faults and best.cost < begun.cost:
            break
        left = sum(one.share for one in stages[number:]) or stage.share
        by = Watched(pace.share(stage.course, stage.share / left), pace.teller(best), pace.bound)
        start = begun.seats if stage.anew else best.seats
        found = stage.engine(seating, start, stage.course, by, seed=search.seed + 7919 * number, jobs=search.jobs)
        if found.rank < best.rank or number == 0:
            best = _settle(search, seating, min(best, found, key=lambda one: one.rank), pace)
    return best


def _with_retries(stages: list[Stage]) -> Iterator[Stage]:
    """Yield the stages, then the last one again, each time firmer about the rules."""
    yield from stages
    course = stages[-1].course
    for _ in range(TRIES - 1):
        course = replace(course, soft=FIRMER * course.soft)
        yield replace(stages[-1], course=course, anew=True)


def _last_resort(search: Search, seating: Seating) -> Found:
    """Return a plan that only keeps the rules, found by CP-SAT alone; give up where there is none."""
    from cafeplanner.planning._clash_plan import possible_plan

    if not search.stop.requested and not search.day.record:
        plan = possible_plan(search.day, seating.rounds, _judging(search))
        if plan is not None:
            found = measure(seating, seating.from_plan(plan))
            if not found.faults:
                return found
    return _give_up(search, seating.rounds)


def _give_up(search: Search, rounds: tuple[RoundKey, ...]) -> NoReturn:
    """Say why there is no plan: a clash of the hard rules, or too little time."""
    from cafeplanner.planning.elastic import why_no_plan

    if not search.stop.requested:
        raise why_no_plan(search.day, rounds, _judging(search))
    raise NoPlanInTime(
        text("No plan that keeps all the rules was found in the time given."),
        text("Give more time (--time-limit), one more table, larger tables or fewer rounds."),
    )


def _judging(search: Search) -> float:
    """Return how many seconds to look for a reason: no longer than was given to look for a plan."""
    given = search.stop.seconds
    return JUDGE_SECONDS if given is None else min(JUDGE_SECONDS, max(1.0, given))
