"""Roster and settings → day."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cafeplanner.cafe.day import Day, Part, RoundKey, Seats, Table, Theme
from cafeplanner.cafe.finding import Severity
from cafeplanner.cafe.participant import Participant, Role, Status
from cafeplanner.cafe.roster import Roster
from cafeplanner.cafe.settings import (
    CafeSettings,
    Settings,
    ThemeSettings,
)
from cafeplanner.errors import BlockingFindings
from cafeplanner.intake import lay_out, load_day
from tests.intake.samples import codes, read, said

CAFE = [RoundKey(Part.CAFE, number) for number in (1, 2, 3, 4)]


def folk(count: int, *wishes: str) -> tuple[Participant, ...]:
    """Return people named P1, P2… with the same wishes."""
    return tuple(Participant(f"p{n}", f"P{n}", "X", wishes=wishes) for n in range(1, count + 1))


def themed(*names: str, **more: object) -> Settings:
    """Return settings with these themes."""
    return Settings(cafe=CafeSettings(themes=tuple(ThemeSettings(name) for name in names), **more))  # type: ignore[arg-type]


def wishes(*written: str, themes: tuple[str, ...]) -> tuple[str, ...]:
    """Return the wishes that one person ends up with."""
    day = lay_out(Roster((Participant("p", "P", "X", wishes=written),)), themed(*themes)).day
    return day.participants[0].wishes


def cafe(day: Day) -> tuple[Table, ...]:
    """Return the café's tables."""
    session = day.session(Part.CAFE)
    assert session is not None
    return session.tables


@pytest.mark.parametrize(
    ("written", "wanted"),
    [
        (("JEUNESSE", "santé "), ("Jeunesse", "Santé")),
        (("Eau", "air et sol", "Jeunesse"), ("Eau, air et sol", "Jeunesse")),
        (("Jeunese",), ("Jeunesse",)),
        (("2. Jeunesse", "1) Santé"), ("Jeunesse", "Santé")),
        (("Jeunesse, Santé",), ("Jeunesse", "Santé")),
        (("Santé", "sante", "Santé"), ("Santé",)),
        (("Pétanque", "Santé"), ("Santé",)),
        (("Table 1",), ("Table 1",)),
        (("Table 3",), ()),
    ],
)
def test_wishes_are_matched_to_the_themes(written: tuple[str, ...], wanted: tuple[str, ...]) -> None:
    """Exactly but for case and accents, then by likeness; numbers must agree; commas within themes survive."""
    themes = ("Jeunesse", "Santé", "Eau, air et sol", "Table 1", "Table 2")
    assert wishes(*written, themes=themes) == wanted


def test_one_cell_with_all_wishes_gives_the_same_as_ranked_columns() -> None:
    """Separators of every form, trailing semicolons, themes with commas and brackets."""
    themes = [["Thème"], ["Eau, air et sol"], ["Logement (social, privé)"], ["Santé"]]
    ranked = [["Nom", "Souhait 1", "Souhait 2", "Souhait 3"]]
    wanted = ("Eau, air et sol", "Santé", "Logement (social, privé)")
    ranked += [["Ana Costa", *wanted]]
    cells = [
        "Eau, air et sol, Santé, Logement (social, privé)",
        "Eau, air et sol;Santé;Logement (social, privé);",
        "Eau, air et sol\nSanté\nLogement (social, privé)",
        "Eau, air et sol | Santé | Logement (social, privé)",
    ]
    for rows in (ranked, *([["Nom", "Thèmes souhaités"], ["Ana Costa", cell]] for cell in cells)):
        intake = read(rows, Thèmes=themes)
        layout = lay_out(intake.roster, intake.settings)
        assert layout.day.participants[0].wishes == wanted
        assert (intake.findings, layout.findings) == ((), ())


def test_doubtful_wishes_are_findings_with_their_place() -> None:
    """One for each spelling, with the people who wrote it."""
    rows = [
        ["Nom", "Souhait 1", "Souhait 2"],
        ["Ana Costa", "Jeunese", "Pétanque"],
        ["Luc Petit", "Pétanque", "jeunesse"],
    ]
    layout = lay_out(read(rows).roster, themed("Jeunesse", "Santé"))
    assert said(layout.findings) == [
        (
            "theme-guessed",
            "B2",
            "«\u00a0Jeunese\u00a0» a été pris pour le thème «\u00a0Jeunesse\u00a0» (Ana Costa). "
            "Corrigez l’orthographe si ce n’est pas le cas.",
        ),
        (
            "theme-unknown",
            "C2",
            "«\u00a0Pétanque\u00a0» n’est pas un thème\u202f; ce choix a été laissé de côté pour "
            "Ana Costa et Luc Petit. Les thèmes sont «\u00a0Jeunesse\u00a0» et «\u00a0Santé\u00a0». "
            "Corrigez le souhait, ou ajoutez le thème aux réglages.",
        ),
    ]


