"""The move that exchanges two whole days: who meets whom stays, wishes and mixing change."""

from __future__ import annotations

from cafeplanner.planning.dice import draw, threshold
from cafeplanner.planning.jit import inner
from cafeplanner.planning.kernel import (
    APART,
    COST,
    FROM,
    KEPT_APART,
    KIND,
    MET,
    OTHER,
    PAIR,
    PATTERN,
    ROUNDS,
    THEME,
    TO,
    Prices,
    class_swap,
    count_in,
    mark,
    met_elsewhere,
    wide,
)
from cafeplanner.planning.seating import Ints, Longs


@inner
def plain_links(seat: Ints, who: Ints, links: Longs, p: int, r: int, t: int, skip: int, apart: int) -> int:
    """What linked people at a table cost, those met before the day left out."""
    cost = 0
    for at in range(who[p, FROM], who[p, TO]):
        q = links[at, OTHER]
        if q != skip and seat[q, r] == t and (links[at, ROUNDS] >> r) & 1:
            kind = links[at, KIND]
            cost += links[at, COST] if kind == PAIR else (apart if kind == APART else 0)
    return cost


@inner
def history_delta(seat: Ints, who: Ints, rates: Longs, links: Longs, p: int, q: int) -> int:
    """Change of cost of meetings with people met before the day if `p` takes the day of `q`."""
    found = 0
    for at in range(who[p, FROM], who[p, TO]):
        other = links[at, OTHER]
        if links[at, KIND] == MET and other != q:
            found += met_elsewhere(seat, rates, q, other, -1)
            found -= met_elsewhere(seat, rates, p, other, -1)
    return found * most(rates)


@inner
def most(rates: Longs) -> int:
    """What a repeat meeting costs in the rounds in which it does."""
    cost = 0
    for r in range(rates.shape[1]):
        cost = max(cost, rates[-1, r])
    return cost


@inner
def linked_delta(seat: Ints, who: Ints, rates: Longs, links: Longs, p: int, q: int, apart: int) -> int:
    """Change of cost of all links if two people exchange their whole day."""
    delta = history_delta(seat, who, rates, links, p, q) + history_delta(seat, who, rates, links, q, p)
    for r in range(seat.shape[1]):
        a, b = seat[p, r], seat[q, r]
        if a != b:
            delta += plain_links(seat, who, links, p, r, b, q, apart) - plain_links(seat, who, links, p, r, a, q, apart)
            delta += plain_links(seat, who, links, q, r, a, p, apart) - plain_links(seat, who, links, q, r, b, p, apart)
    return delta


@inner
def try_exchange(
    seat: Ints, row: Ints, slot: Ints, visits: Ints, crowd: Ints, again: Ints, key: Longs, bits: Longs, who: Ints,
    code: Ints, spot: Ints, worth: Longs, rates: Longs, links: Longs, whole: Ints,
    seed: Longs, heat: float, prices: Prices,
) -> bool:  # fmt: skip
    """Propose that two people exchange their whole day: who meets whom stays, wishes and mixing change."""
    p, q = wide(whole[draw(seed, whole.shape[0])]), wide(whole[draw(seed, whole.shape[0])])
    if p == q or who[p, PATTERN] != who[q, PATTERN]:
        return False
    delta = 0
    for r in range(seat.shape[1]):
        a, b = seat[p, r], seat[q, r]
        if a != b:
            there, here = spot[r, b, THEME], spot[r, a, THEME]
            delta += worth[p, there] - worth[p, here] + worth[q, here] - worth[q, there]
            delta += class_swap(crowd, code, rates, p, q, r, a, b)
    if who[p, FROM] != who[p, TO] or who[q, FROM] != who[q, TO]:
        delta += linked_delta(seat, who, rates, links, p, q, prices[KEPT_APART])
    if delta > threshold(seed, heat):
        return False
    for r in range(seat.shape[1]):
        if seat[p, r] != seat[q, r]:
            exchange_seats(seat, row, slot, visits, crowd, key, bits, code, spot, p, q, r)
        again[p, r], again[q, r] = again[q, r], again[p, r]
    return True


@inner
def exchange_seats(
    seat: Ints, row: Ints, slot: Ints, visits: Ints, crowd: Ints, key: Longs, bits: Longs, code: Ints, spot: Ints,
    p: int, q: int, r: int,
) -> None:  # fmt: skip
    """Let two people of different tables change places; repeats are left to the caller."""
    a, b = wide(seat[p, r]), wide(seat[q, r])
    i, j = slot[p, r], slot[q, r]
    row[r, a, i], row[r, b, j] = q, p
    slot[p, r], slot[q, r] = j, i
    for one, old, new in ((p, a, b), (q, b, a)):
        count_in(visits, crowd, code, spot, one, r, old, -1)
        count_in(visits, crowd, code, spot, one, r, new, 1)
        mark(seat, key, bits, one, r, new)
