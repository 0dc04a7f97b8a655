"""File formats, one file each. `FORMATS` lists them in the order in which they are tried."""

from __future__ import annotations

from cafeplanner.intake.formats import text, xlsx
from cafeplanner.intake.formats._format import Format
from cafeplanner.intake.formats._refused import refusal
from cafeplanner.intake.table import RawTable

FORMATS: tuple[Format, ...] = (xlsx.FORMAT, text.FORMAT)
"""Text comes last: any bytes that no other format knows may be text."""


def read_tables(data: bytes, name: str) -> list[RawTable]:
    """Return every sheet of a file given as bytes; raises `UnreadableFile` where no format can read it."""
    for form in FORMATS:
        if form.sniff(data):
            return form.read(data, name)
    raise refusal(data, name)
