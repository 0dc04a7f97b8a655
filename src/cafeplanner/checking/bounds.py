"""The best that any plan could reach, rule by rule. Each kind of bound has its file, with its proof."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from cafeplanner.cafe.day import Day, RoundKey
from cafeplanner.checking._bound import Bound
from cafeplanner.checking._rooms import AllRooms, all_rooms
from cafeplanner.checking.bounds_collectives import bound_collective_urgency
from cafeplanner.checking.bounds_icebreaker import bound_known_in_icebreaker
from cafeplanner.checking.bounds_mixing import bound_same_organisation, bound_same_territory
from cafeplanner.checking.bounds_repeats import bound_repeat_meetings
from cafeplanner.checking.bounds_wishes import bound_missed_wishes
from cafeplanner.rules import SOFT

__all__ = ["BOUNDS", "Bound", "lower_bounds"]

BOUNDS: Mapping[str, Callable[[Day, AllRooms], Bound]] = {
    "repeat_meetings": bound_repeat_meetings,
    "known_in_icebreaker": bound_known_in_icebreaker,
    "same_organisation": bound_same_organisation,
    "missed_wishes": bound_missed_wishes,
    "same_territory": bound_same_territory,
    "collective_urgency": bound_collective_urgency,
    "collective_organisation": bound_same_organisation,
}


def lower_bounds(day: Day, rounds: tuple[RoundKey, ...]) -> dict[str, Bound]:
    """Return the bound of each soft rule that has something to say about these rounds, by the rule's name.

    `rounds` are all rounds of one or more parts of the day. A day that has no plan at all has bounds without meaning.
    """
    rooms = all_rooms(day, rounds)
    found = {}
    for rule in SOFT:
        kept = {key: rooms[key] for key in rounds if key.part in rule.parts}
        if kept:
            found[rule.name] = BOUNDS[rule.name](day, kept)
    return found
