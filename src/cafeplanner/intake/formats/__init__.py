"""File formats, one file each. `FORMATS` lists them in the order in which they are tried."""

from __future__ import annotations

from cafeplanner.intake.formats import html, ods, spreadsheetml, text, xls, xlsb, xlsx
from cafeplanner.intake.formats._format import Format
from cafeplanner.intake.formats._refused import EMPTY, REFUSED, refusal, refused
from cafeplanner.intake.table import RawTable

FORMATS: tuple[Format, ...] = (
    xlsx.FORMAT,
    xlsb.FORMAT,
    xls.FORMAT,
    ods.FORMAT,
    spreadsheetml.FORMAT,
    html.FORMAT,
    text.FORMAT,
)
"""Text comes last: any bytes that no other format knows may be text."""


def read_tables(data: bytes, name: str, encoding: str = "") -> list[RawTable]:
    """Return every sheet of a file given as bytes; raises `UnreadableFile` where no format can read it.

    `encoding` is the one that the organiser named for a file of text, whatever the bytes look like; it has no say
    where the file itself settles the matter.
    """
    for form in FORMATS:
        if form.sniff(data):
            return _not_empty(form.read(data, name, encoding), name)
    if encoding and not any(fits(data) for fits, _, _ in REFUSED):
        return _not_empty(text.read(data, name, encoding), name)
    raise refusal(data, name)


def _not_empty(tables: list[RawTable], name: str) -> list[RawTable]:
    if not any(any(table.rows) or table.notes for table in tables):
        raise refused(name, *EMPTY)
    return tables
