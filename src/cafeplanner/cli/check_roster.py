"""A registration file as it was understood."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from cafeplanner.cafe.finding import Finding
from cafeplanner.cafe.participant import Participant, Status
from cafeplanner.cafe.roster import Column
from cafeplanner.cli.console import Console
from cafeplanner.cli.exits import Exit
from cafeplanner.cli.findings import finding_json, say_findings
from cafeplanner.cli.json_output import send_json
from cafeplanner.cli.reading import Reading, Wanted, read_day
from cafeplanner.cli.words import say_day, typed
from cafeplanner.i18n import Translator
from cafeplanner.views.columns_read import column_groups, column_words, columns_shown, sheets_words, shown_heading
from cafeplanner.views.day_words import people_line

SHORTEST_DOTS = 2
SHOWN = 8
LEFT_OUT = frozenset({"column-left-out", "columns-left-out"})


def check_roster(console: Console, file: Path, wanted: Wanted, json_path: Path | None) -> int:
    """Say what was read of a registration file and what is worth mending; returns the exit code."""
    reading = read_day(console, file, wanted)
    send_json(json_path, roster_json(console.tr, file, reading))
    say_columns(console, file, reading)
    if not reading.blocking:
        console.say()
        console.say(console.tr("The day that would be planned"))
        say_day(console, reading.day)
    elif any(person.status is Status.PRESENT for person in reading.day.participants):
        # where nobody comes, a line of zeros would only hide the sentence that says so
        console.say()
        console.say(people_line(console.tr, reading.day.participants))
    say_findings(console, worth_saying(reading))
    say_advice(console, file, reading)
    return Exit.BLOCKED if reading.blocking else Exit.DONE


def worth_saying(reading: Reading) -> list[Finding]:
    """Return the findings without the columns that were not used: the lines of the columns have said that."""
    listed = {(column.sheet, column.letter) for column in reading.intake.columns}
    return [
        finding
        for finding in reading.findings
        if not (finding.code in LEFT_OUT and finding.place and (finding.place.sheet, finding.place.letter) in listed)
    ]


def say_columns(console: Console, file: Path, reading: Reading) -> None:
    """Say whose export it is, which sheet was read and what each of its columns was taken for."""
    tr = console.tr
    if not reading.intake.columns:
        console.say(tr("{file}: no list of people was found", file=file.name))
    if reading.intake.source:
        console.say(tr("Recognised: an export from {tool}", tool=tr(reading.intake.source)))
    for sheets, columns in column_groups(reading.intake.columns):
        console.say(tr("{place}: what each column was taken for", place=sheets_words(tr, file.name, sheets)))
        for line in column_lines(tr, columns):
            console.say(line)


def column_lines(tr: Translator, columns: Sequence[Column]) -> Iterator[str]:
    """Yield a line for each column: letter, heading, what it is, how many cells are filled in."""
    useless = [column for column in columns if not column.field and not column.needed]
    columns, spare = columns_shown([column for column in columns if column not in useless])
    letters = max((len(column.letter) for column in columns), default=0)
    headings = max((len(shown_heading(column)) for column in columns), default=0)
    for column in columns:
        heading = shown_heading(column)
        dots = "." * (headings - len(heading) + SHORTEST_DOTS)
        filled = tr.plural("{count} cell filled in", "{count} cells filled in", column.filled)
        yield f"  {column.letter:>{letters}}  {heading} {dots} {column_words(tr, column)} ({filled})"
    if spare:
        yield "  " + tr(
            "… and {count} columns that are not used: {headings}", count=len(spare), headings=some(tr, spare)
        )
    if useless:
        yield "  " + tr("Not needed for a plan: {headings}", headings=some(tr, useless))


def some(tr: Translator, columns: Sequence[Column]) -> tuple[str, ...]:
    """Return the first headings, and how many more there are."""
    shown = tuple(tr("“{name}”", name=shown_heading(column)) for column in columns[:SHOWN])
    more = len(columns) - SHOWN
    return (*shown, tr.plural("{count} more", "{count} more", more)) if more > 0 else shown


def say_advice(console: Console, file: Path, reading: Reading) -> None:
    """Say what to do next."""
    tr = console.tr
    console.say()
    if reading.blocking:
        console.say(tr("Mend what stands first above, then check again."))
    else:
        console.say(tr("Nothing stands in the way of planning: cafeplanner plan {file}", file=typed(file)))


def roster_json(tr: Translator, file: Path, reading: Reading) -> dict[str, Any]:
    """Return everything understood of a registration file for other programs."""
    return {
        "kind": "roster",
        "file": file.name,
        "source": reading.intake.source or None,
        "columns": [column_json(column) for column in reading.intake.columns],
        "participants": [person_json(person, reading.intake.roster.written) for person in reading.day.participants],
        "findings": [finding_json(tr, finding) for finding in reading.findings],
    }


def column_json(column: Column) -> dict[str, Any]:
    """Return a column for other programs."""
    return {
        "sheet": column.sheet,
        "letter": column.letter,
        "heading": column.heading,
        "field": column.field or None,
        "option": column.option or None,
        "needed": column.needed,
        "filled": column.filled,
    }


def person_json(person: Participant, written: Mapping[str, str]) -> dict[str, Any]:
    """Return a participant as understood, presence as the first and the last step of the day.

    `written` holds names as the file writes them, by id, where they are shown otherwise.
    """
    from cafeplanner.store import person_to_dict

    presence = [person.presence.first, person.presence.last]
    read = {"urgencies": list(person.urgencies), "presence": presence}
    return {**person_to_dict(person), "written": written.get(person.id, person.name), **read}
