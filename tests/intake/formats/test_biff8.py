"""Every record of an old workbook that brings a cell, a row or a column."""

from __future__ import annotations

import struct

import pytest

from cafeplanner.cafe.finding import Place
from cafeplanner.intake.formats._biff8 import Workbook
from cafeplanner.intake.formats._survey import Room
from cafeplanner.intake.table import Merge
from tests.intake.formats import xls_writer
from tests.intake.formats.hostile import old, only
from tests.intake.formats.xls_writer import record

FORMULA, RESULT, ERROR, SHORT, MULTIPLE, EMPTIES, RICH = 0x06, 0x207, 0x205, 0x27E, 0xBD, 0xBE, 0xD6
TEXT, NOTHING, NUMBERS_ERROR = b"\0\0\0\0\0\0\xff\xff", b"\3\0\0\0\0\0\xff\xff", b"\2\0\x24\0\0\0\xff\xff"


def at(row: int, column: int) -> bytes:
    """Return how the record of a cell begins."""
    return struct.pack("<HHH", row, column, 0)


def label(row: int, column: int, value: str = "z") -> bytes:
    """Return a cell with a text of its own."""
    return record(xls_writer.LABEL, at(row, column) + xls_writer.text(value))


def formula(result: bytes, row: int = 0, column: int = 0) -> bytes:
    """Return a formula without its text."""
    return record(FORMULA, at(row, column) + result + struct.pack("<HIH", 0, 0, 0))


def several(row: int, first: int, numbers: list[int], more: bytes = b"") -> bytes:
    """Return whole numbers in cells side by side; `more` are bytes too many."""
    cells = b"".join(struct.pack("<HI", 0, number << 2 | 2) for number in numbers)
    return record(MULTIPLE, struct.pack("<HH", row, first) + cells + struct.pack("<H", first + len(numbers) - 1) + more)


def surveyed(records: bytes) -> tuple[int, int, bool, bool]:
    """Return how many rows and columns of a sheet are kept, whether it is cut, and whether it is full."""
    (survey,) = Workbook(xls_writer.stream({"S": records}), Room(), "f").surveys
    return survey.rows, survey.columns, survey.cut, survey.full


@pytest.mark.parametrize(
    ("stored", "wanted"),
    [
        (0x3FF80000, "1.5"),
        (0x4062C001, "1.5"),
        (42 << 2 | 2, "42"),
        (4250 << 2 | 3, "42.5"),
        ((-42 << 2 | 2) & 0xFFFFFFFF, "-42"),
        (0, "0"),
    ],
    ids=["real", "hundredth of a real", "whole", "hundredth", "negative", "nothing"],
)
def test_short_numbers_have_four_forms(stored: int, wanted: str) -> None:
    """The two lowest bits tell which."""
    assert only(old(record(SHORT, at(0, 0) + struct.pack("<I", stored)))).rows == ((wanted,),)


@pytest.mark.parametrize(
    ("result", "wanted"),
    [
        (struct.pack("<d", 2.5), "2.5"),
        (struct.pack("<d", 7.0), "7"),
        (b"\1\0\1\0\0\0\xff\xff", "true"),
        (b"\1\0\0\0\0\0\xff\xff", "false"),
        (NOTHING, ""),
        (TEXT, ""),
    ],
    ids=["real", "whole", "true", "false", "empty", "text that is missing"],
)
def test_a_formula_counts_by_its_result(result: bytes, wanted: str) -> None:
    """Nothing is noted."""
    table = only(old(label(0, 1) + formula(result)))
    assert (table.rows, table.notes) == (((wanted, "z"),), ())


def test_the_text_of_a_formula_follows_in_a_record_of_its_own() -> None:
    """It belongs to the formula before, whatever stands between."""
    body = (
        formula(TEXT, 1, 2) + record(xls_writer.BLANK, at(1, 3)) + record(RESULT, xls_writer.text("hé")) + label(2, 0)
    )
    assert only(old(body)).rows == ((), ("", "", "hé"), ("z",))


def test_a_text_after_a_formula_that_is_cut_off_is_cut_off_too() -> None:
    """The one before keeps its own."""
    body = formula(TEXT) + record(RESULT, xls_writer.text("a")) + formula(TEXT, 0, 300)
    assert only(old(body + record(RESULT, xls_writer.text("far")))).rows == (("a",),)


