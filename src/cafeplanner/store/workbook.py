"""Reading sheets back from a schedule workbook, whoever saved it last."""

from __future__ import annotations

import warnings
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

from cafeplanner.errors import UnreadableFile
from cafeplanner.i18n import Text, text
from cafeplanner.store.chunks import SHEET

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook

MOST_ROWS, MOST_COLUMNS = 20_000, 60
"""No sheet of ours is larger; a stray cell in the far corner of one must not make us read a billion cells."""
KIND = "mimetype"
"""The part of an OpenDocument file that says what it is."""

Rows = list[tuple[Any, ...]]
FAULTS = (
    OSError,
    ValueError,
    KeyError,
    IndexError,
    TypeError,
    AttributeError,
    SyntaxError,
    EOFError,
    zipfile.BadZipFile,
)
"""What openpyxl raises for files that lack something; SyntaxError is that of the XML within."""


@contextmanager
def open_workbook(path: Path, *, rich: bool = False) -> Iterator[Workbook]:
    """Open a workbook for reading row by row; raises `UnreadableFile` where that cannot be done.

    `rich` keeps the looks of single letters within a cell.
    """
    from openpyxl import load_workbook

    with opened(path) as file:  # of a path openpyxl would believe the ending
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")  # openpyxl warns of every feature that it does not keep; we only read
                book = load_workbook(file, read_only=True, data_only=True, rich_text=rich)
        except FAULTS as error:
            raise no_workbook(path) from error
        try:
            yield book
        finally:
            book.close()


def opened(path: Path) -> BinaryIO:
    """Open a file; raises `UnreadableFile` where that cannot be done."""
    try:
        return path.open("rb")
    except OSError as error:
        raise UnreadableFile(
            text("{file} cannot be opened.", file=path.name), text("Check the name, the folder and its permissions.")
        ) from error


def no_workbook(path: Path) -> UnreadableFile:
    """Return the error for a file that is no workbook, as precise as its bytes allow."""
    with path.open("rb") as file:
        is_package = file.read(2) == b"PK"
    if is_package and not zipfile.is_zipfile(path):
        return UnreadableFile(
            text("{file} is damaged: a part of it is missing.", file=path.name),
            text("Copy it anew from where it came, or open an earlier copy."),
        )
    if is_package and is_open_document(path):
        return as_xlsx(text("{file} was saved in the format of OpenDocument.", file=path.name))
    return UnreadableFile(
        text("{file} cannot be opened as a workbook.", file=path.name),
        text("Open it in your spreadsheet program, save it as .xlsx and try again."),
    )


def is_open_document(path: Path) -> bool:
    """Whether a package says that it is an OpenDocument file."""
    with zipfile.ZipFile(path) as parts:
        return KIND in parts.namelist() and b"opendocument" in parts.read(KIND)


def as_xlsx(what: Text) -> UnreadableFile:
    """Return the error for a workbook in a format that is not read back; saved anew, it has everything again."""
    return UnreadableFile(
        what, text("Open it in your spreadsheet program, save it as .xlsx (“Excel 2007–365”) and use that file.")
    )


def no_plan(file: str) -> UnreadableFile:
    """Return the error for a file that this program did not write."""
    return UnreadableFile(
        text("{file} holds no plan by cafeplanner.", file=file),
        text("Open the schedule workbook that cafeplanner wrote; its hidden sheet {sheet} is needed.", sheet=SHEET),
    )


def sheet_rows(book: Workbook, name: str, most: int = MOST_ROWS) -> Rows:
    """Return the values of a sheet from row 1, at most `most` rows and `MOST_COLUMNS` columns.

    Raises ValueError where the sheet cannot be read to its end.
    """
    sheet = book[name]
    try:
        sheet.reset_dimensions()  # what the file says of its size may be wrong
        return list(sheet.iter_rows(max_row=most, max_col=MOST_COLUMNS, values_only=True))
    except FAULTS as error:
        raise ValueError(name) from error


def state_texts(path: Path) -> list[str]:
    """Return the texts of the hidden state sheet; raises `UnreadableFile` where the workbook has none."""
    with open_workbook(path) as book:
        if SHEET not in book.sheetnames:
            raise no_plan(path.name)
        try:
            column = [row[0] for row in sheet_rows(book, SHEET) if row]
        except ValueError:
            return []
    return [str(value) for value in column if value not in (None, "")]
