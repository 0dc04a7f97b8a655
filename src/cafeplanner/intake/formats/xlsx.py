"""Excel workbooks (.xlsx, .xlsm): python-calamine after a look inside; openpyxl where that cannot help."""

from __future__ import annotations

import io
import warnings
from collections.abc import Iterator

import python_calamine as calamine

from cafeplanner.intake.formats._cells import as_row, trimmed
from cafeplanner.intake.formats._format import MAX_COLUMNS, MAX_ROWS, Format
from cafeplanner.intake.formats._refused import is_zip, members, refused
from cafeplanner.intake.formats._zip import DAMAGED, preflight
from cafeplanner.intake.kinds.files import SHEET_CUT
from cafeplanner.intake.table import Merge, RawTable


def sniff(data: bytes) -> bool:
    """Whether the bytes are an archive with a workbook in it."""
    return is_zip(data) and any(name.lower() == "xl/workbook.xml" for name in members(data))


def read(data: bytes, name: str) -> list[RawTable]:
    """Return the worksheets of a workbook; a very large one is read up to row 20,000 and column 300."""
    extent = preflight(data, name)
    if extent.rows > MAX_ROWS or extent.columns > MAX_COLUMNS:
        return _guarded(data, name, cut=True)
    try:
        return list(_read_all(data, name))
    except (KeyboardInterrupt, SystemExit):
        raise
    except BaseException:  # a fault inside calamine arrives as a panic, which is no Exception
        return _guarded(data, name, cut=False)


def _read_all(data: bytes, name: str) -> Iterator[RawTable]:
    book = calamine.CalamineWorkbook.from_filelike(io.BytesIO(data))
    for about in book.sheets_metadata:
        if about.typ is not calamine.SheetTypeEnum.WorkSheet:
            continue
        sheet = book.get_sheet_by_name(about.name)
        rows = [as_row(row) for row in sheet.to_python(skip_empty_area=False)]
        merges = tuple(Merge(*start, *end) for start, end in sheet.merged_cell_ranges or ())
        hidden = about.visible is not calamine.SheetVisibleEnum.Visible
        yield RawTable(name, about.name, trimmed(rows), merges, hidden)


def _guarded(data: bytes, name: str, *, cut: bool) -> list[RawTable]:
    try:
        return list(_read_corner(data, name, cut=cut))
    except (KeyboardInterrupt, SystemExit):
        raise
    except Exception as fault:
        raise refused(name, *DAMAGED) from fault


def _read_corner(data: bytes, name: str, *, cut: bool) -> Iterator[RawTable]:
    import openpyxl

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        # The read-only mode never builds the grid, so cells in the far corner cost nothing.
        book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True)
        for sheet in book.worksheets:
            sheet.reset_dimensions()
            rows = [as_row(row) for row in sheet.iter_rows(max_row=MAX_ROWS, max_col=MAX_COLUMNS, values_only=True)]
            table = RawTable(name, sheet.title, trimmed(rows), hidden=sheet.sheet_state != "visible")
            note = SHEET_CUT.at(table.place(), rows=MAX_ROWS, columns=MAX_COLUMNS)
            yield RawTable(name, sheet.title, table.rows, (), table.hidden, (note,) if cut else ())


FORMAT = Format("Excel (.xlsx, .xlsm)", sniff, read)
