"""What an old workbook says about itself: its sheets, dates, letters, password, and how long its parts are."""

from __future__ import annotations

import struct

import pytest

from cafeplanner.errors import UnreadableFile
from cafeplanner.intake.formats import _biff8, read_tables
from cafeplanner.intake.formats._biff8 import Workbook
from cafeplanner.intake.formats._ole import contained
from cafeplanner.intake.formats._survey import Room
from tests.intake.formats import xls_writer
from tests.intake.formats.hostile import DAMAGED, LOCKED, TOO_LARGE, old, only, refusal
from tests.intake.formats.xls_writer import record, start

BOUND, END, LABEL, PASSWORD, MODE, STYLE, FORM = 0x85, 0x0A, 0x204, 0x2F, 0x22, 0xE0, 0x41E
BOOK, SHEET, CHART = 0x05, 0x10, 0x20


def label(row: int, column: int, value: str) -> bytes:
    """Return a cell with a text of its own."""
    return record(LABEL, struct.pack("<HHH", row, column, 0) + xls_writer.text(value))


def book(sheets: list[tuple[str, int, int, int]]) -> bytes:
    """Return a stream of sheets: name, whether hidden, the kind in the list, and the kind of the part itself."""
    bounds = [struct.pack("<BB", state, kind) + xls_writer.text(name, "<B") for name, state, kind, _ in sheets]
    at = len(start(BOOK)) + 4 + sum(8 + len(bound) for bound in bounds)
    made, parts = start(BOOK), b""
    for (name, _, _, part), bound in zip(sheets, bounds, strict=True):
        made += record(BOUND, struct.pack("<I", at + len(parts)) + bound)
        parts += start(part) + label(0, 0, f"in {name}") + record(END)
    return made + record(END) + parts


def refused(stream: bytes) -> str:
    """Return with which sentence a stream is refused."""
    with pytest.raises(UnreadableFile) as caught:
        Workbook(stream, Room(), "f")
    return caught.value.say("en")


def test_every_worksheet_is_a_table() -> None:
    """Hidden in either way; a sheet of charts, of macros or of code is none."""
    kinds = {"A": (0, 0, SHEET), "B": (1, 0, SHEET), "C": (2, 0, SHEET), "D": (0, 2, CHART), "E": (0, 1, 0x40)}
    kinds |= {"F": (0, 6, 0x06), "G": (0, 0, SHEET)}
    stream = book([(name, *kind) for name, kind in kinds.items()])
    assert [(table.sheet, table.hidden, table.rows) for table in read_tables(contained(stream), "f")] == [
        ("A", False, (("in A",),)),
        ("B", True, (("in B",),)),
        ("C", True, (("in C",),)),
        ("G", False, (("in G",),)),
    ]


@pytest.mark.parametrize("kind", [3, 4, 5, 7, 255])
def test_a_sheet_of_an_unknown_kind_is_a_fault(kind: int) -> None:
    """No program writes one."""
    assert refused(book([("A", 0, kind, SHEET)])) == DAMAGED


@pytest.mark.parametrize(("size", "wanted"), [(0, DAMAGED), (1, DAMAGED)])
def test_a_sheet_that_would_start_behind_the_end_is_a_fault(size: int, wanted: str) -> None:
    """Right there, or further on."""
    made = start(BOOK) + record(BOUND, struct.pack("<IBB", 0, 0, 0) + b"\1\0S") + record(END)
    at = len(start(BOOK)) + 4
    assert refused(made[:at] + struct.pack("<I", len(made) + size) + made[at + 4 :]) == wanted


def test_a_sheet_that_is_listed_without_a_name_is_passed_over() -> None:
    """A record of less than eight bytes is none of a sheet."""
    more = record(BOUND, struct.pack("<IBBB", 0, 0, 0, 0))
    assert len(Workbook(xls_writer.stream({"S": label(0, 0, "a")}, more), Room(), "f").surveys) == 1


