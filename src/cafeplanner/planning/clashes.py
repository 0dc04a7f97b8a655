"""Requests that cannot all be met, found by counting before any search, and the smallest change that helps."""

from __future__ import annotations

from cafeplanner.cafe.day import Day
from cafeplanner.errors import ImpossibleRequest
from cafeplanner.planning._clash_pins import pin_clashes
from cafeplanner.planning._clash_requests import request_clashes
from cafeplanner.planning._clash_sizes import size_clashes
from cafeplanner.planning._clash_themes import theme_clashes

CHECKS = (size_clashes, theme_clashes, request_clashes, pin_clashes)
"""In the order in which clashes are told: the first one found is the error's text."""


def counted_clash(day: Day) -> ImpossibleRequest | None:
    """Return what makes planning a day impossible as far as counting shows; None says nothing about the rest.

    `.clashes` holds every clash found, `.text` the first of them and `.remedy` the smallest change for it.
    """
    found = [clash for check in CHECKS for clash in check(day)]
    if not found:
        return None
    return ImpossibleRequest(found[0].text, found[0].remedy, [clash.text for clash in found])
