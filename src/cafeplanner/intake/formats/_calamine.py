"""Workbooks through python-calamine, once they are known to be harmless."""

from __future__ import annotations

import io
from collections.abc import Sequence

import python_calamine as calamine

from cafeplanner.intake.formats._cells import as_row, trimmed
from cafeplanner.intake.formats._survey import Survey
from cafeplanner.intake.table import RawTable


class Unfit(Exception):
    """The library cannot read the workbook."""


def worksheets(buffer: io.BytesIO, file: str, surveys: Sequence[Survey]) -> list[RawTable]:
    """Return the worksheets of a workbook; `surveys` are those of all its sheets, in their order. Raises `Unfit`."""
    try:
        book = calamine.CalamineWorkbook.from_filelike(buffer)
        return [
            _worksheet(book, number, about, file, survey)
            for number, (about, survey) in enumerate(zip(book.sheets_metadata, surveys, strict=True))
            if about.typ is calamine.SheetTypeEnum.WorkSheet
        ]
    except (KeyboardInterrupt, SystemExit, MemoryError):
        raise
    except BaseException as fault:  # a fault inside calamine arrives as a panic, which is no Exception
        raise Unfit from fault


def _worksheet(
    book: calamine.CalamineWorkbook, number: int, about: calamine.SheetMetadata, file: str, survey: Survey
) -> RawTable:
    rows = [as_row(row) for row in book.get_sheet_by_index(number).to_python(skip_empty_area=False)]
    hidden = about.visible is not calamine.SheetVisibleEnum.Visible
    return survey.noted(RawTable(file, about.name, trimmed(rows), hidden=hidden))
