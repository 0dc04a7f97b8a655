"""One round that gives many: everybody takes the place of somebody else, again and again."""

from __future__ import annotations

import numpy as np

from cafeplanner.planning.designs.numbers import add, negate
from cafeplanner.planning.seating import Ints


def develop(first: Ints, moduli: tuple[int, ...]) -> Ints:
    """Return the rounds (people, order) that come from a first one by adding each number in turn.

    `first` holds the group of each person: as many people for each orbit as there are numbers, then those who stay
    where they are (fewer than one orbit).
    """
    order = int(np.prod(moduli))
    moving = len(first) // order * order
    numbers = np.arange(order, dtype=np.int32)
    origin = add(moduli, numbers[:, None], negate(moduli, numbers)[None, :])
    turned = first[:moving].reshape(-1, order)[:, origin].reshape(-1, order)
    return np.concatenate([turned, np.repeat(first[moving:, None], order, axis=1)]).astype(np.int32)


def group_of_each(groups: list[list[int]], people: int) -> Ints:
    """Return the number of everybody's group from the members of each group."""
    found = np.full(people, -1, np.int32)
    for number, members in enumerate(groups):
        found[members] = number
    return found
