"""What the checks for clashes have in common: who is counted, whose seat is fixed, and what a clash is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Protocol, TypeVar

from cafeplanner.cafe.day import Day, Part, Pin, RoundKey, Table
from cafeplanner.i18n import Text, text, texts

K = TypeVar("K", bound=Hashable)
Rounds = tuple[RoundKey, ...]

MOST_NAMES = 10
"""So many names are told; of more people the rest is counted."""


class Change(Protocol):
    """A change of the day that helps: its words, as in "What helps: …", and what it does."""

    @property
    def words(self) -> Text:
        """Say what to do."""
        ...

    def apply(self, day: Day) -> Day:
        """Return the day with the change made."""
        ...


@dataclass(frozen=True)
class Clash:
    """Hard rules that cannot all hold, and the smallest changes that help: any one of them is enough."""

    text: Text
    cures: tuple[Change, ...]

    @property
    def remedy(self) -> Text:
        """Say what helps; nobody weighs more than two ways."""
        words = [cure.words for cure in self.cures[:2]]
        if len(words) == 1:
            return text("What helps: {change}.", change=words[0])
        return text("What helps: {change}, or {other}.", change=words[0], other=words[1])


@dataclass(frozen=True, eq=False)
class Census:
    """Who is there in each round and whose seat is fixed, counted once for all checks."""

    day: Day

    @cached_property
    def there(self) -> Mapping[RoundKey, frozenset[str]]:
        """Everyone who must be seated in each round."""
        return {round_.key: frozenset(self.day.present(round_.key)) for round_ in self.day.rounds}

    @cached_property
    def guests(self) -> Mapping[RoundKey, int]:
        """How many people the sizes of the tables count: everyone present but the hosts of the café."""
        hosts = self.day.hosting.keys()
        return {
            key: len(there) - (sum(host in there for host in hosts) if key.part is Part.CAFE else 0)
            for key, there in self.there.items()
        }

    @cached_property
    def asked(self) -> Mapping[RoundKey, Mapping[str, str]]:
        """The tables of all for whom one was asked: those who stay, and the pinned, as far as they are there."""
        day = self.day
        seats: dict[RoundKey, dict[str, str]] = {key: {} for key in self.there}
        for key, there in self.there.items():
            if key.part is Part.CAFE:
                seats[key] = {person: label for person, label in day.stays.items() if person in there}
        for pin in day.pins:
            if pin.participant in self.there.get(pin.round, ()) and day.table(pin.round, pin.table):
                seats[pin.round].setdefault(pin.participant, pin.table)
        return seats

    @cached_property
    def fixed(self) -> Mapping[RoundKey, Mapping[str, str]]:
        """The tables of all whose seat is fixed: `asked`, and people kept together with one of these."""
        return {key: self._with_company(key) for key in self.there}

    def _with_company(self, key: RoundKey) -> Mapping[str, str]:
        seats = dict(self.asked[key])
        for group in self.day.together if seats else ():
            label = next((seats[person] for person in sorted(group) if person in seats), None)
            if label is not None:
                for person in group & self.there[key]:
                    seats.setdefault(person, label)
        return seats

    @cached_property
    def loads(self) -> Mapping[RoundKey, Mapping[str, int]]:
        """How many people, the host not counted, sit at each table in every plan."""
        return {key: self._counted(key) for key in self.there}

    def _counted(self, key: RoundKey) -> Mapping[str, int]:
        hosts = {table.label: table.host for table in self.day.tables(key)}
        return Counter(label for person, label in self.fixed[key].items() if person != hosts.get(label))

    def unit(self, person: str) -> tuple[str, ...]:
        """Return everyone of the day who always sits with somebody, in a fixed order; at least the person."""
        group = self.day.inseparable.get(person)
        return tuple(sorted(group & self.order.keys())) if group else (person,)

    @cached_property
    def _pins(self) -> Mapping[tuple[str, RoundKey], list[Pin]]:
        found: dict[tuple[str, RoundKey], list[Pin]] = {}
        for pin in self.day.pins:
            found.setdefault((pin.participant, pin.round), []).append(pin)
        return found

    def holding(self, person: str, key: RoundKey) -> tuple[Pin, ...]:
        """Return the pins that fix somebody's seat in a round: the person's own, and those of the company."""
        there = self.there[key]
        return tuple(pin for one in self.unit(person) if one in there for pin in self._pins.get((one, key), ()))

    @cached_property
    def order(self) -> Mapping[str, int]:
        """The place of each person on the roster."""
        return {person.id: number for number, person in enumerate(self.day.participants)}

    def in_order(self, ids: Iterable[str]) -> tuple[str, ...]:
        """Return people of the day in the roster's order."""
        return tuple(sorted(ids, key=self.order.__getitem__))

    def names(self, ids: Iterable[str]) -> tuple[str | Text, ...]:
        """Return the names of some people; of a crowd only the first ones and how many others."""
        return shortened(self.day.names(self.in_order(ids)))


def shortened(known: tuple[str, ...]) -> tuple[str | Text, ...]:
    """Cut a long list: the first names, and how many others."""
    if len(known) <= MOST_NAMES:
        return known
    others = len(known) - MOST_NAMES + 1
    return (*known[: MOST_NAMES - 1], texts("{count} other", "{count} others", count=others))


def same_rounds(found: Iterable[tuple[K, RoundKey]]) -> Iterator[tuple[K, Rounds]]:
    """Yield each thing found with its rounds, one part of the day at a time: told once, not once a round."""
    rounds: dict[tuple[K, Part], list[RoundKey]] = {}
    for thing, key in found:
        rounds.setdefault((thing, key.part), []).append(key)
    for (thing, _), keys in rounds.items():
        yield thing, tuple(keys)


def stays_open(table: Table) -> bool:
    """Return whether the table must reach its minimum in every round."""
    return not table.may_close or table.host is not None
