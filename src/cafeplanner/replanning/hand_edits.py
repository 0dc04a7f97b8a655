"""What the organiser changed by hand in the planning sheet, as events: facts, and wishes to honour."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from cafeplanner.cafe.day import Day, Pin, RoundKey
from cafeplanner.cafe.finding import Finding, Place
from cafeplanner.cafe.participant import Participant, Status
from cafeplanner.cafe.plan import Plan
from cafeplanner.intake.people.ids import free_id
from cafeplanner.replanning.events import Event
from cafeplanner.replanning.newcomers import joining
from cafeplanner.replanning.people import Cancels, Corrects, Joins, PinsSeat, Plays, Returns
from cafeplanner.store import Edits, Newcomer


@dataclass(frozen=True, slots=True)
class WishesSeat(PinsSeat):
    """A table typed into the planning sheet: honoured where the rules allow it, else refused with its cell."""

    place: Place | None = None


def edited_people(before: Day, after: Day) -> Iterator[Event]:
    """Yield an event for each person whose row says something else than the saved plan."""
    for person in after.participants:
        old = before.by_id[person.id]
        if replace(person, status=old.status) != old:
            yield Corrects(replace(person, status=old.status))
        if person.status is not old.status:
            yield Cancels(person.id) if person.status is Status.CANCELLED else Returns(person.id)


def typed_people(day: Day, newcomers: Sequence[Newcomer]) -> tuple[tuple[Event, ...], tuple[Finding, ...]]:
    """Return what the rows typed into the sheet mean: who comes, and the seats typed for them as wishes.

    A row of somebody who is expected already is told.
    """
    taken = set(day.by_id)
    people = []
    for newcomer in newcomers:
        one = free_id(newcomer.person.first_name, newcomer.person.last_name, taken)
        taken.add(one)
        people.append(replace(newcomer.person, id=one, listed=False))
    events, findings = joining(day, people, lambda _: None)
    came = {event.person.id for event in events if isinstance(event, Joins)}
    wishes = (
        WishesSeat(Pin(person.id, key, label), newcomer.places.get(key))
        for person, newcomer in zip(people, newcomers, strict=True)
        for key, label in newcomer.seats
        if person.id in came and key not in day.played
    )
    return (*events, *wishes), findings


def edited_seats(day: Day, saved: Plan, edits: Edits) -> Iterator[WishesSeat]:
    """Yield a wish for each seat that was changed by hand; `day` is as it is since.

    An emptied cell is no wish: somebody who is there must sit somewhere. Nor is a seat of a round that is over where
    the record says the same.
    """
    for (person, key), label in edits.plan.seats.items():
        if person not in day.by_id or saved.at(person, key) == label or day.played.get(key, {}).get(person) == label:
            continue
        yield WishesSeat(Pin(person, key, label), edits.places.get((person, key)))


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
