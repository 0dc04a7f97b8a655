"""What an export is: files for other programs, made from the same views as everything printed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from cafeplanner.views.showing import Showing

Files = Mapping[str, bytes]
"""Contents by file name."""


@dataclass(frozen=True)
class Export:
    """One kind of export: its option and the end of its file's name, what it is for, and how it is made."""

    option: str
    suffix: str
    """Message id."""
    ending: str
    """Of the file's name, such as ".csv"; empty for an export that is a folder of files."""
    purpose: str
    """Message id: one sentence for the help."""
    files: Callable[[Showing, AbstractSet[str] | None], Files]
    """Returns the files for the people with these ids, everybody's for None; a single file has an empty name."""
    lacking: Callable[[Showing], str]
    """Returns the message id of why there is nothing to export; empty where there is."""

    @property
    def is_folder(self) -> bool:
        """Whether the export is a folder of files."""
        return not self.ending
