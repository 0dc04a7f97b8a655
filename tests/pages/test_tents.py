"""Table tents: one for each table, the same on both sides of the fold."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from cafeplanner.cafe.day import Part
from cafeplanner.i18n import LANGUAGES
from cafeplanner.pages import Printing
from cafeplanner.pages.tents import PAGE
from tests.builders import make_day
from tests.pages.browser import measured, printed
from tests.pages.days import awkward_day
from tests.pages.reading import FAULTS, made, sheets, showing

BOXES = """() => [...document.querySelectorAll('section.page')].map(page => {
  const mm = 25.4 / 96, paper = page.getBoundingClientRect();
  return [...page.querySelectorAll('.sign')].map(sign => [...sign.querySelectorAll('p')].map(one => {
    const box = one.getBoundingClientRect();
    return [box.left - paper.left, box.top - paper.top, box.right - paper.left, box.bottom - paper.top]
      .map(px => px * mm);
  }));
})"""
"""JavaScript: the boxes of both signs of each page, in millimetres of the paper."""


def test_every_table_has_a_page_with_its_sign_twice() -> None:
    pages = sheets(made(PAGE, make_day(hosts=1)))
    assert len(pages) == 5
    assert [sign.texts("p") for sign in pages[0].all("sign")] == [
        [
            "Table1",
            "Jeunesse",
            "Que pouvons-nous faire ensemble pour Jeunesse\u00a0?",
            "Hôte\u00a0: Aïcha Abadie",
            "Journée de la coopération · jeudi 3 décembre 2026",
        ]
    ] * 2
    assert [page.one("label").text for page in pages] == ["1", "2", "3", "4", "5"]
    assert pages[1].texts("host") == []


def test_paper_has_a_page_for_each_table(tmp_path: Path) -> None:
    assert len(printed(made(PAGE, make_day(40, 12)), tmp_path)) == 12


def test_upper_sign_is_the_lower_one_turned_about_the_middle_of_the_fold() -> None:
    for upper, lower in measured(made(PAGE, make_day()), BOXES):
        turned = [[210 - right, 297 - bottom, 210 - left, 297 - top] for left, top, right, bottom in upper]
        assert turned == [pytest.approx(box, abs=0.1) for box in lower]
        assert all(top > 148.5 + 10 for _, top, _, _ in lower)


def test_everything_is_moved_as_the_printer_needs_it() -> None:
    show = showing(make_day())
    straight, moved = (
        measured(PAGE.html(show, printing), BOXES) for printing in (Printing(), Printing(right=2, down=1))
    )
    (left, top, _, _), (new_left, new_top, _, _) = straight[0][1][0], moved[0][1][0]
    assert (new_left - left, new_top - top) == pytest.approx((2, 1), abs=0.05)


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_has_room_on_awkward_signs(language: str) -> None:
    assert measured(made(PAGE, awkward_day(), language=language), FAULTS) == []


def test_copy_for_the_other_side_is_not_read_out() -> None:
    html = made(PAGE, make_day())
    assert html.count('<div class="sign turned" aria-hidden="true">') == 5
    assert html.count('<article class="sign" aria-label="Table ') == 5


def test_day_without_cafe_has_no_tents() -> None:
    day = make_day()
    without = replace(day, sessions=tuple(one for one in day.sessions if one.part is not Part.CAFE))
    assert [PAGE.lacking(showing(one)) for one in (day, without)] == [
        "",
        "The day has no café, so there are no tables to name.",
    ]
