"""What people find most urgent, as they said it at lunch: from the filled form or any list."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from cafeplanner.cafe.day import Day, Part
from cafeplanner.cafe.finding import Finding, Place, Severity
from cafeplanner.cafe.participant import Participant, fold
from cafeplanner.cafe.roster import Intake, Roster
from cafeplanner.cafe.settings import CafeSettings, Settings, ThemeSettings
from cafeplanner.i18n import texts
from cafeplanner.intake.files import read_bytes
from cafeplanner.intake.formats import read_tables
from cafeplanner.intake.kinds._lists import some_names
from cafeplanner.intake.kinds.urgencies import (
    URGENCIES_MISSING,
    URGENCY_NAME_AMBIGUOUS,
    URGENCY_NAME_UNKNOWN,
    URGENCY_OF_ABSENT,
    URGENCY_TWICE,
    URGENCY_UNANSWERED,
)
from cafeplanner.intake.layout.urgent_themes import settle_urgencies
from cafeplanner.intake.people.names import Directory
from cafeplanner.intake.read import read_data
from cafeplanner.intake.urgency_form import Answer, form_answers

NAMED = 20
"""So many people without an answer are named."""
Urgencies = Mapping[str, tuple[str, ...]]


def read_urgencies(path: str | Path, day: Day) -> tuple[Urgencies, tuple[Finding, ...]]:
    """Return the urgencies of everyone who is there in the afternoon and answered, by id, and what is doubtful.

    The file is the schedule with its filled form, or a list as `read_roster` reads them. A text that enough people
    wrote is a topic of its own beside the themes of the day. Findings are blocking where nobody answered. Raises as
    `read_roster` does.
    """
    data, name = read_bytes(Path(path)), Path(path).name
    rows, noticed = _read_rows(data, name, day)
    gathered = Gathered(day)
    for row in rows:
        gathered.add(row)
    urgencies, doubts = settle_urgencies(gathered.roster(), day)
    findings = [*noticed, *gathered.findings, *gathered.repeated(), *doubts]
    if urgencies:
        findings += _silent(day, urgencies)
    elif not any(one.severity is Severity.BLOCKING for one in findings):
        findings.append(URGENCIES_MISSING.at(Place(name)))
    return urgencies, tuple(findings)


def expected_people(day: Day) -> tuple[Participant, ...]:
    """Return whoever is there in the afternoon, in the roster's order; nobody where the day has no collectives."""
    session = day.session(Part.COLLECTIVES)
    ids = day.present(session.rounds[0].key) if session else ()
    return tuple(day.by_id[one] for one in ids)


@dataclass
class Gathered:
    """Collects the answers of the people of a day, and findings for those of others."""

    day: Day
    answers: dict[str, Answer] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)
    twice: list[str] = field(default_factory=list)
    absent: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.directory = Directory(self.day.participants)
        self.there = {person.id for person in expected_people(self.day)}

    def add(self, answer: Answer) -> None:
        """Take in one row; a row without an answer says nothing."""
        person = self._person(answer) if answer.pieces else None
        if person is None:
            return
        if person.id not in self.there:
            self.absent.append(person.id)
            return
        if person.id in self.answers:
            self.twice.append(person.id)
        self.answers[person.id] = answer

    def _person(self, answer: Answer) -> Participant | None:
        """Return whom a row means, by the id or else by the name; namesakes by the organisation."""
        if answer.id in self.day.by_id:
            return self.day.by_id[answer.id]
        found = self.directory.find(answer.name)
        same = [one for one in found if answer.organisation and fold(one.organisation) == fold(answer.organisation)]
        if len(found) == 1 or len(same) == 1:
            return found[0] if len(found) == 1 else same[0]
        kind = URGENCY_NAME_AMBIGUOUS if found else URGENCY_NAME_UNKNOWN
        nearest = self.directory.nearest(answer.name) if found else self.directory.likely(answer.name)
        self.findings.append(kind.at(answer.place, name=answer.name or answer.id, nearest=nearest))
        return None

    def repeated(self) -> list[Finding]:
        """Return findings about people with several rows, and about people who will not be there."""
        found = []
        for kind, ids in ((URGENCY_TWICE, self.twice), (URGENCY_OF_ABSENT, self.absent)):
            people = tuple(dict.fromkeys(ids))
            if people:
                found.append(kind.at(None, people, names=some_names(self.day.names(people))))
        return found

    def roster(self) -> Roster:
        """Return those who answered, with what they wrote as their urgencies."""
        people = [self.day.by_id[one] for one in self.answers]
        places = {(one, piece): place for one, row in self.answers.items() for piece, place in row.pieces}
        places |= {(one, ""): row.place for one, row in self.answers.items()}
        written = {one: tuple(piece for piece, _ in row.pieces) for one, row in self.answers.items()}
        return Roster(tuple(replace(one, wishes=(), urgencies=written[one.id]) for one in people), places=places)


def _read_rows(data: bytes, name: str, day: Day) -> tuple[list[Answer], tuple[Finding, ...]]:
    """Return what the rows of a file say, and what was noticed in it."""
    rows = form_answers(read_tables(data, name))
    if rows is not None:
        return rows, ()
    intake = read_data(data, name, Settings(cafe=CafeSettings(themes=_themes(day))))
    return _rows_of(intake), intake.findings


def _themes(day: Day) -> tuple[ThemeSettings, ...]:
    return tuple(ThemeSettings(theme.name) for theme in day.themes)


def _rows_of(intake: Intake) -> list[Answer]:
    """Return the rows of a list as answers; where no column is about urgencies, the one of wishes is."""
    roster, nowhere = intake.roster, Place()
    asked = any(person.urgencies for person in roster.participants)
    rows = []
    for person in roster.participants:
        said = person.urgencies if asked else person.wishes
        pieces = tuple((one, roster.place(person.id, one) or nowhere) for one in said)
        place = roster.place(person.id) or nowhere
        rows.append(Answer("", person.name, person.organisation, pieces, place))
    return rows


def _silent(day: Day, urgencies: Urgencies) -> Sequence[Finding]:
    """Return the one finding about everybody who is there and gave no answer."""
    people = [person for person in expected_people(day) if person.id not in urgencies]
    if not people:
        return []
    names: list[object] = [person.name for person in people]
    if len(names) > NAMED + 1:
        rest = len(names) - NAMED
        names[NAMED:] = [texts("{count} other person", "{count} other people", count=rest)]
    return [URGENCY_UNANSWERED.at(None, tuple(person.id for person in people), names=tuple(names))]
