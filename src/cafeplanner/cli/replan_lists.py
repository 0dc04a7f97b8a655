"""``--roster``: a later list of the registrations beside the schedule."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from cafeplanner.cli.findings import blocking_error
from cafeplanner.cli.options import File, event_option
from cafeplanner.i18n import Translator

if TYPE_CHECKING:
    from cafeplanner.cafe.day import Day
    from cafeplanner.cafe.finding import Finding
    from cafeplanner.cafe.participant import Participant
    from cafeplanner.cafe.roster import Intake
    from cafeplanner.replanning.comparing import Asked
    from cafeplanner.replanning.events import Event
    from cafeplanner.store import State


def roster_options(tr: Translator) -> Sequence[click.Option]:
    """Return ``--roster`` and what belongs to it."""
    return (
        click.Option(
            ["--roster"],
            type=File(),
            metavar=tr("NEW_EXPORT"),
            help=tr(
                "The registrations as they are now: who is gone, new or corrected is found by comparing them with "
                "the schedule."
            ),
        ),
        click.Option(
            ["--same"],
            multiple=True,
            metavar=tr("OLD=NEW"),
            help=tr("Somebody of the schedule is that person of the list; nobody where the second name is left out."),
        ),
        event_option(tr),
    )


def listed_events(
    state: State, day: Day, asked: Iterable[Event], given: dict[str, Any]
) -> tuple[tuple[Event, ...], tuple[Finding, ...]]:
    """Return what the list of ``--roster`` says has happened; `day` is the one after what was `asked` for otherwise.

    Raises `BlockingFindings` for a list without people and for one of other people, `WrongSettings` for unknown names
    and for options that need a list.
    """
    from cafeplanner.replanning.comparing import compare

    file: Path | None = given["roster"]
    if file is None:
        refuse_without_list(given)
        return (), ()
    days = [*(one.day for one in state.history.earlier), state.day]
    intake = read_list(file, given["event"], days[0])
    settled = settled_by(asked, same_people(day.participants, intake, given["same"]))
    found = compare(days, day, intake, file.name, settled)
    return found.events, found.findings


def refuse_without_list(given: dict[str, Any]) -> None:
    """Raise `WrongSettings` for options that mean nothing without a list."""
    from cafeplanner.errors import WrongSettings
    from cafeplanner.i18n import text

    for option in ("same", "event"):
        if given[option]:
            raise WrongSettings(
                text("{option} says something about a list, and there is none.", option=f"--{option}"),
                text("Name the list: --roster FILE."),
            )


def read_list(file: Path, event: Path | None, day: Day) -> Intake:
    """Return what a list says, read as the settings say, else with the themes that the schedule had at first.

    Raises `BlockingFindings` where it has nobody.
    """
    from dataclasses import replace

    from cafeplanner.cafe.settings import CafeSettings, Settings, ThemeSettings
    from cafeplanner.cli.reading import Wanted, apply_options, refuse_schedule
    from cafeplanner.intake import read_roster

    refuse_schedule(file)
    wanted = Wanted(event=event)
    themes = tuple(ThemeSettings(theme.name) for theme in day.themes)
    known = Settings(cafe=CafeSettings(themes=themes))
    intake = read_roster(file, apply_options(Settings(), wanted) if event else known)
    if intake.blocking:
        raise blocking_error(intake.blocking)
    return replace(intake, settings=apply_options(intake.settings, wanted))


def same_people(people: Iterable[Participant], intake: Intake, given: Iterable[str]) -> dict[str, str | None]:
    """Read ``OLD=NEW`` and ``OLD=``: who of the schedule is who in the list, by id."""
    from cafeplanner.cli.replan_requests import halves
    from cafeplanner.intake import find_person

    known = tuple(people)
    found: dict[str, str | None] = {}
    for value in given:
        old, new = halves(value, "OLD=NEW")
        one = find_person(known, old).id
        found[one] = find_person(intake.roster.participants, new).id if new else None
    return found


def settled_by(asked: Iterable[Event], same: dict[str, str | None]) -> Asked:
    """Return what was said of people beside the list, which counts more."""
    from cafeplanner.replanning.comparing import Asked
    from cafeplanner.replanning.people import Cancels, Returns, Stays

    events = tuple(asked)
    settled = frozenset(event.person for event in events if isinstance(event, (Cancels, Returns)))
    return Asked(same, settled, frozenset(event.person for event in events if isinstance(event, Stays)))
