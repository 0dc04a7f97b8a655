"""Merges of an old workbook, whose record may lie about their number."""

from __future__ import annotations

import struct

import pytest

from cafeplanner.intake.formats._biff8 import Workbook
from cafeplanner.intake.formats._survey import Room
from cafeplanner.intake.table import Merge
from tests.intake.formats import xls_writer

FIRST, SECOND = (0, 1, 2, 3), (4, 5, 0, 1)


@pytest.mark.parametrize(
    ("count", "size", "wanted"),
    [(0, 18, 0), (1, 18, 1), (2, 18, 2), (3, 18, 2), (9, 17, 1), (9, 10, 1), (9, 9, 0), (9, 2, 0), (9, 1, 0)],
)
def test_merges_end_where_their_record_does(count: int, size: int, wanted: int) -> None:
    """Or where their number does."""
    body = struct.pack("<9H", count, *FIRST, *SECOND)[:size]
    stream = xls_writer.stream({"S": xls_writer.record(xls_writer.MERGES, body)})
    (survey,) = Workbook(stream, Room(), "f").surveys
    assert survey.merges == [Merge(0, 2, 1, 3), Merge(4, 0, 5, 1)][:wanted]
