"""Dates of a binary workbook, which depend on its styles and its properties."""

from __future__ import annotations

import struct
from io import BytesIO
from zipfile import ZipFile

import pytest

from tests.intake.formats.hostile import only, replaced, with_records, xlsb_row
from tests.intake.formats.xlsb_writer import packed, record

PROPERTIES, BEGIN_STYLES, STYLE, END_STYLES, BEGIN_BOOK = 153, 617, 47, 618, 131


@pytest.mark.parametrize(
    ("properties", "form", "stored", "wanted"),
    [
        (b"", 14, 46_360.0, "2026-12-04"),
        (record(PROPERTIES, bytes(12)), 14, 46_360.0, "2026-12-04"),
        (record(PROPERTIES, b"\1" + bytes(11)), 14, 46_360.0, "2030-12-05"),
        (record(PROPERTIES), 14, 46_360.0, "2026-12-04"),
        (b"", 20, 0.5, "12:00"),
        (b"", 22, 46_360.25, "2026-12-04 06:00"),
        (b"", 0, 46_360.0, "46360"),
    ],
)
def test_the_style_of_a_number_makes_it_a_date(properties: bytes, form: int, stored: float, wanted: str) -> None:
    """From 1900 or from 1904."""
    styles = b"".join(record(STYLE, struct.pack("<HH", 0, number) + bytes(12)) for number in (0, form))
    styles = record(BEGIN_STYLES, struct.pack("<I", 2)) + styles + record(END_STYLES)
    cell = record(5, struct.pack("<IId", 0, 1, stored))
    data = replaced(
        with_records(xlsb_row(0) + cell),
        "xl/workbook.bin",
        lambda book: book.replace(record(BEGIN_BOOK), record(BEGIN_BOOK) + properties, 1),
    )
    data = styled(data, styles)
    assert only(data).rows == ((wanted,),)


def styled(data: bytes, styles: bytes) -> bytes:
    """Return a workbook with these styles."""
    with ZipFile(BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    return packed({**parts, "xl/styles.bin": styles})
