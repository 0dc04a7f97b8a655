"""Schedules of earlier events: who is known again, and whom they met."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.styles import Font

from cafeplanner.cafe.day import Day, Event, Pin, pair
from cafeplanner.cafe.participant import Participant, Presence, Status
from cafeplanner.cafe.plan import Plan
from cafeplanner.errors import UnreadableFile
from cafeplanner.i18n import translator
from cafeplanner.sheets import write_workbook
from cafeplanner.store import save_plan
from cafeplanner.store.columns import ID, TEXT_FIELDS
from cafeplanner.store.earlier_events import EarlierMeetings, earlier_meetings
from cafeplanner.store.known_again import know_again
from cafeplanner.store.planning_sheet import find_planning
from tests.builders import make_day, rotation_plan
from tests.rules.build import FIRST, ICEBREAKER

LAST_YEAR, TODAY = Event("Journée", dt.date(2025, 12, 4)), Event("Journée", dt.date(2026, 12, 3))


def somebody(one: str, name: str, organisation: str = "", contact: str = "") -> Participant:
    first, last = name.split(" ", 1)
    return Participant(one, first, last, organisation, contact=contact)


def known(earlier: list[Participant], today: list[Participant]) -> dict[str, str]:
    return know_again(earlier, today).ids


def a_year(event: Event, people: int = 20, prefix: str = "") -> tuple[Day, Plan]:
    """Return a day and its plan; with a prefix everybody has another id."""
    day = replace(make_day(people), event=event)
    plan = rotation_plan(day)
    folk = tuple(replace(one, id=prefix + one.id) for one in day.participants)
    seats = {(prefix + one, key): label for (one, key), label in plan.seats.items()}
    hosts = tuple(
        replace(
            session,
            tables=tuple(replace(table, host=table.host and prefix + table.host) for table in session.tables),
        )
        for session in day.sessions
    )
    return replace(day, participants=folk, sessions=hosts), Plan(seats)


def saved(folder: Path, day: Day, plan: Plan, name: str = "old.json") -> Path:
    save_plan(day, plan, folder / name)
    return folder / name


def codes(found: EarlierMeetings) -> list[str]:
    return [finding.code for finding in found.findings]


def test_people_are_known_by_address_then_by_name_whatever_their_ids() -> None:
    old = [
        somebody("a", "Marie Durand", "CAF", "1"),
        somebody("b", "Paul Petit", "Mairie"),
        somebody("c", "Zoé Roy", "CAF"),
    ]
    new = [
        somebody("c", "Marie Durand-Lévy", "Elsewhere", "1"),  # married, another organisation
        somebody("x", "PETIT paul", "Another"),
        somebody("a", "Omar Sy", "CAF"),
    ]
    assert known(old, new) == {"a": "c", "b": "x"}


def test_an_address_of_several_people_needs_the_name_too() -> None:
    old = [somebody("a", "Marie Durand", contact="1"), somebody("b", "Paul Petit", contact="1")]
    new = [somebody("x", "Paul Petit", contact="1"), somebody("y", "Léa Roy", contact="1")]
    assert known(old, new) == {"b": "x"}


def test_another_person_at_an_address_is_somebody_else() -> None:
    found = know_again([somebody("a", "Marie Durand", contact="1")], [somebody("x", "Jean Durand", contact="1")])
    assert (found.ids, [one.id for one in found.strangers]) == ({}, ["x"])


def test_namesakes_need_the_same_organisation() -> None:
    old = [somebody("a", "Marie Martin", "CAF"), somebody("b", "Marie Martin", "Mairie")]
    new = [somebody("x", "Marie Martin", "CAF"), somebody("y", "Marie Martin", "Élan")]
    found = know_again(old, new)
    assert (found.ids, [one.id for one in found.namesakes]) == ({"a": "x"}, ["y"])
    # even the only one of today may be either of those of last year
    assert known(old, [somebody("y", "Marie Martin", "Élan")]) == {}


def test_a_slip_in_a_name_is_seen_through_within_an_organisation_and_told() -> None:
    old = [somebody("a", "Jean-Baptiste Moreau", "Élan"), somebody("b", "Sophie Lambert", "CAF")]
    new = [somebody("x", "Jean Baptiste Morau", "Elan"), somebody("y", "Sophie Lamberti", "Mairie")]
    found = know_again(old, new)
    assert (found.ids, [one.id for one in found.nearly]) == ({"a": "x"}, ["x"])
    # of two who are as near, nobody can say which
    assert known([*old, somebody("c", "Jean-Baptiste Moreaux", "Élan")], new) == {}


def test_whoever_shared_a_table_has_met_in_the_ids_of_today(tmp_path: Path) -> None:
    old, plan = a_year(LAST_YEAR, prefix="old-")
    today, _ = a_year(TODAY)
    found = earlier_meetings(today, [saved(tmp_path, old, plan)])
    tables = [people for tables in plan.tables.values() for people in tables.values()]
    a, b = (one.removeprefix("old-") for one in tables[0][:2])
    assert pair(a, b) in found.pairs
    apart = next(
        pair(one.id, other.id)
        for one in today.participants
        for other in today.participants
        if one != other and not any({f"old-{one.id}", f"old-{other.id}"} <= set(some) for some in tables)
    )
    assert apart not in found.pairs
    assert found.people == {one.id for one in today.participants if one.status is Status.PRESENT}
    assert found.added_to(today).history == found.pairs


def test_those_who_did_not_come_met_nobody(tmp_path: Path) -> None:
    old, plan = a_year(LAST_YEAR)
    one, other = plan.people(FIRST, next(iter(plan.tables[FIRST])))[:2]
    away = {one: Status.CANCELLED, other: Status.PRESENT}
    folk = tuple(replace(each, status=away.get(each.id, each.status)) for each in old.participants)
    found = earlier_meetings(a_year(TODAY)[0], [saved(tmp_path, replace(old, participants=folk), plan)])
    assert not any(one in both for both in found.pairs)
    assert any(other in both for both in found.pairs)
    assert one not in found.people


def test_who_left_early_met_those_of_the_rounds_before(tmp_path: Path) -> None:
    old, plan = a_year(LAST_YEAR)
    one = plan.people(ICEBREAKER, next(iter(plan.tables[ICEBREAKER])))[0]
    folk = tuple(replace(each, presence=Presence(0, 0)) if each.id == one else each for each in old.participants)
    found = earlier_meetings(a_year(TODAY)[0], [saved(tmp_path, replace(old, participants=folk), plan)])
    assert met_by(one, found) == set(plan.people(ICEBREAKER, plan.seats[one, ICEBREAKER])) - {one}


def met_by(one: str, found: EarlierMeetings) -> set[str]:
    return {other for both in found.pairs if one in both for other in both} - {one}


def test_who_left_for_good_was_there_in_the_rounds_that_were_over(tmp_path: Path) -> None:
    old, plan = a_year(LAST_YEAR)
    one = plan.people(FIRST, next(iter(plan.tables[FIRST])))[0]
    record = tuple(Pin(person, key, label) for (person, key), label in plan.seats.items() if key == FIRST)
    folk = tuple(replace(each, status=Status.CANCELLED) if each.id == one else each for each in old.participants)
    path = saved(tmp_path, replace(old, participants=folk, record=record), plan)
    found = earlier_meetings(a_year(TODAY)[0], [path])
    assert met_by(one, found) == set(plan.people(FIRST, plan.seats[one, FIRST])) - {one}


def test_meetings_before_the_earlier_event_count_too(tmp_path: Path) -> None:
    old, plan = a_year(LAST_YEAR)
    today, _ = a_year(TODAY)
    fresh = earlier_meetings(today, [saved(tmp_path, old, plan)]).pairs
    ids = sorted(today.by_id)
    strangers = next(pair(a, b) for a in ids for b in ids if a < b and pair(a, b) not in fresh)
    chained = earlier_meetings(today, [saved(tmp_path, replace(old, history=frozenset({strangers})), plan)])
    assert chained.pairs == fresh | {strangers}


def test_a_line_through_a_name_in_the_planning_sheet_counts(tmp_path: Path) -> None:
    old, plan = a_year(LAST_YEAR)
    path = tmp_path / "old.xlsx"
    write_workbook(old, plan, path, language="en")
    one = plan.people(FIRST, next(iter(plan.tables[FIRST])))[0]
    today, _ = a_year(TODAY)
    assert one in earlier_meetings(today, [path]).people
    strike(path, one)
    assert one not in earlier_meetings(today, [path]).people


def strike(path: Path, person: str) -> None:
    """Draw a line through somebody's name in a saved workbook."""
    sheet = find_planning(path)
    row = next(row for row, values in sheet.rows if values[ID] == person)
    book = load_workbook(path)
    for column in TEXT_FIELDS[:2]:
        book[sheet.name].cell(row, sheet.columns[column] + 1).font = Font(strike=True)
    book.save(path)


