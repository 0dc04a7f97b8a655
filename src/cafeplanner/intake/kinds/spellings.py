"""The kinds of findings about organisations and territories that are written in several ways."""

from __future__ import annotations

from cafeplanner.i18n import N_
from cafeplanner.intake.kinds._kind import INFO, WARNING, Kind

SPELLING_UNIFIED = Kind(
    "spelling-unified",
    INFO,
    N_("Read as one ({field}): {cases}."),
)
NOT_SHARED = Kind(
    "answer-not-shared",
    INFO,
    N_("Read as “no {field}”: {cases}."),
)
MERGES_APPLIED = Kind(
    "merges-applied",
    INFO,
    N_("Counted as one, as the settings say: {cases}."),
)
MERGE_UNKNOWN = Kind(
    "merge-unknown",
    WARNING,
    N_("The settings merge “{name}” into “{kept}”, but no organisation or territory of the list is called that."),
    N_("The nearest is “{nearest}”. Write the name as it stands in the list."),
    N_("Write the name as it stands in the list, or delete the line."),
)
ORGANISATIONS_ALIKE = Kind(
    "organisations-alike",
    WARNING,
    N_("Are “{written}” ({total}) and “{kept}” ({others}) one organisation? {evidence}"),
    N_(
        "If so, write both the same way in the list, or {accept} under [merges] in cafe.toml. "
        "If not, {refuse} there ends the question."
    ),
)
TERRITORIES_ALIKE = Kind(
    "territories-alike",
    WARNING,
    N_("Are “{written}” ({total}) and “{kept}” ({others}) one territory? {evidence}"),
    N_(
        "If so, write both the same way in the list, or {accept} under [merges] in cafe.toml. "
        "If not, {refuse} there ends the question."
    ),
)
