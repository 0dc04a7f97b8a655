"""``cafeplanner collectives``: a new version of a schedule whose collectives follow what people said at lunch."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from cafeplanner.cli.console import Console
from cafeplanner.cli.exits import Exit
from cafeplanner.cli.findings import blocking_error, say_findings
from cafeplanner.cli.interrupt import first_interrupt_stops
from cafeplanner.cli.json_output import send_text
from cafeplanner.cli.options import File, effort_options, force_option, json_option, language_option, output_option
from cafeplanner.cli.output import STANDARD_OUTPUT, check_outputs
from cafeplanner.cli.progress import shown_progress
from cafeplanner.cli.replan import version_path
from cafeplanner.cli.words import say_day, say_report, typed
from cafeplanner.i18n import Translator

if TYPE_CHECKING:
    from cafeplanner.cafe.finding import Finding
    from cafeplanner.replanning.events import Event
    from cafeplanner.replanning.lunch import Lunch
    from cafeplanner.store import Edits, History, State


def collectives_command(tr: Translator) -> click.Command:
    """Return the command."""
    return click.Command(
        "collectives",
        callback=click.pass_obj(collectives),
        params=[
            click.Argument(["schedule"], type=File(), metavar=tr("SCHEDULE")),
            click.Option(
                ["--urgencies"],
                type=File(),
                metavar=tr("FILE"),
                help=tr(
                    "What people said at lunch: the schedule with its filled sheet “Urgencies”, or a list of names and "
                    "themes. [default: the schedule]"
                ),
            ),
            output_option(tr),
            *effort_options(tr),
            language_option(tr),
            json_option(tr),
            force_option(tr),
        ],
        help=tr(
            "Forms the collectives of the afternoon by what people said at lunch to be most urgent, and writes a new "
            "version of the workbook with the list to put up. The morning stays as it was."
        ),
        short_help=tr("Forms the collectives by what is most urgent to people."),
    )


def collectives(console: Console, schedule: Path, urgencies: Path | None, **given: Any) -> int:
    """Read the schedule and the answers, plan the afternoon, write and say what came of it; returns the exit code."""
    from cafeplanner.store import load_plan, read_planning

    console.words_to_stderr = given["json_path"] == STANDARD_OUTPUT
    state = load_plan(schedule)
    console.speak(given["language"] or state.day.event.language)
    edits = read_planning(schedule, state)
    outputs = [version_path(schedule, state.plan.version + 1, given), given["json_path"]]
    check_outputs(outputs, [schedule, urgencies], force=given["force"])
    events, findings = gather(console, state, edits, urgencies or schedule)
    lunch, refused = search(console, state, events, given)
    findings = (*refused, *findings)
    history = state.continued(tuple(console.tr.say(words) for words in lunch.words))
    shortened = write(lunch, findings, outputs, history, console.tr)
    say_result(console, lunch, (*findings, *shortened), outputs[0])
    return Exit.INTERRUPTED if lunch.status.value == "interrupted" else Exit.DONE


def gather(
    console: Console, state: State, edits: Edits, urgencies: Path
) -> tuple[tuple[Event, ...], tuple[Finding, ...]]:
    """Return what happened since the plan was made: corrections by hand, the morning, and what people said.

    Raises `BlockingFindings` where nobody said anything.
    """
    from cafeplanner.intake import read_urgencies
    from cafeplanner.replanning.hand_edits import edited_people, edited_seats, played_rounds, typed_people
    from cafeplanner.replanning.lunch import Answers, morning_keys, session_to_plan
    from cafeplanner.replanning.replan import happened

    session_to_plan(state.day)
    events = list(edited_people(state.day, edits.day))
    day, _ = happened(state.day, events)
    played = played_rounds(day, edits.plan, morning_keys(day))
    events += [played] if played else []
    came, known = typed_people(happened(state.day, events)[0], edits.newcomers)
    events += came
    answers, findings = read_urgencies(urgencies, happened(state.day, events)[0])
    refuse_blocking(console, findings)
    events.append(Answers(answers))
    after, _ = happened(state.day, events)
    events += edited_seats(after, state.plan, edits)
    return tuple(events), (*edits.findings, *known, *findings)


def refuse_blocking(console: Console, findings: tuple[Finding, ...]) -> None:
    """Raise `BlockingFindings` where the answers cannot be used, after all findings are said."""
    blocking = tuple(one for one in findings if one.severity.value == "blocking")
    if blocking:
        say_findings(console, findings, infos=False)
        raise blocking_error(blocking)


def search(
    console: Console, state: State, events: tuple[Event, ...], given: dict[str, Any]
) -> tuple[Lunch, tuple[Finding, ...]]:
    """Plan the collectives while the progress is shown; Ctrl-C ends the search. Also returns what was refused."""
    from cafeplanner.planning.stop import Stop
    from cafeplanner.replanning.lunch import plan_collectives
    from cafeplanner.replanning.refusals import honoured

    stop = Stop(given["time_limit"])
    with first_interrupt_stops(stop, console), shown_progress(console) as watch:
        effort = {"stop": stop, "seed": given["seed"], "jobs": given["jobs"], "watch": watch}
        return honoured(state.day, events, lambda kept: plan_collectives(state.day, state.plan, kept, **effort))


def write(
    lunch: Lunch, findings: tuple[Finding, ...], outputs: list[Path], history: History, tr: Translator
) -> tuple[Finding, ...]:
    """Write the workbook and, where asked for, the JSON; returns what the workbook had to shorten."""
    from cafeplanner.sheets import write_workbook
    from cafeplanner.store import json_text

    workbook, json_path = outputs
    shown = {"report": lunch.report, "findings": findings, "language": tr.language, "history": history}
    shortened = write_workbook(lunch.day, lunch.plan, workbook, **shown)  # type: ignore[arg-type]
    if json_path is not None:
        send_text(json_path, json_text(lunch.day, lunch.plan, lunch.report))
    return shortened


def say_result(console: Console, lunch: Lunch, findings: tuple[Finding, ...], output: Path) -> None:
    """Say how many collectives there are, who works on which urgency, how good that is and where everything is."""
    tr = console.tr
    say_day(console, lunch.day)
    console.say()
    for line in collective_lines(tr, lunch):
        console.say(f"  {line}")
    console.say()
    say_report(console, lunch.day, lunch.report, lunch.plan)
    say_findings(console, findings, infos=False)
    console.say()
    console.say(tr("Put up the list of the sheet “Collectives”; cards that name another collective do not count."))
    console.say(tr("To print the pages: cafeplanner print {file} --canvases", file=typed(output)))
    console.say(tr("Written: {file} ({seconds} s)", file=str(output), seconds=tr.number(lunch.seconds, 1)))


def collective_lines(tr: Translator, lunch: Lunch) -> list[str]:
    """Say how many collectives there are, and how many people work on their first, second… urgency or on none."""
    from cafeplanner.replanning.lunch import ranks_of
    from cafeplanner.views.collectives import open_collectives

    counts = {rank: len(people) for rank, people in ranks_of(lunch.day, lunch.plan).items()}
    formed = len(open_collectives(lunch.day, lunch.plan))
    number = tr.plural("{count} collective", "{count} collectives", formed)
    people = tr.plural("{count} person", "{count} people", sum(counts.values()))
    first = counts.get(0, 0)
    lines = [
        tr("{collectives} for {people}.", collectives=number, people=people),
        tr.plural("{count} person works on the first urgency.", "{count} people work on their first urgency.", first),
    ]
    return [*lines, *other_lines(tr, counts)]


def other_lines(tr: Translator, counts: Mapping[int | None, int]) -> Iterator[str]:
    """Say how many people work on a later urgency, on none of theirs, or gave no answer."""
    if n := counts.get(1):
        yield tr.plural(
            "{count} person works on the second urgency.", "{count} people work on their second urgency.", n
        )
    if n := sum(count for rank, count in counts.items() if rank is not None and rank > 1):
        yield tr.plural(
            "{count} person works on the third or a later one.", "{count} people work on their third or a later one.", n
        )
    if n := counts.get(-1):
        yield tr.plural("{count} person works on none of theirs.", "{count} people work on none of theirs.", n)
    if n := counts.get(None):
        yield tr.plural("{count} person gave no answer.", "{count} people gave no answer.", n)
