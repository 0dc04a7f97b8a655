"""The code on a card: any reader finds the day in it, and nothing about the person."""

from __future__ import annotations

import numpy as np
import pytest
import zxingcpp

from cafeplanner.checking import check_plan
from cafeplanner.i18n import LANGUAGES, translator
from cafeplanner.views.cards import person_cards
from cafeplanner.views.qr import QUIET_ZONE, qr_modules, schedule_text
from cafeplanner.views.showing import Showing
from tests.builders import make_day, rotation_plan
from tests.sheets.books import nasty_day

PIXELS = 4
"""Of a module's edge in the picture that is read."""


def read(modules: tuple[bytes, ...]) -> str:
    """Return what an independent reader finds in a code, drawn dark on light with its quiet zone."""
    dark = np.pad(np.array([list(row) for row in modules], dtype=np.uint8), QUIET_ZONE)
    picture = np.kron(1 - dark, np.full((PIXELS, PIXELS), 255, dtype=np.uint8))
    (code,) = zxingcpp.read_barcodes(picture.astype(np.uint8))
    return str(code.text)


def showing(language: str) -> Showing:
    day = nasty_day()
    plan = rotation_plan(day)
    return Showing(day, plan, check_plan(day, plan), translator(language))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_cards_code_says_its_schedule(language: str) -> None:
    show = showing(language)
    texts = {card.person: schedule_text(show.event_name, card.schedule) for card in person_cards(show)}
    assert {person: read(qr_modules(text)) for person, text in texts.items()} == texts


def test_a_code_has_a_line_for_the_event_and_one_for_each_round() -> None:
    show = showing("en")
    card = next(one for one in person_cards(show) if one.person == "p2")
    assert schedule_text(show.event_name, card.schedule).splitlines() == [
        "Journée de la coopération",
        "9:10 icebreaker, group D",
        "9:30 table 2 - Mobilités",
        "9:55 table 3 - Alimentation locale",
        "10:20 table 4 - Logement",
        "10:45 table 5 - Santé et bien-vieillir",
        "14:00 collective Jeunesse 2",
    ]


def test_a_code_names_nobody() -> None:
    """Whoever photographs a card learns where somebody sits, not who that is."""
    show = showing("fr")
    words = {
        word
        for person in show.day.participants
        for word in (person.id, person.first_name, person.last_name, person.organisation, person.territory)
        if len(word) > 3
    }
    for card in person_cards(show):
        text = schedule_text(show.event_name, card.schedule)
        assert [word for word in words if word in text] == []


@pytest.mark.parametrize(
    "text",
    ["plain letters 123", "Évènement : 100 € – “œuvre” 日本 🙂", "A", "l’été\nl’hiver"],
    ids=["ascii", "any", "one", "lines"],
)
def test_any_text_can_be_read(text: str) -> None:
    assert read(qr_modules(text)) == text


def test_long_names_are_cut_so_that_the_code_can_be_printed() -> None:
    day = make_day(10, cafe_rounds=4)
    text = schedule_text("Journée " * 30, ["9:10 " + "é" * 500, "9:30 short"])
    assert [len(line) for line in text.splitlines()] == [64, 64, 10]
    assert text.splitlines()[1] == "9:10 " + "é" * 56 + "..."
    assert day.event.name in schedule_text(day.event.name, ())


def test_what_no_code_can_hold_is_cut_and_still_read() -> None:
    text = "🙂é" * 1000
    assert text.startswith(read(qr_modules(text)))
    assert len(qr_modules(text)) == 177
