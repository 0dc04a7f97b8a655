"""Rotations of a café: nobody comes to a table, or to a theme with several tables, twice.

People stand column after column: those of one column (as many as there are tables) never meet, and all come to the same
tables in turn. Without the last people of the last column each table lacks one person at most.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import numpy as np

from cafeplanner.planning.designs.seeking import seek_shifts
from cafeplanner.planning.designs.shifts import Shifts, find_shifts
from cafeplanner.planning.designs.starters import stored_day
from cafeplanner.planning.designs.uneven import seat_rest
from cafeplanner.planning.seating import Ints


def themed_rotation(groups: int, size: int, rounds: int) -> Ints | None:
    """Return the table of each person (groups * size) in each round; each table is a theme of its own.

    No two people share a table twice and nobody comes to a table twice. None where no construction is known here.
    """
    shifts = find_shifts(groups, rounds, size + 1)
    return None if shifts is None else shifts.without_theme().seats()


def cafe_rotation(sizes: Sequence[int], rounds: int, themes: Sequence[int] | None = None) -> Ints | None:
    """Return the table of each person (sum of sizes) in each round, where each table has the same size in all rounds.

    Sizes differ by one at most. `themes` names the theme of each table (by default each its own); nobody comes to one
    twice. None where no construction is known here.
    """
    themes = range(len(sizes)) if themes is None else themes
    if max(sizes) - min(sizes) > 1:
        return None
    if len(set(themes)) == len(sizes) and (stored := stored_day(sizes, rounds)) is not None:
        return stored
    circle = stand_around(themes)
    shifts = shifts_past(np.array(themes)[circle], rounds, min(sizes))
    if shifts is None:
        return None
    seats = shifts.seats()
    large = np.flatnonzero(np.array(sizes)[circle] > min(sizes))
    if len(large):
        rest = seat_rest(shifts, large.astype(np.int32), barred_steps(np.array(themes)[circle]))
        if rest is None:
            return None
        seats = np.concatenate([seats, rest])
    return circle[seats]


def stand_around(themes: Sequence[int]) -> Ints:
    """Return the tables in an order around a circle where few different steps lead from a table to one of its theme.

    Each theme stands within one of several stars whose points are equally far apart: then only steps from point to
    point do. The last resort is one star, where the tables of a theme stand side by side.
    """
    order = np.argsort(np.array(themes), kind="stable").astype(np.int32)
    for points in range(1, len(themes) + 1):
        stars = pack_themes(Counter(themes), points) if len(themes) % points == 0 else None
        if stars is not None:
            rank = {theme: at for at, theme in enumerate(theme for star in stars for theme in star)}
            order = np.array(sorted(order.tolist(), key=lambda table: rank[themes[table]]), np.int32)
            return order.reshape(-1, points).T.ravel()
    return order


def pack_themes(counts: Counter[int], points: int) -> list[list[int]] | None:
    """Return the themes of each star, all points taken; None where putting large themes first does not come out."""
    stars: list[list[int]] = [[] for _ in range(counts.total() // points)]
    free = [points] * len(stars)
    for theme, count in counts.most_common():
        at = next((at for at, left in enumerate(free) if left >= count), None)
        if at is None:
            return None
        stars[at].append(theme)
        free[at] -= count
    return stars


def barred_steps(themes: Ints) -> frozenset[int]:
    """Return the steps around the circle that lead from some table to one of its theme, 0 among them."""
    return frozenset(step for step in range(len(themes)) if (themes == np.roll(themes, step)).any())


def shifts_past(themes: Ints, rounds: int, columns: int) -> Shifts | None:
    """Return shifts of which no two in a column differ by a step within a theme."""
    tables, barred = len(themes), barred_steps(themes)
    if len(barred) == 1:
        shifts = find_shifts(tables, rounds, columns + 1)
        return shifts and shifts.without_theme()
    by = wide_steps(tables, rounds, columns, max(step for step in barred if 2 * step <= tables))
    if by is None:
        by = seek_shifts(tables, rounds, columns, barred)
    return None if by is None else Shifts((tables,), by)


def wide_steps(tables: int, rounds: int, columns: int, widest: int) -> Ints | None:
    """Column x walks on by more than the widest barred step, and x more, where the circle is long enough for that."""
    way = np.outer(np.arange(rounds), np.arange(columns) + widest + 1)
    return way.astype(np.int32) if way.max(initial=0) + widest < tables else None
