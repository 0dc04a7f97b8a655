"""A worksheet's XML, looked through before a library reads it, and cut to what is kept.

One cell in the far corner makes the library lay out the whole grid and end the process, and it tells neither hidden
rows nor errors nor formulas without a result. Regular expressions on the bytes see all that at once, in time in
proportion to the size, whatever the bytes.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import Any

from cafeplanner.intake.formats._plain_row import CELLS, PLAIN_ROW, REFERENCES, column_number, last
from cafeplanner.intake.formats._plain_row import FILLED as FILLED_COLUMNS
from cafeplanner.intake.formats._refused import DAMAGED, TOO_LARGE, refused
from cafeplanner.intake.formats._survey import MAX_COLUMNS, MAX_ROWS, Survey

BEFORE = re.compile(rb"<((?:[^\s<>/:]+:)?)")
PREFIX = rb"(?:[^\s<>/:]+:)?"
TOKEN = re.compile(rb"<" + PREFIX + rb"(row|c)(?=[\s/>])(?: r=\"([A-Z]{0,3})(\d{1,7})\")?([^<>]*)(>?)")
"""The start of a row or a cell, whose address mostly comes first; without the last ``>`` it is no XML that a program
writes."""
ROW_OR_TOKEN = re.compile(PLAIN_ROW + rb"|" + TOKEN.pattern)
CELL_END = re.compile(rb"</" + PREFIX + rb"c\s*>")
ADDRESS = re.compile(rb"(?:^|[\s\"'])r\s*=\s*[\"']\s*([A-Za-z]{0,3})(\d{1,9})")
FAR = re.compile(rb"r(?<=[\s\"']r)\s*=\s*[\"']\s*(?=[A-Za-z]{2}|[A-Za-z]?(?:[2-9]\d{4}|\d{6}))([A-Za-z]*)(\d+)")
"""Only an address of two letters, or further down than row 19,999, can lie too far out. A pattern that begins with a
letter is found several times faster."""
HIDDEN = re.compile(rb"\shidden\s*=\s*[\"'](?:1|true)[\"']")
COLUMN = re.compile(rb"<" + PREFIX + rb"col\s([^<>]*)>")
NUMBER = {name: re.compile(rb"(?:^|\s)" + name + rb"\s*=\s*[\"'](\d{1,9})[\"']") for name in (b"min", b"max")}
VALUELESS = re.compile(
    rb"\s*<"
    + PREFIX
    + rb"f(?=[\s/>])(?:[^<>]*/>|[^<>]*>[^<]*</"
    + PREFIX
    + rb"f\s*>)\s*(?P<empty><"
    + PREFIX
    + rb"v\s*/>|<"
    + PREFIX
    + rb"v>\s*</"
    + PREFIX
    + rb"v>)?\s*</"
    + PREFIX
    + rb"c\s*>"
)
ERROR = re.compile(
    rb"\s*(?:<" + PREFIX + rb"f(?=[\s/>])[^<>]*>[^<]*</" + PREFIX + rb"f\s*>)?\s*<" + PREFIX + rb"v>([^<]*)<"
)
FILLED = re.compile(rb"<" + PREFIX + rb"c(?:>|\s[^<>]*[^<>/]>)")
MERGE = re.compile(rb"<" + PREFIX + rb"mergeCell\s+ref\s*=\s*[\"']([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})[\"']")
REFERENCE = re.compile(rb"<" + PREFIX + rb"v>\s*(\d{1,9})\s*<")
NOTHING = b"<worksheet><sheetData/></worksheet>"


class SheetXml:
    """Looks through one worksheet; `kept` are the bytes for the library."""

    def __init__(self, xml: bytes, whole: bool, survey: Survey, file: str) -> None:
        self.xml, self.survey, self.file = xml, survey, file
        self.references: Counter[int] = Counter()
        """How often each shared string is used."""
        self._row = self._column = self._last_row = -1
        self._pieces: list[bytes] = []
        self._start = 0
        self._end = self._walk()
        if not whole and self._end == len(xml):
            self.survey.cut = True
            self._end = max(self._last_row, self._start)
        self._hidden_columns()
        self._merges()
        self.kept = self._joined()

    def _walk(self) -> int:
        """Take every row and cell in turn; return where the sheet is cut, or its end."""
        for found in ROW_OR_TOKEN.finditer(self.xml):
            row, attributes, cells, *token = found.groups()
            if row is None:
                if (end := self._take(found.start(), found.end(), token)) is not None:
                    return end
            elif not self._take_plain(found.start(), int(row) - 1, attributes, cells):
                for one in TOKEN.finditer(self.xml, found.start(), found.end()):
                    if (end := self._take(one.start(), one.end(), one.groups())) is not None:
                        return end
        return len(self.xml)

    def _take_plain(self, start: int, row: int, attributes: bytes, cells: bytes) -> bool:
        """Take a whole row; return whether it may be kept as it is."""
        columns = CELLS.findall(cells)
        room = self.survey.room
        if start < self._start or self.survey.full or room.records <= len(columns) or last(columns) >= MAX_COLUMNS:
            return False
        filled = last(FILLED_COLUMNS.findall(cells) if b"/>" in cells else columns)
        if not self.survey.keep_row(row, filled):
            return False
        room.records -= len(columns) + 1
        self._row, self._last_row = row, start
        self._column = column_number(columns[-1]) if columns else -1
        if HIDDEN.search(attributes):
            self.survey.hide_row(row)
        self.references.update(map(int, REFERENCES.findall(cells)))
        return True

    def _take(self, start: int, inside: int, token: Sequence[Any]) -> int | None:
        """Take the start of a row or a cell; return where the sheet is cut, if it is."""
        name, letters, digits, attributes, end = token
        self.survey.room.records -= 1
        if not end:
            raise refused(self.file, *DAMAGED)
        if digits is None and (found := ADDRESS.search(attributes)):
            letters, digits = found.groups()
        if name == b"row":
            if self._take_row(digits, attributes) or self.survey.room.records < 0:
                return self._cut(start)
            self._last_row = start
        elif self.survey.room.records < 0:
            return self._cut(max(self._last_row, self._start))
        elif start >= self._start and not self._take_cell(letters, digits, attributes, inside):
            self._drop(start, inside, attributes.endswith(b"/"))
        return None

    def _cut(self, at: int) -> int:
        """Note whether anything is lost: many programs end a sheet with an empty row at the very bottom of the grid."""
        self.survey.cut = self.survey.cut or FILLED.search(self.xml, at) is not None
        return at

    def _drop(self, start: int, inside: int, is_empty: bool) -> None:
        """Leave a cell out of the bytes for the library."""
        end = None if is_empty else CELL_END.search(self.xml, inside)
        if end is None and not is_empty:
            raise refused(self.file, *DAMAGED)
        if start == self._start and self._column >= MAX_COLUMNS:
            self._start = end.end() if end else inside
            return
        prefix = BEFORE.match(self.xml, start)
        # An empty cell stands in for it, so that the next one keeps its place where it does not say which.
        self._pieces += [self.xml[self._start : start], b"<%sc/>" % (prefix[1] if prefix else b"")]
        self._start = max(self._start, end.end() if end else inside)

    def _take_row(self, digits: bytes | None, attributes: bytes) -> bool:
        """Count a row; return whether the sheet ends before it."""
        self._row = int(digits) - 1 if digits else self._row + 1
        self._column = -1
        if self._row >= MAX_ROWS or self.survey.full:
            return True
        if HIDDEN.search(attributes):
            self.survey.hide_row(self._row)
        return False

    def _take_cell(self, letters: bytes | None, digits: bytes | None, attributes: bytes, inside: int) -> bool:
        """Count a cell; return whether it stays."""
        self._column = column_number(letters) if letters else self._column + 1
        row = int(digits) - 1 if digits else self._row
        if attributes.endswith(b"/"):
            return row < MAX_ROWS and self._column < MAX_COLUMNS
        if not self.survey.keep(row, self._column):
            return False
        return self._look_inside(row, attributes, inside)

    def _look_inside(self, row: int, attributes: bytes, inside: int) -> bool:
        """Note what a cell's value tells; return whether it stays: the library stops at errors newer than itself."""
        kind = attributes if b"'" not in attributes else attributes.replace(b"'", b'"')
        if b't="s"' in kind:
            if found := REFERENCE.match(self.xml, inside):
                self.references[int(found[1])] += 1
        elif b't="e"' in kind:
            found = ERROR.match(self.xml, inside)
            self.survey.note_error(row, self._column, found[1].decode("utf-8", "replace") if found else "#")
            return False
        elif (found := VALUELESS.match(self.xml, inside)) and not (found["empty"] and b't="str"' in kind):
            self.survey.valueless.append((row, self._column))
        return True

    def _hidden_columns(self) -> None:
        rows = TOKEN.search(self.xml)
        for attributes in COLUMN.findall(self.xml, 0, rows.start() if rows else len(self.xml)):
            first, last = (pattern.search(attributes) for pattern in (NUMBER[b"min"], NUMBER[b"max"]))
            if HIDDEN.search(b" " + attributes) and first and last:
                self.survey.hidden_columns.append((int(first[1]) - 1, int(last[1]) - 1))

    def _merges(self) -> None:
        for left, top, right, bottom in MERGE.findall(self.xml, self._end if self._end < len(self.xml) else 0):
            self.survey.merge(int(top) - 1, column_number(left), int(bottom) - 1, column_number(right))

    def _joined(self) -> bytes:
        """Return the kept bytes; the ends of the elements that a cut left open follow."""
        pieces = [*self._pieces, self.xml[self._start : self._end]]
        if self._end < len(self.xml):
            found = BEFORE.match(self.xml, max(self._last_row, 0))
            prefix = found[1] if found else b""
            # A cut right after a cell that was left out lies within its row.
            row = b"</%srow>" % prefix if self._end == self._start > self._last_row else b""
            pieces.append(row + b"</%ssheetData></%sworksheet>" % (prefix, prefix))
        kept = b"".join(pieces) if len(pieces) > 1 else self.xml
        if (self._last_row < 0 and self._end < len(self.xml)) or not self.xml:
            return NOTHING
        for letters, digits in (found.groups() for found in FAR.finditer(kept)):
            if len(digits) > 7 or int(digits) > MAX_ROWS or len(letters) > 3 or column_number(letters) >= MAX_COLUMNS:
                raise refused(self.file, *TOO_LARGE)
        return kept
