"""``cafeplanner print``: pages of a schedule for any printer, and its files for messages and calendars."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from cafeplanner.cli.absences import check_edited
from cafeplanner.cli.check_schedule import SCHEDULE_TITLES
from cafeplanner.cli.console import Console
from cafeplanner.cli.findings import say_findings
from cafeplanner.cli.json_output import send_text
from cafeplanner.cli.options import File, Millimetres, force_option, language_option, output_option, whole
from cafeplanner.cli.output import check_outputs
from cafeplanner.errors import WrongSettings
from cafeplanner.i18n import Translator, text
from cafeplanner.pages import LABELS, PAGES, PLAIN, Printing, PrintPage

if TYPE_CHECKING:
    from cafeplanner.store import State
    from cafeplanner.store.edits import Edits
    from cafeplanner.views.showing import Showing

PAPER = '<section class="page'


def print_command(tr: Translator) -> click.Command:
    """Return the command."""
    return click.Command(
        "print",
        callback=click.pass_obj(print_schedule),
        params=[
            click.Argument(["schedule"], type=File(), metavar=tr("SCHEDULE")),
            *(click.Option([f"--{page.option}"], is_flag=True, help=tr(page.purpose)) for page in PAGES),
            *_paper_options(tr),
            output_option(tr),
            language_option(tr),
            force_option(tr),
        ],
        help=tr(
            "Writes pages of a schedule to print from any browser: cards, badges, signs, posters. "
            "What was changed by hand in the planning sheet is printed as it stands there."
        ),
        short_help=tr("Cards, badges, signs and posters to print from a browser."),
    )


def _paper_options(tr: Translator) -> list[click.Parameter]:
    codes = ", ".join(f"{label.code} ({tr(label.title)})" for label in LABELS)
    return [
        click.Option(
            ["--labels"],
            type=click.Choice([label.code for label in LABELS], case_sensitive=False),
            default=PLAIN.code,
            help=tr("Paper of the cards: {codes}.", codes=codes),
        ),
        click.Option(
            ["--offset"],
            type=Millimetres(),
            metavar="X,Y",
            default="0,0",
            help=tr("Move everything X mm to the right and Y mm down, as the printer needs it."),
        ),
        click.Option(
            ["--start-at"],
            type=whole(tr, 1),
            default=1,
            metavar="N",
            help=tr("First free label of the first sheet, to use up a sheet begun."),
        ),
        click.Option(
            ["--stack"],
            is_flag=True,
            help=tr("Arrange the cards for cutting all pages at once: the piles are then in alphabetical order."),
        ),
        click.Option(
            ["--changed-only"],
            is_flag=True,
            help=tr("Only the cards that differ from those of the schedule as it was written."),
        ),
    ]


def print_schedule(console: Console, schedule: Path, **given: Any) -> None:
    """Write the pages that are asked for, each into a file of its own; raises `WrongSettings` where none is."""
    from cafeplanner.store import load_plan, read_planning

    pages = [page for page in PAGES if given[page.option.replace("-", "_")]]
    if not pages:
        options = tuple(f"--{page.option}" for page in PAGES)
        raise WrongSettings(text("Nothing was asked for."), text("Say what to print: {options}.", options=options))
    if given["output"] and len(pages) > 1:
        raise WrongSettings(
            text("One name was given for several files."), text("Leave -o out, or ask for one kind of page at a time.")
        )
    state = load_plan(schedule)
    console.speak(given["language"] or state.day.event.language)
    paths = [given["output"] or Path(f"{schedule.stem}{console.tr(page.suffix)}.html") for page in pages]
    check_outputs(list(paths), [schedule], force=given["force"])
    edits = read_planning(schedule, state)
    show = _showing(console, state, edits)
    printing = _printing(console, show, state, given)
    for page, path in zip(pages, paths, strict=True):
        _write(console, page, show, printing, path)


def _showing(console: Console, state: State, edits: Edits) -> Showing:
    """Return what is printed, and say what does not hold in it."""
    from cafeplanner.views.showing import Showing

    report, missed = check_edited(edits.day, edits.plan, state.plan)
    say_findings(console, (*report.broken, *missed, *edits.findings), titles=SCHEDULE_TITLES)
    return Showing(edits.day, edits.plan, report, console.tr)


def _printing(console: Console, show: Showing, state: State, given: dict[str, Any]) -> Printing:
    from cafeplanner.views.changes import changed_cards
    from cafeplanner.views.showing import Showing

    label = next(one for one in LABELS if one.code == given["labels"])
    if given["start_at"] > label.per_page:
        raise WrongSettings(
            text("A sheet of these labels has {count} places.", count=label.per_page),
            text("Give --start-at a smaller number."),
        )
    before = Showing(state.day, state.plan, show.report, console.tr)
    only = changed_cards(before, show) if given["changed_only"] else None
    right, down = given["offset"]
    return Printing(label, right, down, given["start_at"], given["stack"], only)


def _write(console: Console, page: PrintPage, show: Showing, printing: Printing, path: Path) -> None:
    tr = console.tr
    lacking = page.lacking(show)
    if lacking:
        raise WrongSettings(text(lacking))
    if printing.only is not None and not printing.only:
        console.say(tr("No card has changed: nothing was written."))
        return
    html = page.html(show, printing)
    send_text(path, html)
    sheets = tr.plural("{count} page", "{count} pages", html.count(PAPER))
    console.say(
        tr("Written: {file} ({pages}). Open it in a browser and print it at 100 %.", file=str(path), pages=sheets)
    )
