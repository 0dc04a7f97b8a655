"""Every label of a settings sheet, in French and in English, and every word for a language."""

from __future__ import annotations

import datetime as dt

import pytest

from cafeplanner.intake.settings.keys import KEYS, value_of
from tests.intake.samples import PEOPLE, read


def listed(words: str) -> list[str]:
    """Return what stands between the bars."""
    return words.split("|")


NINE = dt.time(9, 5)
LABELS: list[tuple[str, str, str, object]] = [
    ("event.name", "Nom de l’événement | Événement | Event name | Event", "Journée", "Journée"),
    ("event.date", "Date | Date de l’événement | Jour | Event date | Day", "3/12/2026", dt.date(2026, 12, 3)),
    ("event.place", "Lieu | Place | Venue", "Salle des fêtes", "Salle des fêtes"),
    ("event.language", "Langue | Language", "en", "en"),
    ("event.start", "Début de la journée | Heure de début | Début | Start of the day | Start", "9h05", NINE),
    ("icebreaker.group_size", "Taille des groupes du brise-glace | Icebreaker group size", "7 personnes", 7),
    ("icebreaker.minutes", "Durée du brise-glace (minutes) | Icebreaker minutes", "17 min", 17),
    (
        "icebreaker.start",
        "Début du brise-glace | Start of the icebreaker | Icebreaker start",
        "09:05",
        NINE,
    ),
    ("icebreaker.question", "Question du brise-glace | Icebreaker question", "Et vous ?", "Et vous ?"),
    ("cafe.rounds", "Nombre de tours | Tours | Number of rounds | Rounds", "5 tours", 5),
    ("cafe.minutes", "Durée d’un tour (minutes) | Durée d’un tour | Minutes per round", "33 minutes", 33),
    (
        "cafe.change_minutes",
        "Changement de table (minutes) | Changement de table | Minutes between rounds | Minutes to change tables",
        "7 mn",
        7,
    ),
    ("cafe.start", "Début du café | Début du world café | Start of the café | Café start", "9 H 05", NINE),
    ("cafe.seats", "Places par table (min, max) | Places par table | Seats per table (min, max)", "3 à 7", (3, 7)),
    ("cafe.harvest", "Questions de récolte | Harvest prompts", "Quoi ?; Et après ?", ("Quoi ?", "Et après ?")),
    (
        "collectives.sizes",
        "Taille des collectifs (min, max) | Taille des collectifs | Collective sizes",
        "4-9",
        (4, 9),
    ),
    ("collectives.steps", "Étapes des collectifs (minutes) | Collective steps (minutes)", "50, 20, 5", (50, 20, 5)),
    (
        "collectives.start",
        "Début des collectifs | Start of the collectives | Collectives start",
        "09:05:00",
        NINE,
    ),
    ("room.width", "Salle : largeur (mètres) | Salle : largeur | Room: width (metres) | Room: width", "12,5 m", 12.5),
    (
        "room.depth",
        "Salle : profondeur (mètres) | Salle : profondeur | Room: depth (metres) | Room: depth",
        "8 mètres",
        8,
    ),
    ("room.positions", "Position d’une table | Position of a table", "1 = 2,5 ; 3", (("1", (2.5, 3)),)),
    (
        "priorities.repeat_meeting",
        "Poids : nouvelle rencontre des mêmes personnes | Weight: repeat meeting",
        "11 points",
        11,
    ),
    (
        "priorities.known_in_icebreaker",
        "Poids : personnes qui se connaissent au brise-glace | Weight: known in the icebreaker",
        "12",
        12,
    ),
    ("priorities.same_organisation", "Poids : même structure | Weight: same organisation", "13", 13),
    (
        "priorities.missed_wish",
        "Poids : souhait manqué (1er, 2e, 3e) | Weight: missed wish (1st, 2nd, 3rd)",
        "[9, 8]",
        (9, 8),
    ),
    ("priorities.same_territory", "Poids : même territoire | Weight: same territory", "14", 14),
    (
        "priorities.same_territory_icebreaker",
        "Poids : même territoire au brise-glace | Weight: same territory in the icebreaker",
        "15",
        15,
    ),
    (
        "priorities.other_urgency",
        "Poids : autre urgence (2e, 3e) | Weight: other urgency (2nd, 3rd)",
        "(7 et 6)",
        (7, 6),
    ),
    ("priorities.no_shared_urgency", "Poids : aucune urgence commune | Weight: no shared urgency", "16", 16),
    ("roster.sheet", "Feuille des inscriptions | Sheet of the list", "Inscrits", "Inscrits"),
    ("roster.heading_row", "Ligne des en-têtes | Heading row", "1", 1),
    ("roster.encoding", "Encodage du fichier | File encoding", "Latin-1", "iso8859-1"),
    (
        "roster.columns",
        "Lire la colonne | Colonne | Read the column | Column",
        "Structure = Territoire",
        (("Structure", "Territoire"),),
    ),
    ("merges", "Réunir | Fusionner | Merge", "C A F = CAF", (("C A F", "CAF"),)),
    ("together", "Garder ensemble | Ensemble | Keep together", "Ana Costa; Luc Roux", (("Ana Costa", "Luc Roux"),)),
    ("apart", "Séparer | À séparer | Keep apart", "Ana Costa; Luc Roux", (("Ana Costa", "Luc Roux"),)),
]
CASES = [
    pytest.param(path, label, cell, wanted, id=label)
    for path, labels, cell, wanted in LABELS
    for label in [path, *labels.split(" | ")]
]


