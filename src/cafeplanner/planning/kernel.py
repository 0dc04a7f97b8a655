"""The compiled inner loops of the annealing: what a seat costs.

Arrays travel one by one, not in a bundle: taking an array out of a tuple counts references, which costs more here than
the arithmetic. They are packed so that there are few, always named alike:

- ``seat`` (n, R): the table of each person in each round, or -1;
- ``row`` (R, T, 1 + S): how many sit at a table, then who; ``slot`` (n, R): where in that row each person stands;
- ``visits`` (n, K + 1): how often each person sits at a table of each theme;
- ``crowd`` (R, T, Q): how many people of each code sit at a table; ``code`` (n, C): the codes of a person, or -1;
- ``again`` (n, R): how many neighbours of a round the person also meets in another one;
- ``key`` (n, 2 W): the tables of a person in all rounds as fields of bits in W words, so that one comparison finds
  every table that two people share; then the top bits of the rounds where the person is there and meetings count;
- ``bits`` (2 R + 1, W): the top bit of each round's field, its lowest bit, and last all bits but the top ones;
- ``who`` (n, 5 + R): `UNIT`, `ONCE`, `PATTERN`, `FROM` and `TO` (the person's links), from `HOLDS` on whether the
  person may be moved in each round (`FREE`, `GROUPED`, `FIXED`);
- ``spot`` (R, T, 5): `THEME`, `LOW`, `HIGH`, `CLOSES` and `RAISED` of each table;
- ``worth`` (n, K + 1): what sitting at a table of each theme costs, the last column for tables without a theme;
- ``rates`` (C + 1, R): what a pair of one code costs in each round; in the last line, what a repeat meeting costs;
- ``links`` (L, 4): `OTHER`, `KIND`, `ROUNDS` (bits) and `COST` of each link between two people;
- ``prices`` (twice, missing, apart): what a broken hard rule costs at this moment of the search.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from cafeplanner.planning.jit import inner
from cafeplanner.planning.seating import Ints, Longs

UNIT, ONCE, PATTERN, FROM, TO, HOLDS = 0, 1, 2, 3, 4, 5
FREE, GROUPED, FIXED = 0, 1, 2
THEME, LOW, HIGH, CLOSES, RAISED = 0, 1, 2, 3, 4
OTHER, KIND, ROUNDS, COST = 0, 1, 2, 3
PAIR, APART, MET = 0, 1, 2
TWICE, MISSING, KEPT_APART = 0, 1, 2

NO_LIMIT = 1 << 60

wide: Any = np.int64
"""Makes one kind of whole number of those that arrays of different kinds hold."""

Prices = tuple[int, int, int]


@inner
def met_elsewhere(seat: Ints, rates: Longs, p: int, q: int, r: int) -> bool:
    """Whether two people share a table in another round that counts."""
    for other in range(seat.shape[1]):
        if seat[p, other] == seat[q, other] and other != r and seat[p, other] >= 0 and rates[-1, other] != 0:
            return True
    return False


@inner
def shared(a: int, b: int, low: int) -> int:
    """Top bits of the fields that are equal in two words; `low` has all bits but the top ones of the fields."""
    # a field of the difference is zero just where the two are equal; adding carries into the top bit of all others
    apart = a ^ b
    return ~(((apart & low) + low) | apart)


@inner
def shared_rounds(key: Longs, bits: Longs, p: int, q: int, w: int) -> int:
    """Top bits, of word `w`, of the rounds that count in which two people share a table."""
    words = bits.shape[1]
    # a field of the difference is zero just where the tables are the same: adding carries into all other top bits
    low, apart = wide(bits[-1, w]), wide(key[p, w] ^ key[q, w])
    return ~(((apart & low) + low) | apart) & wide(key[p, words + w]) & wide(key[q, words + w])  # type: ignore[no-any-return]


@inner
def met_again(key: Longs, bits: Longs, p: int, q: int, r: int) -> bool:
    """Say the same as `met_elsewhere`, faster."""
    for w in range(bits.shape[1]):
        if shared_rounds(key, bits, p, q, w) & ~bits[r, w]:
            return True
    return False


@inner
def new_repeats(
    row: Ints, key: Longs, bits: Longs, who: Ints, p: int, r: int, t: int, skip: int, rate: int, enough: int
) -> int:
    """What meetings beyond the first cost a person who joins a table, `skip` left out; stops above `enough`."""
    cost = 0
    for at in range(1, row[r, t, 0] + 1):
        k = row[r, t, at]
        if k != skip and met_again(key, bits, p, k, r) and who[k, UNIT] != who[p, UNIT]:
            cost += rate
            if cost > enough:
                break
    return cost


@inner
def note_pair(again: Ints, key: Longs, bits: Longs, p: int, k: int, r: int, step: int) -> None:
    """Bring `again` up to date when two people begin (1) or cease (-1) to share a table in round `r`."""
    rounds, found, other = again.shape[1], 0, 0
    for w in range(bits.shape[1]):
        rest = shared_rounds(key, bits, p, k, w) & ~bits[r, w]
        if rest != 0:
            for x in range(rounds):
                if rest & bits[x, w]:
                    found += 1
                    other = x
    if found:
        again[p, r] += step
        again[k, r] += step
    if found == 1:
        again[p, other] += step
        again[k, other] += step


@inner
def note_table(row: Ints, again: Ints, key: Longs, bits: Longs, who: Ints, p: int, r: int, t: int, step: int) -> None:
    """Bring `again` up to date for a person who joins (1) or leaves (-1) the company at a table."""
    for at in range(1, row[r, t, 0] + 1):
        k = row[r, t, at]
        if k != p and who[k, UNIT] != who[p, UNIT]:
            note_pair(again, key, bits, p, k, r, step)


@inner
def class_swap(crowd: Ints, code: Ints, rates: Longs, p: int, q: int, r: int, a: int, b: int) -> int:
    """Change of the cost of same codes if person `p` of table `a` and person `q` of table `b` change places.

    Both are alone in their units.
    """
    delta = 0
    for c in range(code.shape[1]):
        x, y = code[p, c], code[q, c]
        if x != y:
            if x >= 0:
                delta += rates[c, r] * (crowd[r, b, x] - crowd[r, a, x] + 1)
            if y >= 0:
                delta += rates[c, r] * (crowd[r, a, y] - crowd[r, b, y] + 1)
    return delta


@inner
def unit_company(
    row: Ints, key: Longs, bits: Longs, who: Ints, code: Ints, rates: Longs, p: int, r: int, t: int
) -> int:
    """What the neighbours at a table cost a person of any unit: same codes, and meetings beyond the first."""
    cost = 0
    for at in range(1, row[r, t, 0] + 1):
        k = row[r, t, at]
        if k != p and who[k, UNIT] != who[p, UNIT]:
            for c in range(code.shape[1]):
                if code[p, c] == code[k, c] and code[p, c] >= 0:
                    cost += rates[c, r]
            if met_again(key, bits, p, k, r):
                cost += rates[-1, r]
    return cost


@inner
def theme_delta(visits: Ints, who: Ints, worth: Longs, p: int, here: int, there: int, twice: int) -> int:
    """Change of cost if a person leaves a table of theme `here` for one of theme `there`; visiting twice is priced."""
    if here == there:
        return 0
    delta, none = wide(worth[p, there] - worth[p, here]), worth.shape[1] - 1
    if who[p, ONCE] != 0:
        if there != none:
            delta += twice * visits[p, there]
        if here != none:
            delta -= twice * (visits[p, here] - 1)
    return delta  # type: ignore[no-any-return]


@inner
def link_cost(seat: Ints, who: Ints, rates: Longs, links: Longs, p: int, r: int, t: int, skip: int, apart: int) -> int:
    """What linked people at a table cost: declared acquaintances, pairs to keep apart, people met before the day."""
    cost = 0
    for at in range(who[p, FROM], who[p, TO]):
        q = links[at, OTHER]
        if q == skip or seat[q, r] != t or not (links[at, ROUNDS] >> r) & 1:
            continue
        kind = links[at, KIND]
        if kind == PAIR:
            cost += links[at, COST]
        elif kind == APART:
            cost += apart
        elif who[q, UNIT] != who[p, UNIT] and not met_elsewhere(seat, rates, p, q, r):
            cost += rates[-1, r]
    return cost


@inner
def shortage(spot: Ints, r: int, t: int, count: int) -> int:
    """How many people a table lacks to its minimum; or has too many to be closed, where it may be and that is less."""
    if count >= spot[r, t, LOW]:
        return 0
    lacking = int(spot[r, t, LOW] - count)
    # counting to the nearer of both lets a walk empty a table one by one as easily as fill it
    return min(lacking, int(count - spot[r, t, RAISED])) if spot[r, t, CLOSES] != 0 else lacking


@inner
def count_in(visits: Ints, crowd: Ints, code: Ints, spot: Ints, p: int, r: int, t: int, step: int) -> None:
    """Count a person in (1) or out (-1) at a table: visits and codes."""
    visits[p, spot[r, t, THEME]] += step
    for c in range(code.shape[1]):
        if code[p, c] >= 0:
            crowd[r, t, code[p, c]] += step


@inner
def mark(seat: Ints, key: Longs, bits: Longs, p: int, r: int, t: int) -> None:
    """Write a person's table in a round; -1 for none."""
    before, after = max(0, seat[p, r]), max(0, t)
    seat[p, r] = t
    for w in range(bits.shape[1]):
        key[p, w] += (after - before) * bits[seat.shape[1] + r, w]