@pytest.mark.parametrize(("count", "is_refused"), [(3, False), (4, True)])
def test_a_workbook_has_so_many_sheets_and_no_more(
    monkeypatch: pytest.MonkeyPatch, count: int, is_refused: bool
) -> None:
    """The number itself is allowed."""
    monkeypatch.setattr(_biff8, "MAX_SHEETS", 3)
    stream = book([(f"S{number}", 0, 0, SHEET) for number in range(count)])
    if is_refused:
        assert refused(stream) == TOO_LARGE
    else:
        assert len(Workbook(stream, Room(), "f").surveys) == count


@pytest.mark.parametrize(("count", "is_refused"), [(2, False), (3, True)])
def test_a_workbook_has_less_texts_than_can_be_measured(
    monkeypatch: pytest.MonkeyPatch, count: int, is_refused: bool
) -> None:
    """With as many, there may be more."""
    monkeypatch.setattr(_biff8, "MAX_STRINGS", 3)
    stream = xls_writer.stream({"S": b""}, xls_writer.shared(["a"] * count))
    if is_refused:
        assert refused(stream) == TOO_LARGE
    else:
        assert Workbook(stream, Room(), "f").sizes == [1] * count


@pytest.mark.parametrize("cut", [1, 3, 4, 5])
def test_a_stream_that_stops_before_its_end_is_damaged(cut: int) -> None:
    """Within the last record, before it, and within the one before it."""
    stream = xls_writer.stream({"S": label(0, 0, "a")})
    assert refused(stream[:-cut]) == DAMAGED
    assert only(contained(stream)).rows == (("a",),)


@pytest.mark.parametrize("size", [1, 2, 9])
def test_a_last_record_that_is_longer_than_the_stream_is_damaged(size: int) -> None:
    """By a single byte too."""
    stream = xls_writer.stream({"S": label(0, 0, "a")})
    assert refused(stream[:-2] + struct.pack("<H", size)) == DAMAGED
    whole = Workbook(stream[:-2] + struct.pack("<H", size) + bytes(size), Room(), "f")
    assert [survey.rows for survey in whole.surveys] == [1]


def test_records_are_counted_and_only_so_many_read() -> None:
    """The workbook's own three, and the three of its sheet."""
    stream = xls_writer.stream({"S": label(0, 0, "a")})
    room = Room(records=6)
    Workbook(stream, room, "f")
    assert room.records == 0
    with pytest.raises(UnreadableFile) as caught:
        Workbook(stream, Room(records=5), "f")
    assert caught.value.say("en") == TOO_LARGE


def test_every_sheet_takes_what_it_uses_out_of_the_room() -> None:
    """One more than the columns of each row."""
    sheets = {"A": label(0, 0, "a"), "B": label(0, 4, "b") + label(1, 0, "c"), "C": b""}
    room = Room(cells=100)
    book = Workbook(xls_writer.stream(sheets), room, "f")
    assert [survey.used for survey in book.surveys] == [2, 8, 0]
    assert room.cells == 90


@pytest.mark.parametrize("count", [0, 1, 2])
def test_the_number_of_shared_texts_is_corrected(count: int) -> None:
    """Nothing else of the table changes."""
    texts = ["a", "bc"][:count]
    lies = Workbook(xls_writer.stream({"S": b""}, xls_writer.shared(texts, 77)), Room(), "f").stream
    honest = xls_writer.stream({"S": b""}, xls_writer.shared(texts))
    at = len(start(BOOK)) + 4
    assert bytes(lies) == honest[:at] + struct.pack("<I", 77) + honest[at + 4 :]


def test_what_could_do_harm_becomes_a_record_of_no_kind() -> None:
    """Names, links, and whatever is no cell; nothing moves."""
    more = record(0x18, b"name") + record(0x17, b"link") + record(0x42, b"\xb0\4")
    body = record(0x200, bytes(14)) + label(0, 0, "a") + record(0x5D, b"object")
    stream = xls_writer.stream({"S": body}, more)
    wanted = stream
    for kind, size in ((0x18, 4), (0x17, 4), (0x200, 14), (0x5D, 6)):
        wanted = wanted.replace(struct.pack("<HH", kind, size), struct.pack("<HH", 0xFFFF, size))
    assert wanted.count(b"\xff\xff") == 4
    assert bytes(Workbook(stream, Room(), "f").stream) == wanted


