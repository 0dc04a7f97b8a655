"""Everything that the program noticed, in the data and in the plan, with what to do about it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from cafeplanner.cafe.finding import Finding, Place, Severity
from cafeplanner.i18n import N_
from cafeplanner.sheets._leaf import Leaf, merge, put, set_height, set_widths
from cafeplanner.sheets._lists import fit_row, write_headings
from cafeplanner.sheets._look import ROW, SMALL, SUBTITLE, TITLE, Area, Style
from cafeplanner.sheets._paper import Page, set_page
from cafeplanner.sheets._sheet import BookContext, Sheet
from cafeplanner.sheets._shortened import shortening_findings

WIDTHS = (34, 22, 110, 62, 30, 13, 28)
HEADING_ROW = 3
MOST = 3_000
"""Rows at most; beyond this nobody reads them, and the figures are in the summary."""

SEVERITIES: Mapping[Severity, str] = {
    Severity.BLOCKING: N_("▲ To mend"),
    Severity.WARNING: N_("● To look at"),
    Severity.INFO: N_("○ For information"),
}
GROUNDS = {Severity.BLOCKING: "F6C6D3", Severity.WARNING: "FFE7BF", Severity.INFO: ""}


def write(sheet: Leaf, book: BookContext) -> None:
    """Write the findings, the gravest first; what was shortened is known of the sheets that were written before."""
    found = gathered(book, shortening_findings(sheet.book.shortened))
    tr = book.tr
    put(sheet, 1, 1, tr("Findings"), TITLE)
    set_height(sheet, 1, 10)
    set_widths(sheet, *WIDTHS)
    put(sheet, 2, 1, count_line(book, found), SUBTITLE)
    set_height(sheet, 2, 8)
    titles = (tr("Importance"), tr("About"), tr("What was noticed"), tr("What to do"))
    write_headings(sheet, HEADING_ROW, [*titles, tr("Sheet"), tr("Row"), tr("Column")], WIDTHS, centred=(6,))
    for row, (about, finding) in enumerate(found[:MOST], start=HEADING_ROW + 1):
        write_finding(sheet, book, row, about, finding)
    last = HEADING_ROW + min(len(found), MOST)
    if found:
        sheet.filter(Area(HEADING_ROW, 1, last, 7))
    else:
        last += 1
        line = tr("Nothing to report: the data were clear and the plan has nothing to look at.")
        merge(sheet, Area(last, 1, last, len(WIDTHS)), line, Style(size=11, across="center"))
        set_height(sheet, last, 14)
    last = write_rest(sheet, book, last, len(found) - MOST)
    sheet.freeze(HEADING_ROW + 1, 1)
    page = Page(landscape=True, fit=True, titles=HEADING_ROW)
    set_page(sheet, book, page, last, len(WIDTHS))


def gathered(book: BookContext, shortened: Sequence[Finding]) -> list[tuple[str, Finding]]:
    """Return every finding with what it is about, the gravest first, data before plan before paper."""
    tr, order = book.tr, list(SEVERITIES)
    data = [(tr("the data"), finding) for finding in book.findings]
    plan = [(tr("the plan"), finding) for finding in (*book.report.broken, *book.report.noticed)]
    paper = [(tr("the paper"), finding) for finding in shortened]
    return sorted(data + plan + paper, key=lambda both: order.index(both[1].severity))


def count_line(book: BookContext, found: list[tuple[str, Finding]]) -> str:
    """Say how many findings there are of each kind."""
    severities = [finding.severity for _, finding in found]
    counts = [
        book.tr("{kind}: {count}", kind=book.tr(word), count=severities.count(kind))
        for kind, word in SEVERITIES.items()
    ]
    return "     ".join(counts)


def write_finding(sheet: Leaf, book: BookContext, row: int, about: str, finding: Finding) -> None:
    """Write one finding."""
    tr, place = book.tr, finding.place or Place()
    values = [
        tr(SEVERITIES[finding.severity]),
        about,
        tr.say(finding.text),
        tr.say(finding.remedy) if finding.remedy else "",
        place.sheet or place.file,
        place.row,
        " · ".join(filter(None, (place.letter, place.heading))),
    ]
    fill = GROUNDS[finding.severity]
    for column, value in enumerate(values, start=1):
        across = "center" if isinstance(value, int) else "left"
        put(sheet, row, column, value, replace(ROW, fill=fill if column == 1 else "", down="top", across=across))
    fit_row(sheet, row, [(value or "", mm, ROW.size) for value, mm in zip(values, WIDTHS, strict=True)])


def write_rest(sheet: Leaf, book: BookContext, last: int, more: int) -> int:
    """Say how many findings have no row; return the last row."""
    if more <= 0:
        return last
    tr = book.tr
    line = tr.plural("… and {count} more; the summary counts it.", "… and {count} more; the summary counts them.", more)
    put(sheet, last + 1, 3, line, SMALL)
    return last + 1


SHEET = Sheet(
    name=N_("Findings"),
    purpose=N_("What the program noticed in the registrations and in the plan, and what to do about it."),
    write=write,
)
