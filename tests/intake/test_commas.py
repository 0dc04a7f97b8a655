"""Which commas part two answers, learnt from the cells of a column where no themes are known."""

from __future__ import annotations

import pytest

from cafeplanner.cafe.settings import CafeSettings, Settings, ThemeSettings
from cafeplanner.intake import lay_out, read_data
from cafeplanner.intake.people.commas import learn
from tests.intake.samples import Rows, codes, read, said, workbook


def parted(*cells: str) -> dict[str, tuple[str, ...]]:
    """Return how the cells are parted."""
    return dict(learn(cells).cells)


SUPPLE = ["Eau, Air", "Sport", "Sport", "Logement", "Logement, Sport", "Culture", "Culture, Sport", "Logement, Culture"]
"""Cells of other people, in which every answer stands in several neighbourhoods."""


def test_parts_that_always_stand_side_by_side_are_one_answer() -> None:
    """Where that would hardly happen by chance: three times among twenty cells, not twice among ten."""
    found = parted("Eau, Air", "Eau, Air, Sport", "Culture, Eau, Air", *SUPPLE * 2, "Culture")
    assert found["Eau, Air, Sport"] == ("Eau, Air", "Sport")
    assert found["Culture, Eau, Air"] == ("Culture", "Eau, Air")
    assert found["Culture, Sport"] == ("Culture", "Sport")
    twice = parted("Eau, Air", *SUPPLE)
    assert twice["Eau, Air"] == ("Eau", "Air")


def test_what_everybody_answers_is_not_one_answer() -> None:
    """Six people who want the same two themes, or twenty."""
    assert set(parted(*["Eau, Air"] * 6).values()) == {("Eau", "Air")}
    assert set(parted(*["Eau, Air"] * 20).values()) == {("Eau", "Air")}


@pytest.mark.parametrize(
    "other",
    ["Air, Eau", "Air", "Eau, Sport, Air", "Eau"],
)
def test_one_cell_that_parts_them_is_proof_enough(other: str) -> None:
    """The parts are answers of their own."""
    assert parted(other, *["Eau, Air"] * 3, *["Sport", "Culture", "Culture, Sport"] * 8)["Eau, Air"] == ("Eau", "Air")


def test_an_answer_may_begin_with_the_name_of_another_one() -> None:
    """The second part never stands without the first."""
    cells = ["Santé, Santé, Sport", "Santé, Sport, Eau", "Santé, Sport", "Santé", "Eau", "Eau, Air", "Air"] * 6
    found = parted(*cells)
    assert found["Santé, Santé, Sport"] == ("Santé", "Santé, Sport")
    assert found["Santé, Sport, Eau"] == ("Santé, Sport", "Eau")


def test_a_small_letter_goes_on_with_the_answer() -> None:
    """Where answers begin with capitals: "Climat, énergie et eau"."""
    found = parted(
        "Climat, énergie et eau, Santé", "Santé, bien-vieillir", "Santé", "Santé, bien-vieillir, Sport", "Sport"
    )
    assert found["Climat, énergie et eau, Santé"] == ("Climat, énergie et eau", "Santé")
    assert found["Santé, bien-vieillir, Sport"] == ("Santé, bien-vieillir", "Sport")
    assert parted("Climat, énergie, eau et air")["Climat, énergie, eau et air"] == ("Climat, énergie, eau et air",)


def test_small_letters_tell_nothing_where_people_type() -> None:
    """They stand behind this and that, or begin a cell."""
    assert parted("Santé, sport", "Culture, sport")["Santé, sport"] == ("Santé", "sport")
    assert parted("santé, sport", "culture")["santé, sport"] == ("santé", "sport")
    assert parted("Santé, sport", "Santé", "Santé, eau")["Santé, sport"] == ("Santé", "sport")
    assert parted("Santé, sport", "Santé, Sport", "Santé")["Santé, sport"] == ("Santé", "sport")


def test_commas_without_a_space_part_the_answers_of_a_compact_column() -> None:
    """Then one with a space belongs to an answer."""
    found = parted("Climat, Énergie,Santé", "Santé,Sport", "Climat, Énergie", "Sport")
    assert found == {
        "Climat, Énergie,Santé": ("Climat, Énergie", "Santé"),
        "Santé,Sport": ("Santé", "Sport"),
        "Climat, Énergie": ("Climat, Énergie",),
        "Sport": ("Sport",),
    }


