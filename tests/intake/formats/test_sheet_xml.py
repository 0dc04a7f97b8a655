"""The XML of a worksheet: what is kept for the library, and what is noticed on the way."""

from __future__ import annotations

import pytest

from cafeplanner.cafe.finding import Place
from cafeplanner.errors import UnreadableFile
from cafeplanner.intake.formats._sheet_xml import NOTHING, SheetXml
from cafeplanner.intake.formats._survey import Room, Survey
from cafeplanner.intake.table import Merge, RawTable
from tests.intake.formats.hostile import DAMAGED, TOO_LARGE, only, refusal
from tests.intake.formats.xlsx_writer import shared, worksheet, xlsx


def look(xml: bytes, room: Room | None = None, *, whole: bool = True) -> SheetXml:
    """Look through the XML of a sheet."""
    return SheetXml(xml, whole, Survey(room or Room()), "f")


def sheet(rows: bytes, before: bytes = b"", after: bytes = b"") -> bytes:
    """Return the XML of a sheet without namespaces."""
    return b"<worksheet>" + before + b"<sheetData>" + rows + b"</sheetData>" + after + b"</worksheet>"


def told(raw: RawTable) -> list[tuple[str, Place | None, dict[str, object]]]:
    """Return code, place and details of everything noticed."""
    return [(note.code, note.place, dict(note.text.params)) for note in raw.notes]


CELLS = [
    (b't="s"><v>1</v>', "b"),
    (b't="s"><v>2</v>', "Ana"),
    (b't="inlineStr"><is><t>c</t></is>', "c"),
    (b't="inlineStr"><is><r><t>c</t></r><r><rPr><b/></rPr><t>d</t></r></is>', "cd"),
    (b't="str"><f>A2</f><v>e</v>', "e"),
    (b't="str"><v>e</v>', "e"),
    (b't="b"><v>1</v>', "true"),
    (b't="b"><v>0</v>', "false"),
    (b't="d"><v>2026-12-03</v>', "2026-12-03"),
    (b't="n"><v>2.50</v>', "2.5"),
    (b"><v>612345678</v>", "612345678"),
    (b"><f>1+1</f><v>2</v>", "2"),
]
STRINGS = shared(b"<si><t>a</t></si><si><t>b</t></si><si><r><t>A</t></r><r><t>na</t></r><rPh><t>no</t></rPh></si>")


@pytest.mark.parametrize("address", [b' r="B1"', b""])
@pytest.mark.parametrize(("cell", "wanted"), CELLS)
def test_a_cell_of_each_type_is_read(cell: bytes, wanted: str, address: bytes) -> None:
    """With or without its address; how a word is pronounced is no part of it."""
    rows = b"<row><c><v>7</v></c><c" + address + b" " + cell + b"</c><c><v>8</v></c></row>"
    raw = only(xlsx(worksheet(rows), STRINGS))
    assert (raw.rows, raw.notes) == ((("7", wanted, "8"),), ())


def test_addresses_may_stand_anywhere_in_a_tag() -> None:
    """Between other attributes, in either kind of quotation marks; what only ends in r is none."""
    rows = (
        b"<row spans='1:3' r='3'><c s='1' r = 'C3'><v>1</v></c><c xr='A9'><v>2</v></c></row><row><c><v>3</v></c></row>"
    )
    survey = look(sheet(rows)).survey
    assert (survey.rows, survey.columns, survey.used) == (4, 4, 7)


def test_shared_texts_are_counted() -> None:
    """How often each is used tells how much text there will be."""
    cells = b'<c t=\'s\'><v>1</v></c><c t="s"> <v>1</v></c><c t="s"><v> 1 </v></c><c t="s"><v>0</v></c><c><v>0</v></c>'
    assert dict(look(sheet(b"<row>" + cells + b"</row>")).references) == {1: 2, 0: 1}


def test_hidden_rows_and_columns_are_noted_with_their_numbers() -> None:
    """Ranges of columns from the first to the last; a false mark hides nothing."""
    columns = (
        b'<cols><col min="1" max="1" hidden="0"/><col min="2" max="4" width="9" hidden="1"/>'
        b'<col hidden=\'true\' max=\'9\' min=\'7\'/><col min="10" hidden="1"/><col max="10" hidden="1"/></cols>'
    )
    rows = b'<row r="1"/><row r="2" hidden="1"/><row hidden="true"/><row hidden="0"/><row r="20000" hidden="1"/>'
    survey = look(sheet(rows, columns)).survey
    assert (survey.hidden_rows, survey.hidden_columns) == ([1, 2, 19_999], [(1, 3), (6, 8)])
    assert look(sheet(b"", columns)).survey.hidden_columns == [(1, 3), (6, 8)]


def test_merged_ranges_are_noted_wherever_the_sheet_is_cut() -> None:
    """Rows and columns count from 0."""
    after = b'<mergeCells><mergeCell ref="B2:AA3"/><mergeCell ref = "A1:A2" /></mergeCells>'
    merges = [Merge(1, 1, 2, 26), Merge(0, 0, 1, 0)]
    assert look(sheet(b"<row><c><v>1</v></c></row>", after=after)).survey.merges == merges
    cut = b'<row r="1"><c><v>1</v></c></row><row r="20001"><c><v>1</v></c></row>'
    assert look(sheet(cut, after=after)).survey.merges == merges


