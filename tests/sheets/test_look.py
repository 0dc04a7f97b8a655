"""Fonts, safe text, sizes and footers: what every sheet relies on."""

from __future__ import annotations

import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from openpyxl import load_workbook

from cafeplanner.cafe.report import Report
from cafeplanner.i18n import translator
from cafeplanner.sheets._leaf import Book, clean, put
from cafeplanner.sheets._look import Style, label
from cafeplanner.sheets._paper import doubled, footer_of, shortened_name
from cafeplanner.sheets._sheet import BookContext
from cafeplanner.views.measure import fitted, text_width
from cafeplanner.views.palette import INK, QUIET, TINTS
from tests.builders import make_day, rotation_plan

FORMULAS = ["=1+1", "+33 6 12", "-Dupont", "@SUM(A1)", "  =1", "\u00a0=1", "\t=1", "＝1", "＠x", '=HYPERLINK("x")']


@pytest.mark.parametrize("said", FORMULAS)
def test_text_that_looks_like_a_formula_stays_text(said: str, tmp_path: Path) -> None:
    book = Book()
    put(book.leaf("a"), 1, 1, said)
    book.save(tmp_path / "a.xlsx")
    cell = load_workbook(tmp_path / "a.xlsx").worksheets[0]["A1"]
    assert (cell.value, cell.data_type, cell.quotePrefix) == (said, "s", True)


@pytest.mark.parametrize("said", ["Dupont", "#N/A", "12", "2026-12-03", "a=b"])
def test_plain_text_is_kept_as_typed_without_a_mark(said: str, tmp_path: Path) -> None:
    book = Book()
    put(book.leaf("a"), 1, 1, said)
    book.save(tmp_path / "a.xlsx")
    cell = load_workbook(tmp_path / "a.xlsx").worksheets[0]["A1"]
    assert (cell.value, cell.data_type, bool(cell.quotePrefix)) == (said, "s", False)


def test_control_characters_are_dropped() -> None:
    assert clean("a\x00b\x1bc\r\nd\ud800\ufffe") == "abc\nd"


def test_text_longer_than_a_cell_is_cut_visibly() -> None:
    said = clean("x" * 40_000)
    assert (len(said), said[-1]) == (32_000, "…")


def test_labels_that_are_numbers_are_written_as_numbers() -> None:
    assert [label(name) for name in ("3", "12", "03", "B", "3b", "²", "")] == [3, 12, "03", "B", "3b", "²", ""]


def test_default_font_of_the_file_is_arial_10(tmp_path: Path) -> None:
    book = Book()
    put(book.leaf("a"), 1, 1, "big", Style(size=20))
    book.save(tmp_path / "a.xlsx")
    styles = zipfile.ZipFile(tmp_path / "a.xlsx").read("xl/styles.xml").decode()
    first = styles.split("<fonts", 1)[1].split("</font>", 1)[0]
    assert 'name val="Arial"' in first
    assert 'sz val="10"' in first


def test_a_style_is_stored_once_for_many_cells(tmp_path: Path) -> None:
    book = Book()
    leaf = book.leaf("a")
    for row in range(1, 50):
        put(leaf, row, 1, "x", Style(size=14, bold=True))
    book.save(tmp_path / "a.xlsx")
    styles = {cell.style_id for cell in load_workbook(tmp_path / "a.xlsx").worksheets[0]["A"]}
    assert len(styles) == 1


def luminance(colour: str) -> float:
    """Return the relative luminance of a colour as WCAG defines it."""
    channels = [int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = (one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_black_text_stands_out_on_every_tint_also_in_grey() -> None:
    assert min((luminance(tint) + 0.05) / (luminance(INK) + 0.05) for tint in TINTS) > 10
    assert 1.05 / (luminance(QUIET) + 0.05) > 7


def test_text_is_measured_as_in_helvetica() -> None:
    assert text_width("Hello", 10) == pytest.approx(22.78 / 72 * 25.4)
    assert text_width("É", 10) == text_width("E", 10)
    assert text_width("Hello", 10, bold=True) == pytest.approx((722 + 556 + 278 + 278 + 611) / 100 / 72 * 25.4)
    assert text_width("fjord", 10, bold=True) / text_width("fjord", 10) == pytest.approx(2_222 / 1_945)


@pytest.mark.parametrize("length", [1, 20, 60, 200, 2_000])
def test_fitted_text_is_never_below_8_points(length: int) -> None:
    said, size = fitted("Commerce " * length, 40, 10, 20)
    assert 8 <= size <= 20
    assert said == "Commerce " * length or said.endswith("…")


def test_short_text_is_set_at_its_largest_size() -> None:
    assert fitted("Léa", 85, 12, 20, bold=True) == ("Léa", 20)


def test_ampersands_of_a_footer_are_doubled() -> None:
    assert doubled("Dupont & Fils") == "Dupont && Fils"


def test_long_name_in_a_footer_is_cut_between_characters() -> None:
    """Within the width, and with its ampersands doubled within the characters."""
    said = shortened_name("A & " * 100, 1_000, 50)
    assert (len(doubled(said)) <= 50, said[-1]) == (True, "…")
    assert text_width(shortened_name("A & " * 100, 40, 1_000), 8) <= 40
    assert shortened_name("Dupont & Fils", 40, 50) == "Dupont & Fils"


def test_footer_of_any_event_stays_within_255_characters() -> None:
    day = make_day()
    name = "Coopération & territoires " * 30
    day = replace(day, event=replace(day.event, name=name))
    book = BookContext(day, rotation_plan(day), Report((), (), ()), translator("fr"))
    workbook = Book()
    footer = footer_of(workbook.leaf("a"), book, 190)
    assert len(footer) <= 255
    assert footer.endswith("&P / &N")
    assert [(one.text, one.about) for one in workbook.shortened] == [(" ".join(name.split()), "les pieds de page")]


def test_columns_and_rows_add_up_to_what_is_wished(tmp_path: Path) -> None:
    """Programs draw whole pixels: what one is rounded by, its neighbour makes good."""
    book = Book()
    leaf = book.leaf("a")
    leaf.set_widths([3.3] * 30)
    for row in range(1, 31):
        leaf.set_height(row, 3.3)
    put(leaf, 1, 1, "x")
    book.save(tmp_path / "a.xlsx")
    sheet = load_workbook(tmp_path / "a.xlsx").worksheets[0]
    wide = sum(one.width * 7 * (one.max - one.min + 1) for one in sheet.column_dimensions.values())
    assert wide == pytest.approx(99 / 25.4 * 96 * 7 / 7.2, abs=0.6)
    assert sum(one.height for one in sheet.row_dimensions.values()) == pytest.approx(99 / 25.4 * 72, abs=0.5)