def test_what_follows_the_last_row_that_is_kept_is_not_read() -> None:
    """The sheet ends there for the library too."""
    body = label(19_999, 0, "a") + label(20_000, 0, "far") + label(0, 1, "late")
    table = only(old(body))
    assert (len(table.rows), table.rows[0], table.rows[-1]) == (20_000, (), ("a",))
    assert [note.code for note in table.notes] == ["sheet-cut"]


def test_parts_that_lie_in_one_another_are_refused() -> None:
    """The second sheet starts within the first."""
    stream = book([("A", 0, 0, SHEET), ("B", 0, 0, SHEET)])
    at = len(start(BOOK)) + 4
    (first,) = struct.unpack_from("<I", stream, at)
    second = at + 4 + 2 + 4 + 4
    moved = stream[:second] + struct.pack("<I", first + len(start(SHEET))) + stream[second + 4 :]
    assert struct.unpack_from("<I", stream, second)[0] > first
    assert refused(moved) == DAMAGED


def test_a_workbook_with_a_password_is_refused() -> None:
    """Even if nothing else is wrong."""
    assert refusal(old(label(0, 0, "a"), record(PASSWORD, bytes(6)))) == LOCKED


@pytest.mark.parametrize(
    ("mode", "form", "stored", "wanted"),
    [
        (0, 14, 46_360.0, "2026-12-04"),
        (1, 14, 46_360.0, "2030-12-05"),
        (0, 20, 0.5, "12:00"),
        (0, 22, 46_360.25, "2026-12-04 06:00"),
        (1, 22, 46_360.25, "2030-12-05 06:00"),
        (0, 46, 1.5, "36:00"),
        (0, 0, 46_360.0, "46360"),
        (0, 164, 46_360.0, "2026-12-04"),
        (0, 165, 46_360.5, "46360.5"),
    ],
)
def test_the_style_of_a_number_makes_it_a_date(mode: int, form: int, stored: float, wanted: str) -> None:
    """From 1900 or from 1904."""
    forms = b"".join(
        record(FORM, struct.pack("<HHB", number, len(shown), 0) + shown)
        for number, shown in ((164, b"dd/mm/yyyy"), (165, b"0.00"))
    )
    styles = b"".join(record(STYLE, struct.pack("<HHH", 0, number, 0) + bytes(14)) for number in (0, form))
    cell = record(xls_writer.NUMBER, struct.pack("<HHHd", 0, 0, 1, stored))
    assert only(old(cell, record(MODE, struct.pack("<H", mode)) + forms + styles)).rows == ((wanted,),)


@pytest.mark.parametrize(("page", "wanted"), [(1252, "café"), (1251, "cafй")])
@pytest.mark.parametrize("kind", [LABEL, 0xD6], ids=["plain", "rich"])
def test_excel_95_says_which_letters_it_means(kind: int, page: int, wanted: str) -> None:
    """A text of one letter has no byte more than it needs; one without letters is no cell."""

    def begin(part: int) -> bytes:
        return record(0x809, struct.pack("<4H", 0x500, part, 0, 1995))

    more = record(0x42, struct.pack("<H", page))
    bound = struct.pack("<IBB", len(begin(BOOK)) + len(more) + 16, 0, 0) + b"\1S"
    texts = (b"caf\xe9", b"x", b"", b"ab")
    cells = [struct.pack("<4H", 0, column, 0, len(text)) + text for column, text in enumerate(texts)]
    body = begin(SHEET) + b"".join(record(kind, cell) for cell in cells) + record(END)
    table = only(contained(begin(BOOK) + more + record(BOUND, bound) + record(END) + body))
    assert (table.rows, table.notes) == (((wanted, "x", "", "ab"),), ())
