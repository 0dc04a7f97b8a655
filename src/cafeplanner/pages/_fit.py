"""Setting texts into boxes of millimetres: as large as they fit, never below 8 points."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from cafeplanner.views.measure import (
    PADDING,
    SLACK,
    SMALLEST,
    count_lines,
    fitted,
    has_room,
    line_height,
    text_width,
)

SURE = 0.98
"""Share of a box's width that a line may take: browsers round the widths of letters."""
_BEFORE_SIGN = re.compile(r" (?=[?!:;»])|(?<=«) ")
"""Where people type an ordinary space for one that does not break."""


class Fitted(NamedTuple):
    """A text, shortened only if it must be, and its size in points."""

    text: str
    size: float
    whole: str = ""
    """The text before it was shortened; empty where nothing is left out."""


NO_TEXT = Fitted("", SMALLEST)


def fit(text: str, wide: float, high: float, largest: float, bold: bool = False) -> Fitted:
    """Return a text as large as it fits into a box of millimetres without a word broken."""
    said = clean(text)
    shown, size = fitted(said, _cell(wide), high, largest, bold)
    return Fitted(shown, size, said if shown != said else "")


def fits(text: str, size: float, wide: float, high: float, bold: bool = False) -> bool:
    """Whether a text of a size has room in a box without a word broken."""
    said = clean(text)
    return has_room(said, size, _cell(wide), high, bold)


def lines_high(text: str, size: float, wide: float, bold: bool = False) -> float:
    """Return the millimetres that the lines of a text take in a box of a width."""
    said = clean(text)
    return count_lines(said, size, _cell(wide), bold) * line_height(size)


def widest(texts: Iterable[str], size: float, bold: bool = False) -> float:
    """Return the millimetres that the widest of some texts needs in one line."""
    return max((text_width(one, size, bold) / SURE for one in map(clean, texts)), default=0.0)


@lru_cache(maxsize=16_384)
def clean(text: str) -> str:
    """Return a text in one paragraph, without signs that cannot be printed; no line begins with a “?”."""
    # spaces that do not break stay: only ordinary ones are collapsed
    plain = "".join(" " if sign in "\n\r\t\v\f" else sign for sign in text)
    kept = "".join(sign for sign in plain if sign.isprintable() or sign.isspace()).strip(" ")
    return _BEFORE_SIGN.sub("\u00a0", re.sub(" +", " ", kept))


def _cell(wide: float) -> float:
    """Return the width of the worksheet's cell that has as much room as a box: the measure is made for cells."""
    return wide * SURE / SLACK + PADDING
