"""``cafeplanner template``: an empty, explained workbook to fill in."""

from __future__ import annotations

from pathlib import Path

import click

from cafeplanner.cli.console import Console
from cafeplanner.cli.options import force_option, language_option, output_option
from cafeplanner.cli.output import check_outputs, workbook_path
from cafeplanner.cli.words import typed
from cafeplanner.i18n import N_, Translator

NAME = N_("registrations.xlsx")


def template_command(tr: Translator) -> click.Command:
    """Return the command."""
    return click.Command(
        "template",
        callback=click.pass_obj(write_template),
        params=[output_option(tr), language_option(tr), force_option(tr)],
        help=tr("Writes an empty, explained workbook to fill in: participants, themes, settings."),
        short_help=tr("An empty workbook to fill in."),
    )


def write_template(console: Console, output: Path | None, language: str | None, force: bool) -> None:
    """Write the empty workbook and say where it is."""
    from cafeplanner.sheets.template import write_template as write

    if language:
        console.speak(language)
    path = workbook_path(output, console.tr(NAME))
    check_outputs([path], [], force=force)
    write(path, language=console.tr.language)
    console.say(console.tr("{file} is ready to fill in; its first sheet explains how.", file=str(path)))
    console.say(console.tr("Then: cafeplanner check {file}", file=typed(path)))
