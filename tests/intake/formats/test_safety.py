"""Files that would take all memory, or for ever: refused or cut off with a sentence.

The sizes here are small; `python -m benchmarks.intake` measures the large ones.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import io
import struct
import zipfile
from collections.abc import Callable

import pytest

from cafeplanner.cafe.finding import Place
from cafeplanner.errors import UnreadableFile
from cafeplanner.intake.formats import read_tables
from cafeplanner.intake.formats._ole import contained
from cafeplanner.intake.table import RawTable
from tests.intake.formats import writers, xls_writer, xlsb_writer
from tests.intake.formats.xlsx_writer import shared, worksheet, xlsx
from tests.intake.samples import workbook

TOO_LARGE = (
    "The workbook “f” unpacks to far more data than a list of people needs; it is not opened. "
    "Copy the rows of the participants into a new workbook and try again."
)
ENTITIES = (
    "The workbook “f” contains a document type declaration, which no spreadsheet program writes. "
    "Copy the rows of the participants into a new workbook and try again."
)
DAMAGED = (
    "The workbook “f” is damaged and cannot be opened. "
    "Open it in a spreadsheet program, save it under a new name and try again."
)
LOCKED = (
    "The file “f” is protected by a password. "
    "Open it in Excel, remove the password (File > Info > Protect Workbook) and save it."
)


def only(data: bytes) -> RawTable:
    """Return the one table of a file."""
    (table,) = read_tables(data, "f")
    return table


def cuts(table: RawTable) -> list[tuple[object, object]]:
    """Return up to which row and column a table was read, for each note that it was cut."""
    return [(note.text.params["rows"], note.text.params["columns"]) for note in table.notes if note.code == "sheet-cut"]


def refusal(data: bytes) -> str:
    """Return the sentence with which a file is refused."""
    with pytest.raises(UnreadableFile) as caught:
        read_tables(data, "f")
    return caught.value.say("en")


def far_xlsx(row: int, column: str) -> bytes:
    """Return a workbook with a cell in A1 and one far away."""
    cells = f'<row r="1"><c r="A1"><v>1</v></c></row><row r="{row}"><c r="{column}{row}"><v>2</v></c></row>'
    return xlsx(worksheet(cells.encode()))


def far_xlsb(row: int, column: int) -> bytes:
    """Return a binary workbook with a cell in A1 and one far away."""
    return with_records(xlsb_row(0) + xlsb_writer.cell(0, 1.0) + xlsb_row(row) + xlsb_writer.cell(column, 2.0))


def xlsb_row(number: int) -> bytes:
    """Return the record that begins a row."""
    return xlsb_writer.record(0, struct.pack("<IIHBBBI", number, 0, 300, 0, 0, 0, 0))


def with_records(records: bytes, strings: bytes = b"") -> bytes:
    """Return a binary workbook whose one sheet has these records."""
    with zipfile.ZipFile(io.BytesIO(xlsb_writer.xlsb({"S": []}))) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    record = xlsb_writer.record
    parts["xl/worksheets/sheet1.bin"] = (
        record(129) + record(148, bytes(16)) + record(145) + records + record(146) + record(130)
    )
    return xlsb_writer.packed({**parts, "xl/sharedStrings.bin": strings})


def far_xls(row: int, column: int) -> bytes:
    """Return an old workbook with a cell in A1 and one far away."""
    return old(xls_writer.cell(0, 0, 1.0) + xls_writer.cell(row, column, 2.0))


def old(records: bytes, more: bytes = b"") -> bytes:
    """Return an old workbook whose one sheet has these records."""
    return contained(xls_writer.stream({"S": records}, more))


def far_ods(row: int, column: int) -> bytes:
    """Return an OpenDocument spreadsheet with a cell in A1 and one far away."""
    value = '<table:table-cell office:value-type="float" office:value="{}"/>'
    gap = f'<table:table-cell table:number-columns-repeated="{column}"/>' if column else ""
    rows = f'<table:table-row table:number-rows-repeated="{row - 1}"/>' if row > 1 else ""
    return writers.ods(
        f'<table:table table:name="S"><table:table-row>{value.format(1)}</table:table-row>{rows}'
        f"<table:table-row>{gap}{value.format(2)}</table:table-row></table:table>"
    )


def far_2003(row: int, column: int) -> bytes:
    """Return a workbook of Excel 2003 with a cell in A1 and one far away."""
    data = '<Data ss:Type="Number">{}</Data>'
    return writers.xml_2003(
        f'<Worksheet ss:Name="S"><Table><Row><Cell>{data.format(1)}</Cell></Row><Row ss:Index="{row + 1}">'
        f'<Cell ss:Index="{column + 1}">{data.format(2)}</Cell></Row></Table></Worksheet>'
    )


def far_text(row: int, column: int) -> bytes:
    """Return text with a cell in A1 and one far away."""
    return b"1" + b"\n" * row + b";" * column + b"2"


def far_page(row: int, column: int) -> bytes:
    """Return a page with a cell in A1 and one far away."""
    return b"<table><tr><td>1</td></tr>" + b"<tr>" * row + b"<td>" * column + b"<td>2</table>"


LETTERS = {0: "A", 299: "KN", 300: "KO", 255: "IV", 16_383: "XFD"}
FAR: dict[str, Callable[[int, int], bytes]] = {
    "xlsx": lambda row, column: far_xlsx(row + 1, LETTERS[column]),
    "xlsb": far_xlsb,
    "ods": far_ods,
    "xml 2003": far_2003,
    "csv": far_text,
    "html": far_page,
}


@pytest.mark.parametrize("form", FAR)
@pytest.mark.parametrize(("row", "column"), [(20_000, 0), (1, 300), (1_048_575, 16_383)])
def test_a_cell_too_far_out_is_cut_off_with_a_finding(form: str, row: int, column: int) -> None:
    """One row below row 20,000, one column beyond column 300, and the corner of the largest grid."""
    data = FAR[form](min(row, 60_000) if form == "html" else row, column)
    table = only(data)
    assert (table.rows, cuts(table)) == ((("1",),), [(20_000, 300)])


@pytest.mark.parametrize("form", FAR)
@pytest.mark.parametrize(("row", "column"), [(19_999, 0), (1, 299)])
def test_the_last_row_and_column_are_read(form: str, row: int, column: int) -> None:
    """Row 20,000 and column KN."""
    table = only(FAR[form](row, column))
    assert (len(table.rows), table.cell(row, column), cuts(table)) == (row + 1, "2", [])


@pytest.mark.parametrize(("row", "column", "rows"), [(19_999, 0, 20_000), (20_000, 0, 1), (1, 255, 2)])
def test_an_old_workbook_is_cut_as_well(row: int, column: int, rows: int) -> None:
    """It has 65,536 rows and 256 columns."""
    table = only(far_xls(row, column))
    assert (len(table.rows), cuts(table)) == (rows, [(20_000, 300)] if rows == 1 else [])


def test_empty_rows_at_the_bottom_of_the_grid_are_no_loss() -> None:
    """Many programs end a sheet with one."""
    rows = b'<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576" ht="12"><c r="A1048576" s="1"/></row>'
    assert (only(xlsx(worksheet(rows))).rows, only(xlsx(worksheet(rows))).notes) == ((("1",),), ())


def test_coloured_cells_far_out_are_no_loss() -> None:
    """Only what is written counts."""
    rows = b'<row r="1"><c r="A1"><v>1</v></c><c r="XFD1" s="1"/><c r="KO1" s="1" /></row>'
    table = only(xlsx(worksheet(rows)))
    assert (table.rows, table.notes) == ((("1",),), ())


def test_what_follows_a_cell_that_is_cut_off_stays() -> None:
    """The row goes on, and merged cells come after the last one."""
    rows = (
        b'<row r="1"><c r="KO1"><f>1</f><v>9</v></c><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row>'
    )
    after = b'<mergeCells><mergeCell ref="A1:A2"/></mergeCells>'
    table = only(xlsx(worksheet(rows, after)))
    assert (table.rows, cuts(table)) == ((("1",), ("2",)), [(20_000, 300)])
    assert [(one.top, one.left, one.bottom, one.right) for one in table.merges] == [(0, 0, 1, 0)]


def test_rows_and_cells_that_do_not_say_where_they_stand_are_counted() -> None:
    """Such files are legal."""
    rows = b"<row><c><v>1</v></c><c/><c><v>2</v></c></row><row/><row><c><v>3</v></c></row>"
    assert only(xlsx(worksheet(rows))).rows == (("1", "", "2"), (), ("3",))
    table = only(xlsx(worksheet(b"<row><c><v>1</v></c></row>" * 20_001)))
    assert (len(table.rows), cuts(table)) == (20_000, [(20_000, 300)])


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


def test_cells_beyond_what_is_kept_of_a_file_are_cut_off() -> None:
    """Four hundred thousand in all sheets together; the second sheet is what is left over."""
    rows = ("x;" * 39 + "x\n") * 12_000
    table = only(rows.encode())
    assert cuts(table) == [(9_756, 300)]  # of 41 cells: each row weighs one more than it has
    assert len(table.rows) == 9_756


@pytest.mark.parametrize(
    "entity", [b"<!DOCTYPE x [<!ENTITY a 'ha'>]>", b'<!DOCTYPE x SYSTEM "x.dtd">'], ids=["entities", "outside"]
)
@pytest.mark.parametrize("form", ["xlsx", "strings", "ods", "xml 2003", "book"])
def test_declarations_of_types_are_refused(form: str, entity: bytes) -> None:
    """Entities within entities grow a thousand million times, or name files of this computer."""
    sheet = worksheet(b'<row r="1"><c r="A1" t="s"><v>0</v></c></row>')
    made = {
        "xlsx": lambda: xlsx(sheet.replace(b"<worksheet", entity + b"<worksheet")),
        "strings": lambda: xlsx(sheet, entity + shared(b"<si><t>a</t></si>")),
        "book": lambda: replaced(xlsx(sheet), "xl/workbook.xml", lambda old: entity + old),
        "ods": lambda: replaced(writers.ods(""), "content.xml", lambda old: old.replace(b"?>", b"?>" + entity)),
        "xml 2003": lambda: writers.xml_2003("").replace(b"?>\n<?mso", b"?>" + entity + b"\n<?mso"),
    }[form]()
    assert refusal(made) == ENTITIES


def replaced(data: bytes, name: str, change: Callable[[bytes], bytes]) -> bytes:
    """Return an archive with one part changed."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {each: archive.read(each) for each in archive.namelist()}
    return xlsb_writer.packed({**parts, name: change(parts[name])})


