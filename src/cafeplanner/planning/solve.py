"""Planning a day: compile, start, anneal, check. Read `plan_day` first."""

from __future__ import annotations

import os
from dataclasses import replace

from cafeplanner.cafe.day import Day, Part
from cafeplanner.cafe.plan import Plan
from cafeplanner.cafe.report import Report
from cafeplanner.checking import check_plan
from cafeplanner.errors import BrokenPlan
from cafeplanner.i18n import text
from cafeplanner.planning.compile import rounds_of
from cafeplanner.planning.pace import Search
from cafeplanner.planning.result import Outcome, Result, Watch, unwatched
from cafeplanner.planning.search import Planned, plan_rounds
from cafeplanner.planning.stop import Stop
from cafeplanner.planning.tidy import tidy_collectives
from cafeplanner.rules.changed_cards import still_right
from cafeplanner.rules.theme_once import seen_twice

MORNING = (Part.ICEBREAKER, Part.CAFE)
AFTERNOON = (Part.COLLECTIVES,)
MORNING_SHARE = 0.8
"""Share of a time limit that the icebreaker and the café get, which are one problem."""


def plan_day(
    day: Day,
    *,
    stop: Stop | None = None,
    seed: int = 0,
    jobs: int | None = None,
    start: Plan | None = None,
    watch: Watch = unwatched,
) -> Result:
    """Plan a day: the icebreaker and the café together, then the collectives.

    The same seed and number of jobs give the same plan, unless `stop` has a time limit. `start` is a plan to begin
    from.
    Raises ImpossibleRequest when the hard rules cannot all hold, NoPlanInTime when no plan was found in the time given.
    """
    from cafeplanner.planning.clashes import counted_clash

    clash = counted_clash(day)
    if clash is not None:
        raise clash
    search = Search(day, stop or Stop(), seed, jobs or os.cpu_count() or 1, watch, start)
    planned = plan_parts(search)
    plan = planned.plan
    if not day.printed and not any(pin.round.part is Part.COLLECTIVES for pin in day.pins):
        plan = tidy_collectives(day, plan)
    report = check_plan(day, plan, least_cost=planned.bound)
    # whoever saw a theme twice in rounds that are over has a wish granted twice in the search's own count
    refuse_broken(report, report.cost if seen_twice(day) else planned.cost)
    return Result(plan, how_it_ended(search.stop, report), report, search.stop.elapsed, seed)


def plan_parts(search: Search) -> Planned:
    """Plan the morning, then the afternoon; costs and bounds add up.

    A card that the morning changes is printed again anyway, whatever the afternoon says.
    """
    whole = Planned(Plan({}), 0, 0)
    afternoon = rounds_of(search.day, AFTERNOON)
    for rounds, share in ((rounds_of(search.day, MORNING), MORNING_SHARE if afternoon else 1.0), (afternoon, 1.0)):
        if rounds:
            found = plan_rounds(search, rounds, share)
            search = replace(search, day=replace(search.day, printed=still_right(search.day, found.plan)))
            whole = Planned(whole.plan.merged(found.plan), whole.cost + found.cost, whole.bound + found.bound)
    return whole


def refuse_broken(report: Report, claimed: int) -> None:
    """Refuse a plan whose independent recount breaks a hard rule or costs other than the search claimed."""
    if report.broken:
        raise BrokenPlan(
            text("The planner broke a rule of its own plan: {fault}", fault=report.broken[0].text),
            text("Please report this fault of the program; the plan was not written."),
        )
    if report.cost != claimed:
        raise BrokenPlan(
            text("The search counted {claimed}, the recount {counted}.", claimed=claimed, counted=report.cost),
            text("Please report this fault of the program; the plan was not written."),
        )


def how_it_ended(stop: Stop, report: Report) -> Outcome:
    """Say why a search came to its end."""
    if report.proven:
        return Outcome.PROVEN
    if stop.requested:
        return Outcome.INTERRUPTED
    return Outcome.TIME_LIMIT if stop.seconds is not None else Outcome.FINISHED
