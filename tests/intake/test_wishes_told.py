"""What is said about wishes: one finding for each doubtful spelling, with its place and the people."""

from __future__ import annotations

from cafeplanner.cafe.day import Part
from cafeplanner.cafe.participant import Participant, Status
from cafeplanner.cafe.roster import Roster
from cafeplanner.cafe.settings import CafeSettings, Settings, ThemeSettings
from cafeplanner.intake import lay_out
from tests.intake.samples import Rows, read, said

FIVE = ("Jeunesse", "Santé", "Climat, énergie et eau", "Eau et sols", "Mobilités")


def listed(*themes: str, rounds: int = 4) -> Settings:
    """Return settings with these themes."""
    return Settings(cafe=CafeSettings(rounds, themes=tuple(ThemeSettings(one) for one in themes)))


def wishing(*cells: str) -> Rows:
    """Return a list in which each person wrote one of these cells."""
    return [
        ["Nom", "Thèmes souhaités"],
        *([f"Ana{'abcdefghijklmnopqrstuvwxyz'[n]} Costa", cell] for n, cell in enumerate(cells)),
    ]


def told(rows: Rows, settings: Settings) -> list[tuple[str, str, str]]:
    """Return code, place and English words of what is said when the day is laid out."""
    return said(lay_out(read(rows).roster, settings).findings, "en")


def wishes(rows: Rows, settings: Settings) -> list[tuple[str, ...]]:
    """Return the wishes that each person ends up with."""
    return [person.wishes for person in lay_out(read(rows).roster, settings).day.participants]


def test_a_guess_is_one_finding_for_all_who_wrote_it() -> None:
    """However they cased it; a seventh person is counted."""
    rows = wishing("jeunes", "Jeunes", "JEUNES", "Santé", "jeunes", "jeunes", "jeunes", "jeunes;jeunes")
    assert told(rows, listed(*FIVE)) == [
        (
            "theme-guessed",
            "B2",
            "“jeunes” was taken for the theme “Jeunesse” (Anaa Costa, Anab Costa, Anac Costa, Anae Costa, Anaf Costa "
            "and 2 other people). Correct the spelling if that is wrong.",
        )
    ]


def test_each_kind_of_doubt_has_its_words() -> None:
    """Guesses, numbers, what may mean several themes, proposals, and what is unknown, in this order."""
    rows = wishing("Pétanque", "Autre : Logement des jeunes", "eau", "2", "mobilité", "Autre : logement des jeunes")
    assert told(rows, listed(*FIVE)) == [
        (
            "theme-guessed",
            "B6",
            "“mobilité” was taken for the theme “Mobilités” (Anae Costa). Correct the spelling if that is wrong.",
        ),
        (
            "theme-by-number",
            "B5",
            "The number “2” was taken for the theme that stands there in the list, “Santé” (Anad Costa). "
            "Write the theme's name if the number means something else.",
        ),
        (
            "theme-ambiguous",
            "B4",
            "“eau” may be any of the themes “Climat, énergie et eau” and “Eau et sols”; it was left out for Anac "
            "Costa. Write the whole name of the theme.",
        ),
        (
            "theme-proposed",
            "B3",
            "2 people propose a theme that is not on the list: “Logement des jeunes” (Anab Costa and Anaf Costa). "
            "It was left out. Add it to the themes if it is to have a table.",
        ),
        (
            "theme-unknown",
            "B2",
            "“Pétanque” is not a theme; it was left out for Anaa Costa. The themes are “Jeunesse”, “Santé”, “Climat, "
            "énergie et eau”, “Eau et sols” and “Mobilités”. Correct the wish, or add the theme to the settings.",
        ),
    ]
    assert wishes(rows, listed(*FIVE)) == [(), (), (), ("Santé",), ("Mobilités",), ()]


def test_one_person_proposes_in_the_singular() -> None:
    """And in French."""
    found = lay_out(read(wishing("Autre : vélo", "Santé")).roster, listed(*FIVE)).findings
    assert said(found, "en")[0][2].startswith("1 person proposes a theme that is not on the list: “vélo” (Anaa Costa).")
    assert [finding.people for finding in found] == [("costa-anaa",)]


def test_a_column_of_free_text_does_not_fill_pages() -> None:
    """Eleven answers are named, the most frequent first; the others are counted, with their people."""
    subjects = ["abaca", "babou", "cidre", "dodo", "édredon", "fanfare", "gnou", "hibou", "igloo", "jokari", "kayak"]
    subjects += ["lotus", "mimosa"]
    rows = wishing(*subjects, "mimosa")
    found = lay_out(read(rows).roster, listed("Jeunesse", "Santé")).findings
    assert [finding.code for finding in found] == [*["theme-unknown"] * 11, "themes-unknown"]
    assert said(found, "en")[11] == (
        "themes-unknown",
        "B12",
        "2 further answers name no theme either and were left out, among them “kayak” and “lotus”. "
        "The themes are “Jeunesse” and “Santé”. Correct the wishes, or add themes to the settings.",
    )
    assert found[11].people == ("costa-anak", "costa-anal")
    assert found[0].people == ("costa-anam", "costa-anan")
    assert [finding.people for finding in found[1:3]] == [("costa-anaa",), ("costa-anab",)]
    twelve = lay_out(read(wishing(*subjects[:12])).roster, listed("Jeunesse", "Santé")).findings
    assert [finding.code for finding in twelve] == ["theme-unknown"] * 12


