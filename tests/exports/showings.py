"""Days to export."""

from __future__ import annotations

from cafeplanner.cafe.day import Day
from cafeplanner.cafe.plan import Plan
from cafeplanner.checking import check_plan
from cafeplanner.i18n import translator
from cafeplanner.views.showing import Showing
from tests.builders import rotation_plan


def showing(day: Day, plan: Plan | None = None, language: str = "en") -> Showing:
    """Return a day as it is shown, with the rotation plan unless another is given."""
    plan = plan or rotation_plan(day)
    return Showing(day, plan, check_plan(day, plan), translator(language))
