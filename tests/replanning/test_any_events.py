"""Any events, one after the other: after each of them every promise of re-planning holds."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule

from cafeplanner.cafe.day import Day, Part, Pin, RoundKey, Seats, Table
from cafeplanner.cafe.participant import Participant, Presence, Role, Status
from cafeplanner.cafe.plan import Plan
from cafeplanner.checking import check_plan
from cafeplanner.errors import ImpossibleRequest, NoPlanInTime
from cafeplanner.planning.solve import plan_day
from cafeplanner.planning.stop import Stop
from cafeplanner.replanning.cards import held_cards
from cafeplanner.replanning.events import Event
from cafeplanner.replanning.people import Cancels, Corrects, Joins, KeepsApart, Plays, Returns, Stays
from cafeplanner.replanning.places import ClosesTable, OpensTable, RenamesTheme, Resizes
from cafeplanner.replanning.replan import Replanned, replan_day
from tests.builders import make_day
from tests.replanning.days import seats_of

SECONDS = 0.4
WHO = st.integers(0, 1_000)
"""Somebody, or some table: a number that is taken modulo how many there are."""


class DayOfSurprises(RuleBasedStateMachine):
    """A day of 18 to 30 people to which things happen; an event that no plan can follow leaves the old version."""

    @initialize(
        people=st.integers(18, 30),
        tables=st.integers(4, 6),
        rounds=st.integers(2, 4),
        hosts=st.integers(0, 2),
        afternoon=st.booleans(),
    )
    def begin(self, people: int, tables: int, rounds: int, hosts: int, afternoon: bool) -> None:
        """Plan the first version."""
        day = make_day(people, tables, rounds, seats=(2, 12), hosts=hosts)
        groups = tuple(replace(one, seats=Seats(3, 7)) for one in day.sessions[0].tables)
        later = day.sessions[2:] if afternoon else ()
        self.day = replace(day, sessions=(replace(day.sessions[0], tables=groups), day.sessions[1], *later))
        self.plan = plan_day(self.day, stop=Stop(SECONDS), jobs=1).plan

    def of(self, status: Status) -> list[Participant]:
        """Who comes, or who has cancelled."""
        return [one for one in self.day.participants if one.status is status]

    def somebody(self, number: int) -> Participant:
        """One of those who come."""
        coming = self.of(Status.PRESENT)
        return coming[number % len(coming)]

    def table(self, number: int) -> Table:
        """One of the tables of the café that are open."""
        cafe = self.day.session(Part.CAFE)
        assert cafe is not None
        tables = [table for table in cafe.tables if table.seats.maximum]
        return tables[number % len(tables)]

    @rule(who=st.lists(WHO, min_size=1, max_size=4))
    def cancels(self, who: list[int]) -> None:
        """Some people do not come."""
        gone = dict.fromkeys(self.somebody(number).id for number in who)
        self.happens(*map(Cancels, gone))

    @precondition(lambda self: self.of(Status.CANCELLED))
    @rule(who=WHO)
    def returns(self, who: int) -> None:
        """Somebody comes after all."""
        gone = self.of(Status.CANCELLED)
        self.happens(Returns(gone[who % len(gone)].id))

    @rule(like=WHO)
    def joins(self, like: int) -> None:
        """Somebody comes in addition."""
        one, number = self.somebody(like), len(self.day.participants)
        self.happens(Joins(Participant(f"new{number}", "Nouvelle", f"N {number}", one.organisation, "", one.wishes)))

    @rule(who=WHO, when=st.sampled_from((Presence(2), Presence(0, 1), Presence(0, 98))))
    def stays(self, who: int, when: Presence) -> None:
        """Somebody comes late or leaves early."""
        if self.somebody(who).role is not Role.HOST:
            self.happens(Stays(self.somebody(who).id, when))

    @rule(which=WHO)
    def closes(self, which: int) -> None:
        """A table is not there any more."""
        if self.table(which).host is None:
            self.happens(ClosesTable(self.table(which).label))

    @rule(like=WHO)
    def opens(self, like: int) -> None:
        """There is another table, with a theme of its own."""
        cafe = self.day.session(Part.CAFE)
        assert cafe is not None
        number = len(cafe.tables)
        new = replace(self.table(like), label=f"neuve {number}", host=None, theme=f"Thème {number}")
        self.happens(OpensTable(new))

    @rule(which=WHO)
    def renames(self, which: int) -> None:
        """A theme has another name."""
        theme = self.table(which).theme or ""
        self.happens(RenamesTheme(theme, f"{theme}′"))

    @rule(which=WHO, most=st.integers(6, 14))
    def resizes(self, which: int, most: int) -> None:
        """A table takes more people, or fewer."""
        self.happens(Resizes(self.table(which).label, Seats(1, most)))

    @rule(one=WHO, other=WHO)
    def keeps_apart(self, one: int, other: int) -> None:
        """Two people must not meet."""
        if self.somebody(one) != self.somebody(other):
            self.happens(KeepsApart(self.somebody(one).id, self.somebody(other).id))

    @rule(who=WHO)
    def corrects(self, who: int) -> None:
        """Somebody is of another organisation."""
        self.happens(Corrects(replace(self.somebody(who), organisation="Une autre structure")))

    @rule(missing=WHO)
    def plays(self, missing: int) -> None:
        """The next round is over; somebody was not there."""
        key = next((one.key for one in self.day.rounds if one.key not in self.day.played), None)
        if key is None or key == self.day.rounds[-1].key:
            return
        there = [Pin(person, key, label) for (person, at), label in self.plan.seats.items() if at == key]
        there.pop(missing % len(there))
        self.happens(Plays((*self.day.record, *there)))

    @rule(who=WHO)
    def cancels_and_comes_after_all(self, who: int) -> None:
        """What is undone leaves everything as it was."""
        person = self.somebody(who).id
        host = self.day.hosting.get(person)
        if host is None:
            before = self.day, self.plan
            self.happens(Cancels(person), Returns(person))
            assert [one.id for one in self.day.participants] == [one.id for one in before[0].participants]
            assert dict(self.plan.seats) == dict(before[1].seats)

    def happens(self, *events: Event) -> None:
        """Plan again and look at every promise."""
        try:
            found = replan_day(self.day, self.plan, events, stop=Stop(SECONDS), jobs=1)
        except (ImpossibleRequest, NoPlanInTime):
            return
        check(self.day, self.plan, found)
        self.day, self.plan = found.day, found.plan

    def teardown(self) -> None:
        """Where nothing happens, nothing changes."""
        if hasattr(self, "plan"):
            again = replan_day(self.day, self.plan, [], stop=Stop(SECONDS), jobs=1)
            assert dict(again.plan.seats) == dict(self.plan.seats)


def check(day: Day, plan: Plan, found: Replanned) -> None:
    """Hard rules hold, the count is right, what is over stays, and whoever is not named keeps the card."""
    report = check_plan(found.day, found.plan)
    assert report.broken == ()
    assert found.changed.bound <= found.changed.value == report.by_rule["changed_cards"].value
    assert {one.id for one in day.participants} <= set(found.day.by_id)
    for key, seats in found.day.played.items():
        assert {person: label for (person, at), label in found.plan.seats.items() if at == key} == seats
    changed = {person for finding in report.noticed if finding.code == "changed_cards" for person in finding.people}
    for card in held_cards(day, plan):
        if card.participant not in changed:
            assert follows(found, card.participant, dict(card.seats))


def follows(found: Replanned, person: str, card: dict[RoundKey, str]) -> bool:
    """Whether somebody goes where the card says, in every round that is not over and in which the person is there."""
    now = seats_of(found.plan, person)
    over = found.day.played
    return all(
        now.get(key) == label
        for key, label in card.items()
        if key not in over and found.day.absence(person, key) is None
    )


TestDayOfSurprises = pytest.mark.slow(DayOfSurprises.TestCase)
TestDayOfSurprises.settings = settings(
    max_examples=12, stateful_step_count=8, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck)
)