@inner
def put(
    seat: Ints, row: Ints, slot: Ints, visits: Ints, crowd: Ints, again: Ints, key: Longs, bits: Longs, who: Ints,
    code: Ints, spot: Ints, p: int, r: int, t: int,
) -> None:  # fmt: skip
    """Seat a person at a table."""
    note_table(row, again, key, bits, who, p, r, t, 1)
    at = row[r, t, 0] + 1
    row[r, t, 0] = at
    row[r, t, at] = p
    slot[p, r] = at
    mark(seat, key, bits, p, r, t)
    count_in(visits, crowd, code, spot, p, r, t, 1)


@inner
def take(
    seat: Ints, row: Ints, slot: Ints, visits: Ints, crowd: Ints, again: Ints, key: Longs, bits: Longs, who: Ints,
    code: Ints, spot: Ints, p: int, r: int,
) -> None:  # fmt: skip
    """Take a person away from the table."""
    t = seat[p, r]
    last = row[r, t, row[r, t, 0]]
    row[r, t, slot[p, r]] = last
    slot[last, r] = slot[p, r]
    row[r, t, 0] -= 1
    mark(seat, key, bits, p, r, -1)
    count_in(visits, crowd, code, spot, p, r, t, -1)
    note_table(row, again, key, bits, who, p, r, t, -1)