def test_without_settings_the_wishes_name_the_themes() -> None:
    """The most frequent first; rare slips are no themes of their own, similar themes are."""
    people = (
        *folk(6, "Économie locale", "Santé"),
        *(replace(one, id=f"q{one.id}") for one in folk(5, "Économie sociale", "santé")),
        Participant("r", "R", "X", wishes=("Économi locale", "Culture")),
    )
    layout = lay_out(Roster(people, hosts_of=(("r", "Mobilités"),)))
    assert [theme.name for theme in layout.day.themes] == [
        "Santé",
        "Économie locale",
        "Économie sociale",
        "Culture",
        "Mobilités",
    ]
    assert layout.day.by_id["r"].wishes == ("Économie locale", "Culture")
    assert said(layout.findings, "en")[1] == (
        "themes-of-one",
        "",
        "Named as a theme by one person only, but given a table all the same: “Culture”. "
        "If it is only a remark or a proposal, name the themes in a sheet “Themes”, in cafe.toml or with --themes.",
    )
    assert layout.findings[1].severity is Severity.WARNING
    assert codes(layout.findings) == [("themes-from-wishes", ""), ("themes-of-one", ""), ("theme-guessed", "")]


def test_no_theme_at_all_is_blocking() -> None:
    """There is no café without themes."""
    with pytest.raises(BlockingFindings) as caught:
        load_day(Roster(folk(8)))
    assert caught.value.say("fr") == "Aucun thème n’est connu\u00a0: ni les réglages ni les souhaits n’en nomment."


def test_columns_of_marks_may_be_the_themes() -> None:
    """The advice points to them."""
    (finding,) = lay_out(Roster(folk(8), marked=("Jeunesse", "Eau"))).findings
    assert said([finding], "en")[0][2] == (
        "No themes are known: neither the settings nor the wishes name any. If the columns “Jeunesse” and “Eau” are "
        "the themes, write “Wishes” in the row above the first of them; else name the themes in a sheet “Themes”, in "
        "cafe.toml or with --themes."
    )
    (plain,) = lay_out(Roster(folk(8))).findings
    assert said([plain], "en")[0][2].endswith('Name them in a sheet “Themes”, in cafe.toml or with --themes "A; B; C".')


def test_an_empty_roster_is_blocking() -> None:
    """There is nobody to seat."""
    with pytest.raises(BlockingFindings, match="nobody below the headings"):
        load_day(Roster(()), themed("A"))


def test_tables_are_numbered_through_all_themes() -> None:
    """Seats of the theme, else of the café."""
    themes = (ThemeSettings("A", "Pourquoi ?", 2, (3, 5)), ThemeSettings("B", tables=1))
    day = load_day(Roster(folk(12)), Settings(cafe=CafeSettings(themes=themes, rounds=2, seats=(2, 6))))
    assert cafe(day) == (
        Table("1", Seats(3, 5), "A", may_close=True),
        Table("2", Seats(3, 5), "A", may_close=True),
        Table("3", Seats(2, 6), "B", may_close=True),
    )
    assert day.themes == (Theme("A", "Pourquoi ?"), Theme("B"))


def test_hosts_come_from_the_settings_then_from_the_list() -> None:
    """A host who is not on the list is added; whoever hosts has the role; a table with a host never closes."""
    people = folk(40)
    people = (replace(people[0], role=Role.HOST, wishes=("C",)), replace(people[1], role=Role.HOST), *people[2:])
    themes = (
        ThemeSettings("A", tables=1, hosts=("Zoé Roux",)),
        ThemeSettings("B", tables=2),
        ThemeSettings("C", tables=2),
    )
    roster = Roster(people, hosts_of=(("p3", "b"), ("p4", "5"), ("p5", "A"), ("p6", "Zut")))
    layout = lay_out(roster, Settings(cafe=CafeSettings(themes=themes, rounds=3)))
    assert [(table.host, table.may_close) for table in cafe(layout.day)] == [
        ("roux-zoe", False),
        ("p3", False),
        (None, True),
        ("p1", False),
        ("p4", False),
    ]
    assert {person.id for person in layout.day.hosts} == {"roux-zoe", "p1", "p2", "p3", "p4"}
    assert codes(layout.findings) == [
        ("host-added", ""),
        ("host-theme-unknown", ""),
        ("host-without-table", ""),
        ("host-without-table", ""),
    ]
    assert [finding.people for finding in layout.findings] == [("roux-zoe",), ("p6",), ("p5",), ("p2",)]


def test_a_cancelled_host_leaves_the_table_without_one() -> None:
    """Somebody else must be named."""
    people = (replace(folk(1)[0], status=Status.CANCELLED), *folk(9)[1:])
    themes = (ThemeSettings("A", hosts=("P1 X",)), ThemeSettings("B"))
    layout = lay_out(Roster(people, hosts_of=(("p1", "B"),)), Settings(cafe=CafeSettings(themes=themes, rounds=2)))
    assert [table.host for table in cafe(layout.day)] == [None] * len(cafe(layout.day))
    assert codes(layout.findings) == [("host-cancelled", ""), ("host-cancelled", "")]


def test_a_theme_gets_a_table_for_each_of_its_hosts() -> None:
    """Unless the settings fix the number."""
    themes = (ThemeSettings("A", hosts=("P1 X", "P2 X")), *(ThemeSettings(name) for name in "BCD"))
    day = load_day(Roster(folk(20)), Settings(cafe=CafeSettings(themes=themes)))
    assert [table.host for table in cafe(day) if table.theme == "A"] == ["p1", "p2"]
