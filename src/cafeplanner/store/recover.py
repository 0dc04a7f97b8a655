"""A day and its plan from the sheets that everybody sees, for a workbook whose hidden sheet is gone or damaged.

The planning sheet says who comes and who sits where; times, themes, hosts and sizes of the tables stand in the summary,
questions on the pages of the tables. What stands nowhere is lost, and said so: `LOST`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from cafeplanner.cafe.day import Day, Event, Part, RoundKey, Session, Theme
from cafeplanner.cafe.finding import Finding, Place, Severity
from cafeplanner.cafe.participant import LUNCH_STEP, Participant, Presence, Role, Status, fold
from cafeplanner.cafe.plan import Plan
from cafeplanner.errors import UnreadableFile
from cafeplanner.i18n import Text, text, texts, translator
from cafeplanner.store.columns import ID, ROLE, ROLE_WORDS, STATUS, STATUS_WORDS, TEXT_FIELDS, said_words
from cafeplanner.store.labels import cell_text
from cafeplanner.store.planning_sheet import PlanningSheet, find_planning
from cafeplanner.store.recover_tables import Seen, recovered_sessions
from cafeplanner.store.state import History, State
from cafeplanner.store.visible import Visible, read_visible

ROUND = re.compile(r"(icebreaker|cafe|collectives)/(\d{1,2})")
ROUNDS_TOGETHER, MOST_TOGETHER = 3, 0.2
"""Whoever shares so many rounds is kept together, unless more than this share of everybody does."""
LOST = text(
    "Lost are wishes and urgencies; who must not share a table, or knows whom; fixed seats, priorities, earlier "
    "events, the plan of the room and your own questions; earlier versions, and which rounds are over."
)


@dataclass(frozen=True)
class Recovered:
    """What could be recovered of a schedule, and what is to be said about it."""

    state: State
    findings: tuple[Finding, ...]


def recover_plan(path: Path) -> Recovered:
    """Return the day and its plan as the visible sheets have them; raises `UnreadableFile` without a planning sheet."""
    sheet = find_planning(path)
    keys = round_keys(sheet)
    seen = read_seen(sheet, keys)
    cafe = {label for key, labels in seen.loads.items() if key.part is Part.CAFE for label in labels}
    visible = read_visible(path, sheet, cafe)
    sessions = recovered_sessions(tuple(keys.values()), seen, visible)
    day = Day(
        Event(visible.name, visible.date, visible.language, visible.place),
        tuple(seen.people.values()),
        sessions,
        themes_of(sessions, visible),
        together=inseparable(seen),
    )
    seats = {(person, key): label for (person, key), label in seen.seats.items() if day.table(key, label)}
    words = translator(visible.language).say(text("Recovered from the visible sheets of {file}.", file=path.name))
    state = State(day, Plan(seats, visible.version), history=History((words,)))
    return Recovered(state, tuple(recovery_findings(sheet, visible, day)))


def beyond_repair(path: Path, error: UnreadableFile) -> UnreadableFile:
    """Return the error for a workbook without its hidden sheet: what is left of it, and how to go on."""
    try:
        day = recover_plan(path).state.day
    except UnreadableFile:
        return error
    remedy = text(
        "Open an earlier copy of the file if there is one. Otherwise “cafeplanner replan {file} --recover” goes on "
        "from what can be seen. {lost}",
        file=path.name,
        lost=LOST,
    )
    left = text("Its visible sheets still have {all}.", all=counts(day))
    return UnreadableFile(text("{error} {left}", error=error.text, left=left), remedy)


def counts(day: Day) -> tuple[Text, ...]:
    """Say how many people, rounds and tables were read."""
    cafe = day.session(Part.CAFE)
    return (
        texts("{count} person", "{count} people", count=len(day.participants)),
        texts("{count} round", "{count} rounds", count=len(day.rounds)),
        texts("{count} table of the café", "{count} tables of the café", count=len(cafe.tables) if cafe else 0),
    )


def round_keys(sheet: PlanningSheet) -> dict[str, RoundKey]:
    """Return the rounds by the key of their column, in the order of the day."""
    found = {column: match for column in sheet.columns if (match := ROUND.fullmatch(column))}
    keys = {column: RoundKey(Part(match[1]), int(match[2])) for column, match in found.items()}
    return dict(sorted(keys.items(), key=lambda one: one[1].step))


def read_seen(sheet: PlanningSheet, keys: Mapping[str, RoundKey]) -> Seen:
    """Return the people and seats of the planning sheet; rows without id are left to whoever reads the edits."""
    seen = Seen({}, {}, {})
    rows = dict(sheet.rows)
    given = {row: cell_text(values[ID]) for row, values in rows.items()}
    if not any(given.values()):
        given = made_ids(rows)
    for row, one in given.items():
        if one and one not in seen.people and any(cell_text(rows[row][field]) for field in TEXT_FIELDS[:2]):
            typed = {key: rows[row][column] for column, key in keys.items()}
            person = read_person(one, rows[row], typed)
            seen.people[one] = person
            if person.status is Status.PRESENT:
                for key, value in typed.items():
                    seen.sit(one, key, table_of(value))
    return seen


def made_ids(rows: Mapping[int, Mapping[str, Any]]) -> dict[int, str]:
    """Return an id made of the name for each row that has one, as those of a registration list are."""
    often: Counter[str] = Counter()
    found = {}
    for row, values in rows.items():
        base = fold(" ".join(cell_text(values[field]) for field in reversed(TEXT_FIELDS[:2]))).replace(" ", "-")
        often[base] += 1
        found[row] = base if often[base] == 1 else f"{base}-{often[base]}"
    return {row: one for row, one in found.items() if one}


def table_of(value: Any) -> str:
    """Return the label in a cell; empty for a dash."""
    return cell_text(value) if fold(cell_text(value)) else ""


def read_person(one: str, values: Mapping[str, Any], typed: Mapping[RoundKey, Any]) -> Participant:
    """Return the person of a row."""
    first, last, organisation, territory = (cell_text(values[field]) for field in TEXT_FIELDS)
    status = said_words(STATUS_WORDS).get(cell_text(values.get(STATUS)).casefold(), Status.PRESENT)
    role = said_words(ROLE_WORDS).get(cell_text(values.get(ROLE)).casefold(), Role.PARTICIPANT)
    known = Participant(one, first, last, organisation, territory, role=Role(role), status=Status(status))
    steps = [key.step for key, value in typed.items() if table_of(value)]
    return Participant(
        one, first, last, organisation, territory, role=known.role, status=known.status, presence=stay(steps, typed)
    )


def stay(steps: list[int], typed: Mapping[RoundKey, Any]) -> Presence:
    """Return when somebody is there who sits at a table in some steps: dashes before and after say that not then.

    An empty cell says nothing: our own sheet has a dash wherever somebody has no table.
    """
    dashes = [key.step for key, value in typed.items() if cell_text(value) and not table_of(value)]
    if not steps:
        return Presence()
    first, last = min(steps), max(steps)
    after = [step for step in dashes if step > last]
    usual = Presence()
    leaves = LUNCH_STEP if after and min(after) > LUNCH_STEP else last
    return Presence(first if any(step < first for step in dashes) else usual.first, leaves if after else usual.last)


def themes_of(sessions: tuple[Session, ...], visible: Visible) -> tuple[Theme, ...]:
    """Return the themes of the tables with their questions."""
    questions = {theme: question for theme, question in visible.pages.values()}
    names = dict.fromkeys(
        table.theme for one in sessions if one.part is Part.CAFE for table in one.tables if table.theme is not None
    )
    return tuple(Theme(name, questions.get(name, "")) for name in names)


def inseparable(seen: Seen) -> tuple[frozenset[str], ...]:
    """Return the groups who share all their tables, in three rounds or more: a good plan does that only when asked.

    Where many people do, the tables are too few for anything else, and nobody asked.
    """
    ways: dict[str, list[tuple[RoundKey, str]]] = {}
    for (person, key), label in seen.seats.items():
        if key.part is not Part.COLLECTIVES:
            ways.setdefault(person, []).append((key, label))
    groups: dict[tuple[tuple[RoundKey, str], ...], list[str]] = {}
    for person, seats in ways.items():
        if len(seats) >= ROUNDS_TOGETHER:
            groups.setdefault(tuple(seats), []).append(person)
    found = [group for group in groups.values() if len(group) > 1]
    if sum(map(len, found)) > MOST_TOGETHER * len(ways):
        return ()
    return tuple(frozenset(group) for group in found if sum(seen.people[one].role is Role.HOST for one in group) < 2)


def recovery_findings(sheet: PlanningSheet, visible: Visible, day: Day) -> list[Finding]:
    """Return what was recovered and what is lost."""
    place, found = Place(sheet.file, sheet.name), []

    def say(code: str, what: Text, remedy: Text | None = None, people: tuple[str, ...] = ()) -> None:
        found.append(Finding(code, Severity.WARNING, what, remedy, place, people))

    what = text("Recovered from the visible sheets: {all}. {lost}", all=counts(day), lost=LOST)
    say("recovered", what, text("Look through the new version. If no card is printed yet, rather plan from the list."))
    for group in day.together:
        names = day.names(sorted(group))
        say("recovered-together", text("{names} share every table and stay together.", names=names), None, tuple(group))
    if len(visible.times) != len(day.rounds):
        say("recovered-times", text("The times of the rounds could not be read; usual ones were taken."))
    cafe = day.session(Part.CAFE)
    bare = tuple(table.label for table in cafe.tables if table.theme is None) if cafe else ()
    if bare:
        what = text("The themes of these tables could not be read: {tables}.", tables=bare)
        say("recovered-themes", what, text("Give each of them a theme with “--open-table LABEL=THEME”."))
    return found
