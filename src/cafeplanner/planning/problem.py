"""From a `Seating` to the packed arrays that the compiled loops walk on (their layout is told in `kernel`)."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from cafeplanner.planning.jit import compiled
from cafeplanner.planning.kernel import APART, FIXED, FREE, GROUPED, HIGH, MET, PAIR, met_again
from cafeplanner.planning.seating import NOWHERE, Ints, Links, Longs, Seating


class Problem(NamedTuple):
    """The constant arrays of a walk."""

    who: Ints
    code: Ints
    spot: Ints
    worth: Longs
    rates: Longs
    links: Longs


class Movable(NamedTuple):
    """What the moves may touch: (person, round) alone, people whose whole day is free, a (person, round) per unit."""

    free: Ints
    whole: Ints
    grouped: Ints


class State(NamedTuple):
    """A seating in progress."""

    seat: Ints
    row: Ints
    slot: Ints
    visits: Ints
    crowd: Ints
    again: Ints
    key: Longs
    bits: Longs


def make_problem(seating: Seating) -> Problem:
    """Pack a seating's arrays for the compiled loops."""
    kinds = [(seating.pairs, PAIR), (seating.apart, APART), (seating.met, MET)]
    start, links = merge_links(len(seating.people), kinds)
    raised = raised_sizes(seating)
    spots = [seating.theme, seating.low + raised, seating.high + raised, seating.may_close, raised]
    person = [seating.unit, seating.once, day_patterns(seating), start[:-1], start[1:], holds(seating)]
    meets = np.where(seating.meets, seating.meeting_cost, 0)
    return Problem(
        who=np.ascontiguousarray(np.column_stack(person).astype(np.int32)),
        code=unique_codes(seating),
        spot=np.ascontiguousarray(np.stack(spots, axis=2).astype(np.int32)),
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
        np.argwhere(free).astype(np.int32),
        np.flatnonzero((held == FREE).all(axis=1)).astype(np.int32),
        movable_units(seating, held),
    )


def merge_links(n: int, kinds: list[tuple[Links, int]]) -> tuple[Ints, Longs]:
    """Join several kinds of links into one list by person: where each person's links start, and the rows."""
    rows = []
    for links, kind in kinds:
        owner = np.repeat(np.arange(n), np.diff(links.start))
        rows.append(np.column_stack([owner, links.other, np.full(owner.size, kind), links.rounds, links.cost]))
    whole = np.concatenate(rows).astype(np.int64)
    whole = whole[np.argsort(whole[:, 0], kind="stable")]
    start = np.searchsorted(whole[:, 0], np.arange(n + 1)).astype(np.int32)
    return start, np.ascontiguousarray(whole[:, 1:])


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
        for r in range(fixed.shape[1]):
            there = members[seating.present[members, r]]
            known = fixed[there, r][fixed[there, r] != NOWHERE]
            if known.size:
                fixed[there, r] = known[0]
    return fixed


def raised_sizes(seating: Seating) -> Ints:
    """(R, T) how many present people the sizes of a table do not count."""
    raised = np.zeros_like(seating.low)
    for p, r in np.argwhere((seating.exempt != NOWHERE) & seating.present):
        raised[r, seating.exempt[p, r]] += 1
    return raised


def day_patterns(seating: Seating) -> Ints:
    """(n) a number for each pattern of presence and visiting; only equal ones can exchange their day."""
    rows = np.column_stack([seating.present, seating.once])
    _, pattern = np.unique(rows, axis=0, return_inverse=True)
    return pattern.ravel().astype(np.int32)


def movable_units(seating: Seating, held: Ints) -> Ints:
    """(m, 2) one (person, round) for each unit of several people that may move in the round."""
    found = []
    for members in seating.units():
        for r in range(len(seating.rounds)):
            there = members[seating.present[members, r]]
            if there.size and (held[there, r] == GROUPED).all() and len(seating.labels[r]) > 1:
                found.append((there[0], r))
    return np.array(found, np.int32).reshape(-1, 2)


def has_free_seats(seating: Seating) -> bool:
    """Whether anybody can ever move alone: some round has more seats than people."""
    seats = make_problem(seating).spot[:, :, HIGH].sum(axis=1)
    return bool((seats > seating.present.sum(axis=0)).any())


