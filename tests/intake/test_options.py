"""One column for each option: crosses and ranks below themes."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cafeplanner.intake import read_data
from cafeplanner.intake.columns.options import OTHER, split_heading
from tests.intake.choices import GROUP, options, urgencies, wishes
from tests.intake.samples import codes, delimited, names, read, workbook


@pytest.mark.parametrize(
    "headings",
    [
        [f"{GROUP} [Jeunesse]", f"{GROUP} [Logement, habitat]", f"{GROUP} [Santé - soins]"],
        [f"{GROUP} - Jeunesse", f"{GROUP} - Logement, habitat", f"{GROUP} - Santé - soins"],
        [f"{GROUP} : Jeunesse", f"{GROUP} : Logement, habitat", f"{GROUP} : Santé - soins"],
        ["Vos souhaits : Jeunesse", "Vos souhaits : Logement, habitat", "Vos souhaits : Santé - soins"],
        ["Thèmes – Jeunesse", "Thèmes – Logement, habitat", "Thèmes – Santé - soins"],
        ["Thèmes souhaités ? Jeunesse", "Thèmes souhaités ? Logement, habitat", "Thèmes souhaités ? Santé - soins"],
    ],
    ids=["brackets", "dash", "colon", "colon after words", "long dash", "question mark"],
)
def test_a_heading_may_hold_the_question_and_the_option(headings: list[str]) -> None:
    """Marks keep the order of the columns."""
    rows = [
        ["Nom", "Prénom", *headings, "Repas"],
        ["Costa", "Ana", "x", "", "x", "x"],
        ["Petit", "Luc", "", "x", "", ""],
    ]
    intake = read(rows)
    assert wishes(intake) == [("Jeunesse", "Santé - soins"), ("Logement, habitat",)]
    assert options(intake)[2:] == [
        (headings[0], "wishes", "Jeunesse"),
        (headings[1], "wishes", "Logement, habitat"),
        (headings[2], "wishes", "Santé - soins"),
        ("Repas", "", ""),
    ]
    assert codes(intake.findings) == [("column-left-out", "F1"), ("ticks-in-order", "C1")]


def test_ranks_order_the_wishes() -> None:
    """A mark without rank comes after all ranks."""
    rows = [
        ["Nom", *(f"{GROUP} [{theme}]" for theme in ("A", "B", "C", "D"))],
        ["Ana Costa", "3", "1", "2", ""],
        ["Luc Petit", "x", "2e choix", "", "1er choix"],
        ["Zoé Roux", "non", "non", "non", "non"],
    ]
    assert wishes(read(rows)) == [("B", "C", "A"), ("D", "B", "A"), ()]


def test_a_theme_is_wished_for_once_and_indifference_is_no_theme() -> None:
    """However it is written, and whether it is written or ticked."""
    rows = [
        ["Nom", "Souhait 1", "Souhait 2", f"{GROUP} [Eau]", f"{GROUP} [Santé]"],
        ["Ana Costa", "Santé", "SANTE", "x", "x"],
        ["Luc Petit", "Peu importe", "Eau", "x", ""],
    ]
    assert wishes(read(rows)) == [("Santé", "Eau"), ("Eau",)]


def test_a_grid_may_have_the_ranks_as_its_rows() -> None:
    """Google Forms offers both ways round."""
    rows = [["Nom", "Vos souhaits [2e choix]", "Vos souhaits [1er choix]"], ["Ana Costa", "Santé", "Eau"]]
    assert wishes(read(rows)) == [("Eau", "Santé")]


def test_ranks_in_words_order_the_columns_of_themes() -> None:
    """However the organiser heads them."""
    rows = [["Nom", "3e thème", "2nd thème", "Thème prioritaire"], ["Ana Costa", "Eau", "Santé", "Jeunesse"]]
    assert wishes(read(rows)) == [("Jeunesse", "Santé", "Eau")]
    assert wishes(read([["Nom", "Souhait n°2", "Souhait n°1"], ["Ana Costa", "Eau", "Santé"]])) == [("Santé", "Eau")]


@pytest.mark.parametrize("ranges", [(), ("C1:E1",)], ids=["above the first", "merged"])
def test_a_question_above_the_first_option_heads_them_all(ranges: tuple[str, ...]) -> None:
    """The group ends where something else begins."""
    rows = [
        ["", "", "Sur quoi est-il urgent d’agir ?", "", "", "", ""],
        ["Nom", "Prénom", "Jeunesse", "Logement", "Santé", "Remarques", "Présence"],
        ["Costa", "Ana", "x", "", "x", "vient avec Bob", "matin"],
        ["Petit", "Luc", "", "", "oui", "", ""],
    ]
    intake = read_data(workbook({"S": rows}, merged=ranges), "i.xlsx")
    assert urgencies(intake) == [("Jeunesse", "Santé"), ("Santé",)]
    assert wishes(intake) == [(), ()]
    assert options(intake) == [
        ("Nom", "last_name", ""),
        ("Prénom", "first_name", ""),
        ("Jeunesse", "urgencies", "Jeunesse"),
        ("Logement", "urgencies", "Logement"),
        ("Santé", "urgencies", "Santé"),
        ("Remarques", "", ""),
        ("Présence", "presence", ""),
    ]
    assert codes(intake.findings) == [("column-left-out", "F2"), ("ticks-in-order", "C2")]


def test_wishes_and_urgencies_may_have_a_group_each() -> None:
    """The same themes twice."""
    rows = [
        ["", "Souhaits", "", "Urgences", ""],
        ["Nom", "Eau", "Air", "Eau", "Air"],
        ["Ana Costa", "x", "", "", "x"],
        ["Luc Petit", "2", "1", "1", ""],
    ]
    intake = read(rows)
    assert (wishes(intake), urgencies(intake)) == ([("Eau",), ("Air", "Eau")], [("Air",), ("Eau",)])


def test_an_option_may_be_called_like_a_column() -> None:
    """A theme "Territoire" is no territory where it is ticked; people's own columns stay what they are."""
    rows = [
        ["", "", "Thèmes", "", ""],
        ["Nom", "Structure", "Territoire", "Association", "Statut"],
        ["Ana Costa", "CAF", "x", "", "oui"],
        ["Luc Petit", "DDT", "x", "x", "non"],
    ]
    intake = read(rows)
    assert wishes(intake) == [("Territoire",), ("Territoire", "Association")]
    assert [one.territory for one in intake.roster.participants] == ["", ""]
    assert [one.organisation for one in intake.roster.participants] == ["CAF", "DDT"]
    assert [field for _, field, _ in options(intake)][-1] == "status"


