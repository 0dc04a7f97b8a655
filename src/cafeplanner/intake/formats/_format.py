"""What a file format is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from cafeplanner.intake.table import RawTable


@dataclass(frozen=True)
class Format:
    """A kind of file: `sniff` looks at the bytes, never at the name; `read` raises `UnreadableFile` only.

    `read` takes the bytes, the file's name and the encoding that the organiser named ("" to find it out).
    """

    name: str
    sniff: Callable[[bytes], bool]
    read: Callable[[bytes, str, str], list[RawTable]]
