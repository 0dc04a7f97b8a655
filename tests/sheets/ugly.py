"""Days whose every text is as long as one meets it: what fits here fits everywhere."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from cafeplanner.cafe.day import Day, Event, Part, Questions, Session, Table, Theme
from tests.builders import make_day
from tests.sheets.books import NASTY

THEMES = (
    "Alimentation locale, cantines",
    "Santé, soins et bien-vieillir",
    "Transition énergétique & bâti",
    "Jeunesse, scolarité, parentés",
    "Mobilités du quotidien rurales",
    "Logement abordable et vacance",
    "Numérique : accès & médiation",
    "Culture, patrimoine, mémoires",
    "Emploi, formation, insertion…",
    "Eau, biodiversité, paysage vif",
    "Petite enfance, garde, famille",
    "Commerce de proximité, marchés",
)
"""Themes of about 30 letters."""
LABELS = (
    "Tilleul",
    "Acacia 2",
    "Marronnr",
    "WWWWMMMM",
    "Grd Hall",
    "Salle 12",
    "N° 7",
    "Cèdre",
    "3b",
    "Orme",
    "Hêtre-A1",
    "12",
)
"""Tables of up to 8 letters."""
LONG_NAMES = (
    ("Marie-Antoinette-Philippine", "de La Rochefoucauld-Montmorency"),
    ("Guillemette Hippolyte Marguerite", "von und zu Württemberg-Hohenlohe"),
    ("Jean", "Wolfeschlegelsteinhausenbergerdorffwelchevoralternwarengewis"),
    ("Élisabeth-Charlotte Apolline", "Bourguignon-Desrivières d’Angoulême"),
    ("Bill Will Jill Phil", "Filliollet-Fittipaldi Brillard-Tribunal"),
)
"""Names of about 60 letters."""
ORGANISATIONS = (
    "Pôle d’équilibre territorial et rural\nPays du Val d’Aubière",
    "Syndicat mixte d’aménagement et de développement économique du Val d’Aubière et des Trois-Rivières réunies",
    "Communauté de communes du Haut-Plateau, direction de la jeunesse, des sports et de la vie associative",
)
QUESTION = "Comment faire en sorte que chacune et chacun, où qu’il vive, trouve sa place dans ce qui se construit ici ?"
EVENT = "Rencontres territoriales de la coopération entre structures de l’action sociale et de l’insertion"


def ugly_day(people: int = 40, rounds: int = 4, language: str = "fr") -> Day:
    """Return a day of long names, organisations, themes, labels and questions, with hosts, and people who come late."""
    day = make_day(people, 12, rounds, seats=(1, 9), hosts=3)
    folk = list(day.participants)
    for number, (first, last) in enumerate(LONG_NAMES, start=4):
        folk[number] = replace(folk[number], first_name=first, last_name=last)
    for number, nasty in enumerate(NASTY, start=10):
        folk[number] = replace(folk[number], **nasty)  # type: ignore[arg-type]
    for number, organisation in enumerate(ORGANISATIONS * 2, start=3):
        folk[number] = replace(folk[number], organisation=organisation)
    folk[0] = replace(folk[0], first_name=LONG_NAMES[0][0], last_name=LONG_NAMES[0][1], organisation=ORGANISATIONS[1])
    return replace(
        day,
        event=Event(EVENT, dt.date(2026, 12, 3), language, "Salle polyvalente de Saint-Rémy-en-Bouzemont-Saint-Genest"),
        participants=tuple(folk),
        sessions=tuple(_renamed(session) for session in day.sessions),
        themes=tuple(Theme(theme, QUESTION) for theme in THEMES),
        questions=Questions(QUESTION, (QUESTION, "Nos freins ?", "Et demain matin, que faisons-nous ?")),
    )


def _renamed(session: Session) -> Session:
    if session.part is Part.ICEBREAKER:
        return session
    new = dict(zip(dict.fromkeys(table.theme for table in session.tables), THEMES, strict=True))
    labels = dict(zip((table.label for table in session.tables), LABELS, strict=False))
    tables = tuple(_renamed_table(session.part, table, new[table.theme], labels) for table in session.tables)
    return replace(session, tables=tables)


def _renamed_table(part: Part, table: Table, theme: str, labels: dict[str, str]) -> Table:
    label = labels[table.label] if part is Part.CAFE else f"{theme} {table.label.rpartition(' ')[2]}"
    return replace(table, label=label, theme=theme)


PARAGRAPH = "Association pour le développement de la coopération entre les structures et les habitants de notre pays, "


def huge_day() -> Day:
    """Return a day in which somebody wrote whole paragraphs where a name was asked for."""
    day = make_day(30, 8, 4)
    folk = list(day.participants)
    folk[3] = replace(folk[3], organisation=PARAGRAPH * 20)
    folk[4] = replace(folk[4], last_name="Nom très long " * 20)
    folk[5] = replace(folk[5], organisation=PARAGRAPH * 5, territory=PARAGRAPH * 4)
    folk[6] = replace(folk[6], organisation="x" * 300)
    folk[7] = replace(folk[7], wishes=tuple(f"Thème numéro {number} avec un nom" for number in range(12)))
    return replace(
        day,
        participants=tuple(folk),
        event=replace(day.event, name=PARAGRAPH * 3, place=PARAGRAPH * 3),
        themes=tuple(replace(one, question=PARAGRAPH * 6) for one in day.themes),
        questions=Questions(PARAGRAPH * 8, (PARAGRAPH * 5,) * 5),
    )
