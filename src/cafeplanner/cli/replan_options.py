"""The options of ``replan``."""

from __future__ import annotations

from collections.abc import Sequence

import click

from cafeplanner.cli.options import File, whole
from cafeplanner.i18n import N_, Translator

HAPPENED: tuple[tuple[str, str, str], ...] = (
    ("--cancel", N_("NAME"), N_("Somebody does not come.")),
    ("--absent", N_("NAME"), N_("Somebody was expected and did not come today.")),
    ("--return", N_("NAME"), N_("Somebody who had cancelled comes after all.")),
    ("--late", N_("NAME=round 2"), N_("Somebody arrives late, for that round.")),
    ("--leaves", N_("NAME=lunch"), N_("Somebody leaves early: at lunch, or after a round.")),
    ("--close-table", N_("TABLE"), N_("A table of the café is not there any more.")),
    ("--open-table", N_("THEME"), N_("There is one more table for a theme; “LABEL=THEME” gives it a name.")),
    ("--host", N_("TABLE=NAME"), N_("Somebody else hosts a table; nobody where the name is left out.")),
    ("--rename-theme", N_("OLD=NEW"), N_("A theme has another name.")),
    ("--seats", N_("TABLE=4-8"), N_("A table takes another number of people.")),
    ("--keep-apart", N_("NAME; NAME"), N_("Two people must not share a table.")),
    ("--pin", N_("NAME=round 2, table 5"), N_("Somebody is wanted at a table in a round.")),
)
"""Option, what stands behind it, and what it says. Each may be given several times."""


def happened_options(tr: Translator) -> Sequence[click.Option]:
    """Return the options that say what happened."""
    return (
        *(click.Option([name], multiple=True, metavar=tr(value), help=tr(said)) for name, value, said in HAPPENED),
        click.Option(
            ["--add"],
            type=File(),
            metavar=tr("FILE"),
            help=tr(
                "People who come in addition, as a list like the one of registrations. They take spare cards first."
            ),
        ),
        click.Option(
            ["--from-round"],
            metavar=tr("N"),
            help=tr("The round that comes next, or “lunch”: those before it are over and stay as they were."),
        ),
        click.Option(
            ["--recover"],
            is_flag=True,
            help=tr("Go on from what can be seen where the workbook is damaged; what is lost is told."),
        ),
    )


def budget_options(tr: Translator) -> Sequence[click.Option]:
    """Return the options that say how many cards may change."""
    return (
        click.Option(
            ["--max-changes"],
            type=whole(tr, 0),
            metavar="K",
            help=tr("Refuse a plan for which more than K cards must be printed again."),
        ),
        click.Option(
            ["--improve"],
            type=whole(tr, 0),
            default=0,
            metavar="K",
            help=tr("Up to K cards more may change if that makes the plan better."),
        ),
    )