@pytest.mark.parametrize(
    "cells",
    [
        ("Santé,Eau", "Sport, Culture", "Culture,Eau"),
        ("Santé,Eau", "Sport, Culture"),
        ("Santé,Eau", "Eau,Santé", "Sport, Culture", "Sport, Air", "Air, Culture"),
    ],
)
def test_people_who_type_write_commas_with_and_without_a_space(cells: tuple[str, ...]) -> None:
    """What follows a space in one cell begins an answer in another, or there are too few without."""
    assert parted(*cells)["Sport, Culture"] == ("Sport", "Culture")


def test_beside_semicolons_a_comma_belongs_to_the_answer() -> None:
    """Unless its parts are answers there."""
    found = parted("Climat, Énergie;Santé;", "Climat, Énergie", "Santé;Sport", "Santé, Sport", "Eau, Air", "Sport;Air;")
    assert found == {
        "Climat, Énergie": ("Climat, Énergie",),
        "Santé, Sport": ("Santé", "Sport"),
        "Eau, Air": ("Eau, Air",),
    }
    rare = parted("Climat, Énergie;Santé;", "Climat, Énergie", "Eau, Air", "Eau, Bois")
    assert rare["Climat, Énergie"] == ("Climat, Énergie",)
    assert rare["Eau, Air"] == ("Eau", "Air")


def people(*cells: str) -> Rows:
    """Return a list with these cells in the column of wishes."""
    return [
        ["Prénom", "Nom", "Thèmes souhaités"],
        *(["Ana", f"Costa{chr(97 + n)}", cell] for n, cell in enumerate(cells)),
    ]


CELLS = ("Climat, énergie et eau, Santé", "Santé", "Climat, énergie et eau", "Sport, Santé", "Sport")


def test_what_was_joined_is_told_with_the_evidence() -> None:
    """At the column; the themes are the answers."""
    intake = read(people(*CELLS))
    assert said(intake.findings, "en") == [
        (
            "answers-joined",
            "C",
            "Each of these counts as one answer, although it holds a comma: “Climat, énergie et eau”. Their parts "
            "always stand side by side in this order. Name the themes in a sheet “Themes”, in cafe.toml or with "
            "--themes if that is wrong.",
        )
    ]
    place = intake.findings[0].place
    assert place is not None
    assert (place.sheet, place.row, place.letter, place.heading) == ("Inscrits", None, "C", "Thèmes souhaités")
    layout = lay_out(intake.roster)
    assert [theme.name for theme in layout.day.themes] == ["Santé", "Climat, énergie et eau", "Sport"]
    assert [person.wishes for person in layout.day.participants][::3] == [
        ("Climat, énergie et eau", "Santé"),
        ("Sport", "Santé"),
    ]


def test_the_evidence_of_other_columns_has_its_own_words() -> None:
    """Compact ones, and those with semicolons; at most five answers are quoted, the most frequent first."""
    compact = said(read(people("Climat, Énergie,Santé", "Santé,Sport", "Sport")).findings, "en")
    assert "This column parts its answers by commas without a space." in compact[0][2]
    other = said(read(people("Santé;Sport;", "Climat, Énergie", "Sport;Santé;")).findings, "en")
    assert "This column parts its answers by something else than commas." in other[0][2]
    many = [f"{one}, Fin{n}" for n, one in enumerate(("Un", "Deux", "Trois", "Quatre", "Cinq", "Six"))]
    found = said(read(people(*many, "Six, Fin5", *["X;Y;"] * 9)).findings, "en")[0][2]
    assert "“Six, Fin5”, “Un, Fin0”, “Deux, Fin1”, “Trois, Fin2” and “Quatre, Fin3”." in found


def test_nothing_is_learnt_where_the_themes_are_known() -> None:
    """From a sheet or from elsewhere: the list of themes tells."""
    themes = [["Thème"], ["Climat, énergie et eau"], ["Santé"], ["Sport"]]
    assert codes(read(people(*CELLS), Thèmes=themes).findings) == []
    given = Settings(cafe=CafeSettings(themes=(ThemeSettings("Climat"), ThemeSettings("Santé"))))
    assert codes(read_data(workbook({"Inscrits": people(*CELLS)}), "i.xlsx", given).findings) == []


def test_ranked_columns_hold_one_answer_each() -> None:
    """Their commas part nothing."""
    rows = [["Nom", "Souhait 1", "Souhait 2"], ["Ana Costa", "Climat, énergie", "Santé"]]
    assert codes(read(rows).findings) == []
    one = [["Nom", "Souhait 1"], ["Ana Costa", "Climat, énergie"]]
    intake = read(one)
    assert codes(intake.findings) == []
    assert intake.roster.participants[0].wishes == ("Climat, énergie",)
