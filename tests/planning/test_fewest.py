"""The fewest changed cards: never fewer than the exact model proves, no more where it says that it is proven."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from benchmarks.instances import instance
from hypothesis import HealthCheck, given, settings

from cafeplanner.cafe.day import Day, Part, PrintedCard, Seats, Session
from cafeplanner.cafe.participant import Status
from cafeplanner.cafe.plan import Plan
from cafeplanner.planning.compile import rounds_of
from cafeplanner.planning.crowding import count_heads
from cafeplanner.planning.exact import ExactModel
from cafeplanner.planning.fewest import fewest_changes, whole_day
from cafeplanner.planning.kept import changed_cards, with_cards_kept
from cafeplanner.planning.moving import reseat_all
from cafeplanner.planning.recount import measure
from cafeplanner.planning.seating import NOWHERE
from cafeplanner.planning.solved import Answer
from cafeplanner.planning.start import quick_seats
from cafeplanner.rules import HARD
from cafeplanner.rules import terms as t
from cafeplanner.rules.changed_cards import ChangedCards
from tests.agreement import begun_days
from tests.builders import make_day, rotation_plan

often = settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))


def asked(day: Day) -> list[t.Term]:
    return [term for rule in (*HARD, ChangedCards()) for term in rule.terms(day, rounds_of(day, Part))]


@often
@given(begun_days())
def test_it_changes_as_few_cards_as_the_exact_model(day: Day) -> None:
    day = replace(day, pins=(), changed_card=1)
    terms = [term for term in asked(day) if not isinstance(term, t.Constant)]
    exact = ExactModel(day, rounds_of(day, Part), terms).solve(20)
    found = fewest_changes(whole_day(day), seconds=20)
    if exact.status is Answer.IMPOSSIBLE:
        assert found.status is Answer.IMPOSSIBLE
        return
    assert (found.status, found.changed, found.bound) == (Answer.BEST, exact.cost, exact.cost)
    assert measure(whole_day(day), found.seats).faults == 0
    assert count_heads(whole_day(day), 20).bound <= found.changed


@often
@given(begun_days(most_people=6))
def test_the_exact_seats_alone_change_as_few(day: Day) -> None:
    day = replace(day, pins=())
    seating = whole_day(day)
    found = reseat_all(seating, quick_seats(seating, 1), seconds=20)
    whole = fewest_changes(seating, seconds=20)
    assert (found.status, found.changed) == (whole.status, whole.changed)
    if found.seats is not None:
        assert measure(seating, found.seats).faults == 0


def printed(day: Day, plan: Plan) -> Day:
    """The day on which everybody holds a card of a plan."""
    seats: dict[str, list[tuple[object, str]]] = {}
    for (person, key), label in plan.seats.items():
        seats.setdefault(person, []).append((key, label))
    return replace(day, printed=tuple(PrintedCard(person, 1, tuple(of)) for person, of in seats.items()))  # type: ignore[arg-type]


def without(day: Day, people: set[str]) -> Day:
    folk = (replace(one, status=Status.CANCELLED) if one.id in people else one for one in day.participants)
    return replace(day, participants=tuple(folk))


def resized(session: Session, seats: Seats, *, closing: bool = False) -> Session:
    return replace(session, tables=tuple(replace(one, seats=seats, may_close=closing) for one in session.tables))


def test_nobody_moves_where_nobody_must() -> None:
    day = make_day(60, tables=10, seats=(2, 9))
    plan = rotation_plan(day)
    found = fewest_changes(whole_day(without(printed(day, plan), {"p3", "p18", "p40"})), seconds=20)
    assert (found.status, found.changed) == (Answer.BEST, 0)


@pytest.mark.parametrize("people", [120, 500])
def test_tables_that_lost_too_many_are_merged(people: int) -> None:
    """People of short tables move, or others come to them; that fewer is impossible is proven by counting heads."""
    day = replace(instance(people), sessions=instance(people).sessions[1:])
    plan = Plan(
        {(f"p{n}", round_.key): seat_of(n, round_.key.number, day) for n in range(people) for round_ in day.rounds}
    )
    day = replace(printed(day, plan), sessions=(resized(day.sessions[0], Seats(6, 12), closing=True),))
    gone = without(day, {f"p{n}" for n in range(0, people, 4)})
    seating = whole_day(gone)
    found = fewest_changes(seating, seconds=30, jobs=2)
    assert found.seats is not None
    assert measure(seating, found.seats).faults == 0
    assert found.bound <= found.changed == changed_cards(seating, found.seats).sum() < people // 3


def seat_of(person: int, number: int, day: Day) -> str:
    """Everybody walks on by themes, so that nobody sees one twice."""
    tables = day.sessions[0].tables
    themes = list(dict.fromkeys(table.theme for table in tables))
    theme = themes[(person + number * (1 + person // len(themes) % 3)) % len(themes)]
    own = [table.label for table in tables if table.theme == theme]
    return own[person // len(themes) % len(own)]


def test_cards_are_kept_only_in_the_rounds_that_they_name() -> None:
    """A spare card says nothing of the icebreaker: whoever took it may sit in any group."""
    day = make_day(20, tables=4, seats=(2, 9))
    plan = rotation_plan(day)
    held = printed(day, plan)
    cards = [replace(card, seats=tuple(one for one in card.seats if one[0].part is Part.CAFE)) for card in held.printed]
    seating = whole_day(replace(day, printed=(*cards[:2], *held.printed[2:])))
    seats = seating.from_plan(plan)
    seats[5] = seats[6]
    fixed = with_cards_kept(seating, seats).fixed
    cafe = np.array([key.part is Part.CAFE for key in seating.rounds])
    assert (fixed[:2, ~cafe] == NOWHERE).all()
    assert (fixed[:2, cafe] == np.where(seating.present[:2, cafe], seats[:2, cafe], NOWHERE)).all()
    assert (fixed[5] == seating.fixed[5]).all()
    assert (fixed[6] == np.where(seating.present[6], seats[6], NOWHERE)).all()
    cheap = whole_day(replace(day, printed=held.printed, changed_card=100))
    assert (with_cards_kept(cheap, seats).fixed == cheap.fixed).all()
