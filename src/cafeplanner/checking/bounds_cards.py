"""Bound for changed cards: those that no plan can follow.

A card that is void, that names a table which is no more or has no seats, that says nothing of a round for which its
owner now stays, or that contradicts a seat fixed since. How few cards must change besides, so that tables keep their
sizes, is for the caller of `check_plan` to prove.
"""

from __future__ import annotations

from cafeplanner.cafe.day import Day, Part, PrintedCard, RoundKey
from cafeplanner.checking._bound import Bound
from cafeplanner.checking._rooms import AllRooms


def bound_changed_cards(day: Day, rooms: AllRooms) -> Bound | None:
    """Bound `changed_cards` over some rounds; None where nobody holds a card."""
    if not day.printed:
        return None
    rounds = tuple(key for key in rooms if key not in day.played)
    fixed = {(pin.participant, pin.round): pin.table for pin in day.pins}
    count = sum(_is_lost(day, card, rounds, fixed) for card in day.printed)
    return Bound(count, count * day.changed_card)


def _is_lost(day: Day, card: PrintedCard, rounds: tuple[RoundKey, ...], fixed: dict[tuple[str, RoundKey], str]) -> bool:
    """Whether no plan can leave a card as it is."""
    there = [key for key in rounds if day.absence(card.participant, key) is None]
    if not there or card.is_void:
        return bool(there)
    for key, label in card.seats:
        if key not in there:
            continue
        table = day.table(key, label)
        asked = day.stays.get(card.participant) if key.part is Part.CAFE else None
        if table is None or not table.seats.maximum or (asked or fixed.get((card.participant, key), label)) != label:
            return True
    return False
