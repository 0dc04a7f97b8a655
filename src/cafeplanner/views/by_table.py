"""A plan as each café table sees it: who comes in every round."""

from __future__ import annotations

from dataclasses import dataclass

from cafeplanner.cafe.day import Day, Part, Round, Table
from cafeplanner.cafe.participant import Participant
from cafeplanner.cafe.plan import Plan
from cafeplanner.views.desk_list import directory_key


@dataclass(frozen=True, slots=True)
class Sitting:
    """One round at one table; `guests` come in the order of the alphabet, without the host."""

    round: Round
    guests: tuple[Participant, ...]
    host: Participant | None = None
    """The table's host, where seated there in this round."""


@dataclass(frozen=True, slots=True)
class TableSheet:
    """A café table's whole morning."""

    table: Table
    theme: str
    question: str
    host: Participant | None
    sittings: tuple[Sitting, ...]


def by_table(day: Day, plan: Plan) -> tuple[TableSheet, ...]:
    """Return what each café table needs to know, in the order of the tables."""
    cafe = day.session(Part.CAFE)
    if cafe is None:
        return ()
    questions = {theme.name: theme.question for theme in day.themes}
    return tuple(
        TableSheet(
            table,
            table.theme or "",
            questions.get(table.theme or "", ""),
            day.by_id[table.host] if table.host else None,
            tuple(_sitting(day, plan, table, round_) for round_ in cafe.rounds),
        )
        for table in cafe.tables
    )


def _sitting(day: Day, plan: Plan, table: Table, round_: Round) -> Sitting:
    people = [day.by_id[one] for one in plan.people(round_.key, table.label)]
    guests = sorted((one for one in people if one.id != table.host), key=directory_key)
    return Sitting(round_, tuple(guests), next((one for one in people if one.id == table.host), None))
