"""Interchangeable tables in their order: no "Housing 5" where there is no "Housing 2"."""

from __future__ import annotations

from collections.abc import Iterator

from cafeplanner.cafe.day import Day, Part, RoundKey, Table
from cafeplanner.cafe.plan import Plan


def tidy_collectives(day: Day, plan: Plan) -> Plan:
    """Return the plan with the collectives of each theme numbered without gaps; nobody changes company."""
    session = day.session(Part.COLLECTIVES)
    if session is None:
        return plan
    new_label: dict[tuple[RoundKey, str], str] = {}
    for round_ in session.rounds:
        for tables in alike(session.tables):
            used = [table.label for table in tables if plan.people(round_.key, table.label)]
            new_label.update(
                ((round_.key, old), table.label) for old, table in zip(used, tables[: len(used)], strict=True)
            )
    seats = {(person, key): new_label.get((key, label), label) for (person, key), label in plan.seats.items()}
    return Plan(seats, plan.version)


def alike(tables: tuple[Table, ...]) -> Iterator[list[Table]]:
    """Yield the tables that differ in nothing but their label, in the day's order."""
    kinds: dict[object, list[Table]] = {}
    for table in tables:
        if table.host is None:
            kinds.setdefault((table.theme, table.seats, table.may_close), []).append(table)
    yield from kinds.values()
