"""The one look of the workbook as plain data: font, lines, styles. `_leaf` writes with it, `_paper` sets pages up."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from cafeplanner.views.palette import INK, PALE, QUIET, RULE

FONT = "Arial"
SIZE = 10

LINES = {
    "hair": (7, RULE),
    "thin": (1, RULE),
    "strong": (2, INK),
    "cut": (3, "888888"),
    "dots": (4, RULE),
}
"""Number in the file format and colour of each kind of line."""


@dataclass(frozen=True, slots=True)
class Edges:
    """The lines around a cell, by their names in `LINES`; empty for none."""

    top: str = ""
    right: str = ""
    bottom: str = ""
    left: str = ""


BOX = Edges("thin", "thin", "thin", "thin")
UNDERLINE = Edges(bottom="thin")


@dataclass(frozen=True, slots=True)
class Style:
    """How a cell looks. Vary one with `dataclasses.replace`."""

    size: float = SIZE
    bold: bool = False
    italic: bool = False
    colour: str = INK
    fill: str = ""
    across: str = "left"
    down: str = "center"
    wrap: bool = False
    indent: int = 0
    edges: Edges = Edges()
    locked: bool = True
    number: str = "General"
    """The number format, in Excel's English notation."""
    turned: int = 0
    """Degrees by which the text is turned to the left."""


class Area(NamedTuple):
    """A block of cells, its ends included, counted from 1."""

    top: int
    left: int
    bottom: int
    right: int


PLAIN = Style()
WRAPPED = Style(wrap=True)
SMALL = Style(size=9, colour=QUIET)
TITLE = Style(size=18, bold=True)
SUBTITLE = Style(size=11, colour=QUIET)
HEADING = Style(bold=True, fill=PALE, wrap=True, edges=BOX)
"""The heading row of a list."""
ROW = Style(edges=BOX, wrap=True)
"""A body cell of a list."""


def label(name: str) -> int | str:
    """Return a table's label as a number where it is one, so that Excel does not mark it as a number typed as text."""
    return int(name) if name.isascii() and name.isdigit() and str(int(name)) == name else name
