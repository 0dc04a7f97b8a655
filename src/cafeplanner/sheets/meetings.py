"""Who meets whom in icebreaker and café: a map of all pairs up to 150 people, figures beyond."""

from __future__ import annotations

from cafeplanner.checking import again_line, met_again
from cafeplanner.i18n import N_
from cafeplanner.sheets._leaf import Leaf, merge, put, set_height
from cafeplanner.sheets._lists import fit_row
from cafeplanner.sheets._look import TITLE, WRAPPED, Area
from cafeplanner.sheets._meetings_list import WIDTHS, write_list
from cafeplanner.sheets._meetings_map import SENTENCE_ROW, write_map
from cafeplanner.sheets._sheet import BookContext, Sheet
from cafeplanner.views.meetings import Meetings, meetings_of

MOST_IN_MAP = 150


def write(sheet: Leaf, book: BookContext) -> None:
    """Write the heading sentences, then the map or the list."""
    meetings = meetings_of(book.day, book.plan)
    put(sheet, 1, 1, book.tr("Meetings"), TITLE)
    set_height(sheet, 1, 10)
    if len(meetings.people) <= MOST_IN_MAP:
        write_map(sheet, book, meetings, sentence(book, meetings))
    else:
        said = sentence(book, meetings)
        merge(sheet, Area(SENTENCE_ROW, 1, SENTENCE_ROW, len(WIDTHS)), said, WRAPPED)
        fit_row(sheet, SENTENCE_ROW, [(said, sum(WIDTHS), WRAPPED.size)], 11)
        write_list(sheet, book, meetings)


def sentence(book: BookContext, meetings: Meetings) -> str:
    """Say how many people somebody meets, and how many pairs meet again."""
    tr = book.tr
    if not meetings.people:
        return tr("The plan has no icebreaker and no café.")
    met = meetings.met.values()
    average = tr.number(meetings.average, 1)
    said = tr(
        "Everyone shares a table with {average} other people on average (at least {least}, at most {most}).",
        average=average,
        least=min(met),
        most=max(met),
    )
    return " ".join([said, repeats_sentence(book, meetings), *earlier_sentence(book)])


def repeats_sentence(book: BookContext, meetings: Meetings) -> str:
    """Say how many pairs meet again on the day."""
    repeats, tr = len(meetings.repeats), book.tr
    if not repeats:
        return tr("No pair meets twice.")
    return tr.plural("{count} pair meets more than once.", "{count} pairs meet more than once.", repeats)


def earlier_sentence(book: BookContext) -> list[str]:
    """Say how many pairs of earlier events meet again, if anybody met there."""
    again = met_again(book.day, book.plan)
    return [book.tr.say(again_line(again))] if again.pairs else []


SHEET = Sheet(
    name=N_("Meetings"),
    purpose=N_("Who shares a table with whom in the icebreaker and the café."),
    write=write,
)
