"""Saving a plan with its day, and opening it again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from cafeplanner.cafe.day import Day
from cafeplanner.cafe.finding import Finding, Place, Severity
from cafeplanner.cafe.plan import Plan
from cafeplanner.cafe.report import Figure
from cafeplanner.errors import UnreadableFile
from cafeplanner.i18n import text
from cafeplanner.store.atomic import write_text
from cafeplanner.store.chunks import unpack_state
from cafeplanner.store.edits import Edits, read_planning
from cafeplanner.store.kinds import OLD_EXCEL, PACKAGE
from cafeplanner.store.recover import beyond_repair, recover_plan
from cafeplanner.store.state import FORMAT, STATE, State, damaged, state_from_text, state_to_text
from cafeplanner.store.workbook import as_xlsx, no_plan, state_texts

ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
LISTS = frozenset({".csv", ".tsv", ".txt"})
"""Endings of files that hold no plan, but perhaps the list that somebody gave in its place."""


def save_plan(day: Day, plan: Plan, path: Path | str, *, figures: Sequence[Figure] = ()) -> None:
    """Save a day with its plan as a JSON file, whole or not at all."""
    write_text(Path(path), state_to_text(State(day, plan, tuple(figures))) + "\n")


def load_plan(path: Path | str) -> State:
    """Open a file by `save_plan` or a schedule workbook; raises `UnreadableFile` where neither can be read."""
    file = Path(path)
    try:
        with file.open("rb") as stream:
            start = stream.read(4)
            if start == PACKAGE:
                return state_of_workbook(file)
            content = start + stream.read()
    except FileNotFoundError as error:
        raise UnreadableFile(
            text("{file} does not exist.", file=file.name), text("Check the name and the folder.")
        ) from error
    except IsADirectoryError as error:
        raise UnreadableFile(
            text("{file} is a folder, not a file.", file=file.name), text("Name the file in it.")
        ) from error
    except PermissionError as error:
        raise UnreadableFile(
            text("{file} may not be read.", file=file.name),
            text("Close it if it is open in another program, and check its permissions."),
        ) from error
    if start == OLD_EXCEL:
        raise old_excel(content, file.name)
    if file.suffix.lower() in LISTS:
        raise no_plan(file.name)
    return state_from_text(decoded(content, file.name), file.name)


def open_plan(path: Path, *, recover: bool = False) -> tuple[State, tuple[Finding, ...]]:
    """Open a schedule workbook; with `recover`, from its visible sheets where its hidden one is gone or damaged.

    Returns what is lost, too. Raises as `load_plan` does.
    """
    try:
        return load_plan(path), ()
    except UnreadableFile:
        if not recover:
            raise
        try:
            found = recover_plan(path)
        except OSError:
            found = None
        if found is None:
            raise
        return found.state, found.findings


def open_edits(path: Path, state: State, *, recover: bool = False) -> Edits:
    """Return what was changed by hand; with `recover`, nothing where the planning sheet cannot be read."""
    try:
        return read_planning(path, state)
    except UnreadableFile as error:
        if not recover:
            raise
        lost = Finding(
            "planning-lost",
            Severity.WARNING,
            text("{error} Nothing that was changed by hand counts.", error=error.text),
            text("Look through the new version, and make the changes in it once more."),
            Place(path.name),
        )
        return Edits(state.day, replace(state.plan), (lost,))


def state_of_workbook(file: Path) -> State:
    """Return the state in the hidden sheet; raises `UnreadableFile`, which says what the visible sheets still have."""
    texts: list[str] = []
    try:
        texts = state_texts(file)
        return unpack_state(texts, file.name)
    except UnreadableFile as error:
        if is_newer(texts):
            raise
        raise beyond_repair(file, error) from error


def is_newer(texts: Sequence[str]) -> bool:
    """Whether a hidden sheet was written by a newer program: nothing is damaged then."""
    kind, _, number = (texts[0] if texts else "").partition("/")
    return kind == STATE and number.isdecimal() and int(number) > FORMAT


def old_excel(content: bytes, file: str) -> UnreadableFile:
    """Return the error for a file as old Excel wrote it, which is also how a workbook with a password looks."""
    if ENCRYPTED in content:
        return UnreadableFile(
            text("{file} is protected by a password.", file=file),
            text("Open it in your spreadsheet program, save it without a password and use that file."),
        )
    return as_xlsx(text("{file} was saved in the format of old versions of Excel.", file=file))


def decoded(content: bytes, file: str) -> str:
    """Return UTF-8 bytes as text."""
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise damaged(file) from error
