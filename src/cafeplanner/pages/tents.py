"""Table tents: a sheet for each café table, folded across the middle, with the sign on both sides."""

from __future__ import annotations

from dataclasses import dataclass

from cafeplanner.i18n import N_
from cafeplanner.pages._fit import Fitted, fit, widest
from cafeplanner.pages._html import document
from cafeplanner.pages._page import Document, Printing, PrintPage
from cafeplanner.pages._typeset import Foot, fit_event
from cafeplanner.views.by_table import TableSheet, by_table
from cafeplanner.views.measure import LEADING
from cafeplanner.views.showing import Showing

WIDE = 186.0
"""Room between the edges of a sign, in millimetres."""
BAND = (WIDE - 8.0, 62.0)
"""Room for the number."""
TEXTS, QUESTION, GAP, HOST, EVENT = 46.0, 15.0, 1.5, 7.5, 4.5
"""Heights of theme and question together, of the question, of the space above it, of the host and of the event."""
LARGEST_NUMBER, LARGEST_THEME, LARGEST_QUESTION, LARGEST_HOST, LARGEST_EVENT = 190, 50, 17, 15, 10
WORD, WORD_GAP = 40, 6.0
"""Size of the word before the number in points, and the space between them in millimetres."""


@dataclass(frozen=True, slots=True)
class Tent:
    """A table's sign, every text in the size in which it fits."""

    title: str
    word: bool
    """Whether "Table" stands before the number."""
    number: Fitted
    tint: str
    theme: Fitted
    question: Fitted
    host: Fitted
    foot: Foot


def make(show: Showing, printing: Printing) -> Document:
    """Return the document: a page for each café table."""
    tents = [_tent(show, table) for table in by_table(show.day, show.plan)]
    values = {"tents": tents, "right": printing.right, "down": printing.down, "word_size": WORD, "word_gap": WORD_GAP}
    return document("tents.html", show, show.tr("Table tents"), [(tent.title, tent) for tent in tents], **values)


def _tent(show: Showing, sheet: TableSheet) -> Tent:
    label = sheet.table.label
    wide, high = BAND
    number = fit(label, wide, high * LEADING, LARGEST_NUMBER, bold=True)
    word = widest([show.tr("Table")], WORD) + WORD_GAP + widest([label], number.size, bold=True) <= wide
    question = fit(sheet.question, WIDE, QUESTION, LARGEST_QUESTION)
    theme = fit(sheet.theme, WIDE, TEXTS - (QUESTION + GAP if sheet.question else 0), LARGEST_THEME, bold=True)
    host = show.tr("Host: {name}", name=sheet.host.name) if sheet.host else ""
    return Tent(
        title=show.tr("Table {label}", label=label),
        word=word,
        number=number,
        tint=show.tints[label],
        theme=theme,
        question=question,
        host=fit(host, WIDE, HOST, LARGEST_HOST),
        foot=Foot(fit_event(show, WIDE, EVENT, LARGEST_EVENT)),
    )


def lacking(show: Showing) -> str:
    """Return why there is no tent."""
    return "" if by_table(show.day, show.plan) else N_("The day has no café, so there are no tables to name.")


PAGE = PrintPage(
    option="tents",
    suffix=N_("-table-tents"),
    purpose=N_("Table tents: a sheet for each café table, to fold across the middle."),
    make=make,
    lacking=lacking,
)
