"""Posters of the rounds: what they say, and how they are printed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cafeplanner.cafe.day import Day, Part
from cafeplanner.cafe.plan import Plan
from cafeplanner.i18n import LANGUAGES
from cafeplanner.pages._poster_flow import count_columns, even_columns
from cafeplanner.pages.posters import PAGE
from tests.builders import make_day, rotation_plan
from tests.pages.browser import measured, paper
from tests.pages.days import PLANNED, awkward_day, cafe_seats
from tests.pages.reading import FAULTS, Element, made, sheets, showing
from tests.sheets.books import nasty_day

WIDE = make_day(121, 12, seats=(2, 12), hosts=2)


def rows(page: Element) -> list[tuple[str, str, str]]:
    """Return (letter, name, table) of each row of a page."""
    return [(row.one("letter").text, row.one("name").text, row.one("number").text) for row in page.all("li")]


def listed(html: str) -> Iterator[tuple[str, str, str]]:
    """Yield (name, round, table) of everybody on all pages."""
    for page in sheets(html):
        yield from ((name, page.one("h2").text, table) for _, name, table in rows(page))


def last_first(day: Day, person: str) -> str:
    """Return a name as the posters write it."""
    return f"{day.by_id[person].last_name} {day.by_id[person].first_name}"


@settings(deadline=None, max_examples=60)
@given(PLANNED)
def test_every_seat_is_on_exactly_one_poster(planned: tuple[Day, Plan]) -> None:
    day, plan = planned
    assert Counter(listed(made(PAGE, day, plan))) == Counter(
        (last_first(day, person), f"Tour {number}", label)
        for (person, _, number), label in cafe_seats(day, plan).items()
    )


@pytest.mark.parametrize("people", [65, 121, 301])
def test_every_seat_is_on_one_page_of_a_large_poster(people: int) -> None:
    day = make_day(people, 12, 2, seats=(2, 40), hosts=3)
    assert Counter(listed(made(PAGE, day))) == Counter(
        (last_first(day, person), f"Tour {number}", label)
        for (person, _, number), label in cafe_seats(day, rotation_plan(day)).items()
    )


def test_people_stand_in_the_order_of_the_alphabet_under_their_letters() -> None:
    assert rows(sheets(made(PAGE, make_day(10, hosts=1)))[0]) == [
        ("A", "Abadie Aïcha", "1"),
        ("C", "Chevalier Élodie", "5"),
        ("D", "d'Estienne Inès", "4"),
        ("H", "Haddad Benoît", "2"),
        ("J", "Jacquet Fatou", "1"),
        ("O", "Ó Briain Chloé", "3"),
        ("Q", "Quéméneur Gaël", "2"),
        ("V", "Vasseur Dimitri", "4"),
        ("X", "Ximenes Hélène", "3"),
    ]


def test_each_column_begins_with_its_letter_and_each_page_repeats_the_heading() -> None:
    pages = sheets(made(PAGE, WIDE, language="en"))
    assert [
        (page.one("h2").text, page.one("time").text, page.one("range").text, page.one("foot").texts("span")[2])
        for page in pages[:3]
    ] == [
        ("Round 1", "9:30 – 9:50", "A – Le", "Round 1 · page 1 of 2"),
        ("Round 1", "9:30 – 9:50", "Le – Z", "Round 1 · page 2 of 2"),
        ("Round 2", "9:55 – 10:15", "A – Le", "Round 2 · page 1 of 2"),
    ]
    firsts = [next(column.all("li")) for page in pages for column in page.all("ol")]
    assert [(row.one("letter").text, row.one("name").text[0]) for row in firsts[:4]] == [
        *(("A", "A"), ("F", "F"), ("L", "L"), ("T", "T"))
    ]


def test_number_stands_on_the_tint_of_its_table_with_the_theme_and_the_host() -> None:
    day = make_day(hosts=1)
    row = next(row for row in sheets(made(PAGE, day))[0].all("li") if row.one("number").text == "1")
    assert (row.one("theme").text, "background:#BFD9EE" in row.one("chip").style) == ("Jeunesse (hôte)", True)


def test_people_of_one_name_are_told_apart_by_their_organisations() -> None:
    day = make_day(8)
    folk = list(day.participants)
    for number, organisation in ((2, "CAF"), (3, ""), (4, "Ville de Brévanne")):
        folk[number] = replace(folk[number], first_name="Ana", last_name="Costa", organisation=organisation)
    page = sheets(made(PAGE, replace(day, participants=tuple(folk))))[0]
    told = [(row.one("name").text, row.texts("organisation")) for row in page.all("li")]
    assert [organisation for name, organisation in told if name == "Costa Ana"] == [
        *(["(CAF)"], [], ["(Ville de Brévanne)"])
    ]
    assert [organisation for name, organisation in told if name != "Costa Ana" and organisation] == []


@settings(deadline=None)
@given(st.lists(st.floats(1, 40), max_size=80), st.floats(40, 240), st.integers(1, 3))
def test_columns_take_the_fewest_pages_and_no_column_is_too_high(
    heights: list[float], limit: float, across: int
) -> None:
    columns = even_columns(heights, limit, across)
    assert [row for column in columns for row in column] == list(range(len(heights)))
    assert [column for column in columns if sum(heights[row] for row in column) > limit + 1e-6] == []
    assert -(-len(columns) // across) == -(-count_columns(heights, limit) // across)


def test_columns_are_even() -> None:
    assert even_columns([5.0] * 12, 100, 3) == [range(4), range(4, 8), range(8, 12)]
    assert even_columns([], 100, 3) == []


def test_without_a_planned_cafe_there_is_nothing_to_print() -> None:
    day = make_day()
    assert PAGE.lacking(showing(day)) == ""
    morning = {at: label for at, label in rotation_plan(day).seats.items() if at[1].part is Part.ICEBREAKER}
    assert PAGE.lacking(showing(day, Plan(morning))) == "The café is not planned, so there are no posters."


EXPECTED = {
    "7 people": (make_day(8), 4),
    "8 people": (make_day(9), 4),
    "9 people": (make_day(10), 4),
    "64 people": (make_day(65, 8, seats=(2, 9), hosts=2), 4),
    "120 people": (WIDE, 8),
    "1,000 people": (make_day(1001, 12, 1, seats=(2, 120)), 19),
    "1 table, 1 round": (make_day(7, 1, 1), 1),
    "ugly names": (nasty_day(25), 4),
    "awkward tables": (awkward_day(), 4),
}


@pytest.mark.parametrize(("day", "count"), EXPECTED.values(), ids=EXPECTED.keys())
def test_posters_take_exactly_their_pages(day: Day, count: int, tmp_path: Path) -> None:
    pages = paper(made(PAGE, day), tmp_path).pages
    assert len(pages) == count
    assert len(pages[-1].extract_text()) > 150


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "day",
    [WIDE, make_day(65, 8, 2), nasty_day(25), awkward_day(), make_day(400, 12, 1, seats=(2, 60)), make_day(8)],
    ids=["2 pages", "1 page", "ugly names", "awkward tables", "namesakes", "few people"],
)
def test_no_text_is_cut_small_or_over_another(day: Day, language: str) -> None:
    assert measured(made(PAGE, day, language=language), FAULTS) == []


def test_posters_can_be_read_from_the_wall() -> None:
    sizes = """() => [...document.querySelectorAll('.name')].map(
        one => Math.round(parseFloat(getComputedStyle(one).fontSize) * 7.5) / 10)"""
    measured_sizes = measured(made(PAGE, WIDE), sizes)
    assert sorted(measured_sizes)[len(measured_sizes) // 4] >= 11
