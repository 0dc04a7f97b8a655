"""A day and its report in a few lines."""

from __future__ import annotations

from pathlib import Path

from cafeplanner.cafe.day import Day
from cafeplanner.cafe.plan import Plan
from cafeplanner.cafe.report import Report
from cafeplanner.cli.console import Console
from cafeplanner.views.day_words import event_line, people_line, session_line


def typed(file: Path) -> str:
    """Return a path as it has to be typed behind a command, in any shell."""
    return f'"{file}"' if " " in str(file) else str(file)


def say_day(console: Console, day: Day) -> None:
    """Say what is planned for whom."""
    console.say(event_line(console.tr, day))
    console.say(people_line(console.tr, day.participants))
    for session in day.sessions:
        console.say(f"  {session_line(console.tr, day, session)}")


def say_report(console: Console, day: Day, report: Report, plan: Plan) -> None:
    """Say how good a plan is in all, then each figure beside what no plan could beat."""
    from cafeplanner.checking import report_lines

    for line in report_lines(day, report, plan):
        console.say(f"  {console.tr.say(line)}")
