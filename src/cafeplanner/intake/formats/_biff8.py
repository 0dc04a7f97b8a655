"""Records of old workbooks: [MS-XLS] section 2.3, and as far as they are the same, those of Excel 5 and 95.

The stream is made harmless in place: every record that is not kept becomes one that the library passes over, so that
all offsets in it stay true.
"""

from __future__ import annotations

import itertools
import struct
from collections import Counter
from collections.abc import Iterator

from cafeplanner.intake.formats._refused import DAMAGED, LOCKED, TOO_LARGE, refused
from cafeplanner.intake.formats._survey import MAX_SHEETS, MAX_STRINGS, Room, Survey

FORMULA, END, NAME, PASSWORD, CONTINUE, COLUMN, MULTIPLE, STRINGS = 0x06, 0x0A, 0x18, 0x2F, 0x3C, 0x7D, 0xBD, 0xFC
LINKS, BOUND, MERGES, SHARED, EXTENT, NUMBER, LABEL, ERROR = 0x17, 0x85, 0xE5, 0xFD, 0x200, 0x203, 0x204, 0x205
RESULT, ROW, SHORT_NUMBER, START = 0x207, 0x208, 0x27E, 0x809
RICH = 0xD6
"""A text of which some letters look different."""
NOTHING = struct.pack("<H", 0xFFFF)
"""The number of no record."""
LONG_ENOUGH = {FORMULA: 22, MULTIPLE: 12, SHARED: 10, NUMBER: 14, LABEL: 8, RICH: 8, ERROR: 8, SHORT_NUMBER: 10}
ERRORS = {0: "#NULL!", 7: "#DIV/0!", 15: "#VALUE!", 23: "#REF!", 29: "#NAME?", 36: "#NUM!", 42: "#N/A"}
OTHER_GLOBALS = frozenset([NAME, LINKS])


class Workbook:
    """Looks through a workbook's stream; `stream` is what the library may read."""

    def __init__(self, stream: bytes, room: Room, file: str) -> None:
        self.stream = bytearray(stream)
        self.file, self.room = file, room
        self.surveys: list[Survey] = []
        self.references: Counter[int] = Counter()
        self.sizes: list[int] = []
        self._taken: list[tuple[int, int]] = []
        starts = self._globals()
        if len(starts) > MAX_SHEETS:
            raise refused(file, *TOO_LARGE)
        for start in starts:
            self.surveys.append(Survey(room))
            _Sheet(self, start, self.surveys[-1])
            self.surveys[-1].close()
        self._check_apart()

    def records(self, position: int) -> Iterator[tuple[int, int, int]]:
        """Yield the number, the start and the size of each record's body, up to the end of its part of the stream."""
        stream, start, end = self.stream, position, len(self.stream)
        while position + 4 <= end:
            kind, size = struct.unpack_from("<HH", stream, position)
            if position + 4 + size > end:
                break
            self.room.count(self.file)
            yield kind, position + 4, size
            position += 4 + size
            if kind == END:
                self._taken.append((start, position))
                return
        raise refused(self.file, *DAMAGED)

    def _check_apart(self) -> None:
        """Raise `UnreadableFile` where parts overlap: what is made harmless in one could do harm in the other."""
        taken = sorted(self._taken)
        if any(end > start for (_, end), (start, _) in itertools.pairwise(taken)):
            raise refused(self.file, *DAMAGED)

    def void(self, body: int) -> None:
        """Have the library pass over a record."""
        self.stream[body - 4 : body - 2] = NOTHING

    def _globals(self) -> list[int]:
        """Look through the workbook's own records; return where its sheets start."""
        starts: list[int] = []
        strings: list[tuple[int, int]] = []
        before = 0
        for kind, body, size in self.records(0):
            if kind == PASSWORD:
                raise refused(self.file, *LOCKED)
            if kind in OTHER_GLOBALS:
                self.void(body)
            elif kind == BOUND and size >= 8:
                starts += self._bound(body, starts)
            elif kind == STRINGS or (kind == CONTINUE and before == STRINGS):
                strings.append((body, size))
            before = before if kind == CONTINUE else kind
        if strings:
            self._strings(strings)
        return starts

    def _bound(self, body: int, known: list[int]) -> list[int]:
        (start,) = struct.unpack_from("<I", self.stream, body)
        # Two sheets in one place would be read twice, and so on: no program writes that.
        if start in known or start >= len(self.stream) or self.stream[body + 5] not in (0, 1, 2, 6):
            raise refused(self.file, *DAMAGED)
        return [start]

    def _strings(self, pieces: list[tuple[int, int]]) -> None:
        """Learn how long each shared text is, and correct how many there are."""
        self.sizes = SharedTexts([bytes(self.stream[body : body + size]) for body, size in pieces]).sizes
        if len(self.sizes) >= MAX_STRINGS:
            raise refused(self.file, *TOO_LARGE)
        if pieces[0][1] >= 8:
            struct.pack_into("<I", self.stream, pieces[0][0] + 4, len(self.sizes))


