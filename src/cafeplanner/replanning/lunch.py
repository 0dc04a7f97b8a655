"""The collectives of the afternoon, planned at lunch by what people said is urgent. Read `plan_collectives` first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from cafeplanner.cafe.day import Day, Part, PrintedCard, RoundKey, Session
from cafeplanner.cafe.participant import Participant
from cafeplanner.cafe.plan import Plan
from cafeplanner.cafe.report import Report
from cafeplanner.checking import check_plan
from cafeplanner.errors import ImpossibleRequest
from cafeplanner.i18n import Text, text, texts
from cafeplanner.intake.layout.tables import possible_collectives
from cafeplanner.planning.result import Outcome, Watch, unwatched
from cafeplanner.planning.solve import plan_day
from cafeplanner.planning.stop import Stop
from cafeplanner.replanning.cards import held_cards, voided
from cafeplanner.replanning.events import Event, with_tables
from cafeplanner.replanning.hand_edits import played_rounds
from cafeplanner.replanning.replan import happened
from cafeplanner.replanning.unanswered import suited


@dataclass(frozen=True)
class Answers:
    """People said at lunch what is urgent to them; the collectives that are possible follow from it.

    What they had said when they registered counts no longer, also for those who gave no answer.
    """

    urgencies: Mapping[str, tuple[str, ...]]

    def words(self, _: Day, /) -> Text:
        """Say how many."""
        return texts(
            "{count} person has said what is most urgent.",
            "{count} people have said what is most urgent.",
            count=len(self.urgencies),
        )

    def apply(self, day: Day) -> Day:
        """Take the answers, and lay the collectives out anew for those who are there in the afternoon."""
        people = tuple(replace(one, urgencies=self.urgencies.get(one.id, ())) for one in day.participants)
        return with_collectives(replace(day, participants=people))


@dataclass(frozen=True)
class Lunch:
    """A day with new collectives; the morning is as it was. `report` is the independent recount."""

    day: Day
    plan: Plan
    status: Outcome
    report: Report
    words: tuple[Text, ...]
    seconds: float


def plan_collectives(
    day: Day,
    plan: Plan,
    events: Sequence[Event],
    *,
    stop: Stop | None = None,
    seed: int = 0,
    jobs: int | None = None,
    watch: Watch = unwatched,
) -> Lunch:
    """Plan the collectives of a day whose morning is over.

    The events hold what people said (`Answers`), and who really sat where (`Plays`) unless all went as planned. Cards
    that name a collective bind nobody: the list on the wall counts. Raises as `plan_day` does, and ImpossibleRequest
    where the day has no collectives or nobody is there for them.
    """
    changed, words = happened(day, events)
    session = session_to_plan(changed)
    played = played_rounds(changed, plan, morning_keys(changed))
    changed = played.apply(changed) if played else changed
    stop = stop or Stop()
    found = plan_day(afternoon_of(changed, session), stop=stop, seed=seed, jobs=jobs, watch=watch)
    changed = replace(changed, printed=morning_cards(voided(day, changed, held_cards(day, plan))))
    morning = Plan({(pin.participant, pin.round): pin.table for pin in changed.record}, plan.version + 1)
    made = morning.merged(suited(changed, found.plan))
    # the morning costs what it costs, whatever the afternoon
    over = check_plan(changed, morning).cost if morning.seats else 0
    report = check_plan(changed, made, least_cost=over + found.report.bound)
    return Lunch(changed, made, found.status, report, words, stop.elapsed)


def session_to_plan(day: Day) -> Session:
    """Return the session of the collectives; raises ImpossibleRequest where there is nothing to plan."""
    session = day.session(Part.COLLECTIVES)
    if session is None:
        raise ImpossibleRequest(
            text("This day has no collectives."), text("Plan it anew with [collectives] sizes in the settings.")
        )
    if not session.tables:
        raise ImpossibleRequest(
            text("Nobody is there for the collectives."), text("Look at who leaves early in the sheet of the plan.")
        )
    return session


def afternoon_of(day: Day, session: Session) -> Day:
    """Return the day as if it began after lunch, without cards."""
    pins = tuple(pin for pin in day.pins if pin.round.part is Part.COLLECTIVES)
    record = tuple(pin for pin in day.record if pin.round.part is Part.COLLECTIVES)
    return replace(day, sessions=(session,), pins=pins, record=record, printed=())


def with_collectives(day: Day) -> Day:
    """Return the day with the collectives that are possible by the urgencies of those who are there.

    Topics that are no themes of the day get collectives as well. Seats fixed in collectives that are no more are free.
    """
    session = day.session(Part.COLLECTIVES)
    if session is None or not session.tables:
        return day
    people = present_people(day, session)
    themes = dict.fromkeys([theme.name for theme in day.themes])
    themes |= dict.fromkeys(urgency for person in people for urgency in person.urgencies)
    seats = session.tables[0].seats
    laid = with_tables(day, session, possible_collectives(people, tuple(themes), (seats.minimum, seats.maximum)))
    pins = tuple(pin for pin in laid.pins if pin.round.part is not Part.COLLECTIVES or laid.table(pin.round, pin.table))
    return replace(laid, pins=pins)


def present_people(day: Day, session: Session) -> list[Participant]:
    """Return whoever is there in a part of the day."""
    return [day.by_id[one] for one in day.present(session.rounds[0].key)]


def morning_keys(day: Day) -> tuple[RoundKey, ...]:
    """Return the rounds that are over at lunch."""
    return tuple(round_.key for round_ in day.rounds if round_.key.part is not Part.COLLECTIVES)


def morning_cards(cards: tuple[PrintedCard, ...]) -> tuple[PrintedCard, ...]:
    """Return the cards without what they say of the afternoon."""
    return tuple(
        replace(card, seats=tuple(seat for seat in card.seats if seat[0].part is not Part.COLLECTIVES))
        for card in cards
    )


def ranks_of(day: Day, plan: Plan) -> dict[int | None, list[str]]:
    """Return who works on the first (0), second (1)… urgency, on none of them (-1), and who has named none (None)."""
    found: dict[int | None, list[str]] = {}
    for person, key in plan.seats:
        if key.part is Part.COLLECTIVES:
            found.setdefault(_rank(day, plan, person, key), []).append(person)
    return found


def _rank(day: Day, plan: Plan, person: str, key: RoundKey) -> int | None:
    table = day.table(key, plan.seats[person, key])
    urgencies = day.by_id[person].urgencies
    if not urgencies:
        return None
    return urgencies.index(table.theme) if table and table.theme in urgencies else -1
