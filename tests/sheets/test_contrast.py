"""Every text of the workbook can be read: dark enough on its ground, and large enough."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from openpyxl import Workbook

from cafeplanner.cafe.finding import Finding, Severity
from cafeplanner.i18n import text
from tests.builders import rotation_plan
from tests.sheets.books import write_some
from tests.sheets.ugly import ugly_day

LEAST = 4.5
"""Contrast of a text with its ground (WCAG 2, level AA)."""
BLACK, WHITE = "000000", "FFFFFF"


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Workbook:
    """Return a whole workbook with findings of every importance, opened again."""
    from cafeplanner.sheets import SHEETS

    day = ugly_day()
    findings = [Finding("x", severity, text("Something.")) for severity in Severity]
    return write_some(day, tmp_path_factory.mktemp("book") / "a.xlsx", SHEETS, rotation_plan(day), findings=findings)


def texts(book: Workbook) -> Iterator[tuple[str, Any]]:
    """Yield every cell with a text of the visible sheets, and where it is."""
    for sheet in book.worksheets:
        for row in sheet.iter_rows() if sheet.sheet_state == "visible" else ():
            yield from ((f"{sheet.title}!{cell.coordinate}", cell) for cell in row if cell.value is not None)


def colour(found: Any, default: str) -> str:
    """Return a colour of the file as six digits; only plain colours are in it."""
    if found is None or found.type == "indexed":
        return default
    assert found.type == "rgb"
    return str(found.rgb)[-6:]


def luminance(digits: str) -> float:
    """Return the relative luminance of a colour as WCAG defines it."""
    channels = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = (one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours, from 1 to 21."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def ground(cell: Any) -> str:
    """Return the colour behind a text."""
    return colour(cell.fill.fgColor, WHITE) if cell.fill.patternType == "solid" else WHITE


def test_every_text_stands_out_on_its_ground(book: Workbook) -> None:
    pairs = {(colour(cell.font.color, BLACK), ground(cell)): place for place, cell in texts(book)}
    assert len(pairs) > 10
    assert {place: both for both, place in pairs.items() if contrast(*both) < LEAST} == {}


def test_texts_that_change_their_colour_stand_out_as_well(book: Workbook) -> None:
    """Rows of people who cancelled, on the ground of the cells to edit."""
    rules = [rule for sheet in book.worksheets for one in sheet.conditional_formatting for rule in one.rules]
    assert len(rules) == 1
    sheet = book[next(sheet.title for sheet in book.worksheets if len(sheet.conditional_formatting))]
    grounds = {ground(cell) for row in sheet.iter_rows(min_row=5) for cell in row}
    assert [one for one in grounds if contrast(colour(rules[0].dxf.font.color, BLACK), one) < LEAST] == []


def test_no_text_is_below_8_points(book: Workbook) -> None:
    assert [(place, cell.font.sz) for place, cell in texts(book) if cell.font.sz < 8] == []
    footers = {
        part.size for sheet in book.worksheets for part in (sheet.oddFooter.left, sheet.oddFooter.right) if part.text
    }
    assert footers == {8}


def test_every_text_is_set_in_arial(book: Workbook) -> None:
    assert {cell.font.name for _, cell in texts(book)} == {"Arial"}
