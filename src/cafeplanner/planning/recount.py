"""The search's own count of a seating, made anew from the arrays: cost and broken hard rules.

It steers the search only. What a plan is worth is counted by `checking`, which knows nothing of these arrays.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from cafeplanner.planning.kernel import APART, CLOSES, HIGH, KIND, LOW, OTHER, PAIR, RAISED, ROUNDS
from cafeplanner.planning.kernel import COST as LINK_COST
from cafeplanner.planning.problem import Problem, link_owners, make_problem
from cafeplanner.planning.seating import NOWHERE, Flags, Ints, Longs, Seating
from cafeplanner.planning.state import make_rows, neighbours


@dataclass(frozen=True)
class Found:
    """Seats (n, R), their cost, and how many hard rules they break."""

    seats: Ints
    cost: int
    faults: int
    repeats: int = 0
    """Meetings beyond the first, of people who did not meet before the day."""

    @property
    def rank(self) -> tuple[int, int]:
        """Fewer faults first, then the lower cost."""
        return self.faults, self.cost


def measure(seating: Seating, seats: Ints) -> Found:
    """Count the cost and the broken hard rules of seats (n, R) anew."""
    return look(seating, make_problem(seating), seats.astype(np.int64))


def look(seating: Seating, problem: Problem, seat: Longs) -> Found:
    """Count seats (n, R) anew with the arrays of a problem."""
    row, _ = make_rows(seating, seat)
    company, repeats = company_cost(seating, problem, seat, row)
    cost = seating.constant + company + theme_cost(seating, seat) + link_cost(seating, problem, seat)
    cost += card_cost(seating, seat)
    faults = theme_faults(seating, seat) + size_faults(seating, problem, seat)
    faults += apart_faults(problem, seat) + torn_units(seating, seat)
    faults += int(((seating.fixed >= 0) & (seating.fixed != seat)).sum()) + int(((seat >= 0) != seating.present).sum())
    return Found(seat.astype(np.int32), cost, faults, repeats)


def company_cost(seating: Seating, problem: Problem, seat: Longs, row: Longs) -> tuple[int, int]:
    """Cost of all company, same codes at a table and meetings beyond the first; and how many of these."""
    cost, repeats, rates = 0, 0, problem.rates
    for r in range(len(seating.rounds)):
        ones, others = neighbours(row[r])
        strangers = seating.unit[ones] != seating.unit[others]
        ones, others = ones[strangers], others[strangers]
        for c in range(seating.codes.shape[1]):
            code = seating.codes[ones, c]
            cost += int(rates[c, r]) * int(((code >= 0) & (code == seating.codes[others, c])).sum())
        if rates[-1, r]:
            # the first meeting of the day is free, so only an earlier one makes this a repeat
            again = int(met(seat, ones, others, np.flatnonzero(rates[-1, :r])).sum())
            cost, repeats = cost + int(rates[-1, r]) * again, repeats + again
    return cost, repeats


def met(seat: Longs, ones: Longs, others: Longs, rounds: Longs) -> Flags:
    """Whether the people of each pair share a table in any of some rounds."""
    found = np.zeros(ones.shape, np.bool_)
    for r in rounds:
        found |= (seat[ones, r] >= 0) & (seat[ones, r] == seat[others, r])
    return found


def theme_cost(seating: Seating, seat: Longs) -> int:
    """Cost of all themes visited."""
    people, rounds = np.nonzero(seat != NOWHERE)
    return int(seating.theme_cost[people, seating.theme[rounds, seat[people, rounds]]].sum())


def link_cost(seating: Seating, problem: Problem, seat: Longs) -> int:
    """Cost of declared acquaintances and of the day's first meeting with people met before the day."""
    links, owner = problem.links, link_owners(problem)
    cost, fresh = 0, np.ones(len(links), np.bool_)
    once = owner < links[:, OTHER]
    strangers = seating.unit[owner] != seating.unit[links[:, OTHER]]
    for r in range(len(seating.rounds)):
        meet = (seat[owner, r] >= 0) & (seat[owner, r] == seat[links[:, OTHER], r])
        meet &= once & ((links[:, ROUNDS] >> r) & 1 == 1)
        cost += int(links[meet & (links[:, KIND] == PAIR), LINK_COST].sum())
        known = meet & fresh & strangers & (links[:, KIND] != PAIR) & (links[:, KIND] != APART)
        cost += int(problem.rates[-1, r]) * int(known.sum())  # further ones are counted with the company
        fresh &= ~meet
    return cost


def card_cost(seating: Seating, seat: Longs) -> int:
    """Cost of all printed cards that send their owners elsewhere."""
    changed = ((seating.home != NOWHERE) & (seating.home != seat)).any(axis=1)
    return int(seating.card_cost[changed].sum())


def theme_faults(seating: Seating, seat: Longs) -> int:
    """How often somebody who may visit a theme once visits it again."""
    people, rounds = np.nonzero((seat != NOWHERE) & seating.once[:, None])
    visits = np.zeros(seating.theme_cost.shape, np.int64)
    np.add.at(visits, (people, seating.theme[rounds, seat[people, rounds]]), 1)
    counted = visits[:, :-1]
    return int((counted * (counted - 1) // 2).sum())


def size_faults(seating: Seating, problem: Problem, seat: Longs) -> int:
    """Seats missing to the minima (or people too many to close a table) and people beyond the maxima."""
    spot = problem.spot
    size = spot[:, :, RAISED].copy()
    people, rounds = np.nonzero((seat != NOWHERE) & (seating.exempt != seat))
    np.add.at(size, (rounds, seat[people, rounds]), 1)
    lacking = np.maximum(0, spot[:, :, LOW] - size)
    closing = (lacking > 0) & (spot[:, :, CLOSES] != 0)
    lacking = np.where(closing, np.minimum(lacking, size - spot[:, :, RAISED]), lacking)
    return int(lacking.sum() + np.maximum(0, size - spot[:, :, HIGH]).sum())


def apart_faults(problem: Problem, seat: Longs) -> int:
    """How often a pair to keep apart shares a table."""
    links, owner = problem.links, link_owners(problem)
    chosen = (links[:, KIND] == APART) & (owner < links[:, OTHER])
    links, owner = links[chosen], owner[chosen]
    there = (seat[owner] >= 0) & (seat[owner] == seat[links[:, OTHER]])
    return int((there & ((links[:, ROUNDS, None] >> np.arange(seat.shape[1])) & 1 == 1)).sum())


def torn_units(seating: Seating, seat: Longs) -> int:
    """How many pairs of people of one unit sit apart, over all rounds."""
    faults = 0
    for members in seating.units():
        tables = seat[members]
        for r in np.flatnonzero(seating.united):
            there = tables[tables[:, r] >= 0, r]
            faults += int((there[:, None] != there[None, :]).sum()) // 2
    return faults
