"""Merged cells: what a reader sees in several cells counts for all of them, or is said not to."""

from __future__ import annotations

from cafeplanner.cafe.roster import Intake
from cafeplanner.intake import read_data
from tests.intake.samples import Rows, codes, names, said, workbook


def merged(rows: Rows, *ranges: str) -> Intake:
    """Read rows with merged cells."""
    return read_data(workbook({"S": rows}, merged=ranges), "i.xlsx")


HEADINGS = ["Prénom", "Nom", "Structure", "Territoire", "Souhait 1", "Souhait 2"]


def test_a_value_over_several_rows_counts_for_each_of_them() -> None:
    """Whatever its column."""
    rows = [HEADINGS, ["Ana", "Costa", "CAF", "Nord", "Santé"], ["Luc", "Petit"], ["Zoé", "Roux"]]
    people = merged(rows, "C2:C4", "D2:D3", "E2:E3").roster.participants
    assert [(one.organisation, one.territory, one.wishes) for one in people] == [
        ("CAF", "Nord", ("Santé",)),
        ("CAF", "Nord", ("Santé",)),
        ("CAF", "", ()),
    ]


def test_a_value_over_columns_of_different_meaning_is_a_finding() -> None:
    """Only the first column can have it; nothing is lost silently."""
    rows = [HEADINGS, ["Ana", "Costa", "Ville de Brévanne"], ["Luc", "Petit", "CAF", "Nord"]]
    intake = merged(rows, "C2:D2")
    assert [(one.organisation, one.territory) for one in intake.roster.participants] == [
        ("Ville de Brévanne", ""),
        ("CAF", "Nord"),
    ]
    assert said(intake.findings, "en") == [
        (
            "cell-across-columns",
            "C2",
            "“Ville de Brévanne” stands in a cell merged over the columns “Structure” and “Territoire”; it counts for "
            "the first of them only. Unmerge the cell and write into each column what belongs there.",
        )
    ]
    assert said(intake.findings)[0][2].replace("\u00a0", " ").replace("\u202f", " ") == (
        "« Ville de Brévanne » se trouve dans une cellule fusionnée sur les colonnes « Structure » et « Territoire » ; "
        "cette valeur ne compte que pour la première. Annulez la fusion et écrivez dans chaque colonne ce qui doit s’y "
        "trouver."
    )


def test_a_block_over_rows_and_columns_is_both() -> None:
    """Repeated in every row, and named once."""
    rows = [HEADINGS, ["Ana", "Costa", "CAF"], ["Luc", "Petit"]]
    intake = merged(rows, "C2:D3")
    assert [one.organisation for one in intake.roster.participants] == ["CAF", "CAF"]
    assert codes(intake.findings) == [("cell-across-columns", "C2")]


def test_a_wish_over_two_wish_columns_is_one_wish() -> None:
    """There is nothing to say about it."""
    intake = merged([HEADINGS, ["Ana", "Costa", "", "", "Santé"]], "E2:F2")
    assert [one.wishes for one in intake.roster.participants] == [("Santé",)]
    assert intake.findings == ()


def test_a_whole_name_over_both_name_columns_is_told_apart() -> None:
    """In the order of the columns, or by its capitals."""
    rows = [["Nom", "Prénom"], ["Costa Ana"], ["Luc PETIT"], ["Roux", "Zoé"]]
    assert names(merged(rows, "A2:B2", "A3:B3")) == [("Ana", "Costa"), ("Luc", "Petit"), ("Zoé", "Roux")]


def test_a_heading_over_several_columns_heads_them_all() -> None:
    """ "Souhaits" above three wishes, a name in two parts."""
    rows = [["Nom et prénom", "", "Souhaits"], ["COSTA", "Ana", "Santé", "Culture", "Eau"]]
    intake = merged(rows, "A1:B1", "C1:E1")
    assert names(intake) == [("Ana", "Costa")]
    assert intake.roster.participants[0].wishes == ("Santé", "Culture", "Eau")
    assert codes(intake.findings) == [("capitals-tidied", "2")]


def test_headings_in_two_rows_belong_together() -> None:
    """Groups above, merged or not; a heading over both rows."""
    rows = [
        ["Participant", "", "Structure", "Souhaits", "", ""],
        ["Nom", "Prénom", "", "1", "2", "3"],
        ["Costa", "Ana", "CAF", "Santé", "Culture", "Eau"],
    ]
    for ranges in (("A1:B1", "C1:C2", "D1:F1"), ("C1:C2",)):
        intake = merged(rows, *ranges)
        (person,) = intake.roster.participants
        assert (person.name, person.organisation, person.wishes) == ("Ana Costa", "CAF", ("Santé", "Culture", "Eau"))
        assert [column.heading for column in intake.columns][3:] == ["Souhaits 1", "Souhaits 2", "Souhaits 3"]
        assert intake.findings == ()


def test_a_title_over_all_columns_is_no_heading() -> None:
    """Even where its words are those of a heading."""
    rows = [["Participants"], ["Prénom", "Nom", "Structure"], ["Ana", "Costa", "CAF"]]
    assert names(merged(rows, "A1:C1")) == [("Ana", "Costa")]


def test_a_name_right_below_the_word_organisation_is_the_organisations() -> None:
    """Not the participant's; a group further left says nothing about it."""
    rows = [
        ["Participant", "", "Structure", ""],
        ["Nom", "Prénom", "Nom", "Ville"],
        ["Costa", "Ana", "CAF", "Brévanne"],
    ]
    (person,) = merged(rows, "A1:B1", "C1:D1").roster.participants
    assert (person.name, person.organisation, person.territory) == ("Ana Costa", "CAF", "Brévanne")
    rows = [["Structure", "", ""], ["Structure", "Nom", "Prénom"], ["CAF", "Costa", "Ana"]]
    (person,) = merged(rows).roster.participants
    assert (person.name, person.organisation) == ("Ana Costa", "CAF")


def test_a_title_is_none_of_the_people_in_the_same_row_of_another_sheet() -> None:
    """Row 3 names somebody in one of two sheets only."""
    headings = HEADINGS[:4]
    north = [headings, ["Ana", "Costa", "CAF", "Nord"], ["", "", "Secteur nord"]]
    south = [headings, ["Luc", "Petit", "MSA", "Sud"], ["Zoé", "Roux", "MSA", "Sud"]]
    intake = read_data(workbook({"Nord": north, "Sud": south}, merged=["C3:D3"]), "i.xlsx")
    assert codes(intake.findings) == [("sheets-joined", ""), ("note-row", "3")]
