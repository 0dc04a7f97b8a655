"""What is suggested to whoever wrote something unknown: what is really near, else what there is."""

from __future__ import annotations

import pytest

from cafeplanner.cafe.roster import Roster
from cafeplanner.intake import lay_out
from cafeplanner.intake.nearness import nearest, nearest_subject
from cafeplanner.intake.settings.sheets import LABELS
from tests.intake.samples import PEOPLE, Rows, read, said

THEMES = ["Jeunesse", "Santé", "Eau, air et sol", "Petite enfance"]


def plain(findings: list[tuple[str, str, str]]) -> list[tuple[str, str]]:
    """Return code and words of findings, with ordinary spaces."""
    return [(code, words.replace("\u00a0", " ").replace("\u202f", " ")) for code, _, words in findings]


def remarks(rows: Rows, language: str) -> list[tuple[str, str]]:
    """Return what is said about a list when its day is laid out."""
    intake = read(rows, Thèmes=[["Thème"], *([theme] for theme in THEMES)])
    return plain(said((*intake.findings, *lay_out(intake.roster, intake.settings).findings), language))


WISHED = [["Nom", "Souhait 1"], ["Ana Costa", "Pétanque"], ["Luc Petit", "Jeunesse"]]


def test_a_wish_unlike_every_theme_is_answered_with_the_themes() -> None:
    """A far-fetched suggestion would only mislead; the themes stand in quotation marks because one holds commas."""
    assert remarks(WISHED, "fr") == [
        (
            "theme-unknown",
            "« Pétanque » n’est pas un thème ; ce choix a été laissé de côté pour Ana Costa. Les thèmes sont "
            "« Jeunesse », « Santé », « Eau, air et sol » et « Petite enfance ». Corrigez le souhait, ou ajoutez le "
            "thème aux réglages.",
        )
    ]
    assert remarks(WISHED, "en") == [
        (
            "theme-unknown",
            "“Pétanque” is not a theme; it was left out for Ana Costa. The themes are “Jeunesse”, “Santé”, “Eau, air "
            "et sol” and “Petite enfance”. Correct the wish, or add the theme to the settings.",
        )
    ]


def test_a_wish_that_shares_a_word_with_a_theme_is_answered_with_that_theme() -> None:
    """It is not taken for it: "Enfance en danger" may be something else."""
    rows = [["Nom", "Souhait 1"], ["Ana Costa", "Enfance en danger"], ["Luc Petit", "Jeunesse"]]
    assert remarks(rows, "en") == [
        (
            "theme-unknown",
            "“Enfance en danger” is not a theme; it was left out for Ana Costa. The nearest theme is “Petite enfance”. "
            "Correct the wish, or add the theme to the settings.",
        )
    ]


def test_a_host_of_something_unknown_gets_the_same_help() -> None:
    """As a wish does."""
    rows = [["Nom", "Anime la table"], ["Ana Costa", "Pétanque"], ["Luc Petit", "Enfances"]]
    assert remarks(rows, "fr")[:1] == [
        (
            "host-theme-unknown",
            "Ana Costa est hôte de « Pétanque », qui n’est pas un thème ; Ana Costa a une place comme tout le monde. "
            "Corrigez le thème. Les thèmes sont « Jeunesse », « Santé », « Eau, air et sol » et « Petite enfance ».",
        )
    ]
    assert remarks(rows, "en")[1][1].endswith("Correct the theme. The nearest one is “Petite enfance”.")


def test_without_any_theme_wishes_are_not_named_one_by_one() -> None:
    """One finding forbids planning; numbers name no theme."""
    intake = read([["Nom", "Souhait 1"], ["Ana Costa", "1"], ["Luc Petit", "2"]])
    assert [one.code for one in lay_out(intake.roster).findings] == ["no-themes"]


def test_a_setting_unlike_every_other_is_answered_with_where_they_are_listed() -> None:
    """There are too many of them to name."""
    settings = [["Couleur des chaises", "bleu"], ["Nombre de tour", "3"]]
    assert plain(said(read(PEOPLE, Réglages=settings).findings, "fr")) == [
        (
            "setting-unknown",
            "« Couleur des chaises » n’est pas un réglage ; il a été laissé de côté. La feuille « Réglages » du "
            "classeur vide (« cafeplanner template ») les liste tous.",
        ),
        (
            "setting-unknown",
            "« Nombre de tour » n’est pas un réglage ; il a été laissé de côté. Le réglage le plus proche est "
            "« Nombre de tours ».",
        ),
    ]


def test_a_name_unlike_every_other_is_answered_without_a_suggestion() -> None:
    """A name somewhat like it is named."""
    rows = [["Nom", "Avec"], ["Ana Costa", "Xavier Wolff"], ["Luc Petit", "Anna Costat"]]
    assert plain(said(read(rows).findings, "en")) == [
        (
            "name-unknown",
            "“Xavier Wolff” (kept together with) is not on the list, so the request was left out. "
            "Write the name as it stands in the list.",
        ),
        (
            "name-unknown",
            "“Anna Costat” (kept together with) is not on the list, so the request was left out. "
            "The nearest names: Ana Costa. Write the name as it stands in the list.",
        ),
    ]


@pytest.mark.parametrize(
    ("written", "near"),
    [
        ("Jeunes", "Jeunesse"),
        ("La jeunesse rurale", "Jeunesse"),
        ("SANTE mentale", "Santé"),
        ("Petite-enfance", "Petite enfance"),
        ("Astronomie", ""),
        ("je ne sais pas", ""),
        ("Sport", ""),
        ("Eau", ""),
        ("2026-12-03", ""),
        ("", ""),
    ],
)
def test_near_is_a_slip_of_the_keyboard_or_a_shared_long_word(written: str, near: str) -> None:
    """Letters in common are nothing."""
    assert nearest_subject(written, THEMES) == near


@pytest.mark.parametrize("label", ["Couleur", "Budget", "Traiteur", "Téléphone", "Repas", "Nombre de participants"])
def test_labels_with_nothing_in_common_are_not_near(label: str) -> None:
    """They were called near "Lieu", "Début", "Date" and "Together"."""
    assert nearest(label, LABELS) == ""


def test_nothing_is_near_where_there_is_nothing() -> None:
    """No theme, no suggestion."""
    assert (nearest("Santé", ()), nearest_subject("Santé", ())) == ("", "")
    assert lay_out(Roster(())).findings[0].code == "no-people"
