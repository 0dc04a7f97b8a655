"""`plan` and `demo`, end to end: a file goes in, a workbook comes out."""

from __future__ import annotations

import json
import os
import signal
from pathlib import Path

import openpyxl
import pytest

from tests.shell import Shell, roster, start

FAST = ("--jobs", 1, "--time-limit", 0.5)
"""Enough to plan, write and say everything; how good the plan is does not matter here."""


def rounds_of(plan: str) -> int:
    """Return the number of café rounds of a plan's JSON."""
    (cafe,) = [session for session in json.loads(plan)["sessions"] if session["name"] == "cafe"]
    return len(cafe["rounds"])


def test_a_list_becomes_a_workbook_a_json_and_words(shell: Shell) -> None:
    shell.write("list.csv", roster(20))
    said = shell("plan", "list.csv", "--json", "plan.json", "--rounds", 2, "--jobs", 1)
    assert said.code == 0
    assert said.out.splitlines()[1] == "20 people, 5 organisations, 0 territories"
    assert "repeat meetings" in said.out
    assert "Written: list-schedule.xlsx" in said.out.splitlines()[-1]
    plan = json.loads((shell.folder / "plan.json").read_text("utf-8"))
    assert list(plan) == ["format", "event", "participants", "sessions", "quality"]
    assert [session["name"] for session in plan["sessions"]] == ["icebreaker", "cafe", "collectives"]
    assert shell("check", "list-schedule.xlsx", "--lang", "en").out.endswith("nothing was changed by hand.\n")


def test_the_option_takes_as_many_rounds_as_the_settings(shell: Shell) -> None:
    shell.write("list.csv", roster())
    said = shell("plan", "list.csv", "--rounds", 13)
    assert (said.code, said.out) == (2, "")
    assert "--rounds" in said.err


def test_an_existing_output_is_refused_before_any_search(shell: Shell) -> None:
    shell.write("list.csv", roster())
    for name, options in (("list-schedule.xlsx", ()), ("plan.json", ("-o", "new.xlsx", "--json", "plan.json"))):
        shell.write(name, "somebody's work")
        said = shell("plan", "list.csv", *options)
        assert (said.code, said.out) == (2, "")
        assert said.err.startswith(f"{name} exists already and was not touched.\n")
        assert (shell.folder / name).read_text() == "somebody's work"


def test_the_list_itself_is_never_written_over(shell: Shell) -> None:
    shell.write("list.csv", roster())
    assert shell("plan", "list.csv", "--json", "list.csv", "--force").code == 2
    assert (shell.folder / "list.csv").read_text("utf-8") == roster()


def test_options_win_over_the_settings_file_and_that_over_the_sheets(shell: Shell) -> None:
    book = openpyxl.Workbook()
    for line in roster(20).splitlines():
        book.worksheets[0].append(line.split(";"))
    settings = book.create_sheet("Réglages")
    settings.append(["Nombre de tours", 3])
    settings.append(["Langue", "en"])
    book.save(shell.folder / "list.xlsx")
    shell.write("cafe.toml", "[cafe]\nrounds = 2\n[collectives]\nsizes = [0, 0]\n")
    options = ("--json", "-", "--force", *FAST)
    assert rounds_of(shell("plan", "list.xlsx", *options).out) == 3
    assert rounds_of(shell("plan", "list.xlsx", "--event", "cafe.toml", *options).out) == 2
    assert rounds_of(shell("plan", "list.xlsx", "--event", "cafe.toml", "--rounds", 1, *options).out) == 1


def test_json_on_standard_output_leaves_the_words_to_standard_error(shell: Shell) -> None:
    shell.write("list.csv", roster(20))
    said = shell("plan", "list.csv", "--json", "-", "--themes", "Jeunesse; Logement; Culture; Santé; Eau", *FAST)
    assert json.loads(said.out)["format"] == "cafeplanner-plan/1"
    assert "Written: list-schedule.xlsx" in said.err


def test_quiet_says_only_the_result(shell: Shell) -> None:
    shell.write("list.csv", roster(20))
    said = shell("plan", "list.csv", "--quiet", *FAST)
    assert (said.code, said.err) == (0, "")


