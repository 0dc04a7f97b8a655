"""Reading the visible planning sheet back: what does the plan say after somebody edited it by hand?"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from cafeplanner.cafe.day import Day, RoundKey
from cafeplanner.cafe.finding import Finding, Place, Severity
from cafeplanner.cafe.participant import Participant, Status
from cafeplanner.cafe.plan import Plan
from cafeplanner.i18n import Text, text
from cafeplanner.rules.words import round_words
from cafeplanner.store.columns import ID, ROLE, ROLE_WORDS, STATUS, STATUS_WORDS, TEXT_FIELDS, round_columns, said_words
from cafeplanner.store.labels import Labels, cell_text, is_blank
from cafeplanner.store.planning_sheet import PlanningSheet, find_planning
from cafeplanner.store.state import State


@dataclass(frozen=True)
class Edits:
    """A schedule as its visible planning sheet has it, and where that differs from the saved plan."""

    day: Day
    plan: Plan
    findings: tuple[Finding, ...]
    newcomers: tuple[Newcomer, ...] = ()
    """People whose row was typed into the sheet: they are not in the day."""


@dataclass(frozen=True)
class Newcomer:
    """A row without id: the person, whose id is empty, and the tables that were typed."""

    person: Participant
    seats: tuple[tuple[RoundKey, str], ...]


def read_planning(path: Path | str, state: State) -> Edits:
    """Read the planning sheet of a schedule workbook; `state` is the plan saved in the same file.

    Every difference is a finding with its cell. What cannot be understood gives nobody a seat. Raises `UnreadableFile`
    where the file or its planning sheet is missing.
    """
    sheet = find_planning(Path(path))
    reader = Reader(state, sheet)
    reader.read()
    people = tuple(reader.people.get(person.id, person) for person in state.day.participants)
    day = state.day if people == state.day.participants else replace(state.day, participants=people)
    return Edits(day, Plan(reader.seats, state.plan.version), tuple(reader.findings), tuple(reader.newcomers))


@dataclass
class Reader:
    """Goes through the rows of the sheet and collects seats, people and findings."""

    state: State
    sheet: PlanningSheet
    seats: dict[tuple[str, RoundKey], str] = field(default_factory=dict)
    people: dict[str, Participant] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)
    newcomers: list[Newcomer] = field(default_factory=list)

    def read(self) -> None:
        """Read every row, then name whoever has none."""
        self.rounds = {
            column: (key, Labels(self.state.day.tables(key)))
            for column, key in round_columns(self.state.day).items()
            if column in self.sheet.columns
        }
        self.words = {STATUS: said_words(STATUS_WORDS), ROLE: said_words(ROLE_WORDS)}
        for row, values in self.sheet.rows:
            self.read_row(row, values)
        for person in self.state.day.participants:
            if person.id not in self.people:
                self.say("row-missing", text("{name} has no row any more.", name=person.name), (person.id,))

    def read_row(self, row: int, values: dict[str, Any]) -> None:
        """Read the row of one person."""
        person = self.state.day.by_id.get(cell_text(values[ID]))
        if person is None or person.id in self.people:
            if any(not is_blank(value) for value in values.values()):
                self.stray_row(row, values, person)
            return
        self.people[person.id] = edited = self.read_person(person, row, values)
        for column, (key, labels) in self.rounds.items():
            self.read_seat(edited, key, labels, self.sheet.place(row, column), values[column])

    def stray_row(self, row: int, values: dict[str, Any], person: Participant | None) -> None:
        """Name a row that belongs to nobody, or to somebody who has one already."""
        place = self.sheet.place(row, ID)
        if person is not None:
            self.say("row-twice", text("{name} has two rows; the first one counts.", name=person.name), place=place)
            return
        shown = " ".join(cell_text(values.get(column)) for column in TEXT_FIELDS[:2]).strip()
        if shown and is_blank(values[ID]):
            self.newcomers.append(self.read_newcomer(values))
            what = text("{name} is new: “cafeplanner replan” takes the row in.", name=shown)
            self.say("row-new", what, place=place, severity=Severity.INFO)
            return
        self.say(
            "row-unknown",
            text("The row of {name} is not part of the plan.", name=shown or text("nobody")),
            place=place,
            remedy=text("Leave the first, hidden column of a new row empty, or add people with “replan --add”."),
        )

    def read_newcomer(self, values: dict[str, Any]) -> Newcomer:
        """Return the person of a row that was typed into the sheet, and the tables in it that there are."""
        first, last, organisation, territory = (cell_text(values[column]) for column in TEXT_FIELDS)
        found = ((key, labels.find(values[column])) for column, (key, labels) in self.rounds.items())
        seats = tuple((key, label) for key, label in found if label is not None)
        return Newcomer(Participant("", first, last, organisation, territory), seats)

    def read_person(self, person: Participant, row: int, values: dict[str, Any]) -> Participant:
        """Return the person with whatever the row says differently."""
        changes: dict[str, Any] = {}
        for column in (*TEXT_FIELDS, STATUS, ROLE):
            if column not in values:
                continue
            typed, old = cell_text(values[column]), getattr(person, column)
            new = self.words[column].get(typed.casefold()) if column in self.words else typed
            place = self.sheet.place(row, column)
            if new is None:
                self.say("cell-unknown", text("“{found}” is not a choice.", found=typed), (person.id,), place)
            elif new != (old if column in self.words else cell_text(old)):
                changes[column] = new
                sentence = text(
                    "{name}: {heading} is now “{found}”.", name=person.name, heading=place.heading, found=typed
                )
                self.say("person-edited", sentence, (person.id,), place, severity=Severity.INFO)
        return replace(person, **changes)

    def read_seat(self, person: Participant, key: RoundKey, labels: Labels, place: Place, value: Any) -> None:
        """Read one person's table in one round."""
        planned, found = self.state.plan.at(person.id, key), labels.find(value)
        if person.status is Status.CANCELLED:
            return
        if found is None and not is_blank(value):
            shown = cell_text(value)
            self.say(
                "table-unknown",
                text(
                    "{name} {round}: there is no table “{found}”.",
                    name=person.name,
                    round=round_words(key),
                    found=shown,
                ),
                (person.id,),
                place,
                remedy=text("Choose from the list of the cell."),
            )
            return
        if found is not None:
            self.seats[person.id, key] = found
        if found != planned:
            self.say(
                "seat-edited", seat_words(person, key, planned, found), (person.id,), place, severity=Severity.INFO
            )

    def say(
        self,
        code: str,
        sentence: Text,
        people: tuple[str, ...] = (),
        place: Place | None = None,
        *,
        remedy: Text | None = None,
        severity: Severity = Severity.WARNING,
    ) -> None:
        """Note a finding; without a cell it is about the sheet."""
        where = place or Place(self.sheet.file, self.sheet.name)
        self.findings.append(Finding(code, severity, sentence, remedy, where, people))


def seat_words(person: Participant, key: RoundKey, planned: str | None, found: str | None) -> Text:
    """Say how a seat differs from the saved plan."""
    gaps = {"name": person.name, "round": round_words(key), "planned": planned, "found": found}
    if found is None:
        return text("{name} has no seat {round}; the saved plan says {planned}.", **gaps)
    if planned is None:
        return text("{name} is given {found} {round}; the saved plan says nothing.", **gaps)
    return text("{name} sits at {found} instead of {planned} {round}.", **gaps)
