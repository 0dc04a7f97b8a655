"""Texts set into cells as large as they fit. What has to be shortened is noted in the book, for its findings."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace

from cafeplanner.sheets._leaf import Leaf, merge
from cafeplanner.sheets._look import Area, Style
from cafeplanner.sheets._shortened import Shortened
from cafeplanner.views.measure import count_lines, fitted, line_height

Room = tuple[float, float]
"""Width and height in millimetres."""


def fit(leaf: Leaf, at: tuple[int, int], text: str, room: Room, style: Style, about: str) -> tuple[str, float]:
    """Return the text for a cell (row, column) and its size in points, at most the style's.

    Line breaks give way where the text has no room otherwise. `about` says on whose card or on which page it stands,
    for the finding about a text that is too long.
    """
    said, size = fitted(text, *room, style.size, style.bold)
    if said == text:
        return said, size
    line = " ".join(text.split())
    said, size = fitted(line, *room, style.size, style.bold)
    if said != line:
        leaf.book.shortened.append(Shortened(leaf.title, *at, text, about))
    return said, size


def wrapped(leaf: Leaf, at: tuple[int, int], text: str, room: Room, style: Style, about: str) -> str:
    """Return the text for a cell (row, column) of a list: of one size, in as many lines as there is room for."""
    if _wraps_into(text, room, style):
        return text
    line = " ".join(text.split())
    if _wraps_into(line, room, style):
        return line
    leaf.book.shortened.append(Shortened(leaf.title, *at, text, about))
    most = bisect_left(range(len(line)), True, key=lambda kept: not _wraps_into(line[:kept] + "…", room, style)) - 1
    return line[: max(0, most)].rstrip() + "…"


def _wraps_into(text: str, room: Room, style: Style) -> bool:
    mm, high = room
    return count_lines(text, style.size, mm, style.bold) * line_height(style.size) <= high


def put_fitted(
    leaf: Leaf, area: Area | tuple[int, int, int, int], text: str, room: Room, style: Style, about: str
) -> None:
    """Write a text into a cell, or the merged cells of an area, as large as it fits into a room."""
    area = Area(*area)
    said, size = fit(leaf, (area.top, area.left), text, room, style, about)
    merge(leaf, area, said, replace(style, size=size))
