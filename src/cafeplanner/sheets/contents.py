"""The sheets of the workbook in their order."""

from __future__ import annotations

from cafeplanner.sheets import (
    cards,
    changes,
    checkin,
    collectives,
    findings,
    icebreaker,
    meetings,
    planning,
    rounds,
    spare,
    state,
    summary,
    tables,
    urgencies,
    wishes,
)
from cafeplanner.sheets._sheet import Sheet

SHEETS: tuple[Sheet, ...] = (
    summary.SHEET,
    planning.SHEET,
    cards.SHEET,
    tables.SHEET,
    rounds.SHEET,
    icebreaker.SHEET,
    urgencies.SHEET,
    collectives.SHEET,
    checkin.SHEET,
    meetings.SHEET,
    wishes.SHEET,
    spare.SHEET,
    changes.SHEET,
    findings.SHEET,
    state.SHEET,
)
