"""The groups of the icebreaker, with the scribe of each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from zlib import crc32

from cafeplanner.cafe.day import Day, Part, Round
from cafeplanner.cafe.participant import Participant, Presence, Role
from cafeplanner.cafe.plan import Plan
from cafeplanner.views.desk_list import directory_key


@dataclass(frozen=True, slots=True)
class Group:
    """One group; the members are in the order of the alphabet."""

    label: str
    round: Round
    members: tuple[Participant, ...]
    scribe: Participant
    """Who writes down the keyword."""


def icebreaker_groups(day: Day, plan: Plan) -> tuple[Group, ...]:
    """Return the icebreaker's groups that have members, in the order of the day's labels."""
    session = day.session(Part.ICEBREAKER)
    if session is None:
        return ()
    return tuple(
        _group(day, table.label, round_, ids)
        for round_ in session.rounds
        for table in session.tables
        if (ids := plan.people(round_.key, table.label))
    )


def choose_scribe(members: Sequence[Participant]) -> Participant:
    """Choose who writes for a group: by lot, not a host and nobody who leaves early unless there is no one else.

    The lot is a checksum of the id. It falls the same way each time, and not always on the first of the alphabet.
    """
    return min(members, key=lambda one: (_unsuited(one), crc32(one.id.encode()), one.id))


def _unsuited(person: Participant) -> int:
    return (person.role is Role.HOST) + (person.presence.last < Presence().last)


def _group(day: Day, label: str, round_: Round, ids: Sequence[str]) -> Group:
    members = tuple(sorted((day.by_id[one] for one in ids), key=directory_key))
    return Group(label, round_, members, choose_scribe(members))
