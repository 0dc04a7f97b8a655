"""One poster for each café round: everybody in the order of the alphabet, with their table."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cafeplanner.cafe.day import Part
from cafeplanner.i18n import N_
from cafeplanner.pages._fit import clean, fits, widest
from cafeplanner.pages._html import document
from cafeplanner.pages._page import Document, Printing, PrintPage
from cafeplanner.pages._poster_flow import count_columns, even_columns
from cafeplanner.pages._typeset import Foot, Setting, common_size, foot, set_text
from cafeplanner.views.by_round import Poster, Seating, by_round
from cafeplanner.views.desk_list import OTHER_LETTER, letter_of
from cafeplanner.views.measure import SMALLEST, line_height
from cafeplanner.views.palette import PALE
from cafeplanner.views.showing import Showing
from cafeplanner.views.wording import clock

WIDE, HIGH = 188.0, 233.0
"""What a page may hold below its heading and above its foot, in millimetres."""
GUTTER = 4.5
LETTER_WIDE, GAP = 7.0, 1.8
"""Width of the guiding letters; between the parts of a row."""
CHIP_WIDE, CHIP_WIDEST, CHIP_SIZE, CHIP_EDGE = 11.5, 24.0, 12.0, 2.6
"""The table's plate: its width as a rule and at most, the size at which its label is to fit, and its own edges."""
ROW_EDGE = 1.2
"""Space above and below the texts of a row together."""
NAME_SHARE = 0.62
"""Of the room for a name and a theme beside it."""
MOST_LINES = 4
GUIDE = 3
"""Letters of a name that say where a page begins or ends."""


@dataclass(frozen=True, slots=True)
class Layout:
    """How the rows of a poster are set."""

    across: int
    below: bool
    """Whether the theme stands below the name rather than beside it."""
    lowest: float
    highest: float
    names: tuple[float, float]
    """Largest and smallest size that most names have in common."""
    theme: float
    number: float
    """Largest sizes."""

    @property
    def column(self) -> float:
        """Width of a column."""
        return (WIDE - (self.across - 1) * GUTTER) / self.across


WIDE_ROWS = Layout(2, below=False, lowest=7.0, highest=14, names=(16, 11), theme=10, number=22)
TALL_ROWS = Layout(3, below=True, lowest=8.6, highest=12.5, names=(13, 10), theme=9, number=20)


@dataclass(frozen=True, slots=True)
class Entry:
    """One row of a poster."""

    letter: str
    """Where a new letter or a column begins; otherwise empty."""
    name: Setting
    organisation: Setting
    """Only where somebody else bears the same name."""
    theme: Setting
    number: Setting
    tint: str
    high: float


@dataclass(frozen=True, slots=True)
class PosterPage:
    """One sheet of paper."""

    title: str
    time: str
    range: str
    """From which letter to which; empty where one page holds everybody."""
    columns: tuple[tuple[Entry, ...], ...]
    layout: Layout
    chip: float
    high: float
    foot: Foot


def make(show: Showing, _printing: Printing) -> Document:
    """Return a poster for each round, on as many pages as it takes, each page with its own heading."""
    pages = [page for poster in by_round(show.day, show.plan) for page in poster_pages(show, poster)]
    parts = [(page.title, page) for page in pages]
    return document("posters.html", show, show.tr("Round posters"), parts, pages=pages, gutter=GUTTER)


def poster_pages(show: Showing, poster: Poster) -> list[PosterPage]:
    """Return the pages of one round."""
    layout = _best_layout(show, poster)
    return list(_Setter(show, poster, layout).pages())


def _best_layout(show: Showing, poster: Poster) -> Layout:
    """Return the layout that takes fewer pages; of two that take as many, the one with larger names."""
    setters = [_Setter(show, poster, layout) for layout in (WIDE_ROWS, TALL_ROWS)]
    return min(setters, key=lambda setter: (setter.count_pages(), -setter.name_size)).layout


