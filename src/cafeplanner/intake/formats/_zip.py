"""A look inside a workbook before any library opens it.

A 5 kB workbook may unpack to gigabytes, and a single cell in the far corner of a sheet makes the reader allocate the
whole grid and end the process. Neither reader guards against that, so the archive is streamed through once.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from dataclasses import dataclass

from cafeplanner.errors import UnreadableFile
from cafeplanner.i18n import N_
from cafeplanner.intake.formats._refused import refused

MAX_ENTRIES = 2_000
MAX_UNPACKED = 200_000_000
MAX_RATIO = 200
RATIO_FROM = 5_000_000
BLOCK = 1 << 20
OVERLAP = 64

ADDRESS = re.compile(rb"\sr\s*=\s*[\"']([A-Za-z]{0,3})(\d{1,9})[\"']")
"""The address of a row or a cell, whatever the prefix of its element."""

DAMAGED = (
    N_("The workbook “{file}” is damaged and cannot be opened."),
    N_("Open it in a spreadsheet program, save it under a new name and try again."),
)
TOO_LARGE = (
    N_("The workbook “{file}” unpacks to far more data than a list of people needs; it is not opened."),
    N_("Copy the rows of the participants into a new workbook and try again."),
)
ENTITIES = (
    N_("The workbook “{file}” contains a document type declaration, which no spreadsheet program writes."),
    N_("Copy the rows of the participants into a new workbook and try again."),
)


@dataclass(frozen=True)
class Extent:
    """The largest row and column named in any part of a workbook, counted from 1."""

    rows: int = 0
    columns: int = 0


def preflight(data: bytes, file: str) -> Extent:
    """Return how far a workbook's cells reach; raises `UnreadableFile` where opening it would be unsafe."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return _look(archive, file)
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError, RuntimeError) as fault:
        if isinstance(fault, UnreadableFile):
            raise
        raise refused(file, *DAMAGED) from fault


def _look(archive: zipfile.ZipFile, file: str) -> Extent:
    parts = archive.infolist()
    if len(parts) > MAX_ENTRIES or sum(part.file_size for part in parts) > MAX_UNPACKED:
        raise refused(file, *TOO_LARGE)
    whole = Extent()
    left = MAX_UNPACKED
    for part in parts:
        if part.file_size > RATIO_FROM and part.file_size > MAX_RATIO * part.compress_size:
            raise refused(file, *TOO_LARGE)
        unpacked, extent = _look_into(archive, part, left, file)
        left -= unpacked
        whole = Extent(max(whole.rows, extent.rows), max(whole.columns, extent.columns))
    return whole


def _look_into(archive: zipfile.ZipFile, part: zipfile.ZipInfo, most: int, file: str) -> tuple[int, Extent]:
    """Return the size of a part and how far its cells reach; any part may be a sheet, whatever its name."""
    unpacked = rows = columns = 0
    is_sheet, tail = False, b""
    with archive.open(part) as stream:
        while block := stream.read(BLOCK):
            unpacked += len(block)
            # The sizes in the archive's directory may lie, so what really comes out is counted as well.
            if unpacked > most:
                raise refused(file, *TOO_LARGE)
            tail += block
            if part.filename.lower().endswith((".xml", ".rels")):
                _check_markup(tail, file)
            is_sheet = is_sheet or b"sheetData" in tail
            down, right = _reach(tail)
            rows, columns = max(rows, down), max(columns, right)
            tail = tail[-OVERLAP:]
    return unpacked, Extent(rows, columns) if is_sheet else Extent()


def _check_markup(block: bytes, file: str) -> None:
    if b"<!DOCTYPE" in block or b"<!ENTITY" in block:
        raise refused(file, *ENTITIES)
    if b"\x00" in block:
        # UTF-16 would hide addresses from the search below; spreadsheet programs write UTF-8.
        raise refused(file, *DAMAGED)


def _reach(block: bytes) -> tuple[int, int]:
    rows = columns = 0
    for letters, digits in set(ADDRESS.findall(block)):
        rows = max(rows, int(digits))
        columns = max(columns, _number(letters))
    return rows, columns


def _number(letters: bytes) -> int:
    number = 0
    for code in letters.upper():
        number = number * 26 + code - 64
    return number
