"""One event: its state, who did what to it, and every version of its plan."""

from __future__ import annotations

import json
import sqlite3
import sys
import threading
import zlib
from collections.abc import Mapping
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Self

from cafeplanner.store.atomic import atomic_file
from cafeplanner.store.event_file.actions import REDO, UNDO, Action, Change, ChangedMeanwhile, Json, action_of, packed
from cafeplanner.store.event_file.schema import connect, transaction


class EventFile:
    """An event file that is open. Threads may share it, and processes open it side by side.

    The state is a set of items, JSON values by key. `act` changes some of them in one go; when it returns, that is on
    disk, whatever happens to the process afterwards.
    """

    def __init__(self, path: Path, link: sqlite3.Connection) -> None:
        self.path = path
        self._link = link
        self._lock = threading.RLock()

    @classmethod
    def create(cls, path: Path) -> Self:
        """Make the file of a new event."""
        return cls(path, connect(path, new=True))

    @classmethod
    def open(cls, path: Path) -> Self:
        """Open the file of an event; raises `UnreadableFile`."""
        return cls(path, connect(path))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file; whoever does so last brings everything into the one file."""
        with self._lock:
            self._link.close()

    def item(self, key: str) -> Json:
        """Return an item; None where there is none."""
        found = self._row("SELECT value FROM item WHERE key = ?", key)
        return None if found is None or found[0] is None else json.loads(found[0])

    def items(self, prefix: str = "") -> dict[str, Json]:
        """Return all items whose key begins with something, in the order of their keys."""
        rows = self._rows(
            "SELECT key, value FROM item WHERE key >= ? AND key < ? AND value IS NOT NULL ORDER BY key",
            prefix,
            prefix + chr(sys.maxunicode),
        )
        return {key: json.loads(value) for key, value in rows}

    def last(self) -> int:
        """Return the number of the last action; 0 at the beginning."""
        found = self._row("SELECT MAX(seq) FROM action")
        return int(found[0] or 0) if found else 0

    def since(self, seq: int) -> tuple[Action, ...]:
        """Return the actions after a number, the oldest first."""
        rows = self._rows("SELECT seq, at, who, kind, changes, of FROM action WHERE seq > ? ORDER BY seq", seq)
        return tuple(map(action_of, rows))

    def act(
        self, kind: str, values: Mapping[str, Json], *, who: str = "", click: str | None = None, seen: int | None = None
    ) -> Action | None:
        """Set items (None takes one away); returns the action, or None where nothing is different.

        A `click` that was used already returns its action: a click that was sent twice. `seen` is the number of the
        last action that whoever acts knew; where somebody else has changed one of the items since, nothing is written
        and `ChangedMeanwhile` raised.
        """
        with self._lock, transaction(self._link):
            known = "SELECT seq, at, who, kind, changes, of FROM action WHERE click = ?"
            if click is not None and (before := self._action(known, click)) is not None:
                return before
            if seen is not None:
                self._check_unchanged(values, seen)
            changes = tuple(Change(key, self.item(key), value) for key, value in values.items())
            changes = tuple(one for one in changes if one.before != one.after)
            return self._write(kind, changes, who, click=click) if changes else None

    def undo(self, seq: int, who: str = "") -> Action:
        """Take an action back; raises `ChangedMeanwhile` unless it is the one that `undoable` names."""
        with self._lock, transaction(self._link):
            return self._turn(self.undoable(), seq, UNDO, who)

    def redo(self, seq: int, who: str = "") -> Action:
        """Do again what was undone; raises `ChangedMeanwhile` unless it is what `redoable` names."""
        with self._lock, transaction(self._link):
            return self._turn(self.redoable(), seq, REDO, who)

    def undoable(self) -> Action | None:
        """Return the last action that is not undone; None where there is none."""
        return self._action(
            "SELECT seq, at, who, kind, changes, of FROM done WHERE NOT undone ORDER BY seq DESC LIMIT 1"
        )

    def redoable(self) -> Action | None:
        """Return what was undone last; None where nothing was, or something else was done since."""
        return self._action(
            "SELECT seq, at, who, kind, changes, of FROM done WHERE undone AND seq IN"
            " (SELECT of FROM action WHERE seq > (SELECT MAX(seq) FROM done)) ORDER BY seq LIMIT 1"
        )

    def add_version(self, content: bytes, parent: int | None = None) -> int:
        """Keep a plan, or a file that was uploaded, for good; returns its number."""
        with self._lock, transaction(self._link):
            row = self._link.execute(
                "INSERT INTO version (parent, content) VALUES (?, ?)", (parent, zlib.compress(content))
            )
            return int(row.lastrowid or 0)

    def version(self, number: int) -> bytes:
        """Return what was kept under a number; raises KeyError where nothing was."""
        found = self._row("SELECT content FROM version WHERE number = ?", number)
        if found is None:
            raise KeyError(number)
        return zlib.decompress(found[0])

    def copy_to(self, path: Path) -> None:
        """Write a copy of everything as it is now; others may go on writing meanwhile."""
        with self._lock, atomic_file(path) as temporary, closing(sqlite3.connect(temporary)) as copy:
            self._link.backup(copy)

    def _turn(self, target: Action | None, seq: int, kind: str, who: str) -> Action:
        """Set the items of an action to what they were before it, or after it."""
        if target is None or target.seq != seq:
            raise ChangedMeanwhile
        back = tuple(Change(one.key, one.after, one.before) for one in target.changes)
        return self._write(kind, back if kind == UNDO else target.changes, who, of=seq)

    def _write(
        self, kind: str, changes: tuple[Change, ...], who: str, *, of: int | None = None, click: str | None = None
    ) -> Action:
        now = datetime.now(UTC)
        row = self._link.execute(
            "INSERT INTO action (at, who, kind, changes, of, click) VALUES (?, ?, ?, ?, ?, ?)",
            (now.isoformat(), who, kind, packed(changes), of, click),
        )
        seq = int(row.lastrowid or 0)
        for one in changes:
            value = None if one.after is None else json.dumps(one.after, ensure_ascii=False)
            # what was taken away keeps its row: who changed it last must be known
            self._link.execute("INSERT OR REPLACE INTO item (key, value, seq) VALUES (?, ?, ?)", (one.key, value, seq))
        return Action(seq, now, who, kind, changes, of)

    def _check_unchanged(self, values: Mapping[str, Json], seen: int) -> None:
        for key in values:
            found = self._row("SELECT seq FROM item WHERE key = ?", key)
            if found is not None and found[0] > seen:
                raise ChangedMeanwhile

    def _action(self, question: str, *values: object) -> Action | None:
        found = self._row(question, *values)
        return None if found is None else action_of(found)

    def _row(self, question: str, *values: object) -> tuple[Any, ...] | None:
        rows = self._rows(question, *values)
        return rows[0] if rows else None

    def _rows(self, question: str, *values: object) -> list[tuple[Any, ...]]:
        with self._lock:
            return self._link.execute(question, values).fetchall()
