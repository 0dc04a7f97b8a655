"""Where and when, in words: the pieces that the sentences of the rules are made of."""

from __future__ import annotations

from cafeplanner.cafe.day import Part, RoundKey
from cafeplanner.i18n import Text, text


def place_words(key: RoundKey, label: str) -> Text:
    """Say at which table somebody sits in a round, as the end of a sentence."""
    match key.part:
        case Part.ICEBREAKER:
            return text("in icebreaker group {table}", table=label)
        case Part.CAFE:
            return text("at table {table} in round {number}", table=label, number=key.number)
        case Part.COLLECTIVES:
            return text("in the collective “{table}”", table=label)


def round_words(key: RoundKey) -> Text:
    """Say in which round something happens, as the end of a sentence."""
    match key.part:
        case Part.ICEBREAKER:
            return text("in the icebreaker")
        case Part.CAFE:
            return text("in round {number}", number=key.number)
        case Part.COLLECTIVES:
            return text("in the collectives")
