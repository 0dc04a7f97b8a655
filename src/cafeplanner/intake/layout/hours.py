"""People who come later or leave earlier: what their hours mean for the day."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from cafeplanner.cafe.day import Part, Round
from cafeplanner.cafe.finding import Finding
from cafeplanner.cafe.participant import Participant
from cafeplanner.cafe.roster import Roster
from cafeplanner.i18n import N_, Text
from cafeplanner.intake.kinds._lists import some_names
from cafeplanner.intake.kinds.day import PART_MISSED, ROUNDS_MISSED
from cafeplanner.intake.layout.times import presence_of

PARTS = {
    Part.ICEBREAKER: N_("icebreaker"),
    Part.CAFE: N_("café"),
    Part.COLLECTIVES: N_("collectives"),
}


def with_hours(
    people: Iterable[Participant], roster: Roster, rounds: Sequence[Round]
) -> tuple[list[Participant], list[Finding]]:
    """Return the people with steps for their hours, and a finding for each part of the day that some miss by them."""
    found, missed = [], defaultdict[tuple[Part, bool], list[Participant]](list)
    for person in people:
        hours = roster.hours.get(person.id)
        there = replace(person, presence=presence_of(hours, person.presence, rounds)) if hours else person
        found.append(there)
        for key in _missed(person, there, rounds):
            missed[key].append(person)
    return found, _told(missed, roster)


def _missed(listed: Participant, there: Participant, rounds: Sequence[Round]) -> Iterable[tuple[Part, bool]]:
    """Yield the parts of the day that somebody misses by the hours alone, and whether wholly."""
    for part in PARTS:
        steps = [one.key.step for one in rounds if one.key.part is part and listed.absence(one.key.step) is None]
        left = [step for step in steps if there.absence(step) is None]
        if len(left) < len(steps):
            yield part, not left


def _told(missed: Mapping[tuple[Part, bool], list[Participant]], roster: Roster) -> list[Finding]:
    findings = []
    for part, wholly in sorted(missed, key=lambda key: (list(PARTS).index(key[0]), key[1])):
        people = missed[part, wholly]
        place, ids = roster.place(people[0].id), tuple(person.id for person in people)
        names = some_names([person.name for person in people])
        if wholly:
            findings.append(PART_MISSED.at(place, ids, part=Text(PARTS[part]), names=names))
        else:
            findings.append(ROUNDS_MISSED.at(place, ids, names=names))
    return findings
