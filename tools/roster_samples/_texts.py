"""Samples written as text: delimited, HTML, SpreadsheetML."""

from __future__ import annotations

import csv
import io
from html import escape

from roster_samples._sample import Rows


def delimited(
    rows: Rows, separator: str = ";", encoding: str = "utf-8", end: str = "\r\n", *, every_quoted: bool = False
) -> bytes:
    """Return rows as delimited text."""
    buffer = io.StringIO(newline="")
    quoting = csv.QUOTE_ALL if every_quoted else csv.QUOTE_MINIMAL
    csv.writer(buffer, delimiter=separator, lineterminator=end, quoting=quoting).writerows(rows)
    return buffer.getvalue().encode(encoding)


def html(rows: Rows, title: str, encoding: str = "utf-8") -> bytes:
    """Return the web page that an old intranet calls an Excel file: a title over all columns, then the rows."""
    width = max(len(row) for row in rows)
    lines = [
        f'<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta charset="{encoding}">',
        "<style>td { mso-number-format:'\\@'; }</style></head><body>",
        "<p>Extraction du 20/11/2026</p>",
        f'<table border="1"><tr><th colspan="{width}">{escape(title)}</th></tr>',
    ]
    for number, row in enumerate(rows):
        tag = "td" if number else "th"
        cells = "".join(f"<{tag}>{escape(str(cell)) or '&nbsp;'}</{tag}>" for cell in row)
        lines.append(f"<tr>{cells}</tr>")
    return "\n".join([*lines, "</table></body></html>"]).encode(encoding)


def spreadsheetml(rows: Rows, sheet: str) -> bytes:
    """Return an "XML Spreadsheet 2003", as billing software exports it; empty cells are left out and skipped over."""
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<?mso-application progid="Excel.Sheet"?>',
        '<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"'
        ' xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">',
        f'<Worksheet ss:Name="{escape(sheet)}"><Table>',
    ]
    for row in rows:
        cells = "".join(
            f'<Cell ss:Index="{column}"><Data ss:Type="{_kind(cell)}">{escape(str(cell))}</Data></Cell>'
            for column, cell in enumerate(row, start=1)
            if cell != ""
        )
        lines.append(f"<Row>{cells}</Row>")
    return "\n".join([*lines, "</Table></Worksheet></Workbook>"]).encode()


def _kind(cell: object) -> str:
    return "Number" if isinstance(cell, int | float) else "String"
