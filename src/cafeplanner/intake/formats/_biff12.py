"""Records of binary workbooks: [MS-XLSB] section 2.1.4.

Each sheet is written anew from the records that are kept, so the library meets nothing else.
"""

from __future__ import annotations

import struct
from collections import Counter
from collections.abc import Iterator

from cafeplanner.intake.formats._refused import DAMAGED, refused
from cafeplanner.intake.formats._survey import Room, Survey

ROW, BLANK, NUMBER, ERROR, STRING, SHARED, FORMULA_STRING, FORMULA_ERROR = 0, 1, 2, 3, 6, 7, 8, 11
ITEM, COLUMN, BEGIN_SHEET, END_SHEET, BEGIN_DATA, END_DATA = 19, 60, 129, 130, 145, 146
BOOK_PROPERTIES, EXTENT, SHEET, BEGIN_STRINGS, MERGE = 153, 148, 156, 159, 177
CELLS = range(BLANK, FORMULA_ERROR + 1)
ERRORS = {0: "#NULL!", 7: "#DIV/0!", 15: "#VALUE!", 23: "#REF!", 29: "#NAME?", 36: "#NUM!", 42: "#N/A"}


def records(content: bytes, file: str, room: Room) -> Iterator[tuple[int, bytes]]:
    """Yield the number and the body of every record; raises `UnreadableFile` where the bytes are none."""
    position, end = 0, len(content)
    try:
        while position < end:
            kind = content[position]
            position += 1
            if kind > 127:
                kind = kind & 127 | content[position] << 7
                position += 1
            size = shift = 0
            for _ in range(4):
                byte = content[position]
                position += 1
                size |= (byte & 127) << shift
                shift += 7
                if byte < 128:
                    break
            if position + size > end:
                raise refused(file, *DAMAGED)
            room.count(file)
            yield kind, content[position : position + size]
            position += size
    except IndexError as fault:
        raise refused(file, *DAMAGED) from fault


def record(kind: int, body: bytes = b"") -> bytes:
    """Return one record."""
    return _varied(kind) + _varied(len(body)) + body


def _varied(number: int) -> bytes:
    made = bytearray()
    while number > 127:
        made.append(number & 127 | 128)
        number >>= 7
    return bytes([*made, number])


def wide(body: bytes, start: int) -> tuple[bytes, int]:
    """Return a string's UTF-16 and where it ends."""
    (length,) = struct.unpack_from("<I", body, start)
    end = start + 4 + 2 * length
    if end > len(body):
        raise struct.error
    return body[start + 4 : end], end


class SheetRecords:
    """Looks through one worksheet; `kept` are the bytes for the library."""

    def __init__(self, content: bytes, survey: Survey, file: str) -> None:
        self.survey = survey
        self.references: Counter[int] = Counter()
        """How often each shared string is used."""
        self._row = -1
        kept = [record(BEGIN_SHEET), record(EXTENT, bytes(16)), record(BEGIN_DATA)]
        try:
            for kind, body in records(content, file, survey.room):
                if survey.full:
                    break
                if self._take(kind, body):
                    kept.append(record(kind, body))
        except struct.error as fault:
            raise refused(file, *DAMAGED) from fault
        self.kept = b"".join((*kept, record(END_DATA), record(END_SHEET)))

    def _take(self, kind: int, body: bytes) -> bool:
        """Count a record; return whether it stays."""
        if kind == ROW:
            return self._take_row(body)
        if kind in CELLS:
            return kind != BLANK and self._take_cell(kind, body)
        if kind == COLUMN and len(body) >= 18 and body[16] & 1:
            self.survey.hidden_columns.append(struct.unpack_from("<II", body))
        elif kind == MERGE:
            top, bottom, left, right = struct.unpack_from("<4I", body)
            self.survey.merge(top, left, bottom, right)
        return False

    def _take_row(self, body: bytes) -> bool:
        (self._row,) = struct.unpack_from("<I", body)
        if len(body) > 11 and body[11] & 16:
            self.survey.hide_row(self._row)
        # The library takes a row beyond the grid for the end of the sheet.
        return self._row <= 0x100000

    def _take_cell(self, kind: int, body: bytes) -> bool:
        (column,) = struct.unpack_from("<I", body)
        if not self.survey.keep(self._row, column):
            return False
        if kind in (ERROR, FORMULA_ERROR):
            self.survey.note_error(self._row, column, ERRORS.get(body[8], "#") if len(body) > 8 else "#")
            return False
        if kind == SHARED:
            (index,) = struct.unpack_from("<I", body, 8)
            self.references[index] += 1
        elif kind in (STRING, FORMULA_STRING):
            wide(body, 8)
        return len(body) >= (9 if kind in (4, 10) else 12 if kind in (NUMBER, SHARED, STRING, FORMULA_STRING) else 16)
