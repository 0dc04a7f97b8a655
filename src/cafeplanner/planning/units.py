"""The move of people kept together: the unit goes to another table, others may come back in exchange."""

from __future__ import annotations

from cafeplanner.planning.dice import accepted, draw
from cafeplanner.planning.jit import inner, wide
from cafeplanner.planning.kernel import (
    APART,
    COST,
    FIXED,
    FROM,
    HIGH,
    HOLDS,
    KEPT_APART,
    KIND,
    LINE,
    MET,
    MISSING,
    OTHER,
    PAIR,
    ROUNDS,
    THEME,
    TO,
    TWICE,
    UNIT,
    Prices,
    card_delta,
    theme_delta,
    together_cost,
)
from cafeplanner.planning.moves import FAR, size_delta
from cafeplanner.planning.places import sit
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
def strange_links(seat: Longs, who: Longs, links: Longs, p: int, r: int, t: int, apart: int) -> int:
    """What linked people of other units at a table cost, those met before the day left out."""
    cost = 0
    for at in range(who[p, FROM], who[p, TO]):
        if links[at, KIND] == MET:
            break
        q = links[at, OTHER]
        if seat[q, r] == t and who[q, UNIT] != who[p, UNIT] and (links[at, ROUNDS] >> r) & 1:
            kind = links[at, KIND]
            cost += links[at, COST] if kind == PAIR else (apart if kind == APART else 0)
    return cost


@inner
def company(
    seat: Longs, crowd: Counts, met: Counts, who: Longs, spot: Longs, rates: Longs, links: Longs,
    people: Longs, size: int, p: int, r: int, t: int, apart: int,
) -> int:  # fmt: skip
    """What all of other units at a table cost one of `people`: same codes, repeat meetings and links."""
    cost, first = rates[-1, r] * wide(met[spot[r, t, LINE], p]), HOLDS + 2 * rates.shape[1]
    for c in range(first, who.shape[1]):
        if who[p, c] >= 0:
            cost += rates[c - first, r] * wide(crowd[r, t, who[p, c]])
            for i in range(size if seat[p, r] == t else 0):
                if who[people[i], UNIT] == who[p, UNIT] and who[people[i], c] == who[p, c]:
                    cost -= rates[c - first, r]
    if who[p, FROM] != who[p, TO]:
        cost += strange_links(seat, who, links, p, r, t, apart)
    return cost  # type: ignore[no-any-return]


@inner
def leave_for(
    seat: Longs, visits: Longs, crowd: Counts, met: Counts, who: Longs, spot: Longs, worth: Longs, rates: Longs,
    links: Longs, people: Longs, size: int, r: int, a: int, b: int, prices: Prices,
) -> int:  # fmt: skip
    """Change of cost if people, whole units, leave table `a` for `b` one unit at a time while all others stay."""
    delta = 0
    for i in range(size):
        p = people[i]
        delta += theme_delta(visits, who, worth, p, spot[r, a, THEME], spot[r, b, THEME], prices[TWICE])
        delta += card_delta(seat, who, p, r, a, b)
        delta += company(seat, crowd, met, who, spot, rates, links, people, size, p, r, b, prices[KEPT_APART])
        delta -= company(seat, crowd, met, who, spot, rates, links, people, size, p, r, a, prices[KEPT_APART])
    return delta


@inner
def among(
    key: Longs, bits: Longs, who: Longs, rates: Longs, links: Longs, ones: Longs, size: int, others: Longs, count: int,
    r: int, apart: int,
) -> int:  # fmt: skip
    """What people cost each other at one table of a round, people of one unit left out; each pair counts."""
    cost = 0
    for i in range(size):
        for j in range(count):
            if who[ones[i], UNIT] != who[others[j], UNIT]:
                cost += together_cost(key, bits, who, rates, links, ones[i], others[j], r, apart)
    return cost


