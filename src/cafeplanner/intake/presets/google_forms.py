"""Google Forms: a time stamp, then the questions; the rows of a grid as "Question [Option]"."""

from __future__ import annotations

from cafeplanner.i18n import N_
from cafeplanner.intake.columns.synonyms import Field
from cafeplanner.intake.presets._preset import Preset

PRESET = Preset(
    name=N_("Google Forms"),
    recognised=("Horodateur | Horodatage | Timestamp",),
    account={Field.EMAIL: "Nom d’utilisateur | Username"},
    unneeded="Horodateur | Horodatage | Timestamp | Score",
)
