"""The summary: one or two pages that say what the day is and how good its plan is, in words before figures."""

from __future__ import annotations

from dataclasses import replace

from cafeplanner.cafe.day import Part, Round, Session
from cafeplanner.checking.explain import headline
from cafeplanner.i18n import N_
from cafeplanner.sheets._leaf import Leaf, set_widths
from cafeplanner.sheets._look import HEADING, ROW, SUBTITLE, TITLE, WRAPPED, Style, label
from cafeplanner.sheets._paper import PORTRAIT, set_page
from cafeplanner.sheets._pen import Pen, Piece
from cafeplanner.sheets._sheet import BookContext, Sheet
from cafeplanner.sheets._summary_charts import write_meetings, write_organisations, write_wishes
from cafeplanner.views.picture import picture
from cafeplanner.views.quality import TableRow, head_counts, quality_rows, table_rows

NUMBER, THEME, HOST, SEATS, ROUNDS, MIX = 34, 44, 31, 18, 34, 21
"""Widths of the columns, 182 mm in all: programs draw them up to 3 % wider. The rounds share theirs."""
FEWEST_ROUNDS, UPRIGHT_ROUNDS = 4, 5
"""So many rounds at most have headings that are not turned."""
NARROWEST = 5.0
"""Millimetres of a round's column; many rounds take room from the themes and hosts."""
FIGURE = replace(ROW, across="center")
WHOLE = "#,##0"
"""How Excel writes whole numbers, in its own language."""
PURPOSE = replace(ROW, size=9)
LINK = replace(ROW, colour="1F4E9E", bold=True)
LINE = 5.8
"""Height of an ordinary row, for deciding where a page ends."""


def write(sheet: Leaf, book: BookContext) -> None:
    """Write the sections; each stays on one page where it can."""
    cafe = book.day.session(Part.CAFE)
    rounds = max(len(cafe.rounds) if cafe else 0, FEWEST_ROUNDS)
    narrow = max(ROUNDS / rounds, NARROWEST)
    taken = (narrow * rounds - ROUNDS) / 2
    widths = [NUMBER, THEME - taken, HOST - taken, SEATS, *([narrow] * rounds), MIX]
    set_widths(sheet, *widths)
    pen = Pen(sheet, widths)
    write_head(pen, book)
    write_sentences(pen, book)
    write_meetings(pen, book)
    write_wishes(pen, book)
    write_figures(pen, book)
    write_programme(pen, book)
    write_tables(pen, book)
    write_organisations(pen, book)
    write_contents(pen, book)
    set_page(sheet, book, PORTRAIT, pen.row - 1, len(widths))


def write_head(pen: Pen, book: BookContext) -> None:
    """Write the event, when and where, and who is expected."""
    event, tr, last = book.day.event, book.tr, len(pen.widths)
    pen.line((1, last, event.name or tr("World Café"), replace(TITLE, wrap=True)), least=10)
    when = [tr.date(event.date)] if event.date else []
    where = [event.place] if event.place else []
    pen.line((1, last, " · ".join([*when, *where, book.version_mark]), replace(SUBTITLE, wrap=True)))
    pen.line((1, last, heads(book), replace(WRAPPED, size=11)), least=7)


def heads(book: BookContext) -> str:
    """Say who is expected and who has cancelled."""
    tr, counts = book.tr, head_counts(book.day)
    kinds = [
        tr.plural("{count} participant", "{count} participants", counts.participants),
        tr.plural("{count} host", "{count} hosts", counts.hosts) if counts.hosts else "",
        tr.plural("{count} observer", "{count} observers", counts.observers) if counts.observers else "",
    ]
    said = tr(
        "{people}: {kinds}.",
        people=tr.plural("{count} person expected", "{count} people expected", counts.expected),
        kinds=tr.names([kind for kind in kinds if kind]),
    )
    cancelled = tr.plural("{count} person has cancelled.", "{count} people have cancelled.", counts.cancelled)
    return f"{said} {cancelled}" if counts.cancelled else said


def write_sentences(pen: Pen, book: BookContext) -> None:
    """Write what people get out of the plan, then how good it is; the single figures follow in a table."""
    said = [(line, False) for line in picture(book.day, book.plan, book.report)]
    said += [(line, True) for line in headline(book.report)]
    pen.section(book.tr("In short"), LINE * (len(said) + 1))
    for line, bold in said:
        style = replace(WRAPPED, indent=1, bold=bold)
        pen.line((1, len(pen.widths), f"• {book.tr.say(line)}", style), least=5.5)


def write_figures(pen: Pen, book: BookContext) -> None:
    """Write each figure beside its bound."""
    tr, last, rows = book.tr, len(pen.widths), quality_rows(book.report)
    pen.section(tr("How good the plan is"), LINE * (len(rows) + 1))
    head: list[Piece] = [
        (1, 2, tr("What is counted"), ROW),
        (3, 3, tr("This plan"), FIGURE),
        (4, last, tr("No plan can do better than"), FIGURE),
    ]
    body: list[list[Piece]] = [
        [
            (1, 2, tr(row.title), ROW),
            (3, 3, row.figure.value, replace(FIGURE, bold=True, number=WHOLE)),
            (4, 4, row.figure.bound, replace(FIGURE, number=WHOLE)),
            (5, last, tr(row.mark), ROW),
        ]
        for row in rows
    ]
    pen.table([head, *body], HEADING)


