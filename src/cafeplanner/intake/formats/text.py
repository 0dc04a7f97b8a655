"""Delimited text (.csv, .tsv, .txt) with ``;`` ``,`` TAB or ``|``, in any usual encoding."""

from __future__ import annotations

import csv
import io
import itertools
import re
from collections import Counter
from collections.abc import Iterator

from cafeplanner.i18n import N_
from cafeplanner.intake.formats._cells import as_row, trimmed
from cafeplanner.intake.formats._decode import decode
from cafeplanner.intake.formats._format import MAX_COLUMNS, MAX_ROWS, Format
from cafeplanner.intake.formats._refused import REFUSED, refusal, refused
from cafeplanner.intake.kinds.files import ENCODING_GUESSED, SHEET_CUT
from cafeplanner.intake.table import RawTable

SEPARATORS = ";,\t|"
SAMPLE = 50
HINT = re.compile(r"sep=(.)(\r\n|\r|\n|$)", re.IGNORECASE)
"""A first line for Excel alone: it names the separator and is never shown as a row."""

BROKEN_QUOTES = (
    N_("The text file “{file}” has a quotation mark that is never closed."),
    N_("Open it in a spreadsheet program and save it as an Excel workbook (.xlsx)."),
)


def sniff(data: bytes) -> bool:
    """Whether the bytes are plain text and nothing that only looks like it."""
    if any(fits(data) for fits, _, _ in REFUSED):
        return False
    decoded = decode(data)
    return decoded is not None and _is_plain(decoded[0])


def read(data: bytes, name: str) -> list[RawTable]:
    """Return the one table of a text file; rows count as a spreadsheet program counts them."""
    decoded = decode(data)
    if decoded is None:
        raise refusal(data, name)
    text, encoding = decoded
    text, separator = _separator(text)
    try:
        rows = [as_row(row) for row in itertools.islice(_records(text, separator), MAX_ROWS + 1)]
    except csv.Error as fault:
        raise refused(name, *BROKEN_QUOTES) from fault
    table = RawTable(name, "", trimmed([row[:MAX_COLUMNS] for row in rows[:MAX_ROWS]]))
    notes = []
    if len(rows) > MAX_ROWS or any(len(row) > MAX_COLUMNS for row in rows):
        notes.append(SHEET_CUT.at(table.place(), rows=MAX_ROWS, columns=MAX_COLUMNS))
    if encoding in ("mac_roman", "cp850"):
        notes.append(ENCODING_GUESSED.at(table.place(), encoding=encoding))
    return [RawTable(name, "", table.rows, notes=tuple(notes))]


def _is_plain(text: str) -> bool:
    odd = sum(1 for c in text if ord(c) < 32 and c not in "\t\n\r\f\v")
    return odd * 100 <= len(text)


def _records(text: str, separator: str) -> Iterator[list[str]]:
    return csv.reader(io.StringIO(text, newline=""), delimiter=separator)


def _separator(text: str) -> tuple[str, str]:
    """Return the text without Excel's hint line, and the separator."""
    if hint := HINT.match(text):
        separator = hint[1] if hint[1] in SEPARATORS else ";"
        return text[hint.end() :], separator
    return text, max(SEPARATORS, key=lambda separator: _votes(text, separator))


def _votes(text: str, separator: str) -> int:
    """Count the rows of the commonest width, times that width: the true separator gives a full rectangle."""
    try:
        sample = list(itertools.islice(_records(text, separator), SAMPLE))
    except csv.Error:
        return -1
    widths = Counter(len(row) for row in sample if len(row) > 1)
    return max((rows * width for width, rows in widths.items()), default=0)


FORMAT = Format("CSV", sniff, read)
