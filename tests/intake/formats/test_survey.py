"""How much of a sheet is kept, to the cell, and what is said about it."""

from __future__ import annotations

import pytest

from cafeplanner.cafe.finding import Place
from cafeplanner.errors import UnreadableFile
from cafeplanner.intake.formats._survey import MAX_CELLS, MAX_RECORDS, Room, Survey
from cafeplanner.intake.table import Merge, RawTable
from tests.intake.formats.hostile import TOO_LARGE


def noticed(survey: Survey, rows: tuple[tuple[str, ...], ...]) -> list[tuple[str, Place | None, dict[str, object]]]:
    """Return code, place and details of everything said about a sheet of these rows."""
    notes = survey.noted(RawTable("f", "S", rows)).notes
    return [(note.code, note.place, dict(note.text.params)) for note in notes]


def test_a_file_has_so_many_records_and_no_more() -> None:
    """The last one is still read."""
    room = Room(records=2)
    room.count("f")
    room.count("f")
    assert room.records == 0
    with pytest.raises(UnreadableFile) as caught:
        room.count("f")
    assert caught.value.say("en") == TOO_LARGE
    assert (Room().cells, Room().records) == (MAX_CELLS, MAX_RECORDS) == (400_000, 1_200_000)


def test_a_cell_weighs_all_cells_before_it_in_its_row() -> None:
    """And one more for the row; going back within a row costs nothing."""
    survey = Survey(Room(100))
    steps = []
    for row, column in [(0, 0), (0, 4), (0, 1), (0, 4), (1, 0), (1, 2), (1, 1), (1, 3), (3, 1), (1, 0)]:
        assert survey.keep(row, column)
        steps.append((survey.rows, survey.columns, survey.used))
    assert steps == [
        (1, 1, 2),
        (1, 5, 6),
        (1, 5, 6),
        (1, 5, 6),
        (2, 5, 8),
        (2, 5, 10),
        (2, 5, 10),
        (2, 5, 11),
        (4, 5, 14),
        (4, 5, 16),
    ]
    assert (survey.cut, survey.full, survey.exhausted) == (False, False, False)


@pytest.mark.parametrize(
    ("row", "column", "kept", "full"),
    [
        (19_999, 0, True, False),
        (20_000, 0, False, True),
        (0, 299, True, False),
        (0, 300, False, False),
        (20_000, 300, False, True),
    ],
)
def test_cells_too_far_out_are_not_kept(row: int, column: int, kept: bool, full: bool) -> None:
    """Below the last row nothing more comes; beyond the last column the next row may."""
    survey = Survey(Room())
    assert survey.keep(row, column) is kept
    assert (survey.cut, survey.full, survey.exhausted) == (not kept, full, False)


def test_a_sheet_stays_full_once_it_is() -> None:
    """A cell too far to the right changes nothing about that."""
    survey = Survey(Room())
    assert [survey.keep(20_000, 0), survey.keep(0, 300), survey.full] == [False, False, True]


def test_the_room_for_cells_is_used_up_to_the_last_one() -> None:
    """The next one ends the sheet."""
    survey = Survey(Room(5))
    assert [survey.keep(0, 3), survey.keep(0, 4), survey.used] == [True, False, 5]
    assert (survey.cut, survey.full, survey.exhausted) == (True, True, True)


@pytest.mark.parametrize(("cells", "kept"), [(7, False), (8, True)])
def test_the_room_counts_for_a_shorter_row_too(cells: int, kept: bool) -> None:
    """Rows no longer than those above take a shorter way."""
    survey = Survey(Room(cells))
    assert [survey.keep(0, 3), survey.keep(1, 0), survey.keep(1, 1)] == [True, True, kept]
    assert (survey.used, survey.exhausted) == (8 if kept else 7, not kept)


def test_four_empty_cells_of_the_rectangle_weigh_as_much_as_one() -> None:
    """What would make it too large is left out, but later cells may still fit."""
    survey = Survey(Room(10))
    assert [survey.keep(0, 3), survey.keep(10, 3), survey.keep(10, 0)] == [True, False, False]
    assert (survey.cut, survey.full, survey.exhausted, survey.used, survey.rows) == (True, False, False, 5, 1)
    assert [survey.keep(9, 0), survey.rows, survey.used] == [True, 10, 7]


