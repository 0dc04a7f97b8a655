"""What a new version changes on paper: the cards to print again, the new ones, those to take back, and why."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from cafeplanner.cafe.day import Part, RoundKey
from cafeplanner.i18n import N_
from cafeplanner.sheets import cards
from cafeplanner.sheets._leaf import Leaf, merge, put, set_height, set_widths
from cafeplanner.sheets._lists import fit_row, put_listed, write_headings
from cafeplanner.sheets._look import ROW, TITLE, WRAPPED, Area, Style
from cafeplanner.sheets._paper import Page, set_page
from cafeplanner.sheets._sheet import BookContext, Sheet
from cafeplanner.sheets.checkin import SQUARE, directory_name
from cafeplanner.views.cards import NO_TABLE
from cafeplanner.views.changes import CardChange, ChangeKind, card_changes
from cafeplanner.views.reasons import table_words
from cafeplanner.views.wording import version_sign

WIDTHS = (8, 31, 46, 34, 34, 37)
BOX, TO_DO, NAME, WAS, NOW, WHY = range(1, 7)
MOST_WORDS = 6
"""So many sentences say what happened."""
COUNTS = Style(size=12, bold=True, wrap=True)
TICK = replace(ROW, size=16, across="center")
BOLD = replace(ROW, bold=True)


def write(sheet: Leaf, book: BookContext) -> None:
    """Write how many cards change, then a row for each."""
    changes = card_changes(book.day, book.plan)
    set_widths(sheet, *WIDTHS)
    put(sheet, 1, 1, book.tr("Changes"), TITLE)
    set_height(sheet, 1, 10)
    row = 2
    for number, line in enumerate(head_lines(book, changes)):
        style = WRAPPED if number else COUNTS
        merge(sheet, Area(row, 1, row, len(WIDTHS)), line, style)
        fit_row(sheet, row, [(line, sum(WIDTHS), style.size)], bold=style.bold)
        row += 1
    if not changes:
        set_page(sheet, book, Page(fit=True), row - 1, len(WIDTHS))
        return
    tr, heading = book.tr, row
    titles = ["", tr("Card"), tr("Name"), tr("Was"), tr("Is now"), tr("Why")]
    write_headings(sheet, heading, titles, WIDTHS)
    for row, change in enumerate(changes, start=heading + 1):
        write_change(sheet, book, row, change)
    sheet.freeze(heading + 1, 1)
    set_page(sheet, book, Page(fit=True, titles=heading), heading + len(changes), len(WIDTHS))


def head_lines(book: BookContext, changes: Sequence[CardChange]) -> Iterator[str]:
    """Say how many cards are concerned, whether fewer would have been possible, and how to print them."""
    tr = book.tr
    if changes:
        yield count_line(book, changes)
    else:
        yield tr("Nothing to print: every card that people hold is right in this version, too.")
    if book.history.words:
        yield _happened(book)
    if not changes:
        return
    if book.day.printed and (said := proof(book)):
        yield said
    if book.history.choice:
        yield book.history.choice
    if pages := cards.first_pages(book):
        yield tr.plural(
            "In the sheet “{sheet}”, print only the first page.",
            "In the sheet “{sheet}”, print only the first {count} pages.",
            pages,
            sheet=book.parts(cards.SHEET)[0][0],
        )
        yield tr("For labels or badges: “cafeplanner print” with --cards and --changed-only.")


def _happened(book: BookContext) -> str:
    """Say what happened since the version before; of much only the beginning."""
    words, tr = book.history.words, book.tr
    more = len(words) - MOST_WORDS
    told = words if more <= 0 else (*words[:MOST_WORDS], tr.plural("And {count} more.", "And {count} more.", more))
    return " ".join(told)


def count_line(book: BookContext, changes: Sequence[CardChange]) -> str:
    """Say how many cards there are of each kind; cards to print again are named even if there are none."""
    tr, counts = book.tr, Counter(change.kind for change in changes)
    again, new = counts[ChangeKind.AGAIN], counts[ChangeKind.NEW]
    spare, back = counts[ChangeKind.SPARE], counts[ChangeKind.TAKE_BACK]
    said = [
        tr.plural("{count} card to print again", "{count} cards to print again", again),
        tr.plural("{count} new card", "{count} new cards", new) if new else "",
        tr.plural("{count} spare card to give", "{count} spare cards to give", spare) if spare else "",
        tr.plural("{count} card to take back", "{count} cards to take back", back) if back else "",
    ]
    return tr("{cards}.", cards=tr.names([one for one in said if one]))


def proof(book: BookContext) -> str:
    """Say whether fewer cards to print again would have been possible; empty where that was not counted."""
    tr, figure = book.tr, book.report.by_rule.get("changed_cards")
    if figure is None:
        return ""
    if not figure.value:
        return tr("Every card that somebody holds who comes stays right.")
    if figure.proven:
        return tr("Proven: no plan leaves more of the cards that people hold as they are.")
    return tr.plural(
        "At least {count} card must change whatever the plan.",
        "At least {count} cards must change whatever the plan.",
        figure.bound,
    )


def write_change(sheet: Leaf, book: BookContext, row: int, change: CardChange) -> None:
    """Write what is to be done about one card, with a box to tick when it is done."""
    name = directory_name(change.person)
    put(sheet, row, BOX, SQUARE, TICK)
    texts = {
        TO_DO: (to_do(book, change), ROW),
        NAME: (name, BOLD),
        WAS: (was_lines(book, change), ROW),
        NOW: (now_lines(book, change), ROW),
        WHY: ("\n".join(map(book.tr.say, change.why)), ROW),
    }
    measured = [
        put_listed(sheet, (row, column), said, WIDTHS[column - 1], style, name)
        for column, (said, style) in texts.items()
    ]
    fit_row(sheet, row, measured, 7, bold=True)


def to_do(book: BookContext, change: CardChange) -> str:
    """Say what is to be done, with the version that is in the corner of the card."""
    tr, now = book.tr, version_sign(book.version)
    match change.kind:
        case ChangeKind.AGAIN:
            return tr("Print again ({version})", version=now)
        case ChangeKind.NEW:
            return tr("New ({version})", version=now)
        case ChangeKind.SPARE:
            return tr("Spare card {number}", number=change.spare)
        case ChangeKind.TAKE_BACK:
            return tr("Take back ({version})", version=version_sign(change.held or book.version))


def was_lines(book: BookContext, change: CardChange) -> str:
    """Say what the card said of the rounds that differ."""
    if change.kind is not ChangeKind.AGAIN:
        return ""
    return "\n".join(place(book, move.key, move.was) for move in change.moves)


def now_lines(book: BookContext, change: CardChange) -> str:
    """Say where the person goes in these rounds; for a card that is printed again for its words alone, the same."""
    if change.kind is ChangeKind.AGAIN and not change.moves:
        return book.tr("same places")
    return "\n".join(place(book, move.key, move.now) for move in change.moves)


def place(book: BookContext, key: RoundKey, label: str) -> str:
    """Say round and table; icebreaker and collectives have one round each, and need no number."""
    where = book.tr.say(table_words(key, label)) if label else NO_TABLE
    return f"{book.tr('Round {number}', number=key.number)} · {where}" if key.part is Part.CAFE else where


SHEET = Sheet(
    name=N_("Changes"),
    purpose=N_("After a re-plan: which cards to print again, give out or take back, and why."),
    write=write,
    needed=lambda book: book.version > 1,
)
