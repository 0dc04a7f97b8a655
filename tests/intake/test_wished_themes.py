"""The themes of a day for which nobody listed any."""

from __future__ import annotations

from dataclasses import replace

from cafeplanner.cafe.participant import Participant
from cafeplanner.cafe.roster import Roster
from cafeplanner.intake.kinds._lists import some_names
from cafeplanner.intake.layout.wished_themes import themes_of_one, themes_of_wishes


def roster(*wishes: tuple[str, ...], hosted: tuple[str, ...] = ()) -> Roster:
    """Return people with these wishes, the first of whom host these themes."""
    people = tuple(Participant(f"p{n}", f"P{n}", "X", wishes=one) for n, one in enumerate(wishes))
    return Roster(people, hosts_of=tuple((f"p{n}", one) for n, one in enumerate(hosted)))


def themes(*wishes: tuple[str, ...], hosted: tuple[str, ...] = ()) -> tuple[str, ...]:
    """Return the themes that these wishes name."""
    return themes_of_wishes(roster(*wishes, hosted=hosted))


FOUR = [("Santé", "Eau", "Sport", "Emploi")] * 5


def test_what_one_person_alone_names_beside_a_list_is_no_theme() -> None:
    """Where four themes are named five times; not where fewer are, or less often, or where the theme has a host."""
    assert themes(*FOUR, ("Cirque",)) == ("Eau", "Emploi", "Santé", "Sport")
    assert themes(*FOUR, ("Cirque",), ("Cirque",)) == ("Eau", "Emploi", "Santé", "Sport", "Cirque")
    assert themes(*FOUR, ("Cirque",), hosted=("cirque",)) == ("Eau", "Emploi", "Santé", "Sport", "Cirque")
    assert themes(*FOUR, hosted=("Cirque",)) == ("Eau", "Emploi", "Santé", "Sport", "Cirque")
    assert themes(*FOUR[:4], ("Cirque",)) == ("Eau", "Emploi", "Santé", "Sport", "Cirque")
    assert themes(*[("Santé", "Eau", "Sport")] * 5, ("Cirque",)) == ("Eau", "Santé", "Sport", "Cirque")


def test_what_people_typed_behind_other_is_a_proposal() -> None:
    """However many typed it."""
    assert themes(*[("Autre : Cirque",)] * 4, ("Santé",), ("Autres", "peu importe", "Sant…")) == ("Santé",)


def test_a_rare_slip_of_a_frequent_theme_is_none() -> None:
    """Three times as rare."""
    assert themes(*[("Santé publique",)] * 3, ("Santé publiques",)) == ("Santé publique",)
    assert themes(*[("Santé publique",)] * 2, ("Santé publiques",)) == ("Santé publique", "Santé publiques")
    assert themes(*[("Santé publique",)] * 5, *[("Santé publiques",)] * 2) == ("Santé publique", "Santé publiques")


def test_and_parts_two_themes_that_both_stand_alone_somewhere() -> None:
    """Else it belongs to the name."""
    assert themes(("Santé et Eau",), ("Santé",), ("Eau",)) == ("Eau", "Santé")
    assert themes(("Santé et Eau",), ("Santé",), ("Eau et Sport",)) == ("Eau et Sport", "Santé", "Santé et Eau")
    assert themes(("Santé et social",)) == ("Santé et social",)


def test_numbers_in_front_are_no_part_of_a_theme() -> None:
    """Unless there is nothing else; the spelling of most people counts."""
    assert themes(("1. Santé", "2 - Eau"), ("1) santé",), ("santé",)) == ("santé", "Eau")
    assert themes(("Axe 1",), ("Axe 2",), ("3",), ("03/12/2026",)) == ("Axe 1", "Axe 2")
    assert themes(("20 minutes pour agir",)) == ("20 minutes pour agir",)


def test_urgencies_name_the_themes_where_nobody_wishes_anything() -> None:
    """As after lunch."""
    people = (Participant("p", "P", "X", urgencies=("Santé",)), Participant("q", "Q", "X"))
    assert themes_of_wishes(Roster(people)) == ("Santé",)
    assert themes_of_wishes(Roster((*people, Participant("r", "R", "X", wishes=("Eau",))))) == ("Eau",)


def test_six_names_are_all_said_and_of_seven_two_are_counted() -> None:
    """One other person would take as much room as the name."""
    names = ["A", "B", "C", "D", "E", "F", "G"]
    assert some_names(names[:6]) == ("A", "B", "C", "D", "E", "F")
    assert [str(one) for one in some_names(names)] == ["A", "B", "C", "D", "E", "2 other people"]


def lone(*wishes: tuple[str, ...], hosted: tuple[str, ...] = (), offered: tuple[str, ...] = ()) -> tuple[str, ...]:
    """Return the themes that one person alone names."""
    people = replace(roster(*wishes, hosted=hosted), offered=offered)
    return themes_of_one(people, themes_of_wishes(people))


def test_themes_of_one_person_are_those_that_nobody_else_names_offers_or_hosts() -> None:
    """Where more than a third of the themes are like that, the list is only short."""
    assert lone(("Santé", "Eau"), ("Santé", "Eau"), ("Cirque",)) == ("Cirque",)
    assert lone(("Santé", "Eau"), ("Santé", "Eau"), ("Cirque",), ("cirque",)) == ()
    assert lone(("Santé", "Eau"), ("Santé", "Eau"), ("Cirque",), hosted=("Cirque",)) == ()
    assert lone(("Santé", "Eau"), ("Santé", "Eau"), hosted=("Cirque",)) == ()
    assert lone(("Santé", "Eau"), ("Santé", "Eau"), ("Cirque",), offered=("Cirque",)) == ()
    assert lone(("Santé",), ("Santé",), ("Cirque",)) == ()
    assert lone(("Santé", "Eau"), ("Santé", "Eau"), ("Cirque", "Sport")) == ()
    assert lone(("Santé",), ("Eau",)) == ()


def test_numbers_in_front_of_offered_themes_do_not_matter() -> None:
    """The order is that of the columns."""
    people = replace(roster(("1. Santé", "2. Eau"), ("2. Eau",)), offered=("1. Santé", "2. Eau"))
    assert themes_of_wishes(people) == ("Santé", "Eau")
