"""The columns of the visible planning sheet, as the program that wrote them finds them again.

The sheet carries these keys in a hidden row above its headings, so that a heading in any language, a moved column or a
sorted list does no harm.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from cafeplanner.cafe.day import Day, RoundKey
from cafeplanner.cafe.participant import Role, Status
from cafeplanner.i18n import LANGUAGES, N_, translator

ID = "id"
TEXT_FIELDS = ("first_name", "last_name", "organisation", "territory")
STATUS, ROLE = "status", "role"

STATUS_WORDS: Mapping[Status, str] = {Status.PRESENT: N_("Coming"), Status.CANCELLED: N_("Cancelled")}
ROLE_WORDS: Mapping[Role, str] = {
    Role.PARTICIPANT: N_("Participant"),
    Role.HOST: N_("Host"),
    Role.OBSERVER: N_("Observer"),
}


def round_column(key: RoundKey) -> str:
    """Return the key of the column that holds everybody's table in a round."""
    return f"{key.part.value}/{key.number}"


def round_columns(day: Day) -> dict[str, RoundKey]:
    """Return the rounds of a day by the key of their column."""
    return {round_column(round_.key): round_.key for round_ in day.rounds}


def said_words(words: Mapping[Status, str] | Mapping[Role, str]) -> dict[str, StrEnum]:
    """Return the members behind their words in every language, in lower case."""
    return {translator(language)(word).casefold(): member for language in LANGUAGES for member, word in words.items()}
