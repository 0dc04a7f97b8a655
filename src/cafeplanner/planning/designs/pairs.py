"""Groups of two: everybody meets everybody (the circle method, known from tournaments)."""

from __future__ import annotations

import numpy as np

from cafeplanner.planning.seating import Ints


def turn_pairs(groups: int, size: int, rounds: int) -> Ints | None:
    """All but one stand in a circle and meet whoever mirrors them; then the circle turns by one."""
    circle = 2 * groups - 1
    if size != 2 or rounds > circle:
        return None
    place = (np.arange(circle)[:, None] - np.arange(rounds)[None, :]) % circle
    pair = np.minimum(place, (circle - place) % circle)
    return np.concatenate([pair, np.zeros((1, rounds), int)]).astype(np.int32)
