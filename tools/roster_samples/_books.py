"""Samples written as workbooks: xlsx, xlsm, ods, and xls by way of LibreOffice."""

from __future__ import annotations

import datetime as dt
import io
import re
import subprocess
import tempfile
import zipfile
from collections.abc import Callable, Mapping
from html import escape
from pathlib import Path

from openpyxl import Workbook

from example_roster import STAMP, steady
from roster_samples._sample import Rows

Change = Callable[[Workbook], None]


def book(sheets: Mapping[str, Rows], change: Change | None = None) -> bytes:
    """Return an Excel workbook with these sheets; `change` does the rest to it. The same call gives the same bytes."""
    made = Workbook()
    made.remove(made.worksheets[0])
    for title, rows in sheets.items():
        sheet = made.create_sheet(title)
        for row in rows:
            sheet.append([None if cell == "" else cell for cell in row])
    if change:
        change(made)
    return saved(made)


def saved(made: Workbook) -> bytes:
    """Return a workbook as bytes that do not tell when it was written."""
    made.properties.creator = "cafeplanner"
    made.properties.created = dt.datetime(*STAMP)
    buffer = io.BytesIO()
    made.save(buffer)
    return steady(buffer.getvalue())


def merging(*ranges: str) -> Change:
    """Return the change that merges ranges of the first sheet."""

    def change(made: Workbook) -> None:
        for one in ranges:
            made.worksheets[0].merge_cells(one)

    return change


