"""Names, and rows that are no people."""

from __future__ import annotations

import pytest

from cafeplanner.intake.people.capitals import shown
from cafeplanner.intake.people.whole_names import split_name
from tests.intake.samples import codes, names, read, said


@pytest.mark.parametrize(
    ("written", "wanted"),
    [
        ("DUPONT", "Dupont"),
        ("GARNIER-LÉVÊQUE", "Garnier-Lévêque"),
        ("DE LA TOUR", "de La Tour"),
        ("DU BELLAY", "du Bellay"),
        ("LE GOFF", "Le Goff"),
        ("N'GUYEN", "N'Guyen"),
        ("O’BRIEN", "O’Brien"),
        ("D'ESTIENNE", "d'Estienne"),
        ("MCDONALD", "McDonald"),
        ("marie-claire", "Marie-Claire"),
        ("J.-P.", "J.-P."),
        ("JB", "JB"),
        ("MacDonald", "MacDonald"),
        ("van der Berg", "van der Berg"),
        ("X", "X"),
        ("VAN DER BERG", "Van der Berg"),
        ("VON TRAPP", "von Trapp"),
        ("SAINT-ÉTIENNE", "Saint-Étienne"),
        ("ELODIE", "Elodie"),
        ("ÉLODIE", "Élodie"),
        ("MACDONALD", "MacDonald"),
        ("MACRON", "Macron"),
        ("MCKAY", "McKay"),
        ("D'ANGELO", "d'Angelo"),
        ("L'HERMITE", "L'Hermite"),
        ("DELL'ORTO", "Dell'Orto"),
        ("DURAND DE LA TOUR", "Durand de La Tour"),
        ("PONT-DE-VEYLE", "Pont-de-Veyle"),
        ("LE-DU", "Le-Du"),
        ("durand", "Durand"),
        ("le goff", "Le Goff"),
        ("de LA TOUR", "de La Tour"),
        ("d'ORMESSON", "d'Ormesson"),
        ("DURAND née PETIT", "Durand née Petit"),
        ("Durand JB", "Durand JB"),
        ("NGO", "Ngo"),
        ("NG", "NG"),
        ("", ""),
    ],
)
def test_names_are_shown_with_ordinary_capitals(written: str, wanted: str) -> None:
    """A name with small and capital letters stays as it was typed."""
    assert shown(written) == wanted


@pytest.mark.parametrize(
    ("whole", "last_first", "wanted"),
    [
        ("DURAND Marie", False, ("Marie", "DURAND")),
        ("Marie DURAND", True, ("Marie", "DURAND")),
        ("LE GOFF Yann", False, ("Yann", "LE GOFF")),
        ("Marie de LA TOUR", True, ("Marie", "de LA TOUR")),
        ("de LA TOUR Marie", False, ("Marie", "de LA TOUR")),
        ("Jean d'ORMESSON", True, ("Jean", "d'ORMESSON")),
        ("Durand, Marie", False, ("Marie", "Durand")),
        ("Durand Marie", True, ("Marie", "Durand")),
        ("Le Goff Yann", True, ("Yann", "Le Goff")),
        ("Marie Le Goff", False, ("Marie", "Le Goff")),
        ("Mme Marie Durand", False, ("Marie", "Durand")),
        ("Madonna", False, ("", "Madonna")),
        ("LE Ba", False, ("Ba", "LE")),
        ("M. Paul Durand", False, ("Paul", "Durand")),
        ("M Paul Durand", False, ("Paul", "Durand")),
        ("M Durand", False, ("M", "Durand")),
        ("Monsieur le docteur Paul Petit", False, ("Paul", "Petit")),
        ("Dr. DURAND Marie", False, ("Marie", "DURAND")),
        ("Durand, Mme Marie", False, ("Marie", "Durand")),
        ("Marie Claire Durand", False, ("Marie Claire", "Durand")),
        ("Jean Paul Martin", False, ("Jean Paul", "Martin")),
        ("Ana Martin Dubois", False, ("Ana", "Martin Dubois")),
        ("Marie C. Durand", False, ("Marie C.", "Durand")),
        ("Sinead O Connor", False, ("Sinead", "O Connor")),
        ("Durand Marie Claire", True, ("Marie Claire", "Durand")),
        ("Costa Silva Ana Maria", True, ("Ana Maria", "Costa Silva")),
        ("Thomas Anne", True, ("Anne", "Thomas")),
        ("de La Tour Marie", True, ("Marie", "de La Tour")),
        ("", True, ("", "")),
    ],
)
def test_one_cell_with_the_whole_name_is_split(whole: str, last_first: bool, wanted: tuple[str, str]) -> None:
    """Capitals and commas tell which is the last name, else the order does."""
    assert split_name(whole, last_first=last_first) == wanted


WHOLE = {
    "Prénom Nom": ["Marie Durand", "Paul Le Goff"],
    "Nom Prénom": ["Durand Marie", "Le Goff Paul"],
    "Nom et prénom": ["DURAND Marie", "LE GOFF Paul"],
    "Nom": ["Marie DURAND", "Paul LE GOFF"],
    "Name": ["Marie Durand", "Paul Le Goff"],
    "Last name, first name": ["Durand, Marie", "Le Goff, Paul"],
    "Nom complet": ["MARIE DURAND", "Paul LE GOFF"],
}


@pytest.mark.parametrize("heading", WHOLE)
def test_one_name_column_gives_the_same_people_as_two(heading: str) -> None:
    """Whatever the heading and the order."""
    assert names(read([[heading], *([name] for name in WHOLE[heading])])) == [("Marie", "Durand"), ("Paul", "Le Goff")]


