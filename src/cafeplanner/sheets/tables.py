"""One page for each café table: what it talks about, who comes in each round, and room for the harvest."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import zip_longest

from cafeplanner.cafe.participant import Participant
from cafeplanner.i18n import N_
from cafeplanner.sheets._fit import fit, put_fitted
from cafeplanner.sheets._flow import PORTRAIT_WIDE, Flow
from cafeplanner.sheets._leaf import Leaf, merge, put, set_widths
from cafeplanner.sheets._look import HEADING, Edges, Style, label
from cafeplanner.sheets._paper import PORTRAIT, set_page
from cafeplanner.sheets._sheet import BookContext, Sheet
from cafeplanner.views.by_table import Sitting, TableSheet, by_table
from cafeplanner.views.measure import INDENT, LINE_GAP, SMALLEST, count_lines, fitted, has_room, line_height
from cafeplanner.views.palette import PALE, QUIET
from cafeplanner.views.wording import clock, titled

MOST_IN_A_ROW = 4
"""More rounds than this stand below each other in two or three rows."""
HEAD = (17.0, 12.0, 7.0)
"""Heights of theme, question and host."""
BELOW_HEAD = 4.0
LINE = 8.5
"""From one writing line to the next."""
HEADING_HIGH, COUNT_HIGH = 10.0, 4.5
TIMES_HIGH = HEADING_HIGH + COUNT_HIGH
CLOSING = (1.5, 3.5)
"""Below the guests: to the line, and the space to what follows."""
PROMPT_HIGH, BELOW, CONTINUED_HIGH = 7.0, 2.0, 10.0
BETWEEN = 1.2
"""Free millimetres below each guest, where the page has room for them."""
MOST_LINES = 3
"""Lines of the name of an organisation."""
FEWEST_LINES, LOWEST_LINE = 2, 6.8
"""Writing lines that a prompt needs at least, and their height; otherwise the harvest gets a page of its own."""

NUMBER = Style(size=60, bold=True, across="center", edges=Edges("thin", "thin", "thin", "thin"))
THEME = Style(size=26, bold=True, wrap=True, indent=1)
QUESTION = Style(size=13, italic=True, wrap=True, indent=1)
HOST = Style(size=11, wrap=True, indent=1)
SIDES = Edges(right="thin", left="thin")
GUEST = Style(size=10, bold=True, wrap=True, down="bottom", indent=1, edges=SIDES)
ORGANISATION = Style(size=SMALLEST, colour=QUIET, wrap=True, down="top", indent=1, edges=SIDES)
PROMPT = Style(size=12, bold=True, fill=PALE, wrap=True, indent=1)
CONTINUED = Style(size=14, bold=True, wrap=True)
WRITING = Style(edges=Edges(bottom="dots"))


def write(sheet: Leaf, book: BookContext) -> None:
    """Write a page for each table; a table with many guests or rounds goes on to a second one."""
    pages = by_table(book.day, book.plan)[book.part]
    rounds = len(pages[0].sittings) if pages else 1
    rows = -(-rounds // MOST_IN_A_ROW)
    columns = max(2, -(-rounds // rows))
    set_widths(sheet, *[PORTRAIT_WIDE / columns] * columns)
    flow = Flow(sheet)
    for page in pages:
        flow.turn_page()
        _TablePage(flow, book, page, columns).write()
    set_page(sheet, book, PORTRAIT, flow.row - 1, columns)


class _TablePage:
    """Writes one table."""

    def __init__(self, flow: Flow, book: BookContext, page: TableSheet, columns: int) -> None:
        self.flow, self.book, self.page, self.columns = flow, book, page, columns
        self.sheet, self.wide = flow.sheet, PORTRAIT_WIDE / columns
        self.name = book.tr("Table {label}", label=page.table.label)
        self.prompts = book.day.questions.harvest or _standard_prompts(book)
        self.between = 0.0
        self.between = self._room_between()

    def _room_between(self) -> float:
        """Return the free millimetres below each guest that leave the harvest its lines on the first page."""
        sittings = self.page.sittings
        parts = [sittings[first : first + self.columns] for first in range(0, len(sittings), self.columns)]
        heights = [sum(self._guest_heights(row)) for part in parts for row in _side_by_side(part)]
        free = self.flow.limit - sum(HEAD) - BELOW_HEAD - len(parts) * (TIMES_HIGH + sum(CLOSING)) - sum(heights)
        free -= len(self.prompts) * (PROMPT_HIGH + BELOW + FEWEST_LINES * LINE)
        return max(0.0, min(BETWEEN, free / max(1, len(heights))))

    def write(self) -> None:
        self._write_head()
        for first in range(0, len(self.page.sittings), self.columns):
            self._write_sittings(self.page.sittings[first : first + self.columns])
        self._write_harvest()

    def _write_head(self) -> None:
        page, tr = self.page, self.book.tr
        rows = [self.flow.take(mm) for mm in HEAD]
        number, size = fit(self.sheet, (rows[0], 1), page.table.label, (self.wide, sum(HEAD)), NUMBER, self.name)
        tint = self.book.tints[page.table.label]
        merge(self.sheet, (rows[0], 1, rows[-1], 1), label(number), replace(NUMBER, size=size, fill=tint, wrap=True))
        host = tr("Host: {name}", name=page.host.name) if page.host else tr("No host: the table chooses who leads")
        for row, mm, said, style in zip(
            rows, HEAD, (page.theme, page.question, host), (THEME, QUESTION, HOST), strict=True
        ):
            area, room = (row, 2, row, self.columns), (self.wide * (self.columns - 1) - 4, mm)
            put_fitted(self.sheet, area, said, room, style, self.name)
        self.flow.take(BELOW_HEAD)

    def _write_sittings(self, sittings: Sequence[Sitting]) -> None:
        """Write some rounds side by side; on a new page if they do not fit on this one but would on an empty one."""
        guests = _side_by_side(sittings)
        heights = [self._guest_heights(row) for row in guests]
        if self.flow.room < TIMES_HIGH + sum(map(sum, heights)) + sum(CLOSING) <= self.flow.limit - CONTINUED_HIGH:
            self._turn_page()
        self._write_times(sittings)
        for people, (name_high, organisation_high) in zip(guests, heights, strict=True):
            if self.flow.room < name_high + organisation_high + sum(CLOSING):
                self._close(sittings)
                self._turn_page()
                self._write_times(sittings)
            self._write_row([one.name if one else "" for one in people], name_high, GUEST)
            self._write_row([one.organisation if one else "" for one in people], organisation_high, ORGANISATION)
        self._close(sittings)

    def _close(self, sittings: Sequence[Sitting]) -> None:
        """Draw the line below some rounds."""
        self._write_row([""] * len(sittings), CLOSING[0], Style(edges=replace(SIDES, bottom="thin")))
        self.flow.take(CLOSING[1])

    def _turn_page(self) -> None:
        self.flow.turn_page()
        named = titled(self.name, self.page.theme)
        self._write_across(self.book.tr("{title} (continued)", title=named), CONTINUED_HIGH, CONTINUED)

    def _write_times(self, sittings: Sequence[Sitting]) -> None:
        tr = self.book.tr
        heading = replace(HEADING, across="center")
        said = [
            f"{tr('Round {number}', number=one.round.key.number)}\n{clock(self.book, one.round)}" for one in sittings
        ]
        self._write_row(said, HEADING_HIGH, heading)
        count = replace(ORGANISATION, across="center", down="center", indent=0)
        self._write_row([self._count(sitting) for sitting in sittings], COUNT_HIGH, count)

    def _count(self, sitting: Sitting) -> str:
        tr = self.book.tr
        if not sitting.guests:
            return tr("closed in this round")
        people = tr.plural("{count} person", "{count} people", len(sitting.guests))
        return tr("{people}, without the host", people=people) if self.page.host and not sitting.host else people

    def _write_row(self, said: Sequence[str], mm: float, style: Style) -> None:
        row = self.flow.take(mm)
        for column, one in enumerate(said, start=1):
            area, room = (row, column, row, column), (self.wide - INDENT * style.indent, mm)
            put_fitted(self.sheet, area, one, room, style, self.name)

    def _write_across(self, said: str, mm: float, style: Style) -> None:
        row = self.flow.take(mm)
        room = PORTRAIT_WIDE - INDENT * style.indent, mm
        put_fitted(self.sheet, (row, 1, row, self.columns), said, room, style, self.name)

    def _guest_heights(self, people: Sequence[Participant | None]) -> tuple[float, float]:
        there = [one for one in people if one]
        room = self.wide - INDENT
        names = max(self._name_height(one.name, room) for one in there)
        lines = max(min(MOST_LINES, count_lines(one.organisation, SMALLEST, room)) for one in there)
        return names + LINE_GAP, lines * line_height(SMALLEST) + LINE_GAP + self.between

    def _name_height(self, name: str, room: float) -> float:
        """A name takes one line at its full size or smaller, else as many small ones as it needs."""
        if has_room(name, SMALLEST, room, line_height(GUEST.size), bold=True):
            return line_height(GUEST.size)
        return count_lines(name, SMALLEST, room, bold=True) * line_height(SMALLEST)

    def _write_harvest(self) -> None:
        prompts = self.prompts
        if self.flow.room < len(prompts) * (PROMPT_HIGH + BELOW + FEWEST_LINES * LOWEST_LINE):
            self._turn_page()
        each = self.flow.room / len(prompts) - PROMPT_HIGH - BELOW
        lines = max(FEWEST_LINES, int(each / LINE))
        room = PORTRAIT_WIDE - INDENT, PROMPT_HIGH
        style = replace(PROMPT, size=min(fitted(prompt, *room, PROMPT.size, bold=True)[1] for prompt in prompts))
        for prompt in prompts:
            self._write_across(prompt, PROMPT_HIGH, style)
            for _ in range(lines):
                row = self.flow.take(each / lines)
                for column in range(1, self.columns + 1):
                    put(self.sheet, row, column, "", WRITING)
            self.flow.take(BELOW)


def _side_by_side(sittings: Sequence[Sitting]) -> list[tuple[Participant | None, ...]]:
    return list(zip_longest(*(sitting.guests for sitting in sittings)))


def _standard_prompts(book: BookContext) -> tuple[str, ...]:
    tr = book.tr
    return (
        tr("What does this theme bring to mind?"),
        tr("How could we act?"),
        tr("What could we do differently?"),
    )


SHEET = Sheet(
    name=N_("Tables"),
    purpose=N_("One page per café table: put it on the table; it says who comes, and the harvest is written on it."),
    write=write,
    needed=lambda book: bool(book.cafe_tables),
    count=lambda book: len(book.cafe_tables),
    most=450,
)
