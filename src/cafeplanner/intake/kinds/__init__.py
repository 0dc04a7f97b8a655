"""Every kind of finding of the intake, from the widest (file) to the narrowest (cell), then those of the day.

A sentence does not repeat the finding's own place, which is shown beside it; it names every other place.
"""

from __future__ import annotations

from types import ModuleType

from cafeplanner.intake.kinds import cells, columns, day, files, people, rows, settings, sheets, spellings, urgencies
from cafeplanner.intake.kinds._kind import Kind

GROUPS: tuple[ModuleType, ...] = (files, sheets, settings, columns, rows, people, cells, spellings, day, urgencies)
KINDS: tuple[Kind, ...] = tuple(value for group in GROUPS for value in vars(group).values() if isinstance(value, Kind))
