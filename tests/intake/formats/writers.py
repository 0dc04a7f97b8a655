"""Tables written in formats that are text: OpenDocument, the XML of Excel 2003, HTML."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping, Sequence
from html import escape

Rows = Sequence[Sequence[str]]
OFFICE = "urn:oasis:names:tc:opendocument:xmlns"
ODS = "application/vnd.oasis.opendocument.spreadsheet"
XML_2003 = "urn:schemas-microsoft-com:office:spreadsheet"


def ods(tables: str, styles: str = "") -> bytes:
    """Return an OpenDocument spreadsheet around the XML of its tables."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(zipfile.ZipInfo("mimetype"), ODS)
        archive.writestr("content.xml", ods_content(tables, styles))
    return buffer.getvalue()


def ods_content(tables: str, styles: str = "", kind: str = "document-content") -> str:
    """Return the content of an OpenDocument spreadsheet."""
    spaces = " ".join(f'xmlns:{name}="{OFFICE}:{name}:1.0"' for name in ("office", "table", "text", "style", "drawing"))
    more = 'xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"'
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><office:{kind} {spaces} {more} office:mimetype="{ODS}">'
        f"<office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body></office:{kind}>"
    )


def ods_tables(sheets: Mapping[str, Rows]) -> str:
    """Return sheets of texts as the XML of OpenDocument."""
    return "".join(
        f'<table:table table:name="{escape(name)}">'
        + "".join(
            "<table:table-row>" + "".join(_ods_cell(value) for value in row) + "</table:table-row>" for row in rows
        )
        + "</table:table>"
        for name, rows in sheets.items()
    )


def _ods_cell(value: str) -> str:
    if not value:
        return "<table:table-cell/>"
    paragraphs = "".join(f"<text:p>{escape(line)}</text:p>" for line in value.split("\n"))
    return f'<table:table-cell office:value-type="string">{paragraphs}</table:table-cell>'


def xml_2003(sheets: str, encoding: str = "utf-8") -> bytes:
    """Return a workbook as the XML of Excel 2003 around the XML of its sheets."""
    space = f'xmlns="{XML_2003}" xmlns:ss="{XML_2003}" xmlns:x="urn:schemas-microsoft-com:office:excel"'
    text = f'<?xml version="1.0" encoding="{encoding}"?>\n<?mso-application progid="Excel.Sheet"?>\n'
    return f"{text}<Workbook {space}>{sheets}</Workbook>".encode(encoding)


def xml_2003_sheets(sheets: Mapping[str, Rows]) -> str:
    """Return sheets of texts as the XML of Excel 2003."""
    return "".join(
        f'<Worksheet ss:Name="{escape(name)}"><Table>'
        + "".join("<Row>" + "".join(_xml_2003_cell(value) for value in row) + "</Row>" for row in rows)
        + "</Table></Worksheet>"
        for name, rows in sheets.items()
    )


def _xml_2003_cell(value: str) -> str:
    return f'<Cell><Data ss:Type="String">{escape(value)}</Data></Cell>' if value else "<Cell/>"


def page(rows: Rows, *, ends: bool = True) -> str:
    """Return a table as HTML, with or without the ends of rows and cells."""
    end = ("</td>", "</tr>") if ends else ("", "")
    lines = (
        "<tr>" + "".join(f"<td>{escape(value).replace(chr(10), '<br>')}{end[0]}" for value in row) + end[1]
        for row in rows
    )
    return f"<html><body><table>\n{chr(10).join(lines)}\n</table></body></html>"
