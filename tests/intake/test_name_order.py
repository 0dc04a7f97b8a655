"""In which order names are written, and titles in front of them."""

from __future__ import annotations

import pytest

from cafeplanner.intake.people.order import Order, order_of
from cafeplanner.intake.people.whole_names import without_title
from tests.intake.samples import Rows, names, read, said


def column(heading: str, *cells: str) -> Rows:
    """Return a list of one column."""
    return [[heading], *([cell] for cell in cells)]


@pytest.mark.parametrize(
    ("cells", "heading", "order"),
    [
        (["DURAND Marie", "Paul Petit"], False, Order(True)),
        (["Marie DURAND", "Petit Paul"], True, Order(False)),
        (["DURAND Marie", "Paul PETIT"], True, Order(True)),
        (["Sophie Durand", "Élodie Petit"], None, Order(False)),
        (["Durand Sophie", "Petit Élodie"], None, Order(True)),
        (["Durand Sophie", "Petit Élodie"], True, Order(True)),
        (["Durand Sophie", "Petit Élodie"], False, Order(False)),
        (["Durand Sophie"] * 3, False, Order(True, sure=False)),
        (["Durand Sophie"] * 3 + ["Sophie Durand"], False, Order(False, sure=False)),
        (["Durand Sophie"] * 4 + ["Sophie Durand"], False, Order(True, sure=False)),
        (["Xu Li", "Ngo Tran"], None, Order(False, sure=False)),
        (["Xu Li", "Ngo Tran"], False, Order(False)),
        (["Xu Li", "Sophie Durand"], None, Order(False)),
        (["Xu Li", "Ngo Tran", "Sophie Durand"], None, Order(False, sure=False)),
        (["Durand Sophie"] * 10 + ["Sophie Durand"], None, Order(True)),
        (["Durand Sophie"] * 9 + ["Sophie Durand"], None, Order(True, sure=False)),
        (["Martin Thomas", "Thomas Martin"], None, Order(False, sure=False)),
        (["Durand, Marie", "Madonna"], None, Order(False)),
        (["Mme Durand Sophie"], None, Order(True)),
        ([], None, Order(False)),
    ],
)
def test_the_order_of_a_column_is_what_most_names_show(cells: list[str], heading: bool | None, order: Order) -> None:
    """Capitals, then the heading, then common first names; a heading is overruled only by many."""
    assert order_of(cells, heading) == order


def test_a_guessed_order_is_said_once_with_an_example() -> None:
    """Nothing is said where the heading or the names tell."""
    intake = read(column("Participant", "Xu Li", "Ngo Tran"))
    assert names(intake) == [("Xu", "Li"), ("Ngo", "Tran")]
    assert said(intake.findings, "en") == [
        (
            "name-order-guessed",
            "A2",
            "Nothing says for certain whether last names stand first; in “Xu Li”, for instance, “Xu” was read as the "
            "first name and “Li” as the last name. "
            "If that is wrong, write “Last name First name” or “First name Last name” above the column.",
        )
    ]
    assert intake.findings[0].people == ("li-xu", "tran-ngo")
    assert read(column("Prénom Nom", "Xu Li", "Ngo Tran")).findings == ()
    assert read(column("Nom", "Sophie Durand", "Élodie Petit")).findings == ()


def test_a_name_that_is_clearly_the_other_way_round_is_turned_and_named() -> None:
    """ "Sophie" is hardly a last name; "Martin" may be one."""
    intake = read(column("Prénom Nom", "Sophie Durand", "Petit Élodie", "Dupuis Martin"))
    assert names(intake) == [("Sophie", "Durand"), ("Élodie", "Petit"), ("Dupuis", "Martin")]
    assert said(intake.findings, "en") == [
        (
            "name-turned",
            "3",
            "Read the other way round from the rest of the column, because the first name is a common one: "
            "Élodie Petit. Write last names in capitals (“DUPONT Marie”) where that is wrong.",
        )
    ]
    assert intake.roster.written == {"petit-elodie": "Petit Élodie"}


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Mme Marie Durand", "Marie Durand"),
        ("M. Durand", "Durand"),
        ("M Durand", "M Durand"),
        ("M Paul Durand", "Paul Durand"),
        ("Dr Prof. Paul Durand", "Paul Durand"),
        ("Madame la directrice", "la directrice"),
        ("M. et Mme Durand", "Durand"),
        ("Mme", "Mme"),
        ("Ms. Ana Costa", "Ana Costa"),
        ("Me Paul Durand", "Paul Durand"),
        ("Paul Mme", "Paul Mme"),
    ],
)
def test_titles_are_no_part_of_a_name(written: str, name: str) -> None:
    """In front of it, but never all there is."""
    assert without_title(written) == name


