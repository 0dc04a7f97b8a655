"""Names and cells that somebody struck through in the planning sheet."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cafeplanner.store.workbook import MOST_COLUMNS, MOST_ROWS, open_workbook

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook

TEXTS, LONGEST_TEXTS = "xl/sharedStrings.xml", 50_000_000
Struck = Mapping[int, frozenset[str]]
"""Row number as the spreadsheet program shows it → the keys of its columns whose cells are struck through."""


def struck_cells(path: Path, book: Workbook, name: str, columns: Mapping[str, int]) -> Struck:
    """Return the cells of a sheet whose whole text is struck through by hand; `book` is the opened file.

    What a conditional format strikes, as the sheet itself does with people who cancelled, does not count. Reading the
    looks of cells takes as long as reading the cells, so it is left out where nothing in the file can be struck.
    """
    if not has_struck_font(book) and not has_struck_letters(path):
        return {}
    with open_workbook(path, rich=True) as rich:
        sheet = rich[name]
        sheet.reset_dimensions()
        found = {}
        for number, row in enumerate(sheet.iter_rows(max_row=MOST_ROWS, max_col=MOST_COLUMNS), start=1):
            keys = frozenset(key for key, at in columns.items() if at < len(row) and is_struck(row[at]))
            if keys:
                found[number] = keys
        return found


def has_struck_font(book: Workbook) -> bool:
    """Whether a font of the workbook strikes; those of conditional formats are kept elsewhere."""
    fonts: Any = book._fonts  # type: ignore[attr-defined]  # noqa: SLF001 - openpyxl has no public list of them
    return any(font.strike for font in fonts)


def has_struck_letters(path: Path) -> bool:
    """Whether letters within a cell are struck: whoever marks the text in a cell does not change the cell's font."""
    with zipfile.ZipFile(path) as parts:
        if TEXTS not in parts.namelist():
            return False
        with parts.open(TEXTS) as texts:
            return b"<strike" in texts.read(LONGEST_TEXTS)


def is_struck(cell: Any) -> bool:
    """Whether all that a cell shows is struck through."""
    from openpyxl.cell.rich_text import CellRichText, TextBlock

    if cell.value is None or not str(cell.value).strip():
        return False
    whole = bool(cell.has_style and cell.font.strike)
    if not isinstance(cell.value, CellRichText):
        return whole
    return all(
        bool(part.font.strike) if isinstance(part, TextBlock) else whole for part in cell.value if str(part).strip()
    )
