"""The search's own count of a seating, made anew from the arrays: cost and broken hard rules.

It steers the search only. What a plan is worth is counted by `checking`, which knows nothing of these arrays.
"""

from __future__ import annotations

from dataclasses import dataclass

from cafeplanner.planning.jit import compiled, inner
from cafeplanner.planning.kernel import (
    APART,
    COST,
    FROM,
    HIGH,
    KIND,
    ONCE,
    OTHER,
    PAIR,
    RAISED,
    ROUNDS,
    THEME,
    TO,
    UNIT,
    met_elsewhere,
    shortage,
)
from cafeplanner.planning.problem import Problem, State, make_problem, make_state
from cafeplanner.planning.seating import Ints, Longs, Seating


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
    return look(seating, make_problem(seating), make_state(seating, seats))


def look(seating: Seating, problem: Problem, state: State) -> Found:
    """Count a walk's present state anew."""
    who, _, spot, worth, rates, links = problem
    seat = state.seat
    company, repeats = tables_cost(seat, state.row, who, seating.codes, rates)
    cost = seating.constant + int(company)
    cost += int(people_cost(seat, who, spot, worth, rates, links))
    faults = int(size_faults(seat, spot, spot[:, :, RAISED].copy(), seating.exempt)) + int(
        people_faults(seat, who, spot, worth, links)
    )
    faults += int(((seating.fixed >= 0) & (seating.fixed != seat)).sum()) + int(((seat >= 0) != seating.present).sum())
    return Found(seat.copy(), cost, faults, int(repeats))


@compiled
def tables_cost(seat: Ints, row: Ints, who: Ints, codes: Ints, rates: Longs) -> tuple[int, int]:
    """Cost of all company, same codes at a table and meetings beyond the first; and how many of these."""
    classes = rates.shape[0] - 1
    cost, repeats = 0, 0
    for r in range(row.shape[0]):
        before = seat[:, :r]  # the first meeting of the day is free, so only an earlier one makes this a repeat
        for t in range(row.shape[1]):
            for i in range(1, row[r, t, 0] + 1):
                p = row[r, t, i]
                for j in range(1, i):
                    q = row[r, t, j]
                    if who[p, UNIT] == who[q, UNIT]:
                        continue
                    for c in range(classes):
                        if codes[p, c] >= 0 and codes[p, c] == codes[q, c]:
                            cost += rates[c, r]
                    if rates[classes, r] != 0 and met_elsewhere(before, rates, p, q, r):
                        cost += rates[classes, r]
                        repeats += 1
    return cost, repeats


@compiled
def people_cost(seat: Ints, who: Ints, spot: Ints, worth: Longs, rates: Longs, links: Longs) -> int:
    """Cost of all themes and links."""
    cost = 0
    for p in range(seat.shape[0]):
        for r in range(seat.shape[1]):
            if seat[p, r] >= 0:
                cost += worth[p, spot[r, seat[p, r], THEME]]
        for at in range(who[p, FROM], who[p, TO]):
            if links[at, OTHER] > p and links[at, KIND] != APART:
                cost += whole_link(seat, who, rates, links, p, at)
    return cost


@inner
def whole_link(seat: Ints, who: Ints, rates: Longs, links: Longs, p: int, at: int) -> int:
    """Cost of one link over the day."""
    q, cost, first = links[at, OTHER], 0, True
    for r in range(seat.shape[1]):
        if seat[p, r] < 0 or seat[p, r] != seat[q, r] or not (links[at, ROUNDS] >> r) & 1:
            continue
        if links[at, KIND] == PAIR:
            cost += links[at, COST]
        elif first and who[p, UNIT] != who[q, UNIT]:
            cost += rates[-1, r]  # the day's first meeting; the further ones are counted with the company
        first = False
    return cost


@compiled
def people_faults(seat: Ints, who: Ints, spot: Ints, worth: Longs, links: Longs) -> int:
    """Themes visited twice, pairs not kept apart and units torn apart."""
    faults = 0
    for p in range(seat.shape[0]):
        for r in range(seat.shape[1]):
            t = seat[p, r]
            if t < 0:
                continue
            theme = spot[r, t, THEME]
            for other in range(r):
                if who[p, ONCE] and theme < worth.shape[1] - 1 and seat[p, other] >= 0:
                    faults += spot[other, seat[p, other], THEME] == theme
            for at in range(who[p, FROM], who[p, TO]):
                if links[at, KIND] == APART and links[at, OTHER] > p and (links[at, ROUNDS] >> r) & 1:
                    faults += seat[links[at, OTHER], r] == t
            for q in range(who[p, UNIT], p):
                faults += who[q, UNIT] == who[p, UNIT] and seat[q, r] >= 0 and seat[q, r] != t
    return faults


@compiled
def size_faults(seat: Ints, spot: Ints, size: Ints, exempt: Ints) -> int:
    """Seats missing to the minima and people beyond the maxima; `size` begins with the people that are not counted."""
    faults = 0
    for p in range(seat.shape[0]):
        for r in range(seat.shape[1]):
            if seat[p, r] >= 0 and exempt[p, r] != seat[p, r]:
                size[r, seat[p, r]] += 1
    for r in range(size.shape[0]):
        for t in range(size.shape[1]):
            faults += shortage(spot, r, t, size[r, t]) + max(0, size[r, t] - spot[r, t, HIGH])
    return faults