def test_a_sheet_takes_its_cells_out_of_the_room_for_the_others() -> None:
    """Those it uses, or a quarter of its rectangle where that is more."""
    room = Room(100)
    dense, sparse = Survey(room), Survey(room)
    assert [dense.keep(0, 9), dense.close() is dense, room.cells] == [True, True, 89]
    assert [sparse.keep(0, 9), sparse.keep(19, 0), sparse.used] == [True, True, 13]
    assert [sparse.close() is sparse, room.cells] == [True, 39]


def test_merged_ranges_are_kept_as_far_as_the_sheet() -> None:
    """And no more than five thousand."""
    survey = Survey(Room())
    for top, left in [(-1, 0), (0, -1), (20_000, 0), (0, 300)]:
        survey.merge(top, left, top + 1, left + 1)
    assert survey.merges == []
    survey.merge(0, 0, 20_000, 300)
    survey.merge(19_999, 299, 19_999, 299)
    assert survey.merges == [Merge(0, 0, 19_999, 299), Merge(19_999, 299, 19_999, 299)]
    for _ in range(5_000):
        survey.merge(1, 1, 2, 2)
    assert len(survey.merges) == 5_000


def test_hidden_rows_are_noted_as_far_as_the_sheet() -> None:
    """Row 20,000 is the last."""
    survey = Survey(Room())
    survey.hide_row(0)
    survey.hide_row(19_999)
    survey.hide_row(20_000)
    assert survey.hidden_rows == [0, 19_999]


def test_merges_and_headings_below_the_last_row_are_dropped() -> None:
    """One in the last row stays."""
    survey = Survey(Room(), heading_rows=(0, 1, 2))
    survey.merge(1, 0, 1, 1)
    survey.merge(2, 0, 2, 1)
    table = survey.noted(RawTable("f", "S", (("a",), ("b",))))
    assert (table.merges, table.heading_rows, table.notes) == ((Merge(1, 0, 1, 1),), (0, 1), ())


def test_everything_noticed_is_said_in_order_with_its_place_and_number() -> None:
    """Hidden rows and columns only where they hold something; errors and formulas for each column."""
    survey = Survey(Room(), cut=True, hidden_rows=[1, 2, 3, 9], hidden_columns=[(1, 1), (3, 3), (4, 900)])
    for row, column, value in [(2, 1, "#REF!"), (0, 0, "#N/A"), (1, 1, "#N/A")]:
        survey.note_error(row, column, value)
    survey.valueless = [(3, 2), (1, 26), (0, 2)]
    rows = (("a", "", "", "d"), (), ("e",), ("", "b", "", "", "", "z"))
    assert noticed(survey, rows) == [
        ("sheet-cut", Place("f", "S"), {"rows": 20_000, "columns": 300}),
        ("hidden-rows", Place("f", "S", 3), {"count": 2}),
        ("hidden-columns", Place("f", "S", None, "B"), {"letters": ("B", "D", "F"), "count": 3}),
        ("error-cells", Place("f", "S", 1, "A"), {"value": "#N/A", "count": 1}),
        ("error-cells", Place("f", "S", 3, "B"), {"value": "#REF!", "count": 2}),
        ("formulas-without-value", Place("f", "S", 4, "C"), {"count": 2}),
        ("formulas-without-value", Place("f", "S", 2, "AA"), {"count": 1}),
    ]


def test_five_hidden_columns_are_named() -> None:
    """All of them are counted."""
    survey = Survey(Room(), hidden_columns=[(0, 5)])
    assert noticed(survey, (tuple("abcdef"),)) == [
        ("hidden-columns", Place("f", "S", None, "A"), {"letters": ("A", "B", "C", "D", "E"), "count": 6})
    ]


def test_an_exhausted_sheet_says_how_many_rows_it_has() -> None:
    """Rather than how many a sheet may have."""
    survey = Survey(Room(4))
    assert [survey.keep(0, 0), survey.keep(1, 0), survey.keep(2, 0)] == [True, True, False]
    assert noticed(survey, (("a",), ("b",))) == [("sheet-cut", Place("f", "S"), {"rows": 2, "columns": 300})]


def test_texts_too_long_for_a_cell_are_cut_and_counted() -> None:
    """The first of them gives the place."""
    rows = (("x" * 32_767, "a"), ("b", "y" * 32_768), ("z" * 32_769,))
    table = Survey(Room()).noted(RawTable("f", "S", rows))
    assert table.rows == (rows[0], ("b", "y" * 32_767), ("z" * 32_767,))
    assert noticed(Survey(Room()), rows) == [("text-cut", Place("f", "S", 2, "B"), {"most": 32_767, "count": 2})]
