"""Whatever the day, each sheet of the workbook says the whole plan and nothing else."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

import pytest
from hypothesis import HealthCheck, given, settings
from openpyxl import Workbook

from cafeplanner.cafe.day import Day, Part
from cafeplanner.cafe.plan import Plan
from cafeplanner.i18n import Translator, translator
from cafeplanner.sheets import icebreaker, write_workbook
from cafeplanner.sheets._card_layout import Layout, make_layout
from cafeplanner.sheets._leaf import clean
from cafeplanner.sheets._sheet import BookContext
from cafeplanner.views.spare import spare_cards
from tests.sheets import told, told_lists
from tests.sheets.days import planned_days
from tests.sheets.papers import NO_REPORT, opened
from tests.sheets.reading import (
    read_collectives,
    read_grid,
    read_list,
    read_posters,
    read_tables,
    rows_of,
    said,
)


class Written(NamedTuple):
    """A day and its plan, and the workbook as it was read back."""

    day: Day
    plan: Plan
    book: Workbook
    tr: Translator


def restored(found: Any, wanted: Any) -> Any:
    """Return what was read, with each text that was shortened as it should be replaced by the whole one."""
    if isinstance(found, str) and isinstance(wanted, str):
        plain, line = clean(wanted), " ".join(clean(wanted).split())
        cut = found.endswith("…") and len(found) > 5 and line.startswith(found[:-1])
        return wanted if cut or found in (plain, line) else found
    if isinstance(found, dict) and isinstance(wanted, dict):
        return {key: restored(value, wanted.get(key)) for key, value in found.items()}
    if isinstance(found, (list, tuple)) and isinstance(wanted, (list, tuple)) and len(found) == len(wanted):
        pairs = [restored(one, other) for one, other in zip(found, wanted, strict=True)]
        return type(wanted)(*pairs) if hasattr(wanted, "_fields") else type(wanted)(pairs)
    return found


def check(found: Any, wanted: Any) -> None:
    """Check that what was read is all that is wanted."""
    assert restored(found, wanted) == wanted


def layout_of(written: Written) -> Layout:
    """Return where the texts of the cards are."""
    return make_layout(BookContext(written.day, written.plan, NO_REPORT, written.tr), coded=True)


def check_cards(written: Written) -> None:
    day, plan, book, tr = written
    layout = layout_of(written)
    teller = told.CardTeller(day, plan, tr, stacked="time" in layout.bands)
    check(read_grid(book[tr("Cards")], layout.grid), teller.cards())


def check_spare_cards(written: Written) -> None:
    """The numbers of their tables are those of the spare seats."""
    day, plan, book, tr = written
    spare = spare_cards(day, plan)
    if spare:
        found = read_grid(book[tr("Spare")], layout_of(written).grid)
        labels = [[step.table for step in one.steps if step.round.key.part is Part.CAFE] for one in spare]
        known = {table.label for table in day.tables(told.rounds_of(day, Part.CAFE)[0].key)}
        assert [card[1] for card in found] == [tr("Spare {number}", number=one.number) for one in spare]
        assert [[text for text in card[2:] if text in known] for card in found] == labels


def check_tables(written: Written) -> None:
    day, plan, book, tr = written
    check(read_tables(book[tr("Tables")], tr), told_lists.table_pages(day, plan, tr))


def check_posters(written: Written) -> None:
    day, plan, book, tr = written
    check(read_posters(book[tr("Rounds")], tr), told_lists.posters(day, plan, tr))


def check_slips(written: Written) -> None:
    day, plan, book, tr = written
    wanted = told.slips(day, plan, tr)
    groups = [table.label for table in day.sessions[0].tables]
    sizes = [
        sum(at == label and key.part is Part.ICEBREAKER for (_, key), at in plan.seats.items()) for label in groups
    ]
    found = read_grid(book[tr("Icebreaker")], icebreaker.make_grid(max(sizes)))
    scribe = tr("Scribe: {name}", name="")
    check([[text for text in slip if not text.startswith(scribe)] for slip in found], wanted)
    writers = [[text.removeprefix(scribe) for text in slip if text.startswith(scribe)] for slip in found]
    assert [len(names) for names in writers] == [1] * len(found)
    assert all(any(restored(one[0], name) == name for name in slip) for one, slip in zip(writers, wanted, strict=True))


def check_collectives(written: Written) -> None:
    day, plan, book, tr = written
    wanted = told.canvases(day, plan)
    listed, canvases = read_collectives(book[tr("Collectives")], tr)
    check(listed, wanted)
    check([rows[0] for rows in canvases], [[label, "", ""] for label, _ in wanted])
    found = []
    for rows in canvases:
        first = next(number for number, row in enumerate(rows) if row[0].startswith("1. "))
        names, below = rows[2 : first - 1 : 2], rows[3:first:2]
        found.append(
            [(a, b) for one, two in zip(names, below, strict=True) for a, b in zip(one, two, strict=True) if a]
        )
    check(found, [members for _, members in wanted])


def check_desk(written: Written) -> None:
    day, plan, book, tr = written
    card = [tr("Card")] if plan.version > 1 else []
    headings = ["", "", tr("Name"), tr("Organisation"), tr("Starts at"), *card, tr("Signature")]
    _, rows = read_list(book[tr("Check-in")], headings)
    end = next(at for at, row in enumerate(rows) if row[0] == tr("Arrivals without registration"))
    wanted = told_lists.desk(day, plan, tr)
    check([(row[0], row[2], row[3], row[4]) for row in rows[:end]], wanted)
    versions = [f"v{plan.version}"] if card else []
    assert [[row[1], *row[5:]] for row in rows[:end]] == [["□", *versions, ""]] * len(wanted)
    assert [said(row) for row in rows[end + 1 : -1]] == [["□"]] * 8
    assert len(said(rows[-1])) == 1


def check_planning(written: Written) -> None:
    day, plan, book, tr = written
    check(rows_of(book[tr("Plan")])[4:], told_lists.planning(day, plan, tr))


def check_map(written: Written) -> None:
    day, plan, book, tr = written
    wanted = told_lists.meetings(day, plan)
    sheet, people = book[tr("Meetings")], len(wanted.people)
    rows = list(sheet.iter_rows(5, 4 + people, values_only=True))
    assert [row[1] for row in rows] == wanted.met
    assert [list(row[2 : 2 + people]) for row in rows] == wanted.counts
    names = [str(row[0]) for row in rows]
    check_names(names, wanted.people)
    check_names([str(cell.value) for cell in sheet[4][2 : 2 + people]], wanted.people)


def check_names(found: Sequence[str], people: Sequence[Any]) -> None:
    """Check names as the map has them: whole, with an initial, or as much as there is room for."""
    for name, person in zip(found, people, strict=True):
        whole = " ".join(clean(told_lists.last_first(person)).split())
        initial = " ".join(clean(f"{person.last_name} {person.first_name[:1]}.").split())
        assert name in (whole, initial) or (
            name.endswith("…") and (whole.startswith(name[:-1]) or initial.startswith(name[:-1]))
        )


def check_wishes(written: Written) -> None:
    day, plan, book, tr = written
    wanted = told_lists.wishes(day, plan, tr)
    rows = rows_of(book[tr("Wishes")])
    starts = [at for at, row in enumerate(rows) if row[0] == tr("Person by person")]
    found = rows[starts[0] + 3 :] if starts else []
    marks = [[one for cell in row[2:] for one in cell.split("\n") if one] for row in found]
    check([(row[0], row[1], own) for row, own in zip(found, marks, strict=True)], wanted)


def check_summary(written: Written) -> None:
    """The tables with the guests of each round."""
    day, plan, book, tr = written
    pages = told_lists.table_pages(day, plan, tr)
    _, rows = read_list(book[tr("Summary")], [tr("Table"), tr("Theme"), tr("Host"), tr("Seats")])
    hosts = [
        day.by_id[table.host].name if table.host else "" for table in day.tables(told.rounds_of(day, Part.CAFE)[0].key)
    ]
    check(
        [row[: 4 + len(page.sittings)] for row, page in zip(rows, pages, strict=False)],
        [
            [page.label, page.theme, host, "1–9", *(str(len(one.guests)) for one in page.sittings)]
            for page, host in zip(pages, hosts, strict=True)
        ],
    )
    assert not rows[len(pages)][1]


CHECKS: dict[str, Callable[[Written], None]] = {
    "Summary": check_summary,
    "Cards": check_cards,
    "Spare": check_spare_cards,
    "Tables": check_tables,
    "Rounds": check_posters,
    "Icebreaker": check_slips,
    "Collectives": check_collectives,
    "Check-in": check_desk,
    "Plan": check_planning,
    "Meetings": check_map,
    "Wishes": check_wishes,
}


@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
@given(planned=planned_days())
def test_every_sheet_says_the_whole_plan(planned: tuple[Day, Plan], tmp_path_factory: pytest.TempPathFactory) -> None:
    day, plan = planned
    path = tmp_path_factory.mktemp("whole") / "a.xlsx"
    write_workbook(day, plan, path, report=NO_REPORT)
    written = Written(day, plan, opened(path), translator(day.event.language))
    found = [sheet.title for sheet in written.book.worksheets]
    assert {written.tr(name) for name in CHECKS if name not in ("Icebreaker", "Collectives", "Rounds", "Spare")} < set(
        found
    )
    for name, check_sheet in CHECKS.items():
        if written.tr(name) in found:
            check_sheet(written)
    assert re.search("_cafeplanner", found[-1])
