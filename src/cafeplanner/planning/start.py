"""A first seating: who goes to which theme in which round, then the tables of each theme filled evenly.

On most days people simply walk from theme to theme in turn, and a moment of annealing mends what that breaks. Where it
does not, or tables must close, CP-SAT decides who goes where. It sees themes, not tables, so that the model stays
small, and asks for the most wishes. Where it proves that no such seating exists there is no plan either, because every
plan gives one. What it leaves open (pairs kept apart at the tables of one theme, large units) the annealing mends.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from cafeplanner.planning.problem import fixed_units, unit_sizes
from cafeplanner.planning.seating import NOWHERE, Flags, Ints, Longs, Seating

MODEL_LIMIT = 120_000
"""Above so many (unit, round, theme) CP-SAT would take too long."""


@dataclass(frozen=True)
class Visits:
    """Which theme each person goes to in each round (n, R; K for none), and which tables are open (R, T)."""

    theme: Ints
    open: Flags


def quick_seats(seating: Seating, seed: int) -> Ints:
    """Return seats (n, R) to start from, made in a moment; they may break rules."""
    return fill_tables(seating, rotate_visits(seating), seed)


def exact_seats(seating: Seating, *, seed: int, seconds: float) -> Ints | None:
    """Return seats (n, R) to start from, by CP-SAT; None when it is proven that the hard rules cannot all hold."""
    if seating.present.sum() * (len(seating.themes) + 1) > MODEL_LIMIT:
        return quick_seats(seating, seed)
    from cafeplanner.planning.model import choose_visits

    answer = choose_visits(seating, fixed_units(seating), seed=seed, seconds=seconds)
    if answer == "impossible":
        return None
    return fill_tables(seating, answer if isinstance(answer, Visits) else rotate_visits(seating), seed)


def rotate_visits(seating: Seating) -> Visits:
    """Let people walk past the themes in turn, each theme as long as it has seats; all tables are open.

    Between two rounds everybody walks on by the same part of the way, so that a theme comes again only where one alone
    has more than that part of all seats.
    """
    n, rounds, _ = seating.shape
    theme = np.full((n, rounds), len(seating.themes), np.int32)
    themed = np.flatnonzero(seating.once_rounds)
    for turn, r in enumerate(themed):
        way = np.sort(np.repeat(seating.theme[r], seating.high[r]))
        if len(way):
            # in whole numbers: rounding would send one too many to a theme
            walked = (np.arange(n) * len(themed) + turn * n) * len(way) // (n * len(themed))
            theme[:, r] = way[walked % len(way)]
    return Visits(theme, seating.high > 0)


def fill_tables(seating: Seating, visits: Visits, seed: int) -> Ints:
    """Seat everyone at a table of the theme they visit, fixed people first, large units next, then the others."""
    dice = np.random.default_rng(seed)
    seats: Ints = np.full(seating.present.shape, NOWHERE, np.int32)
    fixed, alone = fixed_units(seating), unit_sizes(seating) == 1
    for r in range(seats.shape[1]):
        seats[:, r] = fixed[:, r]
        load = count_guests(seating, seats[:, r], r)
        waiting = seating.present[:, r] & (seats[:, r] == NOWHERE)
        for members in round_units(seating, waiting & ~alone, dice):
            table = choose_table(seating, visits, r, members, load)
            seats[members, r] = table
            load[table] += len(members)
        people = dice.permutation(np.flatnonzero(waiting & alone))
        seats[people, r] = deal_seats(seating, visits, r, people, load)
    return seats


def deal_seats(seating: Seating, visits: Visits, r: int, people: Longs, load: Ints) -> Ints:
    """Return a table for each person: of the theme they visit as long as seats last, tables filled alike."""
    table = free_seats(seating, visits.open[r], r, load)
    dealt = np.full(len(people), NOWHERE, np.int64)
    left = np.ones(len(table), np.bool_)
    for theme in np.unique(visits.theme[people, r]):
        seats = np.flatnonzero(seating.theme[r, table] == theme)
        wanting = np.flatnonzero(visits.theme[people, r] == theme)[: len(seats)]
        dealt[wanting] = table[seats[: len(wanting)]]
        left[seats[: len(wanting)]] = False
    waiting, rest = np.flatnonzero(dealt == NOWHERE), table[left]
    if len(rest) < len(waiting):  # more people than open seats: over the top, for the search to see
        rest = np.append(rest, np.resize(np.flatnonzero(seating.high[r] > 0), len(waiting)))
    dealt[waiting] = rest[: len(waiting)]
    return dealt.astype(np.int32)


def free_seats(seating: Seating, open_: Flags, r: int, load: Ints) -> Longs:
    """Return the table of each free seat, seats below a minimum first and then those of the emptiest tables."""
    free = np.where(open_, np.maximum(0, seating.high[r] - load), 0)
    table = np.repeat(np.arange(len(free)), free)
    number = np.arange(len(table)) - np.repeat(np.cumsum(free) - free, free) + load[table]
    enough = number >= seating.low[r, table]
    order = np.lexsort((number / np.maximum(1, seating.high[r, table]), enough))
    return table[order]


def count_guests(seating: Seating, seats: Ints, r: int) -> Ints:
    """(T) how many people whom the sizes count sit at each table."""
    counted = (seats != NOWHERE) & (seating.exempt[:, r] != seats)
    return np.bincount(seats[counted], minlength=seating.low.shape[1]).astype(np.int32)


def round_units(seating: Seating, waiting: Flags, dice: np.random.Generator) -> list[Ints]:
    """Return the units of the people who wait for a seat, the large ones first."""
    order = dice.permutation(np.flatnonzero(waiting))
    units: dict[int, list[int]] = {}
    for p in order:
        units.setdefault(int(seating.unit[p]), []).append(int(p))
    return [np.array(one, np.int32) for one in sorted(units.values(), key=len, reverse=True)]


def choose_table(seating: Seating, visits: Visits, r: int, members: Ints, load: Ints) -> int:
    """Return the table for a unit: of its theme, open, with room, first below its minimum, then the emptiest."""
    room = seating.high[r] - load >= len(members)
    wanted = room & visits.open[r] & (seating.theme[r] == visits.theme[members[0], r])
    for choice in (wanted, room & visits.open[r], room, seating.high[r] > 0):
        if choice.any():
            lacking = np.where(load < seating.low[r], 0, 1)
            share = load / np.maximum(1, seating.high[r])
            return int(min(np.flatnonzero(choice), key=lambda t: (lacking[t], share[t])))
    raise ValueError("a round has no tables")
