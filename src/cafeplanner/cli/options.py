"""The arguments and options that several commands share, with their help in the language of the machine."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from cafeplanner.cli.console import Console
from cafeplanner.i18n import LANGUAGES, Translator, translator

MOST_MILLIMETRES = 50.0
CONTEXT = {"help_option_names": ["-h", "--help"], "max_content_width": 110, "show_default": True}


class File(click.Path):
    """A path; whether it can be read or written is said later, in a sentence of our own."""

    def __init__(self) -> None:
        super().__init__(path_type=Path)


class Millimetres(click.ParamType):  # type: ignore[type-arg]  # generic only in newer versions
    """Two lengths: ``1.5,-2`` or, with decimal commas, ``1,5;-2``."""

    name = "millimetres"

    def convert(
        self, value: object, param: click.Parameter | None, context: click.Context | None
    ) -> tuple[float, float]:
        """Return both numbers; each is 50 at most."""
        if isinstance(value, tuple):
            return value
        console = context.find_object(Console) if context else None
        try:
            one, other = (float(part.replace(",", ".")) for part in _halves(str(value)))
        except ValueError:
            one = other = MOST_MILLIMETRES + 1
        if not (abs(one) <= MOST_MILLIMETRES and abs(other) <= MOST_MILLIMETRES):
            tr = console.tr if console else translator("en")
            self.fail(
                tr("“{value}” is not two lengths in millimetres, such as 1.5,-2.", value=str(value)), param, context
            )
        return one, other


def _halves(value: str) -> list[str]:
    return value.split(";") if ";" in value else value.split(",")


def whole(tr: Translator, least: int, most: int | None = None) -> click.IntRange:
    """Return the type of a whole number from `least` on, up to `most` where that is given."""
    kind = click.IntRange(min=least, max=most)
    kind.name = tr("whole number")
    return kind


def seconds(tr: Translator) -> click.FloatRange:
    """Return the type of a time in seconds above zero."""
    kind = click.FloatRange(min=0, min_open=True)
    kind.name = tr("number of seconds")
    return kind


def switches(tr: Translator) -> list[click.Parameter]:
    """Return the options that every command takes, also in front of it."""
    return [
        click.Option(
            ["--quiet"], is_flag=True, expose_value=False, callback=be_quiet, help=tr("Say nothing on the way.")
        ),
        click.Option(
            ["--debug"],
            is_flag=True,
            expose_value=False,
            callback=be_thorough,
            help=tr("Show where in the program an internal error happened."),
        ),
    ]


def be_quiet(context: click.Context, _: click.Parameter, value: bool) -> None:
    """Silence what is said on the way."""
    console = context.find_object(Console)
    if value and console is not None:
        console.quiet = True


def be_thorough(context: click.Context, _: click.Parameter, value: bool) -> None:
    """Ask for the traceback of internal errors."""
    console = context.find_object(Console)
    if value and console is not None:
        console.debug = True


def language_option(tr: Translator) -> click.Option:
    """Return ``--lang``."""
    return click.Option(
        ["--lang", "language"],
        type=click.Choice(LANGUAGES),
        help=tr("Language of everything said and written. [default: the event's, else this computer's]"),
    )


def output_option(tr: Translator) -> click.Option:
    """Return ``-o``."""
    return click.Option(
        ["-o", "--output"],
        type=File(),
        metavar="XLSX",
        help=tr("Where to write. [default: a name of its own in this folder]"),
    )


def event_option(tr: Translator) -> click.Option:
    """Return ``--event``."""
    return click.Option(["--event"], type=File(), metavar="TOML", help=tr("Settings, such as cafe.toml."))


def themes_option(tr: Translator) -> click.Option:
    """Return ``--themes``."""
    return click.Option(["--themes"], metavar='"A; B; C"', help=tr("The themes, separated by semicolons."))


def force_option(tr: Translator) -> click.Option:
    """Return ``--force``."""
    return click.Option(["--force"], is_flag=True, help=tr("Replace files that exist."))


def json_option(tr: Translator) -> click.Option:
    """Return ``--json``."""
    return click.Option(
        ["--json", "json_path"],
        type=click.Path(path_type=Path, allow_dash=True),
        metavar="JSON",
        help=tr("Also write everything as JSON into this file; - writes it to standard output."),
    )


def effort_options(tr: Translator) -> Sequence[click.Option]:
    """Return the options that say how long and how to search."""
    return (
        click.Option(
            ["--time-limit"],
            type=seconds(tr),
            metavar="S",
            help=tr("Give up searching for a better plan after this many seconds. [default: as long as it pays]"),
        ),
        click.Option(["--seed"], type=whole(tr, 0), default=0, metavar="N", help=tr("Another seed, another plan.")),
        click.Option(
            ["--jobs"],
            type=whole(tr, 1),
            metavar="N",
            help=tr("How many processor cores to use. [default: all]"),
        ),
    )
