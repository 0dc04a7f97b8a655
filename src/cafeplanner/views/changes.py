"""Whose card is out of date."""

from __future__ import annotations

from dataclasses import replace

from cafeplanner.views.cards import person_cards
from cafeplanner.views.showing import Showing


def changed_cards(before: Showing, after: Showing) -> frozenset[str]:
    """Return the ids of the people whose card says something else than before, or who had none.

    The mark in the corner does not count: a card stays valid through every version that leaves it as it is.
    """
    old = {card.person: replace(card, mark="") for card in person_cards(before)}
    return frozenset(card.person for card in person_cards(after) if old.get(card.person) != replace(card, mark=""))
