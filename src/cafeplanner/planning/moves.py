"""The move within one round: a person changes places with somebody or takes a free seat. The arrays are `kernel`'s."""

from __future__ import annotations

from cafeplanner.planning.dice import accepted, draw
from cafeplanner.planning.jit import inner, wide
from cafeplanner.planning.kernel import (
    FREE,
    HIGH,
    HOLDS,
    KEPT_APART,
    LINE,
    MISSING,
    Prices,
    seat_delta,
    shortage,
    together_cost,
)
from cafeplanner.planning.places import rotate
from cafeplanner.planning.seating import Counts, Longs

FAR = 64
"""Most tables that one person looks at in a step."""
NO_WAY = 1 << 60


@inner
def size_delta(row: Longs, spot: Longs, r: int, a: int, b: int, moved: int) -> int:
    """Change of missing people if `moved` more people go from table `a` to table `b` than come back."""
    size_a, size_b = row[r, a, 0], row[r, b, 0]
    delta = shortage(spot, r, a, size_a - moved) + shortage(spot, r, b, size_b + moved)
    return delta - shortage(spot, r, a, size_a) - shortage(spot, r, b, size_b)


@inner
def find_last(
    seat: Longs, row: Longs, visits: Longs, crowd: Counts, met: Counts, key: Longs, bits: Longs, who: Longs,
    spot: Longs, worth: Longs, rates: Longs, links: Longs, seed: Longs, heat: float, prices: Prices,
    limits: Prices, p: int, m: int, r: int, b: int, delta: int,
) -> int:  # fmt: skip
    """Return somebody of table `b` who may take the seat of `p` while `m` takes that one's; -1 for nobody.

    `delta` is the change of cost without the one looked for; `m` is `p` where two people change places.
    """
    a, rate, count = wide(seat[p, r]), rates[-1, r], row[r, b, 0]
    here, there, first = spot[r, a, LINE], spot[r, b, LINE], draw(seed, max(1, count))
    for i in range(count):
        at = first + i
        q = wide(row[r, b, at + 1 if at < count else at + 1 - count])
        # the one who leaves the table no longer counts for those who come: a repeat less for each at most
        if delta + rate * (wide(met[here, q]) - wide(met[there, q]) - 2) > limits[1] or who[q, HOLDS + r] != FREE:
            continue
        change = delta + seat_delta(seat, visits, crowd, met, who, spot, worth, rates, links, q, r, b, a, prices)
        if change - 2 * rate > limits[1]:
            continue
        mine = together_cost(key, bits, who, rates, links, q, p, r, prices[KEPT_APART])
        change -= mine
        change -= mine if m == p else together_cost(key, bits, who, rates, links, q, m, r, prices[KEPT_APART])
        if accepted(seed, heat, change):
            return q  # type: ignore[no-any-return]
    return -1


@inner
def way_cost(
    seat: Longs, visits: Longs, crowd: Counts, met: Counts, who: Longs, spot: Longs, worth: Longs, rates: Longs,
    links: Longs, p: int, r: int, b: int, part: int, prices: Prices, limits: Prices,
) -> int:  # fmt: skip
    """Return what a way costs that goes on with a person at table `b`; `NO_WAY` where nobody is likely to mend it."""
    a, rate, (reach, far, _) = wide(seat[p, r]), rates[-1, r], limits
    if b == a or spot[r, b, HIGH] <= 0:
        return NO_WAY
    known = wide(met[spot[r, b, LINE], p])
    if part + rate * (known - wide(met[spot[r, a, LINE], p]) - 1) > far:
        return NO_WAY
    cost = part + seat_delta(seat, visits, crowd, met, who, spot, worth, rates, links, p, r, a, b, prices)
    # if the one who leaves the table is whom the person meets elsewhere, a repeat less is to pay
    return cost if cost - (rate if known else 0) <= reach else NO_WAY


