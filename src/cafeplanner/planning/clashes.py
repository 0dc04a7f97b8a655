"""Requests that cannot all be met, found by counting before any search, and the smallest changes that help."""

from __future__ import annotations

from dataclasses import replace

from cafeplanner.cafe.day import Day
from cafeplanner.errors import ImpossibleRequest
from cafeplanner.i18n import Text, text, texts
from cafeplanner.planning._clash import Census, Clash
from cafeplanner.planning._clash_barred import barred_clashes
from cafeplanner.planning._clash_changes import applied
from cafeplanner.planning._clash_groups import group_clashes
from cafeplanner.planning._clash_pins import pin_clashes
from cafeplanner.planning._clash_requests import request_clashes
from cafeplanner.planning._clash_seats import seat_clashes
from cafeplanner.planning._clash_sizes import size_clashes
from cafeplanner.planning._clash_themes import theme_clashes

CHECKS = (
    size_clashes,
    theme_clashes,
    group_clashes,
    request_clashes,
    barred_clashes,
    pin_clashes,
    seat_clashes,
)
"""In the order in which clashes are told."""
LOOKS = 3
"""So often the day is looked at again with all changes made: what would still clash is told, too."""


def counted_clash(day: Day) -> ImpossibleRequest | None:
    """Return what makes planning a day impossible as far as counting shows; None says nothing about the rest.

    `.clashes` holds every clash. One alone is the error's text, with its `.remedy`; of several each says what helps.
    """
    found = found_clashes(day)
    if not found:
        return None
    if len(found) == 1:
        return ImpossibleRequest(found[0].text, found[0].remedy, [found[0].text])
    told = [text("{clash} {remedy}", clash=clash.text, remedy=clash.remedy) for clash in found]
    return ImpossibleRequest(_how_many(len(found)), None, told)


def _how_many(count: int) -> Text:
    return texts("No plan is possible, for {count} reason.", "No plan is possible, for {count} reasons.", count=count)


def found_clashes(day: Day) -> list[Clash]:
    """Return every clash: those of the day, then those that would be left once the first remedy of each was used."""
    if day.record:
        day = without_played(day)
        if not day.sessions:
            return []  # nothing is left to be planned
    found: list[Clash] = []
    for look in range(LOOKS):
        seen = clashes_of(day)
        if not seen:
            break
        found += [clash if not look else _later(clash) for clash in seen]
        day = applied(day, (clash.cures[0] for clash in seen))
    return found


def without_played(day: Day) -> Day:
    """Return the day without the rounds that are over, which ask for nothing any more."""
    open_ = (replace(one, rounds=tuple(r for r in one.rounds if r.key not in day.played)) for one in day.sessions)
    pins = tuple(pin for pin in day.pins if pin.round not in day.played)
    return replace(day, sessions=tuple(one for one in open_ if one.rounds), pins=pins, record=())


def _later(clash: Clash) -> Clash:
    return replace(clash, text=text("Once this is done: {clash}", clash=clash.text))


def clashes_of(day: Day) -> list[Clash]:
    """Return the clashes of a day as it is."""
    census = Census(day)
    return [clash for check in CHECKS for clash in check(census)]
