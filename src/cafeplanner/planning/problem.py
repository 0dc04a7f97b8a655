"""From a `Seating` to the packed arrays that the compiled loops walk on (their layout is told in `kernel`)."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from cafeplanner.planning.kernel import APART, FIXED, FREE, FROM, GROUPED, MET, PAIR, TO
from cafeplanner.planning.seating import NOWHERE, Ints, Links, Longs, Seating


class Problem(NamedTuple):
    """The constant arrays of a walk."""

    who: Longs
    spot: Longs
    worth: Longs
    rates: Longs
    links: Longs


class Movable(NamedTuple):
    """What the moves may touch: (person, round) alone, people whose whole day is free, a (person, round) per unit."""

    free: Longs
    whole: Longs
    grouped: Longs


def make_problem(seating: Seating) -> Problem:
    """Pack a seating's arrays for the compiled loops."""
    kinds = [(seating.pairs, PAIR), (seating.apart, APART), (seating.met, MET)]
    start, links = merge_links(len(seating.people), kinds)
    raised = raised_sizes(seating)
    spots = [seating.theme, seating.low + raised, seating.high + raised, seating.may_close, raised, lines(seating)]
    person = [
        seating.unit,
        seating.once,
        day_patterns(seating),
        start[:-1],
        start[1:],
        seating.card_cost,
        holds(seating),
        seating.home,
        unique_codes(seating),
    ]
    meets = np.where(seating.meets, seating.meeting_cost, 0)
    return Problem(
        who=np.ascontiguousarray(np.column_stack(person).astype(np.int64)),
        spot=np.ascontiguousarray(np.stack(spots, axis=2).astype(np.int64)),
        worth=seating.theme_cost,
        rates=np.vstack([seating.class_cost, meets]).astype(np.int64),
        links=links,
    )


def make_movable(seating: Seating) -> Movable:
    """List what the moves may touch."""
    held = holds(seating)
    tables = np.array([len(labels) for labels in seating.labels])
    free = seating.present & (held == FREE) & (tables > 1)[None, :]
    return Movable(
        np.argwhere(free).astype(np.int64),
        np.flatnonzero((held == FREE).all(axis=1)).astype(np.int64),
        movable_units(seating, held),
    )


def merge_links(n: int, kinds: list[tuple[Links, int]]) -> tuple[Ints, Longs]:
    """Join several kinds of links into one list by person: where each person's links start, and the rows.

    Of those of a person, people met before the day come last, sorted: `kernel` stops at them, or looks only there.
    """
    rows = []
    for links, kind in kinds:
        owner = np.repeat(np.arange(n), np.diff(links.start))
        rows.append(np.column_stack([owner, links.other, np.full(owner.size, kind), links.rounds, links.cost]))
    whole = np.concatenate(rows).astype(np.int64)
    whole = whole[np.lexsort((whole[:, 1], whole[:, 2] == MET, whole[:, 0]))]
    start = np.searchsorted(whole[:, 0], np.arange(n + 1)).astype(np.int32)
    return start, np.ascontiguousarray(whole[:, 1:])


def link_owners(problem: Problem) -> Longs:
    """(L) whose each link is."""
    return np.repeat(np.arange(len(problem.who)), problem.who[:, TO] - problem.who[:, FROM])


def holds(seating: Seating) -> Ints:
    """(n, R) whether somebody may be moved alone, only with the unit, or not at all."""
    fixed = fixed_units(seating) != NOWHERE
    return np.where(fixed, FIXED, np.where((unit_sizes(seating) > 1)[:, None], GROUPED, FREE)).astype(np.int32)


def unit_sizes(seating: Seating) -> Ints:
    """(n) how many people each person's unit has."""
    numbers, counts = np.unique(seating.unit, return_counts=True)
    return counts[np.searchsorted(numbers, seating.unit)].astype(np.int32)


def fixed_units(seating: Seating) -> Ints:
    """(n, R) fixed seats, each spread to the whole unit: those kept together with a pinned person are pinned too."""
    fixed = seating.fixed.copy()
    for members in seating.units():
        for r in np.flatnonzero(seating.united):
            there = members[seating.present[members, r]]
            known = fixed[there, r][fixed[there, r] != NOWHERE]
            if known.size:
                fixed[there, r] = known[0]
    return fixed


def raised_sizes(seating: Seating) -> Ints:
    """(R, T) how many present people the sizes of a table do not count."""
    raised = np.zeros_like(seating.low)
    people, rounds = np.nonzero((seating.exempt != NOWHERE) & seating.present)
    np.add.at(raised, (rounds, seating.exempt[people, rounds]), 1)
    return raised


def day_patterns(seating: Seating) -> Ints:
    """(n) a number for each pattern of presence and visiting; only equal ones can exchange their day."""
    rows = np.column_stack([seating.present, seating.once])
    _, pattern = np.unique(rows, axis=0, return_inverse=True)
    return pattern.ravel().astype(np.int32)


def movable_units(seating: Seating, held: Ints) -> Longs:
    """(m, 2) one (person, round) for each unit of several people that may move in the round."""
    found = []
    for members in seating.units():
        for r in range(len(seating.rounds)):
            there = members[seating.present[members, r]]
            if there.size and (held[there, r] == GROUPED).all() and len(seating.labels[r]) > 1:
                found.append((there[0], r))
    return np.array(found, np.int64).reshape(-1, 2)


def lines(seating: Seating) -> Ints:
    """(R, T) a number for each table of each round that exists."""
    exists = seating.high > 0
    return np.where(exists, np.cumsum(exists).reshape(exists.shape) - 1, 0).astype(np.int32)


def unique_codes(seating: Seating) -> Longs:
    """(n, C) the codes of each person, numbered through all classes; -1 for none."""
    sizes = seating.codes.max(axis=0, initial=-1) + 1
    first = np.cumsum(sizes) - sizes
    return np.where(seating.codes >= 0, seating.codes + first, -1).astype(np.int64)