def test_a_text_without_a_formula_belongs_nowhere() -> None:
    """At the start of a sheet; the library would give it to A1."""
    assert surveyed(record(RESULT, xls_writer.text("a"))) == (0, 0, False, False)
    assert only(old(record(RESULT, xls_writer.text("a")) + label(0, 1))).rows == (("", "z"),)


@pytest.mark.parametrize("size", [0, 1, 2, 3])
def test_a_text_of_a_formula_takes_three_bytes_at_least(size: int) -> None:
    """Less is not handed on."""
    stream = xls_writer.stream({"S": formula(TEXT) + record(RESULT, bytes(size))})
    voided = stream.replace(struct.pack("<HH", RESULT, size), struct.pack("<HH", 0xFFFF, size))
    assert bytes(Workbook(stream, Room(), "f").stream) == (stream if size == 3 else voided)


@pytest.mark.parametrize(
    ("code", "shown"),
    [
        (0, "#NULL!"),
        (7, "#DIV/0!"),
        (15, "#VALUE!"),
        (23, "#REF!"),
        (29, "#NAME?"),
        (36, "#NUM!"),
        (42, "#N/A"),
        (99, "#"),
    ],
)
@pytest.mark.parametrize("kind", ["cell", "formula"])
def test_every_error_is_noted_and_counts_as_empty(kind: str, code: int, shown: str) -> None:
    """By its name in the program; one that nobody knows has none."""
    bodies = {
        "cell": record(ERROR, at(0, 1) + bytes([code, 1])),
        "formula": formula(bytes([2, 0, code, 0, 0, 0, 255, 255]), 0, 1),
    }
    table = only(old(label(0, 0) + bodies[kind]))
    assert table.rows == (("z",),)
    assert [(note.code, note.place, dict(note.text.params)) for note in table.notes] == [
        ("error-cells", Place("f", "S", 1, "B"), {"value": shown, "count": 1})
    ]


@pytest.mark.parametrize("result", [b"\2\0\x2a\0\0\0\xff\x3f", b"\2\0\x2a\0\0\0\x3f\xff"])
def test_a_number_that_looks_like_an_error_is_none(result: bytes) -> None:
    """Both last bytes tell."""
    table = only(old(label(0, 1) + formula(result)))
    assert (table.cell(0, 1), table.notes) == ("z", ())


@pytest.mark.parametrize(("stored", "wanted"), [(b"\1\0", "true"), (b"\0\0", "false")])
def test_truth_values_share_their_record_with_errors(stored: bytes, wanted: str) -> None:
    """The second byte tells which it is."""
    table = only(old(record(ERROR, at(0, 0) + stored)))
    assert (table.rows, table.notes) == (((wanted,),), ())


@pytest.mark.parametrize("kind", [xls_writer.LABEL, RICH], ids=["plain", "rich"])
@pytest.mark.parametrize(
    ("stored", "wanted"),
    [
        (b"\1\0\0x", "x"),
        (b"\3\0\0xyz", "xyz"),
        (b"\2\0\1\xe9\0\x53\x01", "éœ"),
        (b"\0\0\0", ""),
        (b"\x06\0\0x", ""),
        (b"\x04\0\0x", "x"),
    ],
    ids=["a letter", "8 bits", "16 bits", "empty", "far shorter than it says", "shorter"],
)
def test_a_text_of_its_own_may_be_plain_or_rich(kind: int, stored: bytes, wanted: str) -> None:
    """Letters in bold make it rich; a text that is much shorter than it says is left out."""
    table = only(old(label(0, 1) + record(kind, at(0, 0) + stored)))
    assert (table.rows, table.notes) == (((wanted, "z"),), ())


def test_what_makes_a_text_rich_is_no_part_of_it() -> None:
    """The number of changes, and each with its place and its letters."""
    body = record(RICH, at(0, 0) + b"\3\0\0xyz" + struct.pack("<HHH", 1, 0, 1))
    assert only(old(body)).rows == (("xyz",),)


