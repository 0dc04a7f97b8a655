"""Delimited text (.csv, .tsv, .txt) with ``;`` ``,`` TAB or ``|``, in any usual encoding."""

from __future__ import annotations

import csv
import io
import itertools
import re
from collections import Counter
from collections.abc import Iterator

from cafeplanner.errors import UnreadableFile
from cafeplanner.i18n import N_, Text
from cafeplanner.intake.formats._cells import as_row, trimmed
from cafeplanner.intake.formats._decode import accented, decode
from cafeplanner.intake.formats._format import Format
from cafeplanner.intake.formats._refused import REFUSED, refusal
from cafeplanner.intake.formats._survey import ERROR, MAX_COLUMNS, MAX_ROWS, Room, Survey
from cafeplanner.intake.kinds.files import ENCODING_GUESSED
from cafeplanner.intake.table import RawTable

SEPARATORS = ";,\t|"
SAMPLE = 50
SAMPLED = 200_000
LONGEST = 1_000_000
HINT = re.compile(r"sep=(.)(\r\n|\r|\n|$)", re.IGNORECASE)
"""A first line for Excel alone: it names the separator and is never shown as a row."""
NOTHING = f'{SEPARATORS}" \r\n'
ODD = re.compile(r"[\x00-\x08\x0e-\x1f]")
RARE = ("mac_roman", "cp850")

END = "\ue000"
"""A last line of our own: where it comes out as a part of another cell, a quotation mark was never closed."""

BROKEN_QUOTES = N_("In the text file “{file}”, row {row} opens a quotation mark that is never closed.")
QUOTES_REMEDY = N_("Close or delete it, or save the list as an Excel workbook (.xlsx) from a spreadsheet program.")
ENCODING_UNKNOWN = N_("“{encoding}” is no encoding of text.")
ENCODING_WRONG = N_("The text file “{file}” is not written in the encoding {encoding}.")
ENCODING_REMEDY = N_("Correct the encoding in cafe.toml or leave it out; usual ones are utf-8, cp1252 and mac_roman.")


def sniff(data: bytes) -> bool:
    """Whether the bytes are plain text and nothing that only looks like it."""
    if any(fits(data) for fits, _, _ in REFUSED):
        return False
    decoded = decode(data)
    return decoded is not None and _is_plain(decoded[0])


def read(data: bytes, name: str, encoding: str = "") -> list[RawTable]:
    """Return the one table of a text file; rows count as a spreadsheet program counts them."""
    text, guessed = decoded(data, name, encoding)
    survey = Survey(Room())
    rows = list(_rows(text, survey, name))
    table = RawTable(name, "", trimmed(rows))
    if guessed in RARE:
        note = ENCODING_GUESSED.at(table.place(), encoding=guessed, examples=accented(text))
        table = RawTable(name, "", table.rows, notes=(note,))
    return [survey.noted(table)]


def decoded(data: bytes, name: str, encoding: str) -> tuple[str, str]:
    """Return the text, and the encoding that was guessed: none where the organiser named it.

    Raises `UnreadableFile` where the bytes are no text, or not in the encoding that was named.
    """
    if encoding:
        return _as_named(data, name, encoding), ""
    found = decode(data)
    if found is None:
        raise refusal(data, name)
    return found


def _as_named(data: bytes, name: str, encoding: str) -> str:
    remedy = Text(ENCODING_REMEDY)
    try:
        # A mark at the start is no character, whichever form of Unicode was named.
        return data.decode(encoding).removeprefix("\ufeff")
    except UnicodeError as fault:
        raise UnreadableFile(Text(ENCODING_WRONG, {"file": name, "encoding": encoding}), remedy) from fault
    except (LookupError, ValueError) as fault:
        raise UnreadableFile(Text(ENCODING_UNKNOWN, {"encoding": encoding}), remedy) from fault


def _rows(text: str, survey: Survey, name: str) -> Iterator[tuple[str, ...]]:
    """Yield the rows, as far as they are kept; raises `UnreadableFile` for a quotation mark that is never closed."""
    text, separator = _separator(text)
    stream = io.StringIO(f"{text}\n{END}", newline="")
    for number, cells in enumerate(_whole(stream, separator, survey, name)):
        survey.cut = survey.cut or any(cells[MAX_COLUMNS:])
        row = as_row(cells[:MAX_COLUMNS])
        if row and not survey.keep(number, len(row) - 1):
            break
        if number >= MAX_ROWS:
            rest = iter(lambda: stream.read(LONGEST), "")
            survey.cut = survey.cut or any(block.strip(NOTHING + END) for block in rest)
            break
        yield tuple(_without_error(cell, number, column, survey) for column, cell in enumerate(row))


def _whole(stream: io.StringIO, separator: str, survey: Survey, name: str) -> Iterator[list[str]]:
    """Yield the records up to our own last line."""
    row = 1
    try:
        for cells in csv.reader(_lines(stream, survey), delimiter=separator):
            if cells == [END]:
                return
            if cells and cells[-1].endswith(END):
                raise _unclosed(name, row)
            yield cells
            row += 1
    except csv.Error as fault:
        # No cell of a list is longer than the library's limit: it runs on behind an open quotation mark.
        raise _unclosed(name, row) from fault


def _lines(stream: io.StringIO, survey: Survey) -> Iterator[str]:
    """Yield the lines, none of them longer than three hundred cells ever are."""
    for line in stream:
        if len(line) > LONGEST:
            survey.cut = True
            yield f"{line[:LONGEST]}\n"
        else:
            yield line


def _unclosed(name: str, row: int) -> UnreadableFile:
    return UnreadableFile(Text(BROKEN_QUOTES, {"file": name, "row": str(row)}), Text(QUOTES_REMEDY))


def _without_error(cell: str, row: int, column: int, survey: Survey) -> str:
    if cell[:1] in ("#", "E") and ERROR.fullmatch(cell):
        survey.note_error(row, column, cell)
        return ""
    return cell


def _is_plain(text: str) -> bool:
    return len(ODD.findall(text[:SAMPLED])) * 100 <= len(text[:SAMPLED])


def _records(text: str, separator: str) -> Iterator[list[str]]:
    return csv.reader(io.StringIO(text, newline=""), delimiter=separator)


def _separator(text: str) -> tuple[str, str]:
    """Return the text without Excel's hint line, and the separator."""
    if hint := HINT.match(text):
        separator = hint[1] if hint[1] in SEPARATORS else ";"
        return text[hint.end() :], separator
    start = text[:SAMPLED]
    return text, max(SEPARATORS, key=lambda separator: _votes(start, separator))


def _votes(text: str, separator: str) -> int:
    """Weigh the rows of one width by that width: the true separator gives a full rectangle."""
    try:
        rows = [len(row) for row in itertools.islice(_records(text, separator), SAMPLE)]
    except csv.Error:
        rows = []
    if not rows or text.count('"') % 2:
        # A quotation mark that is never closed swallows the rows behind it; without quotation marks they still vote.
        rows = [line.count(separator) + 1 for line in text.splitlines()[:SAMPLE]]
    widths = Counter(rows)
    # Rows count squared: answers parted by ";" in a table of two columns make wide rows, but not all of one width.
    return max((rows * rows * width for width, rows in widths.items() if width > 1), default=0)


FORMAT = Format("CSV", sniff, read)
"""Any separator and any encoding."""
