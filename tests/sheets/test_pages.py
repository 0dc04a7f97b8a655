"""The sheets as LibreOffice prints them: how many pages they take, and that every text is whole and in its place."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

import pytest

from cafeplanner.cafe.day import Day
from cafeplanner.i18n import translator
from cafeplanner.sheets import (
    SHEETS,
    cards,
    changes,
    checkin,
    collectives,
    findings,
    icebreaker,
    meetings,
    planning,
    rounds,
    spare,
    state,
    summary,
    tables,
)
from cafeplanner.sheets._sheet import Sheet
from tests.builders import make_day
from tests.sheets.books import nasty_day
from tests.sheets.prints import Case, Prints, print_all
from tests.sheets.ugly import huge_day, ugly_day
from tests.views.replanned import second_version

pytestmark = [pytest.mark.paper, pytest.mark.timeout(900)]

ROUNDS_CHANGE = (summary, planning, cards, tables, spare)
"""The sheets that look different with more rounds."""
WIDE = make_day(121, 12, seats=(2, 12), hosts=2)
CROWD = make_day(120, 4, seats=(2, 40))
"""Thirty people at a table, twelve in a group of the icebreaker."""
CROWD = replace(CROWD, sessions=(replace(CROWD.sessions[0], tables=CROWD.sessions[0].tables[:10]), *CROWD.sessions[1:]))


class Pages(NamedTuple):
    """A day, sheets of it, and how many pages each takes."""

    day: Day
    sheets: dict[Sheet, int]


PAGES = {
    "7 cards": Pages(make_day(8), {cards.SHEET: 1}),
    "8 cards": Pages(make_day(9), {cards.SHEET: 1}),
    "9 cards": Pages(make_day(10), {cards.SHEET: 2}),
    "64 people": Pages(
        make_day(65, 8, seats=(2, 9), hosts=2), {cards.SHEET: 8, tables.SHEET: 8, rounds.SHEET: 4, spare.SHEET: 1}
    ),
    "64 people, 8 rounds": Pages(make_day(65, 12, 8, seats=(2, 9)), {cards.SHEET: 8}),
    "39 people, 8 rounds": Pages(make_day(40, 12, 8, seats=(2, 9)), {tables.SHEET: 12}),
    "ugly names": Pages(nasty_day(25), {cards.SHEET: 3, tables.SHEET: 5}),
    "120 people": Pages(WIDE, {cards.SHEET: 15, rounds.SHEET: 8, summary.SHEET: 2, meetings.SHEET: 7}),
    "groups": Pages(make_day(64), {icebreaker.SHEET: 4}),
    "large tables and groups": Pages(CROWD, {tables.SHEET: 8, icebreaker.SHEET: 5}),
    "collectives": Pages(make_day(24), {collectives.SHEET: 6}),
}
WHOLE = {
    "long texts, 4 rounds, French": Case(ugly_day(40, 4, "fr")),
    "long texts, 8 rounds, English": Case(ugly_day(40, 8, "en")),
    "long texts, 1 round, French": Case(ugly_day(40, 1, "fr"), tuple(one.SHEET for one in ROUNDS_CHANGE)),
    "long texts, 5 rounds, English": Case(ugly_day(40, 5, "en"), tuple(one.SHEET for one in ROUNDS_CHANGE)),
    "long texts, 6 rounds, French": Case(ugly_day(40, 6, "fr"), tuple(one.SHEET for one in ROUNDS_CHANGE)),
    "long texts, 12 rounds, French": Case(ugly_day(40, 12, "fr"), tuple(one.SHEET for one in ROUNDS_CHANGE)),
    "whole paragraphs": Case(
        huge_day(),
        tuple(sheet for sheet in SHEETS if sheet not in (planning.SHEET, findings.SHEET, state.SHEET)),
    ),
    "a list of meetings": Case(make_day(155, 12, seats=(2, 40)), (meetings.SHEET,)),
}
for language in ("fr", "en"):
    again, plan = second_version(ugly_day(40, 4, language))
    WHOLE[f"a second version, {language}"] = Case(again, (cards.SHEET, checkin.SHEET, changes.SHEET), plan=plan)
CASES = {name: Case(one.day, tuple(one.sheets)) for name, one in PAGES.items()} | WHOLE


@pytest.fixture(scope="session")
def prints(tmp_path_factory: pytest.TempPathFactory) -> Prints:
    """Return all the cases, to be printed."""
    return Prints(tmp_path_factory, CASES)


@pytest.mark.parametrize("name", PAGES)
def test_sheets_take_exactly_their_pages(name: str, prints: Prints) -> None:
    tr = translator(PAGES[name].day.event.language)
    assert prints[name].pages == {tr(sheet.name): count for sheet, count in PAGES[name].sheets.items()}


@pytest.mark.parametrize("name", CASES)
def test_every_text_is_whole_and_in_its_place(name: str, prints: Prints) -> None:
    """No page is blank, no text is cut or crosses its cell, none is below 8 points, no footer overlaps."""
    assert prints[name].faults == []


@pytest.mark.slow
def test_a_thousand_people_take_exactly_their_pages(tmp_path: Path) -> None:
    if shutil.which("soffice") is None:
        pytest.skip("LibreOffice is not installed")
    day = make_day(1_001, 12, seats=(2, 99))
    wanted = {cards.SHEET: 125, tables.SHEET: 60, rounds.SHEET: 60, checkin.SHEET: 33}
    found = print_all(tmp_path, {sheet.name: Case(day, (sheet,), counted=True) for sheet in wanted})
    tr = translator(day.event.language)
    assert [one["pages"] for one in found.values()] == [{tr(sheet.name): count} for sheet, count in wanted.items()]
    assert [one["faults"] for one in found.values()] == [[]] * len(wanted)


@pytest.mark.parametrize("name", ["long texts, 4 rounds, French", "long texts, 8 rounds, English"])
def test_the_summary_takes_three_pages_at_most(name: str, prints: Prints) -> None:
    assert prints[name].pages[translator(CASES[name].day.event.language)(summary.SHEET.name)] <= 3
