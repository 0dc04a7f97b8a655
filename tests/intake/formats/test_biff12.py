"""Every record of a binary workbook that is looked at."""

from __future__ import annotations

import struct
import zipfile
from io import BytesIO

import pytest

from cafeplanner.cafe.finding import Place
from cafeplanner.errors import UnreadableFile
from cafeplanner.intake.formats import read_tables
from cafeplanner.intake.formats._biff12 import SheetRecords, record, records, wide
from cafeplanner.intake.formats._survey import Room, Survey
from cafeplanner.intake.table import Merge
from tests.intake.formats import xlsb_writer
from tests.intake.formats.hostile import DAMAGED, TOO_LARGE, only, refusal, replaced, with_records, xlsb_row

HEAD = (129, b""), (148, bytes(16)), (145, b"")
TAIL = (146, b""), (130, b"")


def cell(kind: int, column: int, value: bytes = b"") -> bytes:
    """Return the record of a cell."""
    return record(kind, struct.pack("<II", column, 0) + value)


def text(column: int, value: str = "z") -> bytes:
    """Return a cell with a text of its own."""
    return cell(6, column, xlsb_writer.wide(value))


def listed(content: bytes, room: Room | None = None) -> list[tuple[int, bytes]]:
    """Return the records in some bytes."""
    return list(records(content, "f", room or Room()))


def refused(content: bytes, room: Room | None = None) -> str:
    """Return with which sentence some bytes are refused."""
    with pytest.raises(UnreadableFile) as caught:
        listed(content, room)
    return caught.value.say("en")


def kept(content: bytes) -> list[tuple[int, bytes]]:
    """Return the records of a sheet that the library may read, without those around the cells."""
    made = listed(SheetRecords(content, Survey(Room()), "f").kept)
    assert (tuple(made[:3]), tuple(made[-2:])) == (HEAD, TAIL)
    return made[3:-2]


@pytest.mark.parametrize("kind", [0, 1, 126, 127, 128, 129, 255, 256, 16_383])
@pytest.mark.parametrize("size", [0, 1, 127, 128, 129, 16_383, 16_384])
def test_numbers_and_lengths_take_as_many_bytes_as_they_need(kind: int, size: int) -> None:
    """Seven bits in each."""
    wanted = [(kind, b"\5" * size), (1, b"a")]
    assert listed(record(*wanted[0]) + record(*wanted[1])) == wanted
    assert record(kind, b"\5" * size) == xlsb_writer.record(kind, b"\5" * size)


@pytest.mark.parametrize(
    ("content", "wanted"),
    [
        (b"", []),
        (b"\x7f\0", [(127, b"")]),
        (b"\x80\1\0", [(128, b"")]),
        (b"\xff\x7f\0", [(16_383, b"")]),
        (b"\1\x81\0a", [(1, b"a")]),
        (b"\1\x82\x80\x80\0ab", [(1, b"ab")]),
        (b"\1\x80\x80\x80\x80\2\0", [(1, b""), (2, b"")]),
        (b"\1\x80\1" + b"a" * 128, [(1, b"a" * 128)]),
        (b"\1\x80\x80\1" + b"a" * 16_384, [(1, b"a" * 16_384)]),
    ],
)
def test_a_length_takes_four_bytes_at_most(content: bytes, wanted: list[tuple[int, bytes]]) -> None:
    """The last of them ends it, whatever its highest bit."""
    assert listed(content) == wanted


@pytest.mark.parametrize(
    "content", [b"\1", b"\x80", b"\x80\1", b"\1\x80", b"\1\1", b"\1\3ab", b"\2\0\1\2a", b"\1\xff\xff\xff\x7f"]
)
def test_records_that_stop_too_early_are_damaged(content: bytes) -> None:
    """Within a number, a length or a body."""
    assert refused(content) == DAMAGED


def test_records_are_counted_and_only_so_many_read() -> None:
    """As many as there is room for."""
    room = Room(records=2)
    assert listed(b"\1\0\2\0", room) == [(1, b""), (2, b"")]
    assert room.records == 0
    assert refused(b"\1\0\2\0", Room(records=1)) == TOO_LARGE


