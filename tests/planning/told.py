"""What people are told of an impossible day."""

from __future__ import annotations

from cafeplanner.cafe.day import Day
from cafeplanner.planning.clashes import counted_clash


def told(day: Day) -> tuple[str, str]:
    """Return what is said of a day's clashes in English and in French, with plain spaces."""
    error = counted_clash(day)
    assert error is not None
    return error.say("en"), error.say("fr").replace("\u00a0", " ").replace("\u202f", " ")
