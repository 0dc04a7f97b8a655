"""Files made in order to do harm, and what is said about them."""

from __future__ import annotations

import io
import struct
import zipfile
from collections.abc import Callable

import pytest

from cafeplanner.errors import UnreadableFile
from cafeplanner.intake.formats import read_tables
from cafeplanner.intake.formats._ole import contained
from cafeplanner.intake.table import RawTable
from tests.intake.formats import xls_writer, xlsb_writer

TOO_LARGE = (
    "The workbook “f” unpacks to far more data than a list of people needs; it is not opened. "
    "Copy the rows of the participants into a new workbook and try again."
)
ENTITIES = (
    "The workbook “f” contains a document type declaration, which no spreadsheet program writes. "
    "Copy the rows of the participants into a new workbook and try again."
)
DAMAGED = (
    "The workbook “f” is damaged and cannot be opened. "
    "Open it in a spreadsheet program, save it under a new name and try again."
)
LOCKED = (
    "The file “f” is protected by a password. "
    "Open it in Excel, remove the password (File > Info > Protect Workbook) and save it."
)


def only(data: bytes) -> RawTable:
    """Return the one table of a file."""
    (table,) = read_tables(data, "f")
    return table


def cuts(table: RawTable) -> list[tuple[object, object]]:
    """Return up to which row and column a table was read, for each note that it was cut."""
    return [(note.text.params["rows"], note.text.params["columns"]) for note in table.notes if note.code == "sheet-cut"]


def refusal(data: bytes) -> str:
    """Return the sentence with which a file is refused."""
    with pytest.raises(UnreadableFile) as caught:
        read_tables(data, "f")
    return caught.value.say("en")


def replaced(data: bytes, name: str, change: Callable[[bytes], bytes]) -> bytes:
    """Return an archive with one part changed."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {each: archive.read(each) for each in archive.namelist()}
    return xlsb_writer.packed({**parts, name: change(parts[name])})


def xlsb_row(number: int) -> bytes:
    """Return the record that begins a row."""
    return xlsb_writer.record(0, struct.pack("<IIHBBBI", number, 0, 300, 0, 0, 0, 0))


def with_records(records: bytes, strings: bytes = b"") -> bytes:
    """Return a binary workbook whose one sheet has these records."""
    with zipfile.ZipFile(io.BytesIO(xlsb_writer.xlsb({"S": []}))) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    record = xlsb_writer.record
    parts["xl/worksheets/sheet1.bin"] = (
        record(129) + record(148, bytes(16)) + record(145) + records + record(146) + record(130)
    )
    return xlsb_writer.packed({**parts, "xl/sharedStrings.bin": strings})


def old(records: bytes, more: bytes = b"") -> bytes:
    """Return an old workbook whose one sheet has these records."""
    return contained(xls_writer.stream({"S": records}, more))
