"""From the files and options of the command line to a day to plan."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from cafeplanner.cafe.day import Day, Event
from cafeplanner.cafe.finding import Finding, Severity
from cafeplanner.cli.console import Console
from cafeplanner.errors import WrongSettings
from cafeplanner.i18n import text

if TYPE_CHECKING:
    from cafeplanner.cafe.roster import Intake
    from cafeplanner.cafe.settings import Settings


@dataclass(frozen=True)
class Wanted:
    """The options that change settings; None leaves them as they are."""

    event: Path | None = None
    themes: str | None = None
    rounds: int | None = None
    language: str | None = None


@dataclass(frozen=True)
class Reading:
    """What was read, and the day laid out from it."""

    intake: Intake
    day: Day
    findings: tuple[Finding, ...]
    """Those of the file and those of laying out the day."""

    @property
    def blocking(self) -> tuple[Finding, ...]:
        """The findings that forbid planning."""
        return tuple(finding for finding in self.findings if finding.severity is Severity.BLOCKING)


def read_day(console: Console, roster: Path, wanted: Wanted) -> Reading:
    """Read a registration file and lay its day out; the console speaks the event's language from here on."""
    from cafeplanner.cafe.settings import Settings
    from cafeplanner.intake import lay_out, read_roster

    intake = read_roster(roster, apply_options(Settings(), wanted))
    settings = apply_options(intake.settings, wanted)
    console.speak(wanted.language or settings.event.language or console.tr.language)
    spoken = replace(settings, event=replace(settings.event, language=console.tr.language))
    if intake.blocking:
        # nothing can be laid out for nobody: further findings would only hide the one that matters
        return Reading(intake, Day(Event(), intake.roster.participants, ()), intake.findings)
    layout = lay_out(intake.roster, spoken)
    return Reading(intake, layout.day, (*intake.findings, *layout.findings))


def apply_options(settings: Settings, wanted: Wanted) -> Settings:
    """Return the settings of the file's sheets, overruled by the settings file, overruled by the options."""
    from cafeplanner.intake import read_settings, with_themes

    if wanted.event is not None:
        settings = read_settings(wanted.event, settings)
    if wanted.rounds is not None:
        settings = replace(settings, cafe=replace(settings.cafe, rounds=wanted.rounds))
    return settings if wanted.themes is None else with_themes(settings, wanted.themes)


def is_schedule(file: Path) -> bool:
    """Whether a file is a workbook that cafeplanner wrote, whoever saved it since."""
    from cafeplanner.store import is_ours

    return is_ours(file)


def refuse_schedule(file: Path) -> None:
    """Raise `WrongSettings` for a workbook that cafeplanner wrote: its tables would be read as people and themes."""
    if is_schedule(file):
        raise WrongSettings(
            text("{file} is a schedule that cafeplanner wrote, not a list of registrations.", file=file.name),
            text("Name the list it was made from; “cafeplanner check” counts a schedule again."),
        )
