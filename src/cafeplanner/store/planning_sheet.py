"""Finding the planning sheet in a workbook and cutting it into rows by column key."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from cafeplanner.cafe.finding import Place
from cafeplanner.errors import UnreadableFile
from cafeplanner.i18n import text
from cafeplanner.store.columns import ID, TEXT_FIELDS
from cafeplanner.store.labels import cell_text
from cafeplanner.store.struck import Struck, struck_cells
from cafeplanner.store.workbook import Rows, open_workbook, sheet_rows

HEAD_ROWS = 12
"""The row of keys stands among the first rows; whoever puts a few lines of notes above it does no harm."""


@dataclass(frozen=True)
class PlanningSheet:
    """The planning sheet as somebody saved it."""

    file: str
    name: str
    columns: Mapping[str, int]
    """Column key → position, from 0."""
    key_row: int
    """Position of the hidden row of keys, from 0; the visible headings follow it."""
    cells: Rows
    struck: Struck = field(default_factory=dict)

    @property
    def rows(self) -> Iterator[tuple[int, dict[str, Any]]]:
        """Row number as the spreadsheet program shows it, and the row's values by column key."""
        for position in range(self.key_row + 2, len(self.cells)):
            cells = self.cells[position]
            yield position + 1, {key: cells[at] if at < len(cells) else None for key, at in self.columns.items()}

    def heading(self, column: str) -> str:
        """Return the visible heading of a column."""
        at = self.columns[column]
        headings = self.cells[self.key_row + 1] if self.key_row + 1 < len(self.cells) else ()
        return cell_text(headings[at]) if at < len(headings) else ""

    def place(self, row: int, column: str) -> Place:
        """Return the place of a cell."""
        from openpyxl.utils import get_column_letter

        letter = get_column_letter(self.columns[column] + 1)
        return Place(self.file, self.name, row, letter, self.heading(column))


def find_planning(path: Path) -> PlanningSheet:
    """Return the planning sheet of a workbook; raises `UnreadableFile` where it has none."""
    with open_workbook(path) as book:
        for name in book.sheetnames:
            try:
                found = found_planning(sheet_rows(book, name, HEAD_ROWS))
                if found is not None:
                    keys, position = found
                    cells = sheet_rows(book, name)
                    return PlanningSheet(path.name, name, keys, position, cells, struck_cells(path, book, name, keys))
            except ValueError:
                continue  # a sheet that cannot be read to its end
    raise UnreadableFile(
        text("{file} has no planning sheet that can be read back.", file=path.name),
        text(
            "Its hidden row with the names of the columns is missing. Open an earlier copy; or “cafeplanner replan "
            "{file} --recover” goes on from the plan as it was saved, without what was changed by hand.",
            file=path.name,
        ),
    )


def found_planning(head: Rows) -> tuple[dict[str, int], int] | None:
    """Return the column keys of a planning sheet and the position of their row; None for any other sheet."""
    for position, row in enumerate(head):
        keys = {cell_text(value): at for at, value in enumerate(row) if value is not None}
        if {ID, *TEXT_FIELDS} <= keys.keys():
            return keys, position
    return None
