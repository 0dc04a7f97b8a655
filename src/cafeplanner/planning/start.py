"""A first seating: who goes to which theme in which round, then the tables of each theme filled evenly.

On most days people simply walk from theme to theme in turn, and a moment of annealing mends what that breaks. Where it
does not, or tables must close, a solver decides who goes where. It sees themes, not tables, so that the model stays
small: `one_round` finds the best choice for a single round, `model` (CP-SAT) for several asks for the most wishes.
Where CP-SAT proves that no such seating exists there is no plan either, because every plan gives one. What is left open
(large units, meetings) the annealing mends.

Where meetings do not add up, as in the collectives, people are seated code by code, each in the cheapest company: that
spreads every code over the tables of a theme as evenly as `one_round` reckons with.
"""

from __future__ import annotations

from dataclasses import dataclass
from time import monotonic

import numpy as np

from cafeplanner.planning.problem import fixed_units, unit_sizes
from cafeplanner.planning.seating import NOWHERE, Flags, Ints, Longs, Seating

MODEL_LIMIT = 120_000
"""Above so many (unit, round, theme) CP-SAT would take too long."""
ONE_ROUND_LIMIT = 40_000
"""The same for the best choice for one round, which takes ten seconds there."""
KEPT_APART = 1_000_000
"""What seats somebody beside one to be kept apart from only where there is no other seat."""


@dataclass(frozen=True)
class Visits:
    """Which theme each person goes to in each round (n, R; K for none), and which tables are open (R, T)."""

    theme: Ints
    open: Flags


def quick_seats(seating: Seating, seed: int) -> Ints:
    """Return seats (n, R) to start from, made in a moment; they may break rules."""
    return fill_tables(seating, rotate_visits(seating), seed)


def exact_seats(seating: Seating, *, seed: int, seconds: float) -> Ints | None:
    """Return seats (n, R) to start from, by a solver; None when it is proven that the hard rules cannot all hold."""
    size, ends = seating.present.sum() * (len(seating.themes) + 1), monotonic() + seconds
    if size > MODEL_LIMIT:
        return quick_seats(seating, seed)
    fixed = fixed_units(seating)
    if len(seating.rounds) == 1 and size <= ONE_ROUND_LIMIT:
        from cafeplanner.planning.one_round import cheapest_visits

        best = cheapest_visits(seating, fixed, seconds=seconds)
        if best is not None:
            return fill_tables(seating, best, seed)
    from cafeplanner.planning.model import choose_visits

    answer = choose_visits(seating, fixed, seed=seed, seconds=max(0.1, ends - monotonic()))
    if answer == "impossible":
        return None
    return fill_tables(seating, answer or rotate_visits(seating), seed)


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
        waiting = seating.present[:, r] & (seats[:, r] == NOWHERE)
        # where meetings add up, always the same people would be dealt to the same tables
        dealt = waiting & alone & seating.meets[r]
        for members in round_units(seating, waiting & ~dealt, r, dice):
            seats[members, r] = choose_table(seating, visits, r, members, seats[:, r])
        people = dice.permutation(np.flatnonzero(dealt))
        seats[people, r] = deal_seats(seating, visits, r, people, count_guests(seating, seats[:, r], r))
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


def round_units(seating: Seating, waiting: Flags, r: int, dice: np.random.Generator) -> list[Ints]:
    """Return the units of the people who wait for a seat, the large ones first, then code by code."""
    order, crowds = dice.permutation(np.flatnonzero(waiting)), crowd_sizes(seating, r)
    units: dict[int, list[int]] = {}
    for p in order[np.lexsort(crowds[:, order])]:
        units.setdefault(int(seating.unit[p]), []).append(int(p))
    return [np.array(one, np.int32) for one in sorted(units.values(), key=len, reverse=True)]


def crowd_sizes(seating: Seating, r: int) -> Ints:
    """(2, n) everyone's code and, negative, how many have it, in the class whose pairs cost most in a round."""
    costs = seating.class_cost[:, r]
    if seating.meets[r] or not costs.any():
        return np.zeros((2, len(seating.people)), np.int32)
    codes = seating.codes[:, costs.argmax()]
    sizes = np.bincount(codes + 1, minlength=1)
    sizes[0] = 1
    return np.stack([codes, -sizes[codes + 1]]).astype(np.int32)


def choose_table(seating: Seating, visits: Visits, r: int, members: Ints, seats: Ints) -> int:
    """Return the table for a unit: of its theme, open, with room, in the cheapest company, then the emptiest.

    `seats` (n) are those taken in the round. A minimum comes first where all who still wait are needed for it.
    """
    load, theme = count_guests(seating, seats, r), visits.theme[members[0], r]
    room = seating.high[r] - load >= len(members)
    wanted = room & visits.open[r] & (seating.theme[r] == theme)
    lacking = np.where(wanted, np.maximum(0, seating.low[r] - load), 0)
    waiting = seating.present[:, r] & (seats == NOWHERE) & (visits.theme[:, r] == theme)
    needed = lacking > 0 if waiting.sum() <= lacking.sum() else wanted
    company = company_costs(seating, seats, r, members)
    for choice in (needed, wanted, room & visits.open[r], room, seating.high[r] > 0):
        tables = np.flatnonzero(choice)
        if len(tables):
            share = load[tables] / np.maximum(1, seating.high[r, tables])
            return int(tables[np.lexsort((share, lacking[tables] == 0, company[tables]))[0]])
    raise ValueError("a round has no tables")


def company_costs(seating: Seating, seats: Ints, r: int, members: Ints) -> Longs:
    """(T) what those who sit at each table cost some people: same codes and links; zero where meetings add up.

    `seats` (n) are those taken in the round.
    """
    costs = np.zeros(seating.low.shape[1], np.int64)
    if seating.meets[r]:
        return costs
    for c in np.flatnonzero(seating.class_cost[:, r]):
        for code in seating.codes[members, c]:
            there = seats[(seats != NOWHERE) & (seating.codes[:, c] == code) & (code >= 0)]
            costs += seating.class_cost[c, r] * np.bincount(there, minlength=len(costs))
    for links, price in ((seating.pairs, 1), (seating.apart, KEPT_APART)):
        for at in (at for p in members for at in range(links.start[p], links.start[p + 1])):
            if seats[links.other[at]] != NOWHERE and (links.rounds[at] >> r) & 1:
                costs[seats[links.other[at]]] += price * links.cost[at]
    return costs
