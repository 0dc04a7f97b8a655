"""The exports in the order of the command's options."""

from __future__ import annotations

from cafeplanner.exports import calendars, mailing
from cafeplanner.exports._export import Export

EXPORTS: tuple[Export, ...] = (
    mailing.EXPORT,
    calendars.EXPORT,
)
