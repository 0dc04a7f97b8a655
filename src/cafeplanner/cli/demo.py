"""``cafeplanner demo``: plans the example day."""

from __future__ import annotations

from typing import Any

import click

from cafeplanner.cli.console import Console
from cafeplanner.cli.options import effort_options, language_option
from cafeplanner.cli.plan import Request, plan_roster
from cafeplanner.i18n import Translator


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
    from cafeplanner.intake.example import example_roster

    with example_roster() as roster:
        return plan_roster(console, Request(roster, stem="demo", force=True, **effort))
