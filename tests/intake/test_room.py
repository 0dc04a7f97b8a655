"""Where the settings put the café's tables."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from cafeplanner.cafe.participant import Participant
from cafeplanner.cafe.plan import Plan
from cafeplanner.cafe.room import Room, Spot
from cafeplanner.cafe.roster import Roster
from cafeplanner.cafe.settings import CafeSettings, RoomSettings, Settings, ThemeSettings
from cafeplanner.intake import lay_out, read_settings
from cafeplanner.intake.layout.day import Layout
from cafeplanner.store.state import State, day_from_dict, day_to_dict, state_from_text, state_to_text
from tests.builders import make_day
from tests.intake.samples import PEOPLE as ROWS
from tests.intake.samples import read, said

THEMES = (ThemeSettings("Eau", tables=2), ThemeSettings("Santé"), ThemeSettings("Culture"))
PEOPLE = tuple(Participant(f"p{number}", f"P{number}", "X") for number in range(24))
Position = tuple[str, tuple[float, float]]


def laid(*positions: Position, width: float | None = None, depth: float | None = None) -> Layout:
    """Lay out a day of four tables with these positions."""
    room = RoomSettings(width, depth, positions)
    return lay_out(Roster(PEOPLE), Settings(cafe=CafeSettings(themes=THEMES), room=room))


def test_a_room_without_positions_says_nothing() -> None:
    assert (laid().day.room, laid().findings) == (Room(), ())
    assert laid(width=20, depth=10.5).day.room == Room(20, 10.5)


def test_tables_are_meant_by_number_or_by_the_name_of_a_theme() -> None:
    layout = laid(("santé", (9, 3)), ("2", (6, 3)), ("EAU", (3, 3)), ("4", (12, 3)), width=20, depth=10)
    spots = (Spot("1", 3, 3), Spot("2", 6, 3), Spot("3", 9, 3), Spot("4", 12, 3))
    assert (layout.day.room, layout.findings) == (Room(20, 10, spots), ())


def test_what_cannot_be_so_is_told_and_kept() -> None:
    layout = laid(("1", (3, 3)), ("9", (1, 1)), ("2", (4, 3)), ("3", (15, 3)), ("1", (3.5, 3)), width=14)
    assert layout.day.room == Room(14, None, (Spot("1", 3.5, 3), Spot("2", 4, 3), Spot("3", 15, 3)))
    assert said(layout.findings, "en") == [
        (
            "room-table-unknown",
            "",
            "A position in the room was left out: there is no table “9”. Use one of these: “1”, “2”, “3” and “4”.",
        ),
        (
            "room-table-twice",
            "",
            "Table “1” has several positions in the room; the last one counts. Delete those that are wrong.",
        ),
        (
            "room-tables-unplaced",
            "",
            "Other tables have a position in the room, these have none: “4”. "
            "Add their positions; until then the room plan shows them on a page of their own.",
        ),
        (
            "room-tables-outside",
            "",
            "The positions of these tables are outside the room: “3”. "
            "Correct their positions or the size of the room; the room plan shows them where they are said to be.",
        ),
        (
            "room-tables-overlap",
            "",
            "These tables stand so close to another one that there is no room for their seats: “1” and “2”. "
            "Correct their positions; the room plan shows them where they are said to be.",
        ),
    ]


def test_tables_of_eight_need_a_metre_and_a_half() -> None:
    others: list[Position] = [("3", (9, 9)), ("4", (15, 9))]
    assert laid(("1", (3, 3)), ("2", (4.53, 3)), *others).findings == ()
    assert [one.code for one in laid(("1", (3, 3)), ("2", (4.52, 3)), *others).findings] == ["room-tables-overlap"]


def test_the_state_keeps_the_room_and_older_states_have_none() -> None:
    day = replace(make_day(), room=Room(20.0, 12.5, (Spot("1", 3.0, 2.5),)))
    text = state_to_text(State(day, Plan({})))
    assert state_from_text(text, "a.xlsx").day == day
    older = day_to_dict(day)
    del older["room"]
    assert day_from_dict(older) == replace(day, room=Room())


def test_the_limits_of_the_room_are_accepted(tmp_path: Path) -> None:
    file = tmp_path / "cafe.toml"
    file.write_text("[room]\nwidth = 1\ndepth = 1000\npositions = {1 = [0, 1000.0]}", "utf-8")
    room = read_settings(file).room
    assert (room.width, room.depth, room.positions) == (1, 1000, (("1", (0, 1000)),))


@pytest.mark.parametrize(
    ("cell", "place"),
    [
        ("1 = 2,5 ; 3", (2.5, 3)),
        ("1=2,5;3,25", (2.5, 3.25)),
        ("1 = [2.5, 3]", (2.5, 3)),
        ("1 = 2,5, 3", (2.5, 3)),
        ("1 = 2.5,3.0", (2.5, 3)),
        ("1 = 2,3", (2, 3)),
        ("1 = 2,5 3", (2.5, 3)),
        ("1 = 2,5 / 3", (2.5, 3)),
        ("1 = 2,5 m x 3 m", (2.5, 3)),
        ("1 = 2,5 m et 3 m", (2.5, 3)),
        ("1 = (2.5 and 3)", (2.5, 3)),
        ("1 = 0 ; 1000", (0, 1000)),
        ("1 = 2,5", (2, 5)),
        ("1 = 2", None),
        ("1 = 2,5,3", None),
        ("1 = 2 ; 3 ; 4", None),
        ("1 = 2 ; 1001", None),
        ("1 = 2 ; -3", None),
        ("1 = gauche ; 3", None),
        ("2,5 ; 3", None),
    ],
)
def test_a_position_in_the_sheet_may_have_commas_or_points(cell: str, place: tuple[float, float] | None) -> None:
    intake = read(ROWS, Réglages=[["Position d’une table", cell]])
    assert intake.settings.room.positions == ((("1", place),) if place else ())
    assert [code for code, _, _ in said(intake.findings)] == ([] if place else ["setting-not-understood"])
