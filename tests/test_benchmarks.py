"""The benchmarks run, and mark what became better or worse. No figure is tested here: times depend on the machine."""

from __future__ import annotations

import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from benchmarks.__main__ import main
from benchmarks.figures import Command, Counted, Measured, Row, Run, load_measured, save_measured
from benchmarks.table import commands_table, figures_table

from tests.shell import ROOT

HEADINGS = (
    "instance people tables repeats organisation territory wishes objective bound gap % first 0 seconds MB warm-up s"
)
EFFORT = {"seeds": 1, "seconds": 1.0, "jobs": None, "default_weights": False}


def a_run(repeats: int = 0, *, cost: int = 2000, seconds: float = 1.0, first_zero: float | None = 0.1) -> Run:
    figures = {"repeat_meetings": Counted(repeats, 0), "same_organisation": Counted(18, 17)}
    figures |= {"same_territory": Counted(99, 90), "missed_wishes": Counted(8, 0), "known_in_icebreaker": Counted(0, 0)}
    return Run(1, figures, cost, 1600, seconds, first_zero)


def a_row(*runs: Run, instance: str = "25", megabytes: float | None = 200.0) -> Row:
    return Row(instance, 25, 6, runs, megabytes, 1.0)


def shown(*runs: Run, before: tuple[Run, ...] = ()) -> list[str]:
    """Return the cells of the one row of a table."""
    table = figures_table([a_row(*runs)], [a_row(*before)] if before else [])
    return re.split(r" {2,}", table.lines[1])


@pytest.fixture(scope="module")
def smoke(tmp_path_factory: pytest.TempPathFactory) -> tuple[subprocess.CompletedProcess[str], Path]:
    """A smoke run compared with saved figures that no plan can reach, and the file it saved."""
    folder = tmp_path_factory.mktemp("benchmarks")
    saved, unreachable = folder / "saved.json", folder / "unreachable.json"
    save_measured(Measured(EFFORT, (a_row(a_run(cost=0)),)), unreachable)
    command = [sys.executable, "-m", "benchmarks", "--smoke", "--save", saved, "--compare", unreachable]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8")  # noqa: S603
    return done, saved


def test_the_smoke_run_prints_one_table_of_both_instances(
    smoke: tuple[subprocess.CompletedProcess[str], Path],
) -> None:
    done, _ = smoke
    assert done.returncode == 0, done.stderr
    first, _, *lines = done.stdout.splitlines()
    assert re.fullmatch(r"first start: [0-9.]+ s, compiled( before)?", first)
    assert " ".join(lines[0].split()) == HEADINGS
    assert [line.split()[:3] for line in lines[1:3]] == [["25", "25", "6"], ["example", "62", "10"]]


def test_the_smoke_run_marks_what_is_worse_than_the_saved_figures(
    smoke: tuple[subprocess.CompletedProcess[str], Path],
) -> None:
    done, _ = smoke
    objective = re.split(r" {2,}", done.stdout.splitlines()[3])[7]
    assert objective.endswith(" !")
    assert "not among the saved figures: example\n" in done.stdout


def test_the_smoke_run_saves_what_it_printed(smoke: tuple[subprocess.CompletedProcess[str], Path]) -> None:
    done, saved = smoke
    measured = load_measured(saved)
    assert measured.effort == EFFORT
    again = figures_table(measured.rows).lines
    assert again[2].split() == done.stdout.splitlines()[4].split()


def test_a_row_shows_median_worst_and_bound() -> None:
    runs = a_run(1, cost=2000), a_run(0, cost=1600, seconds=3.0), a_run(4, cost=3200, first_zero=None)
    assert shown(*runs)[3:] == [
        *("1/4 (0)", "18/18 (17)", "99/99 (90)", "8/8 (0)", "2,000/3,200", "1,600"),
        *("25.00/100.00", "0.10/–", "1.0/3.0", "200", "1.0"),
    ]


def test_a_figure_that_never_came_is_a_dash() -> None:
    assert shown(a_run(first_zero=None))[10] == "–"
    assert figures_table([a_row(a_run(), megabytes=None)]).lines[1].split()[-2] == "–"


def test_worse_and_better_figures_are_marked_and_counted() -> None:
    now, before = a_row(a_run(2, cost=1800)), a_row(a_run(1, cost=2000))
    table = figures_table([now], [before])
    cells = re.split(r" {2,}", table.lines[1])
    assert (cells[3], cells[7], cells[9]) == ("2/2 (0) !", "1,800/1,800 +", "12.50/12.50 +")
    assert (table.better, table.worse) == (2, 1)


def test_the_worst_counts_where_the_medians_are_equal() -> None:
    runs = a_run(), a_run(), a_run(3)
    assert shown(*runs, before=(a_run(), a_run(), a_run(1)))[3] == "0/3 (0) !"


def test_times_that_differ_by_chance_are_not_marked() -> None:
    assert shown(a_run(seconds=5.4), before=(a_run(seconds=5.0),)) == shown(a_run(seconds=5.4))
    assert shown(a_run(seconds=9.0), before=(a_run(seconds=5.0),))[11] == "9.0/9.0 !"


def test_an_instance_that_was_not_saved_has_no_marks() -> None:
    table = figures_table([a_row(a_run(5))], [a_row(a_run(), instance="60")])
    assert (table.better, table.worse) == (0, 0)


def test_rules_without_a_column_stand_below() -> None:
    run = a_run()
    run = replace(run, figures={**run.figures, "known_in_icebreaker": Counted(2, 1)})
    assert figures_table([a_row(run)]).lines[2:] == ("25 also: known_in_icebreaker 2/2 (1)",)


def test_commands_show_median_and_worst_and_marks() -> None:
    before = [Command("cafeplanner demo", (2.0, 2.0, 2.0))]
    table = commands_table([Command("cafeplanner demo", (5.0, 4.0, 4.5))], before)
    assert [line.split() for line in table.lines] == [["command", "seconds"], ["cafeplanner", "demo", "4.50/5.00", "!"]]


def test_a_file_that_holds_no_figures_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "plan.json").write_text('{"format": "cafeplanner-plan/1"}', "utf-8")
    with pytest.raises(SystemExit) as ended:
        main(["--compare", str(tmp_path / "plan.json")])
    assert ended.value.code == 2
    assert "does not hold figures saved with --save" in capsys.readouterr().err