def write_programme(pen: Pen, book: BookContext) -> None:
    """Write every round with its time, its groups or tables and the number of people."""
    tr, last = book.tr, len(pen.widths)
    rounds = [(session, round_) for session in book.day.sessions for round_ in session.rounds]
    pen.section(tr("Programme"), LINE * (len(rounds) + 1))
    head: list[Piece] = [
        (1, 1, tr("Time"), ROW),
        (2, 2, tr("Part"), ROW),
        (3, 4, tr("Tables or groups"), ROW),
        (5, last, tr("People"), FIGURE),
    ]
    pen.table([head, *(programme_row(book, session, round_, last) for session, round_ in rounds)], HEADING)


def programme_row(book: BookContext, session: Session, round_: Round, last: int) -> list[Piece]:
    """Return the row of one round."""
    tr = book.tr
    names = {
        Part.ICEBREAKER: tr("Icebreaker"),
        Part.CAFE: tr("Café, round {number}", number=round_.key.number),
        Part.COLLECTIVES: tr("Collectives"),
    }
    return [
        (1, 1, f"{tr.time(round_.start)} – {tr.time(round_.end)}", ROW),
        (2, 2, names[session.part], ROW),
        (3, 4, groups(book, round_), ROW),
        (5, last, sum(map(len, book.plan.tables.get(round_.key, {}).values())), FIGURE),
    ]


def groups(book: BookContext, round_: Round) -> str:
    """Say how many tables or groups are open and how large they are, hosts included."""
    tr, sizes = book.tr, [len(people) for people in book.plan.tables.get(round_.key, {}).values()]
    if not sizes:
        return tr("not planned yet")
    many = (
        tr.plural("{count} table", "{count} tables", len(sizes))
        if round_.key.part is Part.CAFE
        else tr.plural("{count} group", "{count} groups", len(sizes))
    )
    least, most = min(sizes), max(sizes)
    if least == most:
        return tr.plural("{groups} of {count}", "{groups} of {count}", most, groups=many)
    return tr("{groups} of {least} to {most}", groups=many, least=least, most=most)


def write_contents(pen: Pen, book: BookContext) -> None:
    """Write what the other sheets are for; a click on a name leads there."""
    sheets = [sheet for sheet in book.contents if not sheet.hidden and sheet is not SHEET]
    names = [book.parts(sheet)[0][0] for sheet in sheets]
    rows: list[list[Piece]] = [
        [(1, 1, name, LINK), (2, len(pen.widths), book.tr(sheet.purpose), PURPOSE)]
        for name, sheet in zip(names, sheets, strict=True)
    ]
    pen.section(book.tr("In this workbook"), sum(pen.height(*row) for row in rows))
    for name, row in zip(names, rows, strict=True):
        pen.sheet.link(pen.line(*row), 1, name, name, LINK)


def write_tables(pen: Pen, book: BookContext) -> None:
    """Write the café's tables with their host and the number of guests in each round."""
    tr, rows, last = book.tr, table_rows(book.day, book.plan), len(pen.widths)
    if not rows:
        return
    pen.section(tr("The café’s tables"), LINE * (len(rows) + 1))
    rounds = [tr("R{number}", number=number) for number in range(1, len(rows[0].people) + 1)]
    title_style = FIGURE if len(rounds) <= UPRIGHT_ROUNDS else replace(FIGURE, size=8, turned=90)
    head: list[Piece] = [
        (1, 1, tr("Table"), FIGURE),
        (2, 2, tr("Theme"), ROW),
        (3, 3, tr("Host"), ROW),
        (4, 4, tr("Seats"), FIGURE),
        *((at, at, title, title_style) for at, title in enumerate(rounds, start=5)),
        (last, last, tr("Organisations"), replace(FIGURE, size=8)),
    ]
    pen.table([head, *(table_row(book, row, last) for row in rows)], HEADING)
    guests = tr("R1, R2…: guests in each round, the host not counted.")
    different = tr("Organisations: how many different ones sit there on average.")
    pen.line((1, last, f"{guests} {different}", Style(size=8, italic=True)))


def table_row(book: BookContext, row: TableRow, last: int) -> list[Piece]:
    """Return the row of one table."""
    table = row.table
    count = FIGURE if len(row.people) <= UPRIGHT_ROUNDS else replace(FIGURE, size=8)
    return [
        (1, 1, label(table.label), replace(FIGURE, bold=True, fill=book.tints.get(table.label, ""))),
        (2, 2, table.theme or "", ROW),
        (3, 3, row.host, ROW),
        (4, 4, f"{table.seats.minimum}–{table.seats.maximum}", FIGURE),
        *((at, at, people, count) for at, people in enumerate(row.people, start=5)),
        (last, last, row.organisations, replace(FIGURE, number="0.0")),
    ]


SHEET = Sheet(
    name=N_("Summary"),
    purpose=N_("The day at a glance, and how good its plan is."),
    write=write,
)
