"""Names at the edges: titles, several people in one cell, lists of people, what a settings file may call somebody."""

from __future__ import annotations

import pytest

from cafeplanner.cafe.participant import Participant
from cafeplanner.errors import WrongSettings
from cafeplanner.intake.people.names import Directory, find_person
from cafeplanner.intake.people.order import is_turned, last_name_shown_first
from cafeplanner.intake.people.several import pair_up, split_people
from cafeplanner.intake.people.whole_names import split_name, without_title
from tests.intake.samples import codes, names, read, said


@pytest.mark.parametrize(
    ("cell", "last_first", "wanted"),
    [
        ("Mme Durand", False, ("", "Durand")),
        ("M. Durand", False, ("", "Durand")),
        ("M.", False, ("", "M.")),
        ("M Paul Petit", False, ("Paul", "Petit")),
        ("M Petit", False, ("M", "Petit")),
        ("Me Paul Petit", False, ("Paul", "Petit")),
        ("me Paul Petit", False, ("me", "Paul Petit")),
        ("M. et Mme Petit", False, ("", "Petit")),
        ("Mme la Docteure Petit", False, ("", "Petit")),
        ("Mme et", False, ("", "et")),
        ("Jean Paul Petit", False, ("Jean Paul", "Petit")),
        ("Marie C. Petit", False, ("Marie C.", "Petit")),
        ("Jean Paul", False, ("Jean", "Paul")),
        ("Petit Jean Paul", True, ("Jean Paul", "Petit")),
        ("Le Goff Marie", True, ("Marie", "Le Goff")),
        ("Petit; Marie", False, ("Marie", "Petit")),
        ("Petit| Marie", False, ("Marie", "Petit")),
        (", Marie Petit ;", False, ("Marie", "Petit")),
        ("Mme Petit, Dr Marie", False, ("Marie", "Petit")),
        ("PETIT Marie Claire", False, ("Marie Claire", "PETIT")),
    ],
)
def test_a_whole_name_is_split_at_its_edges(cell: str, last_first: bool, wanted: tuple[str, str]) -> None:
    """Titles in front, initials, second first names, commas."""
    assert split_name(cell, last_first=last_first) == wanted


def test_a_title_alone_stays() -> None:
    """Nothing would be left of the name."""
    assert [without_title(one) for one in ("Mme", "M.", "Mme Dr", "")] == ["Mme", "M.", "Dr", ""]


@pytest.mark.parametrize(
    ("parts", "wanted"),
    [
        (("Marie", "Paul Petit"), (("Marie", "Petit"), ("Paul", "Petit"))),
        (("Marie", "Zoé", "Paul Petit"), (("Marie", "Petit"), ("Zoé", "Petit"), ("Paul", "Petit"))),
        (("Petit Paul", "Marie"), (("Paul", "Petit"), ("Marie", "Petit"))),
        (("Petit Paul", "Marie", "Zoé"), (("Paul", "Petit"), ("Marie", "Petit"), ("Zoé", "Petit"))),
        (("Marie", "Paul Petit", "Zoé"), ()),
        (("Marie Roux", "Paul", "Zoé Petit"), ()),
        (("Marie Roux", "Paul Petit", "Zoé"), ()),
        (("Marie", "Paul"), ()),
        (("Mme", "Paul Petit"), ()),
        (("Roux Marie", "Petit Paul"), (("Marie", "Roux"), ("Paul", "Petit"))),
    ],
)
def test_several_people_share_a_last_name_where_only_one_has_it(
    parts: tuple[str, ...], wanted: tuple[tuple[str, str], ...]
) -> None:
    """In front or behind; nothing where that is not clear."""
    assert split_people(parts, last_first=parts[0].startswith("Roux")) == wanted


@pytest.mark.parametrize(
    ("firsts", "lasts", "wanted"),
    [
        (("Marie", "Paul"), ("Petit",), (("Marie", "Petit"), ("Paul", "Petit"))),
        (("Marie", "Paul"), ("Roux", "Petit"), (("Marie", "Roux"), ("Paul", "Petit"))),
        (("Marie",), ("Roux", "Petit"), ()),
        (("Mme", "Paul"), ("Petit",), ()),
        (("Marie", "Paul"), ("Petit", "M."), ()),
    ],
)
def test_two_cells_are_paired(
    firsts: tuple[str, ...], lasts: tuple[str, ...], wanted: tuple[tuple[str, str], ...]
) -> None:
    """First names with one last name or with as many."""
    assert pair_up(firsts, lasts) == wanted


