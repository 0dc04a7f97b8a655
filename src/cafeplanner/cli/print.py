"""``cafeplanner print``: pages of a schedule for any printer, and its files for letters and calendars."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from cafeplanner.cli.absences import check_edited
from cafeplanner.cli.check_schedule import SCHEDULE_TITLES
from cafeplanner.cli.console import Console
from cafeplanner.cli.findings import say_findings
from cafeplanner.cli.options import File, Millimetres, force_option, language_option, whole
from cafeplanner.cli.print_files import Job, check_jobs, run_job
from cafeplanner.errors import UnreadableFile, WrongSettings
from cafeplanner.exports import EXPORTS, Export
from cafeplanner.i18n import Translator, text
from cafeplanner.pages import LABELS, PAGES, PLAIN, Printing, PrintPage

if TYPE_CHECKING:
    from cafeplanner.store import State
    from cafeplanner.store.edits import Edits
    from cafeplanner.views.showing import Showing

KINDS: tuple[PrintPage | Export, ...] = (*PAGES, *EXPORTS)
CARDS = "cards"
OF_PEOPLE = frozenset({CARDS, *(export.option for export in EXPORTS)})
"""The kinds from which ``--changed-only`` chooses."""


def print_command(tr: Translator) -> click.Command:
    """Return the command."""
    return click.Command(
        "print",
        callback=click.pass_obj(print_schedule),
        params=[
            click.Argument(["schedule"], type=File(), metavar=tr("SCHEDULE")),
            *(click.Option([f"--{kind.option}"], is_flag=True, help=tr(kind.purpose)) for kind in KINDS),
            *_card_options(tr),
            click.Option(
                ["-o", "--output"],
                type=File(),
                metavar=tr("FILE"),
                help=tr("Where to write. [default: a name of its own in this folder]"),
            ),
            language_option(tr),
            force_option(tr),
        ],
        help=tr(
            "Writes pages of a schedule to print from any browser, and files for letters and calendars. "
            "What was changed by hand in the planning sheet is printed as it stands there."
        ),
        short_help=tr("Cards, badges, signs and posters to print from a browser."),
    )


def _card_options(tr: Translator) -> list[click.Parameter]:
    codes = ", ".join(f"{label.code} ({tr(label.title)})" for label in LABELS)
    return [
        click.Option(
            ["--changed-only"],
            is_flag=True,
            help=tr("Only the cards that are new or changed since the version before, or by hand."),
        ),
        click.Option(
            ["--labels"],
            type=click.Choice([label.code for label in LABELS], case_sensitive=False),
            default=PLAIN.code,
            metavar="CODE",
            help=tr("Paper of the cards: {codes}.", codes=codes),
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
            ["--offset"],
            type=Millimetres(),
            metavar="X,Y",
            default="0,0",
            help=tr("Move everything X mm to the right and Y mm down, as the printer needs it."),
        ),
    ]


def print_schedule(console: Console, schedule: Path, **given: Any) -> None:
    """Write what is asked for; raises `WrongSettings`, before anything is written, where that cannot be done."""
    from cafeplanner.store import load_plan, read_planning

    kinds = _asked_kinds(given)
    _refuse_list(schedule)
    state = load_plan(schedule)
    console.speak(given["language"] or state.day.event.language)
    jobs = [Job.of(kind, schedule, given["output"], console.tr) for kind in kinds]
    check_jobs(jobs, schedule, force=given["force"])
    printing = _printing(given)
    show = _showing(console, state, read_planning(schedule, state))
    for kind in kinds:
        if lacking := kind.lacking(show):
            raise WrongSettings(text(lacking))
    only = _changed(show, state) if given["changed_only"] else None
    if only is not None and not only:
        console.say(console.tr("No card has changed: none has to be printed again."))
        jobs = [job for job in jobs if job.kind.option not in OF_PEOPLE]
    for job in jobs:
        run_job(console, job, show, replace(printing, only=only))


def _asked_kinds(given: dict[str, Any]) -> list[PrintPage | Export]:
    """Return what is asked for; raises `WrongSettings` for nothing and for options that would do nothing."""
    kinds = [kind for kind in KINDS if given[kind.option.replace("-", "_")]]
    if not kinds:
        options = ", ".join(f"--{kind.option}" for kind in KINDS)
        raise WrongSettings(text("Nothing was asked for."), text("Say what to print: {options}.", options=options))
    if given["output"] and len(kinds) > 1:
        raise WrongSettings(
            text("One name was given for several files."), text("Leave -o out, or ask for one kind of page at a time.")
        )
    asked = {kind.option for kind in kinds}
    if given["changed_only"] and not asked & OF_PEOPLE:
        raise _idle("--changed-only")
    paper = {"--labels": given["labels"] != PLAIN.code, "--start-at": given["start_at"] > 1, "--stack": given["stack"]}
    if CARDS not in asked and any(paper.values()):
        raise _idle(*(option for option, used in paper.items() if used))
    return kinds


def _refuse_list(schedule: Path) -> None:
    """Raise `UnreadableFile` for a file that can only be a list of registrations or something else again."""
    if schedule.is_file() and schedule.suffix.lower() != ".xlsx":
        raise UnreadableFile(
            text("{file} holds no plan by cafeplanner.", file=schedule.name),
            text("Name the workbook that “cafeplanner plan” made from your list."),
        )


def _idle(*options: str) -> WrongSettings:
    return WrongSettings(
        text("There are no cards to use {options} for.", options=options), text("Add --cards, or leave it out.")
    )


def _printing(given: dict[str, Any]) -> Printing:
    """Return how it is printed; raises `WrongSettings` for a first label that no sheet has."""
    label = next(one for one in LABELS if one.code == given["labels"])
    if given["start_at"] > label.per_page:
        raise WrongSettings(
            text("A sheet of these labels has {count} places.", count=label.per_page),
            text("Give --start-at a smaller number."),
        )
    right, down = given["offset"]
    return Printing(label, right, down, given["start_at"], given["stack"])


def _showing(console: Console, state: State, edits: Edits) -> Showing:
    """Return what is printed, and say what does not hold in it."""
    from cafeplanner.views.showing import Showing

    report, missed = check_edited(edits.day, edits.plan, state.plan)
    findings = (*report.broken, *missed, *edits.findings)
    say_findings(console, findings, titles=SCHEDULE_TITLES)
    if findings:
        console.say()
    return Showing(edits.day, edits.plan, report, console.tr)


def _changed(show: Showing, state: State) -> frozenset[str]:
    """Return whose card is new in the schedule's version, or says something else than when it was written."""
    from cafeplanner.views.changes import cards_to_print

    return cards_to_print(replace(show, day=state.day, plan=state.plan), show)
