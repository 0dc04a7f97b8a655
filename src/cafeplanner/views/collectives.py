"""The collectives of the afternoon, with the clock times of their steps."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from cafeplanner.cafe.day import Day, Part, Round, Table
from cafeplanner.cafe.participant import Participant
from cafeplanner.cafe.plan import Plan
from cafeplanner.views.desk_list import directory_key

ANY_DAY = dt.date(2000, 1, 1)


@dataclass(frozen=True, slots=True)
class TimedStep:
    """One step of the work of a collective."""

    number: int
    start: dt.time
    end: dt.time
    minutes: int


@dataclass(frozen=True, slots=True)
class Collective:
    """One collective that has members; they are in the order of the alphabet."""

    label: str
    theme: str
    round: Round
    members: tuple[Participant, ...]
    steps: tuple[TimedStep, ...]


def open_collectives(day: Day, plan: Plan) -> tuple[Collective, ...]:
    """Return the collectives to which the plan gives members, in the order of the day's labels."""
    session = day.session(Part.COLLECTIVES)
    if session is None:
        return ()
    return tuple(
        _collective(day, table, round_, ids)
        for round_ in session.rounds
        for table in session.tables
        if (ids := plan.people(round_.key, table.label))
    )


def timed_steps(start: dt.time, minutes: tuple[int, ...]) -> tuple[TimedStep, ...]:
    """Return the steps one after the other from a time of day."""
    moment = dt.datetime.combine(ANY_DAY, start)
    steps = []
    for number, length in enumerate(minutes, start=1):
        end = moment + dt.timedelta(minutes=length)
        steps.append(TimedStep(number, moment.time(), end.time(), length))
        moment = end
    return tuple(steps)


def _collective(day: Day, table: Table, round_: Round, ids: tuple[str, ...]) -> Collective:
    members = tuple(sorted((day.by_id[one] for one in ids), key=directory_key))
    return Collective(table.label, table.theme or "", round_, members, timed_steps(round_.start, day.questions.steps))