@pytest.mark.parametrize(("path", "label", "cell", "wanted"), CASES)
def test_a_setting_is_understood_by_each_of_its_labels(path: str, label: str, cell: str, wanted: object) -> None:
    """As written, and without regard to capitals; its cell holds what people write."""
    for spelling in (label, label.upper()):
        intake = read(PEOPLE, Réglages=[[spelling, cell]])
        assert value_of(intake.settings, path) == wanted
        assert [one.code for one in intake.findings if one.code.startswith("setting")] == []


@pytest.mark.parametrize("cell", ["9h", "9 H", "09h00", "9:00"])
def test_a_full_hour_needs_no_minutes(cell: str) -> None:
    """As people write it."""
    assert read(PEOPLE, Réglages=[["Début", cell]]).settings.event.start == dt.time(9)


def test_no_setting_and_no_label_is_forgotten_here() -> None:
    """A new one needs a line above."""
    assert {path: {*labels.split(" | ")} for path, labels, _, _ in LABELS} == {
        key.path: {label.replace("\u00a0", " ") for label in (*key.french, *key.english)} for key in KEYS
    }


@pytest.mark.parametrize(
    ("cell", "language"),
    [
        ("fr", "fr"),
        ("FR", "fr"),
        ("français", "fr"),
        ("Français", "fr"),
        ("francais", "fr"),
        ("French", "fr"),
        ("en", "en"),
        ("Anglais", "en"),
        ("English", "en"),
    ],
)
def test_a_language_is_understood_in_words(cell: str, language: str) -> None:
    """Set over the other one, so that the default cannot stand in for it."""
    other = {"fr": "en", "en": "fr"}[language]
    assert read(PEOPLE, Réglages=[["Langue", other], ["Langue", cell]]).settings.event.language == language


@pytest.mark.parametrize("unit", listed("min|mn|minute|minutes|min.|personne|people|tour|round|table|place|seat|point"))
def test_a_number_may_name_its_unit(unit: str) -> None:
    """With or without a space."""
    for cell in (f"45 {unit}", f"45{unit}", f"45 {unit}".upper()):
        assert read(PEOPLE, Settings=[["Minutes per round", cell]]).settings.cafe.minutes == 45


@pytest.mark.parametrize(
    "label", ["Réglage", "Réglages", "Setting", "Settings", "Clé", "Key", "Paramètre", "Paramètres", "Libellé", "Label"]
)
def test_a_heading_above_the_settings_is_no_setting(label: str) -> None:
    """Whatever it is called."""
    assert read(PEOPLE, Réglages=[[label, "Valeur"], ["Tours", 5]]).findings == ()


@pytest.mark.parametrize(
    ("what", "headings"),
    [
        ("name", "Thème|Thèmes|Nom|Name|Theme|Themes|Nom du thème|Theme name|Thématique|Topic|Titre"),
        ("question", "Question|Questions|Question de la table|Prompt"),
        ("tables", "Tables|Nombre de tables|Number of tables|Table"),
        ("fewest", "Places min|Min|Minimum|Seats min|Minimum seats|Places minimum"),
        ("most", "Places max|Max|Maximum|Seats max|Maximum seats|Places maximum|Places|Seats"),
        ("hosts", "Hôtes|Hôte|Hosts|Host|Animateurs|Animateur|Animé par|Hosted by"),
    ],
)
def test_each_heading_of_the_themes_sheet_is_understood(what: str, headings: str) -> None:
    """Alone beside the name of the theme."""
    cells: dict[str, object] = {"question": "Que faire ?", "tables": 3, "fewest": 2, "most": 9, "hosts": "Ana Costa"}
    wanted: dict[str, object] = {**cells, "fewest": (2, 8), "most": (4, 9), "hosts": ("Ana Costa",)}
    for heading in headings.split("|"):
        columns = [(heading, "Santé")] if what == "name" else [("Thème", "Santé"), (heading, cells[what])]
        intake = read(PEOPLE, Thèmes=[list(row) for row in zip(*columns, strict=True)])
        (theme,) = intake.settings.cafe.themes
        found = {"fewest": theme.seats, "most": theme.seats}.get(what) or getattr(theme, what, None)
        assert (theme.name, found, intake.findings) == ("Santé", wanted.get(what, "Santé"), ())
