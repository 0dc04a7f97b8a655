"""``cafeplanner check``: what was understood of a list, or whether an edited schedule still holds."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from cafeplanner.cli.check_roster import check_roster
from cafeplanner.cli.check_schedule import check_schedule
from cafeplanner.cli.console import Console
from cafeplanner.cli.options import File, event_option, force_option, json_option, language_option, themes_option
from cafeplanner.cli.output import STANDARD_OUTPUT, check_outputs
from cafeplanner.cli.reading import Wanted, is_schedule
from cafeplanner.errors import WrongSettings
from cafeplanner.i18n import Translator, text


def check_command(tr: Translator) -> click.Command:
    """Return the command."""
    return click.Command(
        "check",
        callback=click.pass_obj(check),
        params=[
            click.Argument(["file"], type=File(), metavar=tr("FILE")),
            event_option(tr),
            themes_option(tr),
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


def check(console: Console, file: Path, **given: Any) -> int:
    """Check a file of either kind; returns the exit code.

    Raises `WrongSettings` where settings are given for a schedule: it was planned with its own.
    """
    json_path, wanted = given["json_path"], Wanted(given["event"], given["themes"], language=given["language"])
    check_outputs([json_path], [file, wanted.event], force=given["force"])
    console.words_to_stderr = json_path == STANDARD_OUTPUT
    if wanted.language:
        console.speak(wanted.language)
    if not is_schedule(file):
        return check_roster(console, file, wanted, json_path)
    if wanted.event is not None or wanted.themes is not None:
        raise WrongSettings(
            text("{file} is a schedule: it is checked by the settings that it was planned with.", file=file.name),
            text("Leave --event and --themes out."),
        )
    return check_schedule(console, file, wanted.language, json_path)