def test_pictures_macros_and_links_are_never_unpacked() -> None:
    """They may be damaged, or grow to gigabytes."""
    data = xlsx(worksheet(b'<row r="1"><c r="A1"><v>1</v></c></row>'))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {each: archive.read(each) for each in archive.namelist()}
    more = {f"xl/{name}": b"\0" * 60_000_000 for name in ("media/image1.png", "vbaProject.bin", "externalLinks/1.xml")}
    assert only(xlsb_writer.packed({**parts, **more})).rows == (("1",),)


def test_one_long_text_that_all_cells_share_is_refused() -> None:
    """Each cell has a text of its own in the end."""
    cells = b"".join(b'<row r="%d">' % row + b'<c t="s"><v>0</v></c>' * 40 + b"</row>" for row in range(1, 100))
    assert refusal(xlsx(worksheet(cells), shared(b"<si><t>" + b"x" * 32_000 + b"</t></si>"))) == TOO_LARGE
    few = worksheet(b'<row r="1"><c r="A1" t="s"><v>1</v></c></row>')
    long = shared(b"<si><t>" + b"x" * 32_000 + b"</t></si><si><t>a</t></si>")
    assert only(xlsx(few, long)).rows == (("a",),)
    often = worksheet(cells.replace(b"<v>0", b"<v>1") + b'<row r="100"><c r="A100" t="s"><v>0</v></c></row>')
    assert len(only(xlsx(often, long)).cell(99, 0)) == 32_000


