"""The move that exchanges two whole days: who meets whom stays, wishes and mixing change."""

from __future__ import annotations

from cafeplanner.planning.dice import accepted, draw
from cafeplanner.planning.jit import inner, wide
from cafeplanner.planning.kernel import (
    APART,
    CARD,
    COST,
    FROM,
    HOLDS,
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
    shared_rounds,
)
from cafeplanner.planning.places import rotate
from cafeplanner.planning.seating import Counts, Longs


@inner
def class_swap(crowd: Counts, who: Longs, rates: Longs, p: int, q: int, r: int, a: int, b: int) -> int:
    """Change of the cost of same codes if person `p` of table `a` and person `q` of table `b` change places.

    Both are alone in their units.
    """
    delta = 0
    for c in range(rates.shape[0] - 1):
        x, y = who[p, HOLDS + 2 * rates.shape[1] + c], who[q, HOLDS + 2 * rates.shape[1] + c]
        if x != y:
            if x >= 0:
                delta += rates[c, r] * (wide(crowd[r, b, x]) - wide(crowd[r, a, x]) + 1)
            if y >= 0:
                delta += rates[c, r] * (wide(crowd[r, a, y]) - wide(crowd[r, b, y]) + 1)
    return delta


@inner
def plain_links(seat: Longs, who: Longs, links: Longs, p: int, r: int, t: int, skip: int, apart: int) -> int:
    """What linked people at a table cost, those met before the day left out."""
    cost = 0
    for at in range(who[p, FROM], who[p, TO]):
        if links[at, KIND] == MET:
            break
        q = links[at, OTHER]
        if q != skip and seat[q, r] == t and (links[at, ROUNDS] >> r) & 1:
            kind = links[at, KIND]
            cost += links[at, COST] if kind == PAIR else (apart if kind == APART else 0)
    return cost


@inner
def meet_today(key: Longs, bits: Longs, p: int, q: int) -> bool:
    """Whether two people share a table in a round that counts."""
    for w in range(bits.shape[1]):
        if shared_rounds(key, bits, p, q, w):
            return True
    return False


@inner
def history_delta(key: Longs, bits: Longs, who: Longs, rates: Longs, links: Longs, p: int, q: int) -> int:
    """Change of cost of meetings with people met before the day if `p` takes the day of `q`."""
    found = 0
    for at in range(who[p, FROM], who[p, TO]):
        other = links[at, OTHER]
        if links[at, KIND] == MET and other != q:
            found += meet_today(key, bits, q, other)
            found -= meet_today(key, bits, p, other)
    return found * most(rates)


@inner
def most(rates: Longs) -> int:
    """What a repeat meeting costs in the rounds in which it does."""
    cost = 0
    for r in range(rates.shape[1]):
        cost = max(cost, rates[-1, r])
    return cost


@inner
def linked_delta(
    seat: Longs, key: Longs, bits: Longs, who: Longs, rates: Longs, links: Longs, p: int, q: int, apart: int
) -> int:
    """Change of cost of all links if two people exchange their whole day."""
    delta = history_delta(key, bits, who, rates, links, p, q)
    delta += history_delta(key, bits, who, rates, links, q, p)
    for r in range(seat.shape[1]):
        a, b = seat[p, r], seat[q, r]
        if a != b:
            delta += plain_links(seat, who, links, p, r, b, q, apart) - plain_links(seat, who, links, p, r, a, q, apart)
            delta += plain_links(seat, who, links, q, r, a, p, apart) - plain_links(seat, who, links, q, r, b, p, apart)
    return delta


@inner
def card_of_day(seat: Longs, who: Longs, p: int, q: int) -> int:
    """What the printed card of `p` costs if `p` has the day of `q`."""
    if who[p, CARD] != 0:
        first = HOLDS + seat.shape[1]
        for r in range(seat.shape[1]):
            if who[p, first + r] >= 0 and who[p, first + r] != seat[q, r]:
                return who[p, CARD]  # type: ignore[no-any-return]
    return wide(0)  # type: ignore[no-any-return]


@inner
def try_exchange(
    seat: Longs, row: Longs, slot: Longs, visits: Longs, crowd: Counts, met: Counts, key: Longs, bits: Longs,
    who: Longs, spot: Longs, worth: Longs, rates: Longs, links: Longs, whole: Longs,
    ring: Longs, seed: Longs, heat: float, prices: Prices,
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
            delta += class_swap(crowd, who, rates, p, q, r, a, b)
    delta += card_of_day(seat, who, p, q) - card_of_day(seat, who, p, p)
    delta += card_of_day(seat, who, q, p) - card_of_day(seat, who, q, q)
    if who[p, FROM] != who[p, TO] or who[q, FROM] != who[q, TO]:
        delta += linked_delta(seat, key, bits, who, rates, links, p, q, prices[KEPT_APART])
    if not accepted(seed, heat, delta):
        return False
    for r in range(seat.shape[1]):
        if seat[p, r] != seat[q, r]:
            ring[0], ring[1] = p, q
            rotate(seat, row, slot, visits, crowd, met, key, bits, who, spot, rates, links, ring, wide(2), r,
                   seat[p, r])  # fmt: skip
    return True
