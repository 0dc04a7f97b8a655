"""Excel workbooks: values, places, merged cells, several sheets, dangerous files."""

from __future__ import annotations

import datetime as dt
import io
import zipfile

import openpyxl
import pytest

from cafeplanner.errors import UnreadableFile
from cafeplanner.intake import read_data
from cafeplanner.intake.formats import read_tables
from tests.intake.samples import PEOPLE, codes, names, read, said, saved, workbook


def with_part(data: bytes, part: str, old: bytes, new: bytes) -> bytes:
    """Return a workbook with some bytes of one part replaced."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            content = source.read(name)
            target.writestr(name, content.replace(old, new, 1) if name == part else content)
    return buffer.getvalue()


SHEET = "xl/worksheets/sheet1.xml"


def test_values_become_strings_as_people_type_them() -> None:
    """Numbers have no false ``.0``, dates and times are ISO."""
    row = ["a", 612345678, 2.5, 3.0, True, dt.date(2026, 12, 3), dt.datetime(2026, 12, 3, 9, 30), dt.time(9, 5), None]
    (table,) = read_tables(workbook({"S": [[], [], row]}), "i.xlsx")
    assert table.rows == (
        (),
        (),
        ("a", "612345678", "2.5", "3", "true", "2026-12-03", "2026-12-03 09:30", "09:05"),
    )


def test_rows_and_letters_are_those_of_the_spreadsheet_program() -> None:
    """Title rows and an empty first column do not shift them."""
    rows = [["Liste"], [], *([None, *row] for row in PEOPLE), [None, "", "", "CAF"]]
    assert codes(read(rows).findings) == [("row-without-name", "7")]
    assert [column.letter for column in read(rows).columns] == ["B", "C", "D", "E"]


def test_a_merged_organisation_counts_for_every_row_it_covers() -> None:
    """Hand-made lists merge the cells of one organisation."""
    data = workbook({"S": [*PEOPLE, ["Dimitri", "Perrin"]]}, merged=["C4:C5"])
    assert [person.organisation for person in read_data(data, "i.xlsx").roster.participants] == [
        "Ville de Brévanne",
        "CAF",
        "Mission locale",
        "Mission locale",
    ]


def test_a_merged_title_within_the_list_is_no_person() -> None:
    """A title over all columns separates parts of a list."""
    data = workbook({"S": [*PEOPLE, ["Secteur nord"], ["Dimitri", "Perrin"]]}, merged=["A5:D5"])
    intake = read_data(data, "i.xlsx")
    assert len(intake.roster.participants) == 4
    assert codes(intake.findings) == [("note-row", "5")]


def test_the_best_sheet_is_taken_and_the_others_are_named() -> None:
    """Numbers exports put a summary first; sheets of explanations are nothing to talk about."""
    sheets = {"Export Summary": [["Nom", "x"]], "Mode d'emploi": [["Bonjour"]], "Inscrits": PEOPLE, "Autre": [["?"]]}
    intake = read_data(workbook(sheets), "i.xlsx")
    assert len(intake.roster.participants) == 3
    assert [(one.code, one.place.sheet) for one in intake.findings if one.place] == [
        ("other-list-left-out", "Export Summary"),
        ("sheet-left-out", "Autre"),
    ]


def test_a_hidden_sheet_is_not_taken_while_another_one_names_people() -> None:
    """Hidden sheets hold drafts and states."""
    book = openpyxl.Workbook()
    for row in [*PEOPLE, ["Dimitri", "Perrin"]]:
        book.worksheets[0].append(row)
    book.worksheets[0].sheet_state = "hidden"
    for row in PEOPLE[:2]:
        book.create_sheet("Visible").append(row) if "Visible" not in book.sheetnames else book["Visible"].append(row)
    assert names(read_data(saved(book), "i.xlsx")) == [("Aïcha", "Abadie")]


@pytest.mark.parametrize("corner", ["XFD1048576", "A1048576", "XFD9"])
def test_a_cell_in_the_far_corner_is_cut_off_with_a_finding(corner: str) -> None:
    """The reader would ask for the whole grid and end the process."""
    book = openpyxl.load_workbook(io.BytesIO(workbook({"S": PEOPLE})))
    book.worksheets[0]["Z50"] = "loin"
    data = with_part(saved(book), SHEET, b'r="Z50"', f'r="{corner}"'.encode())
    intake = read_data(data, "i.xlsx")
    assert names(intake) == [("Aïcha", "Abadie"), ("Benoît", "Le Goff"), ("Chloé", "Garnier-Lévêque")]
    assert said(intake.findings, "en") == [
        (
            "sheet-cut",
            "",
            "The sheet is very large; it was read up to row 20,000 and column 300. "
            "Delete what lies beyond the list of participants if it is not needed.",
        )
    ]


def test_a_file_cut_in_half_is_damaged() -> None:
    """A download that broke off."""
    data = workbook({"S": PEOPLE})
    with pytest.raises(UnreadableFile) as caught:
        read_data(data[: len(data) // 2], "i.xlsx")
    assert caught.value.say("en") == (
        "The file “i.xlsx” is damaged or incomplete; a download or a copy may have broken off. "
        "Download or export it again, then try with the new file."
    )


def test_a_workbook_whose_list_of_sheets_breaks_off_is_damaged() -> None:
    """Bytes lost within the archive."""
    data = with_part(workbook({"S": PEOPLE}), "xl/workbook.xml", b"<sheets>", b"<shee")
    with pytest.raises(UnreadableFile) as caught:
        read_data(data, "i.xlsx")
    assert caught.value.say("en") == (
        "The workbook “i.xlsx” is damaged and cannot be opened. "
        "Open it in a spreadsheet program, save it under a new name and try again."
    )
