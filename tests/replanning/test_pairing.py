"""Who of the schedule is who in a later list."""

from __future__ import annotations

from cafeplanner.intake import lay_out
from cafeplanner.replanning.comparing import Asked, compare
from cafeplanner.replanning.people import Cancels, Corrects, Joins
from tests.replanning.lists import (
    FIRST_NAME,
    LAST_NAME,
    ROWS,
    changed,
    codes,
    compared,
    day_of,
    name_of,
    numbered,
    read,
    row,
    said,
)


def test_a_slip_in_a_name_is_one_person_where_more_speaks_for_it() -> None:
    rows = [changed(ROWS[0], last_name="Ollivier", email=""), *ROWS[1:]]
    alike = compared(rows, [changed(rows[0], last_name="Olivier"), *rows[1:]])
    assert codes(alike) == ["list-same-person"]
    assert [type(event) for event in alike.events] == [Corrects]
    apart = compared(rows, [changed(rows[0], last_name="Olivier", organisation="CAF"), *rows[1:]])
    assert codes(apart) == ["list-two-people"]
    assert [type(event) for event in apart.events] == [Cancels, Joins]


def test_what_was_assumed_can_be_answered() -> None:
    rows = [changed(ROWS[0], last_name="Ollivier", email=""), *ROWS[1:]]
    after = [changed(rows[0], last_name="Olivier"), *rows[1:]]
    old = day_of(rows).participants[0].id
    found = compared(rows, after, asked=Asked({old: None}))
    assert ([type(event) for event in found.events], codes(found)) == ([Cancels, Joins], [])
    other = [changed(rows[0], last_name="Zidane", organisation="CAF"), *rows[1:]]
    new = read(other).roster.participants[0].id
    found = compared(rows, other, asked=Asked({old: new}))
    assert ([type(event) for event in found.events], codes(found)) == ([Corrects], [])


def test_first_and_last_name_exchanged_is_one_person() -> None:
    after = [changed(ROWS[0], first_name=ROWS[0][LAST_NAME], last_name=ROWS[0][FIRST_NAME]), *ROWS[1:]]
    (event,) = compared(ROWS, after).events
    assert isinstance(event, Corrects)
    assert event.person.last_name == ROWS[0][FIRST_NAME]


def test_one_address_of_several_people_leaves_it_to_their_names() -> None:
    rows = [changed(one, email="accueil@example.org") if n < 5 else one for n, one in enumerate(ROWS)]
    found = compared(rows, [*rows[1:], changed(row(40), email="accueil@example.org", organisation="CAF")])
    assert [type(event) for event in found.events] == [Cancels, Joins]
    assert said(found, day_of(rows))[0] == f"{name_of(rows[0])} does not come."


def test_numbers_of_rows_that_moved_up_say_nothing() -> None:
    intake = numbered(ROWS)
    day = lay_out(intake.roster).day
    assert day.participants[0].id == "1"
    found = compare([day], day, numbered([*ROWS[2:], row(40)]), "liste.csv")
    assert [type(event) for event in found.events] == [Cancels, Cancels, Joins]
    assert codes(found) == []


def test_a_number_that_stays_knows_somebody_of_another_name() -> None:
    day = lay_out(numbered(ROWS).roster).day
    after = [changed(ROWS[0], last_name="Mariée", email="", organisation="CAF"), *ROWS[1:]]
    (event,) = compare([day], day, numbered(after), "liste.csv").events
    assert isinstance(event, Corrects)


def test_namesakes_are_told_apart_by_their_organisation_else_it_is_told() -> None:
    twins = [
        changed(ROWS[n], first_name="Marie", last_name="Durand", organisation=where, email="")
        for n, where in enumerate(("CAF", "Poste"))
    ]
    rows = [*twins, *ROWS[2:]]
    day = day_of(rows)
    found = compared(rows, rows[1:])
    (event,) = found.events
    assert isinstance(event, Cancels)
    assert (day.by_id[event.person].organisation, codes(found)) == ("CAF", [])
    unclear = compared(rows, [changed(twins[0], organisation="Mairie"), *ROWS[2:]])
    assert "list-namesakes" in codes(unclear)
