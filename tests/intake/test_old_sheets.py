"""Sheets of earlier years and hidden ones: they are not read, and the reason is said."""

from __future__ import annotations

import io

import openpyxl
import pytest

from cafeplanner.intake import read_data
from cafeplanner.intake.kinds._kind import INFO, WARNING
from tests.intake.samples import names, said, saved, workbook
from tests.intake.test_lists import ANA, LUC, sheets


@pytest.mark.parametrize(("aside", "other"), [("2024", "Inscrits"), ("Inscrits 2024", "Inscrits 2025")])
def test_the_list_of_another_year_is_not_read(aside: str, other: str) -> None:
    """Its name says which year."""
    intake = sheets(**{aside: LUC, other: ANA})
    assert names(intake) == [("Ana", "Costa")]
    assert said(intake.findings, "en")[0] == (
        "sheet-of-year",
        "",
        f"The sheet “{aside}” looks like the list of another year (2024); it was not read. "
        "If its people come this time, rename the sheet.",
    )
    assert intake.findings[0].severity is WARNING


def test_a_hidden_list_is_said_to_be_hidden() -> None:
    """Any other hidden sheet just holds no list."""
    book = openpyxl.load_workbook(io.BytesIO(workbook({"Inscrits": ANA, "2024": LUC, "Prix": [["Menu", "v"]]})))
    book["2024"].sheet_state = book["Prix"].sheet_state = "hidden"
    intake = read_data(saved(book), "i.xlsx")
    assert names(intake) == [("Ana", "Costa")]
    assert said(intake.findings, "en")[:2] == [
        (
            "sheet-hidden",
            "",
            "The sheet “2024” is hidden and was not read, although it looks like a list of people. "
            "Show the sheet if its people come; else there is nothing to do.",
        ),
        ("sheet-left-out", "", "The sheet “Prix” holds no list of participants and was left out."),
    ]
    assert [one.severity for one in intake.findings[:2]] == [WARNING, INFO]
