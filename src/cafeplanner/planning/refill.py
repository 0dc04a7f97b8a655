"""The compiled end of re-seating: all who stood up sit down at the tables chosen for them.

The arrays are those of `kernel` and of `vacant`.
"""

from __future__ import annotations

from cafeplanner.planning.jit import compiled, inner, wide
from cafeplanner.planning.kernel import HOLDS, THEME
from cafeplanner.planning.seating import Counts, Longs
from cafeplanner.planning.vacant import NOBODY


@compiled
def sit_down(
    seat: Longs, row: Longs, slot: Longs, visits: Longs, crowd: Counts, key: Longs, bits: Longs, who: Longs,
    spot: Longs, rates: Longs, r: int, tables: Longs, standing: Longs, chosen: Longs,
) -> int:  # fmt: skip
    """Seat everybody who stands at the table in place ``chosen``; return how many changed tables."""
    moved = 0
    for step in range(2):  # all leave before anybody sits down
        for i in range(standing.shape[0]):
            p, a, b = wide(standing[i]), wide(tables[i]), wide(tables[chosen[i]])
            if p == NOBODY or a == b:
                continue
            if step == 0:
                last = row[r, a, row[r, a, 0]]
                row[r, a, slot[p, r]], slot[last, r] = last, slot[p, r]
                row[r, a, 0] -= 1
            else:
                row[r, b, 0] += 1
                row[r, b, row[r, b, 0]], slot[p, r], seat[p, r] = p, row[r, b, 0], b
                carry_over(visits, crowd, key, bits, who, spot, rates, p, r, a, b)
                moved += 1
    return moved


@inner
def carry_over(
    visits: Longs, crowd: Counts, key: Longs, bits: Longs, who: Longs, spot: Longs, rates: Longs,
    p: int, r: int, a: int, b: int,
) -> None:  # fmt: skip
    """Keep the books of themes, codes and keys for a person who goes from one table to another."""
    visits[p, spot[r, a, THEME]] -= 1
    visits[p, spot[r, b, THEME]] += 1
    for c in range(rates.shape[0] - 1):
        x = who[p, HOLDS + 2 * rates.shape[1] + c]
        if x >= 0:
            crowd[r, a, x] -= 1
            crowd[r, b, x] += 1
    for w in range(bits.shape[1]):
        key[p, w] += (b - a) * bits[rates.shape[1] + r, w]
