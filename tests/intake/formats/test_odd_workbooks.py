"""Workbooks as programs really write them: prefixes, other names, new errors, nonsense in places that do not matter."""

from __future__ import annotations

import datetime as dt

import pytest

from cafeplanner.cafe.finding import Place
from tests.intake.formats import writers
from tests.intake.formats.hostile import (
    cuts,
    only,
    replaced,
)
from tests.intake.formats.xlsx_writer import worksheet, xlsx
from tests.intake.samples import workbook


def test_names_of_elements_may_have_a_prefix() -> None:
    """As some programs write them."""
    sheet = (
        b'<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData>'
        b'<x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row>'
        b'<x:row r="20001"><x:c r="A20001"><x:v>1</x:v></x:c></x:row>'
        b"</x:sheetData></x:worksheet>"
    )
    assert (only(xlsx(sheet)).rows, cuts(only(xlsx(sheet)))) == ((("1",),), [(20_000, 300)])


def test_a_workbook_may_have_another_name_inside() -> None:
    """Some web services number it."""
    assert only(xlsx(worksheet(b'<row r="1"><c r="A1"><v>1</v></c></row>'), book="workbook2")).rows == (("1",),)


def test_errors_newer_than_the_library_are_read_as_errors() -> None:
    """It would stop at the first #SPILL!"""
    cells = (
        b'<row r="1"><c r="A1" t="e"><f>X1</f><v>#SPILL!</v></c><c r="B1"><v>1</v></c></row>'
        b'<row><c t="e"><v>#CALC!</v></c><c><v>2</v></c></row>'
    )
    table = only(xlsx(worksheet(cells)))
    assert table.rows == (("", "1"), ("", "2"))
    assert [(note.code, dict(note.text.params)) for note in table.notes] == [
        ("error-cells", {"value": "#SPILL!", "count": 2})
    ]


def test_openpyxl_reads_what_the_first_library_does_not() -> None:
    """Such as a sheet whose extent is nonsense; hidden rows are known all the same."""
    data = workbook({"S": [["Nom", "Ville", "Note"], ["Ana", "Nord", dt.date(2026, 12, 3)]]})
    data = replaced(data, "xl/worksheets/sheet1.xml", lambda old: old.replace(b'ref="A1:C2"', b'ref="zut"'))
    data = replaced(data, "xl/worksheets/sheet1.xml", lambda old: old.replace(b'<row r="2"', b'<row r="2" hidden="1"'))
    table = only(data)
    assert table.rows == (("Nom", "Ville", "Note"), ("Ana", "Nord", "2026-12-03"))
    assert [(note.code, note.place) for note in table.notes] == [("hidden-rows", Place("f", "S", 2))]


@pytest.mark.parametrize("form", ["xlsx", "csv", "html"])
def test_a_text_longer_than_cells_hold_is_cut_with_a_finding(form: str) -> None:
    """As many characters as in Excel; a finding says where."""
    rows = [["Nom", "x" * 32_767], ["Ana", "y" * 32_768], ["Luc", "z" * 40_000]]
    made = {
        "xlsx": lambda: xlsx(worksheet("".join(_inline(row) for row in rows).encode())),
        "csv": lambda: "\n".join(";".join(row) for row in rows).encode(),
        "html": lambda: writers.page(rows).encode(),
    }[form]()
    table = only(made)
    assert [(row[0], len(row[1]), row[1][0]) for row in table.rows] == [
        ("Nom", 32_767, "x"),
        ("Ana", 32_767, "y"),
        ("Luc", 32_767, "z"),
    ]
    (note,) = table.notes
    assert (note.code, note.place, dict(note.text.params)) == (
        "text-cut",
        Place("f", table.sheet, 2, "B"),
        {"most": 32_767, "count": 2},
    )


def _inline(row: list[str]) -> str:
    return "<row>" + "".join(f'<c t="inlineStr"><is><t>{value}</t></is></c>' for value in row) + "</row>"