def archive(parts: Mapping[str, str | bytes]) -> bytes:
    """Return a zip archive with these parts, always the same bytes."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in parts.items():
            kind = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            made.writestr(zipfile.ZipInfo(name, STAMP), content, kind)
    return buffer.getvalue()


def parts_of(workbook: bytes) -> dict[str, bytes]:
    """Return the parts of an archive."""
    with zipfile.ZipFile(io.BytesIO(workbook)) as source:
        return {name: source.read(name) for name in source.namelist()}


IN_CELL = re.compile(rb't="inlineStr"><is>(.*?)</is>', re.DOTALL)


def as_excel(workbook: bytes) -> bytes:
    """Return the workbook with its texts in a part of their own, as Excel writes them, capitals in rich text."""
    parts = parts_of(workbook)
    sheets = [name for name in parts if name.startswith("xl/worksheets/sheet")]
    texts = list(dict.fromkeys(text for name in sheets for text in IN_CELL.findall(parts[name])))
    for name in sheets:
        parts[name] = IN_CELL.sub(lambda found: b't="s"><v>%d</v>' % texts.index(found[1]), parts[name])
    rich = (re.sub(rb"<t>(\w)(.*?)</t>", rb"<r><t>\1</t></r><r><rPr><b/></rPr><t>\2</t></r>", one) for one in texts)
    strings = b"".join(b"<si>" + one + b"</si>" for one in rich)
    main = b"http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    parts["xl/sharedStrings.xml"] = b'<sst xmlns="' + main + b'">' + strings + b"</sst>"
    office = b"application/vnd.openxmlformats-officedocument.spreadsheetml"
    declared = b'<Override PartName="/xl/sharedStrings.xml" ContentType="' + office + b'.sharedStrings+xml"/></Types>'
    parts["[Content_Types].xml"] = parts["[Content_Types].xml"].replace(b"</Types>", declared)
    relation = b'<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/'
    relation += b'sharedStrings" Target="sharedStrings.xml"/></Relationships>'
    links = "xl/_rels/workbook.xml.rels"
    return archive({**parts, links: parts[links].replace(b"</Relationships>", relation)})


def with_macros(workbook: bytes) -> bytes:
    """Return the workbook as .xlsm: the same with a part for macros, which holds none here."""
    parts = parts_of(workbook)
    types = parts["[Content_Types].xml"]
    types = types.replace(b"spreadsheetml.sheet.main+xml", b"MACRO").replace(
        b"application/vnd.openxmlformats-officedocument.MACRO", b"application/vnd.ms-excel.sheet.macroEnabled.main+xml"
    )
    project = b'<Override PartName="/xl/vbaProject.bin" ContentType="application/vnd.ms-office.vbaProject"/></Types>'
    parts["[Content_Types].xml"] = types.replace(b"</Types>", project)
    return archive({**parts, "xl/vbaProject.bin": b"\xcc\x61 no macros"})


def plain_service(rows: Rows, sheet: str) -> bytes:
    """Return a workbook as web services write it: no styles, no addresses, texts in the cells themselves."""
    body = "".join(
        "<x:row>"
        + "".join(f'<x:c t="inlineStr"><x:is><x:t>{escape(str(c))}</x:t></x:is></x:c>' for c in row)
        + "</x:row>"
        for row in rows
    )
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006"
    types = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    return archive(
        {
            "[Content_Types].xml": f'<Types xmlns="{package}/content-types">'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Override PartName="/xl/workbook.xml" ContentType="{types}.sheet.main+xml"/>'
            f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{types}.worksheet+xml"/></Types>',
            "_rels/.rels": f'<Relationships xmlns="{package}/relationships"><Relationship Id="rId1" '
            f'Type="{office}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
            "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{package}/relationships"><Relationship Id="rId1" '
            f'Type="{office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
            "xl/workbook.xml": f'<x:workbook xmlns:x="{main}" xmlns:r="{office}"><x:sheets>'
            f'<x:sheet name="{escape(sheet)}" sheetId="1" r:id="rId1"/></x:sheets></x:workbook>',
            "xl/worksheets/sheet1.xml": f'<x:worksheet xmlns:x="{main}"><x:sheetData>{body}</x:sheetData>'
            "</x:worksheet>",
        }
    )


OASIS = "urn:oasis:names:tc:opendocument:xmlns"
ODS = "application/vnd.oasis.opendocument.spreadsheet"


def ods(sheets: Mapping[str, Rows]) -> bytes:
    """Return an OpenDocument workbook as LibreOffice writes it, with its million empty rows below the list.

    A cell of None continues the one above it, as in a merged cell.
    """
    tables = "".join(_ods_table(title, rows) for title, rows in sheets.items())
    return archive(
        {
            "mimetype": ODS,
            "content.xml": '<?xml version="1.0" encoding="UTF-8"?><office:document-content '
            f'xmlns:office="{OASIS}:office:1.0" xmlns:table="{OASIS}:table:1.0" xmlns:text="{OASIS}:text:1.0" '
            'office:version="1.3"><office:body><office:spreadsheet>'
            f"{tables}</office:spreadsheet></office:body></office:document-content>",
            "META-INF/manifest.xml": f'<manifest:manifest xmlns:manifest="{OASIS}:manifest:1.0">'
            f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{ODS}"/>'
            '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>'
            "</manifest:manifest>",
        }
    )


def _ods_table(title: str, rows: Rows) -> str:
    lines = []
    for number, row in enumerate(rows):
        cells = "".join(_ods_cell(cell, _depth(rows, number, column)) for column, cell in enumerate(row))
        lines.append(f"<table:table-row>{cells}</table:table-row>")
    empty = '<table:table-row table:number-rows-repeated="1048000"><table:table-cell/></table:table-row>'
    return f'<table:table table:name="{escape(title)}">{"".join(lines)}{empty}</table:table>'


def _depth(rows: Rows, number: int, column: int) -> int:
    """Return over how many rows a cell reaches."""
    depth = 1
    while number + depth < len(rows) and column < len(rows[number + depth]) and rows[number + depth][column] is None:
        depth += 1
    return depth


def _ods_cell(cell: object, depth: int) -> str:
    merged = f' table:number-columns-spanned="1" table:number-rows-spanned="{depth}"' if depth > 1 else ""
    if cell is None:
        return "<table:covered-table-cell/>"
    if cell == "":
        return "<table:table-cell/>"
    if isinstance(cell, dt.date):
        return f'<table:table-cell{merged} office:value-type="date" office:date-value="{cell.isoformat()}"/>'
    if isinstance(cell, int | float):
        return f'<table:table-cell{merged} office:value-type="float" office:value="{cell}"/>'
    lines = "".join(f"<text:p>{escape(line)}</text:p>" for line in str(cell).split("\n"))
    return f'<table:table-cell{merged} office:value-type="string">{lines}</table:table-cell>'


def xls(workbook: bytes) -> bytes:
    """Return an Excel workbook in the format of Excel 97 to 2003; LibreOffice writes it."""
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder, "list.xlsx")
        source.write_bytes(workbook)
        command = ["soffice", "--headless", "--convert-to", "xls", "--outdir", folder, str(source)]
        subprocess.run(command, check=True, capture_output=True, timeout=120)
        return source.with_suffix(".xls").read_bytes()
