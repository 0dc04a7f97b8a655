"""People, and when they are there."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

ICEBREAKER_STEP = 0
"""The step of the icebreaker; café rounds are the steps 1, 2, 3…"""
LUNCH_STEP = 98
"""Someone whose last step this is leaves at lunch."""
COLLECTIVES_STEP = 99
"""The step of the afternoon's collectives."""


class Role(StrEnum):
    """What somebody does at the event."""

    PARTICIPANT = "participant"
    HOST = "host"
    OBSERVER = "observer"


class Status(StrEnum):
    """Whether somebody comes."""

    PRESENT = "present"
    CANCELLED = "cancelled"


class Absence(StrEnum):
    """Why somebody has no seat in a round."""

    CANCELLED = "cancelled"
    OBSERVER = "observer"
    NOT_YET_HERE = "not yet here"
    LEFT = "left"
    MISSED = "missed"
    """Was expected in a round that is over, and did not come."""


@dataclass(frozen=True, slots=True)
class Presence:
    """From which step of the day to which somebody is there, both included.

    Steps are independent of the number of rounds: 0 icebreaker, 1… café rounds, 98 lunch, 99 collectives.
    """

    first: int = ICEBREAKER_STEP
    last: int = COLLECTIVES_STEP

    def absence(self, step: int) -> Absence | None:
        """Why the person is not there at a step; None when there."""
        if step < self.first:
            return Absence.NOT_YET_HERE
        return Absence.LEFT if step > self.last else None


@dataclass(frozen=True, slots=True)
class Participant:
    """One person of the roster. An empty organisation or territory is unknown, and equals no other unknown."""

    id: str
    first_name: str
    last_name: str
    organisation: str = ""
    territory: str = ""
    wishes: tuple[str, ...] = ()
    """Names of themes, dearest first."""
    urgencies: tuple[str, ...] = ()
    """Names of themes on which the person feels a need to act, most urgent first."""
    role: Role = Role.PARTICIPANT
    status: Status = Status.PRESENT
    presence: Presence = Presence()
    contact: str = ""
    """A short digest of the e-mail address, by which a later list or another event knows the person again."""
    listed: bool = True
    """Whether the registration list has the person; somebody who walked in is in no export of it."""

    @property
    def name(self) -> str:
        """First and last name, as on the card."""
        return f"{self.first_name} {self.last_name}".strip()

    @property
    def name_key(self) -> str:
        """What spellings of the name have in common."""
        return name_key(self.name)

    @property
    def sort_key(self) -> tuple[str, str]:
        """Last name then first name, without regard to case and accents, as in a directory."""
        return fold(self.last_name), fold(self.first_name)

    def absence(self, step: int) -> Absence | None:
        """Why the person takes no seat at a step of the day; None when seated."""
        if self.status is Status.CANCELLED:
            return Absence.CANCELLED
        if self.role is Role.OBSERVER:
            return Absence.OBSERVER
        return self.presence.absence(step)


ACCENTS = re.compile("[\u0300-\u034e\u0350-\u036f]+")
"""Marks that stand behind their letter once it is decomposed: every accent of a Latin letter."""
OTHER_SIGNS = re.compile("[^a-z0-9]+")


@lru_cache(maxsize=16_384)
def fold(text: str) -> str:
    """Fold case, accents, apostrophes, hyphens and runs of spaces: how names and headings are compared."""
    if not text.isascii():
        text = unicodedata.normalize("NFKD", text.casefold().replace("œ", "oe").replace("æ", "ae"))
        text = ACCENTS.sub("", text)
    if text.isascii():
        return " ".join(OTHER_SIGNS.sub(" ", text.lower()).split())
    kept = "".join(c if c.isalnum() else " " for c in text if not unicodedata.combining(c))
    return " ".join(kept.split())


def name_key(name: str) -> str:
    """Return the words of a person's name without case, accents and order: last names may have stood first."""
    return " ".join(sorted(fold(name).split())) or name
