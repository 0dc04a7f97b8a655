"""What the printed sheets of a schedule still say of the day, for when its hidden sheet is gone.

They are read by their shape, not by their headings, so that it does not matter in which language they are: the summary
has rows that begin with two times of day, and rows whose fourth cell is a range of seats.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from cafeplanner.i18n import LANGUAGES, Translator, translator
from cafeplanner.store.labels import cell_text
from cafeplanner.store.planning_sheet import PlanningSheet
from cafeplanner.store.workbook import Rows, open_workbook, sheet_rows

CLOCK = r"([01]?\d|2[0-3])\s*[:h]\s*([0-5]\d)?"
TIMES = re.compile(rf"{CLOCK}\s*–\s*{CLOCK}")
SEATS = re.compile(r"(\d+)–(\d+)")
DATE = re.compile(r"(\d{1,2})(?:er)? (\w+) ([12]\d{3})$")
VERSION = re.compile(r"version (\d+)$")
FILE_VERSION = re.compile(r"-v(\d+)$")
HEAD_ROWS = 3
"""Of the summary: the event's name, when and where it is, who is expected."""
Times = tuple[dt.time, dt.time]


@dataclass(frozen=True)
class VisibleTable:
    """A table of the café as the summary shows it."""

    label: str
    theme: str
    host: str
    seats: tuple[int, int]


@dataclass(frozen=True)
class Visible:
    """What could be read besides the planning sheet; empty where nothing was found."""

    language: str
    version: int = 1
    name: str = ""
    date: dt.date | None = None
    place: str = ""
    times: tuple[Times, ...] = ()
    """Of all rounds, in their order."""
    tables: tuple[VisibleTable, ...] = ()
    pages: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    """Theme and question by the label of the table, from the pages to put on the tables."""


def read_visible(path: Path, planning: PlanningSheet, labels: Iterable[str]) -> Visible:
    """Return what the sheets besides the planning sheet say; `labels` are those of the café's tables there."""
    tr = translator(language_of(planning))
    summary: Rows = []
    pages: dict[str, tuple[str, str]] = {}
    with open_workbook(path) as book:
        for name in book.sheetnames:
            if name == planning.name:
                continue
            try:
                if not summary and is_summary(sheet_rows(book, name, HEAD_ROWS)):
                    summary = sheet_rows(book, name)
                elif name.startswith(said(tr, "Tables")):
                    pages |= table_pages(sheet_rows(book, name), set(labels))
            except ValueError:
                continue  # a sheet that cannot be read to its end
    return read_summary(summary, tr, path, pages)


def said(tr: Translator, message: str) -> str:
    """Say a message of the sheets, whose French stands with them."""
    return tr(message)


def language_of(planning: PlanningSheet) -> str:
    """Return the language of the headings of the planning sheet."""
    heading = planning.heading("last_name")
    return next((one for one in LANGUAGES if translator(one)("Last name") == heading), LANGUAGES[0])


def is_summary(head: Rows) -> bool:
    """Whether the first rows of a sheet are those of the summary: only it says the version above everything."""
    return any(VERSION.search(cell_text(row[0])) for row in head[1:2] if row)


def read_summary(rows: Rows, tr: Translator, path: Path, pages: Mapping[str, tuple[str, str]]) -> Visible:
    """Return what the summary says, or what is known without it."""
    named = FILE_VERSION.search(path.stem)
    version = int(named[1]) if named else 1
    if not rows:
        return Visible(tr.language, version, pages=pages)
    texts = [[cell_text(value) for value in row] for row in rows]
    pieces = [piece.strip() for piece in texts[1][0].split("·")]
    told = VERSION.search(pieces.pop())
    date = read_date(pieces[0], tr) if pieces else None
    return Visible(
        language=tr.language,
        version=int(told[1]) if told else version,
        name="" if texts[0][0] == said(tr, "World Café") else texts[0][0],
        date=date,
        place=" · ".join(pieces[1:] if date else pieces),
        times=tuple(one for row in texts if row and (one := read_times(row[0]))),
        tables=tuple(table for row in texts if len(row) > 3 and (table := read_table(row))),
        pages=pages,
    )


def read_date(written: str, tr: Translator) -> dt.date | None:
    """Return the date that is written in full in the translator's language."""
    found = DATE.search(written)
    for month in range(1, 13) if found else ():
        if found and tr.date(dt.date(2000, month, 2)).split()[-2] == found[2]:
            with suppress(ValueError):  # of a thirtieth of February
                return dt.date(int(found[3]), month, int(found[1]))
    return None


def read_times(written: str) -> Times | None:
    """Return from when to when a row of the programme says."""
    found = TIMES.fullmatch(written)
    if found is None:
        return None
    start, end = (dt.time(int(found[n]), int(found[n + 1] or 0)) for n in (1, 3))
    return start, end


def read_table(row: list[str]) -> VisibleTable | None:
    """Return the table of a row of the summary."""
    found = SEATS.fullmatch(row[3])
    if found is None or not row[0]:
        return None
    return VisibleTable(row[0], row[1], row[2], (int(found[1]), int(found[2])))


def table_pages(rows: Rows, labels: set[str]) -> dict[str, tuple[str, str]]:
    """Return theme and question of the tables whose pages begin in some rows: the theme, and the question below."""
    found = {}
    for row, below in zip(rows, [*rows[1:], ()], strict=True):
        label = cell_text(row[0]) if row else ""
        if label in labels and label not in found and len(row) > 1 and cell_text(row[1]):
            found[label] = (cell_text(row[1]), cell_text(below[1]) if len(below) > 1 else "")
    return found
