"""Which printed cards some seats leave right, and holding on to them."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from cafeplanner.cafe.day import DEAREST
from cafeplanner.planning.seating import NOWHERE, Flags, Ints, Seating


def changed_cards(seating: Seating, seats: Ints) -> Flags:
    """(n) whose printed card sends them elsewhere than these seats."""
    elsewhere = (seating.home != NOWHERE) & (seating.home != seats)
    return np.asarray(elsewhere.any(axis=1) & (seating.card_cost > 0))


def with_cards_kept(seating: Seating, seats: Ints) -> Seating:
    """Return the problem with a fixed seat wherever a card says one that these seats (n, R) leave right.

    Cards that are cheap enough to be given up for a better plan stay free.
    """
    kept = (seating.card_cost >= DEAREST) & ~changed_cards(seating, seats)
    told = kept[:, None] & (seating.home != NOWHERE)
    return replace(seating, fixed=np.where(told, seating.home, seating.fixed).astype(np.int32))
