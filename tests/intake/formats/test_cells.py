"""Values of spreadsheet libraries as a person would type them."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest

from cafeplanner.intake.formats._cells import as_row, as_text, trimmed

DAY = dt.date(2026, 12, 3)
VALUES = [
    ("  Ana ", "  Ana "),
    ("", ""),
    (None, ""),
    (True, "true"),
    (False, "false"),
    (1, "1"),
    (0, "0"),
    (0.0, "0"),
    (-2.0, "-2"),
    (612345678.0, "612345678"),
    (2.5, "2.5"),
    (float("inf"), "inf"),
    (float("nan"), "nan"),
    (DAY, "2026-12-03"),
    (dt.datetime(2026, 12, 3), "2026-12-03"),
    (dt.datetime(2026, 12, 3, 9, 5), "2026-12-03 09:05"),
    (dt.datetime(2026, 12, 3, 0, 1), "2026-12-03 00:01"),
    (dt.datetime(2026, 12, 3, 0, 0, 30), "2026-12-03 00:00"),
    (dt.time(9, 5), "09:05"),
    (dt.time(0, 0), "00:00"),
    (dt.time(9, 5, 59), "09:05"),
    (dt.timedelta(0), "00:00"),
    (dt.timedelta(minutes=5), "00:05"),
    (dt.timedelta(hours=9, minutes=30), "09:30"),
    (dt.timedelta(hours=26), "26:00"),
    (dt.timedelta(minutes=59, seconds=29), "00:59"),
    (dt.timedelta(minutes=59, seconds=31), "01:00"),
    (Decimal("1.50"), "1.50"),
]


@pytest.mark.parametrize(("value", "wanted"), VALUES)
def test_a_value_is_what_a_person_would_type(value: object, wanted: str) -> None:
    """Whole numbers have no point, dates are ISO, times have two digits twice."""
    assert as_text(value) == wanted


def test_a_row_ends_with_its_last_filled_cell() -> None:
    """Empty cells before it stay; zero and false are no empty cells."""
    assert as_row(["a", None, 2.0, "", None, ""]) == ("a", "", "2")
    assert as_row([None, "", False]) == ("", "", "false")
    assert as_row([None, 0]) == ("", "0")
    assert as_row([" ", None]) == (" ",)
    assert as_row(iter([None, ""])) == ()


def test_a_table_ends_with_its_last_filled_row() -> None:
    """Empty rows before it stay."""
    assert trimmed([(), ("a",), (), ("b",), (), ()]) == ((), ("a",), (), ("b",))
    assert trimmed([(), ()]) == ()
