"""``--history``: the schedules of earlier events, so that people who met there meet others."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from cafeplanner.cli.console import Console
from cafeplanner.cli.options import File
from cafeplanner.i18n import Translator

if TYPE_CHECKING:
    from cafeplanner.cafe.day import Day
    from cafeplanner.cafe.finding import Finding
    from cafeplanner.cafe.plan import Plan
    from cafeplanner.replanning.people import MetBefore
    from cafeplanner.store.earlier_events import EarlierMeetings


def history_option(tr: Translator) -> click.Option:
    """Return ``--history``."""
    return click.Option(
        ["--history"],
        type=File(),
        multiple=True,
        metavar="XLSX",
        help=tr("The schedule of an earlier event: whoever met there had better meet others. May be given again."),
    )


def met_earlier(day: Day, files: tuple[Path, ...]) -> EarlierMeetings:
    """Return who of a day to plan met at earlier events."""
    from cafeplanner.store.earlier_events import EarlierMeetings, earlier_meetings

    return earlier_meetings(day, files) if files else EarlierMeetings()


def met_earlier_events(
    day: Day, plan: Plan, files: tuple[Path, ...]
) -> tuple[tuple[MetBefore, ...], tuple[Finding, ...]]:
    """Return the same of a day that is planned already, as an event where it tells anything, and findings."""
    from cafeplanner.replanning.people import MetBefore
    from cafeplanner.store.earlier_events import earlier_meetings

    if not files:
        return (), ()
    found = earlier_meetings(day, files, plan)
    return (MetBefore(found.pairs),) if found.pairs - day.history else (), found.findings


def say_earlier(console: Console, earlier: EarlierMeetings) -> None:
    """Say how many people come again and how many pairs of them have met; of several events for each one, too."""
    from cafeplanner.store.earlier_words import again_words

    if not earlier.reunions:
        return
    tr = console.tr
    said = again_words(len(earlier.people), len(earlier.pairs))
    console.say("  " + tr("earlier events: {said}", said=tr.say(said)))
    if len(earlier.reunions) > 1:
        for one in earlier.reunions:
            said = again_words(len(one.people), len(one.pairs))
            console.say("    " + tr("{file}: {said}", file=one.file, said=tr.say(said)))
