"""Whether a file is a schedule that cafeplanner wrote: told by a few of its bytes, before any library opens it."""

from __future__ import annotations

import zipfile
import zlib
from pathlib import Path

from cafeplanner.store.chunks import SHEET

PACKAGE, OLD_EXCEL = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
"""How .xlsx and .ods files begin, and how .xls files and those with a password do."""
LONGEST = 10_000_000
"""Bytes of one part to look at."""
NAME = SHEET.encode()
CONTENTS, HIDDEN = "xl/workbook.xml", b'name="' + NAME + b'"'
"""Where a workbook lists its sheets, and how the hidden one stands there."""
KEYS = (b">first_name<", b">cafe/1<")
"""Hidden keys of the planning sheet, which are left without the hidden sheet; no list of registrations has them."""
TEXTS, SHEETS = ("xl/sharedStrings.xml", "content.xml"), "xl/worksheets/"
"""Most programs write texts into a list of their own, some into the sheets; OpenDocument has all in one part."""
HEAD, MOST_SHEETS = 200_000, 60
"""Bytes of a sheet that hold its first rows, and how many sheets are looked at."""


def is_ours(file: Path) -> bool:
    """Whether a file is a schedule that cafeplanner wrote, also one that was saved in another format or damaged."""
    try:
        with file.open("rb") as stream:
            start = stream.read(len(PACKAGE))
            if start == OLD_EXCEL:
                # old Excel writes names of sheets as they are; behind a password nothing can be seen
                return NAME in stream.read(LONGEST)
        with zipfile.ZipFile(file) as parts:
            names = parts.namelist()
            if CONTENTS in names and HIDDEN in part_start(parts, CONTENTS, LONGEST):
                return True
            sheets = [name for name in names if name.startswith(SHEETS)][:MOST_SHEETS]
            looked = [*((name, LONGEST) for name in TEXTS if name in names), *((name, HEAD) for name in sheets)]
            return any(has_keys(part_start(parts, name, most)) for name, most in looked)
    except (OSError, zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError, ValueError):
        return False


def part_start(parts: zipfile.ZipFile, name: str, most: int) -> bytes:
    """Return the first bytes of a part of a package."""
    with parts.open(name) as part:
        return part.read(most)


def has_keys(content: bytes) -> bool:
    """Whether the hidden keys of the planning sheet stand in a part of a package."""
    return all(key in content for key in KEYS)
