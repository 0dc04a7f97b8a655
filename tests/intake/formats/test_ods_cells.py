"""Cells and tables of OpenDocument: values, places, errors, merges, and where the reading ends."""

from __future__ import annotations

import pytest

from cafeplanner.cafe.finding import Place
from cafeplanner.errors import UnreadableFile
from cafeplanner.intake.formats import _expat, _sheet_walker, ods, read_tables
from cafeplanner.intake.formats._ods_walker import Document
from cafeplanner.intake.table import Merge, RawTable
from tests.intake.formats import writers
from tests.intake.formats.hostile import DAMAGED, cuts, only, refusal

X = '<table:table-cell office:value-type="string"><text:p>x</text:p></table:table-cell>'


def table(inside: str) -> str:
    """Return the XML of a table around its rows."""
    return f'<table:table table:name="S">{inside}</table:table>'


def row(cells: str, attributes: str = "") -> str:
    """Return the XML of a row."""
    return f"<table:table-row {attributes}>{cells}</table:table-row>"


def cell(attributes: str, inside: str = "") -> str:
    """Return the XML of a cell."""
    return f"<table:table-cell {attributes}>{inside}</table:table-cell>"


def read(inside: str) -> RawTable:
    """Return the table with these rows."""
    return only(writers.ods(table(inside)))


def told(raw: RawTable) -> list[tuple[str, Place | None, dict[str, object]]]:
    """Return code, place and details of everything noticed."""
    return [(note.code, note.place, dict(note.text.params)) for note in raw.notes]


VALUES = [
    ('office:value-type="float" office:value="-0.25"', "-0.25"),
    ('office:value-type="float" office:value="1e400"', "inf"),
    ('office:value-type="float"', ""),
    ('office:value-type="percentage" office:value="1"', "1"),
    ('office:value-type="currency" office:value="12.5"', "12.5"),
    ('office:value-type="date" office:date-value="2026-12-03T00:00:59"', "2026-12-03"),
    ('office:value-type="date" office:date-value="2026-12-03T00:01"', "2026-12-03 00:01"),
    ('office:value-type="date"', ""),
    ('office:value-type="time" office:time-value="PT00H05M00S"', "00:05"),
    ('office:value-type="time" office:time-value="PT9H"', "09:00"),
    ('office:value-type="time" office:time-value="PT5M"', "00:05"),
    ('office:value-type="time" office:time-value="P2DT1H1M"', "49:01"),
    ('office:value-type="time" office:time-value="PT"', "00:00"),
    ('office:value-type="boolean" office:boolean-value="false"', "false"),
    ('office:value-type="boolean"', ""),
    ('office:string-value="b"', "b"),
    ('office:value-type="string" office:string-value="b"', "b"),
    ('office:value-type="void" office:value="5"', ""),
]


@pytest.mark.parametrize(("attributes", "wanted"), VALUES)
def test_a_value_without_a_text_is_read_from_its_attributes(attributes: str, wanted: str) -> None:
    """The cell beside it shows that nothing else is taken for it."""
    assert read(row(cell(attributes) + X)).rows == ((wanted, "x"),)


def test_a_text_is_its_paragraphs_and_headings() -> None:
    """What stands between them is none; the attribute counts only where there are none."""
    inside = "no<text:h>a</text:h>no<text:p>b</text:p><text:p/><text:p>c</text:p>no<text:s/>"
    assert read(row(cell('office:value-type="string" office:string-value="z"', inside))).rows == (("a\nb\n\nc",),)


@pytest.mark.parametrize(
    ("blank", "wanted"),
    [
        ("<text:s/>", " "),
        ('<text:s text:c="2"/>', "  "),
        ('<text:s text:c="1000"/>', " " * 1_000),
        ('<text:s text:c="1001"/>', " " * 1_000),
        ("<text:tab/>", "\t"),
        ("<text:line-break/>", "\n"),
    ],
)
def test_blanks_are_elements(blank: str, wanted: str) -> None:
    """No more than a thousand spaces at once."""
    assert read(row(cell("", f"<text:p>a{blank}b</text:p>"))).rows == ((f"a{wanted}b",),)


