"""A plan as each person lives it: where to sit in every round, from the icebreaker to the collective."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from cafeplanner.cafe.day import Day, Part, Round
from cafeplanner.cafe.participant import Absence, Participant, Status
from cafeplanner.cafe.plan import Plan
from cafeplanner.views.desk_list import directory_key


class StepRole(StrEnum):
    """What somebody does in a round."""

    ATTENDING = "attending"
    HOSTING = "hosting"
    ABSENT = "absent"
    UNPLANNED = "unplanned"
    """The person will be there, but this round has not been planned yet."""


@dataclass(frozen=True, slots=True)
class Step:
    """One round of one person's day."""

    round: Round
    role: StepRole
    table: str = ""
    """Label of the table, group or collective; empty without a seat."""
    theme: str = ""
    absence: Absence | None = None


@dataclass(frozen=True, slots=True)
class Itinerary:
    """One person's day: a step for every round of the day in order."""

    person: Participant
    steps: tuple[Step, ...]
    hosts: str = ""
    """Label of the café table where the person stays as its host."""

    def of(self, part: Part) -> tuple[Step, ...]:
        """Return the steps of one part of the day."""
        return tuple(step for step in self.steps if step.round.key.part is part)


def by_person(day: Day, plan: Plan) -> tuple[Itinerary, ...]:
    """Return the itinerary of everyone who has not cancelled, observers included, by last name and first name."""
    coming = (person for person in day.participants if person.status is not Status.CANCELLED)
    return tuple(itinerary(day, plan, person) for person in sorted(coming, key=directory_key))


def itinerary(day: Day, plan: Plan, person: Participant) -> Itinerary:
    """Return one person's day."""
    steps = tuple(_step(day, plan, person.id, round_) for round_ in day.rounds)
    return Itinerary(person, steps, day.hosting.get(person.id, ""))


def _step(day: Day, plan: Plan, person: str, round_: Round) -> Step:
    label = plan.at(person, round_.key)
    if label is None:
        reason = day.absence(person, round_.key)
        return Step(round_, StepRole.UNPLANNED if reason is None else StepRole.ABSENT, absence=reason)
    table = day.table(round_.key, label)
    hosting = table is not None and table.host == person
    return Step(round_, StepRole.HOSTING if hosting else StepRole.ATTENDING, label, (table and table.theme) or "")
