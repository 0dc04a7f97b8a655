"""What a later list says about people without any effect on the plan."""

from __future__ import annotations

from dataclasses import dataclass, replace

from cafeplanner.cafe.day import Day
from cafeplanner.i18n import Text, texts


@dataclass(frozen=True, slots=True)
class Listed:
    """People stand in the registration list, with these digests of their addresses, and are known again by them."""

    contacts: tuple[tuple[str, str], ...]
    """(id, digest of the address)"""

    def words(self, _: Day, /) -> Text:
        """Say how many."""
        return texts(
            "{count} person has another e-mail address in the list, or stands in it for the first time.",
            "{count} people have another e-mail address in the list, or stand in it for the first time.",
            count=len(self.contacts),
        )

    def apply(self, day: Day) -> Day:
        """Remember the addresses."""
        known = dict(self.contacts)
        people = (
            replace(one, contact=known[one.id] or one.contact, listed=True) if one.id in known else one
            for one in day.participants
        )
        return replace(day, participants=tuple(people))
