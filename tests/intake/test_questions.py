"""Questions of forms, and what a yes or no to them means."""

from __future__ import annotations

import pytest

from cafeplanner.cafe.participant import Presence, Status
from cafeplanner.intake.columns.headings import Meaning, Says, meaning
from cafeplanner.intake.columns.synonyms import Field
from tests.intake.samples import codes, read


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("À quelle structure appartenez-vous ?", Field.ORGANISATION),
        ("Dans quelle commune travaillez-vous ?", Field.TERRITORY),
        ("Which organisation do you represent?", Field.ORGANISATION),
        ("Parmi ces thèmes, lesquels souhaitez-vous aborder ?", Field.WISHES),
        ("Choisissez 4 thèmes parmi les suivants", Field.WISHES),
        ("Quels ateliers souhaitez-vous suivre ?", Field.WISHES),
        ("Which topics would you like to discuss?", Field.WISHES),
        ("Quelles sont vos urgences ?", None),
        ("Souhaitez-vous participer à l’atelier ?", None),
        ("Avez-vous des besoins d’accessibilité ?", None),
        ("Quel est votre choix de repas ?", None),
        ("Quel thème [Eau]", None),
        ("Sur quel territoire intervenez-vous principalement ?", Field.TERRITORY),
        ("Quels thèmes vous attirent ? (trois au plus)", Field.WISHES),
        ("Topics you would like to discuss", Field.WISHES),
        ("Rank the themes, dearest first", Field.WISHES),
        ("Sur quels sujets voyez-vous une urgence ?", Field.URGENCIES),
        ("Quels autres thèmes proposeriez-vous ?", None),
        ("Q4. Êtes-vous d'accord : « Les thèmes me concernent » ?", None),
        ("Do you want to host a workshop?", None),
        ("Vos remarques sur les thèmes que vous avez choisis", None),
    ],
)
def test_a_question_is_taken_for_what_it_asks(heading: str, field: Field | None) -> None:
    """With a finding that says so; a yes or no asks for nothing."""
    found = meaning(heading)
    assert (found.field if found and found.guessed else None) == field


@pytest.mark.parametrize(
    ("heading", "says"),
    [
        ("Vous serez présent·e", Says.PLAINLY),
        ("Vous serez présent.e", Says.PLAINLY),
        ("Vous serez présent(e)", Says.PLAINLY),
        ("Serez-vous présent·e toute la journée ?", Says.ALL_DAY),
        ("Will you be there all day?", Says.ALL_DAY),
        ("Avez-vous une contrainte d’horaire ?", Says.CONSTRAINT),
    ],
)
def test_a_question_about_presence_is_understood_with_its_no(heading: str, says: Says) -> None:
    """A no to "all day" is not a no to the day; endings for everybody do not matter."""
    assert meaning(heading) == Meaning(Field.PRESENCE, says=says)


def test_a_no_means_what_was_asked() -> None:
    """Part of the day, or no constraint; neither cancels."""
    rows = [
        ["Nom", "Prénom", "Serez-vous présent·e toute la journée ?"],
        ["Costa", "Ana", "Non"],
        ["Petit", "Luc", "Oui"],
    ]
    intake = read(rows)
    assert [one.status for one in intake.roster.participants] == [Status.PRESENT, Status.PRESENT]
    assert codes(intake.findings) == [("presence-unknown", "C2")]
    rows = [["Nom", "Prénom", "Contrainte d'horaire"], ["Costa", "Ana", "non"], ["Petit", "Luc", "matin"]]
    intake = read(rows)
    assert [one.presence for one in intake.roster.participants] == [Presence(), Presence(last=98)]
    assert intake.findings == ()


def test_answers_of_yes_and_no_are_no_wishes() -> None:
    """A question was taken for wishes by a guess, and what stands below it shows that it is none."""
    rows = [["Nom", "Prénom", "Quels thèmes ? Tous me vont"], ["Costa", "Ana", "Oui"], ["Petit", "Luc", "Plutôt oui"]]
    intake = read(rows)
    assert [one.wishes for one in intake.roster.participants] == [(), ()]
    assert codes(intake.findings) == [("column-left-out", "C1")]
