"""Short wordings about rounds and seats that sheets, pages and messages share."""

from __future__ import annotations

from cafeplanner.cafe.day import Part, Round
from cafeplanner.cafe.participant import Absence
from cafeplanner.views.by_person import Step, StepRole
from cafeplanner.views.showing import Showing


def reason(show: Showing, step: Step) -> str:
    """Say in two or three words why a step has no table."""
    if step.role is StepRole.UNPLANNED and step.round.key.part is Part.ICEBREAKER:
        return show.tr("any group")  # a walk-in, where all groups are full
    if step.role is StepRole.UNPLANNED:
        return show.tr("to be announced")
    if step.absence is Absence.LEFT:
        return show.tr("leaves before")
    if step.absence is Absence.NOT_YET_HERE:
        return show.tr("arrives later")
    return show.tr("absence planned")


def clock(show: Showing, round_: Round) -> str:
    """Say from when to when a round lasts."""
    return show.tr("{start} – {end}", start=show.tr.time(round_.start), end=show.tr.time(round_.end))


def titled(name: str, theme: str) -> str:
    """Return a label with its theme, unless the label names it already."""
    return name if not theme or theme.casefold() in name.casefold() else f"{name} – {theme}"


def date_and_version(show: Showing, version: int) -> str:
    """Return the short date and the version of a card, as they stand in its corner."""
    date = show.day.event.date
    short = show.tr("{year}-{month}-{day}", year=f"{date:%Y}", month=f"{date:%m}", day=f"{date:%d}") if date else ""
    return f"{short} · {version_sign(version)}" if short else version_sign(version)


def version_sign(version: int) -> str:
    """Return a version as short as cards and lists have it."""
    return f"v{version}"
