"""The boxes of a card's rounds: where each stands, and where time, table and theme stand within."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from cafeplanner.pages._fit import clean, fits, lines_high, widest
from cafeplanner.views.cards import Card
from cafeplanner.views.measure import LEADING, SMALLEST, line_height
from cafeplanner.views.showing import Showing

GAP = 1.1
"""Between two boxes."""
SIDES, RIM = 0.6, 0.3
"""Free space within a box: at the left and right, at its top and foot."""
TIME_SIZE, SMALL_TIME = 9.5, 8.5
"""Largest size of the time above the number, and beside it."""
LEAST_NUMBER, LEAST_SMALL, LEAST_BESIDE = 7.2, 3.6, 4.2
"""Heights of the smallest number below the time, there if nothing else helps, and beside the time."""
LEAST_LABEL = 9.0
"""Size at which the label of a table has to fit beside the time."""
THEME_SIZES = (10.0, 9.5, 9.0, 8.5, 8.0)
MOST_THEME = 0.5
"""Share of a box that larger themes than the smallest may take from the number."""
WORD_GAP = 1.2
"""Between the word "Table" and the number."""


class Zone(NamedTuple):
    """A rectangle: where its top left corner is, and its size. Millimetres."""

    left: float
    top: float
    wide: float
    high: float


class Inside(NamedTuple):
    """Where the texts of a box stand within it, and the sizes of time and themes."""

    parts: Mapping[str, Zone]
    time_size: float
    theme_size: float
    is_whole: bool
    """Whether no theme is shortened."""


NOTHING = Inside({}, SMALLEST, SMALLEST, True)
"""Of a day without a café."""


def box_zones(room: Zone, rounds: int, rows: int) -> tuple[Zone, ...]:
    """Return a box for each round, in rows of the same number."""
    columns = -(-rounds // rows)
    high = (room.high - (rows - 1) * GAP) / rows
    wide = (room.wide - (columns - 1) * GAP) / max(1, columns)
    return tuple(
        Zone(room.left + at % columns * (wide + GAP), room.top + at // columns * (high + GAP), wide, high)
        for at in range(rounds)
    )


def box_inside(show: Showing, box: Zone, rows: int, times: Iterable[str]) -> Inside:
    """Return the inside of all boxes; the number takes what the themes leave.

    The time stands above the number, or beside it where there are two rows of boxes or the themes are long.
    """
    beside = _time_beside(show, box, tuple(times))
    small = _time_above(show, box, SMALLEST, LEAST_SMALL)
    order = (beside, small) if rows == 2 else (_time_above(show, box, TIME_SIZE, LEAST_NUMBER), beside, small)
    there = [one for one in order if one]
    return next((one for one in there if one.is_whole), there[0])


def _time_above(show: Showing, box: Zone, size: float, least: float) -> Inside:
    wide, room = box.wide - 2 * SIDES, box.high - 2 * RIM
    # the larger time keeps a little away from the rim
    time = line_height(size) + (0.05 if size == SMALLEST else 0.7)
    theme_size, theme, is_whole = _theme_band(show, wide, room - time, least)
    parts = {
        "time": Zone(SIDES, RIM + time - line_height(size) - 0.05, wide, line_height(size) + 0.05),
        "number": Zone(SIDES, RIM + time, wide, room - time - theme),
        "below": Zone(SIDES, RIM + room - theme, wide, theme),
    }
    return Inside(parts, size, theme_size, is_whole)


def _time_beside(show: Showing, box: Zone, times: tuple[str, ...]) -> Inside | None:
    """Return the inside with the time at the left of the number; None where a table's label would be broken."""
    wide, room = box.wide - 2 * SIDES, box.high - 2 * RIM
    size, theme, is_whole = _theme_band(show, wide, room, LEAST_BESIDE)
    left, high = widest(times, SMALL_TIME) + 0.6, room - theme
    number = Zone(SIDES + left, RIM, wide - left - 0.3, high)
    if widest((table.label for table in show.cafe_tables), LEAST_LABEL, bold=True) > number.wide:
        return None
    time = Zone(SIDES + 0.3, RIM, left - 0.3, high)
    below = Zone(SIDES, RIM + high, wide, theme)
    return Inside({"time": time, "number": number, "below": below}, SMALL_TIME, size, is_whole)


def _theme_band(show: Showing, wide: float, room: float, least: float) -> tuple[float, float, bool]:
    """Return the size of the themes, the height of their lines, and whether all are whole."""
    themes = {clean(table.theme) for table in show.cafe_tables if table.theme}
    for size in THEME_SIZES:
        high = max((lines_high(theme, size, wide) for theme in themes), default=0.0) + 0.05
        most = room - least if size == SMALLEST else room * MOST_THEME
        if high <= most and all(fits(theme, size, wide, high) for theme in themes):
            return size, max(high, 2 * line_height(size) + 0.05), True
    lines = (room - least) // line_height(SMALLEST)
    return SMALLEST, lines * line_height(SMALLEST) + 0.05, False


def word_width(show: Showing, number: Zone, largest: float) -> float:
    """Return the width of the word "Table" before the numbers; 0 where it would make them smaller."""
    word = widest([show.tr("Table")], SMALLEST) + WORD_GAP
    size = min(largest, number.high / line_height(1) * LEADING)
    numbers = widest((table.label for table in show.cafe_tables), size, bold=True)
    return word if word + numbers <= number.wide else 0.0


def most_boxes(cards: Sequence[Card]) -> int:
    """Return how many rounds the cards of a day show."""
    return max((len(card.boxes) for card in cards), default=0)
