"""Old Excel workbooks (.xls), of Excel 95 to 2003."""

from __future__ import annotations

import io
import struct

from cafeplanner.intake.formats import _calamine
from cafeplanner.intake.formats._biff8 import Workbook
from cafeplanner.intake.formats._format import Format
from cafeplanner.intake.formats._ole import contained, workbook_stream
from cafeplanner.intake.formats._refused import DAMAGED, TOO_LARGE, is_locked, refused
from cafeplanner.intake.formats._survey import MAX_TEXT, Room
from cafeplanner.intake.table import RawTable


def sniff(data: bytes) -> bool:
    """Whether the bytes are a compound file with a workbook in it."""
    return not is_locked(data) and workbook_stream(data) is not None


def read(data: bytes, name: str, _encoding: str = "") -> list[RawTable]:
    """Return the worksheets of a workbook."""
    try:
        book = Workbook(workbook_stream(data) or b"", Room(), name)
        text = sum(book.sizes[index] * times for index, times in book.references.items() if index < len(book.sizes))
        if text > MAX_TEXT:
            raise refused(name, *TOO_LARGE)
        return _calamine.worksheets(io.BytesIO(contained(bytes(book.stream))), name, book.surveys)
    except (struct.error, _calamine.Unfit) as fault:
        raise refused(name, *DAMAGED) from fault


FORMAT = Format("Excel 97 (.xls)", sniff, read)