class _Setter:
    """Sets the rows of one poster in one layout."""

    def __init__(self, show: Showing, poster: Poster, layout: Layout) -> None:
        self.show, self.poster, self.layout = show, poster, layout
        chip = widest([seat.table for seat in poster.seats], CHIP_SIZE, bold=True) + CHIP_EDGE
        self.chip = min(CHIP_WIDEST, max(CHIP_WIDE, chip))
        room = layout.column - LETTER_WIDE - self.chip - GAP
        self.name_wide = room if layout.below else room * NAME_SHARE
        self.theme_wide = room if layout.below else room * (1 - NAME_SHARE) - GAP
        self.namesakes = Counter(_last_first(seat) for seat in poster.seats)
        themes = [seat.theme for seat in poster.seats]
        self.theme_size = common_size(themes, self.theme_wide, (layout.theme, SMALLEST), bold=False)
        self.name_size = common_size([_last_first(seat) for seat in poster.seats], self.name_wide, layout.names)

    def heights(self) -> list[float]:
        """Return the least height of each row."""
        return [max(self.layout.lowest, self._needed(seat)) for seat in self.poster.seats]

    def count_pages(self) -> int:
        """Return how many pages it takes."""
        return -(-count_columns(self.heights(), HIGH) // self.layout.across)

    def pages(self) -> Iterator[PosterPage]:
        """Yield the pages, the rows stretched to fill them."""
        across, heights = self.layout.across, self.heights()
        columns = even_columns(heights, HIGH, across)
        more = min((self._to_spare(heights, column) for column in columns), default=0.0)
        set_columns = [self._column(column, heights, more) for column in columns]
        count = -(-len(columns) // across)
        for page in range(count):
            first = page * across
            shown = columns[first : first + across]
            yield self._page(page, count, tuple(set_columns[first : first + across]), shown)

    def _to_spare(self, heights: Sequence[float], column: range) -> float:
        left = HIGH - sum(heights[row] for row in column)
        return min(self.layout.highest - self.layout.lowest, left / len(column))

    def _page(
        self, page: int, count: int, columns: tuple[tuple[Entry, ...], ...], shown: Sequence[range]
    ) -> PosterPage:
        tr, number = self.show.tr, self.poster.round.key.number
        said = tr("Round {number}", number=number)
        return PosterPage(
            said,
            clock(self.show, self.poster.round),
            self._range(shown[0][0], shown[-1][-1]) if count > 1 else "",
            columns,
            self.layout,
            self.chip,
            HIGH,
            foot(self.show, said, page + 1, count),
        )

    def _range(self, first: int, last: int) -> str:
        """Say from where to where a page goes: by letters, or by more of the names where two pages share a letter."""
        return " – ".join(dict.fromkeys((self._guide(first, first - 1), self._guide(last, last + 1))))

    def _guide(self, row: int, neighbour: int) -> str:
        seats = self.poster.seats
        letter = letter_of(seats[row].person)
        if 0 <= neighbour < len(seats) and letter_of(seats[neighbour].person) == letter != OTHER_LETTER:
            return _last_first(seats[row])[:GUIDE].strip().capitalize()
        return letter

    def _column(self, rows: range, heights: Sequence[float], more: float) -> tuple[Entry, ...]:
        seats = self.poster.seats
        letters = [letter_of(seats[row].person) for row in rows]
        guides = [letter if n == 0 or letters[n - 1] != letter else "" for n, letter in enumerate(letters)]
        set_rows = zip(rows, guides, strict=True)
        return tuple(self._entry(seats[row], guide, heights[row] + more) for row, guide in set_rows)

    def _entry(self, seat: Seating, letter: str, high: float) -> Entry:
        name, theme = self._name(seat), self._theme(seat, high)
        number = set_text(seat.table, self.chip - CHIP_EDGE, high - 1.4, self.layout.number, bold=True)
        return Entry(letter, name, self._organisation(seat), theme, number, self.show.tints.get(seat.table, PALE), high)

    def _name(self, seat: Seating) -> Setting:
        """A name takes one line at the common size or smaller, else as many small ones as it needs."""
        name, size = _last_first(seat), self.name_size
        if fits(name, SMALLEST, self.name_wide, line_height(SMALLEST) + 0.01, bold=True):
            return set_text(name, self.name_wide, line_height(size) + 0.01, size, bold=True)
        return set_text(name, self.name_wide, MOST_LINES * line_height(SMALLEST), SMALLEST, bold=True)

    def _organisation(self, seat: Seating) -> Setting:
        """Tell people of one name apart."""
        told = seat.person.organisation and self.namesakes[_last_first(seat)] > 1
        said = f"({seat.person.organisation})" if told else ""
        return set_text(said, self.name_wide, 2 * line_height(SMALLEST), SMALLEST)

    def _named(self, seat: Seating) -> float:
        return self._name(seat).high + self._organisation(seat).high

    def _theme(self, seat: Seating, high: float) -> Setting:
        room = high - ROW_EDGE - (self._named(seat) if self.layout.below else 0.0)
        roomy = not self.layout.below and room > 2 * line_height(self.layout.theme)
        size = self.layout.theme if roomy else self.theme_size
        said = self.show.tr("{theme} (host)", theme=seat.theme) if seat.hosting else seat.theme
        if seat.hosting and not fits(said, SMALLEST, self.theme_wide, room):
            said = seat.theme
        return set_text(said, self.theme_wide, max(room, line_height(SMALLEST)), size)

    def _needed(self, seat: Seating) -> float:
        """Return how high a row must be so that its name and theme have room."""
        name = self._named(seat)
        theme = set_text(seat.theme, self.theme_wide, MOST_LINES * line_height(SMALLEST), SMALLEST).high
        return ROW_EDGE + (name + theme if self.layout.below else max(name, theme))


def _last_first(seat: Seating) -> str:
    return clean(f"{seat.person.last_name} {seat.person.first_name}").strip()


PAGE = PrintPage(
    option="posters",
    suffix=N_("-posters"),
    purpose=N_("A poster for each café round: everybody in alphabetical order, with their table."),
    make=make,
    lacking=lambda show: "" if show.seated(Part.CAFE) else N_("The café is not planned, so there are no posters."),
)
