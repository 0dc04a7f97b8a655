"""The compiled part of re-seating: one chair of each of some tables is vacated; what would each cost each person?

The arrays are those of `kernel`, without ``met``: it would have to be kept up for everybody who moves, and here whole
crowds do. Besides:

- ``standing`` (k): who stands up from each of ``tables`` (k), alone in their units and free to move; `NOBODY` where the
  chair was empty;
- ``vacancy`` (T): the place of each table of the round in ``tables``, -1 for the others;
- ``costs`` (k, k): what each chair costs each person, or costs if it stays empty. As every table loses one chair and
  gets one back, no entry depends on the others: it is exact.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from cafeplanner.planning.dice import draw
from cafeplanner.planning.jit import compiled, inner, wide
from cafeplanner.planning.kernel import (
    APART,
    CARD,
    COST,
    FREE,
    FROM,
    HIGH,
    HOLDS,
    KEPT_APART,
    KIND,
    MET,
    MISSING,
    ONCE,
    OTHER,
    PAIR,
    ROUNDS,
    THEME,
    TO,
    TWICE,
    UNIT,
    Prices,
    card_delta,
    met_again,
    met_before,
    shortage,
)
from cafeplanner.planning.places import met_earlier
from cafeplanner.planning.seating import Counts, Longs

Costs = npt.NDArray[np.float64]

NOBODY, NO_CHAIR = -1, -2


@compiled
def stand_up(
    row: Longs, visits: Longs, key: Longs, bits: Longs, who: Longs, spot: Longs, rates: Longs, links: Longs,
    seed: Longs, r: int, tables: Longs, standing: Longs, worst: bool,
) -> int:  # fmt: skip
    """Draw a chair of each table into ``standing``; or with ``worst`` that of whoever meets most people again.

    Returns at how many tables somebody meets people again or visits a theme again, where that is looked for.
    """
    found = 0
    for j in range(tables.shape[0]):
        t = wide(tables[j])
        standing[j] = draw_chair(row, who, spot, seed, r, t)
        if not worst:
            continue
        most = 0
        for at in range(1, row[r, t, 0] + 1):
            p = wide(row[r, t, at])
            if who[p, HOLDS + r] == FREE:
                pain = count_again(row, visits, key, bits, who, spot, rates, links, p, r, t)
                if pain > most or (pain == most and pain > 0 and draw(seed, wide(2)) == 0):
                    most, standing[j] = pain, p
        found += most > 0
    return found


@inner
def draw_chair(row: Longs, who: Longs, spot: Longs, seed: Longs, r: int, t: int) -> int:
    """Draw a chair of a table: somebody free to move, an empty one, or `NO_CHAIR` where all who sit there stay."""
    count = row[r, t, 0]
    chairs = max(count, spot[r, t, HIGH])
    first = draw(seed, chairs)
    if first >= count:
        return NOBODY
    for i in range(count):
        at = first + i if first + i < count else first + i - count
        if who[row[r, t, 1 + at], HOLDS + r] == FREE:
            return row[r, t, 1 + at]  # type: ignore[no-any-return]
    return NOBODY if chairs > count else NO_CHAIR


@inner
def count_again(
    row: Longs, visits: Longs, key: Longs, bits: Longs, who: Longs, spot: Longs, rates: Longs, links: Longs,
    p: int, r: int, t: int,
) -> int:  # fmt: skip
    """Count whom a person meets again at a table, and further visits to its theme."""
    theme = spot[r, t, THEME]
    again = visits[p, theme] - 1 if who[p, ONCE] != 0 and theme != visits.shape[1] - 1 else 0
    if rates[-1, r] != 0:
        for at in range(1, row[r, t, 0] + 1):
            q = wide(row[r, t, at])
            if who[q, UNIT] != who[p, UNIT]:
                again += met_again(key, bits, p, q, r) or met_before(who, links, p, q)
    return again


@compiled
def price_chairs(
    seat: Longs, row: Longs, visits: Longs, crowd: Counts, key: Longs, bits: Longs, who: Longs, spot: Longs,
    worth: Longs, rates: Longs, links: Longs, r: int, tables: Longs, standing: Longs, vacancy: Longs,
    prices: Prices, costs: Costs,
) -> None:  # fmt: skip
    """Write what each vacated chair costs each standing person into ``costs``."""
    for i in range(standing.shape[0]):
        p = wide(standing[i])
        if p == NOBODY:
            price_empty(row, spot, r, tables, standing, prices[MISSING], costs, i)
            continue
        price_themes(seat, visits, who, spot, worth, p, r, tables, prices[TWICE], costs, i)
        price_card(seat, who, p, r, tables, costs, i)
        price_codes(crowd, who, rates, p, r, tables, standing, costs, i)
        if rates[-1, r] != 0:
            price_meetings(seat, row, key, bits, who, rates, links, p, r, standing, vacancy, costs, i)
        if who[p, FROM] != who[p, TO]:
            price_links(seat, who, rates, links, p, r, standing, vacancy, prices[KEPT_APART], costs, i)


@inner
def price_empty(
    row: Longs, spot: Longs, r: int, tables: Longs, standing: Longs, missing: int, costs: Costs, i: int
) -> None:
    """Write what it costs in missing people if the chair of each table stays empty."""
    for j in range(tables.shape[0]):
        left = row[r, tables[j], 0] - (0 if standing[j] == NOBODY else 1)
        costs[i, j] = missing * (shortage(spot, r, tables[j], left) - shortage(spot, r, tables[j], left + 1))


@inner
def price_themes(
    seat: Longs, visits: Longs, who: Longs, spot: Longs, worth: Longs, p: int, r: int, tables: Longs, twice: int,
    costs: Costs, i: int,
) -> None:  # fmt: skip
    """Begin the line of a person with the worth of each table's theme and the price of visiting it again."""
    here, none = spot[r, seat[p, r], THEME], worth.shape[1] - 1
    for j in range(tables.shape[0]):
        theme = spot[r, tables[j], THEME]
        cost = worth[p, theme]
        if who[p, ONCE] != 0 and theme != none:
            cost += twice * (visits[p, theme] - (1 if theme == here else 0))
        costs[i, j] = cost


