"""Days with names that break things, and workbooks written from them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from cafeplanner.cafe.day import Day
from cafeplanner.cafe.finding import Finding
from cafeplanner.cafe.participant import Presence, Role
from cafeplanner.cafe.plan import Plan
from cafeplanner.sheets import checkin
from cafeplanner.sheets._sheet import Sheet
from cafeplanner.sheets.book import fill_workbook, make_book
from tests.builders import make_day, rotation_plan
from tests.sheets.papers import opened

NASTY = (
    {"first_name": "=1+1", "last_name": "+33 6", "organisation": "@cmd", "territory": "-x"},
    {"first_name": "Zoé\nLine", "last_name": "🙂 Émoji"},
    {"first_name": "Prince", "last_name": ""},
    {"last_name": "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch"},
    {"first_name": "a\x00b", "organisation": "Syndicat mixte d’aménagement " * 6},
    {"role": Role.OBSERVER},
    {"presence": Presence(first=2)},
)


def nasty_day(people: int = 24, **changes: object) -> Day:
    """Return a day of `make_day` in which some people have names, roles and hours that need care."""
    day = make_day(people, hosts=2)
    folk = list(day.participants)
    for number, change in enumerate(NASTY, start=3):
        folk[number] = replace(folk[number], **change)  # type: ignore[arg-type]
    day = replace(day, participants=tuple(folk))
    return replace(day, **changes)  # type: ignore[arg-type]


def write_some(
    day: Day,
    path: Path,
    sheets: Sequence[Sheet],
    plan: Plan | None = None,
    language: str | None = None,
    findings: Sequence[Finding] = (),
) -> Workbook:
    """Write a workbook of some sheets only, with the rotation plan unless another is given, and open it again."""
    book = make_book(day, plan or rotation_plan(day), None, findings, language)
    fill_workbook(replace(book, contents=tuple(sheets))).save(path)
    return opened(path)


def written(
    day: Day,
    path: Path,
    sheet: Sheet,
    plan: Plan | None = None,
    language: str | None = None,
    findings: Sequence[Finding] = (),
) -> Worksheet:
    """Write a workbook of one sheet, open it again and return the sheet."""
    visible = [checkin.SHEET] if sheet.hidden else []  # a workbook of hidden sheets only cannot be written
    return write_some(day, path, [*visible, sheet], plan, language, findings).worksheets[-1]


def rows_below(sheet: Worksheet, heading: str) -> Iterator[tuple[object, ...]]:
    """Yield the rows below the row that holds a heading."""
    found = False
    for row in sheet.iter_rows(values_only=True):
        if found:
            yield row
        found = found or heading in row
