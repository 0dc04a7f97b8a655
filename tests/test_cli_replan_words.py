"""What `replan` says: of what cannot be understood or done, and of what happened."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cafeplanner.cafe.plan import Plan
from cafeplanner.cli.replan_said import trade
from cafeplanner.cli.replan_words import joint_words
from cafeplanner.i18n import text, translator
from cafeplanner.planning.trade import Offer
from tests.replanning.days import again, cafe_tables, planned
from tests.shell import Shell
from tests.test_cli_replan import NEXT, QUICK, SCHEDULE, name_of, schedule

__all__ = ["schedule"]


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        (("--cancel", "Nobody Atall"), "“Nobody Atall” is not on the list. The nearest names: "),
        (("--late", "p3"), "“p3” cannot be read. Write it as in “NAME=round 2”."),
        (("--late", "p3=soon"), "“soon” is no moment of the day. Write “round 2”, “lunch” or “afternoon”."),
        (("--close-table", "99"), "“99” is no table of the café. Choose one of 1, 2, 3, 4, 5 and 6."),
        (("--rename-theme", "Sport=Jeux"), "“Sport” is no theme. Choose one of "),
        (("--seats", "1=8-4"), "“1=8-4” cannot be read. Write it as in “TABLE=4-8”."),
        (("--keep-apart", "p3"), "“p3” cannot be read. Write it as in “NAME; NAME”."),
        (("--pin", "p3=lunch, 5"), "cannot be read. Write it as in “NAME=round 2, table 5”."),
        (("--from-round", "9"), "The café has no round 9. Write a round from 1 to 4, “lunch” or “afternoon”."),
        (("--late", "p3=round 9"), "The café has no round 9. Write a round from 1 to 4, “lunch” or “afternoon”."),
    ],
)
def test_what_cannot_be_understood_is_refused_with_what_to_write(
    shell: Shell, options: tuple[str, ...], sentence: str
) -> None:
    said = shell("replan", SCHEDULE, *options, *QUICK, "--lang", "en")
    assert (said.code, said.out) == (2, "")
    assert sentence in said.err.replace("\n", " ")
    assert not (shell.folder / NEXT).exists()


def test_the_impossible_is_refused_with_its_reason(shell: Shell) -> None:
    label = cafe_tables(planned()[0])[-1]
    said = shell("replan", SCHEDULE, "--close-table", label, "--max-changes", "1", *QUICK, "--lang", "en")
    assert (said.code, "must change whatever the plan" in said.err) == (5, True)
    everybody = [option for person in planned()[0].by_id for option in ("--cancel", person)]
    said = shell("replan", SCHEDULE, *everybody, *QUICK, "--lang", "en")
    assert (said.code, "Nobody takes part" in said.err) == (5, True)
    assert not (shell.folder / NEXT).exists()


def test_an_existing_version_is_not_replaced(shell: Shell) -> None:
    shell.write(NEXT, "mine")
    said = shell("replan", SCHEDULE, *QUICK, "--lang", "en")
    assert (said.code, (shell.folder / NEXT).read_text()) == (2, "mine")
    assert said.err.splitlines() == [
        f"{NEXT} exists already, so {SCHEDULE} is not the last version.",
        f"Go on from {NEXT}. To plan {SCHEDULE} anew, name another file with -o, or use --force.",
    ]
    assert shell("replan", SCHEDULE, "--force", *QUICK).code == 0


def test_a_list_is_no_schedule(shell: Shell) -> None:
    shell.write("list.csv", "Name\nAnna Berg\n")
    said = shell("replan", "list.csv", *QUICK)
    assert (said.code, said.err.splitlines()[0]) == (3, "list.csv holds no plan by cafeplanner.")


def test_examples_are_in_the_users_language(shell: Shell) -> None:
    said = shell("replan", SCHEDULE, "--late", "p3", *QUICK, "--lang", "fr")
    assert said.err.splitlines()[1] == "Écrivez-le comme dans «\u00a0NOM=tour 2\u00a0»."


def test_when_people_come_and_go_is_said(shell: Shell) -> None:
    names = [name_of(f"p{n}") for n in range(9, 16)]
    options = [
        *("--late", f"{names[0]}=round 2", "--late", f"{names[1]}=afternoon", "--leaves", f"{names[2]}=lunch"),
        *("--leaves", f"{names[3]}=round 2", "--leaves", f"{names[4]}=icebreaker", "--open-table", "Danse"),
    ]
    said = shell("replan", SCHEDULE, *options, *QUICK, "--lang", "en")
    assert [line[4:] for line in said.out.splitlines() if line.startswith("  • ")] == [
        f"{names[0]} arrives late, for round 2.",
        f"{names[1]} arrives for the afternoon.",
        f"{names[2]} leaves at lunch.",
        f"{names[3]} leaves after round 2.",
        f"{names[4]} leaves after the icebreaker.",
        "Table 7 is opened for a new theme: “Danse”.",
    ]


def test_of_many_who_do_the_same_is_said_once() -> None:
    late = [text("{name} arrives late, for round {number}.", name=f"P{n}", number=2 + n % 2) for n in range(10)]
    said = [translator("en").say(line) for line in joint_words(late, 5)]
    assert said == [
        "5 people arrive late, for round 2: P0, P2, P4, P6 and P8.",
        "5 people arrive late, for round 3: P1, P3, P5, P7 and P9.",
    ]


def test_what_more_changed_cards_would_buy_is_said_where_somebody_asks() -> None:
    """What counts is how many people meet again; a plan may be better in other ways, or in none."""
    tr, base = translator("en"), Offer(Plan({}), changed=0, repeats=3, cost=50)
    found = replace(again(), offers=(base, replace(base, changed=4, repeats=0, cost=9)))
    assert trade(found, 4, tr) == "The choice: 0 changed cards, 3 repeat meetings; 4 changed cards, 0 repeat meetings."
    found = replace(found, offers=(base, replace(base, changed=1, cost=9)))
    assert trade(found, 4, tr) == "1 more changed card makes the plan better, but leaves as many repeat meetings."
    found = replace(found, offers=(base,))
    assert trade(found, 4, tr) == "With up to 4 more changed cards no better plan was found."
    assert trade(found, 0, tr) == ""
