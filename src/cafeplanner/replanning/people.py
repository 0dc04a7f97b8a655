"""What happens to people: they cancel, come late or walk in, are corrected, kept apart or seated, met before."""

from __future__ import annotations

from dataclasses import dataclass, replace

from cafeplanner.cafe.day import Day, Pair, Part, Pin, pair
from cafeplanner.cafe.participant import ICEBREAKER_STEP, LUNCH_STEP, Participant, Presence, Role, Status
from cafeplanner.i18n import Text, text, texts
from cafeplanner.replanning.events import with_person, without_host
from cafeplanner.rules.words import place_words


@dataclass(frozen=True, slots=True)
class Cancels:
    """Somebody does not come."""

    person: str

    def words(self, day: Day, /) -> Text:
        """Say who, also where that was known."""
        person = day.by_id[self.person]
        if person.status is Status.CANCELLED:
            return text("{name} had cancelled already.", name=person.name)
        return text("{name} does not come.", name=person.name)

    def apply(self, day: Day) -> Day:
        """Count the person as cancelled; a table that the person was to host has no host."""
        day = with_person(day, replace(day.by_id[self.person], status=Status.CANCELLED))
        return without_host(day, self.person)


@dataclass(frozen=True, slots=True)
class Returns:
    """Somebody who had cancelled comes after all."""

    person: str

    def words(self, day: Day, /) -> Text:
        """Say who, also where that was known."""
        person = day.by_id[self.person]
        if person.status is not Status.CANCELLED:
            return text("{name} was expected already.", name=person.name)
        return text("{name} comes after all.", name=person.name)

    def apply(self, day: Day) -> Day:
        """Expect the person again."""
        return with_person(day, replace(day.by_id[self.person], status=Status.PRESENT))


@dataclass(frozen=True, slots=True)
class Joins:
    """Somebody comes who was not on the list."""

    person: Participant

    def words(self, _: Day, /) -> Text:
        """Say who."""
        return text("{name} comes in addition.", name=self.person.name)

    def apply(self, day: Day) -> Day:
        """Add the person to the end of the list."""
        return replace(day, participants=(*day.participants, self.person))


@dataclass(frozen=True, slots=True)
class Stays:
    """Somebody arrives later or leaves earlier than planned, or the other way round."""

    person: str
    presence: Presence

    def words(self, day: Day, /) -> Text:
        """Say who, and when the person is there."""
        name, before = day.by_id[self.person].name, day.by_id[self.person].presence
        if self.presence.last < before.last:
            return _leaves(name, self.presence.last)
        if self.presence.first > before.first:
            return _arrives(name, self.presence.first)
        return text("{name} is there longer than planned.", name=name)

    def apply(self, day: Day) -> Day:
        """Change when the person is there."""
        return with_person(day, replace(day.by_id[self.person], presence=self.presence))


def _leaves(name: str, last: int) -> Text:
    if last >= LUNCH_STEP:
        return text("{name} leaves at lunch.", name=name)
    if last <= ICEBREAKER_STEP:
        return text("{name} leaves after the icebreaker.", name=name)
    return text("{name} leaves after round {number}.", name=name, number=last)


def _arrives(name: str, first: int) -> Text:
    if first >= LUNCH_STEP:
        return text("{name} arrives for the afternoon.", name=name)
    return text("{name} arrives late, for round {number}.", name=name, number=first)


@dataclass(frozen=True, slots=True)
class Corrects:
    """Name, organisation, territory, wishes or role of somebody were wrong."""

    person: Participant

    def words(self, day: Day, /) -> Text:
        """Say whose."""
        return text("The entry of {name} is corrected.", name=day.by_id[self.person.id].name)

    def apply(self, day: Day) -> Day:
        """Take the corrected entry; whoever is no host any more leaves the table to others."""
        day = with_person(day, self.person)
        return day if self.person.role is Role.HOST else without_host(day, self.person.id)


@dataclass(frozen=True, slots=True)
class KeepsApart:
    """Two people must not share a table."""

    one: str
    other: str

    def words(self, day: Day, /) -> Text:
        """Say who."""
        return text("{names} are kept apart.", names=day.names((self.one, self.other)))

    def apply(self, day: Day) -> Day:
        """Add the pair."""
        return replace(day, apart=day.apart | {pair(self.one, self.other)})


@dataclass(frozen=True, slots=True)
class MetBefore:
    """Pairs of the day met at earlier events: their meetings today are no first ones."""

    pairs: frozenset[Pair]

    def words(self, day: Day, /) -> Text:
        """Say how many pairs were not known to have met."""
        count = len(self.pairs - day.history)
        return texts(
            "{count} pair is now known to have met at an earlier event.",
            "{count} pairs are now known to have met at an earlier event.",
            count=count,
        )

    def apply(self, day: Day) -> Day:
        """Add the pairs to those who met."""
        return replace(day, history=day.history | self.pairs)


@dataclass(frozen=True, slots=True)
class PinsSeat:
    """The organiser wants somebody at a table."""

    pin: Pin

    def words(self, day: Day, /) -> Text:
        """Say who and where."""
        where = place_words(self.pin.round, self.pin.table)
        return text("{name} is wanted {place}.", name=day.by_id[self.pin.participant].name, place=where)

    def apply(self, day: Day) -> Day:
        """Fix the seat, in the place of another one fixed for the same round."""
        spot = (self.pin.participant, self.pin.round)
        others = tuple(pin for pin in day.pins if (pin.participant, pin.round) != spot)
        return replace(day, pins=(*others, self.pin))


@dataclass(frozen=True, slots=True)
class Plays:
    """Rounds are over; `record` is who really sat where in them."""

    record: tuple[Pin, ...]

    def words(self, _: Day, /) -> Text:
        """Say which."""
        rounds = list(dict.fromkeys(pin.round for pin in self.record))
        number = max((key.number for key in rounds if key.part is Part.CAFE), default=0)
        return (
            text("Rounds up to number {number} are over.", number=number) if number else text("The icebreaker is over.")
        )

    def apply(self, day: Day) -> Day:
        """Add the rounds to the record."""
        new = {pin.round for pin in self.record}
        return replace(day, record=(*(pin for pin in day.record if pin.round not in new), *self.record))
