"""The icebreaker, the times, the requests and the texts of a day."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from cafeplanner.cafe.day import Day, Part, Pin, RoundKey, Table
from cafeplanner.cafe.participant import Absence, Participant, Presence, Role, Status
from cafeplanner.cafe.roster import Hours, Roster
from cafeplanner.cafe.settings import (
    CafeSettings,
    CollectiveSettings,
    EventSettings,
    IcebreakerSettings,
    PinSettings,
    Settings,
    ThemeSettings,
)
from cafeplanner.errors import WrongSettings
from cafeplanner.intake import lay_out, load_day
from cafeplanner.intake.layout.times import cafe_rounds, collective_rounds, icebreaker_rounds
from tests.intake.samples import codes

CAFE = [RoundKey(Part.CAFE, number) for number in (1, 2, 3, 4)]


def folk(count: int, *wishes: str) -> tuple[Participant, ...]:
    """Return people named P1, P2… with the same wishes."""
    return tuple(Participant(f"p{n}", f"P{n}", "X", wishes=wishes) for n in range(1, count + 1))


def themed(*names: str, **more: object) -> Settings:
    """Return settings with these themes."""
    return Settings(cafe=CafeSettings(themes=tuple(ThemeSettings(name) for name in names), **more))  # type: ignore[arg-type]


def cafe(day: Day) -> tuple[Table, ...]:
    """Return the café's tables."""
    session = day.session(Part.CAFE)
    assert session is not None
    return session.tables


def test_the_icebreaker_seats_those_who_are_there_in_the_morning() -> None:
    """Latecomers, cancelled people and observers are not counted."""
    people = folk(16, "A")
    people = (
        replace(people[0], presence=Presence(first=2)),
        replace(people[1], status=Status.CANCELLED),
        replace(people[2], role=Role.OBSERVER),
        *people[3:],
    )
    session = load_day(Roster(people), themed("A", rounds=1)).session(Part.ICEBREAKER)
    assert session is not None
    assert [(table.label, table.seats.maximum) for table in session.tables] == [("A", 5), ("B", 4), ("C", 4)]


def test_urgencies_are_the_wishes_until_somebody_names_one() -> None:
    """After lunch the file has them."""
    people = folk(6, "A", "B")
    assert load_day(Roster(people), themed("A", "B", rounds=2)).participants[0].urgencies == ("A", "B")
    asked = (replace(people[0], urgencies=("b",)), *people[1:])
    day = load_day(Roster(asked), themed("A", "B", rounds=2))
    assert [person.urgencies for person in day.participants] == [("B",), *[()] * 5]


def clock(day: Day) -> list[tuple[str, str]]:
    """Return start and end of every round."""
    return [(f"{one.start:%H:%M}", f"{one.end:%H:%M}") for one in day.rounds]


def test_the_timetable_follows_the_defaults() -> None:
    """Ten minutes of welcome, the café at the next five minutes, the collectives after lunch."""
    day = load_day(Roster(folk(20)), themed("A", "B", "C", "D"))
    assert clock(day) == [
        ("09:10", "09:17"),
        ("09:25", "09:45"),
        ("09:50", "10:10"),
        ("10:15", "10:35"),
        ("10:40", "11:00"),
        ("14:00", "16:00"),
    ]


def test_the_timetable_follows_the_settings() -> None:
    """Each part may have its own start, or be left out."""
    settings = Settings(
        event=EventSettings(start=dt.time(8, 30)),
        icebreaker=IcebreakerSettings(group_size=0),
        cafe=CafeSettings(rounds=2, minutes=30, change_minutes=0, themes=(ThemeSettings("A"), ThemeSettings("B"))),
        collectives=CollectiveSettings(sizes=(0, 0)),
    )
    day = load_day(Roster(folk(10)), settings)
    assert clock(day) == [("08:40", "09:10"), ("09:10", "09:40")]
    assert [session.part for session in day.sessions] == [Part.CAFE]
    later = replace(settings, cafe=replace(settings.cafe, start=dt.time(10, 0)))
    assert clock(load_day(Roster(folk(10)), later))[0] == ("10:00", "10:30")


def test_parts_that_are_left_out_have_no_rounds() -> None:
    """The others are numbered from one."""
    without = Settings(icebreaker=IcebreakerSettings(group_size=0), collectives=CollectiveSettings(sizes=(0, 0)))
    assert (icebreaker_rounds(without), collective_rounds(without)) == ((), ())
    own = Settings(icebreaker=IcebreakerSettings(start=dt.time(9, 30)))
    (icebreaker,) = icebreaker_rounds(own)
    assert (icebreaker.key, icebreaker.start, icebreaker.end) == (
        RoundKey(Part.ICEBREAKER, 1),
        dt.time(9, 30),
        dt.time(9, 37),
    )
    assert [(one.key.number, one.start) for one in cafe_rounds(own)][:2] == [(1, dt.time(9, 45)), (2, dt.time(10, 10))]
    (collectives,) = collective_rounds(own)
    assert (collectives.key, collectives.end) == (RoundKey(Part.COLLECTIVES, 1), dt.time(16, 0))


def test_a_day_may_last_until_a_minute_before_midnight() -> None:
    """But no longer."""
    late = CollectiveSettings(steps=(59,), start=dt.time(23, 0))
    assert collective_rounds(Settings(collectives=late))[0].end == dt.time(23, 59)
    with pytest.raises(WrongSettings, match="beyond midnight"):
        collective_rounds(Settings(collectives=replace(late, steps=(60,))))


