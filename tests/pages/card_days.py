"""Cards of whole days, read back, and a day of long names and themes."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cafeplanner.cafe.day import Day, Part
from cafeplanner.cafe.participant import Role
from cafeplanner.cafe.plan import Plan
from cafeplanner.pages import Printing
from cafeplanner.pages.cards import PAGE
from cafeplanner.pages.labels import LABELS
from tests.builders import make_day
from tests.pages.reading import Element, sheets, showing

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


def html(day: Day, plan: Plan | None = None, language: str = "", **printing: object) -> str:
    """Return the cards of a day, with the rotation plan unless another is given."""
    return PAGE.html(showing(day, plan, language), Printing(**printing))  # type: ignore[arg-type]


def cards(document: str) -> list[list[Element]]:
    """Return the cards of each page."""
    return [list(page.all("article")) for page in sheets(document)]


def names(document: str) -> list[list[str]]:
    """Return the names on each page; spare cards show theirs too."""
    return [[card.one("h2").text for card in page] for page in cards(document)]


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
