"""The XML of Excel 2003 and web pages: places, errors, and what is none of theirs."""

from __future__ import annotations

import pytest

from cafeplanner.cafe.finding import Place
from cafeplanner.errors import UnreadableFile
from cafeplanner.intake.formats import _expat, _sheet_walker, html, read_tables
from cafeplanner.intake.table import Merge, RawTable
from tests.intake.formats import writers
from tests.intake.formats.hostile import cuts, only


def cell(value: str, kind: str = "String", attributes: str = "") -> str:
    """Return the XML of a cell."""
    return f'<Cell {attributes}><Data ss:Type="{kind}">{value}</Data></Cell>'


def read(inside: str) -> RawTable:
    """Return the sheet of a workbook of Excel 2003 with these rows."""
    return only(writers.xml_2003(f'<Worksheet ss:Name="S"><Table>{inside}</Table></Worksheet>'))


def told(raw: RawTable) -> list[tuple[str, Place | None, dict[str, object]]]:
    """Return code, place and details of everything noticed."""
    return [(note.code, note.place, dict(note.text.params)) for note in raw.notes]


def test_errors_are_noted_in_the_very_first_cell_too() -> None:
    """Row 1, column A, and beside it."""
    raw = read(f"<Row>{cell('#REF!', 'Error')}{cell('#N/A', 'Error')}{cell('a')}</Row>")
    assert raw.rows == (("", "", "a"),)
    assert told(raw) == [
        ("error-cells", Place("f", "S", 1, "A"), {"value": "#REF!", "count": 1}),
        ("error-cells", Place("f", "S", 1, "B"), {"value": "#N/A", "count": 1}),
    ]


def test_cells_outside_of_rows_and_sheets_are_none() -> None:
    """Whatever else a file may hold."""
    stray = f"{cell('x')}{cell('#N/A', 'Error')}<Row><Cell/></Row>"
    sheet = '<Worksheet ss:Name="S"><Table>{}</Table></Worksheet>'
    data = writers.xml_2003(stray + sheet.format(stray + f"<Row>{cell('a')}</Row>") + stray)
    raw = only(data)
    assert (raw.rows, raw.notes) == (((), ("a",)), ())


def test_a_merged_cell_pushes_the_next_one_away() -> None:
    """Across or down."""
    across, down = 'ss:MergeAcross="2"', 'ss:MergeDown="1"'
    raw = read(f"<Row>{cell('a', attributes=across)}{cell('b', attributes=down)}{cell('c')}</Row>")
    assert (raw.rows, raw.merges) == ((("a", "", "", "b", "c"),), (Merge(0, 0, 0, 2), Merge(0, 3, 1, 3)))


def test_hidden_rows_and_columns_have_their_places() -> None:
    """A column may span several, a row may skip some."""
    columns = '<Column/><Column ss:Hidden="1" ss:Span="1"/><Column/><Column ss:Index="7" ss:Hidden="1"/>'
    cells = "".join(cell(letter) for letter in "abcdefg")
    rows = f'<Row>{cells}</Row><Row ss:Index="4" ss:Hidden="1">{cells}</Row><Row ss:Hidden="0">{cells}</Row>'
    assert told(read(columns + rows)) == [
        ("hidden-rows", Place("f", "S", 4), {"count": 1}),
        ("hidden-columns", Place("f", "S", None, "B"), {"letters": ("B", "C", "G"), "count": 3}),
    ]


def test_a_formula_without_a_value_is_said() -> None:
    """In its column; one with a value lacks nothing."""
    raw = read("<Row>" + cell("1", "Number", 'ss:Formula="=1"') + '<Cell ss:Formula="=2"/></Row>')
    assert raw.rows == (("1",),)
    assert told(raw) == [("formulas-without-value", Place("f", "S", 1, "B"), {"count": 1})]


@pytest.mark.parametrize(
    ("kind", "stored", "wanted"),
    [
        ("Boolean", " 1 ", "true"),
        ("Boolean", "peut-être", "peut-être"),
        ("Number", "-3", "-3"),
        ("DateTime", "2026-12-03T00:01:00", "2026-12-03 00:01"),
        ("DateTime", "2026-12-03T09:30", "2026-12-03 09:30"),
        ("DateTime", "1899-12-30T00:00:00.000", "00:00"),
        ("DateTime", "1904-01-01T08:15:00.000", "08:15"),
        ("DateTime", "1899-12-29T08:15:00.000", "1899-12-29 08:15"),
    ],
)
def test_values_are_what_a_person_would_type(kind: str, stored: str, wanted: str) -> None:
    """Times of day fall on the first days of the calendar."""
    assert read(f"<Row>{cell(stored, kind)}{cell('x')}</Row>").rows == ((wanted, "x"),)


def test_a_value_of_no_kind_is_a_text() -> None:
    """Some programs do not name it."""
    assert read("<Row><Cell><Data>007</Data></Cell></Row>").rows == (("007",),)


@pytest.mark.parametrize(
    ("visible", "hidden"),
    [("SheetHidden", True), (" SheetVeryHidden ", True), ("SheetVisible", False), ("", False)],
)
def test_a_sheet_says_whether_it_is_shown(visible: str, hidden: bool) -> None:
    """Each for itself."""
    sheet = (
        '<Worksheet ss:Name="{}"><Table><Row><Cell><Data ss:Type="String">a</Data></Cell></Row></Table>{}</Worksheet>'
    )
    options = f"<x:WorksheetOptions><x:Visible>{visible}</x:Visible></x:WorksheetOptions>"
    data = writers.xml_2003(sheet.format("A", options) + sheet.format("B", ""))
    assert [(raw.sheet, raw.hidden) for raw in read_tables(data, "f")] == [("A", hidden), ("B", False)]


def test_so_many_sheets_are_read_and_more_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """None is left out in silence."""
    monkeypatch.setattr(_sheet_walker, "MAX_SHEETS", 2)
    two, three = (
        writers.xml_2003(writers.xml_2003_sheets({name: [[name]] for name in names})) for names in ("ab", "abc")
    )
    assert [(raw.sheet, raw.notes) for raw in read_tables(two, "f")] == [("a", ()), ("b", ())]
    with pytest.raises(UnreadableFile, match="unpacks to far more data"):
        read_tables(three, "f")


def test_a_sheet_with_too_many_elements_keeps_its_name(monkeypatch: pytest.MonkeyPatch) -> None:
    """And the rows before the cut."""
    monkeypatch.setattr(_expat, "MOST_ELEMENTS", 7)
    raw = only(writers.xml_2003(writers.xml_2003_sheets({"Inscrits": [["a"], ["b"]]})))
    assert (raw.sheet, raw.rows, cuts(raw)) == ("Inscrits", (("a",),), [(20_000, 300)])


@pytest.mark.parametrize(
    ("data", "wanted"),
    [
        (b"<table><tr><td>a", True),
        (b"\xef\xbb\xbf <TABLE border=1>", True),
        (b"<html><p>a", True),
        (b"<!doctype html>", True),
        ("\ufeff<div><table>".encode("utf-16-le"), True),
        (b"<div>no table</div>", False),
        (b'<?xml version="1.0"?><tables/>', False),
        (b"Nom;Note\nAna;<table >\n", False),
        (b"Nom;Note\nAna;rien\n", False),
    ],
)
def test_a_page_begins_as_one_and_has_a_table(data: bytes, wanted: bool) -> None:
    """A list in which somebody writes of one is no page."""
    assert html.sniff(data) is wanted