@pytest.mark.parametrize(
    ("inside", "value"),
    [
        (b"<v>#N/A</v>", "#N/A"),
        (b"<f>A1/0</f><v>#DIV/0!</v>", "#DIV/0!"),
        (b'<f t="shared" si="0"></f> <v>#REF!</v>', "#REF!"),
        (b"", "#"),
        (b"<f>X</f>", "#"),
    ],
)
def test_an_error_leaves_an_empty_cell_in_its_place(inside: bytes, value: str) -> None:
    """What it shows is said; the value of the next cell is not taken for it."""
    xml = sheet(b"<row><c><v>1</v></c><c t='e'>" + inside + b"</c><c><v>5</v></c></row>")
    seen = look(xml)
    assert seen.survey.errors == [(0, 1, value)]
    assert seen.kept == sheet(b"<row><c><v>1</v></c><c/><c><v>5</v></c></row>")
    assert seen.survey.valueless == []


def test_a_dropped_cell_keeps_the_prefix_of_the_others() -> None:
    """Else the next one would slip into its place."""
    xml = (
        b'<?xml version="1.0"?><x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
        b'<x:sheetData><x:row><x:c><x:v>1</x:v></x:c><x:c t="e"><x:v>#N/A</x:v></x:c><x:c><x:v>5</x:v></x:c></x:row>'
    )
    more = b'<x:row r="20001"><x:c><x:v>9</x:v></x:c></x:row>'
    end = b"</x:sheetData></x:worksheet>"
    kept = xml.replace(b'<x:c t="e"><x:v>#N/A</x:v></x:c>', b"<x:c/>") + end
    assert (look(xml + end).kept, look(xml + more + end).kept) == (kept, kept)
    raw = only(xlsx(xml + more + end))
    assert raw.rows == (("1", "", "5"),)
    assert told(raw) == [
        ("sheet-cut", Place("f", "S1"), {"rows": 20_000, "columns": 300}),
        ("error-cells", Place("f", "S1", 1, "B"), {"value": "#N/A", "count": 1}),
    ]


ROWS = b"<row><c><v>1</v></c></row><row><c><v>2</v></c><c><v>3</v></c></row>"


@pytest.mark.parametrize(
    ("records", "rows", "cut"),
    [
        (5, ROWS, False),
        (4, ROWS[:26], True),
        (3, ROWS[:26], True),
        (2, ROWS[:26], True),
        (1, b"", True),
        (0, None, True),
    ],
)
def test_a_sheet_is_cut_before_the_row_with_a_record_too_many(records: int, rows: bytes | None, cut: bool) -> None:
    """Rows and cells are counted."""
    seen = look(sheet(ROWS), Room(records=records))
    assert (seen.kept, seen.survey.cut) == (NOTHING if rows is None else sheet(rows), cut)


def test_empty_rows_too_many_are_no_loss() -> None:
    """Nothing that is written is left out."""
    seen = look(sheet(ROWS + b"<row/><row><c/></row>"), Room(records=5))
    assert (seen.kept, seen.survey.cut) == (sheet(ROWS), False)


def test_a_sheet_that_is_not_whole_ends_before_its_last_row() -> None:
    """That row may lack cells."""
    seen = look(sheet(ROWS)[:-40], whole=False)
    assert (seen.kept, seen.survey.cut) == (sheet(ROWS[:26]), True)


def test_a_row_that_is_cut_after_an_error_is_closed() -> None:
    """So that the library gets what it can read."""
    rows = b'<row><c><v>1</v></c></row><row><c t="e"><v>#N/A</v></c><c><v>3</v></c></row>'
    kept = sheet(b"<row><c><v>1</v></c></row><row><c/></row>")
    assert look(sheet(rows), Room(records=4)).kept == kept
    assert look(sheet(rows)[:-40], whole=False).kept == kept


@pytest.mark.parametrize(("column", "kept"), [(b"KN", True), (b"KO", False)])
def test_column_300_is_the_last(column: bytes, kept: bool) -> None:
    """A cell beyond it is taken out without a trace when it comes first."""
    cell = b'<c r="' + column + b'1"><v>1</v></c>'
    seen = look(sheet(b'<row r="1">' + cell + b"</row>"))
    assert seen.kept == sheet(b'<row r="1">' + (cell if kept else b"<c/>") + b"</row>")
    assert (seen.survey.cut, seen.survey.columns) == (not kept, 300 if kept else 0)


@pytest.mark.parametrize(
    ("rows", "sentence"),
    [
        (b"<row><c t='e'><v>#N/A</v></row>", DAMAGED),
        (b"<row><c r='A1' <c></c></row>", DAMAGED),
        (b'<row><c t=">" r="KO1"><v>1</v></c></row>', TOO_LARGE),
        (b'<row><c t=">" r="A20001"><v>1</v></c></row>', TOO_LARGE),
        (b'<row><c t=">" r="AAAA1"><v>1</v></c></row>', TOO_LARGE),
        (b'<row><c t=">" r="A00000001"><v>1</v></c></row>', TOO_LARGE),
    ],
)
def test_a_sheet_that_hides_where_its_cells_stand_is_refused(rows: bytes, sentence: str) -> None:
    """What the library would make of it cannot be foreseen."""
    assert refusal(xlsx(sheet(rows))) == sentence
    with pytest.raises(UnreadableFile):
        look(sheet(rows))


@pytest.mark.parametrize("address", [b"KN1", b"A20000"])
def test_an_address_within_the_limits_harms_nobody(address: bytes) -> None:
    """Even where the search for tags does not see it."""
    xml = sheet(b'<row><c t=">" r="' + address + b'"><v>1</v></c></row>')
    assert look(xml).kept == xml


def test_a_sheet_without_rows_is_kept_as_it_is() -> None:
    """One without anything becomes an empty sheet."""
    assert (look(sheet(b"")).kept, look(b"").kept) == (sheet(b""), NOTHING)
