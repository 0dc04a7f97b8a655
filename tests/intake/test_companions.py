"""People who come along without a row, who do not come, and answers that are not understood."""

from __future__ import annotations

import pytest

from cafeplanner.cafe.participant import Status
from cafeplanner.intake.people.companions import MOST
from tests.intake.samples import Rows, read, said


def test_companions_without_a_name_are_counted_in_one_warning() -> None:
    """In the cell of the name or in a column of their own; nobody gets an invented card."""
    rows = [
        ["Prénom", "Nom", "Accompagnants", "Statut"],
        ["Ana", "Costa +1", ""],
        ["Luc", "Petit", "2"],
        ["Zoé", "Roux", "non"],
        ["Inès", "Imbert", "oui"],
        ["Paul", "Weiss", "3", "annulé"],
        ["Léa", "Haddad +2", "1"],
        ["Nadia", "Perrin", "un collègue"],
        ["Olga", "Moreau", "0612345678"],
    ]
    intake = read(rows)
    assert len(intake.roster.participants) == 8
    (found,) = [one for one in intake.findings if one.code == "companion-unnamed"]
    assert said([found], "en") == [
        (
            "companion-unnamed",
            "2",
            "Announced without a name, and neither seated nor given a card (7 people): "
            "Ana Costa (+1), Luc Petit (+2), Inès Imbert (+1), Léa Haddad (+2) and Nadia Perrin (+1). "
            "Add a row for each of them, with a name; or keep as many spare cards ready.",
        )
    ]
    assert found.people == ("costa-ana", "petit-luc", "imbert-ines", "haddad-lea", "perrin-nadia")


@pytest.mark.parametrize(
    ("heading", "cell", "count"),
    [
        ("Nombre de personnes", "3", 2),
        ("Nombre de personnes", "1", 0),
        ("Nombre de personnes", "oui", 0),
        ("Number of people", "2", 1),
        ("Personnes supplémentaires", "2", 2),
        ("Accompagnants", str(MOST), MOST),
        ("Accompagnants", str(MOST + 1), 0),
        ("Accompagnants", "0", 0),
        ("Accompagnants", "deux", 2),
    ],
)
def test_a_number_of_people_counts_the_person_too(heading: str, cell: str, count: int) -> None:
    """A number of companions does not."""
    intake = read([["Prénom", "Nom", heading], ["Ana", "Costa", cell], ["Luc", "Petit", ""]])
    words = [words for code, _, words in said(intake.findings, "en") if code == "companion-unnamed"]
    assert [f"(+{count})" in one for one in words] == ([True] if count else [])


def test_a_number_of_people_counts_everybody_whom_the_row_names() -> None:
    """Two are named, three come."""
    rows = [["Prénom Nom", "Combien serez-vous"], ["Marie et Paul Durand", "2"], ["Anne et Luc Petit", "3"]]
    found = [one for one in read(rows).findings if one.code == "companion-unnamed"]
    assert [one.people for one in found] == [("petit-anne",)]


def test_companions_with_a_name_need_a_row() -> None:
    """Those who have one are nothing to say."""
    rows = [["Prénom", "Nom", "Accompagné par"], ["Ana", "Costa", "Luc Petit; Zoé Roux"], ["Luc", "Petit", ""]]
    intake = read(rows)
    assert said([one for one in intake.findings if one.code.startswith("companion")], "en") == [
        (
            "companion-without-row",
            "C2",
            "Announced by name, but without a row of their own, and therefore not seated: “Zoé Roux” (Ana Costa). "
            "Add a row for each of them.",
        )
    ]


def test_people_who_do_not_come_are_one_finding_for_each_answer() -> None:
    """With their number and the first of them; they stay in the roster."""
    rows: Rows = [
        ["Prénom", "Nom", "Statut du participant"],
        *([f"Anne{n}", "Martin", "Ne participe pas"] for n in range(8)),
        ["Luc", "Petit", "Abandonné"],
        ["Zoé", "Roux", "ne participe pas"],
        ["Ana", "Costa", "Participe"],
    ]
    intake = read(rows)
    assert [one.status for one in intake.roster.participants] == [Status.CANCELLED] * 10 + [Status.PRESENT]
    assert said(intake.findings, "en") == [
        (
            "person-cancelled",
            "C2",
            "Not seated, because the list says “Ne participe pas”: 9 people ("
            "Anne0 Martin, Anne1 Martin, Anne2 Martin, Anne3 Martin, Anne4 Martin and 4 other people).",
        ),
        (
            "person-cancelled",
            "C10",
            "Not seated, because the list says “Abandonné”: Luc Petit.",
        ),
    ]
    assert intake.findings[0].people == (*(f"martin-anne{n}" for n in range(8)), "roux-zoe")


def test_answers_of_people_who_do_not_come_are_not_asked_about() -> None:
    """Nobody needs to know the role of somebody on the waiting list."""
    rows = [
        ["Prénom", "Nom", "Statut", "Rôle", "Présence"],
        ["Ana", "Costa", "liste d'attente", "stagiaire", "parfois"],
        ["Luc", "Petit", "inscrit", "stagiaire", ""],
    ]
    assert said(read(rows).findings, "en") == [
        (
            "role-unknown",
            "D3",
            "Seated like every participant, because the role “stagiaire” was not understood: Luc Petit. "
            "Write “participant”, “host” or “observer”.",
        ),
        ("person-cancelled", "C2", "Not seated, because the list says “liste d'attente”: Ana Costa."),
    ]


def test_an_answer_that_is_not_understood_is_named_once() -> None:
    """With everybody who gave it."""
    rows = [
        ["Prénom", "Nom", "Statut", "Rôle", "Présence"],
        ["Ana", "Costa", "bof", "magicienne", "parfois"],
        ["Luc", "Petit", "Bof", "", ""],
    ]
    assert said(read(rows).findings, "en") == [
        (
            "status-unknown",
            "C2",
            "Seated, although the status “bof” was not understood: Ana Costa and Luc Petit. "
            "Write “confirmed” or “cancelled”.",
        ),
        (
            "role-unknown",
            "D2",
            "Seated like every participant, because the role “magicienne” was not understood: Ana Costa. "
            "Write “participant”, “host” or “observer”.",
        ),
        (
            "presence-unknown",
            "E2",
            "Seated all day, because the presence “parfois” was not understood: Ana Costa. "
            "Write for instance “morning”, “afternoon”, “from round 2”, “leaves at lunch” or “from 10:30”.",
        ),
    ]
