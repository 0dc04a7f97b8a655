"""Calendar files: as RFC 5545 wants them, read back by a reader of a few lines that knows only the standard."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as some

from cafeplanner.cafe.day import Day, Part, RoundKey
from cafeplanner.cafe.participant import Presence, Role, Status
from cafeplanner.cafe.plan import Plan
from cafeplanner.exports import calendars
from cafeplanner.exports._ical import escaped, folded
from tests.builders import make_day, rotation_plan
from tests.exports.showings import showing
from tests.sheets.books import nasty_day

DAY = make_day(24, hosts=1)
UNESCAPED = {"\\\\": "\\", "\\;": ";", "\\,": ",", "\\n": "\n"}
Event = dict[str, str]


def read(data: bytes) -> list[Event]:
    """Return the events of a calendar, each property's value by its name."""
    first, *body, last = unfolded(data)
    assert (first, last) == (("BEGIN", "VCALENDAR"), ("END", "VCALENDAR"))
    assert body[:3] == [("VERSION", "2.0"), ("PRODID", "-//cafeplanner//cafeplanner//EN"), ("CALSCALE", "GREGORIAN")]
    events: list[Event] = []
    for name, value in body[3:]:
        if (name, value) == ("BEGIN", "VEVENT"):
            events.append({})
        elif (name, value) != ("END", "VEVENT"):
            assert name not in events[-1]
            events[-1][name] = value
    return events


def unfolded(data: bytes) -> Iterator[tuple[str, str]]:
    """Yield name and value of each line (RFC 5545, 3.1 and 3.3.11)."""
    assert data.endswith(b"\r\n")
    lines = data.removesuffix(b"\r\n").split(b"\r\n")
    assert max(map(len, lines)) <= 75
    for line in b"\r\n".join(lines).replace(b"\r\n ", b"").decode("utf-8").split("\r\n"):
        name, _, value = line.partition(":")
        yield name, re.sub(r"\\[\\;,n]", lambda found: UNESCAPED[found[0]], value)


def events_of(person: str, day: Day = DAY, plan: Plan | None = None, language: str = "en") -> list[Event]:
    """Return the events of one person."""
    ((_, data),) = calendars.files(showing(day, plan, language), {person}).items()
    return read(data)


def changed(person: str, **changes: object) -> Day:
    """Return the day with one person changed."""
    folk = tuple(
        replace(one, **changes) if one.id == person else one  # type: ignore[arg-type]
        for one in DAY.participants
    )
    return replace(DAY, participants=folk)


def test_everyone_who_comes_has_a_file() -> None:
    files = calendars.files(showing(DAY))
    assert len(files) == 23
    assert list(files)[:3] == ["abadie-aicha.ics", "beranger-paul.ics", "chevalier-elodie.ics"]


def test_each_round_is_an_event_with_table_and_theme() -> None:
    told = [(one["DTSTART"], one["DTEND"], one["SUMMARY"]) for one in events_of("p2")]
    assert told == [
        ("20261203T091000", "20261203T091700", "Icebreaker: group D"),
        ("20261203T093000", "20261203T095000", "Table 3 – Alimentation locale"),
        ("20261203T095500", "20261203T101500", "Table 4 – Logement"),
        ("20261203T102000", "20261203T104000", "Table 5 – Santé et bien-vieillir"),
        ("20261203T104500", "20261203T110500", "Table 1 – Jeunesse"),
        ("20261203T140000", "20261203T160000", "Collective: Jeunesse 2"),
    ]


def test_an_event_says_where_it_is_and_what_is_asked() -> None:
    first, second = events_of("p2")[:2]
    assert set(first) == {"UID", "DTSTAMP", "SEQUENCE", "DTSTART", "DTEND", "SUMMARY", "LOCATION", "DESCRIPTION"}
    assert first["LOCATION"] == "Salle des fêtes de Brévanne"
    assert first["DESCRIPTION"] == (
        "Journée de la coopération · Icebreaker\nQuelle coopération vous a surpris cette année ?"
    )
    assert second["DESCRIPTION"] == (
        "Journée de la coopération · Round 1\nQue pouvons-nous faire ensemble pour Alimentation locale ?"
    )


def test_titles_are_french_in_french() -> None:
    titles = [one["SUMMARY"].replace("\u00a0", " ") for one in events_of("p0", language="fr")]
    assert titles == ["Brise-glace : groupe B", *["Hôte de la table 1 – Jeunesse"] * 4, "Collectif : Jeunesse 1"]


def test_a_host_is_told_so() -> None:
    assert [one["SUMMARY"] for one in events_of("p0")][1:3] == ["Host of table 1 – Jeunesse"] * 2


