"""A schedule workbook, counted again with whatever was changed in it by hand."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from cafeplanner.cafe.day import Day
from cafeplanner.cafe.finding import Finding, Severity
from cafeplanner.cafe.plan import Plan
from cafeplanner.cafe.report import Report
from cafeplanner.cli.absences import check_edited
from cafeplanner.cli.console import Console
from cafeplanner.cli.exits import Exit
from cafeplanner.cli.findings import finding_json, say_findings
from cafeplanner.cli.json_output import send_json
from cafeplanner.cli.words import say_day, say_report
from cafeplanner.i18n import N_
from cafeplanner.views.finding_words import TITLES

SCHEDULE_TITLES = {**TITLES, Severity.BLOCKING: N_("Rules that do not hold")}
"""There is a plan already, so nothing stands in the way of one."""


def check_schedule(console: Console, file: Path, language: str | None, json_path: Path | None) -> int:
    """Count every rule of a schedule again and say what changed by hand; returns the exit code."""
    from cafeplanner.store import load_plan, read_planning

    state = load_plan(file)
    console.speak(language or state.day.event.language)
    edits = read_planning(file, state)
    report, missed = check_edited(edits.day, edits.plan, state.plan)
    findings = (*missed, *edits.findings)
    send_json(json_path, schedule_json(console, file, findings, report))
    say_schedule(console, edits.day, edits.plan, report, findings)
    return Exit.DONE if report.valid else Exit.BLOCKED


def say_schedule(console: Console, day: Day, plan: Plan, report: Report, edits: tuple[Finding, ...]) -> None:
    """Say how good the schedule is as it stands, then what is broken and what was changed."""
    tr = console.tr
    say_day(console, day)
    console.say()
    say_report(console, day, report, plan)
    say_findings(console, (*report.broken, *edits), titles=SCHEDULE_TITLES)
    console.say()
    if not report.valid:
        console.say(tr("Mend the rows named above in the planning sheet, save, and check again."))
    elif edits:
        console.say(tr("Every rule holds, with the changes made by hand."))
    else:
        console.say(tr("Every rule holds; nothing was changed by hand."))


def schedule_json(console: Console, file: Path, edits: tuple[Finding, ...], report: Report) -> dict[str, Any]:
    """Return everything counted in a schedule for other programs."""
    from cafeplanner.checking import quality_json

    tr = console.tr
    return {
        "kind": "schedule",
        "file": file.name,
        "valid": report.valid,
        "quality": quality_json(report),
        "broken": [finding_json(tr, finding) for finding in report.broken],
        "noticed": [finding_json(tr, finding) for finding in report.noticed],
        "findings": [finding_json(tr, finding) for finding in edits],
    }
