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
TICKS_IN_ORDER = Kind(
    "ticks-in-order",
    INFO,
    N_("Themes are only ticked here, without ranks; the order of their columns counts as the order of the wishes."),
    N_("If people told you their first choices, write 1, 2 and 3 instead of the ticks."),
)
ANSWERS_IN_ORDER = Kind(
    "answers-in-order",
    INFO,
    N_("Everybody’s answers stand in the same order, probably that of the form; it counts as the order of the wishes."),
    N_("If people told you their first choices, put these first."),
)
RANK_TWICE = Kind(
    "rank-twice",
    INFO,
    N_("The same rank stands below several themes, which then count in the order of their columns: {names}."),
    N_("Correct the ranks if that matters."),
)