def test_rounds_that_somebody_misses_are_left_out() -> None:
    day = changed("p2", presence=Presence(first=2, last=3))
    assert [one["DTSTART"][9:] for one in events_of("p2", day)] == ["095500", "102000"]


def test_an_observer_has_the_day_as_one_event() -> None:
    (event,) = events_of("p2", changed("p2", role=Role.OBSERVER))
    told = {name: event[name] for name in ("DTSTART", "DTEND", "SUMMARY", "DESCRIPTION")}
    assert told == {
        "DTSTART": "20261203T091000",
        "DTEND": "20261203T160000",
        "SUMMARY": "Journée de la coopération",
        "DESCRIPTION": "Observer: walk from table to table as you like",
    }


def test_what_has_no_seat_yet_stands_in_the_calendar_without_one() -> None:
    gone = {RoundKey(Part.CAFE, 2), RoundKey(Part.ICEBREAKER, 1), RoundKey(Part.COLLECTIVES, 1)}
    plan = Plan({at: label for at, label in rotation_plan(DAY).seats.items() if at[1] not in gone})
    titles = [one["SUMMARY"] for one in events_of("p2", plan=plan)]
    assert [titles[at] for at in (0, 2, 5)] == [
        "Icebreaker (any group)",
        "Round 2 (to be announced)",
        "Collective (announced at lunch)",
    ]


@pytest.mark.parametrize("role", [Role.PARTICIPANT, Role.OBSERVER])
def test_whoever_is_never_there_has_no_file(role: Role) -> None:
    show = showing(changed("p2", role=role, presence=Presence(first=98, last=98)))
    assert len(calendars.files(show)) == 22
    assert calendars.files(show, {"p2"}) == {}
    assert "p2" not in calendars.calendar_names(show)


def test_a_new_version_replaces_the_events_of_the_old_one() -> None:
    plan = rotation_plan(DAY)
    old, new = events_of("p2", plan=plan), events_of("p2", plan=replace(plan, version=2))
    assert [one["UID"] for one in old] == [one["UID"] for one in new]
    assert {(one["SEQUENCE"], one["DTSTAMP"]) for one in old} == {("1", "20261203T000100Z")}
    assert {(one["SEQUENCE"], one["DTSTAMP"]) for one in new} == {("2", "20261203T000200Z")}


def test_no_two_events_of_a_day_are_the_same_to_a_calendar() -> None:
    uids = [event["UID"] for data in calendars.files(showing(DAY)).values() for event in read(data)]
    assert len(set(uids)) == len(uids) == 23 * 6 - 1
    assert [uid for uid in uids if not re.fullmatch("[0-9a-f]{40}", uid)] == []


def test_the_same_plan_makes_the_same_bytes() -> None:
    assert calendars.files(showing(DAY)) == calendars.files(showing(DAY))


def test_files_of_nasty_names_can_be_read() -> None:
    files = calendars.files(showing(nasty_day()))
    assert {len(read(data)) for data in files.values()} == {1, 4, 5, 6}


def test_signs_of_the_format_are_only_text() -> None:
    event = replace(DAY.event, name="A;B,C\\n\r\nBEGIN:VEVENT", place='"1, rue X:Y"')
    read_back = events_of("p2", replace(DAY, event=event))
    assert len(read_back) == 6
    assert read_back[0]["LOCATION"] == '"1, rue X:Y"'
    assert read_back[0]["DESCRIPTION"].splitlines()[0] == "A;B,C\\n  BEGIN:VEVENT · Icebreaker"


@given(some.lists(some.text(some.characters(exclude_categories=["C", "Z"]), max_size=120), max_size=4))
def test_any_text_comes_back(lines: list[str]) -> None:
    data = folded(f"DESCRIPTION:{escaped(*lines)}")
    assert list(unfolded(data)) == [("DESCRIPTION", "\n".join(lines))]


def test_an_event_without_a_date_has_no_calendar() -> None:
    show = showing(replace(DAY, event=replace(DAY.event, date=None)))
    assert calendars.lacking(show).startswith("The event has no date, and a calendar needs one")
    assert (calendars.files(show), calendars.calendar_names(show)) == ({}, {})


def test_a_day_without_anybody_has_no_calendar() -> None:
    folk = tuple(replace(one, status=Status.CANCELLED) for one in DAY.participants)
    assert calendars.lacking(showing(replace(DAY, participants=folk), Plan({}))).startswith("Nobody has a seat")
    assert calendars.lacking(showing(DAY)) == ""
