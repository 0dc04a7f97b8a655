"""What is said of edits in the planning sheet, each with its cell."""

from __future__ import annotations

from collections.abc import Sequence

from cafeplanner.cafe.day import Day, RoundKey
from cafeplanner.cafe.finding import Finding, Place, Severity
from cafeplanner.cafe.participant import Participant, Status
from cafeplanner.i18n import Text, text, texts
from cafeplanner.rules.words import round_words
from cafeplanner.store.columns import ID, TEXT_FIELDS
from cafeplanner.store.owners import Owners
from cafeplanner.store.planning_sheet import PlanningSheet

MOST_NAMES = 5
"""So many names are told; of more people the rest is counted."""


class Notes:
    """Collects the findings about a planning sheet."""

    def __init__(self, sheet: PlanningSheet) -> None:
        self.sheet = sheet
        self.findings: list[Finding] = []

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

    def row_new(self, row: int, shown: str) -> None:
        """Note somebody new."""
        what = text("{name} is new: “replan” and “collectives” take the row in.", name=shown)
        self.say("row-new", what, place=self.sheet.place(row, ID), severity=Severity.INFO)

    def row_twice(self, row: int, name: str) -> None:
        """Note a further row of somebody."""
        self.say(
            "row-twice",
            text("{name} has two rows; the first one counts.", name=name),
            place=self.sheet.place(row, ID),
            remedy=text("Delete the other one; if it is somebody else of this name, write another organisation."),
        )

    def row_unknown(self, row: int, shown: str) -> None:
        """Note a row that belongs to nobody."""
        self.say(
            "row-unknown",
            text("The row of {name} is not part of the plan.", name=shown or text("nobody")),
            place=self.sheet.place(row, ID),
            remedy=text("Leave the first, hidden column of a new row empty, or add people with “replan --add”."),
        )

    def row_missing(self, person: Participant) -> None:
        """Note somebody without a row."""
        self.say("row-missing", text("{name} has no row any more.", name=person.name), (person.id,))

    def odd_rows(self, day: Day, owners: Owners) -> None:
        """Note the rows whose id and name contradict each other, and which of the two was believed."""
        if owners.by_name:
            people = tuple(owners.rows[row] for row in owners.by_name)
            what = texts(
                "{count} row has no hidden id that fits its name; name and organisation say whose it is: {names}.",
                "{count} rows have no hidden id that fits their name; name and organisation say whose they are: "
                "{names}.",
                count=len(people),
                names=some_names(day, people),
            )
            remedy = text("Make sure that the rows are right; the next version has all ids again.")
            self.say("id-altered", what, people, self.sheet.place(owners.by_name[0], ID), remedy=remedy)
        if owners.shuffled:
            people = tuple(owners.rows[row] for row in owners.shuffled)
            what = texts(
                "{count} row has the name of one person and the tables of another, as if only some of the columns "
                "had been sorted. The tables count, the names were not taken over: {names}.",
                "{count} rows have the names of some people and the tables of others, as if only some of the columns "
                "had been sorted. The tables count, the names were not taken over: {names}.",
                count=len(people),
                names=some_names(day, people),
            )
            remedy = text("Sort whole rows, the hidden first column included, or change nothing but single cells.")
            self.say("columns-sorted", what, people, self.sheet.place(owners.shuffled[0], ID), remedy=remedy)

    def person_struck(self, row: int, person: Participant, *, contradicts: bool) -> None:
        """Note that somebody is struck through; `contradicts` says that the status was changed as well."""
        place, gaps = self.sheet.place(row, TEXT_FIELDS[1]), {"name": person.name}
        if contradicts and person.status is Status.PRESENT:
            what = text("{name} is struck through and counts as cancelled, whatever the status says.", **gaps)
            remedy = text("Take the line away if {name} comes.", **gaps)
            self.say("person-struck", what, (person.id,), place, remedy=remedy)
            return
        what = text("{name} is struck through and counts as cancelled.", **gaps)
        self.say("person-struck", what, (person.id,), place, severity=Severity.INFO)

    def seat_in_vain(self, person: Participant, key: RoundKey, place: Place) -> None:
        """Note a table that was typed for somebody who does not come."""
        what = text("{name} does not come: the table {round} has no effect.", name=person.name, round=round_words(key))
        remedy = text("Change the status, too, if {name} comes after all.", name=person.name)
        self.say("seat-in-vain", what, (person.id,), place, remedy=remedy)

    def new_struck(self, row: int, shown: str) -> None:
        """Note a typed row that was struck through again."""
        what = text("The row of {name} was typed in and struck through again; it is left out.", name=shown)
        self.say("person-struck", what, place=self.sheet.place(row, TEXT_FIELDS[1]), severity=Severity.INFO)

    def struck_in_vain(self, row: int, column: str, person: Participant, key: RoundKey | None) -> None:
        """Note a line through a cell that means nothing."""
        place = self.sheet.place(row, column)
        if key is None:
            what = text(
                "The line through “{heading}” of {name} has no effect.", heading=place.heading, name=person.name
            )
            remedy = text("Strike the last name or the whole row of whoever does not come; type what is to be changed.")
        else:
            what = text(
                "The line through the table of {name} {round} has no effect.", name=person.name, round=round_words(key)
            )
            remedy = text(
                "Choose another table, or say with “replan --late” or “replan --leaves” when the person is there."
            )
        self.say("struck-in-vain", what, (person.id,), place, remedy=remedy)


def seat_words(person: Participant, key: RoundKey, planned: str | None, found: str | None) -> Text:
    """Say how a seat differs from the saved plan."""
    gaps = {"name": person.name, "round": round_words(key), "planned": planned, "found": found}
    if found is None:
        return text("{name} has no seat {round}; the saved plan says {planned}.", **gaps)
    if planned is None:
        return text("{name} is given {found} {round}; the saved plan says nothing.", **gaps)
    return text("{name} sits at {found} instead of {planned} {round}.", **gaps)


def some_names(day: Day, people: Sequence[str]) -> tuple[object, ...]:
    """Return the first names of some people; of many the rest is counted."""
    names = day.names(people)
    if len(names) <= MOST_NAMES + 1:
        return names
    more = len(names) - MOST_NAMES
    return (*names[:MOST_NAMES], texts("{count} other", "{count} others", count=more))
