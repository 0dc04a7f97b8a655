"""The workbook as a whole."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from cafeplanner.cafe.day import Day
from cafeplanner.cafe.finding import Finding
from cafeplanner.cafe.plan import Plan
from cafeplanner.cafe.report import Report
from cafeplanner.i18n import translator
from cafeplanner.sheets._leaf import Book
from cafeplanner.sheets._sheet import BookContext
from cafeplanner.sheets._shortened import shortening_findings
from cafeplanner.sheets.contents import SHEETS
from cafeplanner.store import History, atomic_file

CREATED = dt.datetime(2026, 1, 1)


def write_workbook(
    day: Day,
    plan: Plan,
    path: Path | str,
    *,
    report: Report | None = None,
    findings: Sequence[Finding] = (),
    language: str | None = None,
    history: History | None = None,
) -> tuple[Finding, ...]:
    """Write everything that is printed, and the plan to go on from, into one .xlsx file.

    Without a report the plan is counted again; without a language the event's is taken. The file at `path` is
    replaced only when the new one is complete. `history` is what led to a new version. Returns what was noticed while
    writing, texts that had to be shortened; the sheet of the findings has it too.
    """
    book = replace(make_book(day, plan, report, findings, language), history=history or History())
    workbook = fill_workbook(book)
    with atomic_file(Path(path)) as file:
        workbook.save(file)
    return shortening_findings(workbook.shortened)


def make_book(
    day: Day, plan: Plan, report: Report | None, findings: Sequence[Finding], language: str | None
) -> BookContext:
    """Gather what the sheets may look at, and which sheets this workbook has."""
    if report is None:
        # checking brings NumPy and the bounds; whoever already holds a report does not pay for them
        from cafeplanner.checking import check_plan

        report = check_plan(day, plan)
    book = BookContext(day, plan, report, translator(language or day.event.language), tuple(findings))
    return replace(book, contents=tuple(sheet for sheet in SHEETS if sheet.needed(book)))


def fill_workbook(book: BookContext) -> Book:
    """Return the finished workbook with the sheets of `book.contents`."""
    workbook = Book()
    workbook.native.set_properties({"title": book.event_line, "created": CREATED})
    for sheet in book.contents:
        for title, part in book.parts(sheet):
            leaf = workbook.leaf(title)
            sheet.write(leaf, replace(book, part=part))
            if sheet.hidden:
                leaf.native.hide()
    return workbook
