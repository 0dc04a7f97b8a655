"""Writing a sheet from top to bottom, knowing how much room is left on the page."""

from __future__ import annotations

from cafeplanner.sheets._leaf import Leaf, set_height
from cafeplanner.sheets._paper import break_after

PORTRAIT_HIGH = 267.0
"""Millimetres of rows that surely fit on a portrait page with the usual margins, in Excel and in LibreOffice."""
PORTRAIT_WIDE = 184.0


class Flow:
    """The row to write next, and the page it is on."""

    def __init__(self, sheet: Leaf, limit: float = PORTRAIT_HIGH) -> None:
        self.sheet = sheet
        self.limit = limit
        self.row = 1
        """The next free row."""
        self.used = 0.0
        """Millimetres used on this page."""

    @property
    def room(self) -> float:
        """Millimetres left on this page."""
        return self.limit - self.used

    def take(self, mm: float) -> int:
        """Return the next row, made `mm` high."""
        set_height(self.sheet, self.row, mm)
        self.row += 1
        self.used += mm
        return self.row - 1

    def turn_page(self) -> None:
        """Begin a new page, unless this one is still empty."""
        if self.used:
            break_after(self.sheet, self.row - 1)
            self.used = 0.0
