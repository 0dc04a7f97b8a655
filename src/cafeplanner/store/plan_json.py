"""The plan as JSON for other programs, in the format ``cafeplanner-plan/1``."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from cafeplanner.cafe.day import Day, Event, Round, RoundKey, Session, Table
from cafeplanner.cafe.participant import Participant
from cafeplanner.cafe.plan import Plan
from cafeplanner.cafe.report import Report
from cafeplanner.store.atomic import write_text

FORMAT = "cafeplanner-plan/1"


def plan_to_dict(day: Day, plan: Plan, report: Report) -> dict[str, Any]:
    """Return the plan as other programs read it: event, participants, who sits where in each round, quality."""
    # checking brings NumPy and the bounds; whoever only saves or opens a plan does not pay for them
    from cafeplanner.checking import quality_json

    return {
        "format": FORMAT,
        "event": event_to_dict(day.event),
        "participants": [person_to_dict(person) for person in day.participants],
        "sessions": [session_to_dict(day, plan, session) for session in day.sessions],
        "quality": quality_json(report),
    }


def write_json(path: Path | str, day: Day, plan: Plan, report: Report) -> None:
    """Write the plan as a JSON file, whole or not at all."""
    write_text(Path(path), json_text(day, plan, report))


def json_text(day: Day, plan: Plan, report: Report) -> str:
    """Return the plan as indented JSON."""
    return json.dumps(plan_to_dict(day, plan, report), ensure_ascii=False, indent=1) + "\n"


def event_to_dict(event: Event) -> dict[str, Any]:
    """Return what stands at the head."""
    return {"name": event.name, "date": event.date and event.date.isoformat(), "language": event.language}


def person_to_dict(person: Participant) -> dict[str, Any]:
    """Return a participant, without anything that only planning needs."""
    return {
        "id": person.id,
        "first_name": person.first_name,
        "last_name": person.last_name,
        "organisation": person.organisation,
        "territory": person.territory,
        "wishes": list(person.wishes),
        "role": person.role.value,
        "status": person.status.value,
    }


def session_to_dict(day: Day, plan: Plan, session: Session) -> dict[str, Any]:
    """Return one part of the day."""
    return {"name": session.part.value, "rounds": [round_to_dict(day, plan, session, one) for one in session.rounds]}


def round_to_dict(day: Day, plan: Plan, session: Session, round_: Round) -> dict[str, Any]:
    """Return one round: its open tables in the session's order, and who is absent."""
    tables = [(table, plan.people(round_.key, table.label)) for table in session.tables]
    return {
        "number": round_.key.number,
        "start": f"{round_.start:%H:%M}",
        "end": f"{round_.end:%H:%M}",
        "tables": [table_to_dict(table, people) for table, people in tables if people],
        "absent": absent_of(day, round_.key),
    }


def table_to_dict(table: Table, people: tuple[str, ...]) -> dict[str, Any]:
    """Return one open table; `people` includes its host."""
    host = table.host if table.host in people else None
    return {"table": table.label, "theme": table.theme, "host": host, "people": list(people)}


def absent_of(day: Day, key: RoundKey) -> list[dict[str, str]]:
    """Return who has no seat in a round, and why."""
    reasons = ((person.id, person.absence(key.step)) for person in day.participants)
    return [{"id": one, "reason": reason.value} for one, reason in reasons if reason is not None]
