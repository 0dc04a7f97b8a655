"""Reading a file's bytes."""

from __future__ import annotations

from pathlib import Path

from cafeplanner.errors import UnreadableFile
from cafeplanner.i18n import text

LARGEST = 20_000_000


def read_bytes(path: Path) -> bytes:
    """Return what a file holds; raises `UnreadableFile` where there is none, or one far too large for a list."""
    try:
        size = path.stat().st_size
        data = path.read_bytes() if size <= LARGEST else b""
    except (FileNotFoundError, NotADirectoryError, ValueError) as fault:
        raise UnreadableFile(
            text("There is no file “{file}”.", file=str(path)), text("Check the name and the folder.")
        ) from fault
    except IsADirectoryError as fault:
        raise UnreadableFile(
            text("“{file}” is a folder, not a file.", file=str(path)), text("Name the file in it.")
        ) from fault
    except OSError as fault:
        raise UnreadableFile(
            text("The file “{file}” cannot be opened.", file=str(path)),
            text("Close it in other programs and check that you may read it."),
        ) from fault
    if size > LARGEST:
        raise UnreadableFile(
            text("The file “{file}” is larger than 20 MB.", file=path.name),
            text("Copy the rows of the participants into a new workbook and try again."),
        )
    return data
