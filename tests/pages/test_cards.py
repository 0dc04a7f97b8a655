"""Cards and badges: what they say, where they are on the paper, and that everything has room."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cafeplanner.cafe.day import Day, Part
from cafeplanner.cafe.participant import Role, Status
from cafeplanner.cafe.plan import Plan
from cafeplanner.i18n import LANGUAGES
from cafeplanner.pages import Printing, _card_code
from cafeplanner.pages._card_code import SMALLEST_MODULE
from cafeplanner.pages.cards import PAGE
from cafeplanner.pages.labels import LABELS, PLAIN, Label
from cafeplanner.views.cards import blank_cards, cut_and_stack, person_cards
from cafeplanner.views.qr import QUIET_ZONE, qr_modules, schedule_text
from tests.builders import make_day, rotation_plan
from tests.pages.browser import measured, paper, printed
from tests.pages.days import PLANNED
from tests.pages.reading import FAULTS, Element, sheets, showing
from tests.sheets.books import nasty_day

BY_CODE = {label.code: label for label in LABELS}
each_label = pytest.mark.parametrize("label", LABELS, ids=lambda label: label.code)

LONG_THEMES = (
    "Transition énergétique et sobriété à tous",
    "Alimentation locale et cantines scolaires",
    "Santé, soins de proximité, bien-vieillir",
    "Jeunesse, engagement et orientation pro",
    "Mobilités douces, covoiturage, transport",
    "Logement abordable et habitat partagé",
    "Culture, patrimoine et vie associative",
    "Emploi, formation et entreprises locales",
    "Numérique, médiation et accès aux droits",
    "Petite enfance, parentalité et garderies",
    "Eau, biodiversité, paysages et forêts",
    "Commerce de proximité et centres-bourgs",
)
LONG_NAMES = (
    ("Marie-Antoinette-Philippine", "de La Rochefoucauld-Montmorency", "Syndicat mixte d’aménagement " * 5),
    ("Willi", "Tillfillitti", "Lilli"),
    ("MMMMMM", "WWWWWWW", "WWWWWWWWWWW MMMMMMMM"),
    ("Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch", "Llan", ""),
)

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


@pytest.fixture(scope="module", autouse=True)
def _codes_once() -> Iterator[None]:
    """Many tests print the same day: each of its codes is computed once."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(_card_code, "qr_modules", cache(qr_modules))
        yield


def html(day: Day, plan: Plan | None = None, language: str = "", **printing: object) -> str:
    """Return the cards of a day, with the rotation plan unless another is given."""
    return PAGE.html(showing(day, plan, language), Printing(**printing))  # type: ignore[arg-type]


def cards(document: str) -> list[list[Element]]:
    """Return the cards of each page."""
    return [list(page.all("article")) for page in sheets(document)]


def names(document: str) -> list[list[str]]:
    """Return the names on each page; spare cards show theirs too."""
    return [[card.one("h2").text for card in page] for page in cards(document)]


def told(card: Element) -> tuple[str, tuple[str, ...]]:
    """Return the name and the tables of a card; a host's card tells one."""
    return card.one("h2").text, tuple(card.texts("label") or card.texts("chair"))


def long_day(rounds: int, label: str = "") -> Day:
    """Return a day of 12 themes of 40 letters, with long names among its people."""
    day = make_day(30, 12, rounds, seats=(1, 9), hosts=1)
    folk = list(day.participants)
    for number, (first, last, organisation) in enumerate(LONG_NAMES, start=3):
        long = {"first_name": first, "last_name": last, "organisation": organisation}
        folk[number] = replace(folk[number], territory="Communauté d’agglomération des Trois-Rivières", **long)
    folk[10] = replace(folk[10], role=Role.OBSERVER)
    sessions = [
        replace(session, tables=tuple(replace(table, theme=theme, label=label + table.label) for table, theme in pairs))
        if session.part is Part.CAFE and (pairs := list(zip(session.tables, LONG_THEMES, strict=True)))
        else session
        for session in day.sessions
    ]
    event = replace(
        day.event, name="Rencontres départementales de la coopération et de l’innovation sociale en milieu rural"
    )
    return replace(day, event=event, participants=tuple(folk), sessions=tuple(sessions))


@given(planned=PLANNED, label=st.sampled_from(LABELS))
@settings(max_examples=30, deadline=None)
def test_everybody_has_exactly_one_card_with_the_tables_of_the_plan(planned: tuple[Day, Plan], label: Label) -> None:
    day, plan = planned
    rounds = [one.key for one in day.rounds if one.key.part is Part.CAFE]
    expected: Counter[tuple[str, tuple[str, ...]]] = Counter()
    for person in day.participants:
        if person.status is Status.CANCELLED:
            continue
        tables = [plan.at(person.id, key) or "–" for key in rounds]
        hosts = person.id in day.hosting and set(tables) == {day.hosting[person.id]}
        expected[person.name, tuple(tables[:1] if hosts else tables)] += 1
    found = Counter(
        told(card) for page in cards(html(day, plan, label=label)) for card in page if card.texts("name")[0]
    )
    assert found == expected


