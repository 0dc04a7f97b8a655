"""What a file hides or lacks is said with its place: hidden rows and columns, errors, formulas without a result."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from openpyxl.worksheet.table import Table

from cafeplanner.cafe.finding import Place, Severity
from cafeplanner.intake import read_data
from cafeplanner.intake.formats import read_tables
from cafeplanner.intake.table import Merge, RawTable
from tests.intake.formats import writers
from tests.intake.formats.hiding import TABLE_2003, TABLE_ODS, binary, old
from tests.intake.formats.xlsx_writer import worksheet, xlsx
from tests.intake.samples import said, saved

FILES = Path(__file__).parent / "files"
ROWS = (
    ("Inscriptions",),
    ("Prénom", "Nom", "Structure", "Territoire", "Date", "Heure"),
    ("Aïcha", "Abadie", "Ville de Brévanne", "Val d'Aubière", "2026-12-03", "09:30"),
    ("Benoît", "Le Goff", "CAF", "Haut-Plateau", "2026-12-03 09:30", "0.5"),
)


def told(table: RawTable) -> list[tuple[str, Place | None]]:
    """Return code and place of everything that a format noticed."""
    return [(note.code, note.place) for note in table.notes]


@pytest.mark.parametrize(("file", "true"), [("libreoffice.xls", "true"), ("libreoffice.ods", "1")])
def test_a_file_of_libreoffice_tells_everything(file: str, true: str) -> None:
    """Values, dates, merged cells, hidden row 4 and column F, an error in D6, a formula in E6, a hidden sheet."""
    first, second, third = read_tables((FILES / file).read_bytes(), file)
    assert first.rows == (
        *ROWS,
        ("Chloé", "Garnier-Lévêque", "Mission locale", "Brévanne", "2.5", true),
        ("Dimitri", "Perrin", "", "", "Aïcha!", "1234567890123"),
    )
    assert first.merges == (Merge(0, 0, 0, 3), Merge(4, 2, 5, 2))
    assert told(first) == [
        ("hidden-rows", Place(file, "Inscrits", 4)),
        ("hidden-columns", Place(file, "Inscrits", None, "F")),
        ("error-cells", Place(file, "Inscrits", 6, "D")),
    ]
    assert (first.hidden, second.hidden, third.hidden) == (False, True, False)
    assert (second.sheet, second.rows, third.sheet, third.rows) == ("Cachée", (("x",),), "Vide", ())


def sheet_with_everything() -> bytes:
    """Return a workbook with hidden rows and columns, errors and formulas without a result."""
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    for row in (["Prénom", "Nom", "Structure", "Âge"], ["Ana", "Costa", "CAF", "=1+1"], ["Luc", "Petit", "=B2", 3]):
        sheet.append(row)
    sheet["C2"] = "#N/A"
    sheet["C2"].data_type = "e"
    sheet.row_dimensions[2].hidden = sheet.row_dimensions[3].hidden = sheet.row_dimensions[9].hidden = True
    sheet.column_dimensions["B"].hidden = sheet.column_dimensions["D"].hidden = True
    sheet.column_dimensions["H"].hidden = True
    return saved(book)


def test_a_workbook_says_what_it_hides_and_lacks() -> None:
    """Each with the first place, how many there are and what to do; what is empty or not used counts for nothing."""
    findings = read_data(sheet_with_everything(), "i.xlsx").findings
    assert [one for one in said(findings, "en") if one[0] != "column-left-out"] == [
        (
            "hidden-rows",
            "2",
            "The sheet hides rows from here on (2); they were read like all the others. "
            "Delete them if a filter hid people who do not come.",
        ),
        (
            "hidden-columns",
            "B",
            "The sheet hides columns (B and D); they were read like all the others. "
            "Delete them if they should not count.",
        ),
        (
            "error-cells",
            "C2",
            "The cell shows an error (#N/A) and counts as empty; cells like this: 1. "
            "Correct the formulas, or write into the cells what they should show.",
        ),
        (
            "formulas-without-value",
            "C3",
            "The formula has no stored result and counts as empty; cells like this: 1. "
            "Open the file in a spreadsheet program, save it there and use it again.",
        ),
    ]
    assert [one.severity for one in findings[:4]] == [
        Severity.WARNING,
        Severity.INFO,
        Severity.WARNING,
        Severity.WARNING,
    ]


def test_a_formula_with_an_empty_text_as_its_result_lacks_nothing() -> None:
    """=IF(A2="";"";…) gives that in most rows."""
    xml = b'<row r="1"><c r="A1" t="str"><f>""</f><v></v></c><c r="B1" t="str"><f>A2</f><v>x</v></c></row>'
    (table,) = read_tables(with_sheet(xml), "f")
    assert (table.rows, table.notes) == ((("", "x"),), ())


@pytest.mark.parametrize(
    "cell",
    [
        b"<f>1+1</f>",
        b"<f>1+1</f><v></v>",
        b"<f>1+1</f><v/>",
        b'<f t="shared" si="0"/>',
        b'<f t="shared" si="0" /><v />',
    ],
)
def test_every_way_to_write_a_formula_without_a_result_is_seen(cell: bytes) -> None:
    """Each program has its own."""
    (table,) = read_tables(with_sheet(b'<row r="1"><c r="A1"><v>5</v></c><c r="B1">' + cell + b"</c></row>"), "f")
    assert (table.rows, told(table)) == ((("5",),), [("formulas-without-value", Place("f", "S1", 1, "B"))])


def with_sheet(rows: bytes) -> bytes:
    """Return a workbook around the XML of a sheet's rows."""
    return xlsx(worksheet(rows))