def test_the_schedule_of_the_very_day_does_not_count(tmp_path: Path) -> None:
    day, plan = a_year(TODAY)
    found = earlier_meetings(day, [saved(tmp_path, day, plan)])
    assert (found.pairs, codes(found)) == (frozenset(), ["history-same-day"])


def test_without_a_date_the_seats_say_whether_it_is_the_same_day(tmp_path: Path) -> None:
    day, plan = a_year(Event("Journée"))
    path = saved(tmp_path, day, plan)
    assert codes(earlier_meetings(day, [path], plan)) == ["history-same-day"]
    assert earlier_meetings(day, [path], Plan(dict.fromkeys(plan.seats, "1"))).pairs
    assert earlier_meetings(day, [path]).pairs


def test_a_file_named_twice_and_another_version_count_once(tmp_path: Path) -> None:
    old, plan = a_year(LAST_YEAR)
    one, other = saved(tmp_path, old, plan), saved(tmp_path, old, Plan(plan.seats, 2), "old-v2.json")
    today, _ = a_year(TODAY)
    found = earlier_meetings(today, [one, one, other])
    assert [reunion.file for reunion in found.reunions] == ["old-v2.json"]
    assert codes(found) == ["history-twice", "history-twice", "history"]


def test_an_event_of_strangers_is_warned_of(tmp_path: Path) -> None:
    old, plan = a_year(LAST_YEAR)
    folk = tuple(
        replace(each, first_name=f"Autre{n}", last_name=f"Inconnu{n}") for n, each in enumerate(old.participants)
    )
    found = earlier_meetings(a_year(TODAY)[0], [saved(tmp_path, replace(old, participants=folk), plan)])
    assert (found.pairs, codes(found)) == (frozenset(), ["history-unknown"])


def test_a_list_of_registrations_is_refused_by_name(tmp_path: Path) -> None:
    path = tmp_path / "inscriptions.csv"
    path.write_text("Prénom;Nom\nMarie;Durand\n", "utf-8")
    with pytest.raises(UnreadableFile, match=r"inscriptions\.csv is no schedule that cafeplanner wrote"):
        earlier_meetings(a_year(TODAY)[0], [path])


def test_no_name_of_the_earlier_event_is_told(tmp_path: Path) -> None:
    old, plan = a_year(LAST_YEAR)
    today, _ = a_year(TODAY)
    slip = replace(today.participants[0], last_name=today.participants[0].last_name + "x")
    strange = replace(old.participants[1], last_name="Secretname", organisation="Secretplace")
    today = replace(today, participants=(slip, *today.participants[1:]))
    old = replace(old, participants=(old.participants[0], strange, *old.participants[2:]))
    found = earlier_meetings(today, [saved(tmp_path, old, plan)])
    told = " ".join(translator("en").say(finding.text) for finding in found.findings)
    assert "history-near-name" in codes(found)
    assert slip.name in told
    assert "Secret" not in told