@pytest.mark.parametrize(
    ("content", "options", "words"),
    [
        (roster(16, themes=2), (), "theme"),
        (roster(16), ("--rounds", 5), "theme"),
        (roster(3), (), "people"),
    ],
    ids=["too few themes", "too many rounds", "three people"],
)
def test_an_impossible_day_is_explained_and_nothing_is_written(
    shell: Shell, content: str, options: tuple[object, ...], words: str
) -> None:
    shell.write("list.csv", content)
    said = shell("plan", "list.csv", *options, *FAST)
    assert (said.code, [path.name for path in shell.folder.iterdir()]) == (5, ["list.csv"])
    assert words in said.err
    assert said.err.count(said.err.splitlines()[0]) == 1
    assert "Traceback" not in said.err


def test_blocking_findings_end_before_the_search(shell: Shell) -> None:
    shell.write("list.csv", "Prénom;Nom\n")
    said = shell("plan", "list.csv")
    assert said.code == 4
    assert said.err == "Nothing was planned: the list has to be mended first.\n"
    assert "To mend before anything can be planned" in said.out


@pytest.mark.parametrize(
    ("content", "code"),
    [("[cafe]\nround = 3\n", 2), ("[cafe]\nrounds = 'many'\n", 2), ("[cafe\n", 2), (None, 3)],
    ids=["unknown key", "wrong value", "no TOML", "missing"],
)
def test_a_wrong_settings_file_has_its_exit_code(shell: Shell, content: str | None, code: int) -> None:
    shell.write("list.csv", roster())
    if content is not None:
        shell.write("cafe.toml", content)
    said = shell("plan", "list.csv", "--event", "cafe.toml")
    assert (said.code, said.out, "cafe.toml" in said.err) == (code, "", True)


def test_text_of_the_list_is_never_a_formula_in_the_workbook(shell: Shell) -> None:
    content = roster(20).replace("Anne3;Martin3;Structure 3", "Ann;@cmd;=1+1")
    shell.write("list.csv", content)
    assert shell("plan", "list.csv", *FAST).code == 0
    book = openpyxl.load_workbook(shell.folder / "list-schedule.xlsx")
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert [cell.value for cell in cells if cell.data_type == "f" and "1+1" in str(cell.value)] == []
    assert any(cell.value == "=1+1" and cell.data_type == "s" for cell in cells)


def test_the_demo_needs_no_file_and_replaces_its_own(shell: Shell) -> None:
    for _ in range(2):
        said = shell("demo", *FAST)
        assert (said.code, [path.name for path in shell.folder.iterdir()]) == (0, ["demo-planning.xlsx"])
    assert "62 personnes (dont 2 hôtes), 18 structures, 6 territoires, 2 annulations" in said.out
    texts = [str(cell.value) for sheet in openpyxl.load_workbook("demo-planning.xlsx") for row in sheet for cell in row]
    assert [text for text in texts if "example.org" in text] == []


def test_the_demo_speaks_the_asked_language(shell: Shell) -> None:
    assert shell("demo", "--lang", "en", *FAST).out.splitlines()[-1].startswith("Written: demo-schedule.xlsx")


@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGINT for another process")
def test_the_first_interrupt_saves_the_best_plan_so_far(tmp_path: Path) -> None:
    (tmp_path / "list.csv").write_text(roster(40, themes=6), "utf-8")
    running = start(tmp_path, "plan", "list.csv", "--time-limit", 90)
    assert running.stderr is not None
    try:
        while "penalty" not in (line := running.stderr.readline()):
            assert line, "the program ended before it said anything"
        running.send_signal(signal.SIGINT)
        out, err = running.communicate(timeout=60)
    finally:
        running.kill()
    assert running.returncode == 130
    assert "the best plan so far is being saved" in err
    assert "Written: list-schedule.xlsx" in out
    checked = start(tmp_path, "check", "list-schedule.xlsx")
    checked.communicate(timeout=60)
    assert checked.returncode == 0