def test_card_says_everything_once() -> None:
    document = html(make_day())
    card = next(one for page in cards(document) for one in page if one.one("h2").text == "Hélène Ximenes")
    assert [said for said in re.split(r"\s*\n\s*", card.text) if said] == [
        "Hélène Ximenes",
        "Communauté de communes du Val d'Aubière",
        "Haut-Plateau",
        "Brise-glace · 9\u00a0h\u00a010 Groupe D",
        *("9\u00a0h\u00a030", "Table4", "Logement"),
        *("9\u00a0h\u00a055", "Table5", "Santé et bien-vieillir"),
        *("10\u00a0h\u00a020", "Table1", "Jeunesse"),
        *("10\u00a0h\u00a045", "Table2", "Mobilités"),
        "Collectif · 14\u00a0h Jeunesse 2",
        "Journée de la coopération",
        "03/12/2026 · v1",
    ]


def test_badge_says_name_organisation_group_and_tables() -> None:
    document = html(make_day(), label=BY_CODE["L4784"])
    card = next(one for page in cards(document) for one in page if one.one("h2").text == "Hélène Ximenes")
    assert (card.texts("organisation"), card.texts("place"), card.texts("label")) == (
        ["Communauté de communes du Val d'Aubière"],
        ["Groupe D", "Jeunesse 2"],
        ["4", "5", "1", "2"],
    )
    assert list(card.all("code")) == []


def test_badge_leaves_out_a_collective_that_is_not_planned_yet() -> None:
    plan = rotation_plan(day := make_day())
    morning = Plan({at: label for at, label in plan.seats.items() if at[1].part is not Part.COLLECTIVES})
    badges, whole = (cards(html(day, morning, label=BY_CODE[code]))[0][1] for code in ("L4784", "plain"))
    assert whole.texts("place")[1:] == ["annoncé au déjeuner"]
    assert badges.texts("place")[1:] == []


@each_label
def test_host_and_observer_have_a_card_without_rounds(label: Label) -> None:
    by_name = {card.one("h2").text: card for page in cards(html(nasty_day(), label=label)) for card in page}
    assert (by_name["Aïcha Abadie"].texts("title"), by_name["Aïcha Abadie"].texts("whole")) == (
        ["Hôte de la table 1"],
        ["Jeunesse, tous les tours"],
    )
    assert by_name["Inès d'Estienne"].texts("observer") == [
        "Observation\u00a0: vous circulez librement d’une table à l’autre"
    ]


@pytest.mark.parametrize("code", ["plain", "L7165", "L4784"])
@pytest.mark.parametrize("people", [7, 8, 9, 64, 120])
def test_paper_has_exactly_the_pages_that_the_cards_need(code: str, people: int, tmp_path: Path) -> None:
    label = BY_CODE[code]
    day = make_day(people + 1, 12, seats=(1, 12))
    spare = blank_cards(showing(day))
    pages = math.ceil(people / label.per_page) + math.ceil(len(spare) / label.per_page)
    assert len(paper(html(day, label=label), tmp_path).pages) == pages


def test_no_page_is_blank(tmp_path: Path) -> None:
    day = make_day(10)
    assert [page.count("v1") for page in printed(html(day), tmp_path)] == [8, 1, 8]


@pytest.mark.parametrize("code", ["badges", "L7414", "L8414"])
def test_badges_need_one_page_for_ten(code: str, tmp_path: Path) -> None:
    day = make_day(22)
    everybody = frozenset(day.by_id)
    assert len(paper(html(day, label=BY_CODE[code], only=everybody), tmp_path).pages) == 3


def test_spare_cards_follow_on_pages_of_their_own() -> None:
    day = make_day(12)
    pages = names(html(day))
    assert [len(page) for page in pages] == [8, 3, 8]
    assert pages[2] == [f"Réserve {number}" for number in range(1, 9)]


def test_only_some_peoples_cards_are_printed_without_spare_ones() -> None:
    assert names(html(make_day(), only=frozenset({"p7", "p3"}))) == [["Dimitri Vasseur", "Hélène Ximenes"]]


def test_a_card_looks_the_same_whoever_elses_is_printed_with_it() -> None:
    day = long_day(4)
    alone = cards(html(day, only=frozenset({"p8"})))[0][0]
    among = next(card for page in cards(html(day)) for card in page if card.one("h2").text == day.by_id["p8"].name)
    assert alone.parts[1:] == among.parts[1:]


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


def test_stacked_pages_are_those_of_the_view() -> None:
    day = make_day(28)
    everybody = frozenset(day.by_id)
    order = [one.name for one in cut_and_stack(person_cards(showing(day)), PLAIN.per_page) if one]
    assert [name for page in names(html(day, only=everybody, stack=True)) for name in page] == order


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


