"""Planning a day again after something happened. Read `replan_day` first."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from cafeplanner.cafe.day import Day, Part, PrintedCard, Seats, Session, Table
from cafeplanner.cafe.plan import Plan
from cafeplanner.cafe.report import Figure, Report
from cafeplanner.errors import ImpossibleRequest
from cafeplanner.i18n import Text, text, texts
from cafeplanner.planning.again import Again, plan_again
from cafeplanner.planning.result import Outcome, Watch, unwatched
from cafeplanner.planning.stop import Stop
from cafeplanner.planning.trade import Offer
from cafeplanner.replanning.cards import held_cards, voided
from cafeplanner.replanning.events import Event
from cafeplanner.replanning.people import Joins, Plays
from cafeplanner.replanning.places import RenamesTheme
from cafeplanner.replanning.spares import spare_cards_for

FEWEST_IN_GROUP, MORE_IN_GROUP = 3, 1
"""An icebreaker group that lost people goes on with so few, and takes in one more than it was planned for."""
CHANGED = "changed_cards"


@dataclass(frozen=True, slots=True)
class Budget:
    """How many cards may change: at most, and beyond the fewest to make the plan better."""

    most: int | None = None
    improve: int = 0


@dataclass(frozen=True)
class Replanned:
    """A day planned again: `day.printed` are the cards that were held before, `report` is the independent recount."""

    day: Day
    plan: Plan
    status: Outcome
    report: Report
    words: tuple[Text, ...]
    """What happened, in order."""
    offers: tuple[Offer, ...]
    """Plans that change more and more cards, each better than the one before; the chosen one is the last."""
    seconds: float

    @property
    def changed(self) -> Figure:
        """How many cards must be printed again, beside what cannot be avoided."""
        return self.report.by_rule[CHANGED]


def replan_day(  # noqa: PLR0913 - as plan_day, and what happened
    day: Day,
    plan: Plan,
    events: Sequence[Event],
    *,
    budget: Budget = Budget(),
    stop: Stop | None = None,
    seed: int = 0,
    jobs: int | None = None,
    watch: Watch = unwatched,
) -> Replanned:
    """Plan a day again after events, so that the fewest printed cards change.

    `plan` is the one whose cards people hold (`day.printed` says which of them are of earlier versions). Fewest
    changed cards come first, then the soft rules, as far as `budget` says nothing else. Raises ImpossibleRequest when
    the hard rules cannot all hold, or not with as few changes as asked for; NoPlanInTime when no plan was found in
    time.
    """
    # a table that closes now was there in the rounds that are over
    events = sorted(events, key=lambda event: not isinstance(event, Plays))
    changed, words = happened(day, events)
    wanted = {pin.participant for pin in changed.pins}
    newcomers = [event.person for event in events if isinstance(event, Joins) and event.person.id not in wanted]
    held = since(day, events, held_cards(day, plan))
    cards = (*voided(day, changed, held), *since(day, events, spare_cards_for(day, plan, newcomers, changed)))
    asked = loosened(replace(changed, printed=cards))
    again = Again(stop or Stop(), seed, jobs or os.cpu_count() or 1, watch, budget.improve)
    planned = plan_again(asked, again)
    found = planned.result
    _refuse_many(found.report, budget.most)
    return Replanned(
        tightened(changed, found.plan, cards),
        replace(found.plan, version=plan.version + 1),
        found.status,
        found.report,
        words,
        planned.offers,
        again.stop.elapsed,
    )


def happened(day: Day, events: Iterable[Event]) -> tuple[Day, tuple[Text, ...]]:
    """Return the day after all events, and what happened in words."""
    words = []
    for event in events:
        words.append(event.words(day))
        day = event.apply(day)
    return day, tuple(words)


def since(day: Day, events: Iterable[Event], cards: tuple[PrintedCard, ...]) -> tuple[PrintedCard, ...]:
    """Return cards with the names that their tables have after all events."""
    for event in events:
        if isinstance(event, RenamesTheme):
            cards = event.on_cards(day, cards)
        day = event.apply(day)
    return cards


def loosened(day: Day) -> Day:
    """Return the day with what a new plan may do to keep cards: tables without a host close, groups are not full."""
    return replace(day, sessions=tuple(_loosened(session) for session in day.sessions))


def _loosened(session: Session) -> Session:
    if session.part is Part.COLLECTIVES:
        return session
    return replace(session, tables=tuple(_looser(session.part, table) for table in session.tables))


def _looser(part: Part, table: Table) -> Table:
    seats = table.seats
    if part is Part.ICEBREAKER:
        seats = Seats(min(seats.minimum, FEWEST_IN_GROUP), seats.maximum + MORE_IN_GROUP)
    return replace(table, seats=seats, may_close=table.may_close or table.host is None)


def tightened(day: Day, plan: Plan, cards: tuple[PrintedCard, ...]) -> Day:
    """Return the day as the plan needs it: only tables that are empty may close, groups have the sizes they have."""
    return replace(day, sessions=tuple(_tightened(day, plan, session) for session in day.sessions), printed=cards)


def _tightened(day: Day, plan: Plan, session: Session) -> Session:
    if session.part is Part.COLLECTIVES:
        return session
    keys = [round_.key for round_ in session.rounds if round_.key not in day.played]

    def fitting(table: Table) -> Table:
        sizes = [sum(one != table.host for one in plan.people(key, table.label)) for key in keys]
        closes = table.may_close or (0 in sizes and table.host is None)
        counted = [size for size in sizes if size] or [table.seats.minimum]
        seats = table.seats
        if session.part is Part.ICEBREAKER:
            seats = Seats(min(seats.minimum, *counted), max(seats.maximum, *counted))
        return replace(table, seats=seats, may_close=closes)

    return replace(session, tables=tuple(map(fitting, session.tables)))


def _refuse_many(report: Report, most: int | None) -> None:
    """Refuse a plan that changes more cards than allowed."""
    figure = report.by_rule[CHANGED]
    if most is None or figure.value <= most:
        return
    what = texts(
        "No plan was found that changes at most {most} card; this one changes {count}.",
        "No plan was found that changes at most {most} cards; this one changes {count}.",
        count=figure.value,
        most=most,
    )
    least = texts(
        "At least {count} card must change whatever the plan.",
        "At least {count} cards must change whatever the plan.",
        count=figure.bound,
    )
    raise ImpossibleRequest(text("{what} {least}", what=what, least=least), text("Allow more with --max-changes."))
