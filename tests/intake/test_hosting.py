"""Who hosts which table."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cafeplanner.cafe.day import Part
from cafeplanner.cafe.participant import Participant, Role, Status
from cafeplanner.cafe.roster import Roster
from cafeplanner.cafe.settings import CafeSettings, Settings, ThemeSettings
from cafeplanner.intake import Layout, lay_out
from tests.intake.samples import said

THEMES = (ThemeSettings("Jeunesse", tables=1), ThemeSettings("Mobilités", tables=2), ThemeSettings("Santé", tables=1))


def folk(count: int) -> tuple[Participant, ...]:
    """Return people named P0 X, P1 X…"""
    return tuple(Participant(f"p{n}", f"P{n}", "X") for n in range(count))


def laid(roster: Roster, *themes: ThemeSettings) -> Layout:
    """Return the day of three rounds."""
    return lay_out(roster, Settings(cafe=CafeSettings(rounds=3, themes=themes or THEMES)))


def hosts(layout: Layout) -> dict[str, str | None]:
    """Return the host of each table of the café."""
    session = layout.day.session(Part.CAFE)
    assert session is not None
    return {table.label: table.host for table in session.tables}


@pytest.mark.parametrize(
    ("written", "table"),
    [
        ("3", "3"),
        ("03", "3"),
        ("Table 3", "3"),
        ("T3", "3"),
        ("n° 3", "3"),
        ("Santé", "4"),
        ("mobilite", "2"),
        ("4 - Santé", "4"),
        ("Santé : comment faire ?", "4"),
    ],
)
def test_a_host_names_a_table_or_a_theme(written: str, table: str) -> None:
    """A number is the table's."""
    found = hosts(laid(Roster(folk(20), hosts_of=(("p1", written),))))
    assert found == {**dict.fromkeys("1234"), table: "p1"}


@pytest.mark.parametrize("written", ["5", "0", "Table 99"])
def test_a_host_of_a_table_that_is_not_there_is_seated_like_everybody(written: str) -> None:
    """With a finding."""
    layout = laid(Roster(folk(20), hosts_of=(("p1", written),)))
    assert set(hosts(layout).values()) == {None}
    assert [(one.code, one.people) for one in layout.findings] == [("host-without-table", ("p1",))]


def test_two_hosts_of_one_table_are_one_too_many() -> None:
    """The first of the list has it."""
    layout = laid(Roster(folk(20), hosts_of=(("p1", "3"), ("p2", "3"), ("p3", "Santé"), ("p4", "Santé"))))
    assert hosts(layout) == {"1": None, "2": None, "3": "p1", "4": "p3"}
    assert said(layout.findings, "en") == [
        (
            "host-without-table",
            "",
            f"{name} is a host but no table was left for a host; {name} is seated like every participant. "
            f"Say in the list which table {name} hosts, or give the theme one table more.",
        )
        for name in ("P2 X", "P4 X")
    ]


def test_a_host_who_is_not_on_the_list_is_added_once() -> None:
    """Also where two themes name the same person; the first one counts."""
    themes = (ThemeSettings("A", hosts=("Zoé Roux",)), ThemeSettings("B", hosts=("ROUX Zoe",)), ThemeSettings("C"))
    layout = laid(Roster(folk(12)), *themes)
    assert [one.id for one in layout.day.participants if one.role is Role.HOST] == ["roux-zoe"]
    assert [one for one in hosts(layout).values() if one] == ["roux-zoe"]
    assert [one.code for one in layout.findings] == ["host-added"]
    assert (layout.day.by_id["roux-zoe"].first_name, layout.day.by_id["roux-zoe"].last_name) == ("Zoé", "Roux")


def test_a_name_that_several_bear_is_no_host() -> None:
    """Both are named."""
    people = (Participant("a", "Ana", "Costa", "CAF"), Participant("b", "Ana", "Costa", "Ville"), *folk(10))
    layout = laid(Roster(people), ThemeSettings("A", hosts=("Ana Costa",)), ThemeSettings("B"), ThemeSettings("C"))
    assert set(hosts(layout).values()) == {None}
    assert [one.code for one in layout.findings] == ["host-ambiguous"]


def test_a_host_without_a_theme_hosts_the_first_wish() -> None:
    """Where a table of it is free; whoever has cancelled hosts nothing, and needs no finding."""
    people = folk(20)
    people = (
        replace(people[0], role=Role.HOST, wishes=("Santé", "Jeunesse")),
        replace(people[1], role=Role.HOST, wishes=("Santé",)),
        replace(people[2], role=Role.HOST, status=Status.CANCELLED, wishes=("Jeunesse",)),
        *people[3:],
    )
    layout = laid(Roster(people))
    assert hosts(layout) == {"1": None, "2": None, "3": None, "4": "p0"}
    assert [(one.code, one.people) for one in layout.findings] == [("host-without-table", ("p1",))]
