"""Texts as CSV that spreadsheet programs open with every letter right and never calculate with."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Sequence

from cafeplanner.exports._text import plain

FORMULA = re.compile(r"\s*[=+\-@＝＋－＠]")
"""What a spreadsheet program takes for a formula, however much white space stands before it (OWASP, CSV injection)."""
GUARD = "'"
SEPARATORS = {"fr": ";", "en": ","}
"""What the spreadsheet programs of a country expect; French decimal numbers need the comma."""


def guarded(value: str) -> str:
    """Return a plain text with an apostrophe before whatever would be calculated."""
    text = plain(value)
    return GUARD + text if FORMULA.match(text) else text


def csv_bytes(rows: Iterable[Sequence[str]], language: str) -> bytes:
    """Return rows as CSV: UTF-8 with a mark, so that Excel does not take it for something else; CRLF; all quoted."""
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, delimiter=SEPARATORS[language], quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerows([guarded(value) for value in row] for row in rows)
    return stream.getvalue().encode("utf-8-sig")
