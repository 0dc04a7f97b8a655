"""How much room a text takes in Arial: names are set as large as they fit, and nothing is cut by a cell's edge."""

from __future__ import annotations

import math
import re
from bisect import bisect_left
from functools import lru_cache

from cafeplanner.views.letter_widths import letter_width

POINTS_PER_MM = 72 / 25.4
SMALLEST = 8
"""Nothing printed is smaller than this, in points."""

_PIECES = re.compile(r"[^ \n-]*-|[^ \n-]+ *| +")
"""What stays together on a line: words with the spaces behind them; a line may end after a hyphen."""
LEADING = 1.17
"""From one line to the next, as a multiple of the font size."""
LINE_GAP = 0.6
"""Millimetres to add to the lines of a row so that accents and descenders are not touched."""
PADDING = 1.6
"""Millimetres that a cell keeps free at its left and right together."""
INDENT = 3.0
"""Millimetres that an indented cell keeps free in addition."""
SLACK = 0.95
"""A column may be drawn 3 % narrower than asked, and printers' fonts differ a little."""


def text_width(text: str, size: float, bold: bool = False) -> float:
    """Return the width of one line of text in millimetres."""
    return _units(text, bold) / 1000 * size / POINTS_PER_MM


@lru_cache(maxsize=65_536)
def _units(text: str, bold: bool) -> int:
    """Return the width of a text in thousandths of its size: the same words are tried in many sizes."""
    return sum(letter_width(letter, bold) for letter in text)


def count_lines(text: str, size: float, mm: float, bold: bool = False) -> int:
    """Return how many lines a text takes in a cell of a width that wraps: words stay whole where they fit."""
    room = (mm - PADDING) * SLACK
    return sum(_wrapped(paragraph, size, room, bold) for paragraph in text.split("\n"))


def _wrapped(paragraph: str, size: float, room: float, bold: bool) -> int:
    lines, used = 1, 0.0
    for piece in _PIECES.findall(paragraph):
        wide = text_width(piece.rstrip(" "), size, bold)
        if used and used + wide > room:
            lines, used = lines + 1, 0.0
        if wide > room:  # a word longer than a line is broken anywhere
            lines, used = lines + math.ceil(wide / room) - 1, wide % room - wide
        used += text_width(piece, size, bold)
    return lines


def line_height(size: float) -> float:
    """Return the height of a line of text in millimetres."""
    return size * LEADING / POINTS_PER_MM


def has_room(text: str, size: float, mm: float, high: float, bold: bool = False) -> bool:
    """Whether a text of a size fits into a wrapping cell of a width and a height, with no word broken."""
    room = (mm - PADDING) * SLACK
    longest = max((text_width(piece.rstrip(), size, bold) for piece in _PIECES.findall(text)), default=0)
    return longest <= room and count_lines(text, size, mm, bold) * line_height(size) <= high


@lru_cache(maxsize=4096)
def fitted(text: str, mm: float, high: float, largest: float, bold: bool = False) -> tuple[str, float]:
    """Return the text and the largest size at which it fits into a wrapping cell; never below 8 points.

    A text that does not even fit at 8 points is shortened, visibly, with "…".
    """
    for half_points in range(int(largest * 2), SMALLEST * 2 - 1, -1):
        if has_room(text, half_points / 2, mm, high, bold):
            return text, half_points / 2
    return shortened(text, mm, high, bold), SMALLEST


def shortened(text: str, mm: float, high: float, bold: bool = False) -> str:
    """Return as much of a text as fits at 8 points, words broken if need be, with "…" where something is left out."""
    most = max(1, int(high / line_height(SMALLEST)))
    if count_lines(text, SMALLEST, mm, bold) <= most:
        return text
    short = bisect_left(range(len(text)), True, key=lambda kept: _has_more(text, kept, (mm, most), bold)) - 1
    return _begun(text, max(1, short))


def _has_more(text: str, kept: int, room: tuple[float, int], bold: bool) -> bool:
    """Whether so many letters of a text take more lines than there are."""
    mm, most = room
    return count_lines(_begun(text, kept), SMALLEST, mm, bold) > most


def _begun(text: str, kept: int) -> str:
    return text[:kept].rstrip() + "…"
