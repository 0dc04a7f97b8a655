"""The columns and pages of a poster, filled evenly. Millimetres throughout."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

NARROWED = 30
"""Steps in which the height of a column is narrowed down: a hundredth of a millimetre is exact enough."""


def count_columns(heights: Sequence[float], limit: float) -> int:
    """Return how many columns of a height rows fill, in their order."""
    return sum(1 for _ in _filled(heights, limit))


def even_columns(heights: Sequence[float], limit: float, across: int) -> list[range]:
    """Return the rows of each column: as many whole pages as needed, their columns as even as they can be."""
    if not heights:
        return []
    most = -(-count_columns(heights, limit) // across) * across
    low, high = max(sum(heights) / most, max(heights)), limit
    for _ in range(NARROWED):
        middle = (low + high) / 2
        low, high = (low, middle) if count_columns(heights, middle) <= most else (middle, high)
    return list(_filled(heights, high))


def _filled(heights: Sequence[float], limit: float) -> Iterator[range]:
    """Yield the rows of each column, filled one after the other; a row higher than the limit has one to itself."""
    first, used = 0, 0.0
    for row, high in enumerate(heights):
        if used and used + high > limit:
            yield range(first, row)
            first, used = row, 0.0
        used += high
    if heights:
        yield range(first, len(heights))