@inner
def trade_delta(
    seat: Longs, row: Longs, visits: Longs, crowd: Counts, met: Counts, key: Longs, bits: Longs,
    who: Longs, spot: Longs, worth: Longs, rates: Longs, links: Longs, prices: Prices,
    going: Longs, k: int, coming: Longs, m: int, r: int, a: int, b: int,
) -> int:  # fmt: skip
    """Change of cost if one unit goes from table `a` to `b` and other whole units from `b` to `a`."""
    apart = prices[KEPT_APART]
    delta = (size_delta(row, spot, r, a, b, k - m) + crowding(row, spot, r, a, b, k - m)) * prices[MISSING]
    delta += leave_for(seat, visits, crowd, met, who, spot, worth, rates, links, going, k, r, a, b, prices)
    if m > 0:
        delta += leave_for(seat, visits, crowd, met, who, spot, worth, rates, links, coming, m, r, b, a, prices)
        # those who pass each other were counted as if they met, from both sides; those who go together as if parted
        delta -= 2 * among(key, bits, who, rates, links, going, k, coming, m, r, apart)
        delta += among(key, bits, who, rates, links, coming, m, coming, m, r, apart)
    return delta


@inner
def too_many(row: Longs, spot: Longs, r: int, t: int, more: int) -> bool:
    """Whether a table that gets more people would hold too many; where it does already it may keep or lose some."""
    return more > 0 and row[r, t, 0] + more > spot[r, t, HIGH]


@inner
def crowding(row: Longs, spot: Longs, r: int, a: int, b: int, moved: int) -> int:
    """Change of people beyond the most that tables hold if `moved` more go from table `a` to `b` than come back."""
    over_a, over_b = row[r, a, 0] - spot[r, a, HIGH], row[r, b, 0] - spot[r, b, HIGH]
    after = max(0, over_a - moved) + max(0, over_b + moved)
    return int(after - max(0, over_a) - max(0, over_b))


@inner
def shift(
    seat: Longs, row: Longs, slot: Longs, visits: Longs, crowd: Counts, met: Counts, key: Longs, bits: Longs,
    who: Longs, spot: Longs, rates: Longs, links: Longs, going: Longs, k: int, coming: Longs, m: int, r: int, b: int,
) -> None:  # fmt: skip
    """Let the first `k` people go to table `b` and the `m` others from there come to theirs."""
    a = wide(seat[going[0], r])
    for step in range(2 * (k + m)):  # all leave before anybody sits down
        i = step if step < k + m else step - k - m
        goes = i < k
        p = wide(going[i]) if goes else wide(coming[i - k])
        t = b if goes == (step >= k + m) else a
        sit(seat, row, slot, visits, crowd, met, key, bits, who, spot, rates, links, p, r, t,
            1 if step >= k + m else -1)  # fmt: skip


@inner
def try_unit(
    seat: Longs, row: Longs, slot: Longs, visits: Longs, crowd: Counts, met: Counts, key: Longs, bits: Longs,
    who: Longs, spot: Longs, worth: Longs, rates: Longs, links: Longs, grouped: Longs,
    seed: Longs, heat: float, prices: Prices, going: Longs, coming: Longs,
) -> int:  # fmt: skip
    """Let people kept together go round the tables until one has room, or somebody to come back in exchange.

    As many come back as must or may, drawn anew at each table. Returns the number of tables looked at.
    """
    pick, tables = draw(seed, grouped.shape[0]), row.shape[1]
    p, r = wide(grouped[pick, 0]), wide(grouped[pick, 1])
    a, first = wide(seat[p, r]), draw(seed, tables)
    k = gather_unit(seat, row, who, p, r, going, wide(0))
    for i in range(min(FAR, tables)):
        b = first + i if first + i < tables else first + i - tables
        if b == a or spot[r, b, HIGH] <= 0:
            continue
        need = max(0, k - (spot[r, b, HIGH] - row[r, b, 0]))
        m = gather_return(seat, row, who, seed, r, b, need + draw(seed, max(1, k - need + 1)), coming)
        if too_many(row, spot, r, b, k - m) or too_many(row, spot, r, a, m - k):
            continue
        delta = trade_delta(seat, row, visits, crowd, met, key, bits, who, spot, worth, rates, links, prices,
                            going, k, coming, m, r, a, b)  # fmt: skip
        if accepted(seed, heat, delta):
            shift(seat, row, slot, visits, crowd, met, key, bits, who, spot, rates, links, going, k, coming, m, r, b)
            return i + 1
    return min(FAR, tables)  # type: ignore[no-any-return]
