"""The walk: proposals of all four moves while the heat falls. This is the only function that Python calls."""

from __future__ import annotations

from cafeplanner.planning.dice import draw
from cafeplanner.planning.exchange import try_exchange
from cafeplanner.planning.jit import compiled
from cafeplanner.planning.kernel import Prices
from cafeplanner.planning.moves import try_seat, try_swap
from cafeplanner.planning.seating import Ints, Longs
from cafeplanner.planning.units import try_unit


@compiled
def walk(
    seat: Ints, row: Ints, slot: Ints, visits: Ints, crowd: Ints, again: Ints, key: Longs, bits: Longs, who: Ints,
    code: Ints, spot: Ints, worth: Longs, rates: Longs, links: Longs, free: Ints,
    whole: Ints, grouped: Ints, scratch: Ints, seed: Longs, hot: float, cold: float, prices: Prices, shares: Longs,
    moves: int,
) -> int:  # fmt: skip
    """Make `moves` proposals while the heat falls geometrically from `hot` to `cold`; return how many were taken.

    `shares` (4) are the cumulated chances, of 1024, of swap, free seat, whole day and unit; `scratch` (2, S + 1) is
    room to work in.
    """
    going, coming = scratch[0], scratch[1]
    taken, heat, fall = 0, hot, (cold / hot) ** (1.0 / max(1, moves // 256))
    for number in range(moves):
        if number % 256 == 255:
            heat *= fall
        pick = draw(seed, 1024)
        # fmt: off
        if pick < shares[0]:
            taken += try_swap(seat, row, slot, visits, crowd, again, key, bits, who, code, spot, worth, rates, links,
                              free, seed, heat, prices)
        elif pick < shares[1]:
            taken += try_seat(seat, row, slot, visits, crowd, again, key, bits, who, code, spot, worth, rates, links,
                              free, seed, heat, prices)
        elif pick < shares[2]:
            taken += try_exchange(seat, row, slot, visits, crowd, again, key, bits, who, code, spot, worth, rates,
                                  links, whole, seed, heat, prices)
        else:
            taken += try_unit(seat, row, slot, visits, crowd, again, key, bits, who, code, spot, worth, rates, links,
                              grouped, seed, heat, prices, going, coming)
        # fmt: on
    return taken
