"""A list whose headings name nobody: "Structure", "Territoire", "Souhait 1" without any name."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from cafeplanner.cafe.finding import Finding
from cafeplanner.i18n import texts
from cafeplanner.intake.columns.heading_cells import heading_names
from cafeplanner.intake.columns.headings import meaning
from cafeplanner.intake.columns.heads import NAMES, SEARCHED
from cafeplanner.intake.kinds._kind import quoted
from cafeplanner.intake.kinds.columns import HEADING_ROW_EMPTY
from cafeplanner.intake.kinds.files import HEADINGS_UNKNOWN, NO_NAME_COLUMN
from cafeplanner.intake.table import RawTable

SHOWN = 8
"""Headings that the message quotes."""


@dataclass(frozen=True)
class _Row:
    table: RawTable
    row: int
    headings: tuple[str, ...]
    known: int
    """How many of the headings are understood."""


def nameless(tables: Iterable[RawTable]) -> Finding | None:
    """Return the finding about the most plausible row of headings, none of which is a name; None without such a row."""
    tables = list(tables)
    visible = [table for table in tables if not table.hidden] or tables
    found = max((row for table in visible for row in _rows(table)), key=lambda row: row.known, default=None)
    if found is None:
        return None
    return _finding(found.table, found.row, found.headings)


def nameless_row(table: RawTable, row: int) -> Finding | None:
    """Return the finding about a row, from 0, that is to hold the headings but names nobody; None where it does."""
    headings = tuple(name for name in heading_names(table, row) if name)
    if not headings:
        return HEADING_ROW_EMPTY.at(table.place(row + 1), row=str(row + 1))
    return _finding(table, row, headings)


def strange_headings(tables: Iterable[RawTable]) -> Finding | None:
    """Return the finding about the first row that looks like headings, none of which is known; None without one."""
    tables = list(tables)
    for table in [table for table in tables if not table.hidden] or tables:
        for row in range(min(SEARCHED, len(table.rows) - 1)):
            headings = tuple(name for name in heading_names(table, row) if name)
            below = sum(1 for cell in table.rows[row + 1] if cell.strip())
            if len(set(headings)) > 1 < below and all(any(c.isalpha() for c in name) for name in headings):
                place = table.place(row + 1)
                return HEADINGS_UNKNOWN.at(place, headings=_shown(headings))
    return None


def _finding(table: RawTable, row: int, headings: tuple[str, ...]) -> Finding:
    return NO_NAME_COLUMN.at(table.place(row + 1), headings=_shown(headings))


def _shown(headings: tuple[str, ...]) -> tuple[object, ...]:
    shown: list[object] = list(quoted(headings[:SHOWN]))
    if (more := len(headings) - SHOWN) > 0:
        shown.append(texts("{count} more", "{count} more", count=more))
    return tuple(shown)


def _rows(table: RawTable) -> Iterable[_Row]:
    """Yield the rows of at least two cells of which two are known headings, or one in the first such row."""
    first = True
    for number in range(min(SEARCHED, len(table.rows))):
        headings = tuple(name for name in heading_names(table, number) if name)
        if len(set(headings)) < 2:
            continue
        meanings = [found for name in headings if (found := meaning(name))]
        exact = {(one.field, one.rank) for one in meanings if not one.guessed}
        if len(exact) > (0 if first else 1) and not any(one.field in NAMES for one in meanings):
            yield _Row(table, number, headings, len(exact))
        first = False
