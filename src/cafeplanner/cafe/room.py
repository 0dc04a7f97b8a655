"""The room of the café, as far as it is known. Metres throughout; seen as on paper, with the stage at the top."""

from __future__ import annotations

import math
from dataclasses import dataclass

SEAT_WIDE = 0.6
"""What one person needs of the edge of a round table: the caterers' rule, 152 cm for eight people."""
SMALLEST_TABLE = 0.8


@dataclass(frozen=True, slots=True)
class Spot:
    """Where the middle of a café table stands."""

    table: str
    right: float
    """From the wall at the left."""
    down: float
    """From the side of the stage or screen."""


@dataclass(frozen=True, slots=True)
class Room:
    """Size of the room and places of its tables; None and nothing where they are not known."""

    width: float | None = None
    depth: float | None = None
    spots: tuple[Spot, ...] = ()

    def holds(self, spot: Spot) -> bool:
        """Whether a table stands within the walls that are known."""
        return (self.width is None or spot.right <= self.width) and (self.depth is None or spot.down <= self.depth)


def table_width(people: int) -> float:
    """Return how wide a round table for some people is."""
    return max(SMALLEST_TABLE, people * SEAT_WIDE / math.pi)


def apart(one: Spot, other: Spot) -> float:
    """Return how far the middles of two tables are from each other."""
    return math.hypot(one.right - other.right, one.down - other.down)
