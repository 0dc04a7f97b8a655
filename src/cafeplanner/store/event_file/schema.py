"""The tables of an event file, and opening one so that nothing acknowledged is ever lost."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from cafeplanner.errors import UnreadableFile
from cafeplanner.i18n import text

APPLICATION = 0x43414645
"""Marks the database as one of this program ("CAFE")."""
FORMAT = 1
WAITING = 10.0
"""Seconds to wait while another desk writes; a write takes some milliseconds."""
TABLES = """
CREATE TABLE action (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    at TEXT NOT NULL,
    who TEXT NOT NULL,
    kind TEXT NOT NULL,
    changes TEXT NOT NULL,
    of INTEGER REFERENCES action,
    click TEXT UNIQUE
);
CREATE INDEX action_of ON action (of);
CREATE TABLE item (key TEXT PRIMARY KEY, value TEXT, seq INTEGER NOT NULL REFERENCES action) WITHOUT ROWID;
CREATE TABLE version (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    parent INTEGER REFERENCES version,
    content BLOB NOT NULL
);
CREATE VIEW done AS SELECT action.*, COALESCE(
    (SELECT later.kind FROM action later WHERE later.of = action.seq ORDER BY later.seq DESC LIMIT 1), 'redo'
) = 'undo' AS undone FROM action WHERE of IS NULL;
CREATE TRIGGER action_kept BEFORE UPDATE ON action BEGIN SELECT RAISE(ABORT, 'actions are never changed'); END;
CREATE TRIGGER action_stays BEFORE DELETE ON action BEGIN SELECT RAISE(ABORT, 'actions are never removed'); END;
CREATE TRIGGER version_kept BEFORE UPDATE ON version BEGIN SELECT RAISE(ABORT, 'versions are never changed'); END;
CREATE TRIGGER version_stays BEFORE DELETE ON version BEGIN SELECT RAISE(ABORT, 'versions are never removed'); END;
"""
"""`action` is the log, `item` the state that it leads to, `version` holds plans and uploads: they are never changed.

`done` are the actions that are no undo and no redo, and whether they are undone at present.
"""


def connect(path: Path, *, new: bool = False) -> sqlite3.Connection:
    """Open an event file, or make a new one; each commit is on disk when it returns.

    Raises `UnreadableFile` for a file that is missing, damaged, of another program or of a newer version of this one.
    """
    if not new and not path.is_file():
        raise UnreadableFile(text("{file} does not exist.", file=path.name))
    # several threads share a connection, one after the other: `EventFile` holds a lock
    link = sqlite3.connect(path, timeout=WAITING, isolation_level=None, check_same_thread=False)
    try:
        with foreign_files_refused(path):
            if new:
                _create(link)
            _check(link, path)
            link.execute("PRAGMA journal_mode = WAL")
            link.execute("PRAGMA synchronous = FULL")
            link.execute("PRAGMA foreign_keys = ON")
    except BaseException:
        link.close()
        raise
    return link


@contextmanager
def foreign_files_refused(path: Path) -> Iterator[None]:
    """Turn SQLite's complaint about a file into a sentence."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        if "locked" in str(error):
            raise UnreadableFile(
                text("{file} is held by another program.", file=path.name), text("Close that program and try again.")
            ) from error
        raise UnreadableFile(
            text("{file} is no event of cafeplanner, or it is damaged.", file=path.name),
            text("Open a copy of it, or begin a new event."),
        ) from error


@contextmanager
def transaction(link: sqlite3.Connection) -> Iterator[None]:
    """Do everything in the block or nothing of it, while nobody else writes."""
    link.execute("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        link.execute("ROLLBACK")
        raise
    link.execute("COMMIT")


def _create(link: sqlite3.Connection) -> None:
    with transaction(link):
        for statement in _statements(TABLES):
            link.execute(statement)
        link.execute(f"PRAGMA application_id = {APPLICATION}")
        link.execute(f"PRAGMA user_version = {FORMAT}")


def _statements(script: str) -> Iterator[str]:
    """Yield the statements of a script; `executescript` would end the transaction."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""


def _check(link: sqlite3.Connection, path: Path) -> None:
    """Raise `UnreadableFile` unless the file is one that this program can read."""
    (application,) = link.execute("PRAGMA application_id").fetchone()
    (written,) = link.execute("PRAGMA user_version").fetchone()
    if application != APPLICATION:
        raise sqlite3.DatabaseError("another program's file")
    if written > FORMAT:
        raise UnreadableFile(
            text("{file} was written by a newer version of cafeplanner.", file=path.name),
            text("Install the newer version on this computer and try again."),
        )
