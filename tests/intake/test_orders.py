"""What the order of wishes says where people only ticked, or gave a rank twice."""

from __future__ import annotations

import pytest

from cafeplanner.cafe.settings import CafeSettings, Settings, ThemeSettings
from cafeplanner.intake import read_data
from cafeplanner.intake.kinds._kind import INFO
from cafeplanner.intake.layout.day import lay_out
from tests.intake.samples import Rows, codes, read, said, workbook

THEMES = ("Eau", "Santé", "Sport")
HEADINGS = ["Nom", *(f"Souhaits [{theme}]" for theme in THEMES)]


def about_orders(rows: Rows) -> list[tuple[str, str]]:
    """Return the findings about the order of wishes."""
    return [one for one in codes(read(rows).findings) if one[0] in ("ticks-in-order", "answers-in-order", "rank-twice")]


def test_ticks_count_in_the_order_of_their_columns_and_that_is_said_once() -> None:
    """However many people tick; the first column is named."""
    found = read([HEADINGS, ["Ana Costa", "x", "", "x"], ["Luc Petit", "x", "x", ""]]).findings
    assert said(found, "en") == [
        (
            "ticks-in-order",
            "B1",
            "Themes are only ticked here, without ranks; the order of their columns counts as the order of the "
            "wishes. If people told you their first choices, write 1, 2 and 3 instead of the ticks.",
        )
    ]
    assert (found[0].severity, found[0].place and found[0].place.heading) == (INFO, "Souhaits [Eau]")


@pytest.mark.parametrize(
    "cells",
    [["x", "", ""], ["1", "2", "3"], ["1", "x", "2"]],
    ids=["one tick", "ranks", "one tick behind ranks"],
)
def test_one_tick_or_ranks_leave_no_order_open(cells: list[str]) -> None:
    """Nothing to say."""
    assert about_orders([HEADINGS, ["Ana Costa", *cells]]) == []


def test_ones_are_ticks_where_nobody_gives_another_rank() -> None:
    """Some programs write 1 for chosen and 0 for not chosen."""
    assert about_orders([HEADINGS, ["Ana Costa", "1", "1", "0"], ["Luc Petit", "0", "1", ""]]) == [
        ("ticks-in-order", "B1")
    ]


def test_ticks_are_said_of_the_themes_that_they_stand_below() -> None:
    """Urgencies behind wishes, of which nobody ticks two; two ticks are no rank given twice."""
    headings = [*HEADINGS, "Urgences [Eau]", "Urgences [Sport]"]
    rows = [headings, ["Ana Costa", "x", "", "", "x", "x"], ["Luc Petit", "", "x", "", "x", ""]]
    assert about_orders(rows) == [("ticks-in-order", "E1")]
    rows = [HEADINGS, ["Ana Costa", "x", "x", ""], ["Luc Petit", "1", "2", "3"]]
    assert about_orders(rows) == [("ticks-in-order", "B1")]


def test_ticks_are_said_of_the_sheet_that_they_stand_in() -> None:
    """The other sheet of the list has one tick in each row."""
    one = [HEADINGS, ["Ana Costa", "x", "", ""], ["Zoé Roux", "", "x", ""], ["Eve Le Roy", "", "", "x"]]
    two = [HEADINGS, ["Luc Petit", "x", "x", "x"]]
    found = read_data(workbook({"Nord": one, "Sud": two}), "i.xlsx").findings
    assert [(one.code, one.place.sheet if one.place else "") for one in found] == [
        ("sheets-joined", ""),
        ("ticks-in-order", "Sud"),
    ]


def test_ticks_below_the_same_heading_of_two_sheets_are_said_once() -> None:
    """It is one form."""
    one, two = [HEADINGS, ["Ana Costa", "x", "x", ""]], [HEADINGS, ["Luc Petit", "x", "x", "x"]]
    found = read_data(workbook({"Nord": one, "Sud": two}), "i.xlsx").findings
    assert [(one.code, one.place.sheet if one.place else "") for one in found] == [
        ("sheets-joined", ""),
        ("ticks-in-order", "Nord"),
    ]


