"""Planning sheets in memory, for tests that read many of them."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from cafeplanner.cafe.day import Day
from cafeplanner.cafe.plan import Plan
from cafeplanner.store.columns import ID, ROLE, ROLE_WORDS, STATUS, STATUS_WORDS, TEXT_FIELDS, round_columns
from cafeplanner.store.edits import Edits, read_sheet
from cafeplanner.store.planning_sheet import PlanningSheet
from cafeplanner.store.state import State
from tests.builders import make_day, rotation_plan

Row = list[Any]
DAY: Day = make_day(24)
PLAN: Plan = rotation_plan(DAY)
STATE = State(DAY, PLAN)
KEYS = (ID, *TEXT_FIELDS, ROLE, STATUS, *round_columns(DAY))
"""The columns, in the order of the cells of a row."""


def rows_of(day: Day = DAY, plan: Plan = PLAN) -> list[Row]:
    """Return the rows of everybody, as the sheet has them."""
    keys = round_columns(day).values()
    return [
        [
            person.id,
            *(getattr(person, field) for field in TEXT_FIELDS),
            ROLE_WORDS[person.role],
            STATUS_WORDS[person.status],
            *(plan.at(person.id, key) or "–" for key in keys),
        ]
        for person in day.participants
    ]


def sheet_of(rows: list[Row], **changes: Any) -> PlanningSheet:
    """Return a planning sheet with these rows below its keys and headings."""
    cells = [KEYS, KEYS, *map(tuple, rows)]
    sheet = PlanningSheet("x.xlsx", "Plan", {key: at for at, key in enumerate(KEYS)}, 0, cells)
    return replace(sheet, **changes)


def read(rows: list[Row], state: State = STATE, **changes: Any) -> Edits:
    """Read a sheet with these rows back."""
    return read_sheet(sheet_of(rows, **changes), state)


def codes(edits: Edits) -> list[str]:
    """Return the codes of the findings, in their order."""
    return [finding.code for finding in edits.findings]
