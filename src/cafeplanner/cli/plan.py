"""``cafeplanner plan``: from a registration file to everything to print."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from cafeplanner.cafe.settings import MOST_ROUNDS
from cafeplanner.cli.console import Console
from cafeplanner.cli.earlier import history_option, met_earlier, say_earlier
from cafeplanner.cli.exits import Exit
from cafeplanner.cli.findings import blocking_error, say_findings
from cafeplanner.cli.interrupt import first_interrupt_stops
from cafeplanner.cli.json_output import send_text
from cafeplanner.cli.options import (
    File,
    effort_options,
    event_option,
    force_option,
    json_option,
    language_option,
    output_option,
    themes_option,
    whole,
)
from cafeplanner.cli.output import STANDARD_OUTPUT, check_outputs, schedule_path
from cafeplanner.cli.progress import shown_progress
from cafeplanner.cli.reading import Wanted, read_day, refuse_schedule
from cafeplanner.cli.words import say_day, say_report
from cafeplanner.i18n import Translator

if TYPE_CHECKING:
    from cafeplanner.cafe.day import Day
    from cafeplanner.cafe.finding import Finding
    from cafeplanner.planning.result import Result
    from cafeplanner.store.earlier_events import EarlierMeetings


@dataclass(frozen=True)
class Request:
    """What somebody asked for on the command line. `stem` names the output; default: the roster's name."""

    roster: Path
    output: Path | None = None
    event: Path | None = None
    themes: str | None = None
    rounds: int | None = None
    history: tuple[Path, ...] = ()
    time_limit: float | None = None
    seed: int = 0
    jobs: int | None = None
    language: str | None = None
    json_path: Path | None = None
    force: bool = False
    stem: str = ""


def plan_command(tr: Translator) -> click.Command:
    """Return the command."""
    return click.Command(
        "plan",
        callback=click.pass_obj(plan),
        params=[
            click.Argument(["roster"], type=File(), metavar=tr("ROSTER")),
            output_option(tr),
            event_option(tr),
            themes_option(tr),
            click.Option(
                ["--rounds"], type=whole(tr, 1, MOST_ROUNDS), metavar="N", help=tr("How many rounds the café has.")
            ),
            history_option(tr),
            *effort_options(tr),
            language_option(tr),
            json_option(tr),
            force_option(tr),
        ],
        help=tr(
            "Plans the day for the people of a registration file (.xlsx, .csv) and writes a workbook to print. "
            "Settings count in this order: options, the --event file, the sheets of the registration file."
        ),
        short_help=tr("Plans the day and writes the workbook to print."),
    )


def plan(console: Console, **given: Any) -> int:
    """Plan as the options say."""
    return plan_roster(console, Request(**given))


def plan_roster(console: Console, request: Request) -> int:
    """Read, plan, write and say what came of it; returns the exit code."""
    console.words_to_stderr = request.json_path == STANDARD_OUTPUT
    refuse_schedule(request.roster)
    reading = read_day(console, request.roster, Wanted(request.event, request.themes, request.rounds, request.language))
    output = schedule_path(Path(request.stem or request.roster), request.output, console.tr)
    outputs = [output, request.json_path]
    check_outputs(outputs, [request.roster, request.event, *request.history], force=request.force)
    if reading.blocking:
        say_findings(console, reading.blocking)
        raise blocking_error(reading.blocking)
    earlier = met_earlier(reading.day, request.history)
    day, findings = earlier.added_to(reading.day), (*reading.findings, *earlier.findings)
    result = search(console, day, request)
    shortened = write_outputs(console, day, findings, result, (output, request.json_path))
    say_planned(console, day, earlier)
    say_result(console, day, (*findings, *shortened), result, output)
    return Exit.INTERRUPTED if result.status.value == "interrupted" else Exit.DONE


def search(console: Console, day: Day, request: Request) -> Result:
    """Plan the day while its progress is shown; the first Ctrl-C ends the search."""
    from cafeplanner.planning.solve import plan_day
    from cafeplanner.planning.stop import Stop

    stop = Stop(request.time_limit)
    with first_interrupt_stops(stop, console), shown_progress(console) as watch:
        return plan_day(day, stop=stop, seed=request.seed, jobs=request.jobs, watch=watch)


def write_outputs(
    console: Console, day: Day, findings: tuple[Finding, ...], result: Result, paths: tuple[Path, Path | None]
) -> tuple[Finding, ...]:
    """Write the workbook and, where asked for, the JSON; returns what the workbook had to shorten."""
    from cafeplanner.sheets import write_workbook
    from cafeplanner.store import json_text

    workbook, json_path = paths
    language = console.tr.language
    shortened = write_workbook(day, result.plan, workbook, report=result.report, findings=findings, language=language)
    if json_path is not None:
        send_text(json_path, json_text(day, result.plan, result.report))
    return shortened


def say_planned(console: Console, day: Day, earlier: EarlierMeetings) -> None:
    """Say what is planned for whom, and who of them was there before."""
    say_day(console, day)
    say_earlier(console, earlier)
    console.say()


def say_result(console: Console, day: Day, findings: tuple[Finding, ...], result: Result, output: Path) -> None:
    """Say how good the plan is, what is worth a look and where everything is."""
    tr = console.tr
    say_report(console, day, result.report, result.plan)
    say_findings(console, findings, infos=False)
    console.say()
    console.say(tr("Written: {file} ({seconds} s)", file=str(output), seconds=tr.number(result.seconds, 1)))
