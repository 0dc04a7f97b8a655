"""Page counts as LibreOffice prints them."""

from __future__ import annotations

from pathlib import Path

import pytest

from cafeplanner.cafe.day import Day
from cafeplanner.sheets import cards, collectives, icebreaker, rounds, spare, tables
from cafeplanner.sheets._sheet import Sheet
from tests.builders import make_day
from tests.sheets.books import nasty_day, pages_of
from tests.sheets.papers import printed

pytestmark = pytest.mark.paper

WIDE = make_day(120, 12, seats=(2, 12), hosts=2)
EXPECTED = {
    "7 cards": (make_day(8), cards.SHEET, 1),
    "8 cards": (make_day(9), cards.SHEET, 1),
    "9 cards": (make_day(10), cards.SHEET, 2),
    "64 cards": (make_day(65, 8, seats=(2, 12)), cards.SHEET, 8),
    "64 cards of 8 rounds": (make_day(65, 12, 8), cards.SHEET, 8),
    "cards with ugly names": (nasty_day(25), cards.SHEET, 3),
    "a page for each table": (make_day(64, 8, seats=(2, 9), hosts=2), tables.SHEET, 8),
    "a page for each table with ugly names": (nasty_day(25), tables.SHEET, 5),
    "two pages for each of 4 posters": (WIDE, rounds.SHEET, 8),
    "a page for each of 4 posters": (make_day(64, 12), rounds.SHEET, 4),
    "four slips on a page": (make_day(64), icebreaker.SHEET, 4),
    "list and 5 canvases": (make_day(24), collectives.SHEET, 6),
    "a page of spare cards": (make_day(64, 12), spare.SHEET, 1),
}


@pytest.mark.parametrize(("day", "sheet", "count"), EXPECTED.values(), ids=EXPECTED.keys())
def test_sheet_takes_exactly_its_pages(day: Day, sheet: Sheet, count: int, tmp_path: Path) -> None:
    printed(day, tmp_path / "a.xlsx", sheet)
    pages = pages_of(tmp_path / "a.xlsx")
    assert len(pages) == count
    assert [page for page in pages if len(page) < 200] == []
