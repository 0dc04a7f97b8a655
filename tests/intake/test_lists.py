"""Which sheet, which row and which columns hold the list: what the organiser says comes first."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cafeplanner.cafe.roster import Intake
from cafeplanner.cafe.settings import RosterSettings, Settings
from cafeplanner.errors import WrongSettings
from cafeplanner.intake import read_data
from cafeplanner.intake.kinds._kind import INFO, WARNING
from tests.intake.samples import Rows, codes, delimited, names, read, said, workbook

HEADINGS = ["Nom", "Prénom", "Structure", "Menu"]
ANA: Rows = [HEADINGS, ["Costa", "Ana", "CAF", "v"]]
LUC: Rows = [HEADINGS, ["Petit", "Luc", "DDT", "v"], ["Roux", "Zoé", "DDT", ""]]


def told(**roster: object) -> Settings:
    """Return settings that say how the file is read."""
    return replace(Settings(), roster=RosterSettings(**roster))  # type: ignore[arg-type]


def sheets(given: Settings = Settings(), **rows: Rows) -> Intake:
    """Read a workbook of these sheets."""
    return read_data(workbook(rows), "i.xlsx", given)


def test_sheets_of_the_same_headings_and_other_people_are_one_list() -> None:
    """One for each territory; each place names its sheet, each finding about a column comes once."""
    intake = sheets(Nord=ANA, Sud=LUC)
    assert sorted(names(intake)) == [("Ana", "Costa"), ("Luc", "Petit"), ("Zoé", "Roux")]
    assert [(one.sheet, one.letter, one.filled) for one in intake.columns] == [
        *[("Nord", letter, 1) for letter in "ABCD"],
        *[("Sud", letter, 2) for letter in "ABC"],
        ("Sud", "D", 1),
    ]
    place = intake.roster.place("petit-luc")
    assert place is not None
    assert (place.sheet, place.row) == ("Sud", 2)
    assert said(intake.findings, "en") == [
        (
            "sheets-joined",
            "",
            "The sheets “Nord” and “Sud” have the same headings and list different people; they were read as one list. "
            "If they do not belong together, set the sheet in cafe.toml under [roster]. If each is a territory, add a "
            "column “Territory”: a sheet’s name is not read as one.",
        ),
        ("column-left-out", "D1", "The column was not used."),
    ]
    assert intake.findings[0].severity is INFO


def test_the_order_of_the_columns_may_differ_between_the_sheets() -> None:
    """Each sheet has its own headings."""
    turned = [list(reversed(row)) for row in LUC]
    assert sorted(names(sheets(Nord=ANA, Sud=turned))) == [("Ana", "Costa"), ("Luc", "Petit"), ("Zoé", "Roux")]


@pytest.mark.parametrize(
    ("aside", "other"),
    [
        ("Annulés", "Inscrits"),
        ("Liste d’attente", "Inscrits"),
        ("Ancienne version", "Inscrits"),
        ("Archives", "Inscrits"),
        ("Waiting list", "People"),
        ("Annulés 2024", "Inscrits"),
    ],
)
def test_a_sheet_whose_name_sets_it_aside_is_not_read(aside: str, other: str) -> None:
    """Even where it is the longer one."""
    intake = sheets(**{aside: LUC, other: ANA})
    assert names(intake) == [("Ana", "Costa")]
    assert said(intake.findings, "en")[0] == (
        "sheet-set-aside",
        "",
        f"The sheet “{aside}” has the same headings, but its name sounds as if its people do not come; it was not "
        "read. If they come, rename the sheet.",
    )
    assert intake.findings[0].severity is WARNING


def test_the_only_list_is_read_whatever_its_name() -> None:
    """A year or "archive" is no reason to read nothing."""
    for name in ("2024", "Archives", "Annulés"):
        assert names(sheets(**{name: ANA})) == [("Ana", "Costa")]
    assert len(names(sheets(**{"Mardi": ANA, "Mercredi": LUC}))) == 3


def test_sheets_that_share_a_person_are_two_versions_of_a_list() -> None:
    """Which one counts only the organiser knows."""
    intake = sheets(Lot=[*LUC, ["Ana", "Costa", "CAF", "v"]], Autre=ANA)
    assert len(names(intake)) == 3
    assert said(intake.findings, "en")[0] == (
        "sheet-shares-people",
        "",
        "The sheet “Autre” also lists Ana Costa, like the sheet “Lot”; only “Lot” was read. If both lists count, copy "
        "the rows of one below the other; if the other one is the right one, set the sheet in cafe.toml under "
        "[roster].",
    )
    many: Rows = [HEADINGS, *[[f"Costa{n}", "Ana", "CAF", ""] for n in range(5)]]
    words = said(sheets(Un=[*many, ["Roux", "Zoé", "", ""]], Deux=many).findings, "en")[0][2]
    assert "also lists Ana Costa0, Ana Costa1, Ana Costa2, Ana Costa3 and Ana Costa4, like the sheet “Un”" in words


def test_sheets_that_share_half_of_their_people_are_one_list() -> None:
    """Some people register twice; where most do, it is another version."""
    intake = sheets(Un=[*ANA, LUC[1]], Deux=[*ANA, LUC[2]])
    assert sorted(names(intake)) == [("Ana", "Costa"), ("Luc", "Petit"), ("Zoé", "Roux")]
    assert codes(intake.findings) == [("sheets-joined", ""), ("column-left-out", "D1"), ("same-person-merged", "2")]


def test_lists_of_other_headings_are_not_joined() -> None:
    """The one with the most convincing headings is read."""
    intake = sheets(Inscrits=LUC, Bénévoles=[["Nom", "Prénom"], ["Costa", "Ana"]])
    assert names(intake) == [("Luc", "Petit"), ("Zoé", "Roux")]
    assert [code for code, _ in codes(intake.findings)] == ["other-list-left-out", "column-left-out"]


def test_the_organiser_may_name_the_sheet() -> None:
    """Whatever the others look like; there is nothing to say about them."""
    for written in ("Autre", "AUTRE"):
        intake = sheets(told(sheet=written), Inscrits=LUC, Autre=[["Nom", "Prénom"], ["Costa", "Ana"]])
        assert names(intake) == [("Ana", "Costa")]
        assert intake.findings == ()


def test_a_sheet_that_is_not_there_is_answered_with_those_that_are() -> None:
    """A text file has none, so that the setting does not matter."""
    with pytest.raises(WrongSettings) as caught:
        sheets(told(sheet="Inscrites"), Inscrits=LUC, Autre=ANA)
    assert caught.value.say("en") == (
        "The settings name the sheet “Inscrites”, but the file has none of that name. Its sheets are “Inscrits” and "
        "“Autre”."
    )
    assert names(read_data(delimited(ANA), "i.csv", told(sheet="Inscrites"))) == [("Ana", "Costa")]


def test_the_organiser_may_name_the_heading_row() -> None:
    """What stands above it is no heading, and the most convincing row is not asked."""
    rows = [["Nom", "Prénom", "Structure"], ["Ana", "Costa", "x"], [], ["Participant", "Note"], ["Luc Petit", "?"]]
    assert names(read_data(delimited(rows), "i.csv", told(heading_row=4))) == [("Luc", "Petit")]
    assert names(read_data(delimited(rows), "i.csv", told(heading_row=1)))[0] == ("Costa", "Ana")


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        (2, ("no-name-column", "2", "Headings were found here, but none of them is a name: “CAF” and “x”.")),
        (3, ("heading-row-empty", "3", "The settings say that row 3 holds the headings, but there is nothing in it.")),
        (
            99,
            ("heading-row-empty", "99", "The settings say that row 99 holds the headings, but there is nothing in it."),
        ),
    ],
)
def test_a_heading_row_that_is_none_is_blocked(row: int, expected: tuple[str, str, str]) -> None:
    """With the row as the spreadsheet program counts it."""
    rows = [["Nom", "Prénom"], ["CAF", "x"], ["", ""], ["Costa", "Ana"]]
    intake = read([*rows])
    assert names(intake)
    ((code, where, words),) = said(read_data(workbook({"S": rows}), "i.xlsx", told(heading_row=row)).findings, "en")
    assert (code, where) == expected[:2]
    assert words.startswith(expected[2])


def test_the_organiser_may_say_what_a_column_is() -> None:
    """By its heading, without regard to case; an empty answer leaves it out."""
    rows = [
        ["Nom", "Prénom", "Qui", "Organisme", "Pôle", "Souhaits"],
        ["?", "?", "Ana Costa", "CAF", "Pôle emploi", "Eau"],
    ]
    given = told(columns=(("QUI", "Nom et prénom"), ("Pôle", "Structure"), ("souhaits", "")))
    intake = read_data(delimited(rows), "i.csv", given)
    (person,) = intake.roster.participants
    assert (person.name, person.organisation, person.wishes) == ("Ana Costa", "Pôle emploi", ())
    assert [(one.heading, one.field, one.needed) for one in intake.columns] == [
        ("Nom", "", False),
        ("Prénom", "", False),
        ("Qui", "full_name", True),
        ("Organisme", "", False),
        ("Pôle", "organisation", True),
        ("Souhaits", "", False),
    ]
    assert intake.findings == ()


def test_a_part_of_a_name_that_the_organiser_points_out_keeps_the_other_part() -> None:
    """A whole name would otherwise come first."""
    rows = [["Participant", "Prénom", "Patronyme"], ["X Y", "Ana", "Costa"]]
    assert names(read_data(delimited(rows), "i.csv", told(columns=(("Patronyme", "Nom"),)))) == [("Ana", "Costa")]


def test_wishes_that_the_organiser_points_out_add_up() -> None:
    """Such columns never replace each other."""
    rows = [["Nom", "Souhait 1", "Et puis"], ["Ana Costa", "Eau", "Santé"]]
    intake = read_data(delimited(rows), "i.csv", told(columns=(("Et puis", "Souhait 2"),)))
    assert intake.roster.participants[0].wishes == ("Eau", "Santé")


def test_a_column_that_is_not_there_is_answered_with_the_nearest_heading() -> None:
    """A slip in cafe.toml would otherwise change nothing in silence."""
    given = told(columns=(("Structures", "Structure"), ("Zzz", "")))
    assert said(read_data(delimited([row[:3] for row in ANA]), "i.csv", given).findings, "en") == [
        (
            "column-setting-unknown",
            "",
            "The settings say how to read the column “Structures”, but the list has no such column. The nearest "
            "heading is “Structure”.",
        ),
        (
            "column-setting-unknown",
            "",
            "The settings say how to read the column “Zzz”, but the list has no such column. Write the heading as it "
            "stands in the list.",
        ),
    ]


def test_the_files_own_settings_count_until_others_overrule_them() -> None:
    """Key by key; columns one by one."""
    own = [["Feuille des inscriptions", "Autre"], ["Colonne", "Qui = Nom et prénom"], ["Colonne", "Pôle = Structure"]]
    other = [["Qui", "Pôle"], ["Ana Costa", "CAF"]]
    intake = sheets(Inscrits=LUC, Autre=other, Réglages=own)
    assert [(one.name, one.organisation) for one in intake.roster.participants] == [("Ana Costa", "CAF")]
    overruled = sheets(told(columns=(("Pôle", "Territoire"),)), Inscrits=LUC, Autre=other, Réglages=own)
    (person,) = overruled.roster.participants
    assert (person.name, person.organisation, person.territory) == ("Ana Costa", "", "CAF")
    assert len(names(sheets(told(sheet="Inscrits"), Inscrits=LUC, Autre=other, Réglages=own))) == 2


def test_the_encoding_that_the_organiser_names_is_used() -> None:
    """Even where another one is likelier."""
    data = delimited([["Nom"], ["Ana Cośta"]], encoding="cp1250")
    assert names(read_data(data, "i.csv", told(encoding="cp1250"))) == [("Ana", "Cośta")]
