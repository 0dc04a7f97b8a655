"""Binary Excel workbooks (.xlsb) with the fewest records that a reader needs ([MS-XLSB], sections 2.1.4 and 2.3)."""

from __future__ import annotations

import io
import struct
import zipfile
from collections.abc import Mapping, Sequence

ROW, REAL, STRING = 0, 5, 6
BEGIN_SHEET, END_SHEET, BEGIN_BOOK, END_BOOK = 129, 130, 131, 132
BEGIN_SHEETS, END_SHEETS, BEGIN_DATA, END_DATA, EXTENT, SHEET = 143, 144, 145, 146, 148, 156

RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
KIND = "application/vnd.ms-excel.sheet.binary.macroEnabled.main"


def xlsb(sheets: Mapping[str, Sequence[Sequence[str | float]]]) -> bytes:
    """Return a workbook with these sheets; an empty string is no cell."""
    parts = {
        "[Content_Types].xml": _types(),
        "_rels/.rels": _relations([("officeDocument", "xl/workbook.bin")]),
        "xl/workbook.bin": _workbook(list(sheets)),
        "xl/_rels/workbook.bin.rels": _relations(
            [("worksheet", f"worksheets/sheet{number}.bin") for number in range(1, len(sheets) + 1)]
        ),
    }
    for number, rows in enumerate(sheets.values(), start=1):
        parts[f"xl/worksheets/sheet{number}.bin"] = _worksheet(rows)
    return packed(parts)


def packed(parts: Mapping[str, bytes]) -> bytes:
    """Return a compressed zip archive of these parts."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def record(kind: int, body: bytes = b"") -> bytes:
    """Return one record: its number and its length, seven bits a byte, then its body."""
    return _varied(kind) + _varied(len(body)) + body


def wide(text: str) -> bytes:
    """Return a string as its length in code units and UTF-16."""
    encoded = text.encode("utf-16-le")
    return struct.pack("<I", len(encoded) // 2) + encoded


def cell(column: int, value: str | float) -> bytes:
    """Return the record of a cell; columns count from 0."""
    head = struct.pack("<II", column, 0)
    if isinstance(value, str):
        return record(STRING, head + wide(value))
    return record(REAL, head + struct.pack("<d", value))


def _varied(number: int) -> bytes:
    made = bytearray()
    while number > 127:
        made.append(number & 127 | 128)
        number >>= 7
    return bytes([*made, number])


def _workbook(names: Sequence[str]) -> bytes:
    sheets = b"".join(
        record(SHEET, struct.pack("<II", 0, number) + wide(f"rId{number}") + wide(name))
        for number, name in enumerate(names, start=1)
    )
    return record(BEGIN_BOOK) + record(BEGIN_SHEETS) + sheets + record(END_SHEETS) + record(END_BOOK)


def _worksheet(rows: Sequence[Sequence[str | float]]) -> bytes:
    width = max((len(row) for row in rows), default=0)
    extent = record(EXTENT, struct.pack("<4I", 0, max(0, len(rows) - 1), 0, max(0, width - 1)))
    data = b"".join(_row(number, row) for number, row in enumerate(rows))
    return record(BEGIN_SHEET) + extent + record(BEGIN_DATA) + data + record(END_DATA) + record(END_SHEET)


def _row(number: int, row: Sequence[str | float]) -> bytes:
    head = record(ROW, struct.pack("<IIHBBBI", number, 0, 300, 0, 0, 0, 0))
    return head + b"".join(cell(column, value) for column, value in enumerate(row) if value != "")


def _types() -> bytes:
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><Types xmlns="{PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="bin" ContentType="{KIND}"/></Types>'
    ).encode()


def _relations(targets: Sequence[tuple[str, str]]) -> bytes:
    entries = "".join(
        f'<Relationship Id="rId{number}" Type="{RELATIONS}/{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets, start=1)
    )
    return f'<?xml version="1.0"?><Relationships xmlns="{PACKAGE}/relationships">{entries}</Relationships>'.encode()
