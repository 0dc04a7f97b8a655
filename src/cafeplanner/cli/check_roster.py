"""A registration file as it was understood."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
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
LONGEST_HEADING = 50
MOST_SPARE = 12
"""So many columns that were not used have a line each; more of them share one."""
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
        console.say(tr("{place}: what each column was taken for", place=sheets_words(tr, file, sheets)))
        for line in column_lines(tr, columns):
            console.say(line)


def column_groups(columns: Sequence[Column]) -> list[tuple[tuple[str, ...], list[Column]]]:
    """Return the sheets with their columns; those with the same columns stand together, the filled cells added."""
    sheets = dict.fromkeys(column.sheet for column in columns)
    found: dict[tuple[Column, ...], list[str]] = {}
    for sheet in sheets:
        alike = tuple(replace(column, sheet="", filled=0) for column in columns if column.sheet == sheet)
        found.setdefault(alike, []).append(sheet)
    counts = Counter[tuple[str, str]]()
    for column in columns:
        counts[column.sheet, column.letter] += column.filled
    return [
        (tuple(some), [replace(one, filled=sum(counts[sheet, one.letter] for sheet in some)) for one in alike])
        for alike, some in found.items()
    ]


def sheets_words(tr: Translator, file: Path, sheets: Sequence[str]) -> str:
    """Name the file and the sheets that were read."""
    if len(sheets) > 1:
        return tr("{file}, sheets {sheets}", file=file.name, sheets=tuple(tr("“{name}”", name=one) for one in sheets))
    return tr("{file}, sheet “{sheet}”", file=file.name, sheet=sheets[0]) if sheets[0] else file.name


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


def columns_shown(columns: Sequence[Column]) -> tuple[list[Column], list[Column]]:
    """Return the columns that have a line each, and those that were not used where they are too many for that."""
    spare = [column for column in columns if not column.field and column.needed]
    if len(spare) <= MOST_SPARE:
        return list(columns), []
    return [column for column in columns if column not in spare], spare


def shown_heading(column: Column) -> str:
    """Return a heading, the questions of forms cut to a length that leaves room for the rest of the line."""
    heading = column.heading
    return heading if len(heading) <= LONGEST_HEADING else heading[: LONGEST_HEADING - 1].rstrip() + "…"


def column_words(tr: Translator, column: Column) -> str:
    """Say what a column was taken for."""
    from cafeplanner.intake.columns.synonyms import Field

    if not column.field:
        return tr("not used")
    field = tr(Field[column.field.upper()].value)
    if column.option == column.heading:
        return tr("{field}: this theme", field=field)
    return tr("{field}: “{option}”", field=field, option=column.option) if column.option else field


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
