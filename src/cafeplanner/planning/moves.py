"""Moves within one round: two people change places, or one takes a free seat. The arrays are those of `kernel`."""

from __future__ import annotations

from cafeplanner.planning.dice import draw, threshold
from cafeplanner.planning.jit import inner
from cafeplanner.planning.kernel import (
    FREE,
    FROM,
    HIGH,
    HOLDS,
    KEPT_APART,
    MISSING,
    NO_LIMIT,
    THEME,
    TO,
    TWICE,
    Prices,
    class_swap,
    link_cost,
    new_repeats,
    put,
    shortage,
    take,
    theme_delta,
    wide,
)
from cafeplanner.planning.seating import Ints, Longs


@inner
def other_table(row: Ints, spot: Ints, seed: Longs, r: int, a: int) -> int:
    """Draw a table of a round other than `a`; `a` itself when there is none or the drawn one does not exist."""
    if row.shape[1] < 2:
        return a
    b = draw(seed, row.shape[1] - 1)
    b = b + 1 if b >= a else b
    return b if spot[r, b, HIGH] > 0 else a


@inner
def try_swap(
    seat: Ints, row: Ints, slot: Ints, visits: Ints, crowd: Ints, again: Ints, key: Longs, bits: Longs, who: Ints,
    code: Ints, spot: Ints, worth: Longs, rates: Longs, links: Longs, free: Ints,
    seed: Longs, heat: float, prices: Prices,
) -> bool:  # fmt: skip
    """Propose that two people change places in one round."""
    pick = draw(seed, free.shape[0])
    p, r = wide(free[pick, 0]), wide(free[pick, 1])
    a = wide(seat[p, r])
    b = other_table(row, spot, seed, r, a)
    if draw(seed, 2) == 0:
        for _ in range(6):
            theme = spot[r, b, THEME]
            if worth[p, theme] < worth[p, spot[r, a, THEME]] and visits[p, theme] == 0:
                break
            b = other_table(row, spot, seed, r, a)
    if b == a or row[r, b, 0] == 0:
        return False
    q = wide(row[r, b, 1 + draw(seed, row[r, b, 0])])
    if who[q, HOLDS + r] != FREE:
        return False
    limit, here, there = threshold(seed, heat), spot[r, a, THEME], spot[r, b, THEME]
    delta = theme_delta(visits, who, worth, p, here, there, prices[TWICE])
    delta += theme_delta(visits, who, worth, q, there, here, prices[TWICE])
    delta += class_swap(crowd, code, rates, p, q, r, a, b)
    # the repeats that end are known; those that begin are counted only as far as it matters
    delta -= rates[-1, r] * (again[p, r] + again[q, r])
    for one, other, old, new in ((p, q, a, b), (q, p, b, a)):
        if who[one, FROM] != who[one, TO]:
            delta += link_move(seat, who, rates, links, one, r, old, new, other, prices[KEPT_APART])
    for one, other, new in ((p, q, b), (q, p, a)):
        if delta > limit:
            return False
        delta += new_repeats(row, key, bits, who, one, r, new, other, rates[-1, r], limit - delta)
    if delta > limit:
        return False
    for one, new in ((p, b), (q, a)):
        move_person(seat, row, slot, visits, crowd, again, key, bits, who, code, spot, one, r, new)
    return True


@inner
def link_move(
    seat: Ints, who: Ints, rates: Longs, links: Longs, p: int, r: int, a: int, b: int, skip: int, apart: int
) -> int:
    """Change of the cost of a person's links by going from table `a` to table `b`, `skip` left out."""
    delta = 0
    for t, sign in ((a, -1), (b, 1)):
        delta += sign * link_cost(seat, who, rates, links, p, r, t, skip, apart)
    return delta


@inner
def move_person(
    seat: Ints, row: Ints, slot: Ints, visits: Ints, crowd: Ints, again: Ints, key: Longs, bits: Longs, who: Ints,
    code: Ints, spot: Ints, p: int, r: int, t: int,
) -> None:  # fmt: skip
    """Let a person leave the table for another one."""
    take(seat, row, slot, visits, crowd, again, key, bits, who, code, spot, p, r)
    put(seat, row, slot, visits, crowd, again, key, bits, who, code, spot, p, r, t)


@inner
def try_seat(
    seat: Ints, row: Ints, slot: Ints, visits: Ints, crowd: Ints, again: Ints, key: Longs, bits: Longs, who: Ints,
    code: Ints, spot: Ints, worth: Longs, rates: Longs, links: Longs, free: Ints,
    seed: Longs, heat: float, prices: Prices,
) -> bool:  # fmt: skip
    """Propose that one person takes a free seat at another table of the round."""
    pick = draw(seed, free.shape[0])
    p, r = wide(free[pick, 0]), wide(free[pick, 1])
    a = wide(seat[p, r])
    b = other_table(row, spot, seed, r, a)
    if b == a or row[r, b, 0] >= spot[r, b, HIGH]:
        return False
    delta = size_delta(row, spot, r, a, b, 1) * prices[MISSING]
    delta += theme_delta(visits, who, worth, p, spot[r, a, THEME], spot[r, b, THEME], prices[TWICE])
    delta += new_repeats(row, key, bits, who, p, r, b, p, rates[-1, r], NO_LIMIT) - rates[-1, r] * again[p, r]
    for c in range(code.shape[1]):
        if code[p, c] >= 0:
            delta += rates[c, r] * (crowd[r, b, code[p, c]] - crowd[r, a, code[p, c]] + 1)
    if who[p, FROM] != who[p, TO]:
        delta += link_move(seat, who, rates, links, p, r, a, b, -1, prices[KEPT_APART])
    if delta > threshold(seed, heat):
        return False
    move_person(seat, row, slot, visits, crowd, again, key, bits, who, code, spot, p, r, b)
    return True


@inner
def size_delta(row: Ints, spot: Ints, r: int, a: int, b: int, moved: int) -> int:
    """Change of missing people if `moved` more people go from table `a` to table `b` than come back."""
    size_a, size_b = row[r, a, 0], row[r, b, 0]
    delta = shortage(spot, r, a, size_a - moved) + shortage(spot, r, b, size_b + moved)
    return delta - shortage(spot, r, a, size_a) - shortage(spot, r, b, size_b)
