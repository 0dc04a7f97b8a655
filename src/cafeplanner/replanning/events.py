"""What happened to a day that is planned already.

An event changes the day, never the plan. Whether the plan still fits is for `replan_day`.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Protocol

from cafeplanner.cafe.day import Day, Part, Seats, Session, Table
from cafeplanner.cafe.participant import Participant
from cafeplanner.i18n import Text


class Event(Protocol):
    """One thing that happened."""

    def words(self, day: Day, /) -> Text:
        """Say what happened; `day` is the one before."""
        ...

    def apply(self, day: Day) -> Day:
        """Return the day as it is since."""
        ...


def with_person(day: Day, person: Participant) -> Day:
    """Return the day with another entry of somebody."""
    return replace(day, participants=tuple(person if one.id == person.id else one for one in day.participants))


def with_tables(day: Day, session: Session, tables: tuple[Table, ...]) -> Day:
    """Return the day with other tables in one of its parts."""
    changed = (replace(one, tables=tables) if one.part is session.part else one for one in day.sessions)
    return replace(day, sessions=tuple(changed))


def changed_table(day: Day, label: str, **changes: Seats | str | None) -> Day:
    """Return the day with a table of the café changed."""
    cafe = day.session(Part.CAFE)
    if cafe is None:
        return day
    tables = (replace(one, **changes) if one.label == label else one for one in cafe.tables)  # type: ignore[arg-type]
    return with_tables(day, cafe, tuple(tables))


def without_host(day: Day, person: str) -> Day:
    """Return the day without somebody as the host of a table."""
    label = day.hosting.get(person)
    return day if label is None else changed_table(day, label, host=None)