def test_comments_do_not_hide_how_long_a_shared_text_is() -> None:
    """What looks like the start of the next text may be none."""
    cells = b"".join(b'<row r="%d">' % row + b'<c t="s"><v>0</v></c>' * 40 + b"</row>" for row in range(1, 100))
    text = b"<si><t>" + (b"x" * 1_000 + b"<!-- <si> -->") * 32 + b"</t></si>"
    assert refusal(xlsx(worksheet(cells), shared(text))) == TOO_LARGE


@pytest.mark.parametrize("form", ["xlsb", "xls"])
def test_one_long_text_is_refused_in_binary_workbooks_too(form: str) -> None:
    """As above."""
    text = "x" * 32_000
    if form == "xls":
        cells = b"".join(xls_writer.cell(row, column, 0) for row in range(100) for column in range(40))
        assert refusal(old(cells, xls_writer.shared([text]))) == TOO_LARGE
        return
    item = xlsb_writer.record(19, b"\0" + xlsb_writer.wide(text))
    strings = xlsb_writer.record(159, struct.pack("<II", 1, 1)) + item
    cells = b"".join(
        xlsb_row(row) + b"".join(xlsb_writer.record(7, struct.pack("<III", column, 0, 0)) for column in range(40))
        for row in range(100)
    )
    assert refusal(with_records(cells, strings)) == TOO_LARGE