def make_state(seating: Seating, seats: Ints) -> State:
    """Lay out a walk's state from seats (n, R)."""
    n, rounds, tables = seating.shape
    counts = np.zeros((rounds, tables), np.int32)
    slot = np.zeros((n, rounds), np.int32)
    for p, r in np.argwhere(seats != NOWHERE):
        counts[r, seats[p, r]] += 1
        slot[p, r] = counts[r, seats[p, r]]
    spare = int(unit_sizes(seating).max(initial=1)) + 1
    widest = int((seating.high + raised_sizes(seating)).max(initial=0))
    row = np.full((rounds, tables, 1 + max(widest, int(counts.max(initial=0))) + spare), NOWHERE, np.int32)
    row[:, :, 0] = counts
    for p, r in np.argwhere(seats != NOWHERE):
        row[r, seats[p, r], slot[p, r]] = p
    bits = make_bits(seating)
    seat = seats.astype(np.int32).copy()
    key = make_key(seating, seat, bits)
    again = np.zeros_like(seat)
    count_repeats(row, again, key, bits, seating.unit)
    return State(seat, row, slot, count_visits(seating, seat), count_codes(seating, seat), again, key, bits)


def unique_codes(seating: Seating) -> Ints:
    """(n, C) the codes of each person, numbered through all classes; -1 for none."""
    sizes = seating.codes.max(axis=0, initial=-1) + 1
    first = np.cumsum(sizes) - sizes
    return np.where(seating.codes >= 0, seating.codes + first, -1).astype(np.int32)


def count_codes(seating: Seating, seats: Ints) -> Ints:
    """(R, T, Q) how many people of each code sit at each table."""
    codes = unique_codes(seating)
    crowd = np.zeros((*seating.low.shape, int(codes.max(initial=-1)) + 1), np.int32)
    for c in range(codes.shape[1]):
        for r in range(seats.shape[1]):
            there = (seats[:, r] != NOWHERE) & (codes[:, c] >= 0)
            np.add.at(crowd[r], (seats[there, r], codes[there, c]), 1)
    return crowd


def count_visits(seating: Seating, seats: Ints) -> Ints:
    """(n, K + 1) how often each person sits at a table of each theme."""
    visits = np.zeros(seating.theme_cost.shape, np.int32)
    for p, r in np.argwhere(seats != NOWHERE):
        visits[p, seating.theme[r, seats[p, r]]] += 1
    return visits


def make_bits(seating: Seating) -> Longs:
    """(2 R + 1, W) where the field of each round stands in the words of a key."""
    _, rounds, tables = seating.shape
    width = max(2, tables.bit_length())
    fields = 63 // width
    bits = np.zeros((2 * rounds + 1, max(1, -(-rounds // fields))), np.int64)
    for r in range(rounds):
        low = 1 << (width * (r % fields))
        top = low << (width - 1)
        bits[r, r // fields], bits[rounds + r, r // fields] = top, low
        bits[-1, r // fields] |= top - low
    return bits


def make_key(seating: Seating, seats: Ints, bits: Longs) -> Longs:
    """(n, 2 W) the tables of each person in fields of bits, then the top bits of the rounds whose meetings count."""
    rounds, words = seats.shape[1], bits.shape[1]
    key = np.zeros((len(seats), 2 * words), np.int64)
    for r in range(rounds):
        there = seats[:, r] != NOWHERE
        key[there, :words] += seats[there, r, None].astype(np.int64) * bits[rounds + r]
        if seating.meets[r] and seating.meeting_cost:
            key[there, words:] |= bits[r]
    return key


@compiled
def count_repeats(row: Ints, again: Ints, key: Longs, bits: Longs, unit: Ints) -> None:
    """Fill `again` (n, R): how many neighbours of each round a person also meets in another one."""
    for r in range(row.shape[0]):
        for t in range(row.shape[1]):
            for i in range(1, row[r, t, 0] + 1):
                for j in range(1, row[r, t, 0] + 1):
                    p, q = row[r, t, i], row[r, t, j]
                    if unit[p] != unit[q] and met_again(key, bits, p, q, r):
                        again[p, r] += 1
