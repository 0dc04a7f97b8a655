"""Sheets laid out cell by cell, and the numbers and names that XML gives for it."""

from __future__ import annotations

import pytest

from cafeplanner.cafe.finding import Place
from cafeplanner.intake.formats import _expat
from cafeplanner.intake.formats._expat import number, plain
from cafeplanner.intake.formats._grid import Grid
from cafeplanner.intake.formats._survey import Room
from tests.intake.formats import writers
from tests.intake.formats.hostile import DAMAGED, ENTITIES, cuts, only, refusal


def test_cells_stand_where_they_are_put() -> None:
    """In any order; the later one counts; empty ones change nothing."""
    grid = Grid(Room())
    for row, column, value in [(2, 1, "c"), (0, 0, "x"), (0, 0, "a"), (0, 2, "b"), (0, 0, ""), (9, 9, "")]:
        grid.put(row, column, value)
    table = grid.table("f", "S", hidden=True)
    assert (table.file, table.sheet, table.hidden, table.notes) == ("f", "S", True, ())
    assert table.rows == (("a", "", "b"), (), ("", "c"))


def test_only_a_cell_that_is_an_error_from_end_to_end_counts_as_empty() -> None:
    """A sentence that begins with one is a text."""
    grid = Grid(Room())
    texts = ["#N/A", "#N/A bientôt", "Err:502", "Err:5021", "Err:402", "#1", "Eva", "x#N/A"]
    for row, value in enumerate(texts):
        grid.put(row, 0, value)
    table = grid.table("f", "S")
    assert [table.cell(row, 0) for row in range(8)] == ["", "#N/A bientôt", "", *texts[3:]]
    assert [(note.code, note.place, dict(note.text.params)) for note in table.notes] == [
        ("error-cells", Place("f", "S", 1, "A"), {"value": "#N/A", "count": 2})
    ]


def test_a_grid_has_room_until_it_is_full() -> None:
    """Up to row 20,000, and as long as cells are left."""
    grid = Grid(Room(3))
    assert (grid.has_room(0), grid.has_room(19_999), grid.has_room(20_000)) == (True, True, False)
    grid.put(0, 1, "a")
    assert grid.has_room(1)
    grid.put(1, 0, "b")
    assert (grid.has_room(1), grid.table("f", "S").rows) == (False, (("", "a"),))


def test_a_grid_takes_its_cells_out_of_the_room() -> None:
    """So that the next sheet has fewer."""
    room = Room(100)
    grid = Grid(room)
    grid.put(0, 3, "a")
    grid.table("f", "S")
    assert room.cells == 95


@pytest.mark.parametrize(
    ("value", "wanted"),
    [("0", 0), ("7", 7), ("123456789", 123_456_789), ("1234567890", 5), ("", 5), ("-1", 5), ("1.5", 5), ("²", 5)],
)
def test_a_number_has_nine_digits_at_most(value: str, wanted: int) -> None:
    """Anything else counts as not given."""
    assert number({"n": value}, "n", 5) == wanted
    assert number({"m": value}, "n", 5) == 5


def test_names_lose_their_namespace_but_for_that_of_libreoffice() -> None:
    """It says there which cells are errors."""
    assert plain("urn:oasis:names:tc:opendocument:xmlns:table:1.0 table") == "table"
    assert plain("urn:org:names:experimental:calc:xmlns:calcext:1.0 value-type") == "calcext:value-type"
    assert plain("Row") == "Row"


def test_a_document_that_breaks_off_is_damaged() -> None:
    """Even between two elements."""
    whole = writers.xml_2003(writers.xml_2003_sheets({"S": [["a"]]}))
    assert only(whole).rows == (("a",),)
    assert refusal(whole.removesuffix(b"</Workbook>")) == DAMAGED
    assert refusal(whole.replace(b"</Data>", b"")) == DAMAGED
    assert refusal(whole.replace(b'encoding="utf-8"?>', b'encoding="utf-8"?><!DOCTYPE x>')) == ENTITIES


def test_a_document_longer_than_a_block_is_read_to_its_end() -> None:
    """Also where a character stands on the border of two."""
    sheets = writers.xml_2003_sheets({"S": [["é" * 30_000], ["b"], ["è" * 30_001], ["c" * 30_000]]})
    table = only(writers.xml_2003(sheets))
    assert [len(row[0]) for row in table.rows] == [30_000, 1, 30_001, 30_000]
    assert set(table.rows[2][0]) == {"è"}


@pytest.mark.parametrize(("most", "rows", "cut"), [(9, 2, False), (8, 1, True), (6, 1, True), (5, 0, True)])
def test_a_document_is_read_up_to_so_many_elements(
    monkeypatch: pytest.MonkeyPatch, most: int, rows: int, cut: bool
) -> None:
    """What comes before is kept and the cut is said."""
    monkeypatch.setattr(_expat, "MOST_ELEMENTS", most)
    table = only(writers.xml_2003(writers.xml_2003_sheets({"S": [["a"], ["b"]]})))
    assert (len(table.rows), cuts(table)) == (rows, [(20_000, 300)] if cut else [])
