"""Why somebody's card changes, in a few words, as far as day, plan and the old card tell it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cafeplanner.cafe.day import Day, Part, Pin, PrintedCard, RoundKey, pair
from cafeplanner.cafe.plan import Plan
from cafeplanner.i18n import Text, text


@dataclass(frozen=True, slots=True)
class Move:
    """One round in which a person is elsewhere than the card says; an empty label is no seat."""

    key: RoundKey
    was: str
    now: str


def reasons(day: Day, plan: Plan, card: PrintedCard, moves: Sequence[Move]) -> tuple[Text, ...]:
    """Return why a card must be printed again, each reason once.

    Whoever loses one table may have to visit others in another order: what only follows is left out.
    """
    causes = [*_faults(day, card), *(_cause(day, plan, card.participant, move) for move in moves)]
    found = {str(cause): cause for cause in causes if cause}
    if not found and moves:
        effects = [_effect(day, plan, card.participant, move, alone=len(moves) == 1) for move in moves]
        return (next(filter(None, effects), text("So that every table keeps its size")),)
    return tuple(found.values())


def table_words(key: RoundKey, label: str) -> Text:
    """Name a table, group or collective."""
    match key.part:
        case Part.ICEBREAKER:
            return text("Group {label}", label=label)
        case Part.CAFE:
            return text("Table {label}", label=label)
        case Part.COLLECTIVES:
            return text("Collective {label}", label=label)


def _faults(day: Day, card: PrintedCard) -> Iterator[Text]:
    """Say what is not right any more on a card wherever its owner sits."""
    if card.spare:
        yield text("Instead of spare card {number}", number=card.spare)
    if not card.is_void:
        return
    hosts, hosted = day.hosting.get(card.participant), _hosted(card)
    if hosts and hosts != hosted:
        yield text("Host of table {label}", label=hosts)
    elif hosted and not hosts:
        yield text("Does not host table {label} any more", label=hosted)
    else:
        yield text("Name, organisation or theme has changed")


def _cause(day: Day, plan: Plan, person: str, move: Move) -> Text | None:
    """Say what keeps somebody from the table on the card; None where it only was better for all."""
    key, table, there = move.key, day.table(move.key, move.was), plan.people(move.key, move.was)
    if not move.was:
        return text("Is there longer than planned")
    if key.part is Part.CAFE and day.hosting.get(person) == move.now:
        return text("Host of table {label}", label=move.now)
    if Pin(person, key, move.now) in day.pins:
        return text("Seat fixed by hand")
    if table is None or not there:
        return text("{table} is closed", table=table_words(key, move.was))
    if any(pair(person, other) in day.apart for other in there):
        return text("Kept apart from somebody there")
    if sum(one != table.host for one in there) >= table.seats.maximum:
        return text("{table} is full", table=table_words(key, move.was))
    return None


def _effect(day: Day, plan: Plan, person: str, move: Move, *, alone: bool) -> Text | None:
    """Say what a change of table is good for; `alone` where it is the only one on the card."""
    key, there = move.key, plan.people(move.key, move.now)
    old, new = day.table(key, move.was), day.table(key, move.now)
    companions = tuple(one for one in there if one != person and day.asked_together(person, one))
    if companions:
        return text("Stays with {names}", names=day.names(companions))
    if alone and old and _visits(day, plan, person, key, old.theme):
        return text("Visits “{theme}” in another round", theme=old.theme)
    if new and sum(one != new.host for one in there) <= new.seats.minimum:
        return text("{table} needs people", table=table_words(key, move.now))
    return None


def _visits(day: Day, plan: Plan, person: str, key: RoundKey, theme: str | None) -> bool:
    """Whether somebody is at a theme of the café in another round than this one."""
    cafe = day.session(Part.CAFE)
    if theme is None or cafe is None or key.part is not Part.CAFE:
        return False
    others = (round_.key for round_ in cafe.rounds if round_.key != key)
    tables = (day.table(other, label) for other in others if (label := plan.at(person, other)))
    return any(table is not None and table.theme == theme for table in tables)


def _hosted(card: PrintedCard) -> str:
    """Return the table at which a card keeps its owner in all café rounds; empty where there are several."""
    labels = [label for key, label in card.seats if key.part is Part.CAFE]
    return labels[0] if len(labels) > 1 and len(set(labels)) == 1 else ""
