"""The best that any plan could reach, rule by rule and in all. Each kind of bound has its file, with its proof."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from cafeplanner.cafe.day import Day, Part, RoundKey
from cafeplanner.checking._bound import Bound
from cafeplanner.checking._joint import joint_bound
from cafeplanner.checking._joint_collectives import joint_collectives
from cafeplanner.checking._rest import recorded_plan, rest_of
from cafeplanner.checking._rooms import AllRooms, all_rooms
from cafeplanner.checking.bounds_cards import bound_changed_cards
from cafeplanner.checking.bounds_collectives import bound_collective_urgency
from cafeplanner.checking.bounds_icebreaker import bound_known_in_icebreaker
from cafeplanner.checking.bounds_mixing import bound_same_organisation, bound_same_territory
from cafeplanner.checking.bounds_repeats import bound_repeat_meetings
from cafeplanner.checking.bounds_wishes import bound_missed_wishes
from cafeplanner.rules import SOFT, Rule
from cafeplanner.rules.theme_once import seen_twice

__all__ = ["BOUNDS", "Bound", "cost_bound", "lower_bounds"]

BOUNDS: Mapping[str, Callable[[Day, AllRooms], Bound | None]] = {
    "changed_cards": bound_changed_cards,
    "repeat_meetings": bound_repeat_meetings,
    "known_in_icebreaker": bound_known_in_icebreaker,
    "same_organisation": bound_same_organisation,
    "missed_wishes": bound_missed_wishes,
    "same_territory": bound_same_territory,
    "collective_urgency": bound_collective_urgency,
    "collective_organisation": bound_same_organisation,
}

MORNING_RULES = ("same_organisation", "missed_wishes", "same_territory")
"""The rules that `joint_bound` counts together, over the rounds of the café."""
AFTERNOON_RULES = ("collective_urgency", "collective_organisation")
"""The rules that `joint_collectives` counts together."""


def lower_bounds(day: Day, rounds: tuple[RoundKey, ...]) -> dict[str, Bound]:
    """Return the bound of each soft rule that has something to say about these rounds of the day, by the rule's name.

    `rounds` are all rounds of one or more parts of the day. A day that has no plan at all has bounds without meaning.
    """
    if day.record:
        return _with_record(day, rounds)
    rooms = all_rooms(day, rounds)
    found = {}
    for rule in SOFT:
        kept = {key: rooms[key] for key in rounds if key.part in rule.parts}
        bound = BOUNDS[rule.name](day, kept) if kept else None
        if bound is not None:
            found[rule.name] = bound
    return found


def _with_record(day: Day, rounds: tuple[RoundKey, ...]) -> dict[str, Bound]:
    """Return the bounds of a day of which some rounds are over: what these cost, and what the others do at least."""
    left = tuple(key for key in rounds if key not in day.played)
    rest = lower_bounds(rest_of(day), left) if left and not seen_twice(day) else {}
    plan = recorded_plan(day, rounds)
    found = {}
    for rule in SOFT:
        if not any(key.part in rule.parts for key in rounds) or (rule.name == "changed_cards" and not day.printed):
            continue
        bound = rest.get(rule.name, Bound())
        told = () if _is_open(rule, left) or not plan.seats else tuple(rule.findings(day, plan))
        count, cost = sum(one.count for one in told), sum(one.cost for one in told)
        found[rule.name] = Bound(bound.count + count, bound.cost + cost)
    return found


def _is_open(rule: Rule, left: tuple[RoundKey, ...]) -> bool:
    """Whether the rounds that are over say nothing yet: a wish may still be granted, and cards tell of what is left."""
    if rule.name == "missed_wishes":
        return any(key.part in rule.parts for key in left)
    return rule.name == "changed_cards"


def cost_bound(day: Day, rounds: tuple[RoundKey, ...], by_rule: Mapping[str, Bound] | None = None) -> int:
    """Return what no plan of these rounds costs less than in all: never less than the sum of the rules' bounds.

    `by_rule` are the bounds of these rounds where they are known already.
    """
    total = sum(bound.cost for bound in (by_rule or lower_bounds(day, rounds)).values())
    if day.record:
        if seen_twice(day):
            return total
        day, rounds = rest_of(day), tuple(key for key in rounds if key not in day.played)
    cafe = all_rooms(day, (key for key in rounds if key.part is Part.CAFE))
    total += _beyond(day, cafe, MORNING_RULES, joint_bound(day, cafe)) if cafe else 0
    for key, rooms in all_rooms(day, (key for key in rounds if key.part is Part.COLLECTIVES)).items():
        total += _beyond(day, {key: rooms}, AFTERNOON_RULES, joint_collectives(day, rooms))
    return total


def _beyond(day: Day, rooms: AllRooms, rules: Iterable[str], joint: int) -> int:
    """Return by how much a joint bound is above the sum of the rules' own."""
    known = (BOUNDS[rule](day, rooms) for rule in rules) if joint else ()
    return max(0, joint - sum(bound.cost for bound in known if bound))
