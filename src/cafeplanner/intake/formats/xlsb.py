"""Binary Excel workbooks (.xlsb)."""

from __future__ import annotations

import struct
from xml.sax.saxutils import quoteattr

from cafeplanner.intake.formats import _calamine
from cafeplanner.intake.formats._biff12 import (
    BEGIN_STRINGS,
    BOOK_PROPERTIES,
    ITEM,
    SHEET,
    SheetRecords,
    record,
    records,
    wide,
)
from cafeplanner.intake.formats._format import Format
from cafeplanner.intake.formats._package import Package, packed
from cafeplanner.intake.formats._refused import DAMAGED, TOO_LARGE, is_zip, members, refused
from cafeplanner.intake.formats._relations import targets
from cafeplanner.intake.formats._survey import MAX_SHEETS, MAX_TEXT, Room, Survey
from cafeplanner.intake.table import RawTable

BOOK = "xl/workbook.bin"
STRINGS = "xl/sharedStrings.bin"
STYLES = "xl/styles.bin"
RELATIONS = "xl/_rels/workbook.bin.rels"
SMALL = 2_000_000
MOST = 24_000_000
"""Bytes of a part, unpacked."""
BEGIN_BOOK, END_BOOK, END_SHEETS = 131, 132, 144


def sniff(data: bytes) -> bool:
    """Whether the bytes are an archive with a binary workbook in it."""
    return is_zip(data) and BOOK in (name.lower() for name in members(data))


def read(data: bytes, name: str, _encoding: str = "") -> list[RawTable]:
    """Return the worksheets of a workbook."""
    package = Package(data, name)
    try:
        return _read(package, name)
    except (struct.error, UnicodeDecodeError, _calamine.Unfit) as fault:
        raise refused(name, *DAMAGED) from fault


def _read(package: Package, name: str) -> list[RawTable]:
    room = Room()
    sheets = _Sheets(package, room)
    strings, sizes = _strings(package.part(STRINGS, MOST), name, room)
    parts = {BOOK: sheets.book, RELATIONS: sheets.relations(), STRINGS: strings}
    parts |= {STYLES: styles} if (styles := package.part(STYLES, SMALL)) else {}
    surveys: list[Survey] = []
    text, left = 0, MOST
    for part in sheets.parts:
        surveys.append(survey := Survey(room))
        if part in parts:
            raise refused(name, *DAMAGED)
        content = package.part(part, left)
        left -= len(content)
        sheet = SheetRecords(content, survey, name)
        survey.close()
        parts[part] = sheet.kept
        if max(sheet.references, default=-1) >= len(sizes):
            raise refused(name, *DAMAGED)
        text += sum(sizes[index] * times for index, times in sheet.references.items())
    if text > MAX_TEXT:
        raise refused(name, *TOO_LARGE)
    return _calamine.worksheets(packed(parts), name, surveys)


class _Sheets:
    """The workbook's own part, written anew with nothing but its sheets."""

    def __init__(self, package: Package, room: Room) -> None:
        related = targets(package, BOOK, "/worksheet")
        self.parts: list[str] = []
        self._ids: list[str] = []
        kept = [record(BEGIN_BOOK)]
        for kind, body in records(package.part(BOOK, SMALL), package.file, room):
            if kind == BOOK_PROPERTIES and body:
                kept.append(record(kind, body))
            if kind == SHEET:
                relation, end = wide(body, 8)
                wide(body, end)
                # A sheet of charts or macros is none of them.
                if part := related.get(name := relation.decode("utf-16-le")):
                    self.parts.append(part)
                    self._ids.append(name)
                    kept.append(record(kind, body))
        if len(self.parts) > MAX_SHEETS:
            raise refused(package.file, *TOO_LARGE)
        self.book = b"".join((*kept, record(END_SHEETS), record(END_BOOK)))

    def relations(self) -> bytes:
        """Return where the library finds the sheets; it understands no address that starts with a slash."""
        targets = (
            f"<Relationship Id={quoteattr(one)} Target={quoteattr(part.removeprefix('xl/'))}/>"
            for one, part in zip(self._ids, self.parts, strict=True)
        )
        return f"<Relationships>{''.join(targets)}</Relationships>".encode()


def _strings(content: bytes, file: str, room: Room) -> tuple[bytes, list[int]]:
    """Return the shared strings written anew, and how long each is."""
    sizes, kept = [], []
    for kind, body in records(content, file, room):
        if kind == ITEM:
            text, end = wide(body, 1)
            sizes.append(len(text) // 2)
            kept.append(record(ITEM, body[:end]))
    head = record(BEGIN_STRINGS, struct.pack("<II", len(kept), len(kept)))
    return b"".join((head, *kept)), sizes


FORMAT = Format("Excel (.xlsb)", sniff, read)
