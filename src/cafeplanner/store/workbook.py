"""Reading sheets back from a schedule workbook, whoever saved it last."""

from __future__ import annotations

import warnings
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cafeplanner.errors import UnreadableFile
from cafeplanner.i18n import text
from cafeplanner.store.chunks import SHEET

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook

MOST_ROWS, MOST_COLUMNS = 20_000, 60
"""No sheet of ours is larger; a stray cell in the far corner of one must not make us read a billion cells."""

Rows = list[tuple[Any, ...]]


@contextmanager
def open_workbook(path: Path) -> Iterator[Workbook]:
    """Open a workbook for reading values row by row; raises `UnreadableFile` where that cannot be done."""
    from openpyxl import load_workbook

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # openpyxl warns of every feature that it does not keep; we only read
            book = load_workbook(path, read_only=True, data_only=True)
    except (OSError, ValueError, KeyError, IndexError, TypeError, zipfile.BadZipFile, SyntaxError) as error:
        raise UnreadableFile(
            text("{file} cannot be opened as a workbook.", file=path.name),
            text("Open it in your spreadsheet program, save it as .xlsx and try again."),
        ) from error
    try:
        yield book
    finally:
        book.close()


def sheet_rows(book: Workbook, name: str, most: int = MOST_ROWS) -> Rows:
    """Return the values of a sheet from row 1, at most `most` rows and `MOST_COLUMNS` columns."""
    sheet = book[name]
    sheet.reset_dimensions()  # what the file says of its size may be wrong
    return list(sheet.iter_rows(max_row=most, max_col=MOST_COLUMNS, values_only=True))


def state_texts(path: Path) -> list[str]:
    """Return the texts of the hidden state sheet; raises `UnreadableFile` where the workbook has none."""
    with open_workbook(path) as book:
        if SHEET not in book.sheetnames:
            raise UnreadableFile(
                text("{file} holds no plan by cafeplanner.", file=path.name),
                text(
                    "Open the schedule workbook that cafeplanner wrote; its hidden sheet {sheet} is needed.",
                    sheet=SHEET,
                ),
            )
        column = [row[0] for row in sheet_rows(book, SHEET)]
    return [str(value) for value in column if value not in (None, "")]
