"""Sheets for the café's tables: what each talks about, who comes in each round, and room for the harvest."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from cafeplanner.cafe.participant import Participant
from cafeplanner.i18n import N_
from cafeplanner.pages._html import document
from cafeplanner.pages._page import Document, Printing, PrintPage
from cafeplanner.pages._table_flow import ROUND_HIGH, Column, Flow, Guest, Head, Prompt, TablePage
from cafeplanner.pages._typeset import Setting, common_size, set_text
from cafeplanner.views.by_table import Sitting, TableSheet, by_table
from cafeplanner.views.measure import SMALLEST, line_height
from cafeplanner.views.palette import PALE
from cafeplanner.views.showing import Showing
from cafeplanner.views.wording import clock, titled

WIDE = 186.0
"""What a page may hold across, in millimetres."""
NUMBER_WIDE, HEAD_LEFT = 53.0, 60.0
"""Room for the number, and what its plate takes of the head."""
HEAD_EDGE, HEAD_LINE = 6.0, 1.6
"""Space above and below the texts of a head together, and between them."""
THEME_HIGH, QUESTION_HIGH, HOST_HIGH = 29.0, 18.0, 7.0
QUESTION_HIGHEST = 46.0
"""A question of many lines makes the head higher."""
CONTINUED_HIGH = 17.0
NUMBER_LINE = 0.42
"""Millimetres that a line of the number takes for each point of its size, as it is measured."""
MOST_ACROSS, GUTTER = 4, 4.0
"""Rounds side by side, and the space between them."""
PROMPT = 12.0
"""Largest size in points."""
NAME_LINES, ORGANISATION_LINES = 5, 3


@dataclass(frozen=True, slots=True)
class Spacing:
    """How generously a table is set: its head and the space below a guest in millimetres, sizes in points."""

    head: float
    number: float
    names: tuple[float, float]
    """Largest and smallest size that most names have in common."""
    organisation: float
    gap: float


ROOMY = Spacing(52, 130, (11, 9.5), 8.5, 1.9)
DENSE = Spacing(39, 92, (10, 9), 8, 1.1)
"""For tables of which everything then has room on one page."""


def make(show: Showing, _printing: Printing) -> Document:
    """Return a page for each table; one with many guests or rounds goes on to further pages."""
    tables = by_table(show.day, show.plan)
    parts = [(_named(show, table), page) for table in tables for page in table_pages(show, table)]
    across = columns_across(max((len(table.sittings) for table in tables), default=1))
    measures = {"across": across, "gutter": GUTTER, "round_high": ROUND_HIGH}
    pages = [page for _, page in parts]
    return document("tables.html", show, show.tr("Table sheets"), parts, pages=pages, **measures)


def table_pages(show: Showing, table: TableSheet) -> list[TablePage]:
    """Return the pages of one table, set more densely where that saves a page."""
    return min((_set_pages(show, table, spacing) for spacing in (ROOMY, DENSE)), key=len)


def _set_pages(show: Showing, table: TableSheet, spacing: Spacing) -> list[TablePage]:
    flow = Flow(_first_head(show, table, spacing), _further_head(show, table))
    for row in _rows(show, table, spacing):
        flow.add_row(row)
    wide = WIDE - 6
    asked = show.day.questions.harvest or standard_prompts(show)
    flow.add_harvest([Prompt(set_text(text, wide, 2 * line_height(PROMPT), PROMPT, bold=True)) for text in asked])
    return list(flow.pages(show, titled(_named(show, table), table.theme), _named(show, table)))


def _named(show: Showing, table: TableSheet) -> str:
    return show.tr("Table {label}", label=table.table.label)


def columns_across(rounds: int) -> int:
    """Return how many rounds stand side by side, the rows as even as can be."""
    rows = -(-rounds // MOST_ACROSS)
    return max(2, -(-rounds // max(1, rows)))


def standard_prompts(show: Showing) -> tuple[str, ...]:
    """Return the prompts of the harvest where the organiser has set none."""
    tr = show.tr
    return (
        tr("What does this theme bring to mind?"),
        tr("How could we act?"),
        tr("What could we do differently?"),
    )


def _first_head(show: Showing, page: TableSheet, spacing: Spacing) -> Head:
    tr, wide = show.tr, WIDE - HEAD_LEFT - 6
    host = tr("Host: {name}", name=page.host.name) if page.host else tr("No host: the table chooses who leads")
    question = set_text(page.question, wide, QUESTION_HIGH, 15)
    if question.whole:
        question = set_text(page.question, wide, QUESTION_HIGHEST, 14)
    theme = set_text(page.theme or _named(show, page), wide, THEME_HIGH, 34, bold=True)
    hosted = set_text(host, wide, HOST_HIGH, 12)
    return Head(
        max(spacing.head, HEAD_EDGE + theme.high + HEAD_LINE + question.high + HEAD_LINE + hosted.high),
        show.tints.get(page.table.label, PALE),
        set_text(page.table.label, NUMBER_WIDE, NUMBER_LINE * spacing.number, spacing.number, bold=True),
        theme,
        question,
        hosted,
    )


def _further_head(show: Showing, page: TableSheet) -> Head:
    nothing = Setting("", SMALLEST, 0.0)
    tint = show.tints.get(page.table.label, PALE)
    title = show.tr("{title} (continued)", title=page.theme or _named(show, page))
    number = set_text(page.table.label, 24, CONTINUED_HIGH - 3, 34, bold=True)
    return Head(CONTINUED_HIGH, tint, number, set_text(title, WIDE - 36, 12, 18, bold=True), nothing, nothing, False)


def _rows(show: Showing, table: TableSheet, spacing: Spacing) -> Iterator[tuple[Column, ...]]:
    across = columns_across(len(table.sittings))
    wide = (WIDE - (across - 1) * GUTTER) / across - 3
    names = [guest.name for sitting in table.sittings for guest in sitting.guests]
    size = common_size(names, wide, spacing.names)
    for first in range(0, len(table.sittings), across):
        sittings = table.sittings[first : first + across]
        yield tuple(
            Column(
                show.tr("Round {number}", number=sitting.round.key.number),
                clock(show, sitting.round),
                _count(show, table, sitting),
                tuple(_guest(guest, wide, size, spacing) for guest in sitting.guests),
            )
            for sitting in sittings
        )


def _guest(person: Participant, wide: float, size: float, spacing: Spacing) -> Guest:
    most = ORGANISATION_LINES * line_height(SMALLEST)
    organisation = set_text(person.organisation, wide, most, spacing.organisation)
    return Guest(_name(person.name, wide, size), organisation, spacing.gap)


def _name(name: str, wide: float, size: float) -> Setting:
    """A name takes one line at the common size or smaller, else as many small ones as it needs."""
    one_line = set_text(name, wide, line_height(size), size, bold=True)
    if not one_line.whole:
        return one_line
    return set_text(name, wide, NAME_LINES * line_height(SMALLEST), SMALLEST, bold=True)


def _count(show: Showing, table: TableSheet, sitting: Sitting) -> str:
    tr = show.tr
    if not sitting.guests:
        return tr("closed in this round")
    people = tr.plural("{count} person", "{count} people", len(sitting.guests))
    return tr("{people}, without the host", people=people) if table.host and not sitting.host else people


PAGE = PrintPage(
    option="tables",
    suffix=N_("-tables"),
    purpose=N_("A sheet for each café table: number, theme, question, who comes in each round, lines for the harvest."),
    make=make,
    lacking=lambda show: "" if show.cafe_tables else N_("This day has no café, so there are no tables."),
)
