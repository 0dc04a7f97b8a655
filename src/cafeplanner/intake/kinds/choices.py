"""The kinds of findings about cells that hold several answers."""

from __future__ import annotations

from cafeplanner.i18n import N_
from cafeplanner.intake.kinds._kind import INFO, Kind

ANSWERS_JOINED = Kind(
    "answers-joined",
    INFO,
    N_("Each of these counts as one answer, although it holds a comma: {answers}. {evidence}"),
    N_("Name the themes in a sheet “Themes”, in cafe.toml or with --themes if that is wrong."),
)
