"""How far out cells are read, and what is said about those beyond."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.intake.formats import writers, xls_writer, xlsb_writer
from tests.intake.formats.hostile import (
    cuts,
    old,
    only,
    with_records,
    xlsb_row,
)
from tests.intake.formats.xlsx_writer import worksheet, xlsx


def far_xlsx(row: int, column: str) -> bytes:
    """Return a workbook with a cell in A1 and one far away."""
    cells = f'<row r="1"><c r="A1"><v>1</v></c></row><row r="{row}"><c r="{column}{row}"><v>2</v></c></row>'
    return xlsx(worksheet(cells.encode()))


def far_xlsb(row: int, column: int) -> bytes:
    """Return a binary workbook with a cell in A1 and one far away."""
    return with_records(xlsb_row(0) + xlsb_writer.cell(0, 1.0) + xlsb_row(row) + xlsb_writer.cell(column, 2.0))


def far_xls(row: int, column: int) -> bytes:
    """Return an old workbook with a cell in A1 and one far away."""
    return old(xls_writer.cell(0, 0, 1.0) + xls_writer.cell(row, column, 2.0))


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


def test_cells_beyond_what_is_kept_of_a_file_are_cut_off() -> None:
    """Four hundred thousand in all sheets together; the second sheet is what is left over."""
    rows = ("x;" * 39 + "x\n") * 12_000
    table = only(rows.encode())
    assert cuts(table) == [(9_756, 300)]  # of 41 cells: each row weighs one more than it has
    assert len(table.rows) == 9_756


def test_a_million_repeated_rows_with_a_value_are_cut_off() -> None:
    """Fifteen bytes that stand for sixteen thousand million cells."""
    cell = '<table:table-cell table:number-columns-repeated="16384" office:value-type="float" office:value="1"/>'
    row = f'<table:table-row table:number-rows-repeated="1048576">{cell}</table:table-row>'
    table = only(writers.ods(f'<table:table table:name="S">{row}</table:table>'))
    assert cuts(table) == [(1_329, 300)]  # four hundred thousand cells in rows of 301
    assert (len(table.rows), len(table.rows[0])) == (1_329, 300)


def test_merged_ranges_end_with_the_list() -> None:
    """However far they reach and however many there are."""
    rows = b'<row r="1"><c r="A1"><v>1</v></c></row>'
    ranges = b'<mergeCell ref="A1:XFD1048576"/>' + b'<mergeCell ref="A2:B3"/>' * 6_000
    table = only(xlsx(worksheet(rows, b"<mergeCells>" + ranges + b"</mergeCells>")))
    assert [(one.top, one.left, one.bottom, one.right) for one in table.merges] == [(0, 0, 19_999, 299)]


def test_a_line_of_millions_of_separators_is_cut_off() -> None:
    """A row has three hundred cells at most."""
    table = only(b"Nom\nAna" + b"," * 2_000_000 + b"x\nLuc\n")
    assert (table.rows, cuts(table)) == ((("Nom",), ("Ana",), ("Luc",)), [(20_000, 300)])