def test_numbers_side_by_side_stand_in_one_record() -> None:
    """The first column is named; empty cells have a record of the same kind and change nothing."""
    empty = record(EMPTIES, struct.pack("<5H", 2, 0, 0, 0, 1)) + record(xls_writer.BLANK, at(3, 3))
    assert only(old(several(0, 1, [6, 7, 8]) + label(1, 0) + empty)).rows == (("", "6", "7", "8"), ("z",))


@pytest.mark.parametrize(
    ("body", "wanted"),
    [
        (several(0, 299, [1]), (1, 300, False, False)),
        (several(0, 295, [1, 2, 3, 4, 5]), (1, 300, False, False)),
        (several(0, 294, [1, 2, 3, 4, 5, 6]), (1, 300, False, False)),
        (several(0, 295, [1, 2, 3, 4, 5, 6]), (0, 0, True, False)),
        (several(0, 299, [1], b"\0" * 5), (1, 300, False, False)),
        (several(0, 299, [1], b"\0" * 6), (0, 0, True, False)),
        (several(20_000, 0, [1]), (0, 0, True, True)),
        (several(19_999, 0, [1]), (20_000, 1, False, False)),
    ],
)
def test_numbers_side_by_side_are_cut_by_their_last_column(body: bytes, wanted: tuple[int, int, bool, bool]) -> None:
    """All of them, as the library would take all; bytes too many count as cells once they would make one."""
    assert surveyed(body) == wanted


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        (FORMULA, at(0, 0) + struct.pack("<dHIH", 7.0, 0, 0, 0)),
        (MULTIPLE, struct.pack("<HHHIH", 0, 0, 0, 7 << 2 | 2, 0)),
        (xls_writer.SHARED, at(0, 0) + struct.pack("<I", 0)),
        (xls_writer.NUMBER, at(0, 0) + struct.pack("<d", 7.0)),
        (ERROR, at(0, 0) + b"\1\0"),
        (SHORT, at(0, 0) + struct.pack("<I", 7 << 2 | 2)),
    ],
    ids=["formula", "several", "shared", "number", "error", "short"],
)
def test_a_record_that_is_too_short_is_passed_over(kind: int, body: bytes) -> None:
    """One byte less and it is not there; what follows is read all the same."""
    shared = xls_writer.shared(["7"])
    wanted = "true" if kind == ERROR else "7"
    assert only(old(record(kind, body) + label(1, 0), shared)).rows == ((wanted,), ("z",))
    assert only(old(record(kind, body[:-1]) + label(1, 0), shared)).rows == ((), ("z",))


def test_hidden_rows_columns_and_merges_are_noted() -> None:
    """Only those whose bit is set; a record that is too short says nothing, and merges end where their record does."""
    rows = [(0, 0x20, 4), (1, 0xDF, 4), (2, 0x20, 1)]
    body = b"".join(label(row, column) for row in range(3) for column in range(4))
    body += b"".join(
        record(0x208, struct.pack("<6HI", row, 0, 4, 0, 0, 0, bits)[: 12 + size]) for row, bits, size in rows
    )
    body += record(0x7D, struct.pack("<5H", 1, 2, 0, 0, 1)) + record(0x7D, struct.pack("<5H", 0, 0, 0, 0, 0xFFFE))
    body += record(0x7D, struct.pack("<4HB", 3, 3, 0, 0, 1))
    body += record(0xE5, struct.pack("<9H", 3, 0, 1, 2, 3, 1, 2, 0, 1)) + record(
        0xE5, struct.pack("<5H", 0, 2, 2, 0, 1)
    )
    table = only(old(body + record(0xE5, b"\1")))
    assert table.merges == (Merge(0, 2, 1, 3), Merge(1, 0, 2, 1))
    assert [(note.code, note.place, dict(note.text.params)) for note in table.notes] == [
        ("hidden-rows", Place("f", "S", 1), {"count": 1}),
        ("hidden-columns", Place("f", "S", None, "B"), {"letters": ("B", "C"), "count": 2}),
    ]


def test_a_row_may_be_hidden_by_a_record_of_just_its_size() -> None:
    """Of fourteen bytes."""
    body = label(0, 0) + record(0x208, struct.pack("<7H", 0, 0, 1, 0, 0, 0, 0x20))
    assert [note.code for note in only(old(body)).notes] == ["hidden-rows"]
