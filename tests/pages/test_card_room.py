"""The geometry of cards and badges: where they are on the paper, and that everything has room."""

from __future__ import annotations

import math
import re
from dataclasses import replace

import pytest

from cafeplanner.cafe.day import Part
from cafeplanner.i18n import LANGUAGES
from cafeplanner.pages.labels import LABELS, PLAIN, Label
from tests.builders import make_day
from tests.pages.browser import measured
from tests.pages.card_days import BY_CODE, LONG_THEMES, cards, each_label, html, long_day, names
from tests.pages.reading import FAULTS
from tests.sheets.books import nasty_day
from tests.sheets.ugly import ugly_day

PLACES = """() => [...document.querySelectorAll('section.page')].map(page => {
  const mm = 25.4 / 96, paper = page.getBoundingClientRect();
  return [...page.querySelectorAll('article')].map(card => {
    const box = card.getBoundingClientRect();
    return [box.left - paper.left, box.top - paper.top, box.width, box.height].map(px => px * mm);
  });
})"""
"""JavaScript: left, top, width and height of the cards of each page in millimetres of the paper."""

OVERFLOWS = """() => [...document.querySelectorAll('article, article *')].filter(one => {
  const style = getComputedStyle(one);
  if (style.display === 'inline' || one instanceof SVGElement) return false;
  // browsers count the room that a font keeps for accents, which closely set numbers do without
  const close = [one, ...one.children].map(each => getComputedStyle(each))
    .map(each => 0.16 * Math.max(...[...one.querySelectorAll('*'), one]
      .map(within => parseFloat(getComputedStyle(within).fontSize))) * (each.lineHeight === each.fontSize));
  const slack = Math.max(1, ...close);
  return one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + slack;
}).map(one => one.className + ': ' + one.textContent.trim())"""
"""JavaScript: elements whose content is larger than they are."""

BOTH = f"() => [({FAULTS})(), ({OVERFLOWS})()]"


def test_first_sheet_begins_at_the_first_free_label() -> None:
    label = BY_CODE["L7165"]
    document = html(make_day(11), label=label, start=6)
    assert [len(page) for page in cards(document)][:2] == [3, 7]
    places = measured(document, PLACES)[0]
    assert [tuple(place[:2]) for place in places] == [
        pytest.approx(label.corner(number), abs=0.3) for number in (5, 6, 7)
    ]


def piles(document: str, label: Label) -> list[str]:
    """Return the names in the order of the piles: those at a sheet's first place from the first page to the last…"""
    corners = [label.corner(place) for place in range(label.per_page)]
    found = []
    for number, (page, places) in enumerate(zip(names(document), measured(document, PLACES), strict=True)):
        for name, place in zip(page, places, strict=True):
            nearest = min(range(label.per_page), key=lambda at: math.dist(corners[at], place[:2]))
            found.append((nearest, number, name))
    return [name for _, _, name in sorted(found)]


@pytest.mark.parametrize("start", [1, 4])
def test_piles_cut_from_a_stack_of_pages_are_in_alphabetical_order(start: int) -> None:
    day = make_day(30)
    everybody = frozenset(day.by_id)
    in_rows = [name for page in names(html(day, only=everybody)) for name in page]
    assert piles(html(day, only=everybody, stack=True, start=start), PLAIN) == in_rows
    assert piles(html(day, only=everybody, start=start), PLAIN) != in_rows


@each_label
@pytest.mark.parametrize("language", LANGUAGES)
def test_cards_are_exactly_where_the_paper_has_them(label: Label, language: str) -> None:
    places = measured(html(nasty_day(), None, language, label=label), PLACES)
    wanted = [(*label.corner(place), label.wide, label.high) for place in range(label.per_page)]
    assert [tuple(place) for place in places[0]] == [pytest.approx(one, abs=0.3) for one in wanted]


