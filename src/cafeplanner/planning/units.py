"""The move of people kept together: the unit goes to another table, others may come back in exchange."""

from __future__ import annotations

from cafeplanner.planning.dice import accepted, draw
from cafeplanner.planning.jit import inner, wide
from cafeplanner.planning.kernel import (
    FIXED,
    FROM,
    HIGH,
    HOLDS,
    KEPT_APART,
    LINE,
    MISSING,
    THEME,
    TO,
    TWICE,
    UNIT,
    Prices,
    code_cost,
    link_cost,
    theme_delta,
)
from cafeplanner.planning.moves import size_delta
from cafeplanner.planning.places import rotate
from cafeplanner.planning.seating import Counts, Longs


@inner
def gather_unit(seat: Longs, row: Longs, who: Longs, p: int, r: int, into: Longs, at: int) -> int:
    """Write the people of a person's unit who sit at the same table into a list; return the list's new length."""
    t = seat[p, r]
    for i in range(1, row[r, t, 0] + 1):
        q = row[r, t, i]
        if who[q, UNIT] == who[p, UNIT]:
            into[at] = q
            at += 1
    return at


@inner
def gather_return(seat: Longs, row: Longs, who: Longs, seed: Longs, r: int, b: int, wanted: int, into: Longs) -> int:
    """Choose people of table `b`, whole units only, until `wanted` are found; return how many."""
    size = wide(0)
    count = row[r, b, 0]
    first = draw(seed, count) if count > 0 else 0
    for i in range(count):
        q = row[r, b, 1 + (first + i) % count]
        known = False
        for j in range(size):
            known = known or into[j] == q
        if size < wanted and not known and who[q, HOLDS + r] != FIXED:
            size = gather_unit(seat, row, who, q, r, into, size)
    return size  # type: ignore[no-any-return]


@inner
def other_table(row: Longs, spot: Longs, seed: Longs, r: int, a: int) -> int:
    """Draw a table of a round other than `a`; `a` itself when there is none or the drawn one does not exist."""
    if row.shape[1] < 2:
        return a
    b = draw(seed, row.shape[1] - 1)
    b = b + 1 if b >= a else b
    return b if spot[r, b, HIGH] > 0 else a


@inner
def company(
    seat: Longs, row: Longs, met: Counts, who: Longs, spot: Longs, rates: Longs, links: Longs,
    p: int, r: int, t: int, apart: int,
) -> int:  # fmt: skip
    """What the others at a table cost a person of any unit: same codes, repeat meetings and links."""
    cost = rates[-1, r] * wide(met[spot[r, t, LINE], p])
    for at in range(1, row[r, t, 0] + 1):
        k = row[r, t, at]
        if who[k, UNIT] != who[p, UNIT]:
            cost += code_cost(who, rates, p, k, r)
    if who[p, FROM] != who[p, TO]:
        cost += link_cost(seat, who, links, p, r, t, apart)
    return cost  # type: ignore[no-any-return]


@inner
def shift(
    seat: Longs, row: Longs, slot: Longs, visits: Longs, crowd: Counts, met: Counts, key: Longs, bits: Longs,
    who: Longs, spot: Longs, worth: Longs, rates: Longs, links: Longs,
    ring: Longs, people: Longs, size: int, r: int, t: int, prices: Prices,
) -> int:  # fmt: skip
    """Carry people to a table one by one; return the change of cost (sizes left out)."""
    delta = 0
    for i in range(size):
        p, a = people[i], seat[people[i], r]
        delta += theme_delta(visits, who, worth, p, spot[r, a, THEME], spot[r, t, THEME], prices[TWICE])
        delta -= company(seat, row, met, who, spot, rates, links, p, r, a, prices[KEPT_APART])
        delta += company(seat, row, met, who, spot, rates, links, p, r, t, prices[KEPT_APART])
        ring[0] = p
        rotate(seat, row, slot, visits, crowd, met, key, bits, who, spot, rates, links, ring, wide(1), r, t)
    return delta


@inner
def try_unit(
    seat: Longs, row: Longs, slot: Longs, visits: Longs, crowd: Counts, met: Counts, key: Longs, bits: Longs,
    who: Longs, spot: Longs, worth: Longs, rates: Longs, links: Longs, grouped: Longs,
    seed: Longs, heat: float, prices: Prices, ring: Longs, going: Longs, coming: Longs,
) -> bool:  # fmt: skip
    """Propose that people kept together go to another table, against as many from there as must or may come."""
    pick = draw(seed, grouped.shape[0])
    p, r = wide(grouped[pick, 0]), wide(grouped[pick, 1])
    a = wide(seat[p, r])
    b = other_table(row, spot, seed, r, a)
    if b == a:
        return False
    k = gather_unit(seat, row, who, p, r, going, wide(0))
    need = max(0, k - (spot[r, b, HIGH] - row[r, b, 0]))
    m = gather_return(seat, row, who, seed, r, b, need + draw(seed, max(1, k - need + 1)), coming)
    if row[r, b, 0] + k - m > spot[r, b, HIGH] or row[r, a, 0] + m - k > spot[r, a, HIGH]:
        return False
    delta = size_delta(row, spot, r, a, b, k - m) * prices[MISSING]
    for turn in range(4):  # there, back in exchange; then, unless accepted, both the other way round
        if turn == 2 and accepted(seed, heat, delta):
            return True
        people, size, table = (
            (going, k, b if turn == 0 else a) if turn in (0, 3) else (coming, m, a if turn == 1 else b)
        )
        change = shift(seat, row, slot, visits, crowd, met, key, bits, who, spot, worth, rates, links,
                       ring, people, size, r, table, prices)  # fmt: skip
        delta += change if turn < 2 else 0
    return False
