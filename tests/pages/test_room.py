"""The room plan: what it says, and how it is printed."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from cafeplanner.cafe.day import Day, Part, Seats, Table
from cafeplanner.cafe.plan import Plan
from cafeplanner.cafe.room import Room, Spot
from cafeplanner.i18n import LANGUAGES
from cafeplanner.pages._page import Printing
from cafeplanner.pages._room_key import in_ranges
from cafeplanner.pages.room import PAGE
from tests.builders import THEMES, make_day
from tests.pages.browser import measured, paper
from tests.pages.days import awkward_day
from tests.pages.reading import FAULTS, sheets, showing
from tests.sheets.books import nasty_day

SPOTS = tuple(Spot(str(n + 1), 3 + 4.0 * (n % 4), 2.5 + 3.5 * (n // 4)) for n in range(12))
CIRCLES = """() => [...document.querySelectorAll('section.page')].map(page => {
  const paper = page.getBoundingClientRect();
  return [...page.querySelectorAll('.table')].map(one => {
    const box = one.getBoundingClientRect(), mm = 25.4 / 96;
    return [box.left - paper.left, box.top - paper.top, box.width, box.height].map(px => px * mm);
  });
})"""


def many(count: int, theme: str = "", labels: str = "", subjects: int = 12) -> Day:
    """Return a day with many tables, hosts at the first three; `theme` and `labels` are put before numbers."""
    day = make_day(24, 12)
    tables = tuple(
        Table(
            f"{labels}{n + 1}", Seats(4, 8), f"{theme or THEMES[n % 12]} {n % subjects + 1}", f"p{n}" if n < 3 else None
        )
        for n in range(count)
    )
    sessions = (replace(one, tables=tables) if one.part is Part.CAFE else one for one in day.sessions)
    return replace(day, sessions=tuple(sessions))


def furnished(width: float | None = 20, depth: float | None = 12.5, spots: tuple[Spot, ...] = SPOTS) -> Day:
    """Return a day of 12 tables in a room."""
    return replace(make_day(121, 12, seats=(4, 10), hosts=5), room=Room(width, depth, spots))


def html(day: Day, language: str = "en") -> str:
    """Return the room plan; it says nothing about who sits where."""
    return PAGE.html(showing(day, Plan({}), language), Printing())


def test_each_table_shows_number_theme_seats_and_host() -> None:
    page = sheets(html(make_day(hosts=1)))[0]
    assert [
        (one.one("label").text, one.one("theme").text, one.one("seats").text, "hosted" in one.classes)
        for one in page.all("table")
    ] == [
        ("1", "Jeunesse", "2–8", True),
        ("2", "Mobilités", "2–8", False),
        ("3", "Alimentation locale", "2–8", False),
        ("4", "Logement", "2–8", False),
        ("5", "Santé et bien-vieillir", "2–8", False),
    ]
    assert "background:#BFD9EE" in page.one("table").style


def test_caption_counts_tables_and_seats_for_the_caterer() -> None:
    page = sheets(html(make_day(hosts=2)))[0]
    assert {name: page.one(name).text for name in ("h2", "caption", "event", "subcaption", "stage", "notes")} == {
        "h2": "Room plan",
        "caption": "5 tables · 42 seats",
        "event": "Journée de la coopération · Thursday 3 December 2026",
        "subcaption": "40 for guests, 2 for hosts",
        "stage": "Stage, screen",
        "notes": "2–8: seats for guests, fewest and most · thick line: one more seat, for the host · "
        "the tables in their order, not as they stand in the room",
    }
    assert page.one("foot").texts("span")[1:] == ["version 1", "Room plan · page 1 of 1"]


def test_walls_and_scale_are_shown_where_they_are_known() -> None:
    page = sheets(html(furnished()))[0]
    assert (page.one("scale").text, len(list(page.all("walls")))) == ("2 m · scale 1:90 · room of 20 × 12.5 m", 1)
    assert page.one("notes").one("p").text == (
        "4–10: seats for guests, fewest and most · thick line: one more seat, for the host"
    )
    bare = sheets(html(furnished(None, None)))[0]
    assert (bare.one("scale").text, list(bare.all("walls"))) == ("2 m · scale 1:70", [])


def test_the_scales_bar_has_its_length() -> None:
    width = re.search(r"width:([\d.]+)mm", sheets(html(furnished()))[0].one("bar").style)
    assert width
    assert float(width[1]) == pytest.approx(2000 / 90, abs=0.01)


def test_tables_without_a_position_have_a_page_of_their_own() -> None:
    pages = sheets(html(furnished(spots=SPOTS[:8])))
    assert [(page.one("h2").text, page.texts("label")) for page in pages] == [
        ("Room plan", ["1", "2", "3", "4", "5", "6", "7", "8"]),
        ("Tables without a position", ["9", "10", "11", "12"]),
    ]


def test_a_key_says_the_themes_that_have_no_room_in_the_circles() -> None:
    pages = sheets(html(many(200, "Transition énergétique, climat", subjects=3)))
    assert [(page.one("h2").text, page.texts("label")[-1:]) for page in pages] == [
        ("Room plan", ["200"]),
        ("Themes and their tables", []),
    ]
    assert pages[1].texts("keyed") == [f"Transition énergétique, climat {n}" for n in (1, 2, 3)]
    assert pages[0].texts("theme") == []
    assert set(pages[0].texts("seats")) == {"4–8"}


def test_no_key_where_everything_is_in_the_circles() -> None:
    assert len(sheets(html(many(60)))) == 1


def test_numbers_that_follow_each_other_are_drawn_together() -> None:
    assert in_ranges(["1", "2", "4", "5", "6", "9", "A", "B", "10"]) == ["1", "2", "4–6", "9", "A", "B", "10"]


def test_without_a_cafe_there_is_nothing_to_print() -> None:
    day = make_day()
    assert PAGE.lacking(showing(day)) == ""
    no_cafe = replace(day, sessions=tuple(one for one in day.sessions if one.part is not Part.CAFE))
    assert PAGE.lacking(showing(no_cafe, Plan({}))) == "This day has no café, so there are no tables."


EXPECTED = {
    "7 people": (make_day(8, 4), 1),
    "1 table": (make_day(7, 1, 1), 1),
    "64 people": (make_day(65, 8), 1),
    "120 people": (make_day(121, 12), 1),
    "positions": (furnished(), 1),
    "some positions": (furnished(spots=SPOTS[:5]), 2),
    "60 tables": (many(60), 1),
    "200 tables": (many(200), 2),
    "201 tables": (many(201), 3),
    "awkward tables": (awkward_day(), 1),
}


@pytest.mark.parametrize(("day", "count"), EXPECTED.values(), ids=EXPECTED.keys())
def test_plan_takes_exactly_its_pages(day: Day, count: int, tmp_path: Path) -> None:
    assert len(paper(html(day), tmp_path).pages) == count


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "day",
    [
        *(make_day(7, 1, 1), make_day(hosts=2), nasty_day(25), awkward_day(), many(60), many(200), furnished()),
        *(many(60, "Transition énergétique, climat et"), many(60, labels="Espace"), furnished(None, None)),
        furnished(spots=()),
        furnished(300, 200),
    ],
    ids=[
        *("1 table", "usual", "ugly names", "awkward tables", "60 tables", "200 tables", "positions"),
        *("long themes", "long labels", "no walls", "grid in walls", "huge room"),
    ],
)
def test_no_text_is_cut_small_or_over_another(day: Day, language: str) -> None:
    faults = measured(html(day, language), FAULTS)
    huge = day.room.width == 300  # where circles overlap, so do their numbers: the scale leaves no choice
    assert [fault for fault in faults if not (huge and fault[0] == "one over another")] == []


@pytest.mark.parametrize("count", [1, 2, 3, 5, 7, 12, 30, 60, 113, 200, 250])
def test_circles_are_round_lie_on_the_paper_and_do_not_touch(count: int) -> None:
    pages = measured(html(many(count)), CIRCLES)
    circles = [circle for page in pages for circle in page]
    assert len(circles) == count
    assert [one for one in circles if abs(one[2] - one[3]) > 0.05] == []
    assert [
        one for one in circles if one[0] < 9.9 or one[1] < 9.9 or one[0] + one[2] > 287.1 or one[1] + one[3] > 190
    ] == []
    for page in pages:
        for position, (left, top, wide, _) in enumerate(page):
            near = [
                other
                for other in page[position + 1 :]
                if (other[0] - left) ** 2 + (other[1] - top) ** 2 < (wide - 0.05) ** 2
            ]
            assert near == []
