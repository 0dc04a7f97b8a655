"""What a sheet is, and what it may look at."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from openpyxl.worksheet.worksheet import Worksheet

from cafeplanner.cafe.day import Day, Part, Table
from cafeplanner.cafe.finding import Finding
from cafeplanner.cafe.plan import Plan
from cafeplanner.cafe.report import Report
from cafeplanner.i18n import Translator
from cafeplanner.sheets._look import TINTS


@dataclass(frozen=True)
class BookContext:
    """Everything a sheet may show."""

    day: Day
    plan: Plan
    report: Report
    findings: Sequence[Finding]
    tr: Translator
    contents: Sequence[Sheet] = ()
    """The sheets of this workbook in their order, for the summary's table of contents."""

    @property
    def version(self) -> int:
        """The plan's version."""
        return self.plan.version

    @cached_property
    def version_mark(self) -> str:
        """The version as it is printed, such as "version 2"."""
        return self.tr("version {number}", number=str(self.version))

    @cached_property
    def event_line(self) -> str:
        """Name and date of the event in one line."""
        name = self.day.event.name or self.tr("World Café")
        return f"{name} · {self.tr.date(self.day.event.date)}" if self.day.event.date else name

    @property
    def cafe_tables(self) -> tuple[Table, ...]:
        """The tables of the café."""
        cafe = self.day.session(Part.CAFE)
        return cafe.tables if cafe else ()

    @cached_property
    def tints(self) -> Mapping[str, str]:
        """Ground colour of each café table by its label; tables of one theme share it."""
        subjects = dict.fromkeys(table.theme or table.label for table in self.cafe_tables)
        order = {subject: TINTS[number % len(TINTS)] for number, subject in enumerate(subjects)}
        return {table.label: order[table.theme or table.label] for table in self.cafe_tables}

    def seated(self, part: Part) -> bool:
        """Whether the plan seats anybody in a part of the day."""
        return any(key.part is part for key in self.plan.tables)


def always(_book: BookContext) -> bool:
    """Say that a sheet is in every workbook."""
    return True


@dataclass(frozen=True)
class Sheet:
    """One sheet: its name and purpose (message ids), how it is written, and whether a workbook has it."""

    name: str
    purpose: str
    """One sentence for the organiser: what it is for and how it is used."""
    write: Callable[[Worksheet, BookContext], None]
    needed: Callable[[BookContext], bool] = always
    hidden: bool = False
