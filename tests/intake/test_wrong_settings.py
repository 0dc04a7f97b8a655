"""Settings without meaning, and themes of the command line."""

from __future__ import annotations

from dataclasses import fields
from pathlib import Path

import pytest

from cafeplanner.cafe.participant import fold
from cafeplanner.cafe.settings import (
    CafeSettings,
    Settings,
    ThemeSettings,
)
from cafeplanner.errors import UnreadableFile, WrongSettings
from cafeplanner.intake import read_settings, with_themes
from cafeplanner.intake.settings.keys import BY_LABEL, KEYS
from tests.intake.samples import PEOPLE, read, said


def toml(folder: Path, content: str) -> Path:
    """Return the path of a cafe.toml."""
    path = folder / "cafe.toml"
    path.write_text(content, "utf-8")
    return path


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (
            "[cafe]\nround = 4",
            "cafe.toml : « cafe.round » n’est pas un réglage. Le réglage le plus proche est « cafe.rounds ».",
        ),
        (
            "tables = 4",
            "cafe.toml : « tables » n’est pas un réglage. Le réglage le plus proche est « cafe.themes.tables ».",
        ),
        (
            '[event]\ncolour = "red"',
            "cafe.toml : « event.colour » n’est pas un réglage. "
            "Réglages possibles : event.name, event.date, event.place, event.language et event.start.",
        ),
        (
            "[budget]\neuros = 5",
            "cafe.toml : « budget » n’est pas un réglage. "
            "Réglages possibles : event, icebreaker, cafe, collectives, room, priorities, roster, merges, together, "
            "apart et pins.",
        ),
        ('[cafe]\nrounds = "4"', 'cafe.toml : « cafe.rounds » vaut "4" ; attendu : un nombre entier de 1 à 12.'),
        ("[cafe]\nrounds = true", "cafe.toml : « cafe.rounds » vaut true ; attendu : un nombre entier de 1 à 12."),
        ("[cafe]\nrounds = 0", "cafe.toml : « cafe.rounds » vaut 0 ; attendu : un nombre entier de 1 à 12."),
        (
            "[cafe]\nseats = [8, 4]",
            "cafe.toml : « cafe.seats » vaut [8, 4] ; attendu : deux nombres entiers, "
            "le minimum et le maximum de personnes, comme [4, 8].",
        ),
        ('[event]\nstart = "neuf"', 'cafe.toml : « event.start » vaut "neuf" ; attendu : une heure comme 09:00.'),
        ('[event]\nstart = "25:00"', 'cafe.toml : « event.start » vaut "25:00" ; attendu : une heure comme 09:00.'),
        ('[event]\ndate = "hier"', 'cafe.toml : « event.date » vaut "hier" ; attendu : une date comme 2026-12-03.'),
        ('[event]\nlanguage = "de"', 'cafe.toml : « event.language » vaut "de" ; attendu : « fr » ou « en ».'),
        (
            "[icebreaker]\ngroup_size = 1",
            "cafe.toml : « icebreaker.group_size » vaut 1 ; attendu : un nombre entier de 2 à 20, "
            "ou 0 pour ne pas faire de brise-glace.",
        ),
        (
            'together = ["Ana", "Luc"]',
            'cafe.toml : « together » vaut ["Ana", "Luc"] ; attendu : des groupes d’au moins deux noms.',
        ),
        ("cafe = 3", "cafe.toml : « cafe » vaut 3 ; attendu : une section, écrite [cafe]."),
        (
            "[cafe.themes]\nname = 'x'",
            "cafe.toml : « cafe.themes » vaut {…} ; attendu : des entrées, chacune écrite [[cafe.themes]].",
        ),
        (
            "[[cafe.themes]]\nquestion = 'x'",
            'cafe.toml : une entrée [[cafe.themes]] n’a pas de « name ». Ajoutez la ligne : name = "…"',
        ),
        (
            "[[cafe.themes]]\nname = 'x'\nhost = 'y'",
            "cafe.toml : « cafe.themes.host » n’est pas un réglage. "
            "Le réglage le plus proche est « cafe.themes.hosts ».",
        ),
        (
            "[[cafe.themes]]\nname = 'Santé'\n[[cafe.themes]]\nname = 'sante'",
            "Le thème « sante » est nommé deux fois. Donnez un nom différent à chaque thème ; "
            "pour plusieurs tables d’un même thème, indiquez son nombre de tables.",
        ),
        (
            "[[pins]]\nname = 'x'\ntable = 1\npart = 'lunch'",
            'cafe.toml : « pins.part » vaut "lunch" ; attendu : « icebreaker », « cafe » ou « collectives ».',
        ),
        (
            "[cafe]\nrounds 4",
            "cafe.toml : la ligne 2 ne peut pas être lue comme du TOML. "
            "Chaque ligne s’écrit : clé = valeur ; les textes sont entre guillemets droits.",
        ),
    ],
)
def test_a_setting_without_meaning_is_named_with_what_is_expected(content: str, sentence: str, tmp_path: Path) -> None:
    """Key, what was found, what is expected, or the nearest key."""
    with pytest.raises(WrongSettings) as caught:
        read_settings(toml(tmp_path, content))
    assert caught.value.say("fr").replace("\u00a0", " ").replace("\u202f", " ") == sentence


