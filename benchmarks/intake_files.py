"""Registration files to measure: ordinary ones, and those that somebody made in order to do harm."""

from __future__ import annotations

import io
import struct
import zipfile
from collections.abc import Callable
from itertools import count

from tests.intake.formats import writers, xls_writer, xlsb_writer
from tests.intake.formats.xlsx_writer import shared, worksheet, xlsx

from benchmarks.intake_lists import people, shared_xlsx, text, with_openpyxl
from cafeplanner.intake.formats._ole import contained

LARGEST = 20_000_000


def filled(piece: bytes, before: bytes = b"", after: bytes = b"") -> bytes:
    """Return 20 MB of one piece."""
    return before + piece * ((LARGEST - len(before) - len(after)) // len(piece)) + after


def a_million_rows() -> bytes:
    """Return a sheet of as many rows as Excel has."""
    row = b'<row r="%d"><c r="A%d" t="inlineStr"><is><t>Ana %d</t></is></c><c r="B%d"><v>%d</v></c></row>'
    return xlsx(worksheet(b"".join(row % (n, n, n, n, n) for n in range(1, 1_048_577))))


def unaddressed() -> bytes:
    """Return a sheet of many rows, and one very wide row, that do not say where they stand."""
    return xlsx(
        worksheet(b"<row><c><v>1</v></c></row>" * 900_000 + b"<row>" + b"<c><v>1</v></c>" * 900_000 + b"</row>")
    )


def shared_often() -> bytes:
    """Return a sheet whose every cell is one text of a million letters."""
    cells = b"".join(b'<row r="%d">' % n + b'<c t="s"><v>0</v></c>' * 20 + b"</row>" for n in range(1, 10_001))
    return xlsx(worksheet(cells), shared(b"<si><t>" + b"x" * 1_000_000 + b"</t></si>"))


def crowded() -> bytes:
    """Return an archive of as many entries as fit."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for n in range(150_000):
            archive.writestr(f"xl/{n}", b"")
    return buffer.getvalue()


def far_xlsb() -> bytes:
    """Return a binary workbook with a cell in the far corner."""
    row = xlsb_writer.record(0, struct.pack("<IIHBBBI", 1_048_575, 0, 300, 0, 0, 0, 0))
    cells = row + xlsb_writer.cell(16_383, "loin")
    return _with_sheet(cells)


def _with_sheet(records: bytes) -> bytes:
    made = io.BytesIO(xlsb_writer.xlsb({"S": []}))
    with zipfile.ZipFile(made) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    record = xlsb_writer.record
    body = record(129) + record(148, bytes(16)) + record(145) + records + record(146) + record(130)
    return xlsb_writer.packed({**parts, "xl/worksheets/sheet1.bin": body})


def xls(records: bytes, more: bytes = b"") -> bytes:
    """Return an old workbook of one sheet."""
    return contained(xls_writer.stream({"S": records}, more))


def old_people(rows: int) -> bytes:
    """Return an ordinary old workbook."""
    return xls_writer.xls({"Inscrits": list(people(rows))})


def formulas() -> bytes:
    """Return an old workbook full of formulas that take long to read."""
    slow = b"\x1e\x01\x00" + b"\x19\x40\x00\xff" * 2000
    body = struct.pack("<HHH8sHIH", 1, 1, 0, b"\0" * 8, 0, 0, len(slow)) + slow
    return xls(xls_writer.record(xls_writer.FORMULA, body) * (LARGEST // (len(body) + 4) - 10))


def repeated() -> bytes:
    """Return a spreadsheet whose one value stands in every cell of the largest grid."""
    cell = '<table:table-cell table:number-columns-repeated="16384" office:value-type="string"><text:p>x</text:p>'
    row = f'<table:table-row table:number-rows-repeated="1048576">{cell}</table:table-cell></table:table-row>'
    return writers.ods(f'<table:table table:name="S">{row}</table:table>' * 50)


def deep_ods() -> bytes:
    """Return a spreadsheet of elements within elements."""
    return writers.ods("<text:span>" * 700_000 + "</text:span>" * 700_000)


def spans() -> bytes:
    """Return a page whose cells cover as much as they can."""
    return filled(b"<tr><td rowspan=65000 colspan=1000>x", b"<table>")


def laughs() -> bytes:
    """Return a sheet with entities that grow a thousand million times."""
    entities = b"".join(b'<!ENTITY a%d "%s">' % (n, b"&a%d;" % (n - 1) * 10) for n in range(1, 10))
    head = b'<!DOCTYPE worksheet [<!ENTITY a0 "ha">' + entities + b"]>"
    return xlsx(head + b"<worksheet><sheetData><row><c><v>&a9;</v></c></row></sheetData></worksheet>")


def wide_csv() -> bytes:
    """Return a text with as many filled cells as fit into rows of 300."""
    numbers = count(100)
    row = ";".join(str(next(numbers)) for _ in range(300)).encode() + b"\n"
    return filled(row)


FILES: dict[str, Callable[[], bytes]] = {
    "xlsx 10,000 x 20": lambda: with_openpyxl(10_000),
    "xlsx 10,000 x 20 shared": lambda: shared_xlsx(10_000),
    "xlsx 20,000 x 30 shared": lambda: shared_xlsx(20_000, 30),
    "xlsx 1,000,000 rows": a_million_rows,
    "xlsx far corner": lambda: xlsx(worksheet(b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')),
    "xlsx far corner in row 1": lambda: xlsx(worksheet(b'<row r="1"><c r="XFD1048576"><v>1</v></c></row>')),
    "xlsx bomb of 1 GB": lambda: xlsx(worksheet(b" " * 1_000_000_000)),
    "xlsx 200 bombs": lambda: xlsx(worksheet(b'<row r="1"/>' * 4_000_000), sheets=200),
    "xlsx cells without address": unaddressed,
    "xlsx empty cells": lambda: xlsx(worksheet(b"<row>" + b"<c/>" * 11_000_000 + b"</row>")),
    "xlsx small numbers": lambda: xlsx(worksheet((b"<row>" + b"<c><v>1</v></c>" * 300 + b"</row>") * 9_000)),
    "xlsx sparse sheets": lambda: xlsx(worksheet(b'<row r="20000"><c r="KN20000"><v>1</v></c></row>'), sheets=200),
    "xlsx unfinished tags": lambda: xlsx(worksheet(b"<c <row " * 5_000_000)),
    "xlsx one text shared by all": shared_often,
    "xlsx a million short texts": lambda: xlsx(
        worksheet(b'<row r="1"><c t="s"><v>1</v></c></row>'), shared(b"<si><t>a</t></si>" * 1_400_000)
    ),
    "xlsx billion laughs": laughs,
    "xlsx 250,000 merged ranges": lambda: xlsx(
        worksheet(
            b'<row r="1"><c r="A1"><v>1</v></c></row>',
            b"<mergeCells>" + b'<mergeCell ref="A1:XFD1048576"/>' * 250_000 + b"</mergeCells>",
        )
    ),
    "zip of 150,000 entries": crowded,
    "xlsb 10,000 x 20": lambda: xlsb_writer.xlsb({"Inscrits": list(people(10_000))}),
    "xlsb far corner": far_xlsb,
    "xlsb records of nothing": lambda: _with_sheet(b"\x63\x00" * 10_000_000),
    "xlsb small numbers": lambda: _with_sheet(
        b"".join(
            xlsb_writer.record(0, struct.pack("<IIHBBBI", row, 0, 300, 0, 0, 0, 0))
            + b"".join(xlsb_writer.cell(column, 1.0) for column in range(300))
            for row in range(3_000)
        )
    ),
    "xls 10,000 x 20": lambda: old_people(10_000),
    "xls far corner": lambda: xls(xls_writer.cell(65_535, 255, 1.0)),
    "xls records of nothing": lambda: xls(filled(b"\x63\x00\x00\x00")[:-5_000]),
    "xls slow formulas": formulas,
    "xls two thousand million texts": lambda: xls(xls_writer.cell(0, 0, 0), xls_writer.shared(["a"], 2_000_000_000)),
    "xls empty texts": lambda: xls(
        xls_writer.cell(0, 0, 0),
        xls_writer.record(xls_writer.STRINGS, struct.pack("<II", 6_000_000, 6_000_000) + b"\0\0\0" * 2_700)
        + xls_writer.record(xls_writer.CONTINUE, b"\0\0\0" * 2_700) * 2_200,
    ),
    "xls one text shared by all": lambda: xls(
        b"".join(xls_writer.cell(row, column, 0) for row in range(10_000) for column in range(60)),
        xls_writer.shared(["x" * 30_000]),
    ),
    "xls huge extent": lambda: xls(
        xls_writer.record(xls_writer.EXTENT, struct.pack("<IIHHH", 0, 0xFFFFFFFF, 0, 0xFFFF, 0))
        + xls_writer.cell(0, 0, 1.0)
    ),
    "xls texts that lie about their length": lambda: xls(
        filled(xls_writer.record(xls_writer.LABEL, struct.pack("<HHHHBB", 1, 1, 0, 0xFFFF, 0, 0)))[:-5_000]
    ),
    "ole of noise": lambda: filled(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(range(248))),
    "ods 10,000 x 20": lambda: writers.ods(writers.ods_tables({"Inscrits": list(people(10_000))})),
    "ods one value everywhere": repeated,
    "ods empty cells": lambda: writers.ods(
        '<table:table table:name="S"><table:table-row>'
        + "<table:table-cell/>" * 4_000_000
        + "</table:table-row></table:table>"
    ),
    "ods deep": deep_ods,
    "ods bomb of 1 GB": lambda: writers.ods(" " * 1_000_000_000),
    "xml 2003 10,000 x 20": lambda: writers.xml_2003(writers.xml_2003_sheets({"S": list(people(10_000))})),
    "xml 2003 far corner": lambda: writers.xml_2003(
        '<Worksheet ss:Name="S"><Table><Row ss:Index="1048576"><Cell ss:Index="16384"><Data>1</Data></Cell></Row>'
        "</Table></Worksheet>"
    ),
    "xml 2003 empty cells": lambda: writers.xml_2003(
        f'<Worksheet ss:Name="S"><Table><Row>{"<Cell/>" * 2_800_000}</Row></Table></Worksheet>'
    ),
    "html 10,000 x 20": lambda: writers.page(list(people(10_000))).encode(),
    "html comments without end": lambda: filled(b"<!--", b"<table><tr><td>x"),
    "html tags without end": lambda: filled(b"<td ", b"<table><tr><td>x"),
    "html empty cells": lambda: filled(b"<td>", b"<table><tr>"),
    "html signs": lambda: filled(b"&<", b"<table><tr><td>"),
    "html spans": spans,
    "html tables in tables": lambda: filled(b"<table><tr><td>x", b"<html>"),
    "csv 10,000 x 20": lambda: text(10_000),
    "csv 20,000 x 40": lambda: text(20_000, columns=40)[:LARGEST],
    "csv cp1252": lambda: filled(
        "Élodie;Müller;Besançon\r\n".encode("cp1252"), "Prénom;Nom;Ville\r\n".encode("cp1252")
    ),
    "csv commas": lambda: filled(b","),
    "csv quotation marks": lambda: filled(b'""'),
    "csv empty lines": lambda: filled(b"\n", b"Nom\n"),
    "csv wide": wide_csv,
    "csv one emoji": lambda: filled(b"ab;cd\n", "Nom;Prénom\n😀;x\n".encode()),
    "csv utf-16": lambda: b"\xff\xfe" + filled("Élodie;Müller\r\n".encode("utf-16-le"))[:-2],
    "noise": lambda: filled(bytes(range(256))),
    "zeros and ones": lambda: filled(b"\x00\x01"),
}