def test_a_text_is_its_length_and_its_letters() -> None:
    """It may not end behind its record."""
    body = b"?" + xlsb_writer.wide("né") + b"!"
    assert wide(body, 1) == ("né".encode("utf-16-le"), 9)
    assert wide(body[:9], 1) == ("né".encode("utf-16-le"), 9)
    for short in (body[:8], body[:4]):
        with pytest.raises(struct.error):
            wide(short, 1)


@pytest.mark.parametrize(
    ("kind", "value", "wanted"),
    [
        (2, struct.pack("<I", 0x3FF80000), "1.5"),
        (2, struct.pack("<I", 0x4062C001), "1.5"),
        (2, struct.pack("<I", 42 << 2 | 2), "42"),
        (2, struct.pack("<I", 4250 << 2 | 3), "42.5"),
        (2, struct.pack("<i", -42 << 2 | 2), "-42"),
        (4, b"\1", "true"),
        (4, b"\0", "false"),
        (5, struct.pack("<d", 2.5), "2.5"),
        (6, xlsb_writer.wide("été"), "été"),
        (6, xlsb_writer.wide(""), ""),
        (7, struct.pack("<I", 1), "two"),
        (8, xlsb_writer.wide("fœ") + b"more", "fœ"),
        (9, struct.pack("<d", 7.0) + b"more", "7"),
        (10, b"\1more", "true"),
        (10, b"\0more", "false"),
        (1, b"", ""),
    ],
)
def test_every_kind_of_cell_is_read(kind: int, value: bytes, wanted: str) -> None:
    """Short numbers in four forms, truth values, numbers and texts, and what formulas give."""
    items = b"".join(record(19, b"\0" + xlsb_writer.wide(one)) for one in ("one", "two"))
    strings = record(159, struct.pack("<II", 2, 2)) + items
    table = only(with_records(xlsb_row(0) + cell(kind, 0, value) + text(1), strings))
    assert (table.rows, table.notes) == (((wanted, "z"),), ())


@pytest.mark.parametrize(
    ("code", "shown"),
    [
        (b"\0", "#NULL!"),
        (b"\7", "#DIV/0!"),
        (b"\x0f", "#VALUE!"),
        (b"\x17", "#REF!"),
        (b"\x1d", "#NAME?"),
        (b"\x24", "#NUM!"),
        (b"\x2a", "#N/A"),
        (b"\x63", "#"),
        (b"", "#"),
    ],
)
@pytest.mark.parametrize("kind", [3, 11])
def test_every_error_is_noted_and_counts_as_empty(kind: int, code: bytes, shown: str) -> None:
    """By its name in the program; one that nobody knows has none."""
    table = only(with_records(xlsb_row(0) + text(0) + cell(kind, 1, code)))
    assert table.rows == (("z",),)
    assert [(note.code, note.place, dict(note.text.params)) for note in table.notes] == [
        ("error-cells", Place("f", "S", 1, "B"), {"value": shown, "count": 1})
    ]


@pytest.mark.parametrize(("kind", "size"), [(2, 4), (4, 1), (5, 8), (9, 8), (10, 1), (7, 4), (6, 4), (8, 4)])
def test_only_cells_that_are_whole_reach_the_library(kind: int, size: int) -> None:
    """One byte less, and a number is passed over, while a text or the number of one is a fault of the file."""
    assert kept(cell(0, 0) + cell(kind, 3, bytes(size))) == [
        (0, bytes(8)),
        (kind, struct.pack("<II", 3, 0) + bytes(size)),
    ]
    if kind in (6, 7, 8):
        with pytest.raises(UnreadableFile):
            kept(cell(kind, 3, bytes(size - 1)))
    else:
        assert kept(cell(kind, 3, bytes(size - 1))) == []


