"""Chance in the compiled loops: small, fast, and the same on every machine."""

from __future__ import annotations

import numpy as np

from cafeplanner.planning.jit import inner, wide
from cafeplanner.planning.seating import Longs


@inner
def draw(seed: Longs, below: int) -> int:
    """Draw a whole number from 0 to below - 1 (xorshift64* by Marsaglia and Vigna; the state is ``seed[0]``)."""
    x = np.uint64(seed[0])
    x ^= x >> np.uint64(12)
    x ^= x << np.uint64(25)
    x ^= x >> np.uint64(27)
    seed[0] = np.int64(x)
    high = (x * np.uint64(2685821657736338717)) >> np.uint64(33)
    return np.int64((high * np.uint64(below)) >> np.uint64(31))  # type: ignore[return-value]


@inner
def threshold(seed: Longs, heat: float) -> int:
    """Draw how much more a step may cost and still be taken (Metropolis' rule, the chance drawn first)."""
    return int(-heat * np.log((draw(seed, wide(1 << 30)) + 1) / (1 << 30)))


@inner
def accepted(seed: Longs, heat: float, change: int) -> bool:
    """Whether a step that changes the cost so much is taken."""
    # beyond twelve times the heat the chance is below one in a hundred thousand: not worth drawing
    return change <= 0 or (change < 12 * heat and change <= threshold(seed, heat))


def new_seed(*numbers: int) -> Longs:
    """Return a state for `draw` from any whole numbers."""
    made = np.random.SeedSequence(numbers).generate_state(1, np.uint64)
    return (made | np.uint64(1)).view(np.int64)
