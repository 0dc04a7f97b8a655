"""The tables of a web page: which cells they have, whatever end tags are missing.

The standard library's parser takes hours on twenty million bytes of comments that never end; here every character is
looked at once.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from cafeplanner.intake.formats._expat import MOST_ELEMENTS
from cafeplanner.intake.formats._grid import Grid
from cafeplanner.intake.formats._survey import MAX_COLUMNS, MAX_ROWS, MAX_SHEETS, Room
from cafeplanner.intake.table import RawTable

TAG = re.compile(r"(/?)([a-z][a-z0-9:]*)", re.IGNORECASE)
SPANS = {name: re.compile(rf"\b{name}\s*=\s*[\"']?\s*(\d{{1,7}})", re.IGNORECASE) for name in ("rowspan", "colspan")}
UNSHOWN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|\shidden(?:[\s=]|$)", re.IGNORECASE)
BLANKS = re.compile(r"[ \t\r\n\f]+")
BREAKS = frozenset(["br", "p", "div", "li"])
UNSEEN = frozenset(["script", "style", "title", "xml"])
DEEPEST = 30
LONGEST = 1_000_000
"""Characters of a text between two tags; the rest of it would be cut off a cell in any case."""


def tags(page: str) -> Iterator[tuple[str, str, str]]:
    """Yield (text before it, name with a ``/`` in front of an end, attributes) of every tag; the name may be empty."""
    at, end = 0, -1
    while (start := page.find("<", at)) >= 0:
        if page.startswith("<!--", start):
            yield page[at:start], "", ""
            at = page.find("-->", start + 4) + 3
            if at < 3:
                return
            continue
        if end < start:
            end = page.find(">", start)
            if end < 0:
                break
        found = TAG.match(page, start + 1, end)
        if found is None and not page.startswith(("<!", "<?"), start):
            yield page[at : start + 1], "", ""  # a mere sign
            at = start + 1
            continue
        yield page[at:start], found[1] + found[2].lower() if found else "", page[found.end() : end] if found else ""
        at = end + 1
    yield page[at:], "", ""


class Page:
    """Reads the tables of a page; one inside another stands for itself."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.tables: list[RawTable] = []
        self._room = Room()
        self._open: list[_Table] = []
        self._unseen = ""

    def walk(self, page: str) -> None:
        """Read a whole page."""
        for work, (text, name, attributes) in enumerate(tags(page)):
            if not self._unseen and self._open:
                self._open[-1].say(text)
            if work + (self._open[-1].work if self._open else 0) > MOST_ELEMENTS or len(self.tables) >= MAX_SHEETS:
                self._break_off()
                break
            self._take(name, attributes)
        while self._open:
            self._close()

    def _break_off(self) -> None:
        for table in self._open:
            table.grid.survey.cut = True

    def _take(self, name: str, attributes: str) -> None:
        if self._unseen:
            self._unseen = "" if name == f"/{self._unseen}" else self._unseen
        elif name in UNSEEN:
            self._unseen = "" if attributes.endswith("/") else name
        elif name == "table" and len(self._open) < DEEPEST:
            self._open.append(_Table(Grid(self._room)))
        elif name == "/table" and self._open:
            self._close()
        elif self._open:
            self._open[-1].take(name, attributes)

    def _close(self) -> None:
        table = self._open.pop()
        table.end_cell()
        name = table.caption or (str(len(self.tables) + 1) if self.tables else "")
        self.tables.append(table.grid.table(self.file, name))


class _Table:
    """One table that is being read."""

    def __init__(self, grid: Grid) -> None:
        self.grid = grid
        self.caption = ""
        self.work = 0
        self._row, self._column = -1, 0
        self._reach: dict[int, int] = {}
        """Column → first row that no cell from above covers."""
        self._pieces: list[str] | None = None
        self._is_caption = False

    def say(self, text: str) -> None:
        """Take text, which counts within a cell or a caption only."""
        if self._pieces is not None and text:
            self._pieces.append(BLANKS.sub(" ", html.unescape(text[:LONGEST])))

    def take(self, name: str, attributes: str) -> None:
        """Take a tag within the table."""
        match name:
            case "tr":
                self._start_row(attributes)
            case "td" | "th":
                self._start_cell(attributes)
            case "/td" | "/th" | "/tr" | "/caption" | "thead" | "tbody" | "tfoot":
                self.end_cell()
            case "caption":
                self.end_cell()
                self._pieces, self._is_caption = [], True
            case _ if name in BREAKS and self._pieces is not None:
                self._pieces.append("\n")

    def _start_row(self, attributes: str) -> None:
        self.end_cell()
        self._row += 1
        self._column = 0
        if UNSHOWN.search(attributes):
            self.grid.survey.hide_row(self._row)

    def _start_cell(self, attributes: str) -> None:
        self.end_cell()
        self._row = max(self._row, 0)
        while self._reach.get(self._column, 0) > self._row:
            self._column += 1
            self.work += 1
        self._pieces, self._is_caption = [], False
        down, across = _span(attributes, "rowspan"), _span(attributes, "colspan")
        self._across = across
        if down > 1 or across > 1:
            self._cover(down, across)

    def _cover(self, down: int, across: int) -> None:
        self.grid.survey.merge(self._row, self._column, self._row + down - 1, self._column + across - 1)
        if down > 1:
            for column in range(self._column, min(self._column + across, MAX_COLUMNS)):
                self._reach[column] = self._row + down
                self.work += 1

    def end_cell(self) -> None:
        """Write the cell or the caption that is being read."""
        if self._pieces is None:
            return
        lines = (line.strip(" ") for line in "".join(self._pieces).split("\n"))
        text = "\n".join(line for line in lines if line)
        self._pieces = None
        if self._is_caption:
            self.caption, self._is_caption = text, False
        else:
            self.grid.put(self._row, self._column, text)
            self._column += self._across


def _span(attributes: str, name: str) -> int:
    found = SPANS[name].search(attributes) if "span" in attributes or "SPAN" in attributes else None
    return min(max(1, int(found[1])), MAX_ROWS) if found else 1
