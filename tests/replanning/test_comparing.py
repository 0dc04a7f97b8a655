"""A later list beside the schedule: what it says has happened."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cafeplanner.cafe.participant import LUNCH_STEP, Participant, Presence, Role
from cafeplanner.cafe.settings import CafeSettings, Settings, ThemeSettings
from cafeplanner.errors import BlockingFindings
from cafeplanner.intake import lay_out
from cafeplanner.replanning.comparing import Asked, compare
from cafeplanner.replanning.people import Cancels, Corrects, Joins, Returns, Stays
from cafeplanner.replanning.places import RenamesTheme
from cafeplanner.replanning.replan import happened
from tests.builders import THEMES
from tests.replanning.lists import (
    EMAIL,
    FIRST_NAME,
    HEAD,
    LAST_NAME,
    ORGANISATION,
    ROWS,
    changed,
    codes,
    compared,
    day_of,
    name_of,
    person,
    read,
    row,
    said,
)

EDITED = {"organisation": "Atelier {n}", "territory": "Pays {n}", "wish": THEMES[3], "role": "Observateur"}


@settings(max_examples=40, deadline=None)
@given(st.data())
def test_rows_dropped_added_and_edited_are_exactly_what_happened(data: st.DataObject) -> None:
    numbers = list(range(len(ROWS)))
    gone = data.draw(st.sets(st.sampled_from(numbers), max_size=8), "gone")
    edits = data.draw(st.dictionaries(st.sampled_from(numbers), st.sampled_from(sorted(EDITED)), max_size=6), "edits")
    new = data.draw(st.sets(st.integers(30, 60), max_size=6), "new")
    edited = {n: changed(ROWS[n], **{what: EDITED[what].format(n=n)}) for n, what in edits.items() if n not in gone}
    after = [edited.get(n, one) for n, one in enumerate(ROWS) if n not in gone] + [row(n) for n in sorted(new)]
    data.draw(st.randoms()).shuffle(after)
    day = day_of(ROWS)
    found = compared(ROWS, after)
    expected = {f"{name_of(ROWS[n])} does not come." for n in gone}
    expected |= {f"{name_of(row(n))} comes in addition." for n in new}
    expected |= {f"The entry of {name_of(one)} is corrected." for n, one in edited.items() if one != ROWS[n]}
    assert set(said(found, day)) == expected
    assert len(found.events) == len(expected)
    # afterwards the same list says nothing any more
    later, _ = happened(day, found.events)
    assert compare([day, later], later, read(after), "liste.csv").events == ()


EDITS: dict[str, tuple[dict[str, str], Callable[[Participant], object], object]] = {
    "organisation": ({"organisation": "CAF"}, lambda one: one.organisation, "CAF"),
    "spelling of the organisation": ({"organisation": "STRUCTURE 1"}, lambda one: one.organisation, "Structure 1"),
    "territory": ({"territory": "territoire 2"}, lambda one: one.territory, "Territoire 2"),
    "wishes": ({"wish": "Mobilités", "second_wish": "Logement"}, lambda one: one.wishes, ("Mobilités", "Logement")),
    "role": ({"role": "Observateur"}, lambda one: one.role, Role.OBSERVER),
    "accent": ({"first_name": "Aicha"}, lambda one: one.first_name, "Aicha"),
    "other last name": ({"last_name": "Dupuis"}, lambda one: one.last_name, "Dupuis"),
}


@pytest.mark.parametrize("what", EDITS)
def test_what_the_list_says_otherwise_is_corrected(what: str) -> None:
    cells, value, wanted = EDITS[what]
    (event,) = compared(ROWS, [changed(ROWS[0], **cells), *ROWS[1:]]).events
    assert isinstance(event, Corrects)
    assert event.person.id == day_of(ROWS).participants[0].id
    assert value(event.person) == wanted


def test_other_hours_are_an_event_of_their_own() -> None:
    found = compared(ROWS, [changed(ROWS[0], presence="part à midi"), *ROWS[1:]])
    assert found.events == (Stays(day_of(ROWS).participants[0].id, Presence(0, LUNCH_STEP)),)


def test_cancelled_in_the_list_and_expected_again() -> None:
    day = day_of(ROWS)
    (event,) = compared(ROWS, [changed(ROWS[0], status="Annulé"), *ROWS[1:]]).events
    assert event == Cancels(day.participants[0].id)
    (event,) = compared([changed(ROWS[0], status="Annulé"), *ROWS[1:]], ROWS).events
    assert event == Returns(day.participants[0].id)


def test_a_host_who_is_not_in_the_list_any_more_leaves_the_table() -> None:
    rows = [changed(ROWS[0], role=f"Hôte {THEMES[0]}"), *ROWS[1:]]
    day = day_of(rows)
    host = person(name_of(ROWS[0]), day)
    assert host.id in day.hosting
    found = compared(rows, rows[1:])
    assert found.events == (Cancels(host.id),)
    assert host.id not in happened(day, found.events)[0].hosting


def test_hosts_of_the_settings_are_in_no_list_and_stay() -> None:
    intake = read(ROWS)
    themes = (ThemeSettings(THEMES[0], hosts=("Hermine Hôtesse", name_of(ROWS[0]))), *map(ThemeSettings, THEMES[1:5]))
    day = lay_out(intake.roster, Settings(cafe=CafeSettings(themes=themes))).day
    assert {day.by_id[one].name for one in day.hosting} == {"Hermine Hôtesse", name_of(ROWS[0])}
    assert compare([day], day, intake, "liste.csv").events == ()


def test_an_unchanged_list_undoes_nothing_that_was_said_since() -> None:
    day = day_of(ROWS)
    one, other, third = day.participants[:3]
    since = (Corrects(replace(one, organisation="CAF", last_name="Autre")), Stays(other.id, Presence(2)))
    assert compared(ROWS, ROWS, *since).events == ()
    found = compared(ROWS, ROWS, Cancels(third.id))
    assert (found.events, codes(found)) == ((), ["list-stays-cancelled"])
    assert compared(ROWS, ROWS, Cancels(third.id), asked=Asked(settled=frozenset({third.id}))).findings == ()


def test_what_both_changed_differently_stays_and_is_told() -> None:
    one = day_of(ROWS).participants[0]
    after = [changed(ROWS[0], organisation="Poste", territory="Haut-Plateau"), *ROWS[1:]]
    found = compared(ROWS, after, Corrects(replace(one, organisation="CAF")))
    (event,) = found.events
    assert isinstance(event, Corrects)
    assert (event.person.organisation, event.person.territory) == ("CAF", "Haut-Plateau")
    assert codes(found) == ["list-changed-twice"]


def test_whoever_walked_in_is_in_no_list_and_stays() -> None:
    walked = Participant("new", "Nadia", "Nouvelle", listed=False)
    found = compared(ROWS, ROWS, Joins(walked))
    assert (found.events, codes(found)) == ((), ["list-walked-in"])
    (event,) = compared(
        ROWS, [*ROWS, changed(row(40), first_name="Nadia", last_name="Nouvelle")], Joins(walked)
    ).events[1:]
    assert event.apply(replace(day_of(ROWS), participants=(walked,))).participants[0].listed


def test_a_list_without_a_column_says_nothing_about_it() -> None:
    kept = (FIRST_NAME, LAST_NAME, EMAIL)
    intake = read([tuple(one[n] for n in kept) for one in ROWS], tuple(HEAD[n] for n in kept))
    day = day_of([changed(ROWS[0], role="Observateur"), *ROWS[1:]])
    assert compare([day], day, intake, "liste.csv").events == ()


def test_organisations_that_the_settings_merged_stay_merged() -> None:
    rows = [changed(one, organisation="Caf du Val" if n < 2 else one[ORGANISATION]) for n, one in enumerate(ROWS)]
    day = lay_out(read(rows).roster, Settings(merges=(("Caf du Val", "Structure 3"),))).day
    assert compare([day], day, read(rows), "liste.csv").events == ()


def test_themes_renamed_since_are_still_those_of_the_list() -> None:
    day = day_of(ROWS)
    now, _ = happened(day, [RenamesTheme(day.themes[0].name, "Tout autre chose")])
    assert compare([day], now, read(ROWS), "liste.csv").events == ()


def test_another_list_is_refused() -> None:
    with pytest.raises(BlockingFindings) as refused:
        compared(ROWS, [*ROWS[:11], *map(row, range(30, 50))])
    assert "knows only 11" in str(refused.value.findings[0].text)  # type: ignore[attr-defined]
    assert compared(ROWS, ROWS[:12]).known == 12


def test_another_address_is_remembered_and_changes_nothing_else() -> None:
    day = day_of(ROWS)
    (event,) = compared(ROWS, [changed(ROWS[0], email="autre@example.org"), *ROWS[1:]]).events
    later = event.apply(day)
    assert later.participants[0].contact != day.participants[0].contact
    assert replace(later.participants[0], contact=day.participants[0].contact) == day.participants[0]
