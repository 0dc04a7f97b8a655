"""Planning again with the fewest changed cards: who must move, and proof that fewer is impossible.

Counting heads alone gives a lower bound and a guess at who moves (`crowding`). Those are seated anew by a short walk
while all others stay; where no more cards change than the bound says, that is proven. Otherwise everybody may move: in
an exact model on days that are small enough (`moving`), in a walk that mends broken rules on larger ones.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from time import monotonic

import numpy as np

from cafeplanner.cafe.day import Day, Part
from cafeplanner.planning.anneal import anneal
from cafeplanner.planning.compile import compile_seating, rounds_of
from cafeplanner.planning.course import Course, Watched
from cafeplanner.planning.crowding import count_heads, lost_cards
from cafeplanner.planning.kept import changed_cards
from cafeplanner.planning.moving import Moved, reseat_all
from cafeplanner.planning.problem import fixed_units
from cafeplanner.planning.recount import Found, measure
from cafeplanner.planning.schedule import cost_unit, sketch_course
from cafeplanner.planning.seating import NOWHERE, Flags, Ints, Seating
from cafeplanner.planning.solved import Answer
from cafeplanner.planning.start import exact_seats, quick_seats
from cafeplanner.rules import HARD
from cafeplanner.rules.changed_cards import ChangedCards

WHOLE = 60_000
"""Days with up to so many (person, round, table) are solved exactly, everybody free to move."""
HEADS, THEMES, EXACT = 0.25, 0.3, 0.8
"""Shares of the time left: for counting heads, for themes to begin with, and for the exact model."""
MENDING = Course(100_000, hot=0.35, cold=0.05, soft=100.0, firm=1000.0, cheap=5.0, seats=1.0)
CARD, CARD_OF_FEW = 100, 5
"""Price of a card while broken rules are mended, in units of a typical small cost: above any wish, below any rule; and
while only a few people may move, whose course has cheaper rules."""


@dataclass(frozen=True)
class Effort:
    """How long to look, with which seed and on how many cores."""

    ends: float
    seed: int
    jobs: int

    def share(self, part: float) -> float:
        """Return a part (0 to 1) of the seconds that are left."""
        return max(0.05, part * (self.ends - monotonic()))


def whole_day(day: Day) -> Seating:
    """Return all parts of a day as one problem, of which only the hard rules and the cards are asked."""
    rounds = rounds_of(day, Part)
    rules = (*HARD, ChangedCards())
    seating = compile_seating(day, rounds, [term for rule in rules for term in rule.terms(day, rounds)])
    theme = seating.theme.copy()
    # collectives have themes, too, but whoever saw a theme in the café may work on it
    theme[[key.part is not Part.CAFE for key in rounds]] = len(seating.themes)
    return replace(seating, theme=theme)


def fewest_changes(seating: Seating, *, seconds: float, seed: int = 0, jobs: int = 1) -> Moved:
    """Seat everybody so that all hard rules hold and as few printed cards change as possible.

    `seating` knows the cards as `home`. The status is BEST where fewer are proven to be impossible, IMPOSSIBLE where no
    seats keep the rules, UNKNOWN where none were found in time.
    """
    effort = Effort(monotonic() + seconds, seed, jobs)
    heads = count_heads(seating, effort.share(HEADS))
    if heads.status is Answer.IMPOSSIBLE:
        return Moved(Answer.IMPOSSIBLE)
    base = seats_on_cards(seating)
    movers = with_units(seating, heads.changed | must_move(seating, base))
    walked = _walk_some(seating, base, movers, effort)
    best = _judged(seating, walked, heads.bound)
    if best.status is Answer.BEST:
        return best
    if seating.present.sum() * seating.low.shape[1] <= WHOLE:
        exact = reseat_all(seating, best.seats if best.seats is not None else base, seconds=effort.share(EXACT))
        return _better(best, exact)
    if best.status is Answer.UNKNOWN:
        best = _judged(seating, _mend(seating, walked, effort), heads.bound)
    return best


def _judged(seating: Seating, found: Found | None, bound: int) -> Moved:
    """Say what seats are worth against what no plan can beat."""
    if found is None or found.faults:
        return Moved(Answer.UNKNOWN, bound=bound)
    changed = int(changed_cards(seating, found.seats).sum())
    return Moved(Answer.BEST if changed <= bound else Answer.FOUND, found.seats, changed, bound)


def _better(best: Moved, exact: Moved) -> Moved:
    """Return the better of two with the better bound."""
    if exact.status in (Answer.IMPOSSIBLE, Answer.BEST):
        return exact
    if exact.seats is None or (best.seats is not None and best.changed <= exact.changed):
        exact = replace(best, bound=max(best.bound, exact.bound))
    bound = max(best.bound, exact.bound)
    return replace(exact, bound=bound, status=Answer.BEST if exact.changed <= bound else exact.status)


def _walk_some(seating: Seating, base: Ints, movers: Flags, effort: Effort) -> Found | None:
    """Seat the movers while all others stay; what comes of it may break rules. None where it is no use to try."""
    frozen = replace(_with_price(seating, CARD_OF_FEW), fixed=_fixed_but(seating, base, movers))
    if not movers.any():
        return measure(seating, base)
    seats = exact_seats(frozen, seed=effort.seed, seconds=effort.share(THEMES))
    if seats is None:  # proven for the movers alone: others have to move, too
        seats = quick_seats(frozen, effort.seed)
    begun = measure(frozen, seats)
    if not begun.faults:
        return measure(seating, seats)
    course = sketch_course(frozen)
    found = anneal(frozen, seats, course, _watched(course, effort), seed=effort.seed, jobs=effort.jobs)
    return measure(seating, found.seats)


def _mend(seating: Seating, walked: Found | None, effort: Effort) -> Found | None:
    """Let everybody move until no rule is broken, cards being worth less than rules."""
    if walked is None:
        return None
    course = MENDING.times(cost_unit(seating))
    cheap = _with_price(seating, CARD)
    return anneal(cheap, walked.seats, course, _watched(course, effort), seed=effort.seed, jobs=effort.jobs)


def _with_price(seating: Seating, units: int) -> Seating:
    """Return the problem with cards at another price: a walk must think a broken rule dearer than any card."""
    return replace(seating, card_cost=np.where(seating.card_cost > 0, units * cost_unit(seating), 0))


def _fixed_but(seating: Seating, base: Ints, movers: Flags) -> Ints:
    """(n, R) seats that stay as they are for everybody but the movers."""
    return np.where(movers[:, None], seating.fixed, base).astype(np.int32)


def _watched(course: Course, effort: Effort) -> Watched:
    return Watched(lambda done: done / course.moves, lambda _: monotonic() < effort.ends)


def seats_on_cards(seating: Seating) -> Ints:
    """(n, R) where people sit by their cards, else by a fixed seat, else nowhere yet."""
    seats = np.where(seating.home == NOWHERE, fixed_units(seating), seating.home)
    return np.where(seating.present, seats, NOWHERE).astype(np.int32)


def must_move(seating: Seating, base: Ints) -> Flags:
    """(n) who has no seat yet, sits where there is none, or breaks a rule with the seats so far."""
    homeless = (seating.present & (base == NOWHERE)).any(axis=1)
    found = homeless | lost_cards(seating) | _sees_twice(seating, base) | _torn(seating, base)
    return np.asarray(found | _meets_apart(seating, base))


def _sees_twice(seating: Seating, base: Ints) -> Flags:
    people, rounds = np.nonzero((base != NOWHERE) & seating.once[:, None])
    visits = np.zeros(seating.theme_cost.shape, np.int64)
    np.add.at(visits, (people, seating.theme[rounds, base[people, rounds]]), 1)
    return np.asarray((visits[:, :-1] > 1).any(axis=1))


def _torn(seating: Seating, base: Ints) -> Flags:
    found = np.zeros(len(base), np.bool_)
    for members in seating.units():
        for r in np.flatnonzero(seating.united):
            there = members[seating.present[members, r]]
            found[members] |= len(np.unique(base[there, r])) > 1
    return found


def _meets_apart(seating: Seating, base: Ints) -> Flags:
    found = np.zeros(len(base), np.bool_)
    links = seating.apart
    owner = np.repeat(np.arange(len(base)), np.diff(links.start))
    for r in range(base.shape[1]):
        meet = (base[owner, r] != NOWHERE) & (base[owner, r] == base[links.other, r]) & ((links.rounds >> r) & 1 == 1)
        found[owner[meet]] = True
    return found


def with_units(seating: Seating, movers: Flags) -> Flags:
    """(n) the movers with everybody who is kept together with one of them."""
    return np.asarray(np.isin(seating.unit, np.unique(seating.unit[movers])))
