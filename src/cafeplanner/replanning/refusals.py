"""Tables typed into the planning sheet that cannot be honoured: each is refused with its reason, the others are kept.

Read `honoured` first. What a look at one wish or at two shows is refused at once (`wish_clashes`); what only counting
or the search shows is found by leaving out halves.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from cafeplanner.cafe.day import Day, Part
from cafeplanner.cafe.finding import Finding, Severity
from cafeplanner.errors import ImpossibleRequest
from cafeplanner.i18n import Text, text
from cafeplanner.planning.clashes import counted_clash
from cafeplanner.planning.compile import rounds_of
from cafeplanner.planning.elastic import smallest_change
from cafeplanner.replanning.events import Event
from cafeplanner.replanning.hand_edits import WishesSeat
from cafeplanner.replanning.replan import happened, loosened
from cafeplanner.replanning.wish_clashes import Refusal, refuse_plain
from cafeplanner.rules.words import place_words

T = TypeVar("T")
Wishes = Sequence[WishesSeat]
SECONDS, EACH = 15.0, 3.0
"""For finding out which wishes are in the way of a plan: in all, and for each set of them."""
TOO_LATE = ImpossibleRequest(text("Whether it goes with the other tables that were typed was not found out in time."))
ANOTHER = text("Choose another table, or leave the cell as it was.")


def honoured(day: Day, events: Sequence[Event], plan: Callable[[Sequence[Event]], T]) -> tuple[T, tuple[Finding, ...]]:
    """Return what `plan` makes of the events without the wishes that cannot be honoured, and a finding for each one.

    Of wishes that contradict each other as many are kept as possible. Raises what `plan` raises without any wish.
    """
    hard = [event for event in events if not isinstance(event, WishesSeat)]
    wishes = [event for event in events if isinstance(event, WishesSeat)]
    if not wishes:
        return plan(events), ()
    base, _ = happened(day, hard)
    kept, refused = refuse_plain(base, hard, wishes)
    judge = Judge(base, time.monotonic() + SECONDS)
    if counted_clash(loosened(base)) is None:
        kept, more = keep_most(kept, judge.counted)
        refused += more
    planned, more = plan_most(judge, hard, kept, plan)
    order = {id(wish): number for number, wish in enumerate(wishes)}
    refused = sorted((*refused, *more), key=lambda one: order[id(one.wish)])
    return planned, tuple(refused_finding(base, one) for one in refused)


def plan_most(
    judge: Judge, hard: Sequence[Event], wishes: Wishes, plan: Callable[[Sequence[Event]], T]
) -> tuple[T, list[Refusal]]:
    """Plan with as many wishes as the search finds possible: with all, with those that it can tell, with none."""
    try:
        return plan((*hard, *wishes)), []
    except ImpossibleRequest as error:
        # a limit on changed cards names no clash: it was asked for, and is kept to
        if not wishes or not error.clashes:
            raise
        kept, refused = keep_most(wishes, judge.searched)
        last = error
    if refused and kept:
        try:
            return plan((*hard, *kept)), refused
        except ImpossibleRequest as error:
            last = error
    told = {id(one.wish) for one in refused}
    rest = [because(wish, last) for wish in wishes if id(wish) not in told]
    return plan(hard), [*refused, *rest]


@dataclass(frozen=True)
class Judge:
    """Says whether a day with some wishes can be planned."""

    base: Day
    ends: float
    """When to stop looking, on the monotonic clock."""

    def counted(self, wishes: Wishes) -> ImpossibleRequest | None:
        """Return the clash that counting shows; where time is over, that it is."""
        return counted_clash(self._with(wishes)) if time.monotonic() < self.ends else TOO_LATE

    def searched(self, wishes: Wishes) -> ImpossibleRequest | None:
        """Return the clash that counting or CP-SAT shows; where time is over, that it is."""
        seconds = min(EACH, self.ends - time.monotonic())
        if seconds <= 0:
            return TOO_LATE
        day = self._with(wishes)
        return counted_clash(day) or smallest_change(day, rounds_of(day, Part), seconds)

    def _with(self, wishes: Wishes) -> Day:
        return loosened(happened(self.base, wishes)[0])


def keep_most(
    wishes: Wishes, clash: Callable[[Wishes], ImpossibleRequest | None]
) -> tuple[list[WishesSeat], list[Refusal]]:
    """Return the wishes that can be honoured together, and the others with the clash that each would bring."""
    kept: list[WishesSeat] = []
    refused: list[Refusal] = []
    parts: list[Wishes] = [wishes] if wishes else []
    while parts:
        part = parts.pop()
        found = clash((*kept, *part))
        if found is None:
            kept += part
        elif len(part) == 1:
            refused.append(because(part[0], found))
        else:
            half = len(part) // 2
            parts += [part[half:], part[:half]]
    return kept, refused


def because(wish: WishesSeat, error: ImpossibleRequest) -> Refusal:
    """Return the refusal of a wish for the clash that it brings."""
    return Refusal(wish, error.clashes[0] if error.clashes else error.text, error.remedy or ANOTHER)


def refused_finding(day: Day, refusal: Refusal) -> Finding:
    """Return the finding about a refused wish, at its cell."""
    pin = refusal.wish.pin
    what: Text = text(
        "{name} is not seated {place}, as was typed. {reason}",
        name=day.by_id[pin.participant].name,
        place=place_words(pin.round, pin.table),
        reason=refusal.reason,
    )
    return Finding("edit-refused", Severity.WARNING, what, refusal.remedy, refusal.wish.place, (pin.participant,))
