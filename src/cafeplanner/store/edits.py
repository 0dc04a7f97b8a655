"""Reading the visible planning sheet back: what does the plan say after somebody edited it by hand?"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from cafeplanner.cafe.day import Day, RoundKey
from cafeplanner.cafe.finding import Finding, Place, Severity
from cafeplanner.cafe.participant import Participant, Status
from cafeplanner.cafe.plan import Plan
from cafeplanner.i18n import text
from cafeplanner.rules.words import round_words
from cafeplanner.store.columns import ID, ROLE, ROLE_WORDS, STATUS, STATUS_WORDS, TEXT_FIELDS, round_columns, said_words
from cafeplanner.store.edit_words import Notes, seat_words
from cafeplanner.store.labels import Labels, cell_text, is_blank
from cafeplanner.store.owners import Values, find_owners, stated
from cafeplanner.store.planning_sheet import PlanningSheet, find_planning
from cafeplanner.store.state import State

FIRST_NAME, LAST_NAME = TEXT_FIELDS[:2]
Seat = tuple[str, RoundKey]


@dataclass(frozen=True)
class Edits:
    """A schedule as its visible planning sheet has it, and where that differs from the saved plan."""

    day: Day
    plan: Plan
    findings: tuple[Finding, ...]
    newcomers: tuple[Newcomer, ...] = ()
    """People whose row was typed into the sheet: they are not in the day."""
    places: Mapping[Seat, Place] = field(default_factory=dict)
    """The cell of each seat that differs from the saved plan."""


@dataclass(frozen=True)
class Newcomer:
    """A row of somebody new: the person, whose id is empty, and the tables that were typed, with their cells."""

    person: Participant
    seats: tuple[tuple[RoundKey, str], ...]
    places: Mapping[RoundKey, Place] = field(default_factory=dict, compare=False)


def read_planning(path: Path | str, state: State) -> Edits:
    """Read the planning sheet of a schedule workbook; `state` is the plan saved in the same file.

    Every difference is a finding with its cell. What cannot be understood gives nobody a seat. Raises `UnreadableFile`
    where the file or its planning sheet is missing.
    """
    return read_sheet(find_planning(Path(path)), state)


def read_sheet(sheet: PlanningSheet, state: State) -> Edits:
    """Return what a planning sheet says, and where it differs from the saved plan."""
    reader = Reader(state, sheet)
    reader.read()
    people = tuple(reader.people.get(person.id, person) for person in state.day.participants)
    day = state.day if people == state.day.participants else replace(state.day, participants=people)
    plan = Plan(reader.seats, state.plan.version)
    return Edits(day, plan, tuple(reader.notes.findings), tuple(reader.newcomers), reader.places)


class Reader:
    """Goes through the rows of the sheet and collects seats, people and findings."""

    def __init__(self, state: State, sheet: PlanningSheet) -> None:
        self.state, self.sheet, self.notes = state, sheet, Notes(sheet)
        self.seats: dict[Seat, str] = {}
        self.places: dict[Seat, Place] = {}
        self.people: dict[str, Participant] = {}
        self.newcomers: list[Newcomer] = []
        self.rounds = {
            column: (key, Labels(state.day.tables(key)))
            for column, key in round_columns(state.day).items()
            if column in sheet.columns
        }
        self.words = {STATUS: said_words(STATUS_WORDS), ROLE: said_words(ROLE_WORDS)}

    def read(self) -> None:
        """Read every row, then name whoever has none."""
        rows = dict(self.sheet.rows)
        owners = find_owners(self.state.day, rows.items(), self.sits_as)
        shuffled = frozenset(owners.shuffled)
        for row, values in rows.items():
            if row in owners.rows:
                self.read_row(self.state.day.by_id[owners.rows[row]], row, values, is_shuffled=row in shuffled)
            elif row in owners.twice:
                self.notes.row_twice(row, self.state.day.by_id[owners.twice[row]].name)
            elif any(not is_blank(value) for value in values.values()):
                self.stray_row(row, values)
        self.notes.odd_rows(self.state.day, owners)
        for person in self.state.day.participants:
            if person.id not in self.people:
                self.notes.row_missing(person)

    def sits_as(self, values: Values, person: str) -> bool:
        """Whether a row has the saved tables of a person."""
        plan = self.state.plan
        return all(labels.find(values[column]) == plan.at(person, key) for column, (key, labels) in self.rounds.items())

    def read_row(self, person: Participant, row: int, values: Values, *, is_shuffled: bool) -> None:
        """Read the row of one person; of one whose columns were sorted apart only the tables."""
        changed = person if is_shuffled else self.read_person(person, row, values)
        self.people[person.id] = self.read_lines(person, changed, row)
        for column, (key, labels) in self.rounds.items():
            self.read_seat(self.people[person.id], key, labels, self.sheet.place(row, column), values[column])

    def stray_row(self, row: int, values: Values) -> None:
        """Read a row that belongs to nobody: of somebody new, if it has no id of its own."""
        shown = " ".join(cell_text(values.get(column)) for column in TEXT_FIELDS[:2]).strip()
        copied = stated(self.state.day, values) is not None
        if not shown or not (copied or is_blank(values[ID])):
            self.notes.row_unknown(row, shown)
        elif self.is_struck_out(row, values):
            self.notes.new_struck(row, shown)
        else:
            self.newcomers.append(self.read_newcomer(row, values))
            self.notes.row_new(row, shown)

    def read_newcomer(self, row: int, values: Values) -> Newcomer:
        """Return the person of a row that was typed into the sheet, and the tables in it that there are."""
        first, last, organisation, territory = (cell_text(values[column]) for column in TEXT_FIELDS)
        found = {
            key: (label, self.sheet.place(row, column))
            for column, (key, labels) in self.rounds.items()
            if (label := labels.find(values[column])) is not None
        }
        seats = tuple((key, label) for key, (label, _) in found.items())
        places = {key: place for key, (_, place) in found.items()}
        return Newcomer(Participant("", first, last, organisation, territory), seats, places)

    def read_person(self, person: Participant, row: int, values: Values) -> Participant:
        """Return the person with whatever the row says differently."""
        changes: dict[str, Any] = {}
        for column in (*TEXT_FIELDS, STATUS, ROLE):
            if column not in values:
                continue
            typed, old = cell_text(values[column]), getattr(person, column)
            new = self.words[column].get(typed.casefold()) if column in self.words else typed
            place = self.sheet.place(row, column)
            if new is None:
                self.notes.say("cell-unknown", text("“{found}” is not a choice.", found=typed), (person.id,), place)
            elif new != (old if column in self.words else cell_text(old)):
                changes[column] = new
                sentence = text(
                    "{name}: {heading} is now “{found}”.", name=person.name, heading=place.heading, found=typed
                )
                self.notes.say("person-edited", sentence, (person.id,), place, severity=Severity.INFO)
        return replace(person, **changes)

    def read_lines(self, saved: Participant, person: Participant, row: int) -> Participant:
        """Return the person as cancelled if the name is struck through; a line through anything else is told."""
        struck = self.sheet.struck.get(row, frozenset())
        if not struck:
            return person
        if self.is_struck_out(row, {LAST_NAME: person.last_name}):
            if saved.status is not Status.CANCELLED or person.status is not saved.status:
                self.notes.person_struck(row, person, contradicts=person.status is not saved.status)
            return replace(person, status=Status.CANCELLED)
        for column in self.sheet.columns:
            if column in struck and column != ID:
                self.notes.struck_in_vain(row, column, person, self.rounds.get(column, (None,))[0])
        return person

    def is_struck_out(self, row: int, values: Values) -> bool:
        """Whether the last name of a row is struck through, or the only one."""
        column = LAST_NAME if cell_text(values.get(LAST_NAME)) else FIRST_NAME
        return column in self.sheet.struck.get(row, ())

    def read_seat(self, person: Participant, key: RoundKey, labels: Labels, place: Place, value: Any) -> None:
        """Read one person's table in one round."""
        planned, found = self.state.plan.at(person.id, key), labels.find(value)
        if person.status is Status.CANCELLED:
            if found is not None and found != planned:
                self.notes.seat_in_vain(person, key, place)
            return
        if found is None and not is_blank(value):
            gaps = {"name": person.name, "round": round_words(key), "found": cell_text(value)}
            sentence = text("{name} {round}: there is no table “{found}”.", **gaps)
            remedy = text("Choose from the list of the cell.")
            self.notes.say("table-unknown", sentence, (person.id,), place, remedy=remedy)
            return
        if found is not None:
            self.seats[person.id, key] = found
        if found != planned:
            self.places[person.id, key] = place
            sentence = seat_words(person, key, planned, found)
            self.notes.say("seat-edited", sentence, (person.id,), place, severity=Severity.INFO)