def test_whoever_ticks_everything_prefers_nothing() -> None:
    """The order is the form's, and would favour its first themes; an order of one's own counts."""
    everything = "Jeunesse; Santé; Climat, énergie et eau; Eau et sols; Mobilités"
    rows = wishing(everything, "Santé", everything, "Jeunesse; Santé; Climat, énergie et eau; Mobilités")
    assert wishes(rows, listed(*FIVE)) == [
        (),
        ("Santé",),
        (),
        ("Jeunesse", "Santé", "Climat, énergie et eau", "Mobilités"),
    ]
    assert told(rows, listed(*FIVE)) == [
        (
            "all-themes-wished",
            "2",
            "All themes were chosen by Anaa Costa and Anac Costa; that says nothing about what they prefer, so any "
            "table suits them. Ask them for their first choices if that matters.",
        )
    ]
    assert wishes(rows, listed(*FIVE, rounds=5))[0] == FIVE
    ranked = [["Nom", *(f"Souhait {n}" for n in range(1, 6))], ["Ana Costa", *FIVE]]
    assert wishes(ranked, listed(*FIVE)) == [FIVE]
    assert told(ranked, listed(*FIVE)) == []


def test_who_does_not_come_is_not_among_those_who_ticked_everything() -> None:
    """Nor is somebody of whom no file tells how the wishes were written."""
    rows = [["Nom", "Statut", "Thèmes souhaités"], ["Ana Costa", "annulé", "; ".join(FIVE)], ["Luc Petit", "", "Santé"]]
    assert told(rows, listed(*FIVE)) == []
    layout = lay_out(Roster((Participant("p", "P", "X", wishes=FIVE),)), listed(*FIVE))
    assert (layout.day.participants[0].wishes, layout.findings) == (FIVE, ())


def test_ticks_in_columns_of_their_own_are_no_order_either() -> None:
    """One column for each theme, crossed by somebody who wants them all."""
    rows = [
        ["Nom", *FIVE],
        ["Ana Costa", *"XXXXX"],
        ["Luc Petit", "X", "X", "", "", ""],
        ["Zoé Roux", "", "", "X", "X", "X"],
    ]
    intake = read(rows, Thèmes=[["Thème"], *([one] for one in FIVE)])
    layout = lay_out(intake.roster, intake.settings)
    assert [person.wishes for person in layout.day.participants] == [(), FIVE[:2], FIVE[2:]]
    assert [(one.code, one.people) for one in layout.findings] == [("all-themes-wished", ("costa-ana",))]


def test_pieces_of_ranked_columns_are_never_one_theme() -> None:
    """The third theme is called like the first two."""
    rows = [["Nom", "Souhait 1", "Souhait 2"], ["Ana Costa", "Logement", "Habitat"]]
    assert wishes(rows, listed("Logement", "Habitat", "Logement, habitat")) == [("Logement", "Habitat")]
    assert wishes(wishing("Logement, habitat"), listed("Logement", "Habitat", "Logement, habitat")) == [
        ("Logement, habitat",)
    ]


def test_what_somebody_wished_who_does_not_come_is_nothing_to_look_at() -> None:
    """Known wishes stay with the person."""
    person = Participant("p", "P", "X", wishes=("Pétanque", "jeunes"), status=Status.CANCELLED)
    layout = lay_out(Roster((person, Participant("q", "Q", "X"))), listed("Jeunesse", "Santé"))
    assert layout.findings == ()
    assert layout.day.by_id["p"].wishes == ("Jeunesse",)


def test_urgencies_are_read_like_wishes() -> None:
    """Somebody who wrote the same thing twice is named once."""
    person = Participant("p", "P", "X", wishes=("jeunes",), urgencies=("Jeunes", "Santé"))
    layout = lay_out(Roster((person,)), listed("Jeunesse", "Santé"))
    assert [(one.code, one.people) for one in layout.findings] == [("theme-guessed", ("p",))]
    assert layout.day.by_id["p"].urgencies == ("Jeunesse", "Santé")


def test_a_host_is_found_by_a_spelling_or_by_the_number_of_the_table() -> None:
    """A guess is told."""
    rows = [["Nom", "Anime la table"], ["Ana Costa", "jeunes"], ["Luc Petit", "T2"], ["Zoé Roux", "Table 3 - Santé"]]
    layout = lay_out(read(rows).roster, listed("Jeunesse", "Mobilités", "Santé"))
    session = layout.day.session(Part.CAFE)
    assert session is not None
    assert {table.theme: table.host for table in session.tables} == {
        "Jeunesse": "costa-ana",
        "Mobilités": "petit-luc",
        "Santé": "roux-zoe",
    }
    assert said(layout.findings, "en")[:1] == [
        (
            "theme-guessed",
            "2",
            "“jeunes” was taken for the theme “Jeunesse” (Ana Costa). Correct the spelling if that is wrong.",
        )
    ]
