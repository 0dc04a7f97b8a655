"""The papers that cards and badges are printed on: A4 sheets of them. One line in `LABELS` each.

Sizes in millimetres, from the makers' data (glabels' templates).
"""

from __future__ import annotations

from dataclasses import dataclass

from cafeplanner.i18n import N_

A4 = (210.0, 297.0)
CLEAR = 5.0
"""No printer is sure to reach this edge of the paper."""


@dataclass(frozen=True, slots=True)
class Label:
    """A sheet of cards: their size, how many stand across and down, where the first one begins, and the steps."""

    code: str
    title: str
    """Message id."""
    wide: float
    high: float
    across: int
    down: int
    left: float
    top: float
    step_right: float
    step_down: float
    is_cut: bool = False
    """Whether cards are cut from plain paper, along lines that neighbours share."""
    is_badge: bool = False
    """Whether there is room for the name and the tables only."""

    @property
    def per_page(self) -> int:
        """Cards on a sheet."""
        return self.across * self.down

    def corner(self, place: int) -> tuple[float, float]:
        """Return how far the top left corner of a place, from 0, is from the left and the top of the paper."""
        down, across = divmod(place, self.across)
        return self.left + across * self.step_right, self.top + down * self.step_down


PLAIN = Label("plain", N_("plain paper, 8 cards to cut"), 95.0, 68.0, 2, 4, 10.0, 12.5, 95.0, 68.0, is_cut=True)
LABELS: tuple[Label, ...] = (
    PLAIN,
    Label("L7165", N_("Avery L7165: 8 labels of 99.1 × 67.7 mm"), 99.1, 67.7, 2, 4, 4.67, 13.04, 101.64, 67.73),
    Label("badges", N_("plain paper, 10 badges of 90 × 54 mm to cut"), 90, 54, 2, 5, 15, 13.5, 90, 54, True, True),
    Label("L4784", N_("Avery L4784: 10 badges of 80 × 50 mm"), 80, 50, 2, 5, 18, 13, 95, 55, is_badge=True),
    Label("L7414", N_("Avery L7414: 10 badges of 90 × 52 mm"), 90, 52, 2, 5, 15, 18.5, 90, 52, is_badge=True),
    Label("L8414", N_("Avery L8414: 10 badges of 87 × 50.8 mm"), 87, 50.8, 2, 5, 14.8, 20.4, 93.1, 50.8, is_badge=True),
)
