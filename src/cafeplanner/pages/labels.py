"""The papers that cards are printed on: A4 sheets of labels and badges. One line in `LABELS` each.

Sizes in millimetres, from the makers' data (glabels' templates).
"""

from __future__ import annotations

from dataclasses import dataclass

from cafeplanner.i18n import N_

A4 = (210.0, 297.0)


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

    @property
    def per_page(self) -> int:
        """Cards on a sheet."""
        return self.across * self.down

    @property
    def is_cut(self) -> bool:
        """Whether neighbours share an edge, along which they are cut."""
        return self.step_right == self.wide and self.step_down == self.high


PLAIN = Label("plain", N_("plain paper, 8 cards to cut"), 95.0, 68.0, 2, 4, 10.0, 12.5, 95.0, 68.0)
LABELS: tuple[Label, ...] = (
    PLAIN,
    Label("L7165", N_("Avery L7165: 8 labels of 99.1 × 67.7 mm"), 99.1, 67.7, 2, 4, 4.67, 13.04, 101.64, 67.73),
    Label("L4784", N_("Avery L4784: 10 badges of 80 × 50 mm"), 80.0, 50.0, 2, 5, 18.0, 13.0, 95.0, 55.0),
)