def test_collectives_before_the_end_of_the_cafe_are_a_finding() -> None:
    """Nobody can be in two places."""
    settings = replace(themed("A", "B", rounds=2), collectives=CollectiveSettings(start=dt.time(9, 30)))
    assert codes(lay_out(Roster(folk(10)), settings).findings) == [("parts-overlap", "")]
    for start, wanted in ((dt.time(10, 10), []), (dt.time(10, 9), [("parts-overlap", "")])):
        later = replace(settings, collectives=CollectiveSettings(start=start))
        assert codes(lay_out(Roster(folk(10)), later).findings) == wanted


def test_a_day_beyond_midnight_has_no_meaning() -> None:
    """A slip in the settings."""
    with pytest.raises(WrongSettings, match="beyond midnight"):
        lay_out(Roster(folk(10)), replace(themed("A"), event=EventSettings(start=dt.time(23, 0))))


@pytest.mark.parametrize(
    ("hours", "presence"),
    [
        (Hours(arrives=dt.time(9, 50)), Presence(first=2)),
        (Hours(arrives=dt.time(9, 54)), Presence(first=2)),
        (Hours(arrives=dt.time(10, 0)), Presence(first=3)),
        (Hours(arrives=dt.time(12, 30)), Presence(first=99)),
        (Hours(arrives=dt.time(15, 0)), Presence(first=99)),
        (Hours(leaves=dt.time(12, 0)), Presence(last=98)),
        (Hours(leaves=dt.time(10, 30)), Presence(last=3)),
        (Hours(leaves=dt.time(10, 20)), Presence(last=2)),
        (Hours(leaves=dt.time(17, 0)), Presence()),
        (Hours(dt.time(9, 50), dt.time(10, 35)), Presence(2, 3)),
    ],
)
def test_times_of_day_become_steps(hours: Hours, presence: Presence) -> None:
    """Five minutes of grace at both ends."""
    day = load_day(Roster(folk(20), hours={"p1": hours}), themed("A", "B", "C", "D"))
    assert day.by_id["p1"].presence == presence


def test_whoever_leaves_before_anything_begins_is_never_there() -> None:
    """Such hours leave no seat, but break nothing."""
    day = load_day(Roster(folk(20), hours={"p1": Hours(leaves=dt.time(8, 0))}), themed("A", "B", "C", "D"))
    assert [day.absence("p1", one.key) for one in day.rounds] == [Absence.LEFT] * 6


def test_requests_of_file_and_settings_are_united() -> None:
    """Groups that share somebody are one; groups of three to keep apart are three pairs."""
    roster = Roster(
        folk(9),
        together=(frozenset({"p1", "p2"}), frozenset({"p4", "p5"})),
        apart=frozenset({("p1", "p9")}),
        acquainted=frozenset({("p1", "p3")}),
    )
    settings = replace(themed("A"), together=(("P2 X", "p3 x"),), apart=(("P6 X", "P7 X", "P8 X"), ("P1 X", "Zut")))
    layout = lay_out(roster, settings)
    assert layout.day.together == (frozenset({"p1", "p2", "p3"}), frozenset({"p4", "p5"}))
    assert layout.day.apart == {("p1", "p9"), ("p6", "p7"), ("p6", "p8"), ("p7", "p8")}
    assert layout.day.acquainted == {("p1", "p3")}
    assert codes(layout.findings) == [("name-unknown", "")]


def test_fixed_seats_are_found_by_number_or_theme() -> None:
    """Those that mean nothing are findings."""
    pins = (
        PinSettings("P1 X", "2", round=2),
        PinSettings("P2 X", "b"),
        PinSettings("P3 X", "a", "icebreaker"),
        PinSettings("P4 X", "99"),
        PinSettings("P5 X", "1", round=7),
        PinSettings("Zut", "1"),
    )
    layout = lay_out(Roster(folk(12)), replace(themed("A", "B", rounds=2), pins=pins))
    tables = {table.label: table.theme for table in cafe(layout.day)}
    assert layout.day.pins[0] == Pin("p1", CAFE[1], "2")
    assert (layout.day.pins[1].round, tables[layout.day.pins[1].table]) == (CAFE[0], "B")
    assert layout.day.pins[2] == Pin("p3", RoundKey(Part.ICEBREAKER, 1), "A")
    assert codes(layout.findings) == [("pin-left-out", ""), ("pin-round-unknown", ""), ("name-unknown", "")]


def test_event_questions_and_weights_are_passed_on() -> None:
    """An empty language is French."""
    settings = replace(
        themed("A", harvest=("Un", "Deux")),
        event=EventSettings("Fête", dt.date(2026, 12, 3), "Ici"),
        icebreaker=IcebreakerSettings(question="Quoi ?"),
        collectives=CollectiveSettings(steps=(10, 20)),
    )
    day = load_day(Roster(folk(8)), settings)
    assert (day.event.name, day.event.date, day.event.place, day.event.language) == (
        "Fête",
        dt.date(2026, 12, 3),
        "Ici",
        "fr",
    )
    assert (day.questions.icebreaker, day.questions.harvest, day.questions.steps) == (
        "Quoi ?",
        ("Un", "Deux"),
        (10, 20),
    )
    assert day.weights == settings.priorities
