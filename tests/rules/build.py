"""Plans by hand, table by table."""

from __future__ import annotations

from dataclasses import replace

from cafeplanner.cafe.day import Day, Part, RoundKey, Table
from cafeplanner.cafe.finding import Finding
from cafeplanner.cafe.participant import Participant
from cafeplanner.cafe.plan import Plan
from cafeplanner.rules import by_name
from tests.builders import make_day, make_person

ICEBREAKER = RoundKey(Part.ICEBREAKER, 1)
FIRST, SECOND, THIRD = (RoundKey(Part.CAFE, number) for number in (1, 2, 3))
COLLECTIVES = RoundKey(Part.COLLECTIVES, 1)

JEUNESSE, MOBILITES, ALIMENTATION = "Jeunesse", "Mobilités", "Alimentation locale"
"""The themes of the tables 1, 2 and 3 of `plain_day`."""


def plain_day(people: int = 6, **changes: object) -> Day:
    """Return a day of people p0… without organisation, territory or wishes; tables 1 to 3 in three café rounds.

    Icebreaker groups A, B…; collectives "Jeunesse 1", "Jeunesse 2", "Mobilités 1"…; everyone is there all day.
    """
    day = make_day(people, tables=3, cafe_rounds=3, seats=(0, 8))
    folk = tuple(make_person(n, organisation="", territory="", wishes=()) for n in range(people))
    return replace(day, participants=folk, **changes)  # type: ignore[arg-type]


def change_people(day: Day, **changes: dict[str, object]) -> Day:
    """Return the day with other details of some people, by their id."""
    return replace(day, participants=tuple(_changed(one, changes.get(one.id, {})) for one in day.participants))


def _changed(person: Participant, changes: dict[str, object]) -> Participant:
    return replace(person, **changes)  # type: ignore[arg-type]


def change_table(day: Day, part: Part, label: str, **changes: object) -> Day:
    """Return the day with one table changed."""

    def table(one: Table) -> Table:
        return replace(one, **changes) if one.label == label else one  # type: ignore[arg-type]

    sessions = (
        replace(session, tables=tuple(map(table, session.tables))) if session.part is part else session
        for session in day.sessions
    )
    return replace(day, sessions=tuple(sessions))


def seat(tables: dict[RoundKey, dict[str, str]]) -> Plan:
    """Return a plan from round → label → numbers of the people there: ``{FIRST: {"1": "0 1 2"}}``."""
    return Plan(
        {
            (f"p{number}", key): label
            for key, of in tables.items()
            for label, numbers in of.items()
            for number in numbers.split()
        }
    )


def found(rule: str, day: Day, plan: Plan) -> list[Finding]:
    """Return what a rule finds."""
    return list(by_name(rule).findings(day, plan))


def said(findings: list[Finding]) -> list[str]:
    """Return what findings say in English, each with its remedy."""
    return [f"{finding.text} {finding.remedy}" if finding.remedy else str(finding.text) for finding in findings]
