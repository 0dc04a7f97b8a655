"""From a registration file to a roster, with a finding for everything doubtful; from a roster and settings to a day."""

from cafeplanner.intake.guarded import read_guarded
from cafeplanner.intake.layout.day import Layout, lay_out, load_day
from cafeplanner.intake.layout.newcomers import lay_in
from cafeplanner.intake.people.names import find_person
from cafeplanner.intake.read import read_data, read_roster
from cafeplanner.intake.settings.toml import read_settings, with_themes
from cafeplanner.intake.urgencies import read_urgencies

__all__ = [
    "Layout",
    "find_person",
    "lay_in",
    "lay_out",
    "load_day",
    "read_data",
    "read_guarded",
    "read_roster",
    "read_settings",
    "read_urgencies",
    "with_themes",
]