def test_a_rank_that_somebody_gave_twice_is_said_with_the_name() -> None:
    """Of those who come only."""
    rows = [
        [*HEADINGS, "Statut"],
        ["Ana Costa", "1", "1", "2", ""],
        ["Luc Petit", "2", "2", "", "annulé"],
        ["Zoé Roux", "1", "2", "3", ""],
        ["Eve Le Roy", "", "1", "1", ""],
    ]
    found = [one for one in read(rows).findings if one.code == "rank-twice"]
    assert said(found, "en") == [
        (
            "rank-twice",
            "2",
            "The same rank stands below several themes, which then count in the order of their columns: Ana Costa and "
            "Eve Le Roy. Correct the ranks if that matters.",
        )
    ]
    assert (found[0].severity, found[0].people) == (INFO, ("costa-ana", "le-roy-eve"))


def answered(*cells: str) -> list[list[str]]:
    """Return a list whose people give these answers."""
    return [["Nom", "Souhaits"], *([f"Ana Costa{chr(97 + n)}", cell] for n, cell in enumerate(cells))]


def test_answers_that_all_stand_in_one_order_are_probably_the_order_of_the_form() -> None:
    """Where two answers follow each other in the same way often enough, and never the other way round."""
    five = ["Eau;Santé"] * 5
    found = read(answered(*five)).findings
    assert said(found, "en") == [
        (
            "answers-in-order",
            "B1",
            "Everybody’s answers stand in the same order, probably that of the form; it counts as the order of the "
            "wishes. If people told you their first choices, put these first.",
        )
    ]
    assert found[0].severity is INFO
    assert about_orders(answered(*five[1:])) == []
    assert about_orders(answered(*five, "Santé;Eau")) == []
    assert about_orders(answered(*five, "Sport;Eau")) == [("answers-in-order", "B1")]
    assert about_orders(answered("Eau;Santé;Sport", "Eau;Santé;Sport", "EAU;Sport")) == [("answers-in-order", "B1")]
    assert about_orders(answered("Eau;Santé;Sport", "Eau;Santé;Sport")) == []


def test_columns_of_ranks_are_an_order_of_their_own() -> None:
    """Even if all people wish the same."""
    rows = [["Nom", "Souhait 1", "Souhait 2"], *([f"Ana Costa{n}", "Eau", "Santé"] for n in "abcdef")]
    assert about_orders(rows) == []
    assert about_orders([["Nom", "Souhait 1"], *([f"Ana Costa{n}", "Eau;Santé"] for n in "abcdef")]) == []


def test_themes_that_have_a_column_each_stand_in_the_order_of_their_columns() -> None:
    """It is the organiser's; a theme that somebody added comes behind them, however often."""
    rows = [
        [*HEADINGS, "Souhait 1"],
        ["Ana Costa", "", "x", "x", "Cirque"],
        ["Luc Petit", "x", "", "x", "Cirque"],
        ["Zoé Roux", "", "", "x", "Cirque"],
    ]
    intake = read(rows)
    assert intake.roster.offered == THEMES
    assert [theme.name for theme in lay_out(intake.roster).day.themes] == [*THEMES, "Cirque"]


def test_whoever_ranks_all_themes_has_said_a_preference() -> None:
    """Where two people's orders differ, the order is their own."""
    settings = Settings(cafe=CafeSettings(themes=tuple(map(ThemeSettings, THEMES)), rounds=2))
    layout = lay_out(read(answered("Eau;Santé;Sport", "Sport;Eau;Santé")).roster, settings)
    assert [one.wishes for one in layout.day.participants] == [THEMES, ("Sport", "Eau", "Santé")]
    assert layout.findings == ()
    partly = lay_out(read(answered("Eau;Santé;Sport", "Santé;Eau")).roster, settings)
    assert [one.wishes for one in partly.day.participants] == [THEMES, ("Santé", "Eau")]
    alike = lay_out(read(answered("Eau;Santé;Sport", "Eau;Sport")).roster, settings)
    assert [one.wishes for one in alike.day.participants] == [(), ("Eau", "Sport")]
    assert codes(alike.findings) == [("all-themes-wished", "2")]
