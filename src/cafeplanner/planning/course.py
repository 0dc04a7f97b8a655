"""What a stretch of search is told: how hot, how long, by whom it is watched. The same for both engines."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from cafeplanner.planning.recount import Found


@dataclass(frozen=True)
class Course:
    """How a walk goes: from hot to cold over `moves` steps. Heat and prices are in units of a typical small cost."""

    moves: int
    hot: float = 0.67
    cold: float = 0.033
    soft: float = 10.0
    """Price of a broken hard rule at the start; it rises to `firm`."""
    firm: float = 667.0
    cheap: float = 1.0
    """Price of a repeat meeting until `DEAR_FROM` of the course is over; then it rises to its weight."""
    rings_from: float = 0.5
    """Share of the course from which three people change places in a ring where two cannot."""
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


@dataclass(frozen=True)
class Watched:
    """How a walk is paced and watched from outside."""

    share: Callable[[int], float]
    """Share (0 to 1) of the course that is over after so many proposals: by work done, or by time used."""
    told: Callable[[Found], bool]
    """Hears of the best seats after every chunk; answers whether to go on."""
    bound: int = -(1 << 62)
    """No seating costs less: the walk ends there."""
