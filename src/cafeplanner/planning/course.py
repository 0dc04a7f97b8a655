"""What a stretch of search is told: how hot, how long, by whom it is watched. The same for both engines."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from cafeplanner.planning.recount import Found

DEAR_FROM = 0.8
"""Share of a course from which everything begins to cost its full price."""


@dataclass(frozen=True)
class Course:
    """How a search goes: from hot to cold over `moves` steps. Heat and prices are in units of a typical small cost."""

    moves: int
    hot: float = 0.67
    cold: float = 0.033
    soft: float = 10.0
    """Price of a broken hard rule at the start; it rises to `firm`."""
    firm: float = 667.0
    cheap: float = 1.0
    """Price of a repeat meeting until `DEAR_FROM` of the course is over; then it rises to its weight."""
    eager: float = 1.0
    """How many times dearer wishes are at first; it falls until `DEAR_FROM`."""
    rings_from: float = 0.5
    """Share of the course from which three people change places in a ring where two cannot."""
    seats: float = 0.3
    """Share of the moves within one round; the others exchange two whole days."""
    chunk: int = 20_000
    """Steps between two looks at the clock: some hundredths of a second."""

    def times(self, unit: int) -> Course:
        """Return the same course with heat and prices in the units of the costs."""
        return replace(
            self,
            hot=unit * self.hot,
            cold=unit * self.cold,
            soft=unit * self.soft,
            firm=unit * self.firm,
            cheap=unit * self.cheap,
        )

    def heat(self, share: float) -> float:
        """Return the heat after a share (0 to 1) of the course: it falls geometrically."""
        return float(self.hot * (self.cold / self.hot) ** share)

    def rule_price(self, share: float) -> int:
        """Return the price of a broken hard rule."""
        return int(self.soft * (self.firm / self.soft) ** min(1.0, share / DEAR_FROM))

    def repeat_price(self, share: float, weight: int) -> int:
        """Return the price of a repeat meeting, never more than its weight."""
        cheap = max(1.0, self.cheap)
        if weight <= cheap:
            return weight
        late = min(1.0, max(0.0, (share - DEAR_FROM) / (1 - DEAR_FROM)))
        return int(cheap * (weight / cheap) ** late)

    def eagerness(self, share: float) -> float:
        """Return how many times dearer wishes are."""
        return float(self.eager ** max(0.0, 1.0 - share / DEAR_FROM))


@dataclass(frozen=True)
class Watched:
    """How a walk is paced and watched from outside."""

    share: Callable[[int], float]
    """Share (0 to 1) of the course that is over after so many proposals: by work done, or by time used."""
    told: Callable[[Found], bool]
    """Hears of the best seats after every chunk; answers whether to go on."""
    bound: int = -(1 << 62)
    """No seating costs less: the walk ends there."""
