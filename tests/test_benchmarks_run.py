"""The benchmarks run. No figure is tested here: times depend on the machine."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
from benchmarks.figures import Measured, load_measured, save_measured
from benchmarks.small_tables import commands_table, golf_table, parties_table, speeds_table
from benchmarks.table import figures_table

from tests.shell import ROOT
from tests.test_benchmarks import EFFORT, a_row, a_run

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("benchmarks")]
"""All tests look at one run, so one worker has them."""
HEADINGS = (
    "instance people tables repeats organisation territory wishes objective bound gap % first 0 at bound seconds MB "
    "warm-up s"
)


@pytest.fixture(scope="module")
def smoke(tmp_path_factory: pytest.TempPathFactory) -> tuple[subprocess.CompletedProcess[str], Path]:
    """A smoke run compared with saved figures that no plan can reach, and the file it saved."""
    folder = tmp_path_factory.mktemp("benchmarks")
    saved, unreachable = folder / "saved.json", folder / "unreachable.json"
    save_measured(Measured(EFFORT, (a_row(a_run(cost=0)),)), unreachable)
    command = [sys.executable, "-m", "benchmarks", "--smoke", "--classics", "--save", saved, "--compare", unreachable]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8")  # noqa: S603
    return done, saved


def test_the_smoke_run_prints_one_table_of_all_instances(
    smoke: tuple[subprocess.CompletedProcess[str], Path],
) -> None:
    done, _ = smoke
    assert done.returncode == 0, done.stderr
    first, _, *lines = done.stdout.splitlines()
    assert re.fullmatch(r"first start: [0-9.]+ s, compiled( before)?", first)
    assert " ".join(lines[0].split()) == HEADINGS
    assert [re.split(r" {2,}", line)[:3] for line in lines[1:4]] == [
        ["25", "25", "6"],
        ["example", "62", "10"],
        ["diverse 120", "120", "10"],
    ]


def test_the_smoke_run_marks_what_is_worse_than_the_saved_figures(
    smoke: tuple[subprocess.CompletedProcess[str], Path],
) -> None:
    done, _ = smoke
    objective = re.split(r" {2,}", done.stdout.splitlines()[3])[7]
    assert objective.endswith(" !")
    assert "not among the saved figures: diverse 120, example\n" in done.stdout


def test_the_smoke_run_saves_what_it_printed(smoke: tuple[subprocess.CompletedProcess[str], Path]) -> None:
    done, saved = smoke
    measured = load_measured(saved)
    assert measured.effort == EFFORT
    again = figures_table(measured.rows).lines
    assert again[2].split() == done.stdout.splitlines()[4].split()
    for table in (
        commands_table(measured.commands),
        speeds_table(measured.speeds),
        golf_table(measured.golf),
        parties_table(measured.parties),
    ):
        assert "\n".join(table.lines) in done.stdout


def test_the_smoke_run_solves_the_small_classics(smoke: tuple[subprocess.CompletedProcess[str], Path]) -> None:
    measured = load_measured(smoke[1])
    assert [(one.tables, one.size, one.reached) for one in measured.golf] == [(2, 2, 3), (3, 2, 5), (3, 3, 4)]
    assert [(one.hosts, one.periods, len(one.seconds)) for one in measured.parties] == [("1-12,16", 6, 1)]
    assert measured.parties[0].seconds[0] is not None