def test_titles_are_left_out_with_one_finding() -> None:
    """Whether the name stands in one cell or in two."""
    intake = read([["Prénom", "Nom"], ["Mme Marie", "Durand"], ["M.", "Petit"], ["Luc", "Roux"]])
    assert names(intake) == [("Marie", "Durand"), ("", "Petit"), ("Luc", "Roux")]
    assert said(intake.findings, "en")[1:] == [
        (
            "title-left-out",
            "2",
            "Titles such as “Mme” or “Dr” are not printed (2 people): “Mme Marie Durand” became “Marie Durand”, "
            "for instance.",
        )
    ]


@pytest.mark.parametrize(
    ("cells", "heading", "order"),
    [
        (["LLEWELLYN Ceri", "Amelia O'Connor", "Hamish MacLeod", "Bashir Al-Khatib"], None, Order(True)),
        (["LLEWELLYN Ceri", "Amelia O'Connor", "Hamish MacLeod", "Isla Fitz", "Li Xu"], None, Order(False)),
        (["LLEWELLYN Ceri", "Amelia Bell", "Li Xu", "Xu Li", "Ngo Tran"], None, Order(False, sure=False)),
        (["LLEWELLYN Ceri", "Durand Amelia", "Li Xu", "Xu Li"], False, Order(True)),
        (["LLEWELLYN Ceri", "Durand Amelia", "Li Xu", "Xu Li", "Ngo Tran"], False, Order(False)),
        (["LLEWELLYN Ceri", "Li Xu", "Xu Li", "Ngo Tran", "Tran Ngo"], None, Order(True, sure=False)),
        (["Ceri LLEWELLYN", "Li Xu", "Xu Li", "Ngo Tran", "Tran Ngo"], None, Order(False, sure=False)),
        (["DURAND Marie", "Paul PETIT", "Durand Amelia", "Xu Li"], None, Order(True)),
    ],
)
def test_a_single_name_in_capitals_does_not_turn_all_the_others(
    cells: list[str], heading: bool | None, order: Order
) -> None:
    """One in four or more decides; fewer only tell where neither the heading nor first names do."""
    assert order_of(cells, heading) == order


def test_a_list_of_english_names_keeps_their_order() -> None:
    """One person shouts, and their own name is read right all the same."""
    cells = ("Amelia O'Connor", "LLEWELLYN Ceri", "Eleanor St. John", "Grace van der Merwe", "Hamish MacLeod")
    assert names(read(column("Name", *cells))) == [
        ("Amelia", "O'Connor"),
        ("Ceri", "Llewellyn"),
        ("Eleanor", "St. John"),
        ("Grace", "van der Merwe"),
        ("Hamish", "MacLeod"),
    ]


@pytest.mark.parametrize(
    ("cell", "name"),
    [
        ("Zoé Ó Briain", ("Zoé", "Ó Briain")),
        ("Zoé O Briain", ("Zoé", "O Briain")),
        ("Zoé Ó. Briain", ("Zoé Ó.", "Briain")),
        ("Zoé D. Briain", ("Zoé D.", "Briain")),
        ("Zoé B Briain", ("Zoé B", "Briain")),
    ],
)
def test_a_particle_belongs_to_the_last_name_whatever_its_accents(cell: str, name: tuple[str, str]) -> None:
    """An initial has a full stop."""
    assert names(read(column("Prénom Nom", cell))) == [name]
