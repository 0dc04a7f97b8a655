"""The folder that holds the event files of one computer."""

from __future__ import annotations

import os
import re
import secrets
import sys
from collections.abc import Iterator
from pathlib import Path

from cafeplanner.errors import UnreadableFile
from cafeplanner.i18n import text
from cafeplanner.store.event_file.file import EventFile

SUFFIX = ".cafe"
SIDE_FILES = ("", "-wal", "-shm")
"""What SQLite writes beside a database while it is open."""
KEY = re.compile(r"[a-z0-9]{12}")


class EventFolder:
    """The events by key: twelve letters by lot, so that no address and no file name says whose event it is."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def create(self) -> str:
        """Begin an event; returns its key."""
        self.path.mkdir(parents=True, exist_ok=True, mode=0o700)
        key = "".join(secrets.choice("abcdefghijkmnpqrstuvwxyz23456789") for _ in range(12))
        EventFile.create(self._file(key)).close()
        return key

    def open(self, key: str) -> EventFile:
        """Open an event; raises `UnreadableFile`."""
        return EventFile.open(self._file(key))

    def all_keys(self) -> Iterator[str]:
        """Yield the keys of all events, the one changed last first."""
        files = (file for file in self.path.glob(f"*{SUFFIX}") if KEY.fullmatch(file.stem))
        for file in sorted(files, key=_changed, reverse=True):
            yield file.stem

    def delete(self, key: str) -> None:
        """Remove everything that is known of an event."""
        file = self._file(key)
        for ending in SIDE_FILES:
            file.with_name(file.name + ending).unlink(missing_ok=True)

    def _file(self, key: str) -> Path:
        if not KEY.fullmatch(key):
            raise UnreadableFile(text("There is no such event."))
        return self.path / f"{key}{SUFFIX}"


def _changed(file: Path) -> int:
    """When an event was changed last, in nanoseconds: while it is open, changes stand in the side file."""
    beside = file.with_name(f"{file.name}-wal")
    return max(one.stat().st_mtime_ns for one in (file, beside) if one.exists())


def default_folder() -> Path:
    """Return where the user's programs keep their data."""
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local") / "cafeplanner"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / "cafeplanner"
    return Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share") / "cafeplanner"
