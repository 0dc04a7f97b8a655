"""cafe.toml, the sheets of the workbook, --themes."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from cafeplanner.cafe.settings import (
    CafeSettings,
    CollectiveSettings,
    EventSettings,
    IcebreakerSettings,
    PinSettings,
    RoomSettings,
    RosterSettings,
    Settings,
    ThemeSettings,
)
from cafeplanner.cafe.weights import Weights
from cafeplanner.intake import read_settings
from tests.intake.samples import PEOPLE, Rows, codes, read

FULL = """
together = [["Ana Costa", "Luc Petit"], ["Zoé Roux", "Yann Le Goff", "Inès Imbert"]]
apart = [["Ana Costa", "Zoé Roux"]]
[event]
name = "Journée de la coopération"
date = 2026-12-03
place = "Salle des fêtes"
language = "fr"
start = "08:45"
[icebreaker]
group_size = 4
minutes = 10
start = "09:05"
question = "Qu’est-ce qui vous a surpris ?"
[cafe]
rounds = 3
minutes = 25
change_minutes = 10
start = "09:40"
seats = [3, 6]
harvest = ["Ce que cela évoque", "Comment agir"]
[[cafe.themes]]
name = "Jeunesse"
question = "Que faire ?"
tables = 2
seats = [4, 7]
hosts = ["Marie Durand", "Paul Petit"]
[[cafe.themes]]
name = "Eau, air et sol"
[collectives]
sizes = [4, 6]
steps = [60, 20, 10]
start = "14:15"
[room]
width = 20
depth = 12.5
positions = { 1 = [2.5, 3], "Eau, air et sol" = [6, 3.25] }
[priorities]
repeat_meeting = 2000
known_in_icebreaker = 900
same_organisation = 90
missed_wish = [50, 30]
same_territory = 0
same_territory_icebreaker = 20
other_urgency = [70, 80]
no_shared_urgency = 500
[roster]
sheet = "Inscrits"
heading_row = 1
encoding = "Latin-1"
[roster.columns]
"Territoire" = "Commune"
"Structure" = "-"
[merges]
"Mairie de Lyon" = " Ville de  Lyon "
EDF = "EDF"
"""

SHEET: Rows = [
    ["Réglage", "Valeur", "Explication"],
    ["Garder ensemble", "Ana Costa; Luc Petit"],
    ["Garder ensemble", "Zoé Roux; Yann Le Goff\nInès Imbert"],
    ["Séparer", "Ana Costa ; Zoé Roux"],
    ["Nom de l'événement", " Journée de la  coopération "],
    ["DATE", dt.date(2026, 12, 3), "jour de la rencontre"],
    ["Lieu", "Salle des fêtes"],
    ["Langue", "Français"],
    ["Heure de début", "8h45"],
    ["Taille des groupes du brise-glace", 4],
    ["icebreaker.minutes", 10.0],
    ["Icebreaker start", dt.time(9, 5)],
    ["Question du brise-glace", "Qu’est-ce qui vous a surpris ?"],
    [],
    ["Number of rounds", "3"],
    ["Durée d'un tour (minutes)", 25],
    ["Changement de table", 10],
    ["Début du café", "9 h 40"],
    ["Places par table (min, max)", "3 à 6"],
    ["Questions de récolte", "Ce que cela évoque\nComment agir"],
    ["Taille des collectifs", "4-6"],
    ["Étapes des collectifs (minutes)", "60, 20, 10"],
    ["Début des collectifs", "14:15"],
    ["Salle : largeur", 20],
    ["Room: depth (metres)", "12,5 m"],
    ["Position d’une table", "1 = 2,5 ; 3"],
    ["Position of a table", "Eau, air et sol = [6, 3.25]"],
    ["priorities.repeat_meeting", 2000],
    ["Weight: known in the icebreaker", 900],
    ["Poids : même structure", 90],
    ["Poids : souhait manqué (1er, 2e, 3e)", "50 ; 30"],
    ["Poids : même territoire", 0],
    ["Poids : même territoire au brise-glace", 20],
    ["Poids : autre urgence (2e, 3e)", "70, 80"],
    ["Poids : aucune urgence commune", 500],
    ["Feuille des inscriptions", "Inscrits"],
    ["Heading row", "1"],
    ["Encodage du fichier", "latin-1"],
    ["Lire la colonne", "Territoire = Commune"],
    ["Column", "Structure = -"],
    ["Réunir", "Mairie de Lyon = Ville de Lyon"],
    ["Merge", "EDF = EDF"],
]
THEMES: Rows = [
    ["Thème", "Question", "Tables", "Places min", "Places max", "Hôtes"],
    ["Jeunesse", "Que faire ?", 2, 4, 7, "Marie Durand; Paul Petit"],
    ["Eau, air et sol"],
]

WANTED = Settings(
    EventSettings("Journée de la coopération", dt.date(2026, 12, 3), "Salle des fêtes", "fr", dt.time(8, 45)),
    IcebreakerSettings(4, 10, dt.time(9, 5), "Qu’est-ce qui vous a surpris ?"),
    CafeSettings(
        3,
        25,
        10,
        dt.time(9, 40),
        (3, 6),
        ("Ce que cela évoque", "Comment agir"),
        (
            ThemeSettings("Jeunesse", "Que faire ?", 2, (4, 7), ("Marie Durand", "Paul Petit")),
            ThemeSettings("Eau, air et sol"),
        ),
    ),
    CollectiveSettings((4, 6), (60, 20, 10), dt.time(14, 15)),
    Weights(2000, 900, 90, (50, 30), 0, 20, (70, 80), 500),
    RosterSettings("Inscrits", 1, "iso8859-1", (("Territoire", "Commune"), ("Structure", ""))),
    (("Mairie de Lyon", "Ville de Lyon"), ("EDF", "EDF")),
    (("Ana Costa", "Luc Petit"), ("Zoé Roux", "Yann Le Goff", "Inès Imbert")),
    (("Ana Costa", "Zoé Roux"),),
    room=RoomSettings(20, 12.5, (("1", (2.5, 3)), ("Eau, air et sol", (6, 3.25)))),
)


def toml(folder: Path, content: str) -> Path:
    """Return the path of a cafe.toml."""
    path = folder / "cafe.toml"
    path.write_text(content, "utf-8")
    return path


def test_cafe_toml_sets_every_setting(tmp_path: Path) -> None:
    """All keys of the design."""
    assert read_settings(toml(tmp_path, FULL)) == WANTED


def test_the_sheets_say_the_same_as_cafe_toml() -> None:
    """Labels in French or English, or the key itself; cells as people fill them in."""
    intake = read(PEOPLE, Réglages=SHEET, Thèmes=THEMES)
    assert codes(intake.findings) == []
    assert intake.settings == WANTED


def test_an_empty_cafe_toml_changes_nothing(tmp_path: Path) -> None:
    """Every key has a default."""
    assert read_settings(toml(tmp_path, "")) == Settings()


def test_cafe_toml_overrides_only_the_keys_it_holds(tmp_path: Path) -> None:
    """Settings of the sheets stay where cafe.toml says nothing."""
    base = read(PEOPLE, Settings=[["Rounds", 3], ["Place", "Ici"]], Themes=[["Culture"], ["Santé"]]).settings
    found = read_settings(toml(tmp_path, "[cafe]\nrounds = 5\n"), base)
    assert (found.cafe.rounds, found.event.place) == (5, "Ici")
    assert [theme.name for theme in found.cafe.themes] == ["Culture", "Santé"]


def test_pins_of_cafe_toml_may_name_a_table_by_number(tmp_path: Path) -> None:
    """Part and round have defaults."""
    content = (
        '[[pins]]\nname = "Ana Costa"\ntable = 3\n[[pins]]\nname = "L P"\ntable = "A"\npart = "icebreaker"\nround = 1\n'
    )
    assert read_settings(toml(tmp_path, content)).pins == (
        PinSettings("Ana Costa", "3"),
        PinSettings("L P", "A", "icebreaker", 1),
    )


def test_a_byte_order_mark_does_no_harm(tmp_path: Path) -> None:
    """The Windows editor writes one."""
    path = tmp_path / "cafe.toml"
    path.write_bytes("\ufeff[cafe]\nrounds = 2\n".encode())
    assert read_settings(path).cafe.rounds == 2
