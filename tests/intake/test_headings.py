"""Which column is what."""

from __future__ import annotations

import pytest

from cafeplanner.intake.columns.headings import meaning
from cafeplanner.intake.columns.synonyms import HEADINGS, Field
from tests.intake.samples import codes, names, read, said


@pytest.mark.parametrize(
    ("heading", "field", "rank"),
    [
        ("Souhait 1", Field.WISHES, 1),
        ("1er choix", Field.WISHES, 1),
        ("Souhait n° 3", Field.WISHES, 3),
        ("Deuxième choix de thème", Field.WISHES, 2),
        ("2nd choice", Field.WISHES, 2),
        ("Quels thèmes souhaitez-vous ?", Field.WISHES, 0),
        ("Besoin d’agir 2", Field.URGENCIES, 2),
        ("PRÉNOM*", Field.FIRST_NAME, 0),
        ("Nom\u00a0de la structure (obligatoire)", Field.ORGANISATION, 0),
        ("À séparer de", Field.APART, 0),
        ("Pas avec", Field.APART, 0),
        ("Avec", Field.TOGETHER, 0),
        ("Connaît", Field.KNOWS, 0),
        ("Anime la table", Field.HOSTS, 0),
        ("Part à", Field.LEAVES, 0),
        ("Arrive", Field.ARRIVES, 0),
        ("Présence", Field.PRESENCE, 0),
        ("Nom et prénom du participant", Field.FULL_NAME, 0),
        ("Noms et prénoms", Field.FULL_NAME, 0),
        ("Ne pas mettre avec", Field.APART, 0),
        ("Vos souhaits [1er choix]", Field.WISHES, 1),
        ("Quel est votre 2e choix de thème ?", Field.WISHES, 2),
        ("Choix de table 3", Field.WISHES, 3),
        ("12e souhait", Field.WISHES, 12),
        ("Sixième vœu", Field.WISHES, 6),
        ("Thème prioritaire", Field.WISHES, 0),
        ("+1", Field.COMPANIONS, 0),
        ("+ 1", Field.COMPANIONS, 0),
        ("Nombre d'accompagnants", Field.COMPANIONS, 0),
        ("Plus one", Field.COMPANIONS, 0),
        ("Quel est votre nom ?", Field.LAST_NAME, 0),
        ("What is your first name?", Field.FIRST_NAME, 0),
        ("Order #", None, 0),
        ("21e souhait", None, 0),
        ("0", None, 0),
    ],
)
def test_a_heading_is_understood_as_people_write_it(heading: str, field: Field | None, rank: int) -> None:
    """Case, accents, brackets and small words do not matter."""
    found = meaning(heading)
    assert (found and found.field, found.rank if found else 0, bool(found and found.guessed)) == (field, rank, False)


@pytest.mark.parametrize(
    "heading",
    ["Entité", "Service", "Accessibilité", "Téléphone", "Note", "Fonction", "", "2026", "Inscription reçue le"],
)
def test_a_heading_that_is_only_remotely_like_another_stays_unknown(heading: str) -> None:
    """Such words land on wrong fields with 48 to 67 points."""
    assert meaning(heading) is None


def test_no_word_means_two_fields() -> None:
    """Each synonym stands in one place."""
    seen = {word: meaning(word) for words in HEADINGS.values() for word in words.all}
    meant = {word: field for field, words in HEADINGS.items() for word in words.all}
    assert {word: found.field for word, found in seen.items() if found} == meant


def test_a_misspelt_heading_is_taken_with_a_finding_that_says_so() -> None:
    """The organiser can contradict."""
    intake = read([["Prénon", "Nom", "Orgaisation"], ["Ana", "Costa", "CAF"]])
    assert names(intake) == [("Ana", "Costa")]
    assert said(intake.findings, "en") == [
        (
            "heading-guessed",
            "A1",
            "The column was taken for: first name. Rename the heading if that is wrong.",
        ),
        (
            "heading-guessed",
            "C1",
            "The column was taken for: organisation. Rename the heading if that is wrong.",
        ),
    ]


def test_the_heading_row_is_found_below_titles() -> None:
    """The first thirty rows are searched."""
    rows = [["Journée de la coopération"], ["Inscriptions au 12 novembre", "", "Participant"], [], ["Nom", "Prénom"]]
    assert names(read([*rows, ["Costa", "Ana"]])) == [("Ana", "Costa")]


def test_a_column_that_is_not_used_is_named_if_it_holds_something() -> None:
    """Nothing is lost silently."""
    rows = [["Prénom", "Nom", "Repas", "Photo", ""], ["Ana", "Costa", "végétarien", "", "?"]]
    assert said(read(rows).findings) == [
        ("column-left-out", "C1", "La colonne n’a pas été utilisée."),
        (
            "column-without-heading",
            "E1",
            "La colonne E n’a pas de titre\u202f; elle n’a pas été utilisée. Mettez un titre au-dessus si elle compte.",
        ),
    ]


