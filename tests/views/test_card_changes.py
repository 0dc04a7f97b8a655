"""After a re-plan: what is to be done about whose card, and why."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest

from cafeplanner.cafe.day import Day, Pin, PrintedCard, RoundKey, Seats, Session, pair
from cafeplanner.cafe.participant import Role, Status
from cafeplanner.cafe.plan import Plan
from cafeplanner.i18n import translator
from cafeplanner.views.cards import person_cards
from cafeplanner.views.changes import CardChange, ChangeKind, card_changes, cards_to_print
from cafeplanner.views.desk_list import desk_list
from cafeplanner.views.reasons import Move
from cafeplanner.views.showing import Showing
from tests.builders import rotation_plan
from tests.sheets.papers import NO_REPORT
from tests.views.replanned import BEFORE, FIRST, SECOND, replanned, void, with_cards, with_people

PLAN = rotation_plan(BEFORE)
HELD = with_cards(BEFORE, PLAN)


def changes(day: Day, plan: Plan) -> Mapping[str, CardChange]:
    return {one.person.id: one for one in card_changes(day, plan)}


def moved(to: str, *keys: RoundKey, person: str = "p5") -> Plan:
    """Return a second version in which somebody sits elsewhere."""
    return replace(PLAN, seats={**PLAN.seats, **{(person, key): to for key in keys}}, version=2)


def why(day: Day, plan: Plan, person: str = "p5") -> list[str]:
    return [translator("en").say(reason) for reason in changes(day, plan)[person].why]


def with_table(day: Day, label: str, **changed: object) -> Day:
    """Return the day with another table in the café."""
    icebreaker, cafe, collectives = day.sessions
    tables = (replace(one, **changed) if one.label == label else one for one in cafe.tables)  # type: ignore[arg-type]
    return replace(day, sessions=(icebreaker, replace(cafe, tables=tuple(tables)), collectives))


def test_every_kind_of_change_is_told_kind_by_kind_in_alphabetical_order() -> None:
    day, plan = replanned()
    assert [(one.kind, one.person.id, one.held) for one in card_changes(day, plan)] == [
        (ChangeKind.AGAIN, "p5", 1),
        (ChangeKind.AGAIN, "p9", 1),
        (ChangeKind.AGAIN, "p6", 1),
        (ChangeKind.NEW, "anne", None),
        (ChangeKind.SPARE, "omar", 1),
        (ChangeKind.TAKE_BACK, "p7", 1),
    ]


def test_a_card_to_print_again_tells_only_the_rounds_that_differ() -> None:
    found = changes(*replanned())
    was, now = PLAN.seats["p5", SECOND], PLAN.seats["p6", SECOND]
    assert found["p5"].moves == (Move(SECOND, was, now),)
    assert found["p6"].moves == (Move(SECOND, now, was),)
    assert found["p9"].moves == ()
    assert [move.key for move in found["anne"].moves] == [one.key for one in BEFORE.rounds]
    assert (found["omar"].spare, found["omar"].why) == (3, ())


def test_a_plan_that_changes_nothing_needs_no_card() -> None:
    assert card_changes(HELD, replace(PLAN, version=2)) == ()


def test_a_round_that_is_over_is_not_told() -> None:
    day = replace(HELD, record=tuple(Pin(one, key, label) for (one, key), label in PLAN.seats.items() if key == FIRST))
    assert [move.key for move in changes(day, moved("1", FIRST, SECOND))["p5"].moves] == [SECOND]


def test_the_closed_table_is_the_reason_and_not_what_follows_from_it() -> None:
    """Everybody leaves table 3 in the first round, somebody also goes elsewhere in the second."""
    seats = {(one, key): "5" if (key, now) == (FIRST, "3") else now for (one, key), now in PLAN.seats.items()}
    gone = PLAN.people(FIRST, "3")[0]
    plan = Plan({**seats, (gone, SECOND): next(label for label in "1245" if label != seats[gone, SECOND])}, 2)
    day = replace(HELD, sessions=tuple(_roomy(one) for one in HELD.sessions))
    assert len(changes(day, plan)[gone].moves) == 2
    assert why(day, plan, gone) == ["Table 3 is closed"]


def _roomy(session: Session) -> Session:
    return replace(session, tables=tuple(replace(one, seats=Seats(1, 99)) for one in session.tables))


ROOMY = with_table(with_table(HELD, "2", seats=Seats(1, 99)), "4", seats=Seats(1, 99))
TO_FOUR = moved("4", FIRST, person="p6")
"""p6 goes from table 2 to table 4 in the first round."""
LEFT, MET = TO_FOUR.people(FIRST, "2")[0], TO_FOUR.people(FIRST, "4")[0]


@pytest.mark.parametrize(
    ("day", "reason"),
    [
        (ROOMY, "So that every table keeps its size"),
        (replace(ROOMY, pins=(Pin("p6", FIRST, "4"),)), "Seat fixed by hand"),
        (replace(ROOMY, apart=frozenset({pair(LEFT, "p6")})), "Kept apart from somebody there"),
        (replace(ROOMY, apart=frozenset({pair(MET, "p6")})), "So that every table keeps its size"),
        (with_table(ROOMY, "2", seats=Seats(1, len(TO_FOUR.people(FIRST, "2")))), "Table 2 is full"),
        (with_table(ROOMY, "4", host="p6"), "Host of table 4"),
        (with_table(ROOMY, "4", seats=Seats(len(TO_FOUR.people(FIRST, "4")), 99)), "Table 4 needs people"),
        (with_table(ROOMY, PLAN.seats["p6", SECOND], theme="Mobilités"), "Visits “Mobilités” in another round"),
        (
            replace(ROOMY, together=(frozenset({MET, "p6"}),)),
            f"Stays with {ROOMY.by_id[MET].name}",
        ),
    ],
    ids=["nothing else", "pin", "apart", "not apart", "full", "host", "minimum", "theme", "together"],
)
def test_a_move_has_its_reason(day: Day, reason: str) -> None:
    assert PLAN.seats["p6", FIRST] == "2"
    assert why(day, TO_FOUR, "p6") == [reason]


def test_who_stays_longer_has_a_new_card() -> None:
    short = replace(HELD, printed=tuple(replace(one, seats=((FIRST, ""),)) for one in HELD.printed[5:6]))
    (person,) = (one.participant for one in short.printed)
    assert why(short, replace(PLAN, version=2), person) == ["Is there longer than planned"]


def test_a_word_on_the_card_is_wrong() -> None:
    version = replace(PLAN, version=2)
    assert why(void(HELD, "p5"), version) == ["Name, organisation or theme has changed"]
    assert why(with_table(void(HELD, "p5"), "4", host="p5"), version) == ["Host of table 4"]
    day = with_table(void(HELD, "p0"), "1", host=None)
    assert why(with_people(day, p0={"role": Role.PARTICIPANT}), version, "p0") == ["Does not host table 1 any more"]


def test_a_spare_card_that_does_not_suit_is_named() -> None:
    spare = PrintedCard("p5", 1, ((FIRST, "4"),), spare=7)
    day = replace(HELD, printed=(*(one for one in HELD.printed if one.participant != "p5"), spare))
    assert why(day, replace(PLAN, version=2))[0] == "Instead of spare card 7"


def test_the_corner_of_a_card_tells_when_it_was_last_printed_anew() -> None:
    day, plan = replanned()
    show = Showing(day, plan, NO_REPORT, translator("en"))
    marks = {card.person: card.mark.rpartition(" ")[2] for card in person_cards(show)}
    anew = {"p5", "p6", "p9", "anne", "p23"} & marks.keys()
    assert {one for one, mark in marks.items() if mark == "v2"} == anew
    assert {row.person.id: f"v{row.version}" for row in desk_list(day, plan)} == marks
    assert {row.person.id: row.spare for row in desk_list(day, plan) if row.spare} == {"omar": 3}


def test_a_card_that_stays_right_is_the_same_in_every_version() -> None:
    day, plan = replanned()
    one = {card.person: card for card in person_cards(Showing(BEFORE, PLAN, NO_REPORT, translator("en")))}
    two = {card.person: card for card in person_cards(Showing(day, plan, NO_REPORT, translator("en")))}
    assert {person for person in one.keys() & two.keys() if one[person] != two[person]} == {"p5", "p6", "p8", "p9"}


def test_cards_to_print_are_those_of_the_version_and_those_changed_by_hand() -> None:
    day, plan = replanned()
    before = Showing(day, plan, NO_REPORT, translator("en"))
    edited = replace(before, day=with_people(day, p3={"last_name": "Autre"}, p5={"status": Status.CANCELLED}))
    assert cards_to_print(before, before) == {"p5", "p6", "p9", "anne"}
    assert cards_to_print(before, edited) == {"p3", "p6", "p9", "anne"}


def test_of_a_first_version_only_hand_edits_are_printed_again() -> None:
    before = Showing(BEFORE, PLAN, NO_REPORT, translator("en"))
    assert cards_to_print(before, before) == frozenset()
    assert cards_to_print(before, replace(before, day=with_people(BEFORE, p3={"last_name": "Autre"}))) == {"p3"}


def test_nobody_who_takes_part_in_no_round_is_forgotten() -> None:
    """Observers hold a card that names no table; a new one gets one."""
    day = with_people(HELD, p5={"role": Role.OBSERVER})
    seats = {at: label for at, label in PLAN.seats.items() if at[0] != "p5"}
    day = replace(day, printed=tuple(one for one in day.printed if one.participant != "p5"))
    (found,) = card_changes(day, Plan(seats, 2))
    assert (found.kind, found.person.id, found.moves) == (ChangeKind.NEW, "p5", ())
