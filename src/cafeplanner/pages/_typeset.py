"""Texts set into lines of a width, with the height that they take; and the line at the foot of a page."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from cafeplanner.pages._fit import NO_TEXT, SURE, Fitted, clean, fit, fits, widest
from cafeplanner.views.measure import SMALLEST, line_height, text_width
from cafeplanner.views.showing import Showing

PORTRAIT, LANDSCAPE = 186.0, 277.0
"""Width of the foot of a page in millimetres."""
FOOT_SECTION, FOOT_GAPS = 78.0, 10.0
"""The most for the section, and the space between the three texts together."""
MOST = 0.85
"""Share of the texts that decide on a common size."""
ALMOST = 0.01


@dataclass(frozen=True, slots=True)
class Setting:
    """A text as it is set: size in points, height of its lines in millimetres."""

    text: str
    size: float
    high: float
    whole: str = ""
    """The text before it was shortened; empty where nothing is left out."""


@dataclass(frozen=True, slots=True)
class Foot:
    """What stands at the foot of a page."""

    event: Fitted
    version: str = ""
    page: Fitted = NO_TEXT


def set_text(text: str, wide: float, high: float, largest: float, bold: bool = False) -> Setting:
    """Set a text as large as it fits into a box, on as many lines as it takes; empty text takes no height."""
    if not clean(text):
        return Setting("", largest, 0.0)
    said, size, whole = fit(text, wide, high, largest, bold)
    line = line_height(size)
    most = max(1, int(high / line + ALMOST))
    lines = next((n for n in range(1, most) if fits(said, size, wide, n * line + ALMOST, bold)), most)
    return Setting(said, size, lines * line, whole)


def common_size(texts: Iterable[str], wide: float, sizes: tuple[float, float], bold: bool = True) -> float:
    """Return the largest size at which most of some texts fit on one line: names look best in one size.

    `sizes` are the largest and the smallest to choose from; a text that does not fit is set smaller by itself.
    """
    texts, (largest, smallest) = list(texts), sizes
    for half_points in range(int(largest * 2), int(smallest * 2), -1):
        size = half_points / 2
        fitting = sum(fits(one, size, wide, line_height(size) + ALMOST, bold) for one in texts)
        if fitting >= MOST * len(texts):
            return size
    return smallest


def foot(
    show: Showing, section: str, page: int = 1, pages: int = 1, wide: float = PORTRAIT, *, short: str = ""
) -> Foot:
    """Return the foot of a page: the event, the version, and which page of a section this is.

    The section's short name stands there where the long one has no room.
    """
    numbered = show.tr("page {number} of {count}", number=page, count=pages)
    high = line_height(SMALLEST) + ALMOST
    room = FOOT_SECTION - widest([f" · {numbered}"], SMALLEST)
    named = section if not short or fits(section, SMALLEST, room, high) else short
    right = fit(named, room, high, SMALLEST)
    right = right._replace(text=f"{right.text} · {numbered}")
    left = wide - FOOT_GAPS - widest([right.text], SMALLEST) - widest([show.version_mark], SMALLEST)
    return Foot(fit_event(show, left, high, SMALLEST), show.version_mark, right)


def fit_event(show: Showing, wide: float, high: float, largest: float) -> Fitted:
    """Set name and date of the event on one line; where they do not fit, the name is shortened and the date stays."""
    line = fit(show.event_line, wide, high, largest)
    if not line.whole:
        return line
    date = show.event_line.removeprefix(show.event_name)
    name = fit(show.event_name, wide - text_width(date, SMALLEST) / SURE, high, SMALLEST)
    return name._replace(text=name.text + date)
