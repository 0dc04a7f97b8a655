"""Bound for repeat meetings: the better of counting meetings and of scattering themes."""

from __future__ import annotations

from cafeplanner.cafe.day import Day
from cafeplanner.checking._bound import Bound
from cafeplanner.checking._counting import counted_repeats
from cafeplanner.checking._rooms import AllRooms
from cafeplanner.checking._scattering import scattered_repeats


def bound_repeat_meetings(day: Day, rooms: AllRooms) -> Bound:
    """Bound `repeat_meetings` over the rounds of the icebreaker and the café."""
    count = max(counted_repeats(day, rooms), scattered_repeats(day, rooms))
    return Bound(count, count * day.weights.repeat_meeting)
