"""Rows as spreadsheet programs write them, which are taken whole: to look at each of their cells takes much longer."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

_VALUE = rb"(?:<v>[^<]*</v>|<is><t[^<>]*>[^<]*</t></is>)"
_CELL = (
    rb"<c r=\"[A-Z]{1,2}\1\"(?: s=\"\d{1,6}\")?"
    rb"(?: ?/>| t=\"s\"><v>\d{1,9}</v></c>|(?: t=\"(?:n|b|str|inlineStr)\")?>" + _VALUE + rb"</c>)"
)
PLAIN_ROW = rb"<row r=\"(\d{1,5})\"([^<>]*)>((?:" + _CELL + rb")*+)</row>"
"""Every cell says where it stands, and has a value and neither a formula nor an error, or nothing at all. For the
beginning of a pattern: it refers to its first group."""
CELLS = re.compile(rb"<c r=\"([A-Z]+)")
FILLED = re.compile(rb"<c r=\"([A-Z]+)[^<>]*[^<>/]>")
REFERENCES = re.compile(rb"t=\"s\"><v>(\d+)")


def last(letters: Iterable[bytes]) -> int:
    """Return the rightmost of columns given by their letters, from 0; -1 where there is none."""
    return max(map(column_number, letters), default=-1)


@lru_cache(maxsize=1024)
def column_number(letters: bytes) -> int:
    """Return a column, from 0, given by its letters."""
    number = 0
    for code in letters.upper():
        number = number * 26 + code - 64
    return number - 1
