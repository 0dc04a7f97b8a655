"""Setting texts into boxes of millimetres: as large as they fit, never below 8 points."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from cafeplanner.views.measure import (
    BOLDER,
    PADDING,
    POINTS_PER_MM,
    SLACK,
    count_lines,
    fitted,
    has_room,
    line_height,
    text_width,
)

SURE = 0.98
"""Share of a box's width that a line may take: browsers round the widths of letters."""
_BOLD_CLASSES = {278: "ijl'’‘", 333: "ft!:;[]{}", 389: "r", 500: '“”"', 556: "ckvxysJ", 611: "bdghnopquL?"}
_BOLD = {letter: wide for wide, letters in _BOLD_CLASSES.items() for letter in letters}
"""Letters whose bold form is wider than the measure has it, in thousandths of the font size."""


class Fitted(NamedTuple):
    """A text, shortened only if it must be, and its size in points."""

    text: str
    size: float


def fit(text: str, wide: float, high: float, largest: float, bold: bool = False) -> Fitted:
    """Return a text as large as it fits into a box of millimetres without a word broken."""
    said = clean(text)
    return Fitted(*fitted(said, _cell(said, wide, bold), high, largest, bold))


def fits(text: str, size: float, wide: float, high: float, bold: bool = False) -> bool:
    """Whether a text of a size has room in a box without a word broken."""
    said = clean(text)
    return has_room(said, size, _cell(said, wide, bold), high, bold)


def lines_high(text: str, size: float, wide: float, bold: bool = False) -> float:
    """Return the millimetres that the lines of a text take in a box of a width."""
    said = clean(text)
    return count_lines(said, size, _cell(said, wide, bold), bold) * line_height(size)


def widest(texts: Iterable[str], size: float, bold: bool = False) -> float:
    """Return the millimetres that the widest of some texts needs in one line."""
    return max((text_width(one, size, bold) * _bolder(one, bold) / SURE for one in map(clean, texts)), default=0.0)


@lru_cache(maxsize=16_384)
def clean(text: str) -> str:
    """Return a text in one paragraph, without signs that cannot be printed."""
    # spaces that do not break stay: only ordinary ones are collapsed
    plain = "".join(" " if sign in "\n\r\t\v\f" else sign for sign in text)
    return " ".join("".join(s for s in plain if s.isprintable() or s.isspace()).strip(" ").split(" "))


def _cell(text: str, wide: float, bold: bool) -> float:
    """Return the width of the worksheet's cell that has as much room as a box: the measure is made for cells."""
    return wide * SURE / SLACK / _bolder(text, bold) + PADDING


def _bolder(text: str, bold: bool) -> float:
    """Return by how much bold words are wider than the measure has it, the worst of them."""
    return max((_word_ratio(word) for word in text.split()), default=1.0) if bold else 1.0


@lru_cache(maxsize=16_384)
def _word_ratio(word: str) -> float:
    measured = text_width(word, POINTS_PER_MM * 1000, bold=True) or 1.0
    return max(1.0, sum(map(_bold_width, word)) / measured)


@lru_cache(maxsize=4096)
def _bold_width(letter: str) -> float:
    base = letter if letter in _BOLD else unicodedata.normalize("NFD", letter)[0]
    return _BOLD.get(base) or text_width(letter, POINTS_PER_MM * 1000) * BOLDER
