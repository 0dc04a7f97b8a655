from __future__ import annotations

from dataclasses import replace

from cafeplanner.cafe.day import Day, Pin, PrintedCard
from cafeplanner.cafe.participant import Presence, Status
from tests.rules.build import COLLECTIVES, FIRST, SECOND, change_people, found, plain_day, said, seat


def cards(*void: str, **seats: str) -> Day:
    """A day in which people hold cards of the first two rounds: ``cards(p0="1 2")``."""
    printed = [
        PrintedCard(person, 1, tuple(zip((FIRST, SECOND), labels.split(), strict=True)), person in void)
        for person, labels in seats.items()
    ]
    return replace(plain_day(3), printed=tuple(printed))


def test_a_card_counts_once_however_much_changes() -> None:
    day = cards(p0="1 2", p1="1 2", p2="2 1")
    findings = found("changed_cards", day, seat({FIRST: {"1": "1", "2": "0 2"}, SECOND: {"1": "0 2", "2": "1"}}))
    assert said(findings) == ["The card of Aïcha Abadie must be printed again."]
    assert [(one.count, one.cost, one.people) for one in findings] == [(1, 1_000_000, ("p0",))]


def test_whoever_holds_no_card_goes_anywhere() -> None:
    assert found("changed_cards", cards(p1="1 2"), seat({FIRST: {"1": "1", "2": "0 2"}, SECOND: {"2": "0 1 2"}})) == []


def test_a_card_says_nothing_of_rounds_that_were_not_planned() -> None:
    assert found("changed_cards", cards(p0="1 2"), seat({COLLECTIVES: {"Jeunesse 1": "0 1 2"}})) == []


def test_a_void_card_counts_wherever_its_owner_sits_but_only_if_expected() -> None:
    plan = seat({FIRST: {"1": "0 1 2"}, SECOND: {"2": "0 1 2"}})
    assert [one.people for one in found("changed_cards", cards("p0", p0="1 2", p1="1 2"), plan)] == [("p0",)]
    gone = change_people(cards("p0", p0="1 2"), p0={"status": Status.CANCELLED})
    assert found("changed_cards", gone, seat({FIRST: {"1": "1 2"}, SECOND: {"2": "1 2"}})) == []


def test_what_a_card_says_of_rounds_in_which_its_owner_is_absent_does_no_harm() -> None:
    late = change_people(cards(p0="3 2"), p0={"presence": Presence(first=2)})
    assert found("changed_cards", late, seat({FIRST: {"1": "1 2"}, SECOND: {"2": "0 1 2"}})) == []


def test_somebody_who_stays_after_all_needs_a_new_card() -> None:
    day = replace(plain_day(2), printed=(PrintedCard("p0", 1, ((FIRST, "1"), (SECOND, ""))),))
    assert len(found("changed_cards", day, seat({FIRST: {"1": "0"}, SECOND: {"2": "0"}}))) == 1


def test_a_round_that_is_over_makes_no_card_wrong() -> None:
    day = replace(cards(p0="1 2"), record=(Pin("p0", FIRST, "3"), Pin("p1", FIRST, "3"), Pin("p2", FIRST, "3")))
    assert found("changed_cards", day, seat({FIRST: {"3": "0 1 2"}, SECOND: {"2": "0 1 2"}})) == []
