"""The list of the welcome desk: everyone expected, in the order of the alphabet."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from cafeplanner.cafe.day import Day, Pin
from cafeplanner.cafe.participant import Participant, Presence, Status, fold
from cafeplanner.cafe.plan import Plan
from cafeplanner.replanning.cards import card_versions

OTHER_LETTER = "#"


@dataclass(frozen=True, slots=True)
class DeskRow:
    """One person to welcome."""

    person: Participant
    first: Pin | None
    """Where the person sits first; None for observers and whoever has no seat at all."""
    theme: str | None
    """Theme of that first table."""
    hosts: str | None
    """Label of the café table that the person hosts."""
    version: int
    """In the corner of the person's card, where the card is the current one."""
    spare: int
    """Number of the spare card that the person takes; 0 for a card with a name."""

    @property
    def comes_late(self) -> bool:
        """Whether the person is announced for later than the first part of the day."""
        return self.person.presence.first > Presence().first

    @property
    def leaves_early(self) -> bool:
        """Whether the person is announced to leave before the last part of the day."""
        return self.person.presence.last < Presence().last


def desk_list(day: Day, plan: Plan) -> tuple[DeskRow, ...]:
    """Return a row for everyone who has not cancelled, observers included, by last name and first name."""
    expected = (person for person in day.participants if person.status is not Status.CANCELLED)
    versions = card_versions(day, plan)
    spares = {card.participant: card.spare for card in day.printed if card.version == versions.get(card.participant)}
    return tuple(
        _row(day, plan, person, versions[person.id], spares.get(person.id, 0))
        for person in sorted(expected, key=directory_key)
    )


def by_letter(rows: Iterable[DeskRow]) -> tuple[tuple[str, tuple[DeskRow, ...]], ...]:
    """Return the rows of `desk_list` grouped by the letter under which one looks for them."""
    return tuple((letter, tuple(group)) for letter, group in groupby(rows, lambda row: letter_of(row.person)))


def directory_key(person: Participant) -> tuple[bool, str, str, str]:
    """Return what sorts people as a directory does: by last name, then first; names that begin with no letter last."""
    last = fold(person.last_name or person.first_name)
    return letter_of(person) == OTHER_LETTER, last, fold(person.first_name), person.id


def letter_of(person: Participant) -> str:
    """Return the capital letter under which one looks for a person; `OTHER_LETTER` if the name starts with none."""
    first = fold(person.last_name or person.first_name)[:1].upper()
    return first if first.isalpha() else OTHER_LETTER


def _row(day: Day, plan: Plan, person: Participant, version: int, spare: int) -> DeskRow:
    first = _first_seat(day, plan, person.id)
    table = day.table(first.round, first.table) if first else None
    return DeskRow(person, first, table.theme if table else None, day.hosting.get(person.id), version, spare)


def _first_seat(day: Day, plan: Plan, person: str) -> Pin | None:
    for round_ in day.rounds:
        label = plan.at(person, round_.key)
        if label is not None:
            return Pin(person, round_.key, label)
    return None
