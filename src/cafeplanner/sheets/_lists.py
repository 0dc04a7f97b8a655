"""Lists as most sheets show them: heading rows, rows as high as their text, and the choices of editable cells."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import replace

from xlsxwriter.utility import xl_col_to_name

from cafeplanner.cafe.day import Day, Part
from cafeplanner.i18n import Translator
from cafeplanner.sheets._fit import wrapped
from cafeplanner.sheets._leaf import Leaf, put, set_height
from cafeplanner.sheets._look import HEADING, SIZE, Style, label
from cafeplanner.store.chunks import SHEET
from cafeplanner.store.columns import ROLE, ROLE_WORDS, STATUS, STATUS_WORDS
from cafeplanner.views.measure import count_lines, line_height

AIR = 1.2
"""Millimetres above and below the text of a row together."""
FIRST_CHOICES = 3
"""Column of the hidden sheet that holds the first list of choices; the state is in the first column."""

HIGHEST_ROW = 60.0
"""Millimetres: whatever somebody wrote into a cell, a page of a list has several rows."""

Measured = tuple[object, float, float]
"""Text, width of its cell in millimetres, size of its letters in points."""


def write_headings(
    sheet: Leaf,
    row: int,
    titles: Sequence[str],
    widths: Sequence[float],
    mm: float = 7,
    *,
    centred: Container[int] = (),
) -> None:
    """Write the heading row of a list, high enough for titles that need two lines; columns of figures are `centred`."""
    for column, title in enumerate(titles, start=1):
        put(sheet, row, column, title, replace(HEADING, across="center") if column in centred else HEADING)
    fit_row(sheet, row, [(title, wide, SIZE) for title, wide in zip(titles, widths, strict=False)], mm, bold=True)


def fit_row(sheet: Leaf, row: int, cells: Iterable[Measured], least: float = 6, *, bold: bool = False) -> float:
    """Make a row high enough for wrapped texts, at least `least` millimetres; return its height.

    Spreadsheet programs fit rows by themselves only on some occasions; on paper a cut name is a lost person.
    """
    heights = (count_lines(str(text), size, wide, bold) * line_height(size) for text, wide, size in cells)
    mm = max(heights, default=0) + AIR
    set_height(sheet, row, max(least, mm))
    return max(least, mm)


def put_listed(sheet: Leaf, at: tuple[int, int], said: str, mm: float, style: Style, about: str) -> Measured:
    """Write a text of a list, shortened where its row would get too high; return its measure for `fit_row`."""
    text = wrapped(sheet, at, said, (mm, HIGHEST_ROW), style, about)
    put(sheet, *at, text, style)
    return text, mm, style.size


def choices(day: Day, tr: Translator) -> Mapping[str, tuple[int | str, ...]]:
    """Return what may be chosen in the editable columns: by `STATUS`, `ROLE` and the names of the parts of the day."""
    found: dict[str, tuple[int | str, ...]] = {
        STATUS: tuple(tr(word) for word in STATUS_WORDS.values()),
        ROLE: tuple(tr(word) for word in ROLE_WORDS.values()),
    }
    for part in Part:
        session = day.session(part)
        if session:
            found[part.value] = tuple(label(table.label) for table in session.tables)
    return found


def choice_ranges(day: Day, tr: Translator) -> Mapping[str, str]:
    """Return where the hidden sheet holds each list of `choices`, as a validation list names it."""
    found = {}
    for column, (name, values) in enumerate(choices(day, tr).items(), start=FIRST_CHOICES):
        letter = xl_col_to_name(column - 1)
        found[name] = f"={SHEET}!${letter}$1:${letter}${max(1, len(values))}"
    return found
