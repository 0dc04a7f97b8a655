"""A registration file as it was understood."""

from __future__ import annotations

from collections.abc import Iterator
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
from cafeplanner.cli.words import people_line, say_day, typed
from cafeplanner.i18n import Translator

SHORTEST_DOTS = 2
COLUMN_LEFT_OUT = "column-left-out"


def check_roster(console: Console, file: Path, language: str | None, json_path: Path | None) -> int:
    """Say what was read of a registration file and what is worth mending; returns the exit code."""
    reading = read_day(console, file, Wanted(language=language))
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
        if not (
            finding.code == COLUMN_LEFT_OUT and finding.place and (finding.place.sheet, finding.place.letter) in listed
        )
    ]


def say_columns(console: Console, file: Path, reading: Reading) -> None:
    """Say which sheet was read and what each of its columns was taken for."""
    tr = console.tr
    sheets = dict.fromkeys(column.sheet for column in reading.intake.columns)
    if not sheets:
        console.say(tr("{file}: no list of people was found", file=file.name))
    for sheet in sheets:
        name = tr("{file}, sheet “{sheet}”", file=file.name, sheet=sheet) if sheet else file.name
        console.say(tr("{place}: what each column was taken for", place=name))
        for line in column_lines(tr, [one for one in reading.intake.columns if one.sheet == sheet]):
            console.say(line)


def column_lines(tr: Translator, columns: list[Column]) -> Iterator[str]:
    """Yield a line for each column: letter, heading, what it is, how many cells are filled in."""
    letters = max((len(column.letter) for column in columns), default=0)
    headings = max((len(column.heading) for column in columns), default=0)
    for column in columns:
        dots = "." * (headings - len(column.heading) + SHORTEST_DOTS)
        filled = tr.plural("{count} cell filled in", "{count} cells filled in", column.filled)
        yield f"  {column.letter:>{letters}}  {column.heading} {dots} {field_words(tr, column.field)} ({filled})"


def field_words(tr: Translator, field: str) -> str:
    """Say what a column was taken for."""
    from cafeplanner.intake.columns.synonyms import Field

    return tr(Field[field.upper()].value) if field else tr("not used")


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
        "columns": [column_json(column) for column in reading.intake.columns],
        "participants": [person_json(person) for person in reading.day.participants],
        "findings": [finding_json(tr, finding) for finding in reading.findings],
    }


def column_json(column: Column) -> dict[str, Any]:
    """Return a column for other programs."""
    return {
        "sheet": column.sheet,
        "letter": column.letter,
        "heading": column.heading,
        "field": column.field or None,
        "filled": column.filled,
    }


def person_json(person: Participant) -> dict[str, Any]:
    """Return a participant as understood, presence as the first and the last step of the day."""
    from cafeplanner.store import person_to_dict

    presence = [person.presence.first, person.presence.last]
    return {**person_to_dict(person), "urgencies": list(person.urgencies), "presence": presence}
