"""Columns of people who walk past the tables, and rounds in which each column makes groups of its own."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from cafeplanner.planning.designs.shifts import find_shifts
from cafeplanner.planning.seating import Ints

Construction = Callable[[int, int, int], Ints | None]


def walk_columns(groups: int, size: int, rounds: int) -> Ints | None:
    """One column of people for each seat of a table; no column meets itself."""
    shifts = find_shifts(groups, rounds, size)
    return None if shifts is None else shifts.seats()


def fill_columns(groups: int, size: int, rounds: int, inner: Construction) -> Ints | None:
    """Walk as many rounds as there are tables, then turn to a smaller rotation within each column.

    With fields this gives affine planes (size = groups) and the lines of affine spaces.
    """
    if groups % size:
        return None
    most = min(groups, rounds - 1)
    for walked in (most, most - 1):
        shifts = find_shifts(groups, walked, size) if walked > 0 else None
        within = None if shifts is None else inner(groups // size, size, rounds - walked)
        if shifts is not None and within is not None:
            offset = np.repeat(np.arange(size) * (groups // size), groups)[:, None]
            own = np.tile(within, (size, 1)) + offset
            return np.concatenate([shifts.seats(), own], axis=1).astype(np.int32)
    return None
