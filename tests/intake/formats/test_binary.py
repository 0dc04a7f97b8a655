"""Binary workbooks that lie: about lengths, counts and places."""

from __future__ import annotations

import struct

import pytest

from cafeplanner.intake.formats import read_tables
from cafeplanner.intake.formats._ole import contained
from tests.intake.formats import xls_writer, xlsb_writer
from tests.intake.formats.hostile import (
    DAMAGED,
    TOO_LARGE,
    old,
    only,
    refusal,
    replaced,
    with_records,
    xlsb_row,
)


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


@pytest.mark.parametrize("part", [b"worksheets/sheet1.bin", b"workbook.bin"])
def test_a_part_that_is_read_already_is_no_sheet_of_a_binary_workbook(part: bytes) -> None:
    """As above; neither may the book be one of its own sheets."""
    data = replaced(
        xlsb_writer.xlsb({"A": [["x"]], "B": [["y"]]}),
        "xl/_rels/workbook.bin.rels",
        lambda sheets: sheets.replace(b"worksheets/sheet2.bin", part),
    )
    assert refusal(data) == DAMAGED
