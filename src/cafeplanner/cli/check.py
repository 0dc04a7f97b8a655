"""``cafeplanner check``: what was understood of a list, or whether an edited schedule still holds."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from cafeplanner.cli.check_roster import check_roster
from cafeplanner.cli.check_schedule import check_schedule
from cafeplanner.cli.console import Console
from cafeplanner.cli.options import File, force_option, json_option, language_option
from cafeplanner.cli.output import STANDARD_OUTPUT, check_outputs
from cafeplanner.cli.reading import is_schedule
from cafeplanner.i18n import Translator


def check_command(tr: Translator) -> click.Command:
    """Return the command."""
    return click.Command(
        "check",
        callback=click.pass_obj(check),
        params=[
            click.Argument(["file"], type=File(), metavar=tr("FILE")),
            json_option(tr),
            language_option(tr),
            force_option(tr),
        ],
        help=tr(
            "Checks a registration file: what was understood, column by column, and what is worth mending. "
            "Given a schedule workbook, counts every rule again, changes made by hand included."
        ),
        short_help=tr("Checks a list of registrations, or a schedule edited by hand."),
    )


def check(console: Console, file: Path, json_path: Path | None, language: str | None, force: bool) -> int:
    """Check a file of either kind; returns the exit code."""
    check_outputs([json_path], [file], force=force)
    console.words_to_stderr = json_path == STANDARD_OUTPUT
    checker: Any = check_schedule if is_schedule(file) else check_roster
    if language:
        console.speak(language)
    code: int = checker(console, file, language, json_path)
    return code