@pytest.mark.parametrize(
    "beside", ["office:annotation", "drawing:frame", "drawing:custom-shape", "table:shapes", "office:forms"]
)
def test_texts_beside_a_cell_are_not_its_own(beside: str) -> None:
    """Comments and drawings hold paragraphs, and even tables."""
    inner = f"<{beside}><text:p>no<text:s/>{table(row(X))}</text:p></{beside}>"
    assert read(row(cell("", f"<text:p>a{inner}b</text:p>{inner}<text:p>c</text:p>"))).rows == (("ab\nc",),)
    assert read(inner + row(X)).rows == (("x",),)


def test_a_table_within_a_cell_is_no_table_of_its_own() -> None:
    """Nor do elements outside of tables matter."""
    outside = "<table:table-row/><table:table-cell/><text:p>no</text:p>"
    tables = read_tables(writers.ods(f"{outside}{table(row(X))}{outside}"), "f")
    assert [raw.rows for raw in tables] == [(("x",),)]


def test_repeated_columns_and_rows_stand_at_their_places() -> None:
    """Covered cells, too, take a place; empty rows that are repeated push the next ones down."""
    covered = '<table:covered-table-cell table:number-columns-repeated="2"/>'
    gap = row("", 'table:number-rows-repeated="2"')
    raw = read(row(covered + X + cell('table:number-columns-repeated="2"') + X) + gap + row(X))
    assert (raw.rows, raw.notes) == ((("", "", "x", "", "", "x"), (), (), ("x",)), ())


def test_the_last_repeated_cells_are_cut_off() -> None:
    """Column 300 and row 20,000 are the last."""
    assert len(read(row(X.replace("string", 'string" table:number-columns-repeated="300', 1))).rows[0]) == 300
    wide = read(row(X.replace("string", 'string" table:number-columns-repeated="301', 1)))
    assert (len(wide.rows[0]), cuts(wide)) == (300, [(20_000, 300)])
    assert (len(read(row(X, 'table:number-rows-repeated="20000"')).rows)) == 20_000
    deep = read(row(X, 'table:number-rows-repeated="20001"'))
    assert (len(deep.rows), cuts(deep)) == (20_000, [(20_000, 300)])


def test_hidden_and_filtered_rows_and_columns_are_counted() -> None:
    """Only those that hold something."""
    columns = (
        '<table:table-column table:number-columns-repeated="2"/><table:table-column table:visibility="visible"/>'
        '<table:table-column table:visibility="filter" table:number-columns-repeated="2"/>'
        '<table:table-column/><table:table-column table:visibility="collapse"/>'
    )
    rows = (
        row(X * 7)
        + row(X, 'table:visibility="filter" table:number-rows-repeated="3"')
        + row("", 'table:visibility="collapse"')
        + row(X, 'table:visibility="collapse"')
        + row(X, 'table:visibility="visible"')
    )
    assert told(read(columns + rows)) == [
        ("hidden-rows", Place("f", "S", 2), {"count": 4}),
        ("hidden-columns", Place("f", "S", None, "D"), {"letters": ("D", "E", "G"), "count": 3}),
    ]


def test_merged_cells_have_their_place_and_size() -> None:
    """Across, down and both; a span of one is none."""
    spans = [(2, 1), (1, 2), (1, 1), (2, 3)]
    cells = "".join(
        cell(f'table:number-columns-spanned="{across}" table:number-rows-spanned="{down}"') for across, down in spans
    )
    raw = read(row(X) + row(X + cells) + row(X))
    assert raw.merges == (Merge(1, 1, 1, 2), Merge(1, 2, 2, 2), Merge(1, 4, 3, 5))


