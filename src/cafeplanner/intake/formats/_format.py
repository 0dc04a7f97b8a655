"""What a file format is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from cafeplanner.intake.table import RawTable

MAX_ROWS = 20_000
MAX_COLUMNS = 300


@dataclass(frozen=True)
class Format:
    """A kind of file: `sniff` looks at the bytes, never at the name; `read` raises `UnreadableFile` only."""

    name: str
    sniff: Callable[[bytes], bool]
    read: Callable[[bytes, str], list[RawTable]]
