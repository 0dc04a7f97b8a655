"""What each printed sheet of a written workbook says, read back from the file in the forms of `told`.

Whatever a reader does not expect is an error: nothing on a sheet is passed over.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any

from openpyxl.worksheet.worksheet import Worksheet

from cafeplanner.i18n import Translator
from cafeplanner.sheets._grid import Grid
from tests.sheets.told_lists import Line, Sitting, TablePage

Row = list[str]


def rows_of(sheet: Worksheet) -> list[Row]:
    """Return the cells of a sheet as texts, empty ones too."""
    return [["" if value is None else str(value) for value in row] for row in sheet.iter_rows(values_only=True)]


def said(row: Row) -> Row:
    """Return the texts of a row."""
    return [text for text in row if text]


def read_grid(sheet: Worksheet, grid: Grid) -> list[Row]:
    """Return the texts of each card or slip that has any, in the order of cutting and reading."""
    rows, (high, wide) = rows_of(sheet), (len(grid.heights), len(grid.widths))
    blocks = [
        [text for row in rows[top : top + high] for text in row[left : left + wide] if text]
        for top in range(0, len(rows), high)
        for left in range(0, wide * grid.across, wide)
    ]
    return [block for block in blocks if block]


def printed_pages(sheet: Worksheet) -> list[list[Row]]:
    """Return the rows between the page breaks of a sheet."""
    rows, ends = rows_of(sheet), [0, *(one.id for one in sheet.row_breaks.brk), sheet.max_row]
    return [rows[first:last] for first, last in pairwise(ends)]


def read_tables(sheet: Worksheet, tr: Translator) -> list[TablePage]:
    """Read the pages of the tables; a page that goes on belongs to the one before."""
    found: list[TablePage] = []
    continued = tr("{title} (continued)", title="")
    for page in printed_pages(sheet):
        if page[0][0].endswith(continued):
            assert said(page[0]) == [page[0][0]]
            assert page[0][0].startswith(tr("Table {label}", label=found[-1].label))
            rest = page[1:]
        else:
            (label, theme, *_), (_, question, *_), (_, host, *_), *rest = page
            assert [text for row in page[:3] for text in row if text] == said([label, theme, question, host])
            found.append(TablePage(label, theme, question, host, [], []))
        _read_table(rest, found[-1], tr)
    return found


def _read_table(rows: list[Row], page: TablePage, tr: Translator) -> None:
    """Read rounds, then prompts, from the rows of a page."""
    heading = re.compile(re.escape(tr("Round {number}", number="#")).replace(r"\#", r"\d+") + "\n.+")
    queue = iter(rows)
    for row in queue:
        if heading.match(row[0]):
            _add_sittings(page, _read_sittings(row, next(queue), queue))
        elif said(row):
            assert said(row) == [row[0]]
            page.prompts.append(row[0])


def _add_sittings(page: TablePage, found: list[Sitting]) -> None:
    """Add rounds to a table; those that begin again on the next page go on there."""
    if found and page.sittings and found[-1][:2] == page.sittings[-1][:2]:
        for before, more in zip(page.sittings[-len(found) :], found, strict=True):
            assert before[:2] == more[:2]
            before.guests.extend(more.guests)
    else:
        page.sittings.extend(found)


def _read_sittings(headings: Row, counts: Row, rows: Iterator[Row]) -> list[Sitting]:
    found = [Sitting(heading, count, []) for heading, count in zip(headings, counts, strict=True) if heading]
    for names in rows:
        if not said(names):
            break
        for sitting, name, organisation in zip(found, names, next(rows), strict=False):
            if name:
                sitting.guests.append((name, organisation))
    return found


def read_posters(sheet: Worksheet, tr: Translator) -> dict[str, tuple[str, list[Line]]]:
    """Read the posters, the left half of each page before the right one."""
    found: dict[str, tuple[str, list[Line]]] = {}
    headings = [tr("Name"), tr("Table"), tr("Theme")]
    for title, gap, names, *lines in printed_pages(sheet):
        assert (said(gap), names) == ([], [*headings, "", *headings])
        first = re.sub(re.escape(tr("Round {number} (continued)", number="")) + "$", "", title[0])
        number = re.search(r"\d+", first)
        key = tr("Round {number}", number=number[0] if number else "")
        assert title[0] in (key, tr("Round {number} (continued)", number=number and number[0]))
        clock, seats = found.setdefault(key, (title[4], []))
        assert said(title) == [title[0], clock]
        seats.extend((row[left], row[left + 1], row[left + 2]) for left in (0, 4) for row in lines if row[left])
        assert sum(len(said(row)) for row in lines) == sum(len(said(list(row))) for row in _halves(lines))
    return found


def _halves(lines: Sequence[Row]) -> Iterator[Row]:
    for row in lines:
        yield from (row[left : left + 3] for left in (0, 4) if row[left])


def read_list(sheet: Worksheet, headings: Row) -> tuple[list[Row], list[Row]]:
    """Return the rows above and below the row of headings."""
    rows = rows_of(sheet)
    at = next(number for number, row in enumerate(rows) if row[: len(headings)] == headings)
    return rows[:at], rows[at + 1 :]


def read_collectives(sheet: Worksheet, tr: Translator) -> tuple[list[tuple[str, Any]], list[list[Row]]]:
    """Return the collectives on the list, each with its members, and the rows of every canvas."""
    headings = [tr("Collective"), tr("Name"), tr("Organisation")]
    listed: list[tuple[str, Any]] = []
    canvases = []
    for number, page in enumerate(printed_pages(sheet)):
        rows = page[2:] if number == 0 else page
        if rows[0] != headings:
            canvases.append(page)
            continue
        for label, name, organisation in rows[1:]:
            if label:
                listed.append((label, []))
            listed[-1][1].append((name, organisation))
    return listed, canvases
