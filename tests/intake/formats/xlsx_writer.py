"""Excel workbooks (.xlsx) around the XML of their sheets, as no program would write it."""

from __future__ import annotations

from tests.intake.formats.xlsb_writer import PACKAGE, RELATIONS, packed

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def xlsx(sheet: bytes, strings: bytes = b"", sheets: int = 1, book: str = "workbook") -> bytes:
    """Return a workbook around the XML of a sheet, which may stand in it several times; `strings` are shared."""
    numbers = range(1, sheets + 1)
    names = "".join(f'<sheet name="S{n}" sheetId="{n}" r:id="rId{n}"/>' for n in numbers)
    links = [_relation(n, "worksheet", f"worksheets/sheet{n}.xml") for n in numbers]
    start = f'<workbook xmlns="{MAIN}" xmlns:r="{RELATIONS}">'
    parts = {
        "_rels/.rels": _relations([_relation(1, "officeDocument", f"xl/{book}.xml")]),
        f"xl/{book}.xml": f"{start}<sheets>{names}</sheets></workbook>".encode(),
        f"xl/_rels/{book}.xml.rels": _relations(links),
        **{f"xl/worksheets/sheet{n}.xml": sheet for n in numbers},
    }
    if strings:
        parts["xl/sharedStrings.xml"] = strings
    return packed(parts)


def worksheet(rows: bytes, after: bytes = b"") -> bytes:
    """Return the XML of a sheet around its rows."""
    start = f'<?xml version="1.0"?><worksheet xmlns="{MAIN}"><sheetData>'.encode()
    return start + rows + b"</sheetData>" + after + b"</worksheet>"


def shared(items: bytes) -> bytes:
    """Return the table of shared strings around its items."""
    return f'<sst xmlns="{MAIN}">'.encode() + items + b"</sst>"


def _relation(number: int, kind: str, target: str) -> str:
    return f'<Relationship Id="rId{number}" Type="{RELATIONS}/{kind}" Target="{target}"/>'


def _relations(links: list[str]) -> bytes:
    return f'<Relationships xmlns="{PACKAGE}/relationships">{"".join(links)}</Relationships>'.encode()
