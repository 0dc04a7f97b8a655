"""Printed sheets, written without a recount and opened again."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from unittest.mock import patch

from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.merge import MergedCellRange
from openpyxl.worksheet.worksheet import Worksheet

from cafeplanner.cafe.day import Day
from cafeplanner.cafe.plan import Plan
from cafeplanner.cafe.report import Report
from cafeplanner.sheets import write_workbook
from cafeplanner.sheets._sheet import Sheet
from cafeplanner.sheets.book import fill_workbook, make_book
from tests.builders import rotation_plan

NO_REPORT = Report((), (), ())


def opened(path: Path) -> Workbook:
    """Open a workbook that was written.

    openpyxl spends a third of its time on the lines around merged cells, at which no test looks.
    """
    with patch.object(MergedCellRange, "format", lambda _: None):
        return load_workbook(path)


def whole(day: Day, path: Path, plan: Plan | None = None, language: str | None = None) -> Workbook:
    """Write the whole workbook of a day, with the rotation plan unless another is given, and open it again."""
    write_workbook(day, plan or rotation_plan(day), path, report=NO_REPORT, language=language)
    return opened(path)


def printed(day: Day, path: Path, sheet: Sheet, plan: Plan | None = None, language: str | None = None) -> Worksheet:
    """Write one sheet of a day, and open it again."""
    book = make_book(day, plan or rotation_plan(day), NO_REPORT, (), language)
    fill_workbook(replace(book, contents=(sheet,))).save(path)
    return opened(path).worksheets[0]