@pytest.mark.parametrize(
    ("attributes", "shown", "value"),
    [
        ('calcext:value-type="error" office:value-type="string"', "#N/A", "#N/A"),
        ('calcext:value-type="error"', "", "#"),
        ('calcext:value-type="error" office:string-value="#REF!"', "zut", "#REF!"),
        ('table:formula="of:=X" office:value-type="float" office:value="0"', "#N/A", "#N/A"),
        ('table:formula="of:=X" office:value-type="float" office:value="0"', "Err:508", "Err:508"),
        ('office:value-type="string"', "#NOM?", "#NOM?"),
    ],
)
def test_an_error_is_an_empty_cell_with_a_finding(attributes: str, shown: str, value: str) -> None:
    """As often as it is repeated."""
    inside = f"<text:p>{shown}</text:p>" if shown else ""
    raw = read(row(X) + row(X + cell(f'{attributes} table:number-columns-repeated="2"', inside) + X))
    assert raw.rows == (("x",), ("x", "", "", "x"))
    assert told(raw) == [
        ("error-cells", Place("f", "S", 2, letter), {"value": value, "count": 1}) for letter in ("B", "C")
    ]


@pytest.mark.parametrize(
    ("attributes", "shown", "wanted"),
    [
        ('office:value-type="float" office:value="0"', "#N/A", "0"),
        ('table:formula="of:=X" office:value-type="float" office:value="0"', "#N/A bientôt", "0"),
    ],
)
def test_what_only_looks_like_an_error_is_a_value(attributes: str, shown: str, wanted: str) -> None:
    """A number without a formula may be shown in any way."""
    raw = read(row(cell(attributes, f"<text:p>{shown}</text:p>")))
    assert (raw.rows, raw.notes) == (((wanted,),), ())


def test_a_formula_without_a_value_is_said() -> None:
    """One whose result is an empty text lacks nothing."""
    bare, empty = cell('table:formula="of:=X"'), cell('table:formula="of:=X" office:value-type="string"')
    raw = read(row(X + bare + empty + cell("") + X) + row(bare))
    assert raw.rows == (("x", "", "", "", "x"),)
    assert told(raw) == [
        ("formulas-without-value", Place("f", "S", 2, "A"), {"count": 1}),
        ("formulas-without-value", Place("f", "S", 1, "B"), {"count": 1}),
    ]


def test_so_many_tables_are_read_and_more_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """None is left out in silence."""
    monkeypatch.setattr(_sheet_walker, "MAX_SHEETS", 2)
    two, three = (writers.ods(writers.ods_tables({name: [[name]] for name in names})) for names in ("ab", "abc"))
    tables = read_tables(two, "f")
    assert [(raw.sheet, raw.rows, raw.notes) for raw in tables] == [("a", (("a",),), ()), ("b", (("b",),), ())]
    with pytest.raises(UnreadableFile, match="unpacks to far more data"):
        read_tables(three, "f")


def test_content_that_is_cut_keeps_the_rows_before(monkeypatch: pytest.MonkeyPatch) -> None:
    """And says so; a table that was closed before the cut is whole."""
    content = writers.ods_content(table(row(X) + row(X))).encode()
    for end, rows, noted in [(b"</table:table-row>", 1, True), (b"</table:table>", 2, False)]:
        monkeypatch.setattr(ods, "MOST", content.index(end) + len(end))
        raw = only(writers.ods(table(row(X) + row(X))))
        assert (len(raw.rows), cuts(raw)) == (rows, [(20_000, 300)] if noted else [])


def test_content_with_too_many_elements_is_cut(monkeypatch: pytest.MonkeyPatch) -> None:
    """The table that is being read keeps its name and whether it is shown."""
    styles = '<style:style style:name="t"><style:table-properties table:display="false"/></style:style>'
    hidden = table(row(X) * 9).replace("table:name", 'table:style-name="t" table:name')
    monkeypatch.setattr(_expat, "MOST_ELEMENTS", 14)
    raw = only(writers.ods(hidden, styles))
    assert (raw.sheet, raw.hidden, raw.rows, cuts(raw)) == ("S", True, (("x",), ("x",)), [(20_000, 300)])


def test_a_document_that_breaks_off_is_damaged() -> None:
    """Unlike one that is only too long."""
    content = writers.ods_content(table(row(X)))
    assert only(content.encode()).rows == (("x",),)
    assert refusal(content.removesuffix("</office:document-content>").encode()) == DAMAGED
    document = Document("f")
    document.walk(content[:-60].encode(), whole=False)
    assert [raw.rows for raw in document.tables] == [(("x",),)]
