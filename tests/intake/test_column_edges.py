"""Heading rows, columns of options, and what is said where no heading names people."""

from __future__ import annotations

import openpyxl
import pytest
from openpyxl.worksheet.table import Table

from cafeplanner.cafe.participant import Participant
from cafeplanner.cafe.roster import Roster
from cafeplanner.cafe.settings import CafeSettings, PinSettings, Settings, ThemeSettings
from cafeplanner.intake import lay_out, read_data
from cafeplanner.intake.columns.headings import rank_in
from cafeplanner.intake.columns.options import split_heading
from cafeplanner.intake.layout.matcher import Matcher
from cafeplanner.intake.layout.merges import apply_merges
from cafeplanner.intake.people.merges import read_merges
from tests.intake.choices import wishes
from tests.intake.samples import codes, names, read, said, saved


def sheets(*tables: tuple[str, bool, list[list[str]]]) -> bytes:
    """Return a workbook; each sheet with its name, whether it is hidden, and its rows."""
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for title, hidden, rows in tables:
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(row)
        sheet.sheet_state = "hidden" if hidden else "visible"
    return saved(book)


@pytest.mark.parametrize(
    ("hidden", "shown", "told"),
    [
        (["Structure", "Territoire", "Statut"], ["Structure", "Territoire"], ("no-name-column", "Liste")),
        (["Couleur", "Forme", "Taille"], ["Fleur", "Arbre"], ("headings-unknown", "Liste")),
    ],
)
def test_headings_without_a_name_are_told_of_the_sheet_that_is_seen(
    hidden: list[str], shown: list[str], told: tuple[str, str]
) -> None:
    """Not of a hidden one, though it may be fuller."""
    below = [["CAF", "Val", "ok"]] * 2
    book = sheets(("Vieux", True, [hidden, *below]), ("Liste", False, [shown, *(row[:2] for row in below)]))
    intake = read_data(book, "liste.xlsx")
    assert [(one.code, one.place.sheet if one.place else "") for one in intake.findings][:1] == [told]


@pytest.mark.parametrize(("number", "rank"), [("1er choix", 1), ("rang 2", 2), ("3", 3), ("choix 0", 0), ("n° 4", 4)])
def test_a_rank_is_named_by_a_number(number: str, rank: int) -> None:
    """In a text that says nothing else."""
    assert rank_in(number.casefold().replace("°", "")) == rank
    assert rank_in(f"{number.casefold()} jeunesse") == 0


def test_a_lone_heading_may_stand_below_blank_rows() -> None:
    """Whole names must follow; one word below it is no list of people."""
    assert names(read([[""], ["Participants"], ["Ana Costa"], ["Luc Petit"]])) == [("Ana", "Costa"), ("Luc", "Petit")]
    assert names(read([["Participants"], ["Ana Costa"]])) == [("Ana", "Costa")]


def test_a_weak_heading_beside_one_other_is_enough() -> None:
    """Alone, "Participants" may be a cell of the list."""
    intake = read([["Participants", "Structure"], ["Ana Costa", "CAF"]])
    assert [(one.name, one.organisation) for one in intake.roster.participants] == [("Ana Costa", "CAF")]
    assert intake.findings == ()


def test_the_heading_row_of_a_table_of_excel_is_taken() -> None:
    """Though a row above it says more."""
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    for row in (["Nom", "Prénom", "Structure"], ["Costa", "Ana", "CAF"], [], ["Nom", "Prénom"], ["Petit", "Luc"]):
        sheet.append(row)
    sheet.add_table(Table(displayName="Inscrits", ref="A4:B5"))
    assert names(read_data(saved(book), "i.xlsx")) == [("Luc", "Petit")]


def test_a_sure_heading_makes_a_guessed_one_for_the_same_thing_needless() -> None:
    """But for wishes, which add up."""
    headings = ["Nom", "Orgaisation", "Structure", "Souhaits", "Souhaitts"]
    intake = read([headings, ["Ana Costa", "Agence", "CAF", "Eau", "Sport"]])
    assert [(one.organisation, one.wishes) for one in intake.roster.participants] == [("CAF", ("Eau", "Sport"))]
    assert [(one.field, one.needed) for one in intake.columns] == [
        ("full_name", True),
        ("", True),
        ("organisation", True),
        ("wishes", True),
        ("wishes", True),
    ]
    assert codes(intake.findings) == [("heading-guessed", "E1"), ("column-left-out", "B1")]


def test_the_headings_of_a_tool_win_against_a_row_of_as_many_known_words() -> None:
    """Its own headings are worth more than a title in which two known words stand."""
    rows = [
        ["Prénom", "Nom", "Structure", "", "", ""],
        ["Ticket Reference", "Ticket First Name", "Ticket Last Name", "", "", ""],
        ["x", "Ana", "Costa", "", "", ""],
    ]
    intake = read(rows)
    assert (intake.source, names(intake)) == ("Ti.to", [("Ana", "Costa")])


