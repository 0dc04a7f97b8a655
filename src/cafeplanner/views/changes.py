"""Whose card is out of date: what stood on it, what is right now, and why."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from cafeplanner.cafe.day import Day, PrintedCard
from cafeplanner.cafe.participant import Participant, Status
from cafeplanner.cafe.plan import Plan
from cafeplanner.i18n import Text, text
from cafeplanner.rules.changed_cards import still_right
from cafeplanner.views.cards import person_cards
from cafeplanner.views.desk_list import directory_key
from cafeplanner.views.reasons import Move, reasons
from cafeplanner.views.showing import Showing


class ChangeKind(StrEnum):
    """What is to be done about a card."""

    AGAIN = "again"
    """The person holds a card that is not right any more."""
    NEW = "new"
    """The person has no card yet."""
    SPARE = "spare"
    """The person takes a spare card that is printed already; the name is written on it by hand."""
    TAKE_BACK = "take back"
    """There is a card of somebody who does not come, and no version has said so yet."""


@dataclass(frozen=True, slots=True)
class CardChange:
    """What is to be done about one card."""

    kind: ChangeKind
    person: Participant
    held: int | None
    """Version of the card that was printed before; None without one."""
    spare: int = 0
    """Number of the spare card to take."""
    moves: tuple[Move, ...] = ()
    """The rounds that differ; of a new card all rounds with a seat. Rounds that are over are left out."""
    why: tuple[Text, ...] = ()
    """In a few words each."""


def card_changes(day: Day, plan: Plan) -> tuple[CardChange, ...]:
    """Return what a plan changes about the cards printed before it (`day.printed`), in the order of `ChangeKind`.

    Within a kind people are sorted by last name and first name.
    """
    order = list(ChangeKind)
    return tuple(sorted(_changes(day, plan), key=lambda one: (order.index(one.kind), directory_key(one.person))))


def printed_anew(day: Day, plan: Plan) -> frozenset[str]:
    """Return whose card must be printed in this version: it is not right any more, or there is none."""
    right = {card.participant for card in still_right(day, plan)}
    return frozenset(
        person.id for person in day.participants if person.status is not Status.CANCELLED and person.id not in right
    )


def changed_cards(before: Showing, after: Showing) -> frozenset[str]:
    """Return the ids of the people whose card says something else than before, or who had none.

    The mark in the corner does not count: a card stays valid through every version that leaves it as it is.
    """
    old = {card.person: replace(card, mark="") for card in person_cards(before)}
    return frozenset(card.person for card in person_cards(after) if old.get(card.person) != replace(card, mark=""))


def cards_to_print(before: Showing, after: Showing) -> frozenset[str]:
    """Return whose card must be printed when a schedule was changed by hand since it was written.

    Nobody knows whether the cards of its version were printed before: those that were new in it count, too.
    """
    changed = changed_cards(before, after)
    return changed | printed_anew(after.day, after.plan) if after.day.printed else changed


def _changes(day: Day, plan: Plan) -> Iterator[CardChange]:
    held = {card.participant: card for card in day.printed}
    anew = printed_anew(day, plan)
    for person in day.participants:
        card = held.get(person.id)
        if card is None:
            if person.id in anew:
                seats = _seats(day, plan, person.id)
                yield CardChange(ChangeKind.NEW, person, None, moves=seats, why=(text("Has no card yet"),))
        elif person.id in anew:
            moves = tuple(_moves(day, plan, card))
            why = reasons(day, plan, card, moves)
            yield CardChange(ChangeKind.AGAIN, person, card.version, moves=moves, why=why)
        elif person.status is Status.CANCELLED and not card.taken_back:
            yield CardChange(ChangeKind.TAKE_BACK, person, card.version, why=(text("Does not come"),))
        elif card.spare and person.status is not Status.CANCELLED:
            yield CardChange(ChangeKind.SPARE, person, card.version, card.spare, _seats(day, plan, person.id))


def _seats(day: Day, plan: Plan, person: str) -> tuple[Move, ...]:
    keys = (round_.key for round_ in day.rounds if round_.key not in day.played)
    return tuple(Move(key, "", label) for key in keys if (label := plan.at(person, key)))


def _moves(day: Day, plan: Plan, card: PrintedCard) -> Iterator[Move]:
    """Yield where the plan sends somebody elsewhere than the card does, in the order of the day."""
    said = dict(card.seats)
    for round_ in day.rounds:
        key, now = round_.key, plan.at(card.participant, round_.key)
        if key in said and key not in day.played and now is not None and now != said[key]:
            yield Move(key, said[key], now)
