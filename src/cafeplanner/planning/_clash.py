"""What the checks for clashes have in common: who is counted, which seats are fixed, and rounds told together."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator
from typing import NamedTuple, TypeVar

from cafeplanner.cafe.day import Day, Part, RoundKey, Table
from cafeplanner.i18n import Text

K = TypeVar("K", bound=Hashable)
Rounds = tuple[RoundKey, ...]


class Clash(NamedTuple):
    """Hard rules that cannot all hold, and the smallest change that helps."""

    text: Text
    remedy: Text


def same_rounds(found: Iterable[tuple[K, RoundKey]]) -> Iterator[tuple[K, Rounds]]:
    """Yield each thing found with its rounds, one part of the day at a time: told once, not once a round."""
    rounds: dict[tuple[K, Part], list[RoundKey]] = {}
    for thing, key in found:
        rounds.setdefault((thing, key.part), []).append(key)
    for (thing, _), keys in rounds.items():
        yield thing, tuple(keys)


def keys_of(day: Day) -> Rounds:
    """Return all rounds of the day."""
    return tuple(round_.key for round_ in day.rounds)


def is_there(day: Day, person: str, key: RoundKey) -> bool:
    """Return whether somebody of the day must be seated in a round."""
    return person in day.by_id and day.absence(person, key) is None


def guests(day: Day, key: RoundKey) -> tuple[str, ...]:
    """Return whom the sizes of the tables count: everyone present but the hosts, who stay at their own tables."""
    hosts = day.hosting if key.part is Part.CAFE else {}
    return tuple(person for person in day.present(key) if person not in hosts)


def has_hosts(day: Day, key: RoundKey) -> bool:
    """Return whether somebody present is not counted in a round."""
    return len(guests(day, key)) < len(day.present(key))


def stays_open(table: Table) -> bool:
    """Return whether the table must reach its minimum in every round."""
    return not table.may_close or table.host is not None


def asked_seats(day: Day, key: RoundKey) -> dict[str, str]:
    """Return the tables of all for whom one was asked: those who stay, and the pinned, as far as they are there."""
    seats: dict[str, str] = {}
    if key.part is Part.CAFE:
        seats = {person: label for person, label in day.stays.items() if is_there(day, person, key)}
    for pin in day.pins:
        if pin.round == key and is_there(day, pin.participant, key) and day.table(key, pin.table):
            seats.setdefault(pin.participant, pin.table)
    return seats


def fixed_seats(day: Day, key: RoundKey) -> dict[str, str]:
    """Return the tables of all whose seat is fixed: `asked_seats`, and people kept together with one of these."""
    seats = asked_seats(day, key)
    for group in day.together:
        there = sorted(person for person in group if is_there(day, person, key))
        label = next((seats[person] for person in there if person in seats), None)
        if label is not None:
            seats = {**dict.fromkeys(there, label), **seats}
    return seats
