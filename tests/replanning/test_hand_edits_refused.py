"""A table typed by hand that cannot be honoured is refused with its reason and cell; all others are kept."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from cafeplanner.cafe.day import Day, Part, Pin, RoundKey, pair
from cafeplanner.cafe.finding import Finding, Place, Severity
from cafeplanner.cafe.participant import Role
from cafeplanner.cafe.plan import Plan
from cafeplanner.checking import check_plan
from cafeplanner.errors import ImpossibleRequest
from cafeplanner.i18n import text
from cafeplanner.planning.stop import Stop
from cafeplanner.replanning.events import Event
from cafeplanner.replanning.hand_edits import WishesSeat, edited_seats
from cafeplanner.replanning.people import Cancels, KeepsApart, PinsSeat, Plays
from cafeplanner.replanning.places import ClosesTable
from cafeplanner.replanning.refusals import honoured, keep_most
from cafeplanner.replanning.replan import Budget, Replanned, replan_day
from cafeplanner.store import Edits
from tests.replanning.days import cafe_tables, planned, record_of, seats_of

ROUNDS = [RoundKey(Part.CAFE, number) for number in (1, 2, 3, 4)]


def again(*events: Event, day: Day | None = None, most: int | None = None) -> tuple[Replanned, tuple[Finding, ...]]:
    """Plan the day again after events, of which some are wishes."""
    usual, plan = planned()

    def plan_once(kept: Sequence[Event]) -> Replanned:
        return replan_day(day or usual, plan, kept, budget=Budget(most), stop=Stop(1.0), jobs=1)

    found, refused = honoured(day or usual, events, plan_once)
    assert check_plan(found.day, found.plan).broken == ()
    return found, refused


def wish(person: str, number: int, label: str, row: int = 5) -> WishesSeat:
    return WishesSeat(Pin(person, ROUNDS[number - 1], label), Place("x.xlsx", "Plan", row, "J", "Round 2"))


def guest(number: int = 0) -> str:
    """Return somebody who hosts no table."""
    return [one.id for one in planned()[0].participants if one.role is not Role.HOST][number]


def elsewhere(person: str, number: int) -> str:
    """Return a table at which somebody sits in no round."""
    seats = seats_of(planned()[1], person)
    return [label for label in cafe_tables(planned()[0]) if label not in seats.values()][number - 1]


def test_a_possible_wish_is_kept_whatever_it_costs() -> None:
    person = guest()
    found, refused = again(wish(person, 2, elsewhere(person, 1)))
    assert found.plan.at(person, ROUNDS[1]) == elsewhere(person, 1)
    assert refused == ()


def test_one_impossible_wish_is_refused_at_its_cell_and_the_others_are_kept() -> None:
    host = planned()[0].hosts[0]
    home = planned()[0].hosting[host.id]
    other = next(label for label in cafe_tables(planned()[0]) if label != home)
    person = guest()
    found, refused = again(wish(host.id, 2, other, 7), wish(person, 2, elsewhere(person, 1), 8))
    assert found.plan.at(person, ROUNDS[1]) == elsewhere(person, 1)
    (finding,) = refused
    assert (finding.code, finding.severity, finding.people) == ("edit-refused", Severity.WARNING, (host.id,))
    assert finding.place == Place("x.xlsx", "Plan", 7, "J", "Round 2")
    assert str(finding.text) == (
        f"{host.name} is not seated at table {other} in round 2, as was typed. "
        f"{host.name} hosts table {home}, or stays there with its host."
    )
    assert "--host" in str(finding.remedy)


def test_of_two_rounds_with_one_theme_the_lower_cell_is_refused() -> None:
    person = guest()
    label = elsewhere(person, 1)
    found, refused = again(wish(person, 1, label), wish(person, 3, label))
    assert [found.plan.at(person, key) == label for key in ROUNDS] == [True, False, False, False]
    assert "already, and nobody visits a theme twice" in str(refused[0].text)


def test_the_wish_in_the_way_of_most_others_is_refused() -> None:
    day, plan = planned()
    one, two, three = (guest(number) for number in range(3))
    label = next(
        label for label in cafe_tables(day) if all(plan.at(who, ROUNDS[1]) != label for who in (one, two, three))
    )
    apart = [KeepsApart(one, two), KeepsApart(one, three)]
    found, refused = again(*apart, *(wish(who, 2, label, row) for row, who in enumerate((one, two, three))))
    assert [finding.people for finding in refused] == [(one,)]
    assert [found.plan.at(who, ROUNDS[1]) for who in (two, three)] == [label, label]
    assert "are kept apart" in str(refused[0].text)


def test_more_wishes_than_seats_keep_as_many_as_there_are_seats() -> None:
    table = next(one for one in planned()[0].tables(ROUNDS[1]) if one.host is None)
    crowd = [guest(number) for number in range(table.seats.maximum + 3)]
    found, refused = again(*(wish(person, 2, table.label, row) for row, person in enumerate(crowd)))
    there = {person for person in crowd if found.plan.at(person, ROUNDS[1]) == table.label}
    assert len(there) == table.seats.maximum
    assert {finding.people[0] for finding in refused} == set(crowd) - there
    assert "seats" in str(refused[0].text)


def test_absence_closed_tables_options_and_rounds_that_are_over_come_first() -> None:
    day, plan = planned()
    label = next(table.label for table in day.tables(ROUNDS[0]) if table.host is None)
    others = [one.id for one in day.participants if one.role is not Role.HOST]
    closed = next(one for one in others if label not in seats_of(plan, one).values())
    others.remove(closed)
    gone, past = others.pop(), others.pop()
    pinned = next(one for one in others if elsewhere(one, 1) != label)
    taken = elsewhere(pinned, 1)
    events = (
        Plays(record_of(plan, 1)),
        Cancels(gone),
        ClosesTable(label),
        PinsSeat(Pin(pinned, ROUNDS[2], taken)),
        wish(gone, 3, elsewhere(gone, 1)),
        wish(closed, 3, label),
        wish(pinned, 3, next(one for one in cafe_tables(day) if one not in (label, taken))),
        wish(past, 1, elsewhere(past, 1)),
    )
    found, refused = again(*events)
    assert found.plan.at(pinned, ROUNDS[2]) == taken
    reasons = [str(finding.text).partition("as was typed. ")[2] for finding in refused]
    assert "is not there in round 3" in reasons[0]
    assert reasons[1] == "It is not there any more."
    assert "--pin" in reasons[2]
    assert reasons[3] == "This round is over."


def test_an_option_that_is_impossible_still_ends_everything() -> None:
    host = planned()[0].hosts[0].id
    other = next(label for label in cafe_tables(planned()[0]) if label != planned()[0].hosting[host])
    with pytest.raises(ImpossibleRequest, match="stays at table"):
        again(PinsSeat(Pin(host, ROUNDS[1], other)), wish(guest(), 2, elsewhere(guest(), 1)))


def test_a_limit_on_changed_cards_is_kept_and_no_wish_given_up_for_it() -> None:
    with pytest.raises(ImpossibleRequest, match="at most 0 card"):
        again(wish(guest(), 2, elsewhere(guest(), 1)), most=0)


def test_what_only_the_search_finds_is_refused_too() -> None:
    """Two who must not meet and share their only free table in a round: counting does not see it."""
    day, _ = planned()
    trio = [guest(number) for number in range(3)]
    foes = frozenset(pair(a, b) for a in trio for b in trio if a < b)
    labels = cafe_tables(day)[:2]
    tables = tuple(replace(one, may_close=False) for one in day.sessions[1].tables if one.label in labels)
    small = replace(
        day,
        participants=tuple(replace(one, role=Role.PARTICIPANT) for one in day.participants),
        sessions=(
            replace(
                day.sessions[1],
                rounds=day.sessions[1].rounds[:1],
                tables=tuple(replace(one, host=None, seats=replace(one.seats, maximum=30)) for one in tables),
            ),
        ),
        apart=frozenset(list(foes)[:1]),
    )
    (a, b) = next(iter(small.apart))
    plan = Plan({(one.id, ROUNDS[0]): labels[n % 2] for n, one in enumerate(small.participants)})

    def plan_once(kept: Sequence[Event]) -> Replanned:
        return replan_day(small, plan, kept, stop=Stop(1.0), jobs=1)

    found, refused = honoured(small, [wish(a, 1, labels[0]), wish(b, 1, labels[0], 9)], plan_once)
    assert [finding.people for finding in refused] == [(b,)]
    assert (found.plan.at(a, ROUNDS[0]), found.plan.at(b, ROUNDS[0])) == (labels[0], labels[1])


def test_halving_keeps_all_but_the_wishes_in_the_way() -> None:
    wishes = [wish(f"p{number}", 1, "1") for number in range(20)]
    bad = {"p3", "p4", "p17"}
    asked = []

    def clash(some: Sequence[WishesSeat]) -> ImpossibleRequest | None:
        asked.append(some)
        return ImpossibleRequest(text("No.")) if bad & {one.pin.participant for one in some} else None

    kept, refused = keep_most(wishes, clash)
    assert {one.wish.pin.participant for one in refused} == bad
    assert len(kept) == 17
    assert len(asked) < 25


def test_edited_seats_carry_their_cells() -> None:
    day, plan = planned()
    person, place = guest(), Place("x.xlsx", "Plan", 12, "J", "Round 2")
    seats = {**plan.seats, (person, ROUNDS[1]): elsewhere(person, 1)}
    edits = Edits(day, Plan(seats), (), places={(person, ROUNDS[1]): place})
    assert list(edited_seats(day, plan, edits)) == [WishesSeat(Pin(person, ROUNDS[1], elsewhere(person, 1)), place)]
