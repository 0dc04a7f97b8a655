"""Visits to themes when rounds are left out, and what they cost at least for given tolls. The proof is in `_joint`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from cafeplanner.checking._flow import Range

Longs = npt.NDArray[np.int64]

SCALE = 1_000_000
"""Tolls are whole numbers of millionths."""
NEVER = 10**15
"""A price above all others."""


class Crowd(NamedTuple):
    """People of one organisation or territory who may visit one theme."""

    members: tuple[int, ...]
    theme: int
    steps: tuple[tuple[int, int], ...]
    """(cost of one more visit, how many visits cost that), cheapest first."""


class Tolls(NamedTuple):
    """What a visit costs beyond the wish: for each theme (any sign), and for each crowd (never negative)."""

    themes: Sequence[float]
    crowds: Sequence[float]


@dataclass(frozen=True)
class Visits:
    """Who visits which theme, when rounds are left out."""

    rounds: Longs
    """(people,) in how many rounds somebody is there."""
    reward: Longs
    """(people, themes) what a visit gives back."""
    ranges: tuple[Range, ...]
    """Visits of each theme, at least and at most."""
    again: int | None
    """The theme that may be visited again: tables without theme."""
    crowds: tuple[Crowd, ...]
    fixed: int
    """What is paid in any case."""
    unit: int
    """All costs are multiples of it."""

    def bound(self, tolls: Tolls) -> int:
        """Return what no plan costs less than, whatever the tolls."""
        at_themes = np.rint(np.array(tolls.themes) * SCALE).astype(np.int64)
        at_crowds = [max(0, round(toll * SCALE)) for toll in tolls.crowds]
        price = -self.reward * SCALE + at_themes
        for crowd, toll in zip(self.crowds, at_crowds, strict=True):
            price[list(crowd.members), crowd.theme] += toll
        total = self._cheapest(price)
        for crowd, toll in zip(self.crowds, at_crowds, strict=True):
            total += sum(count * min(0, cost * SCALE - toll) for cost, count in crowd.steps)
        for toll, (least, most) in zip(at_themes.tolist(), self.ranges, strict=True):
            total -= max(toll * least, toll * most)
        step = SCALE * self.unit
        return -(-(total + self.fixed * SCALE) // step) * self.unit

    def _cheapest(self, price: Longs) -> int:
        """Return the sum over everybody of the cheapest visits, each person for himself."""
        once = price.copy()
        if self.again is not None:
            once[:, self.again] = NEVER
        once.sort(axis=1)
        more = int(self.rounds.max(initial=0)) - once.shape[1]
        if more > 0:
            once = np.pad(once, ((0, 0), (0, more)), constant_values=NEVER)
        if self.again is not None:
            once = np.minimum(once, price[:, [self.again]])
        there = np.arange(once.shape[1]) < self.rounds[:, None]
        return int(once[there].sum())
