"""The move of people kept together: the unit goes to another table, others may come back in exchange."""

from __future__ import annotations

from cafeplanner.planning.dice import draw, threshold
from cafeplanner.planning.jit import inner
from cafeplanner.planning.kernel import (
    FIXED,
    HIGH,
    HOLDS,
    KEPT_APART,
    MISSING,
    THEME,
    TWICE,
    UNIT,
    Prices,
    link_cost,
    put,
    take,
    theme_delta,
    unit_company,
    wide,
)
from cafeplanner.planning.moves import other_table, size_delta
from cafeplanner.planning.seating import Ints, Longs


@inner
def gather_unit(seat: Ints, row: Ints, who: Ints, p: int, r: int, into: Ints, at: int) -> int:
    """Write the people of a person's unit who sit at the same table into a list; return the list's new length."""
    t = seat[p, r]
    for i in range(1, row[r, t, 0] + 1):
        q = row[r, t, i]
        if who[q, UNIT] == who[p, UNIT]:
            into[at] = q
            at += 1
    return at


@inner
def gather_return(seat: Ints, row: Ints, who: Ints, seed: Longs, r: int, b: int, wanted: int, into: Ints) -> int:
    """Choose people of table `b`, whole units only, until `wanted` are found; return how many."""
    size = 0
    count = row[r, b, 0]
    first = draw(seed, count) if count > 0 else 0
    for i in range(count):
        q = row[r, b, 1 + (first + i) % count]
        known = False
        for j in range(size):
            known = known or into[j] == q
        if size < wanted and not known and who[q, HOLDS + r] != FIXED:
            size = gather_unit(seat, row, who, q, r, into, size)
    return size


@inner
def shift(
    seat: Ints, row: Ints, slot: Ints, visits: Ints, crowd: Ints, again: Ints, key: Longs, bits: Longs, who: Ints,
    code: Ints, spot: Ints, worth: Longs, rates: Longs, links: Longs,
    people: Ints, size: int, r: int, t: int, prices: Prices,
) -> int:  # fmt: skip
    """Carry people to a table one by one; return the change of cost (sizes left out)."""
    delta, apart = 0, prices[KEPT_APART]
    for i in range(size):
        p, a = people[i], seat[people[i], r]
        delta += theme_delta(visits, who, worth, p, spot[r, a, THEME], spot[r, t, THEME], prices[TWICE])
        delta -= unit_company(row, key, bits, who, code, rates, p, r, a)
        delta -= link_cost(seat, who, rates, links, p, r, a, -1, apart)
        take(seat, row, slot, visits, crowd, again, key, bits, who, code, spot, p, r)
        delta += unit_company(row, key, bits, who, code, rates, p, r, t)
        delta += link_cost(seat, who, rates, links, p, r, t, -1, apart)
        put(seat, row, slot, visits, crowd, again, key, bits, who, code, spot, p, r, t)
    return delta


@inner
def try_unit(
    seat: Ints, row: Ints, slot: Ints, visits: Ints, crowd: Ints, again: Ints, key: Longs, bits: Longs, who: Ints,
    code: Ints, spot: Ints, worth: Longs, rates: Longs, links: Longs, grouped: Ints,
    seed: Longs, heat: float, prices: Prices, going: Ints, coming: Ints,
) -> bool:  # fmt: skip
    """Propose that people kept together go to another table, against as many from there as must or may come."""
    pick = draw(seed, grouped.shape[0])
    p, r = wide(grouped[pick, 0]), wide(grouped[pick, 1])
    a = wide(seat[p, r])
    b = other_table(row, spot, seed, r, a)
    if b == a:
        return False
    k = gather_unit(seat, row, who, p, r, going, 0)
    need = max(0, k - (spot[r, b, HIGH] - row[r, b, 0]))
    m = gather_return(seat, row, who, seed, r, b, need + draw(seed, max(1, k - need + 1)), coming)
    if row[r, b, 0] + k - m > spot[r, b, HIGH] or row[r, a, 0] + m - k > spot[r, a, HIGH]:
        return False
    delta = size_delta(row, spot, r, a, b, k - m) * prices[MISSING]
    for turn in range(4):  # there, back in exchange; then, unless accepted, both the other way round
        if turn == 2 and delta <= threshold(seed, heat):
            return True
        people, size, table = (
            (going, k, b if turn == 0 else a) if turn in (0, 3) else (coming, m, a if turn == 1 else b)
        )
        change = shift(seat, row, slot, visits, crowd, again, key, bits, who, code, spot, worth, rates, links,
                       people, size, r, table, prices)  # fmt: skip
        delta += change if turn < 2 else 0
    return False
