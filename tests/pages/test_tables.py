"""Table sheets: what they say, and how they are printed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings

from cafeplanner.cafe.day import Day, Part, Questions, Theme
from cafeplanner.cafe.plan import Plan
from cafeplanner.i18n import LANGUAGES
from cafeplanner.pages.tables import PAGE, columns_across
from tests.builders import make_day, rotation_plan
from tests.pages.browser import measured, paper
from tests.pages.days import PLANNED, awkward_day, cafe_seats
from tests.pages.reading import FAULTS, made, sheets, showing, with_labels
from tests.sheets.books import nasty_day

Seat = tuple[str, str, str]


def listed(html: str) -> Iterator[Seat]:
    """Yield (name, round, table) of the guests on all pages."""
    for page in sheets(html):
        for column in page.all("round"):
            for guest in column.all("li"):
                yield guest.one("name").text, column.one("title").text, page.one("label").text


def guests(day: Day, plan: Plan) -> Counter[Seat]:
    """Count the café seats of a plan without those of the hosts."""
    return Counter(
        (name, f"Tour {number}", label)
        for (person, name, number), label in cafe_seats(day, plan).items()
        if day.hosting.get(person) != label
    )


@settings(deadline=None, max_examples=60)
@given(PLANNED)
def test_every_guest_is_on_exactly_one_table_page(planned: tuple[Day, Plan]) -> None:
    assert Counter(listed(made(PAGE, *planned))) == guests(*planned)


@pytest.mark.parametrize(("people", "tables", "rounds"), [(41, 2, 12), (121, 2, 5), (65, 8, 9)])
def test_guests_that_go_on_to_a_further_page_are_all_there(people: int, tables: int, rounds: int) -> None:
    day = make_day(people, tables, rounds, seats=(2, 130), hosts=1)
    assert Counter(listed(made(PAGE, day))) == guests(day, rotation_plan(day))


def test_sheet_tells_table_theme_question_host_rounds_and_prompts() -> None:
    page = sheets(made(PAGE, make_day(hosts=1)))[0]
    assert {name: page.texts(name) for name in ("label", "theme", "question", "host", "title", "time", "count")} == {
        "label": ["1"],
        "theme": ["Jeunesse"],
        "question": ["Que pouvons-nous faire ensemble pour Jeunesse\u00a0?"],
        "host": ["Hôte\u00a0: Aïcha Abadie"],
        "title": ["Tour 1", "Tour 2", "Tour 3", "Tour 4"],
        "time": [
            *("9\u00a0h\u00a030 – 9\u00a0h\u00a050", "9\u00a0h\u00a055 – 10\u00a0h\u00a015"),
            *("10\u00a0h\u00a020 – 10\u00a0h\u00a040", "10\u00a0h\u00a045 – 11\u00a0h\u00a005"),
        ],
        "count": ["4 personnes", "4 personnes", "4 personnes", "5 personnes"],
    }
    assert page.texts("prompt") == [
        "Qu’évoque ce thème pour nous\u202f?",
        "Comment pourrions-nous agir\u202f?",
        "Que pourrions-nous faire autrement\u202f?",
    ]
    assert "background:#BFD9EE" in page.one("head").style


def test_closed_table_and_missing_host_are_said() -> None:
    day = make_day(hosts=1)
    seats = rotation_plan(day).seats
    second = {at: label for at, label in seats.items() if at[1].part is Part.CAFE and at[1].number == 2}
    gone = {at for at, label in second.items() if label == "5" or at[0] == "p0"}
    pages = sheets(made(PAGE, day, Plan({at: label for at, label in seats.items() if at not in gone})))
    assert [page.texts("count")[1] for page in (pages[0], pages[4])] == [
        "4 personnes, sans l’hôte",
        "fermée pendant ce tour",
    ]
    assert pages[4].one("host").text == "Pas d’hôte\u00a0: la table choisit qui anime"


def test_prompts_of_the_day_replace_the_standard_ones_and_none_is_lost() -> None:
    asked = tuple(f"Question {number}, {number + 1}" for number in range(1, 21))
    day = replace(make_day(), questions=Questions(harvest=asked))
    pages = [page for page in sheets(made(PAGE, day)) if page.one("label").text == "1"]
    assert [prompt for page in pages for prompt in page.texts("prompt")] == list(asked)
    assert min(len(list(page.all("line"))) / len(page.texts("prompt")) for page in pages if page.texts("prompt")) >= 2


def test_a_second_page_says_that_it_goes_on() -> None:
    pages = sheets(made(PAGE, make_day(65, 12, 12), language="en"))[:2]
    assert [(page.one("theme").text, page.texts("goes-on"), page.one("foot").texts("span")[2]) for page in pages] == [
        ("Jeunesse", ["continued on the next page →"], "Table 1 – Jeunesse · page 1 of 2"),
        ("Jeunesse (continued)", [], "Table 1 – Jeunesse · page 2 of 2"),
    ]


def test_foot_names_event_and_version() -> None:
    day = make_day()
    page = sheets(made(PAGE, day, Plan(rotation_plan(day).seats, version=3)))[0]
    assert page.one("foot").texts("span")[:2] == ["Journée de la coopération · jeudi 3 décembre 2026", "version 3"]


@pytest.mark.parametrize(
    ("rounds", "across"), [(1, 2), (2, 2), (3, 3), (4, 4), (5, 3), (6, 3), (7, 4), (8, 4), (9, 3), (12, 4)]
)
def test_rounds_stand_in_even_rows(rounds: int, across: int) -> None:
    assert columns_across(rounds) == across


def test_a_long_question_makes_the_head_higher_rather_than_being_cut() -> None:
    question = "Comment faire en sorte que chacune et chacun trouve sa place ici\u202f? " * 9
    day = replace(make_day(), themes=(Theme("Jeunesse", question),))
    assert sheets(made(PAGE, day))[0].one("question").text == question.strip()


def test_without_a_cafe_there_is_nothing_to_print() -> None:
    day = make_day()
    assert PAGE.lacking(showing(day)) == ""
    no_cafe = replace(day, sessions=tuple(one for one in day.sessions if one.part is not Part.CAFE))
    assert PAGE.lacking(showing(no_cafe, Plan({}))) == "This day has no café, so there are no tables."


EXPECTED = {
    "7 people": (make_day(8, 4), 4),
    "8 people": (make_day(9, 4), 4),
    "9 people": (make_day(10, 4), 4),
    "64 people": (make_day(65, 8, seats=(2, 9), hosts=2), 8),
    "120 people": (make_day(121, 12, seats=(2, 12), hosts=12), 12),
    "120 people, 8 rounds": (make_day(121, 12, 8, seats=(2, 12)), 24),
    "1 table, 1 round": (make_day(7, 1, 1), 1),
    "ugly names": (nasty_day(25), 5),
    "awkward tables": (awkward_day(), 5),
}


@pytest.mark.parametrize(("day", "count"), EXPECTED.values(), ids=EXPECTED.keys())
def test_sheets_take_exactly_their_pages(day: Day, count: int, tmp_path: Path) -> None:
    pages = paper(made(PAGE, day), tmp_path).pages
    assert len(pages) == count
    assert len(pages[-1].extract_text()) > 200


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "day",
    [make_day(121, 12, 8, seats=(2, 12), hosts=3), nasty_day(25), awkward_day(), make_day(65, 2, 1, seats=(2, 40))],
    ids=["usual", "ugly names", "awkward tables", "crowded"],
)
def test_no_text_is_cut_small_or_over_another(day: Day, language: str) -> None:
    assert measured(made(PAGE, day, language=language), FAULTS) == []


def test_foot_names_the_table_alone_where_its_theme_has_no_room() -> None:
    day = make_day()
    cafe = day.session(Part.CAFE)
    assert cafe
    labels = [table.label for table in cafe.tables]
    page = sheets(made(PAGE, with_labels(day, labels, ["Santé, soins de proximité et bien-vieillir ici"] * 5)))[0]
    assert page.one("foot").texts("span")[2] == "Table 1 · page 1 sur 1"
