"""Rotations without a repeat meeting, by construction: where counts allow them, search need not look for them.

A rotation (people, rounds) holds the group of each person in each round. The contents, in the order of asking:

- `pairs`: groups of two
- `shifts`: columns of people who walk past the tables (`numbers` to calculate with; `seeking` to search for shifts,
  `shift_data` for those found before)
- `filled`: the same with rounds within the columns, which makes affine planes and spaces
- `triples`, `fours`: systems in which everybody meets everybody
- `starters`: first rounds that a search found, turned round (`developing`, `starter_data`)

`themed` rotations bring nobody to a table twice (`uneven` where some tables have a seat more); `strangers` adds a round
of other groups, such as an icebreaker.
"""

from __future__ import annotations

import numpy as np

from cafeplanner.planning.designs.filled import fill_columns, walk_columns
from cafeplanner.planning.designs.fours import meet_in_fours
from cafeplanner.planning.designs.pairs import turn_pairs
from cafeplanner.planning.designs.starters import start_and_turn
from cafeplanner.planning.designs.strangers import meet_strangers
from cafeplanner.planning.designs.themed import cafe_rotation, themed_rotation
from cafeplanner.planning.designs.triples import meet_in_threes
from cafeplanner.planning.seating import Ints

__all__ = ["cafe_rotation", "golf_rotation", "meet_strangers", "themed_rotation"]


def golf_rotation(groups: int, size: int, rounds: int) -> Ints | None:
    """Return the group of each person (groups * size) in each round, where no two people share a group twice.

    None where no construction is known here: there may still be a rotation.
    """
    if size == 1 or rounds == 1:
        return one_round(groups, size, rounds)
    for construct in (turn_pairs, walk_columns, filled, meet_in_threes, meet_in_fours, start_and_turn):
        rotation = construct(groups, size, rounds)
        if rotation is not None:
            return rotation
    return None


def one_round(groups: int, size: int, rounds: int) -> Ints | None:
    """Nobody to meet in groups of one; nobody to meet again in one round."""
    return np.repeat(np.arange(groups * size, dtype=np.int32)[:, None] // size, rounds, axis=1)


def filled(groups: int, size: int, rounds: int) -> Ints | None:
    """Rounds past the tables, then a smaller rotation within each column."""
    return fill_columns(groups, size, rounds, golf_rotation)
