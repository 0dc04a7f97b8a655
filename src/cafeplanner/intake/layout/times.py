"""When each round starts and ends, and which steps of the day somebody's times of arrival and departure mean."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from cafeplanner.cafe.day import Part, Round, RoundKey
from cafeplanner.cafe.participant import COLLECTIVES_STEP, ICEBREAKER_STEP, LUNCH_STEP, Presence
from cafeplanner.cafe.roster import Hours
from cafeplanner.cafe.settings import Settings
from cafeplanner.errors import WrongSettings
from cafeplanner.i18n import text

WELCOME = 10
"""Minutes between the start of the day and the icebreaker."""
GRACE = 5
"""Minutes by which somebody may come late or leave early and still sit through a round."""


def icebreaker_rounds(settings: Settings) -> tuple[Round, ...]:
    """Return the icebreaker's one round; none where it is left out."""
    if not settings.icebreaker.group_size:
        return ()
    start = _icebreaker_start(settings)
    return (_round(Part.ICEBREAKER, 1, start, settings.icebreaker.minutes),)


def cafe_rounds(settings: Settings) -> tuple[Round, ...]:
    """Return the rounds of the café; they follow the icebreaker at the next five minutes unless a start is set."""
    cafe = settings.cafe
    moment = _cafe_start(settings)
    step = cafe.minutes + cafe.change_minutes
    return tuple(_round(Part.CAFE, n + 1, moment + n * step, cafe.minutes) for n in range(cafe.rounds))


def collective_rounds(settings: Settings) -> tuple[Round, ...]:
    """Return the one round of the collectives, as long as all their steps."""
    if settings.collectives.sizes == (0, 0):
        return ()
    start = _minutes(settings.collectives.start)
    return (_round(Part.COLLECTIVES, 1, start, sum(settings.collectives.steps)),)


def _icebreaker_start(settings: Settings) -> int:
    start = settings.icebreaker.start
    return _minutes(start) if start else _minutes(settings.event.start) + WELCOME


def _cafe_start(settings: Settings) -> int:
    if settings.cafe.start:
        return _minutes(settings.cafe.start)
    length = settings.icebreaker.minutes + settings.cafe.change_minutes if settings.icebreaker.group_size else 0
    return -(-(_icebreaker_start(settings) + length) // 5) * 5


def _round(part: Part, number: int, start: int, minutes: int) -> Round:
    return Round(RoundKey(part, number), _clock(start), _clock(start + minutes))


def _minutes(moment: dt.time) -> int:
    return moment.hour * 60 + moment.minute


def _clock(minutes: int) -> dt.time:
    if minutes >= 24 * 60:
        raise WrongSettings(
            text("With these times the day would last beyond midnight."),
            text("Start earlier, or make the rounds shorter or fewer."),
        )
    return dt.time(minutes // 60, minutes % 60)


def presence_of(hours: Hours, presence: Presence, rounds: Iterable[Round]) -> Presence:
    """Return a presence narrowed to the rounds that fit between two times of day."""
    rounds = list(rounds)
    first, last = presence.first, presence.last
    if hours.arrives is not None:
        start = _minutes(hours.arrives) - GRACE
        coming = [one.key.step for one in rounds if _minutes(one.start) >= start]
        # Whoever comes after the last start is seated in the last part all the same.
        first = max(first, min(coming, default=COLLECTIVES_STEP))
    if hours.leaves is not None:
        end = _minutes(hours.leaves) + GRACE
        cut = [one.key.step for one in rounds if _minutes(one.end) > end]
        last = min(last, _before(min(cut)) if cut else last)
    return Presence(first, last)


def _before(step: int) -> int:
    return LUNCH_STEP if step == COLLECTIVES_STEP else max(step - 1, ICEBREAKER_STEP - 1)
