"""Short wordings about rounds and seats that several sheets share."""

from __future__ import annotations

from cafeplanner.cafe.day import Round
from cafeplanner.cafe.participant import Absence
from cafeplanner.sheets._sheet import BookContext
from cafeplanner.views.by_person import Step, StepRole


def reason(book: BookContext, step: Step) -> str:
    """Say in two or three words why a step has no table."""
    if step.role is StepRole.UNPLANNED:
        return book.tr("to be announced")
    if step.absence is Absence.LEFT:
        return book.tr("leaves before")
    if step.absence is Absence.NOT_YET_HERE:
        return book.tr("arrives later")
    return book.tr("absence planned")


def clock(book: BookContext, round_: Round) -> str:
    """Say from when to when a round lasts."""
    return book.tr("{start} – {end}", start=book.tr.time(round_.start), end=book.tr.time(round_.end))


def titled(name: str, theme: str) -> str:
    """Return a label with its theme, unless the label names it already."""
    return name if not theme or theme.casefold() in name.casefold() else f"{name} – {theme}"


def date_and_version(book: BookContext) -> str:
    """Return the short date and the version, as they stand in the corner of a card."""
    date = book.day.event.date
    short = book.tr("{year}-{month}-{day}", year=f"{date:%Y}", month=f"{date:%m}", day=f"{date:%d}") if date else ""
    return f"{short} · v{book.version}" if short else f"v{book.version}"