def test_settings_that_are_not_there_or_no_text_cannot_be_read(tmp_path: Path) -> None:
    """Both are unreadable files, not wrong settings."""
    with pytest.raises(UnreadableFile):
        read_settings(tmp_path / "cafe.toml")
    (tmp_path / "cafe.toml").write_bytes(b'[event]\nname = "\xe9"')
    with pytest.raises(UnreadableFile, match="is not UTF-8 text"):
        read_settings(tmp_path / "cafe.toml")


def test_what_a_settings_sheet_does_not_say_clearly_is_a_finding() -> None:
    """The defaults stay, and the cell is named."""
    settings = [["Couleur", "rouge"], ["Tours", "beaucoup"], ["Places par table", "8 à 4"], ["Lieu", None], ["", "x"]]
    themes = [["Nom", "Tables", "Max", "Couleur"], ["Santé", "deux", 6, "bleu"], ["Culture"], ["sante", 3]]
    intake = read(PEOPLE, Réglages=settings, Thèmes=themes)
    assert intake.settings.cafe == CafeSettings(themes=(ThemeSettings("Santé", seats=(4, 6)), ThemeSettings("Culture")))
    assert said(intake.findings, "en") == [
        (
            "setting-unknown",
            "A1",
            "“Couleur” is not a setting; it was left out. The sheet “Settings” of the empty workbook "
            "(“cafeplanner template”) lists all settings.",
        ),
        (
            "setting-not-understood",
            "B2",
            "The setting “Tours” is “beaucoup”; expected: a whole number from 1 to 12. It was left out. "
            "Correct the cell or leave it empty.",
        ),
        (
            "setting-not-understood",
            "B3",
            "The setting “Places par table” is “8 à 4”; expected: two whole numbers, the fewest and the most people, "
            "such as [4, 8]. It was left out. Correct the cell or leave it empty.",
        ),
        ("column-left-out", "D1", "The column was not used."),
        (
            "setting-not-understood",
            "B2",
            "The setting “Tables” is “deux”; expected: a whole number from 1 to 500. It was left out. "
            "Correct the cell or leave it empty.",
        ),
        (
            "theme-twice",
            "A4",
            "The theme “sante” stands twice in the sheet; the second row was left out. "
            "For several tables of one theme, set its number of tables.",
        ),
    ]


def test_themes_of_the_command_line_keep_what_is_known_of_them() -> None:
    """Their order and choice change, not their questions."""
    known = Settings(cafe=CafeSettings(themes=(ThemeSettings("Santé", "Pourquoi ?"), ThemeSettings("Culture"))))
    assert with_themes(known, " Jeunesse; SANTE ;").cafe.themes == (
        ThemeSettings("Jeunesse"),
        ThemeSettings("Santé", "Pourquoi ?"),
    )
    assert [theme.name for theme in with_themes(known, "a, b").cafe.themes] == ["a", "b"]
    assert [theme.name for theme in with_themes(known, "Eau, air; Sol").cafe.themes] == ["Eau, air", "Sol"]


@pytest.mark.parametrize(("themes", "sentence"), [(" ; ", "No theme is named"), ("A; a", "“a” is named twice")])
def test_themes_of_the_command_line_need_different_names(themes: str, sentence: str) -> None:
    """A slip of the keyboard."""
    with pytest.raises(WrongSettings, match=sentence):
        with_themes(Settings(), themes)


def test_every_setting_has_a_key_with_its_own_labels() -> None:
    """No label means two settings; no field of the settings is forgotten."""
    paths = {f"{part.name}.{one.name}" for part in fields(Settings) for one in _fields_of(part.name)}
    assert {key.path for key in KEYS if "." in key.path} == paths - {"cafe.themes"}
    assert len(BY_LABEL) == len({(fold(label), key.path) for key in KEYS for label in key.labels})


def _fields_of(section: str) -> tuple[object, ...]:
    value = getattr(Settings(), section)
    return fields(value) if hasattr(value, "__dataclass_fields__") else ()
