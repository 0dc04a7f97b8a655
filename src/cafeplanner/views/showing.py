"""A plan and the language in which it is shown: what every sheet, page and screen starts from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from cafeplanner.cafe.day import Day, Part, Table
from cafeplanner.cafe.plan import Plan
from cafeplanner.cafe.report import Report
from cafeplanner.i18n import Translator
from cafeplanner.views.palette import TINTS


@dataclass(frozen=True)
class Showing:
    """What may be shown of a day."""

    day: Day
    plan: Plan
    report: Report
    tr: Translator

    @property
    def version(self) -> int:
        """The plan's version."""
        return self.plan.version

    @cached_property
    def version_mark(self) -> str:
        """The version as it is printed, such as "version 2"."""
        return self.tr("version {number}", number=str(self.version))

    @cached_property
    def event_name(self) -> str:
        """Name of the event."""
        return self.day.event.name or self.tr("World Café")

    @cached_property
    def event_line(self) -> str:
        """Name and date of the event in one line."""
        return f"{self.event_name} · {self.tr.date(self.day.event.date)}" if self.day.event.date else self.event_name

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
