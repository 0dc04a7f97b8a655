"""What tables, posters and lists must say, told from the day and the plan without looking at the program's views."""

from __future__ import annotations

from collections import Counter
from itertools import combinations
from typing import NamedTuple

from cafeplanner.cafe.day import Day, Part, Round, Table
from cafeplanner.cafe.participant import Participant, Role, Status
from cafeplanner.cafe.plan import Plan
from cafeplanner.i18n import Translator
from tests.sheets.told import clock, coming, directory, members_of, rounds_of


class Sitting(NamedTuple):
    """One round on a table's page: its heading, the head count, and name and organisation of each guest."""

    heading: str
    count: str
    guests: list[tuple[str, str]]


class TablePage(NamedTuple):
    """A table's page or pages."""

    label: str
    theme: str
    question: str
    host: str
    sittings: list[Sitting]
    prompts: list[str]


def table_pages(day: Day, plan: Plan, tr: Translator) -> list[TablePage]:
    """Tell the pages of the tables."""
    prompts = day.questions.harvest or (
        tr("What does this theme bring to mind?"),
        tr("How could we act?"),
        tr("What could we do differently?"),
    )
    questions = {one.name: one.question for one in day.themes}
    cafe = rounds_of(day, Part.CAFE)
    return [
        TablePage(
            table.label,
            table.theme or "",
            questions.get(table.theme or "", ""),
            tr("Host: {name}", name=day.by_id[table.host].name)
            if table.host
            else tr("No host: the table chooses who leads"),
            [_sitting(day, plan, tr, table, round_) for round_ in cafe],
            list(prompts),
        )
        for table in day.tables(cafe[0].key)
    ]


def _sitting(day: Day, plan: Plan, tr: Translator, table: Table, round_: Round) -> Sitting:
    there = members_of(day, plan, round_, table.label)
    guests = [one for one in there if one.id != table.host]
    count = tr.plural("{count} person", "{count} people", len(guests))
    if table.host and len(guests) == len(there):
        count = tr("{people}, without the host", people=count)
    heading = f"{tr('Round {number}', number=round_.key.number)}\n{clock(tr, round_)}"
    told = count if guests else tr("closed in this round")
    return Sitting(heading, told, [(one.name, one.organisation) for one in guests])


Line = tuple[str, str, str]


def posters(day: Day, plan: Plan, tr: Translator) -> dict[str, tuple[str, list[Line]]]:
    """Tell the posters: title → clock and the lines (name, table, theme)."""
    told = {}
    for round_ in rounds_of(day, Part.CAFE):
        lines = [_line(day, tr, one, round_, plan.at(one.id, round_.key) or "") for one in coming(day)]
        lines = [line for line in lines if line[1]]
        if lines:
            told[tr("Round {number}", number=round_.key.number)] = (clock(tr, round_), lines)
    return told


def _line(day: Day, tr: Translator, person: Participant, round_: Round, label: str) -> Line:
    table = day.table(round_.key, label)
    theme = (table.theme if table else "") or ""
    return last_first(person), label, tr("{theme} (host)", theme=theme) if table and table.host == person.id else theme


def last_first(person: Participant) -> str:
    """Return the name as lists have it."""
    return f"{person.last_name} {person.first_name}".strip()


def desk(day: Day, plan: Plan, tr: Translator) -> list[tuple[str, str, str, str]]:
    """Tell the check-in: letter of a new section, name, organisation with remarks, where to go first."""
    told, before = [], ""
    for person in coming(day):
        first = directory(person)[1][:1].upper()
        letter = first if first.isalpha() else "#"
        said = "\n".join(filter(None, (person.organisation, *_remarks(day, plan, tr, person))))
        told.append((letter if letter != before else "", last_first(person), said, _first_place(day, plan, tr, person)))
        before = letter
    return told


def _first_place(day: Day, plan: Plan, tr: Translator, person: Participant) -> str:
    named = {Part.ICEBREAKER: "Group {label}", Part.CAFE: "Table {label}", Part.COLLECTIVES: "Collective {label}"}
    for round_ in day.rounds:
        if label := plan.at(person.id, round_.key):
            return tr(named[round_.key.part], label=label)
    return "–"