def test_everything_is_moved_as_the_printer_needs_it() -> None:
    places = measured(html(nasty_day(), right=1.5, down=-2.25), PLACES)
    assert places[0][3][:2] == pytest.approx([105 + 1.5, 12.5 + 68 - 2.25], abs=0.05)


@each_label
@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_has_room_on_awkward_cards(label: Label, language: str) -> None:
    document = html(nasty_day(), None, language, label=label)
    assert measured(document, BOTH) == [[], []]


@pytest.mark.parametrize(
    ("code", "rounds", "label"),
    [
        *(("plain", rounds, "") for rounds in range(1, 9)),
        *(("plain", rounds, "Atelie") for rounds in (4, 6, 8)),
        *(("L7165", rounds, "") for rounds in (4, 8)),
        *(("L4784", rounds, "") for rounds in (1, 4, 7, 8)),
        *(("L4784", rounds, "Atelie") for rounds in (4, 8)),
    ],
)
def test_everything_has_room_with_many_rounds_and_long_texts(code: str, rounds: int, label: str) -> None:
    document = html(long_day(rounds, label), label=BY_CODE[code])
    assert measured(document, BOTH) == [[], []]


@pytest.mark.parametrize("code", ["plain", "L4784"])
def test_day_without_cafe_or_icebreaker_has_cards_too(code: str) -> None:
    day = make_day(9)
    for part in (Part.CAFE, Part.ICEBREAKER, Part.COLLECTIVES):
        sessions = tuple(one for one in day.sessions if one.part is not part)
        document = html(replace(day, sessions=sessions), label=BY_CODE[code])
        assert len(names(document)[0]) == 8
        assert measured(document, BOTH) == [[], []]


@pytest.mark.parametrize("rounds", [1, 2, 3, 4, 5, 6])
def test_long_themes_and_names_are_not_shortened(rounds: int) -> None:
    day = long_day(rounds)
    found = [card for page in cards(html(day, only=frozenset(day.by_id))) for card in page]
    said = {text for card in found for kind in ("name", "below", "label") for text in card.texts(kind)}
    assert [text for text in said if "…" in text] == []
    assert set(LONG_THEMES) <= said or rounds < 4


@pytest.mark.parametrize("rounds", [7, 8])
def test_themes_of_thirty_letters_are_not_shortened_in_eight_rounds(rounds: int) -> None:
    short = ("Alimentation locale et cantines", "Santé, soins et bien-vieillir", "Transition énergétique, bâti")
    day = make_day(24, 12, rounds)
    cafe = day.session(Part.CAFE)
    assert cafe
    tables = tuple(replace(table, theme=short[at % 3]) for at, table in enumerate(cafe.tables))
    sessions = tuple(replace(one, tables=tables) if one.part is Part.CAFE else one for one in day.sessions)
    found = {
        text for page in cards(html(replace(day, sessions=sessions))) for card in page for text in card.texts("below")
    }
    assert found == set(short)


def test_cuts_are_drawn_once_and_only_on_paper_to_cut() -> None:
    across, down = ["M10 5V292", "M105 5V292", "M200 5V292"], [12.5, 80.5, 148.5, 216.5, 284.5]
    path = "".join((*across, *(f"M5 {at:g}H205" for at in down)))
    found = {
        label.code: re.findall(r'class="cuts".*?<path d="([^"]+)"', html(make_day(7), label=label)) for label in LABELS
    }
    assert set(found["plain"]) == {path}
    assert [code for code, paths in found.items() if paths] == ["plain", "badges"]


@each_label
def test_everything_has_room_on_the_cards_of_an_ugly_day(label: Label) -> None:
    document = html(ugly_day(30, 4), label=label)
    hosts = [card for page in cards(document) for card in page if card.texts("chair")]
    assert [text for card in hosts for text in card.texts("whole") if "…" in text] == []
    assert len(hosts) == 3
    assert measured(document, BOTH) == [[], []]
