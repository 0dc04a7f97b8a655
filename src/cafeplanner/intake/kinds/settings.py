"""The kinds of findings about the sheets of settings and themes."""

from __future__ import annotations

from cafeplanner.i18n import N_
from cafeplanner.intake.kinds._kind import WARNING, Kind

SETTING_UNKNOWN = Kind(
    "setting-unknown",
    WARNING,
    N_("“{label}” is not a setting; it was left out."),
    N_("The nearest setting is “{nearest}”."),
    N_("The sheet “Settings” of the empty workbook (“cafeplanner template”) lists all settings."),
)
SETTING_NOT_UNDERSTOOD = Kind(
    "setting-not-understood",
    WARNING,
    N_("The setting “{label}” is “{value}”; expected: {expected}. It was left out."),
    N_("Correct the cell or leave it empty."),
)

THEME_TWICE = Kind(
    "theme-twice",
    WARNING,
    N_("The theme “{name}” stands twice in the sheet; the second row was left out."),
    N_("For several tables of one theme, set its number of tables."),
)
