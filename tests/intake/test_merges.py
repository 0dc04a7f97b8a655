"""The table of merges in the settings: accepted, refused, unknown and contradicting lines."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cafeplanner.cafe.participant import Participant, Status
from cafeplanner.cafe.roster import Roster
from cafeplanner.cafe.settings import Settings
from cafeplanner.errors import WrongSettings
from cafeplanner.intake import lay_out, read_data
from cafeplanner.intake.people.merges import read_merges
from tests.intake.samples import codes, said
from tests.intake.test_organisations import ABOUT, laid, listed


def test_an_accepted_proposal_is_merged_and_not_asked_again() -> None:
    """The settings' spelling is kept, and said."""
    intake = listed("Mission locale", "Misson  locale", "CAF")
    organisations, found = laid(intake, ("misson locale", "Mission Locale"))
    assert organisations == ["Mission Locale", "Mission Locale", "CAF"]
    assert said(found, "en") == [
        (
            "merges-applied",
            "",
            "Counted as one, as the settings say: “Mission locale” as “Mission Locale” (1 person) and "
            "“Misson locale” as “Mission Locale” (1 person).",
        )
    ]
    assert found[0].people == ("n0-p0", "n1-p1")


def test_a_refused_proposal_is_not_asked_again() -> None:
    """Whichever of the two names is kept as itself."""
    intake = listed("Mission locale", "Misson locale")
    assert codes(laid(intake)[1]) == [("organisations-alike", "C3")]
    assert laid(intake, ("Misson locale", "Misson locale")) == (["Mission locale", "Misson locale"], [])
    assert laid(intake, ("Mission locale", "Mission locale")) == (["Mission locale", "Misson locale"], [])


def test_merges_follow_chains() -> None:
    """A is B, and B is C."""
    organisations, _ = laid(listed("A1", "B1", "C1"), ("A1", "B1"), ("B1", "C1"))
    assert organisations == ["C1", "C1", "C1"]


def test_merges_hold_for_territories_and_their_places_follow() -> None:
    """One table for both."""
    intake = listed("Nord", "Sud", what="Territoire")
    layout = lay_out(intake.roster, Settings(merges=(("Nord", "Sud"),)))
    assert [one.territory for one in layout.day.participants] == ["Sud", "Sud"]


@pytest.mark.parametrize(
    ("lines", "sentence"),
    [
        (
            [("A", "B"), ("B", "A")],
            "The merges of the settings go round in a circle: “B” and “A”. "
            "Leave one of these lines out, so that one name is kept.",
        ),
        (
            [("A", "B"), ("B", "C"), ("C", "A")],
            "The merges of the settings go round in a circle: “B”, “C” and “A”. "
            "Leave one of these lines out, so that one name is kept.",
        ),
        (
            [("D", "A"), ("A", "B"), ("B", "A")],
            "The merges of the settings go round in a circle: “A” and “B”. "
            "Leave one of these lines out, so that one name is kept.",
        ),
        (
            [("A", "B"), ("a", "C")],
            "The settings merge “a” into “B” and into “C”. Leave one of the two lines out.",
        ),
        (
            [("A", "A"), ("A", "B")],
            "The settings merge “A” into “A” and into “B”. Leave one of the two lines out.",
        ),
    ],
)
def test_merges_that_contradict_each_other_are_refused_in_words(lines: list[tuple[str, str]], sentence: str) -> None:
    """There is no name to keep."""
    with pytest.raises(WrongSettings) as caught:
        read_merges(lines)
    assert str(caught.value) == sentence


def test_the_same_merge_twice_is_no_contradiction() -> None:
    """Only its last spelling counts."""
    assert read_merges([("A", "Bé"), ("a", "be")]).of("A") == "be"


NAMES = st.sampled_from(["A1", "B1", "C1", "D1", "E1"])


@given(st.lists(st.tuples(NAMES, NAMES), max_size=6))
def test_merging_again_changes_nothing(lines: list[tuple[str, str]]) -> None:
    """Whatever the chains."""
    try:
        merges = read_merges(lines)
    except WrongSettings:
        return
    for name in ("A1", "B1", "C1", "D1", "E1"):
        assert merges.of(merges.of(name)) == merges.of(name)


def test_a_merge_of_a_name_that_nobody_wrote_is_named_with_the_nearest() -> None:
    """A slip of the keyboard, or a line of last year."""
    _, found = laid(listed("Mission locale", "CAF"), ("Mision locale", "ML"), ("Zoo", "CAF"))
    assert said(found, "en") == [
        (
            "merge-unknown",
            "",
            "The settings merge “Mision locale” into “ML”, but no organisation or territory of the list is called "
            "that. The nearest is “Mission locale”. Write the name as it stands in the list.",
        ),
        (
            "merge-unknown",
            "",
            "The settings merge “Zoo” into “CAF”, but no organisation or territory of the list is called that. "
            "Write the name as it stands in the list, or delete the line.",
        ),
    ]


def test_people_who_cancelled_raise_no_question() -> None:
    """Nobody looks at how they wrote their organisation."""
    people = (
        Participant("a", "A", "X", "Mission locale"),
        Participant("b", "B", "X", "Misson locale", status=Status.CANCELLED),
    )
    assert [one.code for one in lay_out(Roster(people)).findings if one.code in ABOUT] == []


TWICE = """Prénom;Nom;Structure;Territoire;E-mail;Souhaits
Ana;Roux;Ville de Lyon;Rhône;;Eau
Ana;Roux;Mairie de Lyon;Rhone sud;;Logement
Luc;Petit;Ville de Lyon;Rhône;luc@example.org;Eau
Luc;Petit;Mairie de Lyon;Rhône;lpetit@example.org;Eau
"""
MERGES = (("Mairie de Lyon", "Ville de Lyon"), ("Rhone sud", "Rhône"))


def test_merged_organisations_prove_that_two_rows_are_one_person() -> None:
    """As if both had been written the same way: nothing contradicts itself, nobody's wishes are lost."""
    settings = Settings(merges=MERGES)
    intake = read_data(TWICE.encode(), "l.csv", settings)
    assert [(one.name, one.wishes) for one in intake.roster.participants] == [
        ("Ana Roux", ("Logement", "Eau")),
        ("Luc Petit", ("Eau",)),
        ("Luc Petit", ("Eau",)),
    ]
    assert codes(intake.findings) == [("same-person-merged", "3"), ("same-name-kept", "5")]
    ana = intake.roster.participants[0]
    assert ana.organisation == "Mairie de Lyon"
    places = {text: (place.row, place.letter) for (one, text), place in intake.roster.places.items() if one == ana.id}
    assert (places["Mairie de Lyon"], places["Ville de Lyon"]) == ((3, "C"), (2, "C"))
    assert (places["Rhone sud"], places["Rhône"]) == ((3, "D"), (2, "D"))
    found = codes(lay_out(intake.roster, settings).findings)
    assert found == [("merges-applied", ""), ("themes-from-wishes", "")]


def test_what_only_a_row_that_does_not_count_says_is_not_called_unknown() -> None:
    """The row was taken for the same person's, so nobody counts as "Mairie de Lyon" any more."""
    first = TWICE.splitlines(keepends=True)[:3]
    settings = Settings(merges=(("Ville de Lyon", "Mairie de Lyon"), ("Rhône", "Rhone sud")))
    intake = read_data("".join(first).encode(), "l.csv", settings)
    assert codes(lay_out(intake.roster, settings).findings) == [("themes-from-wishes", "")]
    assert len(read_data("".join(first).encode(), "l.csv").roster.participants) == 2
