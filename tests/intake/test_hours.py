"""People who come later or leave earlier are told which parts of the day they miss."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from cafeplanner.cafe.finding import Finding
from cafeplanner.cafe.participant import Participant, Presence, Role, Status
from cafeplanner.cafe.roster import Hours, Roster
from cafeplanner.cafe.settings import CafeSettings, Settings, ThemeSettings
from cafeplanner.intake.kinds._kind import INFO
from cafeplanner.intake.layout.day import lay_out
from tests.intake.samples import read, said

SETTINGS = Settings(cafe=CafeSettings(themes=(ThemeSettings("A"), ThemeSettings("B")), rounds=2))
PEOPLE = tuple(Participant(f"p{n}", f"P{n}", "X", wishes=("A",)) for n in range(12))


def told(hours: dict[str, Hours], *changed: Participant) -> tuple[Finding, ...]:
    """Return the findings of a day of twelve people with these hours."""
    people = {one.id: one for one in (*PEOPLE, *changed)}
    return lay_out(Roster(tuple(people.values()), hours=hours), SETTINGS).findings


EARLY, LATE = Hours(leaves=dt.time(13, 0)), Hours(arrives=dt.time(11, 0))


def test_each_part_that_somebody_misses_is_said_once() -> None:
    """In the order of the day, with all who miss it."""
    found = told({"p1": EARLY, "p2": LATE, "p3": LATE})
    advice = "Compare the hours in the list with the times of the day."
    assert said(found, "en") == [
        (
            "part-missed",
            "",
            f"Not there for a part of the day (icebreaker), because of their hours: P2 X and P3 X. {advice}",
        ),
        ("part-missed", "", f"Not there for a part of the day (café), because of their hours: P2 X and P3 X. {advice}"),
        ("part-missed", "", f"Not there for a part of the day (collectives), because of their hours: P1 X. {advice}"),
    ]
    assert [one.people for one in found] == [("p2", "p3"), ("p2", "p3"), ("p1",)]
    assert {one.severity for one in found} == {INFO}


def test_some_rounds_are_not_the_whole_cafe() -> None:
    """Who comes for the second round misses the first only."""
    found = told({"p1": Hours(arrives=dt.time(9, 40))})
    assert said(found, "en")[1:] == [
        (
            "rounds-missed",
            "",
            "Not there for some rounds of the café, because of their hours: P1 X. "
            "Compare the hours in the list with the times of the day.",
        )
    ]
    assert (found[1].severity, found[1].people) == (INFO, ("p1",))


def test_only_what_the_hours_take_away_is_said() -> None:
    """Nothing of people who stay all day, do not come, only observe or were never there for that part."""
    assert told({"p1": Hours(dt.time(9, 0), dt.time(18, 0))}) == ()
    assert told({"p1": EARLY}, replace(PEOPLE[1], status=Status.CANCELLED)) == ()
    assert told({"p1": EARLY}, replace(PEOPLE[1], role=Role.OBSERVER)) == ()
    assert told({"p1": EARLY}, replace(PEOPLE[1], presence=Presence(last=98))) == ()


def test_the_place_is_the_row_of_the_first_of_them() -> None:
    """And an answer to "Coming?" may say a part of the day."""
    rows = [
        ["Name", "Coming?", "Wish 1"],
        *([f"Ana Costa{n}", "yes", "A"] for n in "abcdef"),
        ["Luc Petit", "Yes (am only)", "A"],
        ["Zoé Roux", "from 11:00", "B"],
        ["Eve Roy", "No", "B"],
        ["Tom Lee", "Maybe", "B"],
    ]
    intake = read(rows)
    people = {one.first_name: one for one in intake.roster.participants}
    assert people["Luc"].presence == Presence(last=98)
    assert intake.roster.hours == {"roux-zoe": LATE}
    assert (people["Eve"].status, people["Tom"].status) == (Status.CANCELLED, Status.PRESENT)
    assert [(code, place) for code, place, _ in said(intake.findings, "en")] == [
        ("status-unknown", "B11"),
        ("person-cancelled", "B10"),
    ]
    layout = lay_out(intake.roster, SETTINGS)
    assert [(one.code, one.place and one.place.row) for one in layout.findings] == [("part-missed", 9)] * 2
