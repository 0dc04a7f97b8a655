"""The walk: proposals of all four moves while the heat falls. This is the only function that Python calls."""

from __future__ import annotations

from cafeplanner.planning.dice import draw
from cafeplanner.planning.exchange import try_exchange
from cafeplanner.planning.jit import compiled, wide
from cafeplanner.planning.kernel import Prices
from cafeplanner.planning.moves import try_seat
from cafeplanner.planning.seating import Counts, Longs
from cafeplanner.planning.units import try_unit

LARGE_PARTS = ("sit", "rotate", "shift", "find_others", "try_seat", "try_exchange", "try_unit")
"""Functions that hold most of the walk: it takes long to optimise them alone before the walk is."""


@compiled
def walk(
    seat: Longs, row: Longs, slot: Longs, visits: Longs, crowd: Counts, met: Counts, key: Longs, bits: Longs,
    who: Longs, spot: Longs, worth: Longs, rates: Longs, links: Longs, free: Longs,
    whole: Longs, grouped: Longs, scratch: Longs, seed: Longs, hot: float, cold: float, prices: Prices, limits: Prices,
    shares: Longs, moves: int,
) -> int:  # fmt: skip
    """Make `moves` steps while the heat falls geometrically from `hot` to `cold`; count the tables looked at.

    `limits` are those of `try_seat`; `shares` (3) are the cumulated chances, of 1024, of a seat, a whole day and a
    unit; `scratch` (3, S + 8) is room to work in.
    """
    going, coming, ring = scratch[0], scratch[1], scratch[2]
    done, heat, fall = 0, hot, (cold / hot) ** (1.0 / max(1, moves // 256))
    for number in range(moves):
        if number % 256 == 255:
            heat *= fall
        pick = draw(seed, wide(1024))
        # fmt: off
        if pick < shares[0]:
            done += try_seat(seat, row, slot, visits, crowd, met, key, bits, who, spot, worth, rates, links,
                             free, ring, seed, heat, prices, limits)
        elif pick < shares[1]:
            done += try_exchange(seat, row, slot, visits, crowd, met, key, bits, who, spot, worth, rates,
                                 links, whole, ring, seed, heat, prices)
        else:
            done += try_unit(seat, row, slot, visits, crowd, met, key, bits, who, spot, worth, rates, links,
                             grouped, seed, heat, prices, going, coming)
        # fmt: on
    return done