def test_capitals_in_some_rows_tell_the_order_of_the_others() -> None:
    """A heading "Nom" says nothing about the order."""
    rows = [["Nom"], ["DURAND Marie"], ["LE GOFF Paul"], ["Petit Anne"]]
    assert names(read(rows))[2] == ("Anne", "Petit")


def test_name_beside_first_name_is_the_last_name() -> None:
    """In both languages."""
    assert names(read([["Name", "First name"], ["Costa", "Ana"]])) == [("Ana", "Costa")]


def test_invisible_characters_and_composed_accents_are_tidied() -> None:
    """NFD from a Mac, NBSP from a web page, zero-width spaces, trailing spaces, soft hyphens."""
    rows = [["Pre\u0301nom\u00a0", "\ufeffNom"], ["Chloe\u0301\u200b ", "\u00a0Petit\u00a0\u202fRoux\u00ad "]]
    assert names(read(rows)) == [("Chloé", "Petit Roux")]


def test_rows_that_are_no_people_are_left_out_with_their_words() -> None:
    """Totals, notes, repeated headings and rows without a name; blank rows are nothing to say."""
    rows = [
        ["Prénom", "Nom", "Structure"],
        ["Ana", "Costa", "CAF"],
        [],
        ["", "", "Mission locale"],
        ["Prénom", "Nom", "Structure"],
        ["Luc", "Petit", ""],
        [],
        ["Total :", "2"],
        ["64 inscrits"],
        ["Liste arrêtée au 12 novembre, merci de signaler les absents."],
    ]
    intake = read(rows)
    assert names(intake) == [("Ana", "Costa"), ("Luc", "Petit")]
    assert said(intake.findings) == [
        (
            "row-without-name",
            "4",
            "La ligne n’a pas de nom et a été laissée de côté\u202f; elle dit\u00a0: Mission locale. "
            "Complétez le nom s’il s’agit d’une personne inscrite.",
        ),
        ("heading-repeated", "5", "Les titres sont répétés ici\u202f; la ligne a été laissée de côté."),
        *(
            (
                "note-row",
                row,
                "La ligne est un total, un titre ou une note, pas une personne, et a été laissée de côté\u202f; "
                f"elle dit\u00a0: {content}.",
            )
            for row, content in (
                ("8", "Total : | 2"),
                ("9", "64 inscrits"),
                ("10", "Liste arrêtée au 12 novembre, merci de signaler les absents"),
            )
        ),
    ]


def test_a_single_name_is_enough_with_a_finding() -> None:
    """The card shows what there is."""
    intake = read([["Prénom", "Nom"], ["Ana", ""], ["", "Petit"]])
    assert [person.name for person in intake.roster.participants] == ["Ana", "Petit"]
    assert said(intake.findings, "en") == [
        (
            "name-incomplete",
            "2",
            "Only one name is given for Ana and Petit. Add the first or the last name so that the card shows both.",
        )
    ]


def test_names_in_capitals_are_mentioned_once() -> None:
    """Not once for each of sixty people."""
    intake = read([["Prénom", "Nom"], ["Ana", "COSTA"], ["LUC", "PETIT"]])
    assert names(intake) == [("Ana", "Costa"), ("Luc", "Petit")]
    assert said(intake.findings, "en") == [
        (
            "capitals-tidied",
            "2",
            "Names in capitals or small letters only are printed the usual way (2 people): “Ana COSTA” as "
            "“Ana Costa”, for instance. "
            "Write a name with small and capital letters in the list to have it printed as it stands.",
        )
    ]
    assert intake.findings[0].people == ("costa-ana", "petit-luc")
    assert intake.roster.written == {"costa-ana": "Ana COSTA", "petit-luc": "LUC PETIT"}


def test_names_that_need_no_change_are_not_kept_twice() -> None:
    """`written` holds only what the card shows otherwise."""
    intake = read([["Prénom", "Nom"], ["Ana", "Costa"], ["Luc", "de La Tour"]])
    assert (intake.roster.written, intake.findings) == ({}, ())


def test_what_stands_below_a_total_is_no_person() -> None:
    """ "dont Val d'Aubière | 5" was once seated; a family called Dont is a person."""
    rows = [
        ["Nom", "Prénom", "Structure"],
        ["Costa", "Ana", "CAF"],
        ["Dont", "Luc", "CAF"],
        ["Total", "9 inscrits", ""],
        ["dont Val d'Aubière", "5", ""],
        ["dont 3 hôtes", "", ""],
        ["of which online", "", "4"],
        ["", "Dont", "2 à midi"],
    ]
    intake = read(rows)
    assert names(intake) == [("Ana", "Costa"), ("Luc", "Dont"), ("Dont", "")]
    assert codes(intake.findings) == [
        ("note-row", "4"),
        ("note-row", "5"),
        ("note-row", "6"),
        ("note-row", "7"),
        ("name-incomplete", "8"),
    ]


def test_a_part_without_letters_is_no_part_of_a_name() -> None:
    """What the list writes is kept beside it."""
    intake = read([["Prénom", "Nom"], ["5", "Petit"], ["Ana", "12"], ["?!", "Roux"]])
    assert names(intake) == [("", "Petit"), ("Ana", ""), ("", "Roux")]
    assert intake.roster.written == {"petit": "5 Petit", "ana": "Ana 12"}
    assert codes(intake.findings) == [("name-incomplete", "2")]