def _remarks(day: Day, plan: Plan, tr: Translator, person: Participant) -> list[str]:
    told = []
    if label := day.hosting.get(person.id):
        told.append(tr("Host of table {label}", label=label))
    if person.role is Role.OBSERVER:
        told.append(tr("Observer"))
    if person.presence.first > 0:
        first = next((one.key for one in day.rounds if plan.at(person.id, one.key)), None)
        in_cafe = first is not None and first.part is Part.CAFE
        told.append(tr("Arrives for round {number}", number=first.number) if in_cafe else tr("Arrives later"))  # type: ignore[union-attr]
    if person.presence.last < 99:
        last = person.presence.last
        told.append(tr("Leaves at lunch") if last == 98 else tr("Leaves after round {number}", number=last))
    return told


def planning(day: Day, plan: Plan, tr: Translator) -> list[list[str]]:
    """Tell the planning sheet, a row for each person, who cancelled too."""
    status = {Status.PRESENT: tr("Coming"), Status.CANCELLED: tr("Cancelled")}
    role = {Role.PARTICIPANT: tr("Participant"), Role.HOST: tr("Host"), Role.OBSERVER: tr("Observer")}
    return [
        [one.id, one.last_name, one.first_name, one.organisation, one.territory, role[one.role], status[one.status]]
        + [plan.at(one.id, round_.key) or "–" for round_ in day.rounds]
        for one in sorted(day.participants, key=directory)
    ]


class Map(NamedTuple):
    """The map of meetings: who, how many people each meets, and how often every two do; nothing stands for never."""

    people: list[Participant]
    met: list[int]
    counts: list[list[int | None]]


def meetings(day: Day, plan: Plan) -> Map:
    """Count the meetings of icebreaker and café again."""
    often: Counter[frozenset[str]] = Counter()
    for round_ in (*rounds_of(day, Part.ICEBREAKER), *rounds_of(day, Part.CAFE)):
        for table in day.tables(round_.key):
            ids = [one.id for one in members_of(day, plan, round_, table.label)]
            often.update(map(frozenset, combinations(ids, 2)))
    seated = {person for person, key in plan.seats if key.part is not Part.COLLECTIVES}
    people = sorted((one for one in day.participants if one.id in seated), key=directory)
    counts = [[_often(often, a, b) for b in people] for a in people]
    return Map(people, [sum(bool(count) for count in row) for row in counts], counts)


def _often(often: Counter[frozenset[str]], a: Participant, b: Participant) -> int | None:
    return often.get(frozenset({a.id, b.id})) if a.id != b.id else None


def wishes(day: Day, plan: Plan, tr: Translator) -> list[tuple[str, str, list[str]]]:
    """Tell who visits which of the wished themes: name, organisation, wishes."""
    cafe = rounds_of(day, Part.CAFE)
    planned = [one for one in cafe if any(key == one.key for _, key in plan.seats)]
    themes = {table.theme for table in day.tables(cafe[0].key)}
    told = []
    for person in sorted(day.participants, key=directory):
        at = {one.key.number: plan.at(person.id, one.key) for one in cafe}
        visits = {day.table(cafe[0].key, label).theme or "": number for number, label in reversed(at.items()) if label}  # type: ignore[union-attr]
        moves = person.id not in day.stays and any(day.absence(person.id, one.key) is None for one in planned)
        if person.wishes and visits:
            marks = [_wish(tr, visits, wish, moves and wish in themes) for wish in dict.fromkeys(person.wishes)]
            told.append((last_first(person), person.organisation, marks))
    return told


def _wish(tr: Translator, visits: dict[str, int], wish: str, counts: bool) -> str:
    if wish in visits:
        return f"● {wish} ({tr('R{number}', number=visits[wish])})"
    return f"○ {wish} ({tr('no') if counts else tr('not possible')})"
