"""``cafeplanner replan``: a new version of a schedule after something happened, with the fewest changed cards."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from cafeplanner.cli.console import Console
from cafeplanner.cli.earlier import history_option, met_earlier_events
from cafeplanner.cli.exits import Exit
from cafeplanner.cli.findings import blocking_error, blocking_said
from cafeplanner.cli.interrupt import first_interrupt_stops
from cafeplanner.cli.json_output import send_text
from cafeplanner.cli.options import File, effort_options, force_option, json_option, language_option, output_option
from cafeplanner.cli.output import STANDARD_OUTPUT, check_outputs, workbook_path
from cafeplanner.cli.progress import shown_progress
from cafeplanner.cli.replan_lists import listed_events, roster_options
from cafeplanner.cli.replan_options import budget_options, happened_options
from cafeplanner.cli.replan_said import say_result, trade
from cafeplanner.errors import WrongSettings
from cafeplanner.i18n import Translator, text

if TYPE_CHECKING:
    from cafeplanner.cafe.day import Day, RoundKey
    from cafeplanner.cafe.finding import Finding
    from cafeplanner.replanning.events import Event
    from cafeplanner.replanning.replan import Replanned
    from cafeplanner.store import Edits, History, State

VERSION = re.compile(r"-v\d+$")


@dataclass(frozen=True)
class Happened:
    """What happened to a schedule, from its own sheet and from the options."""

    events: tuple[Event, ...]
    findings: tuple[Finding, ...]


def replan_command(tr: Translator) -> click.Command:
    """Return the command."""
    return click.Command(
        "replan",
        callback=click.pass_obj(replan),
        params=[
            click.Argument(["schedule"], type=File(), metavar=tr("SCHEDULE")),
            output_option(tr),
            *happened_options(tr),
            *roster_options(tr),
            history_option(tr),
            *budget_options(tr),
            *effort_options(tr),
            language_option(tr),
            json_option(tr),
            force_option(tr),
        ],
        help=tr(
            "Plans a schedule again after people cancelled, came late or walked in, so that as few printed cards as "
            "possible change, and writes a new version of the workbook. What was changed by hand in the planning "
            "sheet counts, too."
        ),
        short_help=tr("Plans again after cancellations, with the fewest changed cards."),
    )


def replan(console: Console, schedule: Path, **given: Any) -> int:
    """Read the schedule and what happened, plan again, write and say what came of it; returns the exit code."""
    from cafeplanner.store import open_edits, open_plan

    console.words_to_stderr = given["json_path"] == STANDARD_OUTPUT
    state, lost = open_plan(schedule, recover=given["recover"])
    console.speak(given["language"] or state.day.event.language)
    edits = open_edits(schedule, state, recover=given["recover"])
    outputs = [version_path(schedule, state.plan.version + 1, given), given["json_path"]]
    check_outputs(outputs, [schedule, given["add"], given["roster"], *given["history"]], force=given["force"])
    with blocking_said(console):
        what = gather(state, edits, given)
    found, refused = search(console, state, what.events, given)
    findings = (*lost, *refused, *what.findings)
    choice = trade(found, given["improve"], console.tr)
    history = state.continued(tuple(console.tr.say(words) for words in found.words), choice)
    shortened = write(found, findings, outputs, history, console.tr)
    say_result(console, found, choice, (*findings, *shortened), outputs[0])
    return Exit.INTERRUPTED if found.status.value == "interrupted" else Exit.DONE


def version_path(schedule: Path, version: int, given: dict[str, Any]) -> Path:
    """Return where the new version goes: the schedule's name with its number, in the current folder.

    Raises `WrongSettings` where that version is there already: whoever plans the one before again took the wrong file.
    """
    path = workbook_path(given["output"], f"{VERSION.sub('', schedule.stem)}-v{version}.xlsx")
    names = {"file": path.name, "schedule": schedule.name}
    if given["output"] is None and path.is_file() and not given["force"]:
        raise WrongSettings(
            text("{file} exists already, so {schedule} is not the last version.", **names),
            text("Go on from {file}. To plan {schedule} anew, name another file with -o, or use --force.", **names),
        )
    return path


def gather(state: State, edits: Edits, given: dict[str, Any]) -> Happened:
    """Return everything that happened, in the order: edited people, rounds that are over, options, seats wished for."""
    from cafeplanner.replanning.hand_edits import edited_people, edited_seats, played_rounds, typed_people
    from cafeplanner.replanning.replan import happened

    events, findings = [*edited_people(state.day, edits.day)], [*edits.findings]
    before = len(events)
    asked, noticed = asked_events(happened(state.day, events)[0], given)
    events += asked
    came, known = typed_people(happened(state.day, events)[0], edits.newcomers)
    events += came
    listed, unsure = listed_events(state, happened(state.day, events)[0], asked, given)
    events += listed
    day, _ = happened(state.day, events)
    over = over_rounds(day, given["from_round"])
    played = played_rounds(day, edits.plan, over)
    # a table that closes now was there in the rounds that are over
    events[before:before] = [played] if played else []
    after, _ = happened(state.day, events)
    met, told = met_earlier_events(after, state.plan, given["history"])
    events += [*met, *edited_seats(after, state.plan, edits)]
    return Happened(tuple(events), (*findings, *noticed, *known, *unsure, *told))


def asked_events(day: Day, given: dict[str, Any]) -> tuple[list[Event], tuple[Finding, ...]]:
    """Return what the options say, people who join included; raises `BlockingFindings` for a list without people."""
    from cafeplanner.cli.replan_requests import Requests
    from cafeplanner.intake import lay_in, read_roster
    from cafeplanner.replanning.newcomers import joining
    from cafeplanner.replanning.replan import happened

    events = list(Requests(day).events(given))
    if given["add"] is None:
        return events, ()
    intake = read_roster(given["add"])
    if intake.blocking:
        raise blocking_error(intake.blocking)
    people, noticed = lay_in(intake.roster, day)
    rows = {new.id: intake.roster.place(old.id) for new, old in zip(people, intake.roster.participants, strict=True)}
    now, _ = happened(day, events)
    came, known = joining(now, [replace(person, listed=False) for person in people], lambda one: rows[one.id])
    return [*events, *came], (*intake.findings, *noticed, *known)


def over_rounds(day: Day, before: str | None) -> tuple[RoundKey, ...]:
    """Return the rounds that are over."""
    from cafeplanner.cli.replan_requests import played_keys

    return played_keys(day, before) if before else ()


def search(
    console: Console, state: State, events: tuple[Event, ...], given: dict[str, Any]
) -> tuple[Replanned, tuple[Finding, ...]]:
    """Plan again while the progress is shown; the first Ctrl-C ends the search. Also returns what was refused."""
    from cafeplanner.planning.stop import Stop
    from cafeplanner.replanning.refusals import honoured
    from cafeplanner.replanning.replan import Budget, replan_day

    stop, budget = Stop(given["time_limit"]), Budget(given["max_changes"], given["improve"])
    with first_interrupt_stops(stop, console), shown_progress(console) as watch:
        effort = {"budget": budget, "stop": stop, "seed": given["seed"], "jobs": given["jobs"], "watch": watch}
        return honoured(state.day, events, lambda kept: replan_day(state.day, state.plan, kept, **effort))


def write(
    found: Replanned, findings: tuple[Finding, ...], outputs: list[Path], history: History, tr: Translator
) -> tuple[Finding, ...]:
    """Write the workbook and, where asked for, the JSON; returns what the workbook had to shorten."""
    from cafeplanner.sheets import write_workbook
    from cafeplanner.store import json_text

    workbook, json_path = outputs
    shown = {"report": found.report, "findings": findings, "language": tr.language, "history": history}
    shortened = write_workbook(found.day, found.plan, workbook, **shown)  # type: ignore[arg-type]
    if json_path is not None:
        send_text(json_path, json_text(found.day, found.plan, found.report))
    return shortened
