"""Saving a plan with its day, and opening it again."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from cafeplanner.cafe.day import Day
from cafeplanner.cafe.plan import Plan
from cafeplanner.cafe.report import Figure
from cafeplanner.errors import UnreadableFile
from cafeplanner.i18n import text
from cafeplanner.store.atomic import write_text
from cafeplanner.store.chunks import unpack_state
from cafeplanner.store.state import State, damaged, state_from_text, state_to_text
from cafeplanner.store.workbook import state_texts


def save_plan(day: Day, plan: Plan, path: Path | str, *, figures: Sequence[Figure] = ()) -> None:
    """Save a day with its plan as a JSON file, whole or not at all."""
    write_text(Path(path), state_to_text(State(day, plan, tuple(figures))) + "\n")


def load_plan(path: Path | str) -> State:
    """Open a file by `save_plan` or a schedule workbook; raises `UnreadableFile` where neither can be read."""
    file = Path(path)
    try:
        with file.open("rb") as stream:
            start = stream.read(4)
            if start == b"PK\x03\x04":
                return unpack_state(state_texts(file), file.name)
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
    return state_from_text(decoded(content, file.name), file.name)


def decoded(content: bytes, file: str) -> str:
    """Return UTF-8 bytes as text."""
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise damaged(file) from error