@pytest.mark.parametrize("kind", [1, 12, 60, 129, 130, 146, 177, 500])
def test_nothing_but_rows_and_filled_cells_reaches_the_library(kind: int) -> None:
    """Whatever else a sheet holds."""
    assert kept(record(kind, bytes(20)) + xlsb_row(0)) == [(0, xlsb_row(0)[2:])]


@pytest.mark.parametrize(("row", "is_kept"), [(0, True), (0x100000, True), (0x100001, False)])
def test_a_row_beyond_the_grid_is_not_handed_on(row: int, is_kept: bool) -> None:
    """The library would take it for the end of the sheet."""
    assert len(kept(xlsb_row(row))) == is_kept


def test_hidden_rows_columns_and_merges_are_noted() -> None:
    """Only those whose bit is set, and whose record reaches so far."""

    def row(number: int, bits: int, size: int = 17) -> bytes:
        return record(0, struct.pack("<IIHBBBI", number, 0, 300, 0, bits, 0, 0)[:size])

    columns = [(1, 2, 1, 18), (0, 0, 0xFFFE, 18), (3, 3, 1, 17)]
    body = b"".join(
        record(60, struct.pack("<IIIIH", first, last, 0, 0, bits)[:size]) for first, last, bits, size in columns
    )
    for number, (bits, size) in enumerate([(16, 12), (0xEF, 17), (16, 11), (16, 17)]):
        body += row(number, bits, size) + b"".join(text(column) for column in range(4))
    body += record(177, struct.pack("<4I", 0, 1, 2, 3)) + record(177, struct.pack("<4I", 2, 3, 0, 0))
    table = only(with_records(body))
    assert table.merges == (Merge(0, 2, 1, 3), Merge(2, 0, 3, 0))
    assert [(note.code, note.place, dict(note.text.params)) for note in table.notes] == [
        ("hidden-rows", Place("f", "S", 1), {"count": 2}),
        ("hidden-columns", Place("f", "S", None, "B"), {"letters": ("B", "C"), "count": 2}),
    ]


def test_a_sheet_ends_where_nothing_further_is_kept() -> None:
    """What follows is not even looked at."""
    body = xlsb_row(0) + text(0) + xlsb_row(20_000) + text(0) + xlsb_row(1) + text(0)
    assert [kind for kind, _ in kept(body)] == [0, 6, 0]


def test_how_often_a_shared_text_is_used_is_counted() -> None:
    """By its number."""
    body = xlsb_row(0) + b"".join(cell(7, at, struct.pack("<I", number)) for at, number in enumerate([5, 0, 5, 2]))
    assert SheetRecords(body, Survey(Room()), "f").references == {5: 2, 0: 1, 2: 1}


@pytest.mark.parametrize("state", [0, 1, 2])
def test_a_sheet_may_be_hidden_in_two_ways(state: int) -> None:
    """Its first number tells."""
    data = replaced(
        xlsb_writer.xlsb({"A": [["x"]], "B": [["y"]]}),
        "xl/workbook.bin",
        lambda book: book.replace(struct.pack("<II", 0, 2), struct.pack("<II", state, 2)),
    )
    assert [(table.sheet, table.hidden) for table in read_tables(data, "f")] == [("A", False), ("B", state > 0)]


def test_a_sheet_of_charts_is_no_table() -> None:
    """Its part is of another kind."""
    data = replaced(
        xlsb_writer.xlsb({"A": [["x"]], "B": [["y"]], "C": [["z"]]}),
        "xl/_rels/workbook.bin.rels",
        lambda kinds: kinds.replace(b'worksheet" Target="worksheets/sheet2', b'chartsheet" Target="worksheets/sheet2'),
    )
    assert [(table.sheet, table.rows) for table in read_tables(data, "f")] == [("A", (("x",),)), ("C", (("z",),))]


def test_a_cut_sheet_is_refused() -> None:
    """Its last record is not whole."""
    data = replaced(xlsb_writer.xlsb({"A": [["x"]]}), "xl/worksheets/sheet1.bin", lambda sheet: sheet + b"\1\2a")
    assert zipfile.is_zipfile(BytesIO(data))
    assert refusal(data) == DAMAGED
