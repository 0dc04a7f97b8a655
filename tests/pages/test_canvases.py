"""Canvases of the collectives: what they say, and how they are printed."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from cafeplanner.cafe.day import Day, Part, Questions, RoundKey
from cafeplanner.cafe.plan import Plan
from cafeplanner.i18n import LANGUAGES
from cafeplanner.pages.canvases import PAGE
from cafeplanner.views.collectives import open_collectives
from tests.builders import make_day, rotation_plan
from tests.pages.browser import measured, paper
from tests.pages.days import awkward_day
from tests.pages.reading import FAULTS, made, sheets, showing
from tests.sheets.books import nasty_day

AFTERNOON = RoundKey(Part.COLLECTIVES, 1)


def stepped(*minutes: int) -> Day:
    """Return a day whose collectives work in other steps."""
    return replace(make_day(), questions=Questions(steps=minutes))


def crowded(people: int) -> tuple[Day, Plan]:
    """Return a day and a plan with one collective of many people."""
    day = make_day(people)
    seats = {at: label for at, label in rotation_plan(day).seats.items() if at[1].part is not Part.COLLECTIVES}
    label = day.tables(AFTERNOON)[0].label
    return day, Plan({**seats, **{(person, AFTERNOON): label for person in day.present(AFTERNOON)}})


@pytest.mark.parametrize("people", [7, 24, 65])
def test_every_member_is_on_the_canvas_of_the_collective(people: int) -> None:
    day = make_day(people)
    plan = rotation_plan(day)
    wanted = Counter((member.name, one.label) for one in open_collectives(day, plan) for member in one.members)
    pages = sheets(made(PAGE, day, plan))
    assert Counter((name, page.one("label").text) for page in pages for name in page.texts("name")) == wanted


def test_canvas_tells_time_steps_and_what_to_write() -> None:
    page = sheets(made(PAGE, make_day()))[0]
    assert (page.one("label").text, page.one("time").text) == ("Jeunesse 1", "14\u00a0h – 16\u00a0h")
    assert "background:#BFD9EE" in page.one("head").style
    assert [(step.one("number").text, step.one("title").text, step.one("when").text) for step in page.all("step")] == [
        ("1", "Écrire un changement commun", "14\u00a0h – 15\u00a0h\u00a030"),
        ("2", "De l’urgence aux personnes qui agissent", "15\u00a0h\u00a030 – 15\u00a0h\u00a045"),
        ("3", "Les prochains petits pas", "15\u00a0h\u00a045 – 16\u00a0h"),
    ]
    assert page.texts("box") == [
        "L’urgence est-elle partagée\u202f?",
        "Quelles personnes ressources mobiliser\u202f?",
        "Qui s’engage, et à quoi\u202f?",
    ]
    assert page.texts("heading") == ["Quoi", "Qui", "Quand"]


@pytest.mark.parametrize("minutes", [(120,), (60, 60), (30, 30, 30, 30), tuple([5] * 14)])
def test_any_number_of_steps_has_room(minutes: tuple[int, ...]) -> None:
    html = made(PAGE, stepped(*minutes), language="en")
    numbers = [page.texts("number") for page in sheets(html) if page.one("label").text.startswith("Jeunesse 1")]
    assert [number for page in numbers for number in page] == [str(n + 1) for n in range(len(minutes))]
    assert measured(html, FAULTS) == []


def test_a_crowded_collective_goes_on_to_further_pages() -> None:
    day, plan = crowded(90)
    html = made(PAGE, day, plan, "en")
    pages = sheets(html)
    assert Counter(name for page in pages for name in page.texts("name")) == Counter(
        day.by_id[person].name for person in day.present(AFTERNOON)
    )
    assert [page.one("label").text for page in pages][:2] == ["Jeunesse 1", "Jeunesse 1 (continued)"]
    assert measured(html, FAULTS) == []


def test_without_collectives_there_is_nothing_to_print() -> None:
    day = make_day()
    assert PAGE.lacking(showing(day)) == ""
    morning = {at: label for at, label in rotation_plan(day).seats.items() if at[1].part is not Part.COLLECTIVES}
    assert PAGE.lacking(showing(day, Plan(morning))) == "The collectives are not planned yet, so there are no canvases."


EXPECTED = {
    "7 people": (make_day(8), 1),
    "8 people": (make_day(9), 1),
    "9 people": (make_day(10), 2),
    "64 people": (make_day(65, 8), 15),
    "120 people": (make_day(121, 12), 29),
    "ugly names": (nasty_day(25), 5),
    "awkward names": (awkward_day(), 5),
}


@pytest.mark.parametrize(("day", "count"), EXPECTED.values(), ids=EXPECTED.keys())
def test_canvases_take_exactly_their_pages(day: Day, count: int, tmp_path: Path) -> None:
    assert count == len(open_collectives(day, rotation_plan(day)))
    pages = paper(made(PAGE, day), tmp_path).pages
    assert len(pages) == count
    assert len(pages[-1].extract_text()) > 150


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("day", [make_day(), nasty_day(25), awkward_day()], ids=["usual", "ugly", "awkward"])
def test_no_text_is_cut_small_or_over_another(day: Day, language: str) -> None:
    assert measured(made(PAGE, day, language=language), FAULTS) == []
