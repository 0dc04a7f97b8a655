"""A seating in progress, laid out for the compiled loops (`kernel` tells how)."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from cafeplanner.planning.kernel import KIND, LINE, MET, OTHER
from cafeplanner.planning.problem import Problem, link_owners, make_problem, raised_sizes, unique_codes, unit_sizes
from cafeplanner.planning.seating import NOWHERE, Counts, Ints, Longs, Seating


class State(NamedTuple):
    """A seating in progress."""

    seat: Longs
    row: Longs
    slot: Longs
    visits: Longs
    crowd: Counts
    met: Counts
    key: Longs
    bits: Longs


def make_state(seating: Seating, seats: Ints) -> State:
    """Lay out a walk's state from seats (n, R)."""
    problem, seat = make_problem(seating), seats.astype(np.int64)
    row, slot = make_rows(seating, seat)
    bits = make_bits(seating)
    key = make_key(seating, seats, bits)
    crowd = count_codes(seating, seats, row)
    met = count_met(seating, problem, row, seat)
    return State(seat, row, slot, count_visits(seating, seats), crowd, met, key, bits)


def make_rows(seating: Seating, seat: Longs) -> tuple[Longs, Longs]:
    """Return the list of people at each table (R, T, 1 + S), their number first, and everybody's place in it (n, R)."""
    n, rounds, tables = seating.shape
    counts = np.zeros((rounds, tables), np.int64)
    np.add.at(counts, (np.argwhere(seat.T != NOWHERE)[:, 0], seat.T[seat.T != NOWHERE]), 1)
    spare = int(unit_sizes(seating).max(initial=1)) + 1
    widest = max(int((seating.high + raised_sizes(seating)).max(initial=0)), int(counts.max(initial=0)))
    row = np.full((rounds, tables, 1 + widest + spare), NOWHERE, np.int64)
    row[:, :, 0] = counts
    slot = np.zeros((n, rounds), np.int64)
    for r in range(rounds):
        people = np.flatnonzero(seat[:, r] != NOWHERE)
        people = people[np.argsort(seat[people, r], kind="stable")]
        table = seat[people, r]
        slot[people, r] = 1 + np.arange(len(people)) - np.searchsorted(table, table)
        row[r, table, slot[people, r]] = people
    return row, slot


def count_codes(seating: Seating, seats: Ints, row: Longs) -> Counts:
    """(R, T, Q) how many people of each code sit at each table."""
    codes = unique_codes(seating)
    crowd = small_counts(row, (*seating.low.shape, int(codes.max(initial=-1)) + 1))
    for c in range(codes.shape[1]):
        for r in range(seats.shape[1]):
            there = (seats[:, r] != NOWHERE) & (codes[:, c] >= 0)
            np.add.at(crowd[r], (seats[there, r], codes[there, c]), 1)
    return crowd


def count_visits(seating: Seating, seats: Ints) -> Longs:
    """(n, K + 1) how often each person sits at a table of each theme."""
    visits = np.zeros(seating.theme_cost.shape, np.int64)
    people, rounds = np.nonzero(seats != NOWHERE)
    np.add.at(visits, (people, seating.theme[rounds, seats[people, rounds]]), 1)
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


def count_met(seating: Seating, problem: Problem, row: Longs, seat: Longs) -> Counts:
    """(B, n) how many at each table each person meets in another round or met before the day."""
    spot, counting = problem.spot, np.flatnonzero(problem.rates[-1])
    ones, others, mask = all_meetings(seating, problem, row, counting)
    met = small_counts(row, (int(spot[:, :, LINE].max(initial=0)) + 1, len(seat)))
    for r in counting:
        there = (seat[others, r] != NOWHERE) & ((mask & ~(1 << r)) != 0)
        line = spot[r, seat[others[there], r], LINE]
        np.add.at(met, (line, ones[there]), 1)
    return met


def all_meetings(seating: Seating, problem: Problem, row: Longs, counting: Longs) -> tuple[Longs, Longs, Longs]:
    """Return each pair that meets, in both orders, and the rounds as bits; the top bit for before the day."""
    n = len(seating.people)
    links, owner = problem.links, link_owners(problem)
    before = links[:, KIND] == MET
    pairs, bits = [owner[before] * n + links[before, OTHER]], [np.full(int(before.sum()), 1 << 62)]
    for r in counting:
        ones, others = neighbours(row[r])
        pairs += [ones * n + others, others * n + ones]
        bits += [np.full(2 * len(ones), 1 << r)]
    found, number = np.unique(np.concatenate(pairs), return_inverse=True)
    mask = np.zeros(len(found), np.int64)
    np.bitwise_or.at(mask, number, np.concatenate(bits))
    ones, others = np.divmod(found, n)
    strangers = seating.unit[ones] != seating.unit[others]
    return ones[strangers], others[strangers], mask[strangers]


def neighbours(row: Longs) -> tuple[Longs, Longs]:
    """Return all pairs of people at one table; `row` (T, 1 + S) holds their number and then them."""
    longest = int(row[:, 0].max(initial=0))
    first, second = np.triu_indices(longest, 1)
    there = second[None, :] < row[:, :1]
    return row[:, 1 + first][there], row[:, 1 + second][there]


def small_counts(row: Longs, shape: tuple[int, ...]) -> Counts:
    """Return zeros of the smallest kind of number that holds the people of a table."""
    return np.zeros(shape, np.uint8) if row.shape[2] < 256 else np.zeros(shape, np.int32)