@inner
def price_card(seat: Longs, who: Longs, p: int, r: int, tables: Longs, costs: Costs, i: int) -> None:
    """Add what the printed card of a person costs at each table, against the one where the person sits."""
    if who[p, CARD] != 0:
        for j in range(tables.shape[0]):
            costs[i, j] += card_delta(seat, who, p, r, seat[p, r], wide(tables[j]))


@inner
def price_codes(
    crowd: Counts, who: Longs, rates: Longs, p: int, r: int, tables: Longs, standing: Longs, costs: Costs, i: int
) -> None:
    """Add what people of the person's codes cost at each table, the one who stands up there left out."""
    for c in range(rates.shape[0] - 1):
        at = HOLDS + 2 * rates.shape[1] + c
        x = who[p, at]
        if x >= 0 and rates[c, r] != 0:
            for j in range(tables.shape[0]):
                left = standing[j] >= 0 and who[standing[j], at] == x
                costs[i, j] += rates[c, r] * (wide(crowd[r, tables[j], x]) - left)


@inner
def price_meetings(
    seat: Longs, row: Longs, key: Longs, bits: Longs, who: Longs, rates: Longs, links: Longs, p: int, r: int,
    standing: Longs, vacancy: Longs, costs: Costs, i: int,
) -> None:  # fmt: skip
    """Add a repeat for everybody at each table whom the person meets in another round."""
    for x in range(seat.shape[1]):
        a = seat[p, x]
        if a < 0 or x == r or rates[-1, x] == 0:
            continue
        for at in range(1, row[x, a, 0] + 1):
            k = wide(row[x, a, at])
            j = vacancy[seat[k, r]] if seat[k, r] >= 0 else -1
            if j < 0 or standing[j] == k or who[k, UNIT] == who[p, UNIT] or met_earlier(key, bits, p, k, x, r):
                continue
            if who[p, FROM] == who[p, TO] or not met_before(who, links, p, k):
                costs[i, j] += rates[-1, r]


@inner
def price_links(
    seat: Longs, who: Longs, rates: Longs, links: Longs, p: int, r: int, standing: Longs, vacancy: Longs,
    apart: int, costs: Costs, i: int,
) -> None:  # fmt: skip
    """Add what linked people cost at each table: acquaintances, those to keep apart, those met before the day."""
    for at in range(who[p, FROM], who[p, TO]):
        k = wide(links[at, OTHER])
        j = vacancy[seat[k, r]] if seat[k, r] >= 0 else -1
        if j < 0 or standing[j] == k:
            continue
        kind = links[at, KIND]
        if kind == MET:
            costs[i, j] += rates[-1, r] if who[k, UNIT] != who[p, UNIT] else 0
        elif (links[at, ROUNDS] >> r) & 1:
            costs[i, j] += links[at, COST] if kind == PAIR else (apart if kind == APART else 0)
