"""Which files are written, and the promise never to write over one that somebody needs."""

from __future__ import annotations

import os
from pathlib import Path

from cafeplanner.errors import WrongSettings
from cafeplanner.i18n import N_, Translator, text

STANDARD_OUTPUT = Path("-")
SUFFIX = N_("-schedule")
"""Added to the name of the registration file to name the workbook."""


def schedule_path(roster: Path, asked: Path | None, tr: Translator) -> Path:
    """Return where the workbook goes: where it was asked for, else beside nothing, in the current folder."""
    return workbook_path(asked, f"{roster.stem}{tr(SUFFIX)}.xlsx")


def workbook_path(asked: Path | None, default: str) -> Path:
    """Return the path of a workbook; raises `WrongSettings` for a name that no spreadsheet program would open."""
    if asked is None:
        return Path(default)
    if not asked.suffix and not asked.is_dir():
        return asked.with_name(f"{asked.name}.xlsx")
    if asked.suffix.lower() != ".xlsx" and not asked.is_dir():
        raise WrongSettings(text("“{file}” is no name for a workbook.", file=asked.name), text("Let it end in .xlsx."))
    return asked


def check_outputs(outputs: list[Path | None], inputs: list[Path | None], *, force: bool) -> None:
    """Raise `WrongSettings` unless every output may be written, before any work is done."""
    kept = {one.resolve() for one in inputs if one is not None}
    for path in outputs:
        if path is None or path == STANDARD_OUTPUT:
            continue
        if path.resolve() in kept:
            raise WrongSettings(
                text("{file} is needed as it is and cannot be written over.", file=path.name),
                text("Choose another name with -o or --json."),
            )
        kept.add(path.resolve())
        check_output(path, force=force)


def check_output(path: Path, *, force: bool) -> None:
    """Raise `WrongSettings` unless one file may be written."""
    if path.is_dir():
        raise WrongSettings(text("“{file}” is a folder.", file=str(path)), text("Add the name of a file."))
    if path.exists() and not force:
        raise WrongSettings(
            text("{file} exists already and was not touched.", file=path.name),
            text("Choose another name with -o or --json, or replace it with --force."),
        )
    if not path.parent.is_dir():
        raise WrongSettings(
            text("There is no folder “{folder}”.", folder=str(path.parent)), text("Make it first, or choose another.")
        )
    if not os.access(path if path.exists() else path.parent, os.W_OK):
        raise WrongSettings(
            text("{file} cannot be written.", file=str(path)),
            text("Close it if it is open in another program, and check that you may write to its folder."),
        )
