"""What the organiser changed by hand in the planning sheet, as events: facts, and wishes to honour."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from cafeplanner.cafe.day import Day, Pin, RoundKey
from cafeplanner.cafe.participant import Participant, Status
from cafeplanner.cafe.plan import Plan
from cafeplanner.intake.people.ids import free_id
from cafeplanner.replanning.events import Event
from cafeplanner.replanning.people import Cancels, Corrects, Joins, PinsSeat, Plays, Returns
from cafeplanner.store import Newcomer


def edited_people(before: Day, after: Day) -> Iterator[Event]:
    """Yield an event for each person whose row says something else than the saved plan."""
    for person in after.participants:
        old = before.by_id[person.id]
        if replace(person, status=old.status) != old:
            yield Corrects(replace(person, status=old.status))
        if person.status is not old.status:
            yield Cancels(person.id) if person.status is Status.CANCELLED else Returns(person.id)


def typed_people(day: Day, newcomers: Iterable[Newcomer]) -> Iterator[Event]:
    """Yield the people whose rows were typed into the sheet, and the seats typed for them as wishes."""
    taken = set(day.by_id)
    for newcomer in newcomers:
        one = free_id(newcomer.person.first_name, newcomer.person.last_name, taken)
        taken.add(one)
        yield Joins(replace(newcomer.person, id=one))
        for key, label in newcomer.seats:
            if key not in day.played:
                yield PinsSeat(Pin(one, key, label))


def edited_seats(day: Day, saved: Plan, edited: Plan, played: frozenset[RoundKey]) -> Iterator[PinsSeat]:
    """Yield a wish for each seat that was changed by hand in a round that is not over; `day` is as it is since.

    An emptied cell is no wish: somebody who is there must sit somewhere.
    """
    for (person, key), label in edited.seats.items():
        if key in played or saved.at(person, key) == label or day.table(key, label) is None:
            continue
        if person in day.by_id and day.absence(person, key) is None:
            yield PinsSeat(Pin(person, key, label))


def played_rounds(day: Day, seen: Plan, rounds: Iterable[RoundKey]) -> Plays | None:
    """Return the record of rounds that are over: who sat where in the sheet and is not known to have been absent.

    `seen` is the plan as the sheet has it: an emptied cell says that the person was not there. None where nothing new
    is over.
    """
    new = [key for key in rounds if key not in day.played]
    pins = tuple(
        Pin(person.id, key, label)
        for key in new
        for person in day.participants
        if _was_there(person, key) and (label := seen.at(person.id, key)) is not None
    )
    return Plays(pins) if pins else None


def _was_there(person: Participant, key: RoundKey) -> bool:
    return person.absence(key.step) is None