def test_the_answer_other_is_a_text_or_a_cross() -> None:
    """Only beside options."""
    rows = [["", "Thèmes"], ["Nom", "Eau", "Autre"], ["Ana Costa", "x", "Forêt; Air"], ["Luc Petit", "x", ""]]
    assert wishes(read(rows)) == [("Forêt", "Air", "Eau"), ("Eau",)]
    ticked = [[*row[:2], "x" if row[2:] == ["Forêt; Air"] else "".join(row[2:])] for row in rows]
    assert wishes(read(ticked)) == [("Eau", "Autre"), ("Eau",)]
    assert "autre" in OTHER


def test_options_that_nobody_chose_belong_to_the_group() -> None:
    """Before and between others; behind the last one they may be anything."""
    rows = [["", "Thèmes"], ["Nom", "Air", "Eau", "Feu", "Sol", "Note"], ["Ana Costa", "", "x", "", "x", ""]]
    assert options(read(rows))[1:] == [
        ("Air", "wishes", "Air"),
        ("Eau", "wishes", "Eau"),
        ("Feu", "wishes", "Feu"),
        ("Sol", "wishes", "Sol"),
        ("Note", "", ""),
    ]


def test_a_title_above_the_names_is_no_question() -> None:
    """It stands above everything, not above options."""
    rows = [["Souhaits"], ["Prénom", "Nom", "Végétarien"], ["Ana", "Costa", "x"]]
    intake = read(rows)
    assert (names(intake), wishes(intake)) == ([("Ana", "Costa")], [()])


def test_a_heading_is_split_in_every_likely_way() -> None:
    """Brackets first; a sign without anything before or behind it splits nothing."""
    assert list(split_heading("A - B : C [D]")) == [("A - B : C", "D"), ("A", "B : C [D]"), ("A - B", "C [D]")]
    assert list(split_heading("Eau")) == []
    assert list(split_heading(": Eau")) == []
    assert list(split_heading("Eau : ")) == []
    assert list(split_heading("[Eau]")) == []


@given(st.lists(st.permutations(["1", "2", "3"]), min_size=1, max_size=6), st.permutations(range(3)))
@settings(max_examples=40, deadline=None)
def test_ranks_say_the_same_in_any_order_of_columns(ranks: list[list[str]], order: list[int]) -> None:
    """And the same as one column for each rank."""
    themes = ["Eau", "Santé", "Logement, habitat"]
    people = [f"Ana{n} Costa{n}" for n in range(len(ranks))]
    grid = [["Nom", *(f"{GROUP} [{themes[at]}]" for at in order)]]
    grid += [[name, *(row[at] for at in order)] for name, row in zip(people, ranks, strict=True)]
    columns = [["Nom", "Souhait 1", "Souhait 2", "Souhait 3"]]
    columns += [
        [name, *(themes[row.index(str(n))] for n in (1, 2, 3))] for name, row in zip(people, ranks, strict=True)
    ]
    assert wishes(read_data(delimited(grid), "i.csv")) == wishes(read_data(delimited(columns), "i.csv"))