def modules(document: str) -> list[tuple[bytes, ...]]:
    """Return the dark modules of each code of a document, read back from its strokes."""
    found = []
    for side, path in re.findall(r'class="code" viewBox="0 0 (\d+) \d+".*?<path d="([^"]+)"', document):
        field = [bytearray(int(side)) for _ in range(int(side))]
        for column, row, steps in re.findall(r"M(\d+) (\d+)\.5((?:[hm]\d+(?: 0)?)+)", path):
            at = int(column)
            for kind, length in re.findall(r"([hm])(\d+)", steps):
                if kind == "h":
                    field[int(row)][at : at + int(length)] = b"\x01" * int(length)
                at += int(length)
        found.append(tuple(map(bytes, field)))
    return found


def framed(rows: tuple[bytes, ...]) -> tuple[bytes, ...]:
    """Return a code with the light zone around it."""
    side = len(rows) + 2 * QUIET_ZONE
    edge, rim = bytes(QUIET_ZONE), (bytes(side),) * QUIET_ZONE
    return (*rim, *(edge + row + edge for row in rows), *rim)


def test_codes_say_everybodys_schedule() -> None:
    show = showing(nasty_day())
    texts = [
        schedule_text(card.event, card.schedule) for card in (*person_cards(show), *blank_cards(show)) if card.schedule
    ]
    assert modules(html(show.day)) == [framed(qr_modules(text)) for text in texts]


def test_codes_leave_themes_out_where_they_would_be_too_fine() -> None:
    day = replace(long_day(8), event=make_day().event)
    plan = rotation_plan(day)
    morning = Plan({at: label for at, label in plan.seats.items() if at[1].part is not Part.COLLECTIVES})
    times = ("9 h 30", "9 h 55", "10 h 20", "10 h 45", "11 h 10", "11 h 35", "12 h", "12 h 25")
    rounds = [one.key for one in day.rounds if one.key.part is Part.CAFE]
    lines = [f"{time} table {plan.at('p9', key)}" for time, key in zip(times, rounds, strict=True)]
    group = next(plan.at("p9", one.key) for one in day.rounds if one.key.part is Part.ICEBREAKER)
    head = ["Journée de la coopération", f"Brise-glace · 9 h 10 Groupe {group}"]
    text = "\n".join((*head, *lines, "Collectif · 14 h annoncé au déjeuner"))
    assert modules(html(day, morning, only=frozenset({"p9"}))) == [framed(qr_modules(text))]


def test_code_is_left_out_where_even_short_lines_do_not_fit() -> None:
    day = replace(long_day(8, "Atelié"), event=replace(make_day().event, name="é" * 60))
    assert modules(html(day, only=frozenset({"p9"}))) == []


def test_modules_are_large_enough_to_be_read() -> None:
    script = """() => [...document.querySelectorAll('svg.code')].map(code =>
        code.getBoundingClientRect().width * 25.4 / 96 / code.viewBox.baseVal.width)"""
    sizes = [size for rounds in (4, 8) for size in measured(html(long_day(rounds)), script)]
    assert min(sizes) >= SMALLEST_MODULE - 0.001


def test_cuts_are_drawn_once_and_only_on_paper_to_cut() -> None:
    across, down = ["M10 5V292", "M105 5V292", "M200 5V292"], [12.5, 80.5, 148.5, 216.5, 284.5]
    path = "".join((*across, *(f"M5 {at:g}H205" for at in down)))
    found = {
        label.code: re.findall(r'class="cuts".*?<path d="([^"]+)"', html(make_day(7), label=label)) for label in LABELS
    }
    assert set(found["plain"]) == {path}
    assert [code for code, paths in found.items() if paths] == ["plain", "badges"]


def test_cards_are_named_for_those_who_do_not_see_them() -> None:
    document = html(make_day(9))
    labels = re.findall(r'<article [^>]*aria-label="([^"]+)"', document)
    assert labels == [name for page in names(document) for name in page]
    assert document.startswith('<!DOCTYPE html>\n<html lang="fr">')
    assert len(re.findall(r'<svg class="code" [^>]*role="img" aria-label="[^"]+"', document)) == len(modules(document))


def test_names_are_text_never_markup() -> None:
    day = make_day(6)
    folk = (replace(day.participants[0], first_name="<script>", last_name='"&amp;'), *day.participants[1:])
    document = html(replace(day, participants=folk))
    assert "<script>" not in document
    assert '<script> "&amp;' in [name for page in names(document) for name in page]


def test_nobody_has_no_card() -> None:
    day = make_day(3)
    gone = replace(day, participants=tuple(replace(one, status=Status.CANCELLED) for one in day.participants))
    assert [PAGE.lacking(showing(one)) for one in (day, gone)] == ["", "Nobody is expected: there is no card to print."]


@pytest.mark.parametrize("code", ["plain", "L4784"])
def test_day_without_cafe_or_icebreaker_has_cards_too(code: str) -> None:
    day = make_day(9)
    for part in (Part.CAFE, Part.ICEBREAKER, Part.COLLECTIVES):
        sessions = tuple(one for one in day.sessions if one.part is not part)
        document = html(replace(day, sessions=sessions), label=BY_CODE[code])
        assert len(names(document)[0]) == 8
        assert measured(document, BOTH) == [[], []]
