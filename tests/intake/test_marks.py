"""Columns of crosses: which are themes, and what is no cross."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cafeplanner.cafe.finding import Severity
from cafeplanner.cafe.settings import Settings, ThemeSettings
from cafeplanner.intake import read_data
from cafeplanner.intake.columns.marks import UNRANKED, mark
from tests.intake.choices import GROUP, options, wishes
from tests.intake.samples import Rows, codes, delimited, read, said

THEMES: Rows = [["Thème"], ["Jeunesse"], ["Logement, habitat"], ["Santé"], ["Eau"]]


@pytest.mark.parametrize(
    ("cell", "rank"),
    [
        *[(one, UNRANKED) for one in ("X", "x", " x ", "✓", "✔", "☑", "oui", "Yes", "VRAI", "true", "coché", "Cochée")],
        *[(one, UNRANKED) for one in ("ok", "*", "●", "xx", "Jeunesse", "JEUNESSE")],
        *[("1", 1), ("1er choix", 1), ("2e choix", 2), ("Choix 3", 3), ("rang 4", 4), ("2nd choice", 2), ("n° 5", 5)],
        *[("20", 20), ("premier", 1), ("Souhait n°2", 2), ("priorité 1", 1)],
        *[(one, 0) for one in ("", " ", "non", "No", "0", "faux", "FALSE", "-", "décoché", "aucun", "Not selected")],
        *[(one, None) for one in ("21", "peut-être", "1er choix ou 2e", "Logement", "x si possible", "2026")],
    ],
)
def test_a_cell_is_a_mark_a_rank_nothing_or_a_text(cell: str, rank: int | None) -> None:
    """As people and tools write it; some tools repeat the option."""
    assert mark(cell, "Jeunesse") == rank


def test_known_themes_need_no_question() -> None:
    """But for case, brackets and a letter; a lunch with crosses is no wish."""
    rows = [
        ["Nom", "JEUNESSE (x si intéressé)", "Végétarien", "Logement, habitats", "Parking", "Santé"],
        ["Ana Costa", "x", "x", "", "x", "x"],
        ["Luc Petit", "", "", "x", "x", ""],
        ["Total", "1", "1", "1", "2", "1"],
    ]
    intake = read(rows, Thèmes=THEMES)
    assert wishes(intake) == [("Jeunesse", "Santé"), ("Logement, habitats",)]
    assert options(intake) == [
        ("Nom", "full_name", ""),
        ("JEUNESSE (x si intéressé)", "wishes", "Jeunesse"),
        ("Végétarien", "", ""),
        ("Logement, habitats", "wishes", "Logement, habitats"),
        ("Parking", "", ""),
        ("Santé", "wishes", "Santé"),
    ]
    assert codes(intake.findings) == [
        ("column-left-out", "C1"),
        ("column-left-out", "E1"),
        ("note-row", "4"),
        ("ticks-in-order", "B1"),
    ]


def test_themes_may_be_known_from_elsewhere() -> None:
    """From cafe.toml or --themes."""
    rows = [["Nom", "Eau", "Photo"], ["Ana Costa", "x", "x"]]
    cafe = replace(Settings().cafe, themes=(ThemeSettings("Eau"),))
    intake = read_data(delimited(rows), "i.csv", replace(Settings(), cafe=cafe))
    assert wishes(intake) == [("Eau",)]
    assert wishes(read_data(delimited(rows), "i.csv")) == [()]


def test_a_known_theme_after_an_unknown_question_is_an_option() -> None:
    """The question may be worded as it likes."""
    rows = [["Nom", "Vous intéresse : Eau", "Vous intéresse : Photo"], ["Ana Costa", "x", "x"]]
    intake = read(rows, Thèmes=THEMES)
    assert wishes(intake) == [("Eau",)]
    assert codes(intake.findings) == [("column-left-out", "C1")]


def test_crosses_of_unknown_meaning_are_asked_about() -> None:
    """They may be the wishes; a list with wishes has only other crosses."""
    rows = [["Nom", "Jeunesse", "Logement"], ["Ana Costa", "x", ""], ["Luc Petit", "x", "x"]]
    intake = read(rows)
    assert wishes(intake) == [(), ()]
    assert [one.severity for one in intake.findings] == [Severity.WARNING]
    assert said(intake.findings, "en") == [
        (
            "marks-left-out",
            "B1",
            "The columns “Jeunesse” and “Logement” hold only marks; what they are for is not known, and they were not "
            "used. If they are themes, write “Wishes” in the row above the first of them, or name the themes in a "
            "sheet “Themes” or with --themes.",
        )
    ]
    assert intake.roster.marked == ("Jeunesse", "Logement")
    with_wishes = [[*row, wish] for row, wish in zip(rows, ("Souhait 1", "Eau", "Eau"), strict=True)]
    assert codes(read(with_wishes).findings) == [("column-left-out", "B1"), ("column-left-out", "C1")]
    assert read(with_wishes).roster.marked == ()
    assert codes(read([row[:2] for row in rows]).findings) == [("column-left-out", "B1")]


def test_a_remark_among_crosses_counts_with_a_warning() -> None:
    """One in four may be none; more, and the column holds something else."""
    people = [[f"A{n}", f"B{n}", "x"] for n in range(3)]
    rows = [["Prénom", "Nom", f"{GROUP} [Eau]"], *people, ["Ana", "Costa", "si possible"]]
    intake = read(rows)
    assert wishes(intake) == [("Eau",)] * 4
    assert said(intake.findings, "en") == [
        (
            "mark-unclear",
            "C5",
            "Read as marks below “Eau”, though they are neither a mark nor a rank: “si possible”. Write “x” or a rank "
            "into these cells, or leave them empty.",
        )
    ]
    several = [
        *rows,
        *rows[1:4],
        *rows[1:4],
        ["Luc", "Petit", "si possible"],
        ["Zoé", "Roux", "plutôt"],
        ["Total", "", "99"],
    ]
    assert "rank: “si possible” and “plutôt”. Write" in said(read(several).findings, "en")[0][2]
    spoilt = read([*rows[:3], rows[4]])
    assert wishes(spoilt) == [()] * 3
    assert codes(spoilt.findings) == [("column-left-out", "C1")]


def test_numbers_that_are_no_ranks_are_no_marks() -> None:
    """A postcode, an amount."""
    rows = [["", "Thèmes"], ["Nom", "Eau"], ["Ana Costa", "25000"], ["Luc Petit", "39"]]
    assert wishes(read(rows)) == [(), ()]
