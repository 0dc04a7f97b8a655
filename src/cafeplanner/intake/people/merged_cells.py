"""Merged cells: the spreadsheet keeps their value in one corner, a reader sees it in every cell that they cover."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from cafeplanner.cafe.finding import Finding
from cafeplanner.intake.clean import clean, one_line
from cafeplanner.intake.columns.heads import NAMES, Heads
from cafeplanner.intake.kinds._kind import quoted
from cafeplanner.intake.kinds.cells import CELL_ACROSS_COLUMNS
from cafeplanner.intake.table import Merge, letter


def body(heads: Heads) -> Iterator[tuple[str, ...]]:
    """Yield the cleaned rows below the headings; a merged cell's value is repeated in every row that it covers."""
    table = heads.table
    covered: defaultdict[int, dict[int, str]] = defaultdict(dict)
    for merge in table.merges:
        # A range may reach far beyond the list.
        if merge.bottom > merge.top > heads.row:
            for row in range(merge.top, min(merge.bottom + 1, len(table.rows))):
                covered[row][merge.left] = table.cell(merge.top, merge.left)
    for row in range(heads.row + 1, len(table.rows)):
        over = covered.get(row)
        if over is None:
            yield tuple(map(clean, table.rows[row]))
            continue
        width = max([len(table.rows[row]), *(column + 1 for column in over)])
        yield tuple(clean(over.get(column) or table.cell(row, column)) for column in range(width))


def cells_across(heads: Heads, people: frozenset[int]) -> Iterator[Finding]:
    """Yield cells merged over columns that mean different things: only the first column can have the value.

    `people` are the rows, from 1, that name somebody; titles over several columns have their own finding.
    """
    for merge in heads.table.merges:
        value = one_line(heads.table.cell(merge.top, merge.left))
        if not value or merge.top <= heads.row or merge.top + 1 not in people:
            continue
        if len(_meanings(heads, merge)) > 1:
            place = heads.table.place(merge.top + 1, merge.left, _heading(heads, merge.left))
            headings = quoted(_heading(heads, column) or letter(column) for column in _columns(heads, merge))
            yield CELL_ACROSS_COLUMNS.at(place, value=value, headings=headings)


def _meanings(heads: Heads, merge: Merge) -> frozenset[object]:
    """Return what the columns below a merge are; first and last name in one cell are told apart all the same."""
    used = heads.used
    found = {used.get(column) for column in _columns(heads, merge)}
    return frozenset("name" if one in NAMES else one for one in found)


def _columns(heads: Heads, merge: Merge) -> range:
    """Return the columns that a merge covers, as far as there are headings."""
    return range(merge.left, max(min(merge.right + 1, len(heads.names)), merge.left + 1))


def _heading(heads: Heads, column: int) -> str:
    return heads.names[column] if column < len(heads.names) else ""
