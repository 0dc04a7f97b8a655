"""Figures, head counts and tables of the summary."""

from dataclasses import replace

from cafeplanner.cafe.day import Part
from cafeplanner.cafe.participant import Role
from cafeplanner.cafe.report import Figure, Report
from cafeplanner.checking import check_plan
from cafeplanner.rules import SOFT
from cafeplanner.views.quality import TITLES, head_counts, quality_rows, table_rows
from tests.builders import make_day, rotation_plan


def test_every_soft_rule_has_a_title() -> None:
    assert set(TITLES) == {rule.name for rule in SOFT}


def test_figures_are_those_of_the_report() -> None:
    day = make_day()
    report = check_plan(day, rotation_plan(day))
    *rows, whole = quality_rows(report)
    assert tuple(row.figure for row in rows) == report.figures
    assert (whole.figure.value, whole.figure.bound) == (report.cost, report.bound)


def test_a_plan_proven_best_on_the_whole_has_no_improvable_figure() -> None:
    figures = (Figure("missed_wishes", 3, 2, 90, 60), Figure("repeat_meetings", 0, 0))
    marks = [[row.mark[0] for row in quality_rows(Report((), (), figures, cost))] for cost in (60, 90)]
    assert marks == [["○", "●", "○"], ["◐", "●", "●"]]
    assert quality_rows(Report((), (), ())) == ()


def test_heads_are_counted_by_role_and_part() -> None:
    day = make_day(20, hosts=3)
    folk = list(day.participants)
    folk[5] = replace(folk[5], role=Role.OBSERVER)
    counts = head_counts(replace(day, participants=tuple(folk)))
    assert (counts.participants, counts.hosts, counts.observers, counts.cancelled, counts.expected) == (15, 3, 1, 1, 19)
    assert counts.parts == ((Part.ICEBREAKER, 18), (Part.CAFE, 18), (Part.COLLECTIVES, 17))


def test_tables_count_guests_without_their_host() -> None:
    day = make_day(21, hosts=2)
    rows = table_rows(day, rotation_plan(day))
    assert [row.host for row in rows] == ["Aïcha Abadie", "Benoît Haddad", "", "", ""]
    for at in range(4):
        assert sum(row.people[at] for row in rows) == 18
