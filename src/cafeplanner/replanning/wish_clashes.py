"""Wishes for tables that a look at one of them, or at two, shows to be impossible."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from cafeplanner.cafe.day import Day, Part, Pin, RoundKey
from cafeplanner.i18n import Text, text
from cafeplanner.replanning.events import Event
from cafeplanner.replanning.hand_edits import WishesSeat
from cafeplanner.replanning.people import PinsSeat
from cafeplanner.rules.words import place_words, round_words

Spot = tuple[str, RoundKey]
Seats = Mapping[Spot, str]
Why = tuple[Text, Text]
"""The reason, and what to do."""


@dataclass(frozen=True)
class Refusal:
    """A wish that is not honoured, why, and what to do."""

    wish: WishesSeat
    reason: Text
    remedy: Text


def refuse_plain(
    base: Day, hard: Sequence[Event], wishes: Sequence[WishesSeat]
) -> tuple[list[WishesSeat], list[Refusal]]:
    """Return the wishes that may be possible, in their order, and those that are not.

    `base` is the day after the `hard` events. Of wishes that contradict each other the one goes first that contradicts
    most of the others, then the one further down in the sheet.
    """
    asked = Asked(base, hard, wishes)
    alone = {spot_of(wish.pin): why for wish in wishes if (why := asked.alone(wish.pin))}
    rest = {spot_of(wish.pin): wish for wish in wishes if spot_of(wish.pin) not in alone}
    seats = {spot: wish.pin.table for spot, wish in rest.items()}
    clashing = {spot: dict(found) for spot, wish in rest.items() if (found := list(asked.clashes(wish.pin, seats)))}
    places = {spot: number for number, spot in enumerate(rest)}
    while clashing:
        worst = max(clashing, key=lambda spot: (len(clashing[spot]), places[spot]))
        alone[worst] = next(iter(clashing[worst].values()))
        others = clashing.pop(worst)
        for other in others:
            clashing[other].pop(worst)
            if not clashing[other]:
                del clashing[other]
    refused = [Refusal(wish, *alone[spot_of(wish.pin)]) for wish in wishes if spot_of(wish.pin) in alone]
    return [wish for wish in wishes if spot_of(wish.pin) not in alone], refused


def spot_of(pin: Pin) -> Spot:
    """Return whose seat is wished for, and in which round: there is one cell for each."""
    return pin.participant, pin.round


class Asked:
    """What is fixed apart from the wishes: rounds that are over, those who stay, and seats fixed by option."""

    def __init__(self, day: Day, hard: Sequence[Event], wishes: Sequence[WishesSeat]) -> None:
        self.day = day
        self.options = {spot_of(one.pin): one.pin for one in hard if isinstance(one, PinsSeat)}
        self.wished = {spot_of(wish.pin) for wish in wishes}

    @cached_property
    def fixed(self) -> Seats:
        """The seats that are fixed already; a wish takes the place of one that an earlier version fixed."""
        pins = {spot_of(pin): pin.table for pin in self.day.pins if spot_of(pin) not in self.wished}
        cafe = self.day.session(Part.CAFE)
        keys = [one.key for one in cafe.rounds] if cafe else []
        stays = {(person, key): label for person, label in self.day.stays.items() for key in keys}
        record = {spot_of(pin): pin.table for pin in self.day.record}
        return pins | {spot: pin.table for spot, pin in self.options.items()} | stays | record

    @cached_property
    def foes(self) -> Mapping[str, list[str]]:
        """With whom somebody must not share a table."""
        found: dict[str, list[str]] = {}
        for one, other in sorted(self.day.apart):
            found.setdefault(one, []).append(other)
            found.setdefault(other, []).append(one)
        return found

    def alone(self, pin: Pin) -> Why | None:
        """Return why a wish is impossible whatever the other wishes are."""
        name, table = self.day.by_id[pin.participant].name, self.day.table(pin.round, pin.table)
        if pin.round in self.day.played:
            return text("This round is over."), text("Nothing needs doing: what is over stays as it was.")
        if self.day.absence(pin.participant, pin.round) is not None:
            reason = text("{name} is not there {round}.", name=name, round=round_words(pin.round))
            return reason, text("Correct the status or when the person is there; then type the table again.")
        if table is None or not table.seats.maximum:
            return text("It is not there any more."), text("Choose another table that takes place.")
        home = self.day.stays.get(pin.participant, pin.table) if pin.round.part is Part.CAFE else pin.table
        if home != pin.table:
            reason = text("{name} hosts table {table}, or stays there with its host.", name=name, table=home)
            return reason, text("Leave the cell as it was, or choose another host with “--host”.")
        option = self.options.get((pin.participant, pin.round))
        if option is not None and option.table != pin.table:
            place = place_words(option.round, option.table)
            reason = text("The option “--pin” seats {name} {place}.", name=name, place=place)
            return reason, text("Leave out the option, or undo the change in the cell.")
        return next((why for _, why in self.clashes(pin, self.fixed)), None)

    def clashes(self, pin: Pin, seats: Seats) -> Iterator[tuple[Spot, Why]]:
        """Yield the seats, of other people or of the same person in other rounds, that a wish does not go with."""
        person, key, label = pin.participant, pin.round, pin.table
        yield from self._same_theme(pin, seats)
        for foe in self.foes.get(person, ()):
            if seats.get((foe, key)) == label:
                names = self.day.names((person, foe))
                reason = text("{names} are kept apart.", names=names)
                yield (foe, key), (reason, text("Choose another table for one of them."))
        for friend in sorted(self.day.inseparable.get(person, frozenset()) - {person}):
            place = seats.get((friend, key), label)
            if place != label and self.day.absence(friend, key) is None:
                names = self.day.names((person, friend))
                reason = text(
                    "{names} stay together, and {name} is wanted {place}.",
                    names=names,
                    name=names[1],
                    place=place_words(key, place),
                )
                yield (friend, key), (reason, text("Type the same table for all who stay together."))

    def _same_theme(self, pin: Pin, seats: Seats) -> Iterator[tuple[Spot, Why]]:
        table = self.day.table(pin.round, pin.table)
        cafe = self.day.session(Part.CAFE)
        if pin.round.part is not Part.CAFE or not table or not table.theme or not cafe:
            return
        if pin.participant in self.day.stays:
            return
        for key in (one.key for one in cafe.rounds if one.key != pin.round):
            other = cafe.by_label.get(seats.get((pin.participant, key), ""))
            if other is not None and other.theme == table.theme:
                reason = text(
                    "{name} is at “{theme}” {round} already, and nobody visits a theme twice.",
                    name=self.day.by_id[pin.participant].name,
                    theme=table.theme,
                    round=round_words(key),
                )
                remedy = text("Choose a table of another theme in one of the two rounds.")
                yield (pin.participant, key), (reason, remedy)
