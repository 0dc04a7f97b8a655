"""Workbooks printed by LibreOffice, many at once, and what is wrong with their pages."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import time
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path

import pytest
from openpyxl import load_workbook

from cafeplanner.cafe.day import Day
from cafeplanner.cafe.plan import Plan
from cafeplanner.sheets import SHEETS
from cafeplanner.sheets._leaf import Book, put
from cafeplanner.sheets._look import Style
from cafeplanner.sheets._sheet import Sheet
from cafeplanner.sheets.book import fill_workbook, make_book
from tests.builders import rotation_plan
from tests.sheets.drawn import Word, signs, words_of
from tests.sheets.expected import Cell, Layout, Page, Scale, holds
from tests.sheets.papers import NO_REPORT, opened

TOLERANCE = 0.5
"""Millimetres: columns of a whole page are known to about as much."""
SMALLEST = 7.9
"""Points, less what is rounded in the file."""
LOSSLESS = "pdf:calc_pdf_Export:" + json.dumps(
    {
        "UseLosslessCompression": {"type": "boolean", "value": "true"},
        "ReduceImageResolution": {"type": "boolean", "value": "false"},
    }
)
"""A thousand QR codes as photographs would take a third of a minute."""
NO_PAGES: list[list[Word]] = [[]] * 99
"""For sheets that should have had more pages."""
LONGEST = 900
"""Seconds to wait for a worker of the tests that prints."""
MOST_BATCHES = 4
"""LibreOffice begins anew for each."""


@dataclass(frozen=True)
class Case:
    """A day and the sheets of it to print; None is all of them. A hundred pages are counted rather than compared.

    Without a plan it is the rotation plan.
    """

    day: Day
    sheets: tuple[Sheet, ...] | None = None
    counted: bool = False
    plan: Plan | None = None

    @property
    def work(self) -> int:
        """Return about how long it takes, in sheets of a person."""
        return len(self.day.participants) * len(self.sheets or SHEETS)


@dataclass(frozen=True)
class Print:
    """How many pages each sheet took, and what is wrong with them."""

    pages: Mapping[str, int]
    faults: Sequence[str]


class Prints:
    """The prints of many cases, made in batches by all workers of the tests together, each batch once."""

    def __init__(self, factory: pytest.TempPathFactory, cases: Mapping[str, Case]) -> None:
        base = factory.getbasetemp()
        self._folder = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base
        self._batches = batches_of(cases, min(MOST_BATCHES, int(os.environ.get("PYTEST_XDIST_WORKER_COUNT", "1"))))
        self._found: dict[str, Print] = {}

    def __getitem__(self, name: str) -> Print:
        """Return the print of a case; skip the test without LibreOffice."""
        if shutil.which("soffice") is None:
            pytest.skip("LibreOffice is not installed")
        if name not in self._found:
            number = next(number for number, batch in enumerate(self._batches) if name in batch)
            self._found |= self._wait_for(number)
        return self._found[name]

    def _wait_for(self, number: int) -> dict[str, Print]:
        """Print a batch, or what nobody has begun while another worker prints it."""
        if not self._print(number):
            for other in range(len(self._batches)):
                self._print(other)
        done = self._folder / f"paper{number}" / "done.json"
        until = time.monotonic() + LONGEST
        while not done.exists() and time.monotonic() < until:
            time.sleep(0.2)
        return {name: Print(**one) for name, one in json.loads(done.read_text()).items()}

    def _print(self, number: int) -> bool:
        """Print a batch unless somebody has begun it; its folder is the lock. Return whether it was printed now."""
        folder = self._folder / f"paper{number}"
        try:
            folder.mkdir()
        except FileExistsError:
            return False
        (folder / "half").write_text(json.dumps(print_all(folder, self._batches[number])))
        (folder / "half").rename(folder / "done.json")
        return True


def batches_of(cases: Mapping[str, Case], count: int) -> list[dict[str, Case]]:
    """Return the cases in batches that take about as long: the largest first, each into the smallest batch so far."""
    batches: list[dict[str, Case]] = [{} for _ in range(count)]
    for name in sorted(cases, key=lambda name: -cases[name].work):
        min(batches, key=lambda batch: sum(case.work for case in batch.values()))[name] = cases[name]
    return batches


def print_all(folder: Path, cases: Mapping[str, Case]) -> dict[str, dict[str, object]]:
    """Write a workbook for each case, turn all into PDF files by one run of LibreOffice, and compare."""
    ruler = folder / "ruler.xlsx"
    write_ruler(ruler)
    paths = {name: folder / f"{number}.xlsx" for number, name in enumerate(cases)}
    for name, case in cases.items():
        book = make_book(case.day, case.plan or rotation_plan(case.day), NO_REPORT, (), None)
        fill_workbook(replace(book, contents=case.sheets or book.contents)).save(paths[name])
    profile = f"-env:UserInstallation=file://{folder}/profile"
    command = ["soffice", "--headless", profile, "--convert-to", LOSSLESS, "--outdir", str(folder), str(ruler)]
    subprocess.run([*command, *map(str, paths.values())], check=True, capture_output=True)  # noqa: S603 - our own files
    scale = read_ruler(ruler)
    return {name: counted(path) if cases[name].counted else compared(path, scale) for name, path in paths.items()}


def write_ruler(path: Path) -> None:
    """Write a workbook that shows how wide and high LibreOffice draws columns and rows."""
    book = Book()
    leaf = book.leaf("ruler")
    leaf.native.set_column_pixels(0, 0, 500)
    leaf.native.set_row_pixels(0, 400)
    for row, column, text in ((1, 1, "a"), (1, 2, "b"), (2, 1, "c")):
        put(leaf, row, column, text, Style(down="top"))
    book.save(path)


def read_ruler(path: Path) -> Scale:
    """Return how wide and high columns and rows are drawn."""
    sheet = load_workbook(path).worksheets[0]
    at = {word.text: word for word in words_of(path.with_suffix(".pdf"))[0]}
    wide, high = sheet.column_dimensions["A"].width, sheet.row_dimensions[1].height
    return Scale((at["b"].left - at["a"].left) / wide, (at["c"].top - at["a"].top) / high)


def counted(path: Path) -> dict[str, object]:
    """Count the pages of the only sheet of a workbook."""
    drawn = words_of(path.with_suffix(".pdf"))
    blank = [f"page {number} is blank" for number, words in enumerate(drawn, start=1) if len(words) < 20]
    return {"pages": {load_workbook(path, read_only=True).sheetnames[0]: len(drawn)}, "faults": blank}


def compared(path: Path, scale: Scale) -> dict[str, object]:
    """Compare the pages of a PDF file with the workbook that it was made from."""
    drawn = words_of(path.with_suffix(".pdf"))
    counts: dict[str, int] = {}
    faults, at = [], 0
    for sheet in opened(path).worksheets:
        if sheet.sheet_state != "visible":
            continue
        layout = Layout(sheet, scale)
        for page in layout.pages([*drawn[at:], *NO_PAGES]):
            words = drawn[at] if at < len(drawn) else []
            faults += [f"{sheet.title}, page {at + 1}: {fault}" for fault in faults_of(layout, page, words)]
            counts[sheet.title] = counts.get(sheet.title, 0) + 1
            at += 1
    faults += [f"page {number + 1} is of no sheet" for number in range(at, len(drawn))]
    return {"pages": counts, "faults": faults}


def faults_of(layout: Layout, page: Page, words: Sequence[Word]) -> Iterator[str]:
    """Yield what is wrong with a page: texts that are cut, too small or out of their cells, words of no cell."""
    if not any(word.middle[1] < layout.bottom for word in words):
        yield "blank"
    mine: dict[Cell, list[Word]] = {cell: [] for cell in page.cells}
    heights = by_height(page.cells)
    footer = []
    for word in words:
        near = heights.get(int(word.middle[1]), ())
        cell = next((one for slack in (0.0, TOLERANCE) for one in near if holds(one.box, word, slack)), None)
        if cell is not None:
            mine[cell].append(word)
        elif word.middle[1] > layout.bottom:
            footer.append(word)
        elif not any(holds(chart, word) for chart in page.charts):
            yield f"“{word.text}” stands in no cell"
    for cell, own in mine.items():
        yield from faults_in(cell, own)
    yield from faults_below(layout, footer)


def by_height(cells: Sequence[Cell]) -> dict[int, list[Cell]]:
    """Return the cells that reach into each millimetre of a page."""
    found: dict[int, list[Cell]] = {}
    for cell in cells:
        for mm in range(int(cell.box[1] - TOLERANCE), int(cell.box[3] + TOLERANCE) + 1):
            found.setdefault(mm, []).append(cell)
    return found


def faults_in(cell: Cell, words: Sequence[Word]) -> Iterator[str]:
    """Yield what is wrong with a cell."""
    found: Counter[str] = sum((signs(word.text) for word in words), Counter())
    if found != signs(cell.text):
        yield f"{cell.name} shows “{' '.join(word.text for word in words)}” instead of “{cell.text}”"
    for word in words:
        if cell.beyond(word) > TOLERANCE:
            yield f"“{word.text}” is {cell.beyond(word):.1f} mm outside {cell.name}"
        if word.size(cell.turned) < SMALLEST:
            yield f"“{word.text}” in {cell.name} has {word.size(cell.turned):.1f} points"


def faults_below(layout: Layout, words: Sequence[Word]) -> Iterator[str]:
    """Yield what is wrong with a footer: words that are outside the margins or on each other."""
    ordered = sorted(words, key=lambda word: word.left)
    if not ordered or ordered[0].left < layout.left - TOLERANCE or ordered[-1].right > layout.right + TOLERANCE:
        yield "its footer is missing or too wide"
    for one, other in pairwise(ordered):
        if other.left < one.right - 0.1:
            yield f"“{one.text}” and “{other.text}” of the footer overlap"
