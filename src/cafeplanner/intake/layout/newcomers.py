"""People who are added to a day that is planned already."""

from __future__ import annotations

from dataclasses import replace

from cafeplanner.cafe.day import Day
from cafeplanner.cafe.finding import Finding
from cafeplanner.cafe.participant import Participant, Role
from cafeplanner.cafe.roster import Roster
from cafeplanner.intake.layout.hours import with_hours
from cafeplanner.intake.layout.matcher import Matcher
from cafeplanner.intake.layout.themes import match_choices
from cafeplanner.intake.people.ids import free_id


def lay_in(roster: Roster, day: Day) -> tuple[tuple[Participant, ...], tuple[Finding, ...]]:
    """Return the people of a list as participants of a day: with its themes, times and ids that are free in it.

    A host without a table takes part like everybody. What could not be understood is a finding.
    """
    people, noticed = match_choices(roster.participants, Matcher(tuple(theme.name for theme in day.themes)), roster)
    people, missed = with_hours(people, roster, day.rounds)
    taken = set(day.by_id)
    found = []
    for person in people:
        one = free_id(person.first_name, person.last_name, taken)
        taken.add(one)
        role = Role.PARTICIPANT if person.role is Role.HOST else person.role
        found.append(replace(person, id=one, role=role, urgencies=person.urgencies or person.wishes))
    return tuple(found), (*noticed, *missed)