@inner
def find_third(
    seat: Longs, row: Longs, visits: Longs, crowd: Counts, met: Counts, key: Longs, bits: Longs, who: Longs,
    spot: Longs, worth: Longs, rates: Longs, links: Longs, ring: Longs, seed: Longs, heat: float, prices: Prices,
    limits: Prices, p: int, r: int, b: int, delta: int,
) -> int:  # fmt: skip
    """Look for a ring of three: `p` goes to table `b`, somebody of it to a third one, and one from there comes back."""
    a, tables = wide(seat[p, r]), row.shape[1]
    for i in range(1, row[r, b, 0] + 1):
        m = wide(row[r, b, i])
        part = wide(delta) - together_cost(key, bits, who, rates, links, p, m, r, prices[KEPT_APART])
        if who[m, HOLDS + r] != FREE or part > limits[0]:
            continue
        first = draw(seed, tables)
        for j in range(min(FAR, tables)):
            c = first + j if first + j < tables else first + j - tables
            cost = NO_WAY
            if c != a:
                cost = way_cost(seat, visits, crowd, met, who, spot, worth, rates, links, m, r, c, part, prices, limits)
            if cost != NO_WAY:
                ring[2] = find_last(seat, row, visits, crowd, met, key, bits, who, spot, worth, rates, links,
                                    seed, heat, prices, limits, p, m, r, c, cost)  # fmt: skip
                if ring[2] >= 0:
                    ring[1] = m
                    return 3
    return 0


@inner
def find_others(
    seat: Longs, row: Longs, visits: Longs, crowd: Counts, met: Counts, key: Longs, bits: Longs, who: Longs,
    spot: Longs, worth: Longs, rates: Longs, links: Longs, ring: Longs, seed: Longs, heat: float, prices: Prices,
    limits: Prices, p: int, r: int, b: int,
) -> int:  # fmt: skip
    """Look for one or two others with whom a person may come to table `b`; return how many people move, or 0."""
    none = wide(0)
    cost = way_cost(seat, visits, crowd, met, who, spot, worth, rates, links, p, r, b, none, prices, limits)
    if cost == NO_WAY:
        return 0
    ring[1] = find_last(seat, row, visits, crowd, met, key, bits, who, spot, worth, rates, links,
                        seed, heat, prices, limits, p, p, r, b, cost)  # fmt: skip
    if ring[1] >= 0:
        return 2
    if limits[2] == 0:
        return 0
    return find_third(seat, row, visits, crowd, met, key, bits, who, spot, worth, rates, links, ring,
                      seed, heat, prices, limits, p, r, b, cost)  # fmt: skip


@inner
def may_sit(
    seat: Longs, row: Longs, visits: Longs, crowd: Counts, met: Counts, who: Longs, spot: Longs, worth: Longs,
    rates: Longs, links: Longs, seed: Longs, heat: float, prices: Prices, p: int, r: int, b: int,
) -> bool:  # fmt: skip
    """Whether a person may take a free seat at table `b`."""
    a, one = wide(seat[p, r]), wide(1)
    if b == a or row[r, b, 0] >= spot[r, b, HIGH]:
        return False
    change = seat_delta(seat, visits, crowd, met, who, spot, worth, rates, links, p, r, a, b, prices)
    change += size_delta(row, spot, r, a, b, one) * prices[MISSING]
    return accepted(seed, heat, change)


@inner
def try_seat(
    seat: Longs, row: Longs, slot: Longs, visits: Longs, crowd: Counts, met: Counts, key: Longs, bits: Longs,
    who: Longs, spot: Longs, worth: Longs, rates: Longs, links: Longs, free: Longs, ring: Longs,
    seed: Longs, heat: float, prices: Prices, limits: Prices,
) -> int:  # fmt: skip
    """Let one person of one round go round the tables until a free seat or somebody to change places with is found.

    `limits` are how much more a seat may cost the person and still be worth looking for somebody who gains as much,
    the same for what two may cost together, and whether to look for rings of three. Returns the number of tables
    looked at.
    """
    pick, tables = draw(seed, free.shape[0]), row.shape[1]
    p, r = wide(free[pick, 0]), wide(free[pick, 1])
    a, first = wide(seat[p, r]), draw(seed, tables)
    for i in range(min(FAR, tables)):
        b = first + i if first + i < tables else first + i - tables
        size, last = wide(1), b
        if not may_sit(seat, row, visits, crowd, met, who, spot, worth, rates, links, seed, heat, prices, p, r, b):
            size = find_others(seat, row, visits, crowd, met, key, bits, who, spot, worth, rates, links, ring,
                               seed, heat, prices, limits, p, r, b)  # fmt: skip
            last = a
        if size > 0:
            ring[0] = p
            rotate(seat, row, slot, visits, crowd, met, key, bits, who, spot, rates, links, ring, size, r, last)
            return i + 1
    return min(FAR, tables)  # type: ignore[no-any-return]
