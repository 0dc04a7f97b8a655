"""Why there is no plan, asked when the search found none: rules that clash and the cheapest change, or lack of time."""

from __future__ import annotations

import time

from cafeplanner.cafe.day import Day, Part, RoundKey
from cafeplanner.errors import CafeplannerError, ImpossibleRequest, NoPlanInTime
from cafeplanner.i18n import Text, text
from cafeplanner.planning._clash import Census, Change
from cafeplanner.planning._clash_bends import SecondVisit, merged, new_themes
from cafeplanner.planning._clash_changes import applied
from cafeplanner.planning._clash_cures import fewer_rounds
from cafeplanner.planning._clash_model import Bent, bent_rules
from cafeplanner.planning._clash_words import people, rounds_count, tables
from cafeplanner.planning.clashes import counted_clash


def why_no_plan(day: Day, rounds: tuple[RoundKey, ...], seconds: float) -> CafeplannerError:
    """Return why no plan over these rounds was found: rules that clash, or how far the question could be settled.

    The error is an ImpossibleRequest where the clash is proven, else a NoPlanInTime.
    """
    ends = time.monotonic() + seconds
    bent = bent_rules(day, rounds, seconds)
    if bent:
        return _impossible(day, rounds, bent, ends)
    count = max((len(day.present(key)) for key in rounds), default=0)
    size = text(
        "{people}, {rounds}, {tables}",
        people=people(count),
        rounds=rounds_count(sum(key.part is rounds[-1].part for key in rounds)),
        tables=tables(rounds[-1].part, len(day.tables(rounds[-1]))),
    )
    if bent is None:
        what = text(
            "No plan that keeps all the rules was found in the time given ({size}). Counting shows no clash; whether "
            "one is hidden could not be settled in time.",
            size=size,
        )
    else:
        what = text("Plans that keep all the rules exist, but none was found in the time given ({size}).", size=size)
    return NoPlanInTime(what, _likely_cure(rounds))


def _likely_cure(rounds: tuple[RoundKey, ...]) -> Text:
    cafe = [key for key in rounds if key.part is Part.CAFE]
    if len(cafe) > 1:
        fewer = rounds_count(len(cafe) - 1)
        return text(
            "What helps, likely: give more time (--time-limit), plan only {rounds}, or add a table.", rounds=fewer
        )
    return text("What helps, likely: give more time (--time-limit), or allow more people at each table.")


def smallest_change(day: Day, rounds: tuple[RoundKey, ...], seconds: float) -> ImpossibleRequest | None:
    """Return which hard rules over these rounds clash, and the cheapest change with which they would hold.

    Returns None when a plan is possible, and when nothing was proven within the time.
    """
    if any(day.present(key) and not day.tables(key) for key in rounds):
        return counted_clash(day)
    ends = time.monotonic() + seconds
    bent = bent_rules(day, rounds, seconds)
    return _impossible(day, rounds, bent, ends) if bent else None


def _impossible(day: Day, rounds: tuple[RoundKey, ...], bent: Bent, ends: float) -> ImpossibleRequest:
    census, told = Census(day), merged(day, bent)
    clashes = tuple(bend.clash(census, by) for bend, by in told)
    what = text("No plan keeps all the rules: {clashes}.", clashes=clashes)
    words = {str(change.words): change.words for change in changes_for(census, told, rounds, ends)}
    return ImpossibleRequest(what, text("What helps: {change}.", change=tuple(words.values())), [what])


def changes_for(census: Census, told: Bent, rounds: tuple[RoundKey, ...], ends: float) -> list[Change]:
    """Return the changes for the rules bent; themes that are missing are tried, first by one more, then by others."""
    changes = [bend.change(census, by) for bend, by in told if not isinstance(bend, SecondVisit)]
    if len(changes) == len(told):
        return changes
    day = applied(census.day, changes)
    last = max(key.number for key in rounds)
    tries = [new_themes(day, 1), *(fewer_rounds(count) for count in range(last - 1, 0, -1)), new_themes(day, 2)]
    for cure in tries:
        cured = cure.apply(day)
        kept = tuple(round_.key for round_ in cured.rounds if round_.key in rounds)
        if bent_rules(cured, kept, max(0.1, ends - time.monotonic())) == ():
            return [*changes, cure]
    return [*changes, tries[0]]