def test_a_heading_is_parted_where_both_sides_say_something() -> None:
    """At brackets first, then at each dash or colon."""
    assert [list(split_heading(one)) for one in ("Thèmes [Eau]", "A : B - C", " : B", "Eau", "Eau ?")] == [
        [("Thèmes", "Eau")],
        [("A", "B - C"), ("A : B", "C")],
        [],
        [],
        [],
    ]


@pytest.mark.parametrize(
    ("cells", "is_option"),
    [
        (["x", "", "", ""], True),
        (["x", "x", "x", "peut-être plus tard"], True),
        (["x", "x", "plus tard", "jamais le soir"], False),
        (["plus tard", "", "", ""], False),
        (["", "", "", ""], False),
        (["0", "0", "", ""], False),
    ],
)
def test_a_column_with_a_remark_among_four_marks_is_an_option(cells: list[str], is_option: bool) -> None:
    """More remarks, and it holds something else."""
    rows = [["Nom complet", "Vos souhaits [Eau]", "Vos souhaits [Air]"]]
    rows += [[f"Ana{n} Costa", cell, "x"] for n, cell in zip("abcd", cells, strict=True)]
    found = [wished[:1] == ("Eau",) for wished in wishes(read(rows))]
    assert found == [bool(cell) and is_option for cell in cells]


def test_a_row_of_totals_below_options_says_nothing_about_them() -> None:
    """Its numbers are no ranks."""
    rows = [["Nom complet", "Vos souhaits [Eau]", "Vos souhaits [Air]"], ["Ana Costa", "x", ""], ["Luc Petit", "", "x"]]
    assert wishes(read([*rows, ["Total", "1", "1"]])) == [("Eau",), ("Air",)]


THEMES = ("Jeunesse", "Logement", "Eau, air et sol")


@pytest.mark.parametrize(
    ("wished", "themes"),
    [
        (("1",), ["Jeunesse"]),
        (("3",), ["Eau, air et sol"]),
        (("4",), [None]),
        (("0",), [None]),
        (("Table 2",), ["Logement"]),
        (("1 et 3",), ["Jeunesse", "Eau, air et sol"]),
        (("Eau", "air et sol"), ["Eau, air et sol"]),
        (("Eau", "air et sol", "Jeunesse"), ["Eau, air et sol", "Jeunesse"]),
        (("Autre : Potager", "Compost"), [None]),
        (("Autre : Potager", "Jeunesse"), [None, "Jeunesse"]),
    ],
)
def test_the_pieces_of_a_cell_mean_themes(wished: tuple[str, ...], themes: list[str | None]) -> None:
    """By number within the list, by pieces that belong together, by what was typed; twice the same."""
    matcher = Matcher(THEMES, numbered=True, rounds=3)
    assert [[one.theme for one in matcher.settle(wished)] for _ in range(2)] == [themes, themes]


def test_merges_keep_the_place_of_what_was_written() -> None:
    """The merged name is found where its first spelling stands; the other names stay where they are."""
    intake = read([["Prénom", "Nom", "Structure"], ["Ana", "Costa", "C A F"], ["Luc", "Petit", "MSA"]])
    lines = (("CAF", "Caisse"), ("Mairie", "Ville"))
    roster, findings = apply_merges(intake.roster, read_merges(lines), lines)
    assert [one.organisation for one in roster.participants] == ["Caisse", "MSA"]
    places = {(one, name): place.letter + str(place.row) for (one, name), place in roster.places.items() if name}
    before = {(one, name): place.letter + str(place.row) for (one, name), place in intake.roster.places.items() if name}
    assert places == {
        **before,
        ("costa-ana", "Caisse"): before["costa-ana", intake.roster.participants[0].organisation],
    }
    assert codes(findings) == [("merges-applied", ""), ("merge-unknown", "")]


def test_a_pin_at_no_table_is_told_with_the_tables_there_are() -> None:
    """So that the organiser need not look them up."""
    people = tuple(Participant(f"p{n}", f"P{n}", f"N{n}") for n in range(8))
    settings = Settings(
        cafe=CafeSettings(themes=(ThemeSettings("Eau"), ThemeSettings("Logement"))),
        pins=(PinSettings("P1 N1", "Logemant"),),
    )
    found = [one for one in said(lay_out(Roster(people), settings).findings, "en") if one[0].startswith("pin")]
    assert found == [
        (
            "pin-left-out",
            "",
            "The fixed seat of P1 N1 was left out: there is no table “Logemant” in round 1 of that part of the day. "
            "Use one of these: “1” and “2”.",
        )
    ]
