"""The benchmarks' tables, which mark what became better or worse."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from benchmarks.__main__ import main
from benchmarks.figures import Command, Counted, Golf, Party, Row, Run, Speed
from benchmarks.small_tables import commands_table, golf_table, parties_table, speeds_table
from benchmarks.table import figures_table

EFFORT = {"seeds": 1, "seconds": 1.0, "jobs": None, "default_weights": False}


def a_run(repeats: int = 0, *, cost: int = 2000, seconds: float = 1.0, first_zero: float | None = 0.1) -> Run:
    figures = {"repeat_meetings": Counted(repeats, 0), "same_organisation": Counted(18, 17)}
    figures |= {"same_territory": Counted(99, 90), "missed_wishes": Counted(8, 0), "known_in_icebreaker": Counted(0, 0)}
    return Run(1, figures, cost, 1600, seconds, first_zero, seconds if cost == 1600 else None)


def a_row(*runs: Run, instance: str = "25", megabytes: float | None = 200.0) -> Row:
    return Row(instance, 25, 6, runs, megabytes, 1.0)


def shown(*runs: Run, before: tuple[Run, ...] = ()) -> list[str]:
    """Return the cells of the one row of a table."""
    table = figures_table([a_row(*runs)], [a_row(*before)] if before else [])
    return re.split(r" {2,}", table.lines[1])


def test_a_row_shows_median_worst_and_bound() -> None:
    runs = a_run(1, cost=2000), a_run(0, cost=1600, seconds=3.0), a_run(4, cost=3200, first_zero=None)
    assert shown(*runs)[3:] == [
        *("1/4 (0)", "18/18 (17)", "99/99 (90)", "8/8 (0)", "2,000/3,200", "1,600"),
        *("25.00/100.00", "0.10/–", "–", "1.0/3.0", "200", "1.0"),
    ]


def test_a_figure_that_never_came_is_a_dash() -> None:
    assert shown(a_run(first_zero=None))[10:12] == ["–", "–"]
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
    assert shown(a_run(seconds=9.0), before=(a_run(seconds=5.0),))[12] == "9.0/9.0 !"


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


def test_the_time_to_the_bound_is_shown_where_every_seed_meets_it() -> None:
    assert shown(a_run(cost=1600, seconds=0.5), a_run(cost=1600, seconds=0.75))[11] == "0.75/0.75"
    assert shown(a_run(cost=1600, seconds=0.5), a_run(cost=1600, seconds=0.5), a_run())[11] == "0.50/–"


def test_more_proposals_a_second_are_better() -> None:
    table = speeds_table([Speed("seats to exchange", 9e6)], [Speed("seats to exchange", 5e6)])
    assert (table.lines[1].split(), table.better) == (["seats", "to", "exchange", "9.00", "+"], 1)


def test_golf_shows_rounds_reached_of_those_known_and_what_is_missing() -> None:
    now = [Golf(5, 4, 5, 5, 2.0), Golf(6, 4, 7, 6, 12.0), Golf(6, 5, 6, 6, 3.0)]
    table = golf_table(now, [Golf(5, 4, 5, 4, 2.0), Golf(6, 4, 7, 7, 12.0)])
    assert [re.split(r" {2,}", line) for line in table.lines[:3]] == [
        ["golf", "of 4", "of 5"],
        ["5 tables", "5/5 +", "·"],
        ["6 tables", "6/7 !", "6/6"],
    ]
    assert table.lines[3:] == (
        "rounds reached/most known: 2 of 3 entries; slowest 6-4-6: 12.0 s",
        "not reached: 6-4-7",
    )
    assert (table.better, table.worse) == (1, 1)


def test_parties_show_solved_seeds_and_their_median_time() -> None:
    now = [Party("1-13", 8, (0.5, 2.0, 1.0)), Party("1-13", 9, (4.0, None, None)), Party("1-9,16-19", 8, ())]
    before = [Party("1-13", 8, (0.5, 0.9, 1.1)), Party("1-13", 9, (None, None, None))]
    table = parties_table(now, before)
    assert [re.split(r" {2,}", line) for line in table.lines[:3]] == [
        ["party", "8 periods", "9 periods"],
        ["1-13", "3/3 1.0 s", "1/3 – +"],
        ["1-9,16-19", "impossible", "·"],
    ]


def test_a_file_that_holds_no_figures_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "plan.json").write_text('{"format": "cafeplanner-plan/1"}', "utf-8")
    with pytest.raises(SystemExit) as ended:
        main(["--compare", str(tmp_path / "plan.json")])
    assert ended.value.code == 2
    assert "does not hold figures saved with --save" in capsys.readouterr().err