def test_many_columns_that_are_not_used_are_named_together() -> None:
    """Three are named one by one."""
    rows = [["Nom", *(f"Question {n}" for n in range(12))], ["Ana Costa", *("?" * 12)]]
    assert codes(read([row[:4] for row in rows]).findings) == [("column-left-out", f"{letter}1") for letter in "BCD"]
    assert said(read([row[:5] for row in rows]).findings, "en") == [
        (
            "columns-left-out",
            "B1",
            "4 columns were not used: “Question 0”, “Question 1”, “Question 2” and “Question 3”. Rename a heading if "
            "it says something that matters, for instance “Organisation” or “Wish 1”.",
        )
    ]
    assert said(read([row[:10] for row in rows]).findings, "en")[0][2].startswith(
        "9 columns were not used: “Question 0”, “Question 1”, “Question 2”, “Question 3”, “Question 4”, “Question 5”, "
        "“Question 6”, “Question 7” and “Question 8”. Rename"
    )
    assert said(read(rows).findings, "en")[0][2].startswith(
        "12 columns were not used: “Question 0”, “Question 1”, “Question 2”, “Question 3”, “Question 4”, “Question 5”, "
        "“Question 6”, “Question 7” and 4 more. Rename"
    )


def test_several_columns_for_one_thing_fill_each_other() -> None:
    """Forms ask for the organisation in conditional questions, and repeat headings."""
    rows = [
        ["Prénom", "Nom", "Nom de l'entreprise", "Nom de l'association", "Nom de l'entreprise"],
        ["Ana", "Costa", "", "Les Passerelles", "EDF"],
        ["Luc", "Petit", "", "", "CAF"],
    ]
    intake = read(rows)
    assert [person.organisation for person in intake.roster.participants] == ["Les Passerelles", "CAF"]
    assert codes(intake.findings) == [("columns-joined", "C1")]


def test_a_file_without_headings_is_blocked_with_advice() -> None:
    """Nothing can be planned on columns of unknown meaning."""
    rows = [["Bonjour"]]
    assert said(read(rows).findings) == [
        (
            "no-heading-row",
            "",
            "Aucune ligne de titres comme «\u00a0Prénom\u00a0» et «\u00a0Nom\u00a0» n’a été trouvée. "
            "Mettez un titre au-dessus de chaque colonne\u202f; le classeur vide de «\u00a0cafeplanner template\u00a0» "
            "montre ceux qui sont compris.",
        )
    ]
    assert read(rows).blocking


def test_headings_of_which_none_is_known_are_quoted() -> None:
    """The first row of several texts with cells below it; below a title, and not a row of numbers."""
    words = (
        "No heading is understood; the first row that may hold the headings says “Petit nom” and “Boîte”. "
        "Head the names “First name” and “Last name”, or say in cafe.toml under [roster.columns] what your headings "
        "mean, for instance “Forename on badge” = “First name”."
    )
    intake = read([["Titre"], ["1", "x"], ["Petit nom", "Boîte"], ["Ana", "CAF"]])
    assert said(intake.findings, "en") == [("headings-unknown", "3", words)]
    assert [one.code for one in intake.blocking] == ["headings-unknown"]
    assert codes(read([["Petit nom", "Boîte"]]).findings) == [("no-heading-row", "")]
    assert codes(read([["Boîte", "Boîte"], ["Ana", "CAF"]]).findings) == [("no-heading-row", "")]


NAMELESS = [["Inscriptions"], [], ["Structure", "Territoire", "Référente", "Souhait 1"], ["CAF", "Nord", "Ana", "Eau"]]


def test_headings_without_a_name_are_named_with_what_is_missing() -> None:
    """The row, what stands in it, and which headings are understood."""
    intake = read(NAMELESS)
    assert said(intake.findings) == [
        (
            "no-name-column",
            "3",
            "Des titres ont été trouvés ici, mais aucun n’est celui d’un nom\u00a0: «\u00a0Structure\u00a0», "
            "«\u00a0Territoire\u00a0», «\u00a0Référente\u00a0» et «\u00a0Souhait 1\u00a0». Intitulez les colonnes des "
            "noms «\u00a0Prénom\u00a0» et «\u00a0Nom\u00a0», ou «\u00a0Nom et prénom\u00a0» si une cellule contient "
            "les deux.",
        )
    ]
    assert said(intake.findings, "en")[0][2] == (
        "Headings were found here, but none of them is a name: “Structure”, “Territoire”, “Référente” and “Souhait 1”. "
        "Head the names “First name” and “Last name”, or “Full name” where one cell holds both."
    )
    assert [one.code for one in intake.blocking] == ["no-name-column"]


def test_many_headings_without_a_name_are_not_all_quoted() -> None:
    """A form may have fifty questions."""
    (finding,) = read([["Structure", "Territoire", *(f"Question {n}" for n in range(20))]]).findings
    assert str(finding.text).endswith("“Question 4”, “Question 5” and 14 more.")


def test_a_row_of_data_is_no_row_of_headings() -> None:
    """An organisation may be called "Association"."""
    rows = [["Marie", "Durand", "CAF"], ["Paul", "Petit", "Association"], ["Zoé", "Roux", "Entreprise"]]
    assert codes(read(rows).findings) == [("headings-unknown", "1")]


def test_headings_without_people_are_blocked() -> None:
    """An empty template."""
    assert said(read([["Prénom", "Nom"], [" ", "\u200b"]]).findings) == [
        (
            "no-people",
            "1",
            "Il n’y a personne sous les titres. Remplissez une ligne par personne, avec un prénom et un nom.",
        )
    ]


def test_one_row_without_a_name_is_told_itself() -> None:
    """Only of several rows one sentence says it for all."""
    rows = [["Prénom", "Nom", "Structure"], ["", "", "CAF"], ["", "", "MSA"]]
    assert codes(read(rows[:2]).findings) == [("row-without-name", "2"), ("no-people", "1")]
    assert codes(read(rows).findings) == [("names-empty", "1")]
