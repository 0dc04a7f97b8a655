"""One sheet in several formats that hides row 2 and column B, with errors and merged cells."""

from __future__ import annotations

import io
import struct
import zipfile

from cafeplanner.intake.formats._ole import contained
from tests.intake.formats import xls_writer, xlsb_writer


def binary() -> bytes:
    """Return a binary workbook that hides row 2 and column B, with errors and merged cells."""
    record, cell = xlsb_writer.record, xlsb_writer.cell

    def row(number: int, flags: int = 0) -> bytes:
        return record(0, struct.pack("<IIHBBBI", number, 0, 300, 0, flags, 0, 0))

    body = b"".join(
        (
            record(129),
            record(148, bytes(16)),
            record(60, struct.pack("<IIIIH", 1, 1, 0, 0, 1)),
            record(60, struct.pack("<IIIIH", 0, 0, 0, 0, 0)),
            record(145),
            row(0),
            cell(0, "a"),
            cell(1, "b"),
            row(1, 16),
            cell(0, "c"),
            record(3, struct.pack("<II", 1, 0) + b"\x2a"),
            record(11, struct.pack("<II", 2, 0) + b"\x07"),
            record(1, struct.pack("<II", 20_000, 0)),
            record(146),
            record(177, struct.pack("<4I", 0, 1, 2, 3)),
            record(130),
        )
    )
    return replaced(xlsb_writer.xlsb({"S": []}), "xl/worksheets/sheet1.bin", body)


def replaced(data: bytes, name: str, content: bytes) -> bytes:
    """Return an archive with one part replaced."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {each: archive.read(each) for each in archive.namelist()}
    return xlsb_writer.packed({**parts, name: content})


def old() -> bytes:
    """Return an old workbook that hides row 2 and column B, with errors and merged cells."""
    record = xls_writer.record
    body = b"".join(
        (
            record(xls_writer.COLUMN, struct.pack("<5H", 1, 1, 0, 0, 1)),
            record(xls_writer.ROW, struct.pack("<6HI", 0, 0, 2, 0, 0, 0, 0)),
            record(xls_writer.ROW, struct.pack("<6HI", 1, 0, 2, 0, 0, 0, 0x20)),
            record(xls_writer.LABEL, struct.pack("<HHH", 0, 0, 0) + xls_writer.text("a")),
            record(xls_writer.LABEL, struct.pack("<HHH", 0, 1, 0) + xls_writer.text("b")),
            record(xls_writer.LABEL, struct.pack("<HHH", 1, 0, 0) + xls_writer.text("c")),
            record(xls_writer.ERROR, struct.pack("<HHHBB", 1, 1, 0, 42, 1)),
            record(xls_writer.FORMULA, struct.pack("<HHH8sHIH", 1, 2, 0, b"\2\0\7\0\0\0\xff\xff", 0, 0, 0)),
            record(xls_writer.MERGES, struct.pack("<5H", 1, 0, 1, 2, 3)),
        )
    )
    return contained(xls_writer.stream({"S": body}))


TABLE_2003 = (
    '<Worksheet ss:Name="S"><Table><Column/><Column ss:Hidden="1"/><Row><Cell><Data ss:Type="String">a</Data></Cell>'
    '<Cell><Data ss:Type="String">b</Data></Cell><Cell ss:MergeAcross="1" ss:MergeDown="1"/></Row>'
    '<Row ss:Hidden="1"><Cell><Data ss:Type="String">c</Data></Cell><Cell><Data ss:Type="Error">#N/A</Data></Cell>'
    '<Cell><Data ss:Type="Error">#DIV/0!</Data></Cell></Row></Table></Worksheet>'
)
TABLE_ODS = (
    '<table:table table:name="S"><table:table-column/><table:table-column table:visibility="collapse"/>'
    "<table:table-row>"
    '<table:table-cell office:value-type="string"><text:p>a</text:p></table:table-cell>'
    '<table:table-cell office:value-type="string"><text:p>b</text:p></table:table-cell>'
    '<table:table-cell table:number-columns-spanned="2" table:number-rows-spanned="2"/></table:table-row>'
    '<table:table-row table:visibility="filter">'
    '<table:table-cell office:value-type="string"><text:p>c</text:p></table:table-cell>'
    '<table:table-cell table:formula="of:=NA()" office:value-type="string" calcext:value-type="error">'
    "<text:p>#N/A</text:p></table:table-cell>"
    '<table:covered-table-cell table:formula="of:=1/0" office:value-type="string"><text:p>#DIV/0!</text:p>'
    "</table:covered-table-cell></table:table-row></table:table>"
)