def test_shared_texts_of_binary_workbooks_are_read() -> None:
    """By their numbers; one that is not there is a fault of the file."""
    item = xlsb_writer.record(19, b"\0" + xlsb_writer.wide("été"))
    strings = xlsb_writer.record(159, struct.pack("<II", 1, 1)) + item
    cell = xlsb_row(0) + xlsb_writer.record(7, struct.pack("<III", 0, 0, 0))
    assert only(with_records(cell, strings)).rows == (("été",),)
    assert refusal(with_records(cell)) == DAMAGED


def test_texts_of_an_old_workbook_may_go_on_in_the_next_record() -> None:
    """Within a text too, at any place."""
    texts = [f"{n}é" * (n % 40 + 1) for n in range(3_000)] + ["z" * 32_000]
    table = only(old(b"".join(xls_writer.cell(n, 0, n) for n in range(len(texts))), xls_writer.shared(texts)))
    assert [row[0] for row in table.rows] == texts


@pytest.mark.parametrize("count", [2_000_000_000, 5, -1])
def test_a_lie_about_the_number_of_shared_texts_harms_nobody(count: int) -> None:
    """The library would ask for room for all of them at once."""
    if count < 0:
        body = struct.pack("<ii", count, count)
        table = read_tables(old(xls_writer.cell(0, 0, 1.0), xls_writer.record(xls_writer.STRINGS, body)), "f")[0]
        assert table.rows == (("1",),)
        return
    table = only(old(xls_writer.cell(0, 0, 0) + xls_writer.cell(0, 1, 4), xls_writer.shared(["a", "b"], count)))
    assert table.rows == (("a",),)


def test_a_lie_about_the_extent_of_an_old_sheet_harms_nobody() -> None:
    """The library would ask for room for it."""
    lie = xls_writer.record(xls_writer.EXTENT, struct.pack("<IIHHH", 0, 0xFFFFFFFF, 0, 0xFFFF, 0))
    assert only(old(lie + xls_writer.cell(0, 0, 1.0))).rows == (("1",),)


def test_a_text_that_is_shorter_than_it_says_is_left_out() -> None:
    """The library would ask for room for the whole of it, each time."""
    lie = xls_writer.record(xls_writer.LABEL, struct.pack("<HHHHBB", 0, 0, 0, 0xFFFF, 0, 0))
    assert only(old(lie + xls_writer.cell(0, 1, 1.0))).rows == (("", "1"),)


def test_the_formulas_of_an_old_workbook_are_not_read() -> None:
    """Only their results, which may be texts."""
    number = struct.pack("<HHHdHIH", 0, 0, 0, 2.5, 0, 0, 500) + b"\x19\x40\x00\xff" * 125
    words = struct.pack("<HHH8sHIH", 0, 1, 0, b"\0\0\0\0\0\0\xff\xff", 0, 0, 0)
    record, kind = xls_writer.record, xls_writer.FORMULA
    text = record(0x207, xls_writer.text("été"))
    assert only(old(record(kind, number) + record(kind, words) + text)).rows == (("2.5", "été"),)


def test_two_sheets_in_one_place_are_refused() -> None:
    """A workbook of a thousand sheets would be read a thousand times."""
    stream = bytearray(xls_writer.stream({"A": xls_writer.cell(0, 0, 1.0), "B": xls_writer.cell(0, 0, 2.0)}))
    first = stream.index(struct.pack("<H", xls_writer.BOUND))
    second = stream.index(struct.pack("<H", xls_writer.BOUND), first + 2)
    stream[second + 4 : second + 8] = stream[first + 4 : first + 8]
    assert refusal(contained(bytes(stream))) == DAMAGED
    stream[second + 4 : second + 8] = struct.pack("<I", struct.unpack_from("<I", stream, first + 4)[0] + 20)
    assert refusal(contained(bytes(stream))) == DAMAGED


def test_a_password_is_said() -> None:
    """Of old workbooks, new ones and OpenDocument."""
    assert refusal(old(b"", xls_writer.record(0x2F, b"\1\0"))) == LOCKED
    assert refusal(contained(b"EncryptedPackage".decode().encode("utf-16-le") * 2)) == LOCKED
    manifest = {"META-INF/manifest.xml": b"<manifest:encryption-data/>"}
    with zipfile.ZipFile(io.BytesIO(writers.ods(""))) as archive:
        parts = {each: archive.read(each) for each in archive.namelist()}
    assert refusal(xlsb_writer.packed({**parts, **manifest})) == LOCKED


