"""Writing calendar files (iCalendar, RFC 5545).

The standard's three rules for text fit on this page, and a calendar of ours uses eight properties: a library would
bring time zones, parsers and two more packages for `str.replace` and a fold.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from cafeplanner.exports._text import plain

OCTETS = 75
"""Bytes of a line without its end; what is longer is folded (RFC 5545, 3.1)."""
ESCAPES = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"})
PRODUCT = "-//cafeplanner//cafeplanner//EN"


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a calendar. Times are of the place where it happens, without a time zone."""

    uid: str
    start: dt.datetime
    end: dt.datetime
    title: str
    place: str = ""
    notes: tuple[str, ...] = ()
    """Lines."""


def calendar_bytes(entries: Iterable[Entry], stamp: dt.datetime, revision: int) -> bytes:
    """Return a calendar file. `stamp` (UTC) and `revision` say which of two versions of an entry is the newer one."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:{PRODUCT}", "CALSCALE:GREGORIAN"]
    for entry in entries:
        lines += ["BEGIN:VEVENT", *_properties(entry, stamp, revision), "END:VEVENT"]
    return b"".join(folded(line) for line in (*lines, "END:VCALENDAR"))


def _properties(entry: Entry, stamp: dt.datetime, revision: int) -> Iterator[str]:
    yield f"UID:{entry.uid}"
    yield f"DTSTAMP:{moment(stamp)}Z"
    yield f"SEQUENCE:{revision}"
    yield f"DTSTART:{moment(entry.start)}"
    yield f"DTEND:{moment(entry.end)}"
    yield f"SUMMARY:{escaped(entry.title)}"
    if entry.place:
        yield f"LOCATION:{escaped(entry.place)}"
    if entry.notes:
        yield f"DESCRIPTION:{escaped(*entry.notes)}"


def moment(when: dt.datetime) -> str:
    """Return a moment as iCalendar writes it, to the second."""
    return f"{when:%Y%m%dT%H%M%S}"


def escaped(*lines: str) -> str:
    """Return lines as the value of one property."""
    return "\n".join(plain(line) for line in lines).translate(ESCAPES)


def folded(line: str) -> bytes:
    """Return a line with its end, in pieces of at most `OCTETS` bytes that never cut a letter in two."""
    pieces: list[bytes] = []
    piece = b""
    for letter in line:
        code = letter.encode()
        if len(piece) + len(code) > OCTETS:
            pieces.append(piece)
            piece = b" "
        piece += code
    return b"\r\n".join((*pieces, piece)) + b"\r\n"
