"""Workbooks through openpyxl, the second try where python-calamine gives up."""

from __future__ import annotations

import io
import warnings
from collections.abc import Iterator, Sequence

from cafeplanner.intake.formats._cells import as_row, trimmed
from cafeplanner.intake.formats._refused import DAMAGED, refused
from cafeplanner.intake.formats._survey import MAX_COLUMNS, MAX_ROWS, Survey
from cafeplanner.intake.table import RawTable


def worksheets(buffer: io.BytesIO, file: str, surveys: Sequence[Survey]) -> list[RawTable]:
    """Return the worksheets of an .xlsx workbook; raises `UnreadableFile`."""
    try:
        return list(_worksheets(buffer, file, surveys))
    except (KeyboardInterrupt, SystemExit, MemoryError):
        raise
    except Exception as fault:
        raise refused(file, *DAMAGED) from fault


def _worksheets(buffer: io.BytesIO, file: str, surveys: Sequence[Survey]) -> Iterator[RawTable]:
    import openpyxl

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        # The read-only mode never builds the grid; links lead to other files, which are not opened.
        book = openpyxl.load_workbook(buffer, read_only=True, data_only=True, keep_links=False)
        for sheet, survey in zip(book.worksheets, surveys, strict=True):
            sheet.reset_dimensions()
            rows = [as_row(row) for row in sheet.iter_rows(max_row=MAX_ROWS, max_col=MAX_COLUMNS, values_only=True)]
            table = RawTable(file, sheet.title, trimmed(rows), hidden=sheet.sheet_state != "visible")
            yield survey.noted(table)