def test_a_million_repeated_rows_with_a_value_are_cut_off() -> None:
    """Fifteen bytes that stand for sixteen thousand million cells."""
    cell = '<table:table-cell table:number-columns-repeated="16384" office:value-type="float" office:value="1"/>'
    row = f'<table:table-row table:number-rows-repeated="1048576">{cell}</table:table-row>'
    table = only(writers.ods(f'<table:table table:name="S">{row}</table:table>'))
    assert cuts(table) == [(1_329, 300)]  # four hundred thousand cells in rows of 301
    assert (len(table.rows), len(table.rows[0])) == (1_329, 300)


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_archives_packed_in_other_ways_are_refused(method: int) -> None:
    """Nothing bounds how much they unpack to."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as archive:
        archive.writestr("xl/workbook.xml", b"<workbook/>" * 100)
    assert refusal(buffer.getvalue()) == DAMAGED


def test_a_part_larger_than_any_list_is_refused() -> None:
    """Twenty-four million bytes of shared texts are more than any list of people has."""
    sheet = worksheet(b'<row r="1"><c r="A1"><v>1</v></c></row>')
    assert refusal(xlsx(sheet, shared(b" " * 24_000_001))) == TOO_LARGE


def test_a_sheet_that_unpacks_to_more_is_cut_off() -> None:
    """What comes before is read."""
    rows = b'<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row>'
    table = only(xlsx(worksheet(rows + b" " * 40_000_001)))
    assert (table.rows, cuts(table)) == ((("1",),), [(20_000, 300)])


def test_tags_without_an_end_are_refused() -> None:
    """What the library makes of them cannot be foreseen."""
    assert refusal(xlsx(worksheet(b'<row r="1"><c r="A1" <c r="XFD1"></row>'))) == DAMAGED


def test_addresses_that_the_search_for_tags_does_not_see_are_refused() -> None:
    """A sign of greater-than within an attribute hides what follows it."""
    assert refusal(xlsx(worksheet(b'<row r="1"><c t=">" r="XFD1"><v>1</v></c></row>'))) == TOO_LARGE


def test_comments_without_an_end_take_no_time() -> None:
    """The standard library would take hours on this."""
    table = only(b"<table><tr><td>x</td>" + b"<!--" * 200_000)
    assert table.rows == (("x",),)


def test_deep_nesting_harms_nobody() -> None:
    """Neither of elements nor of tables."""
    deep = "<text:span>" * 100_000 + "</text:span>" * 100_000
    cell = f'<table:table-cell office:value-type="string"><text:p>a{deep}b</text:p></table:table-cell>'
    table = only(writers.ods(f'<table:table table:name="S"><table:table-row>{cell}</table:table-row></table:table>'))
    assert table.rows == (("ab",),)
    tables = read_tables(b"<table><tr><td>x" * 50_000, "f")
    assert [table.rows for table in tables[-2:]] == [(("x",),), (("x",),)]


def test_too_many_sheets_are_refused() -> None:
    """Each of them costs time."""
    assert refusal(xlsx(worksheet(b""), sheets=251)) == TOO_LARGE
    assert len(read_tables(xlsx(worksheet(b"<row><c><v>1</v></c></row>"), sheets=250), "f")) == 250


def test_merged_ranges_end_with_the_list() -> None:
    """However far they reach and however many there are."""
    rows = b'<row r="1"><c r="A1"><v>1</v></c></row>'
    ranges = b'<mergeCell ref="A1:XFD1048576"/>' + b'<mergeCell ref="A2:B3"/>' * 6_000
    table = only(xlsx(worksheet(rows, b"<mergeCells>" + ranges + b"</mergeCells>")))
    assert [(one.top, one.left, one.bottom, one.right) for one in table.merges] == [(0, 0, 19_999, 299)]


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


def test_a_line_of_millions_of_separators_is_cut_off() -> None:
    """A row has three hundred cells at most."""
    table = only(b"Nom\nAna" + b"," * 2_000_000 + b"x\nLuc\n")
    assert (table.rows, cuts(table)) == ((("Nom",), ("Ana",), ("Luc",)), [(20_000, 300)])


@pytest.mark.parametrize(
    "piece", [b"<td ", b"<", b"<3 ", b"<!--", b"<td>", b"&<", b"<table>", b"</", b"<td rowspan=9999>"]
)
def test_no_page_takes_long(piece: bytes) -> None:
    """Two million bytes of any kind take a second or two, never minutes."""
    with contextlib.suppress(UnreadableFile):
        read_tables(b"<table><tr><td>x" + piece * (2_000_000 // len(piece)) + b">", "f")


def test_cells_without_an_end_take_no_time() -> None:
    """The end of the last one is looked for once."""
    table = only(xlsx(worksheet(b"<row>" + b'<c r="KO1">' * 200_000 + b"</c></row><row><c><v>1</v></c></row>")))
    assert (table.rows, cuts(table)) == (((), ("1",)), [(20_000, 300)])
