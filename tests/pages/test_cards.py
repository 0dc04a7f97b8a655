"""Cards and badges: whose there are, what they say, and how many pages they take."""

from __future__ import annotations

import math
import re
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cafeplanner.cafe.day import Day, Part
from cafeplanner.cafe.participant import Status
from cafeplanner.cafe.plan import Plan
from cafeplanner.pages.cards import PAGE
from cafeplanner.pages.labels import LABELS, Label
from cafeplanner.views.cards import blank_cards
from tests.builders import make_day, rotation_plan
from tests.pages.browser import paper, printed
from tests.pages.card_days import BY_CODE, cards, each_label, html, long_day, names
from tests.pages.days import PLANNED
from tests.pages.reading import Element, showing
from tests.sheets.books import nasty_day


def told(card: Element) -> tuple[str, tuple[str, ...]]:
    """Return the name and the tables of a card; a host's card tells one."""
    return card.one("h2").text, tuple(card.texts("label") or card.texts("chair"))


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


@pytest.mark.parametrize(
    ("code", "people"), [*(("plain", people) for people in (7, 8, 9, 64, 120)), ("L7165", 9), ("L4784", 120)]
)
def test_paper_has_exactly_the_pages_that_the_cards_need(code: str, people: int, tmp_path: Path) -> None:
    label = BY_CODE[code]
    day = make_day(people + 1, 12, seats=(1, 12))
    spare = blank_cards(showing(day))
    pages = math.ceil(people / label.per_page) + math.ceil(len(spare) / label.per_page)
    assert len(paper(html(day, label=label), tmp_path).pages) == pages


def test_no_page_is_blank(tmp_path: Path) -> None:
    document = html(make_day(12), label=BY_CODE["badges"])
    assert [page.count("v1") for page in printed(document, tmp_path)] == [10, 1, 8]


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


def test_cards_are_named_for_those_who_do_not_see_them() -> None:
    document = html(make_day(9))
    labels = re.findall(r'<article [^>]*aria-label="([^"]+)"', document)
    assert labels == [name for page in names(document) for name in page]
    assert document.startswith('<!DOCTYPE html>\n<html lang="fr">')


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
