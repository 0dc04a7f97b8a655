"""``cafeplanner demo``: plans the example day."""

from __future__ import annotations

import importlib.resources
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import click

from cafeplanner.cli.console import Console
from cafeplanner.cli.options import effort_options, language_option
from cafeplanner.cli.plan import Request, plan_roster
from cafeplanner.errors import UnreadableFile
from cafeplanner.i18n import Translator, text

EXAMPLE = ("examples", "journee-cooperation", "inscriptions.xlsx")


def demo_command(tr: Translator) -> click.Command:
    """Return the command."""
    return click.Command(
        "demo",
        callback=click.pass_obj(plan_example),
        params=[*effort_options(tr), language_option(tr)],
        help=tr("Plans the example day with invented people and writes its workbook into this folder."),
        short_help=tr("Plans the example day."),
    )


def plan_example(console: Console, **effort: Any) -> int:
    """Plan the example; an earlier demo's workbook is replaced."""
    with example_roster() as roster:
        return plan_roster(console, Request(roster, stem="demo", force=True, **effort))


@contextmanager
def example_roster() -> Iterator[Path]:
    """Lend the example's file: from the installed package, else from the folder of the sources."""
    packaged = importlib.resources.files("cafeplanner").joinpath(*EXAMPLE)
    with importlib.resources.as_file(packaged) as path:
        checkout = Path(__file__).resolve().parents[3].joinpath(*EXAMPLE)
        found = next((one for one in (path, checkout) if one.is_file()), None)
        if found is None:
            raise UnreadableFile(
                text("The example is missing from this installation."), text("Install cafeplanner anew.")
            )
        yield found
