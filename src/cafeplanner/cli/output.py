"""Which files are written, and the promise never to write over one that somebody needs."""

from __future__ import annotations

import os
from pathlib import Path

from cafeplanner.errors import WrongSettings
from cafeplanner.i18n import N_, Text, Translator, text

STANDARD_OUTPUT = Path("-")
SUFFIX = N_("-schedule")
"""Added to the name of the registration file to name the workbook."""
ANOTHER_NAME = text("Choose another name, or replace it with --force.")


def schedule_path(roster: Path, asked: Path | None, tr: Translator) -> Path:
    """Return where the workbook goes: where it was asked for, else beside nothing, in the current folder."""
    return workbook_path(asked, f"{roster.stem}{tr(SUFFIX)}.xlsx")


def workbook_path(asked: Path | None, default: str) -> Path:
    """Return the path of a workbook; raises `WrongSettings` for a name that no spreadsheet program would open."""
    wrong = "" if asked is None else asked.name
    return named_path(asked, default, text("“{file}” is no name for a workbook.", file=wrong))


def named_path(asked: Path | None, default: str, wrong: Text) -> Path:
    """Return the path of an output: `default` where none was asked for, with its ending where the name has none.

    Raises `WrongSettings`, saying `wrong`, for a name with another ending: no program would open the file.
    """
    ending = Path(default).suffix
    if asked is None:
        return Path(default)
    if asked.is_dir() or asked.suffix.lower() == ending:
        return asked
    if not asked.suffix:
        return asked.with_name(f"{asked.name}{ending}")
    raise WrongSettings(wrong, text("Let it end in {ending}.", ending=ending))


def check_outputs(outputs: list[Path | None], inputs: list[Path | None], *, force: bool) -> None:
    """Raise `WrongSettings` unless every output may be written, before any work is done."""
    kept = {one.resolve() for one in inputs if one is not None}
    for path in outputs:
        if path is None or path == STANDARD_OUTPUT:
            continue
        if path.resolve() in kept:
            raise WrongSettings(
                text("{file} is needed as it is and cannot be written over.", file=path.name),
                text("Choose another name."),
            )
        kept.add(path.resolve())
        check_output(path, force=force)


def check_output(path: Path, *, force: bool) -> None:
    """Raise `WrongSettings` unless one file may be written."""
    if path.is_dir():
        raise WrongSettings(text("“{file}” is a folder.", file=str(path)), text("Add the name of a file."))
    if path.exists() and not force:
        raise WrongSettings(text("{file} exists already and was not touched.", file=path.name), ANOTHER_NAME)
    check_writable(path)


def check_folder(path: Path, *, force: bool) -> None:
    """Raise `WrongSettings` unless a folder of files may be written: it is new or empty, or `force` says so."""
    if path.exists() and not path.is_dir():
        raise WrongSettings(text("“{file}” is a file, not a folder.", file=str(path)), text("Choose another name."))
    if path.is_dir() and any(path.iterdir()) and not force:
        raise WrongSettings(
            text("The folder “{folder}” is not empty and was not touched.", folder=str(path)),
            text("Choose another name, or let --force replace the files of the same names in it."),
        )
    check_writable(path)


def check_writable(path: Path) -> None:
    """Raise `WrongSettings` unless the place of a file or folder can be written to."""
    if not path.parent.is_dir():
        raise WrongSettings(
            text("There is no folder “{folder}”.", folder=str(path.parent)), text("Make it first, or choose another.")
        )
    if not os.access(path if path.exists() else path.parent, os.W_OK):
        raise WrongSettings(
            text("{file} cannot be written.", file=str(path)),
            text("Close it if it is open in another program, and check that you may write to its folder."),
        )
