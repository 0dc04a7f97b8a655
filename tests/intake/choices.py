"""What was read of people's choices."""

from __future__ import annotations

from cafeplanner.cafe.roster import Intake

GROUP = "Quels thèmes souhaitez-vous ?"


def wishes(intake: Intake) -> list[tuple[str, ...]]:
    """Return the wishes of each person."""
    return [one.wishes for one in intake.roster.participants]


def urgencies(intake: Intake) -> list[tuple[str, ...]]:
    """Return the urgencies of each person."""
    return [one.urgencies for one in intake.roster.participants]


def options(intake: Intake) -> list[tuple[str, str, str]]:
    """Return heading, field and option of each column."""
    return [(one.heading, one.field, one.option) for one in intake.columns]