class _Sheet:
    """One sheet of a workbook."""

    def __init__(self, book: Workbook, start: int, survey: Survey) -> None:
        self.book, self.survey = book, survey
        self._formula: tuple[int, int] | None = None
        for kind, body, size in book.records(start):
            if survey.full:
                struct.pack_into("<HH", book.stream, body - 4, END, 0)
                break
            if not self._take(kind, body, size):
                book.void(body)

    def _take(self, kind: int, body: int, size: int) -> bool:
        """Count a record; return whether it stays."""
        if kind in LONG_ENOUGH:
            return size >= LONG_ENOUGH[kind] and self._take_cell(kind, body, size)
        if kind == RESULT:
            # The library gives a text to the last formula it has seen, so that of a formula cut off would go astray.
            return self._formula is not None and self._take_text(body, size) and self.survey.keep(*self._formula)
        stream = self.book.stream
        if kind == ROW and size >= 14 and stream[body + 12] & 0x20:
            self.survey.hide_row(struct.unpack_from("<H", stream, body)[0])
        elif kind == COLUMN and size >= 10 and stream[body + 8] & 1:
            self.survey.hidden_columns.append(struct.unpack_from("<HH", stream, body))
        elif kind == MERGES and size >= 2:
            count = min(struct.unpack_from("<H", stream, body)[0], (size - 2) // 8)
            for top, bottom, left, right in struct.iter_unpack("<4H", stream[body + 2 : body + 2 + 8 * count]):
                self.survey.merge(top, left, bottom, right)
        return kind in (START, END)

    def _take_cell(self, kind: int, body: int, size: int) -> bool:
        stream = self.book.stream
        row, column = struct.unpack_from("<HH", stream, body)
        last = column + (size - 6) // 6 - 1 if kind == MULTIPLE else column
        if not self.survey.keep(row, last):
            self._formula = None
            return False
        if kind == FORMULA:
            return self._take_formula(row, column, body)
        if kind == ERROR and stream[body + 7]:
            self.survey.note_error(row, column, ERRORS.get(stream[body + 6], "#"))
            return False
        if kind == SHARED:
            self.book.references[struct.unpack_from("<I", stream, body + 6)[0]] += 1
        return kind not in (LABEL, RICH) or self._take_text(body + 6, size - 6)

    def _take_formula(self, row: int, column: int, body: int) -> bool:
        """Keep a formula's result only: to read the formula would take the library long."""
        stream = self.book.stream
        self._formula = (row, column)
        struct.pack_into("<H", stream, body + 20, 0)
        if stream[body + 6] == 2 and stream[body + 12 : body + 14] == b"\xff\xff":
            self.survey.note_error(row, column, ERRORS.get(stream[body + 8], "#"))
            return False
        return True

    def _take_text(self, body: int, size: int) -> bool:
        """Whether a text is as long as it says."""
        if size < 3:  # in Excel 95 a text of one letter takes no more
            return False
        (length,) = struct.unpack_from("<H", self.book.stream, body)
        return int(length) <= size


class SharedTexts:
    """How long each text of the table of shared strings is; the table goes on over several records."""

    def __init__(self, pieces: list[bytes]) -> None:
        self.pieces = pieces
        self.sizes: list[int] = []
        self._piece, self._at = 0, 8
        (count,) = struct.unpack_from("<i", pieces[0], 4) if len(pieces[0]) >= 8 else (0,)
        while len(self.sizes) < min(count, MAX_STRINGS) and self._next():
            pass

    def _next(self) -> bool:
        """Take one text; return False where there is no whole one left."""
        if self._at >= len(self.pieces[self._piece]) and not self._turn():
            return False
        piece = self.pieces[self._piece]
        if self._at + 3 > len(piece):
            return False
        length, flags = struct.unpack_from("<HB", piece, self._at)
        self._at += 3
        more = 0
        if flags & 8 and self._at + 2 <= len(piece):
            more += 4 * struct.unpack_from("<H", piece, self._at)[0]
            self._at += 2
        if flags & 4 and self._at + 4 <= len(piece):
            more += max(0, struct.unpack_from("<i", piece, self._at)[0])
            self._at += 4
        if not self._pass_characters(length, bool(flags & 1)) or not self._pass(more):
            return False
        self.sizes.append(length)
        return True

    def _pass_characters(self, length: int, is_wide: bool) -> bool:
        while length:
            here = min(length, (len(self.pieces[self._piece]) - self._at) // (2 if is_wide else 1))
            self._at += here * (2 if is_wide else 1)
            length -= here
            if length:
                if not self._turn() or not self.pieces[self._piece]:
                    return False
                is_wide = bool(self.pieces[self._piece][0] & 1)
                self._at = 1
        return True

    def _pass(self, size: int) -> bool:
        while size > len(self.pieces[self._piece]) - self._at:
            size -= len(self.pieces[self._piece]) - self._at
            if not self._turn():
                return False
        self._at += size
        return True

    def _turn(self) -> bool:
        """Go on to the next record."""
        self._piece += 1
        self._at = 0
        if self._piece < len(self.pieces):
            return True
        self._piece -= 1
        self._at = len(self.pieces[self._piece])
        return False
