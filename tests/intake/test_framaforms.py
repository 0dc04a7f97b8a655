"""Framaforms: three lines of headings, and a column for each option."""

from __future__ import annotations

import pytest

from cafeplanner.cafe.participant import Status
from cafeplanner.intake import read_data
from tests.intake.samples import Rows, codes, delimited, names, read, workbook

FRAMAFORMS: Rows = [
    ["Inscription à la journée"],
    ["Submission Details", "", "", "", "", "Quels thèmes vous intéressent ?", "", "", "", "", ""],
    [
        *("Serial", "SID", "Submitted Time", "Draft", "IP Address"),
        *("Jeunesse", "Logement, habitat", "Eau", "Autre…", "Votre prénom", "Votre nom", "Végétarien"),
    ],
    ["1", "41", "2026-11-03", "0", "192.0.2.1", "X", "X", "", "", "Ana", "Costa", "X"],
    ["2", "42", "2026-11-03", "0", "192.0.2.1", "", "X", "", "Forêt", "Luc", "Petit", ""],
    ["3", "43", "2026-11-03", "1", "192.0.2.1", "", "", "", "", "Zoé", "Roux", ""],
]


@pytest.mark.parametrize(
    "data",
    [delimited(FRAMAFORMS, "\t"), delimited(FRAMAFORMS, "\t", "utf-16"), workbook({"Feuille": FRAMAFORMS})],
    ids=["tab", "utf-16", "xlsx"],
)
def test_framaforms_has_three_lines_of_headings_and_a_column_for_each_option(data: bytes) -> None:
    """An option may hold a comma; somebody's own answer stands beside; drafts are no registrations."""
    intake = read_data(data, "export.xls")
    people = intake.roster.participants
    assert intake.source == "Framaforms"
    assert [(one.name, one.wishes, one.status) for one in people] == [
        ("Ana Costa", ("Jeunesse", "Logement, habitat"), Status.PRESENT),
        ("Luc Petit", ("Forêt", "Logement, habitat"), Status.PRESENT),
        ("Zoé Roux", (), Status.CANCELLED),
    ]
    assert [(one.heading, one.field, one.option) for one in intake.columns][5:9] == [
        ("Jeunesse", "wishes", "Jeunesse"),
        ("Logement, habitat", "wishes", "Logement, habitat"),
        ("Eau", "wishes", "Eau"),
        ("Autre…", "wishes", ""),
    ]
    assert [one for one in codes(intake.findings) if one[0] != "encoding-guessed"] == [
        ("column-left-out", "L3"),
        ("ticks-in-order", "F3"),
        ("person-cancelled", "D6"),
    ]


@pytest.mark.parametrize(
    "details",
    [
        ["Détails de la soumission", "Numéro de série", "Heure de soumission", "Brouillon"],
        ["", "webform_serial", "webform_time", "webform_draft"],
        ["Submission Details", "", "", "Draft"],
    ],
    ids=["French", "form keys", "only the title"],
)
def test_other_forms_of_framaforms_are_recognised(details: list[str]) -> None:
    """Translated, with the names of the fields, or with most columns unticked."""
    rows = [["Titre"], [details[0]], [*details[1:], "prenom", "nom"], ["1", "2026", "0", "Ana", "Costa"]]
    intake = read(rows)
    assert (intake.source, names(intake)) == ("Framaforms", [("Ana", "Costa")])


def test_of_two_equal_lines_of_headings_the_third_line_of_the_file_counts() -> None:
    """There Framaforms writes them; the copy is no person."""
    headings = ["Serial", "Submitted Time", "Nom", "Prénom"]
    for rows in ([["Titre"], headings, headings], [["Titre"], [], headings, headings]):
        intake = read([*rows, ["1", "2026", "Costa", "Ana"]])
        assert (intake.source, names(intake)) == ("Framaforms", [("Ana", "Costa")])
        assert codes(intake.findings) == [("heading-repeated", "4")] * (len(rows) > 3)
