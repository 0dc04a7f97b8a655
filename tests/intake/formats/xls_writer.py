"""Old Excel workbooks (.xls) with the fewest records that a reader needs ([MS-XLS], section 2.3)."""

from __future__ import annotations

import struct
from collections.abc import Mapping, Sequence

from cafeplanner.intake.formats._ole import contained

WORKBOOK, WORKSHEET = 0x0005, 0x0010
START, END, BOUND, STRINGS, CONTINUE, ROW, SHARED, NUMBER = 0x809, 0x0A, 0x85, 0xFC, 0x3C, 0x208, 0xFD, 0x203
LABEL, BLANK, FORMULA, ERROR, MERGES, COLUMN, EXTENT = 0x204, 0x201, 0x06, 0x205, 0xE5, 0x7D, 0x200
MOST = 8_224
"""The longest body of a record."""


def xls(sheets: Mapping[str, Sequence[Sequence[str | float]]]) -> bytes:
    """Return a workbook with these sheets; an empty string is no cell. Texts are shared."""
    texts = sorted({value for rows in sheets.values() for row in rows for value in row if isinstance(value, str)})
    numbers = {text: number for number, text in enumerate(texts)}
    bodies = {
        name: b"".join(
            cell(row, column, numbers[value] if isinstance(value, str) else value)
            for row, cells in enumerate(rows)
            for column, value in enumerate(cells)
            if value != ""
        )
        for name, rows in sheets.items()
    }
    return contained(stream(bodies, shared(texts)))


def stream(sheets: Mapping[str, bytes], more: bytes = b"") -> bytes:
    """Return a workbook's stream; the sheets come as records, `more` are those of the workbook itself."""
    heads = {name: text(name, "<B") for name in sheets}
    at = len(start(WORKBOOK)) + len(more) + 4 + sum(4 + 6 + len(head) for head in heads.values())
    bounds, parts = [], []
    for name, body in sheets.items():
        part = start(WORKSHEET) + body + record(END)
        bounds.append(record(BOUND, struct.pack("<IBB", at, 0, 0) + heads[name]))
        parts.append(part)
        at += len(part)
    return b"".join((start(WORKBOOK), more, *bounds, record(END), *parts))


def record(kind: int, body: bytes = b"") -> bytes:
    """Return one record."""
    return struct.pack("<HH", kind, len(body)) + body


def start(kind: int) -> bytes:
    """Return the record that begins a part of the stream."""
    return record(START, struct.pack("<HHHHII", 0x600, kind, 0, 1997, 0, 6))


def text(value: str, length: str = "<H") -> bytes:
    """Return a text with its length in front, in UTF-16."""
    written = value.encode("utf-16-le")
    return struct.pack(length, len(written) // 2) + b"\x01" + written


def cell(row: int, column: int, value: float) -> bytes:
    """Return a cell: a whole number is that of a shared text."""
    if isinstance(value, int):
        return record(SHARED, struct.pack("<HHHI", row, column, 0, value))
    return record(NUMBER, struct.pack("<HHHd", row, column, 0, value))


def shared(texts: Sequence[str], count: int | None = None) -> bytes:
    """Return the table of shared texts; one that is too long for a record goes on in the next ones."""
    number = len(texts) if count is None else count
    pieces, piece = [], struct.pack("<II", number, number)
    for value in texts:
        written = value.encode("utf-16-le")
        if len(piece) + 3 > MOST:
            pieces.append(piece)
            piece = b""
        piece += struct.pack("<HB", len(written) // 2, 1)
        while written:
            room = (MOST - len(piece)) // 2 * 2
            if room <= 0:
                pieces.append(piece)
                piece = b"\x01"
                continue
            piece += written[:room]
            written = written[room:]
    first, *others = [*pieces, piece]
    return record(STRINGS, first) + b"".join(record(CONTINUE, other) for other in others)