def test_tables_of_excel_name_their_heading_rows() -> None:
    """A table that begins in row 3 has its headings there; one that hides them has none."""
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    for row in (["Titre"], [], ["Nom", "Ville"], ["Ana", "Nord"], ["Luc", "Sud"]):
        sheet.append(row)
    sheet.add_table(Table(displayName="Inscrits", ref="A3:B5"))
    bare = Table(displayName="Autre", ref="D1:E2", headerRowCount=0)
    sheet["D1"], sheet["E1"] = "x", "y"
    sheet.add_table(bare)
    (table,) = read_tables(saved(book), "f")
    assert table.heading_rows == (2,)


@pytest.mark.parametrize(
    "made",
    [binary, old, lambda: writers.xml_2003(TABLE_2003), lambda: writers.ods(TABLE_ODS)],
    ids=["xlsb", "xls", "xml 2003", "ods"],
)
def test_every_workbook_tells_the_same(made: Callable[[], bytes]) -> None:
    """Hidden row 2, hidden column B, errors in B2 and C2, C1 to D2 merged."""
    (table,) = read_tables(made(), "f")
    assert table.rows == (("a", "b"), ("c",))
    assert table.merges == (Merge(0, 2, 1, 3),)
    assert told(table) == [
        ("hidden-rows", Place("f", "S", 2)),
        ("hidden-columns", Place("f", "S", None, "B")),
        ("error-cells", Place("f", "S", 2, "B")),
        ("error-cells", Place("f", "S", 2, "C")),
    ]
    assert [dict(note.text.params) for note in table.notes] == [
        {"count": 1},
        {"letters": ("B",), "count": 1},
        {"value": "#N/A", "count": 1},
        {"value": "#DIV/0!", "count": 1},
    ]


@pytest.mark.parametrize("value", ["#N/A", "#DIV/0!", "#NOM?", "#VALEUR!", "Err:508"])
@pytest.mark.parametrize("form", ["csv", "html"])
def test_errors_that_were_exported_as_text_count_as_empty(form: str, value: str) -> None:
    """Nobody works for an organisation called #N/A."""
    rows = [["Nom", "Ville"], ["Ana", value], ["Luc", "Nord"]]
    data = writers.page(rows).encode() if form == "html" else "\n".join(";".join(row) for row in rows).encode()
    (table,) = read_tables(data, "f")
    assert [tuple(row) for row in table.rows] in (
        [("Nom", "Ville"), ("Ana",), ("Luc", "Nord")],
        [("Nom", "Ville"), ("Ana", ""), ("Luc", "Nord")],
    )
    assert told(table) == [("error-cells", Place("f", "", 2, "B"))]


def test_signs_that_are_no_errors_stay() -> None:
    """A number sign alone, or a word after it; nor an error that somebody writes about."""
    (table,) = read_tables(b"Nom;Note\nAna;#1\nLuc;#bienvenue\nEve;Err:1\nMia;#\nIda;#N/A ou rien", "f")
    assert [row[1] for row in table.rows] == ["Note", "#1", "#bienvenue", "Err:1", "#", "#N/A ou rien"]
    assert table.notes == ()


@pytest.mark.parametrize("made", [binary, old], ids=["xlsb", "xls"])
def test_an_empty_cell_far_away_cuts_nothing(made: Callable[[], bytes]) -> None:
    """Borders and colours reach far; only what is written counts."""
    assert "sheet-cut" not in [note.code for table in read_tables(made(), "f") for note in table.notes]