@pytest.mark.parametrize(
    ("cells", "wanted", "told"),
    [
        (("Marie", "Durand"), [("Marie", "Durand")], []),
        (("Mme", "Durand"), [("", "Durand")], ["name-incomplete", "title-left-out"]),
        (("Marie", "5"), [("Marie", "")], ["name-incomplete"]),
        (("-Marie", "@Durand"), [("Marie", "Durand")], []),
        (("Marie et Paul", "Durand"), [("Marie", "Durand"), ("Paul", "Durand")], ["several-in-one-cell"]),
        (("Marie et Paul et Zoé", "Durand et Roux"), [("Marie et Paul et Zoé", "Durand et Roux")], ["several-unclear"]),
        (("Marie (Mimi)", "Durand (CAF)"), [("Marie (Mimi)", "Durand")], []),
    ],
)
def test_two_cells_give_what_they_hold(cells: tuple[str, str], wanted: list[tuple[str, str]], told: list[str]) -> None:
    """Nothing is lost, and what was decided is said."""
    intake = read([["Prénom", "Nom"], list(cells)])
    assert names(intake) == wanted
    assert sorted(code for code, _ in codes(intake.findings)) == told


def test_the_word_in_front_shows_the_order_only_where_the_other_is_unknown() -> None:
    """Two first names, or two other words, show nothing."""
    known = [last_name_shown_first(one.split()) for one in ("Durand Sophie", "Sophie Durand", "Paul Simon", "Xu Li")]
    assert known == [True, False, None, None]
    assert [is_turned(one, last_first=True) for one in ("Sophie Durand", "Durand Sophie", "Simon Durand")] == [
        True,
        False,
        False,
    ]


def test_as_many_names_in_capitals_in_front_as_behind_decide_nothing() -> None:
    """Then the first names of the others do."""
    cells = ["DURAND Marie", "Paul PETIT", "Imbert Chloé", "Weiss Sophie"]
    assert names(read([["Participant"], *([one] for one in cells)])) == [
        ("Marie", "Durand"),
        ("Paul", "Petit"),
        ("Chloé", "Imbert"),
        ("Sophie", "Weiss"),
    ]


PEOPLE = (
    Participant("a", "Marie", "Durand", "CAF"),
    Participant("b", "Marie", "Durand", ""),
    Participant("c", "Paul", "Petit", "MSA (siège)"),
    Participant("d", "Mario", "Durant"),
    Participant("e", "Maria", "Durande"),
    Participant("f", "Marine", "Durand"),
)


def test_a_person_is_found_by_name_id_or_organisation() -> None:
    """In either order, without accents; the organisation in brackets may hold brackets itself."""
    found = Directory(PEOPLE)
    asked = ("c", "petit paul", "Marie Durand", "Marie Durand (caf)", "Paul Petit (MSA (siège))", "Zoé", "Paul (X)")
    assert [tuple(one.id for one in found.find(name)) for name in asked] == [
        ("c",),
        ("c",),
        ("a", "b"),
        ("a",),
        ("c",),
        (),
        (),
    ]


def test_of_unlike_names_only_the_nearest_is_shown() -> None:
    """Of like ones three at most; at a prompt at least one, else none."""
    found = Directory(PEOPLE)
    assert (found.likely("Xyz"), len(found.nearest("Xyz"))) == ((), 1)
    assert found.likely("Marie Durande") == ("Marie Durand", "Maria Durande", "Marine Durand")
    assert found.nearest("Marie Durande") == found.likely("Marie Durande")
    assert found.nearest("Marie Durand") == ("Marie Durand (CAF)", "Marie Durand (b)")
    assert found.nearest("Ptit Paul") == ("Paul Petit",)


def test_whom_a_name_means_is_asked_in_words() -> None:
    """Unknown, several, nobody at all."""
    assert find_person(PEOPLE, "Paul Petit").id == "c"
    told = []
    for people, name in ((PEOPLE, "Marie Durand"), (PEOPLE, "Ptit Paul"), ((), "Paul")):
        with pytest.raises(WrongSettings) as caught:
            find_person(people, name)
        told.append(caught.value.say("en"))
    assert told == [
        "“Marie Durand” may be any of Marie Durand (CAF) and Marie Durand (b). "
        "Add the organisation in brackets, or use the id.",
        "“Ptit Paul” is not on the list. The nearest names: Paul Petit.",
        "“Paul” is not on the list; the list is empty.",
    ]


@pytest.mark.parametrize(
    ("heading", "cell", "told"),
    [
        ("Accompagnants", "0", ""),
        ("Accompagnants", "non", ""),
        ("Accompagnants", "oui", "(+1)"),
        ("Accompagnants", "999", "(+999)"),
        ("Accompagnants", "1000", ""),
        ("Accompagnants", "0612345678", ""),
        ("Accompagnants", "+2", "(+2)"),
        ("Nombre de personnes", "1", ""),
        ("Nombre de personnes", "3", "(+2)"),
        ("Nombre de personnes", "0", ""),
        ("Nombre de personnes", "oui", ""),
        ("Nombre d’accompagnants", "3", "(+3)"),
        ("Personnes supplémentaires", "3", "(+3)"),
    ],
)
def test_a_column_of_companions_counts_them(heading: str, cell: str, told: str) -> None:
    """A telephone number is no number of companions; "Nombre de personnes" counts the one who is named."""
    intake = read([["Prénom", "Nom", heading], ["Marie", "Durand", cell]])
    found = [text for code, _, text in said(intake.findings, "en") if code == "companion-unnamed"]
    assert [one[one.index("(+") : one.index(")", one.index("(+")) + 1] for one in found] == [told] * bool(told)
