"""A first seating: who goes to which theme in which round, then the tables of each theme filled evenly.

On most days people simply walk from theme to theme in turn, and a moment of annealing mends what that breaks. Where it
does not, or tables must close, CP-SAT decides who goes where. It sees themes, not tables, so that the model stays
small, and asks for the most wishes. Where it proves that no such seating exists there is no plan either, because every
plan gives one. What it leaves open (pairs kept apart at the tables of one theme, large units) the annealing mends.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from cafeplanner.planning.problem import fixed_units
from cafeplanner.planning.seating import NOWHERE, Flags, Ints, Seating

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
    """Let people walk from theme to theme in turn; all tables are open as far as people fill them."""
    n, rounds, _ = seating.shape
    theme = np.full((n, rounds), len(seating.themes), np.int32)
    for r in range(rounds):
        offered = np.unique(seating.theme[r, seating.high[r] > 0])
        if len(offered):
            theme[:, r] = offered[(np.arange(n) + r) % len(offered)]
    return Visits(theme, seating.high > 0)


def fill_tables(seating: Seating, visits: Visits, seed: int) -> Ints:
    """Seat everyone at a table of the theme they visit, fixed people first, large units next, then the others."""
    dice = np.random.default_rng(seed)
    seats: Ints = np.full(seating.present.shape, NOWHERE, np.int32)
    fixed = fixed_units(seating)
    for r in range(seats.shape[1]):
        seats[:, r] = fixed[:, r]
        load = count_guests(seating, seats[:, r], r)
        for members in round_units(seating, r, seats[:, r], dice):
            table = choose_table(seating, visits, r, members, load)
            seats[members, r] = table
            load[table] += len(members)
    return seats


def count_guests(seating: Seating, seats: Ints, r: int) -> Ints:
    """(T) how many people whom the sizes count sit at each table."""
    counted = (seats != NOWHERE) & (seating.exempt[:, r] != seats)
    return np.bincount(seats[counted], minlength=seating.low.shape[1]).astype(np.int32)


def round_units(seating: Seating, r: int, seats: Ints, dice: np.random.Generator) -> list[Ints]:
    """Return the units still to be seated in a round, as far as they are there, the large ones first."""
    waiting = np.flatnonzero(seating.present[:, r] & (seats == NOWHERE))
    order = waiting[dice.permutation(len(waiting))]
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
