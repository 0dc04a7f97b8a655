"""Planning again: first the fewest changed cards, then the best plan among those that change no more."""

from __future__ import annotations

from dataclasses import dataclass, replace

from cafeplanner.cafe.day import Day, Part
from cafeplanner.cafe.plan import Plan
from cafeplanner.cafe.report import Figure, Report
from cafeplanner.checking import check_plan
from cafeplanner.planning.as_before import as_before, printed_plan
from cafeplanner.planning.clashes import counted_clash
from cafeplanner.planning.compile import rounds_of
from cafeplanner.planning.fewest import fewest_changes, whole_day
from cafeplanner.planning.moving import Moved
from cafeplanner.planning.result import Outcome, Progress, Result, Watch
from cafeplanner.planning.solve import plan_day
from cafeplanner.planning.solved import Answer
from cafeplanner.planning.stop import Stop
from cafeplanner.planning.trade import TRIES, Offer, best_of, find_offers, offer_of
from cafeplanner.rules import terms as t
from cafeplanner.rules.changed_cards import ChangedCards

FINDING = 20.0
"""Seconds for finding the fewest changes, where no limit is given; most days need hundredths of a second."""
FIRST_SHARE = 0.5
"""Share of a time limit for that."""
LEAST, EACH, MOST = 1.0, 0.15, 8.0
"""Seconds for mending the plan where no limit is given: at least, for each person who may sit anywhere, at most."""


@dataclass(frozen=True)
class Again:
    """How to plan again; `improve` is how many more cards may change to make the plan better."""

    stop: Stop
    seed: int
    jobs: int
    watch: Watch
    improve: int = 0


@dataclass(frozen=True)
class Found:
    """The plan chosen, and what more changed cards would buy: `offers` begins with the fewest."""

    result: Result
    offers: tuple[Offer, ...]


def plan_again(day: Day, again: Again) -> Found:
    """Plan a day anew whose people hold cards (`day.printed`): fewest changed cards first, then the soft rules.

    The report's figure of changed cards stands beside what is proven of it. Raises as `plan_day` does.
    """
    clash = counted_clash(day)
    if clash is not None:
        raise clash
    moved, start = _fewest(day, again)
    if moved.seats is None:
        result = plan_day(day, stop=again.stop, seed=again.seed, jobs=again.jobs, watch=again.watch)
    elif moved.status is Answer.BEST and not _free_people(day, start):
        report = check_plan(day, start)
        result = Result(start, Outcome.FINISHED, report, again.stop.elapsed, again.seed)
    else:
        result = _mended(day, start, again, _seconds(again, len(_free_people(day, start))))
    result, offers = _improved(day, result, again)
    return Found(replace(result, report=with_bound(result.report, moved.bound + lost_cards(day))), offers)


def _improved(day: Day, result: Result, again: Again) -> tuple[Result, tuple[Offer, ...]]:
    """Spend the cards that may change in addition on a better plan."""
    if not again.improve:
        return result, (offer_of(day, result.plan),)
    seconds = _seconds(again, again.improve + len(_free_people(day, result.plan))) / TRIES

    def search(cheaper: Day, start: Plan) -> Result:
        stop = Stop(seconds)
        watch = _relayed(again, stop)
        return plan_day(cheaper, stop=stop, seed=again.seed, jobs=again.jobs, start=start, watch=watch)

    offers = find_offers(day, result.plan, changed_count(result.report) + again.improve, search)
    best = best_of(list(offers)).plan
    return replace(result, plan=best, report=check_plan(day, best)), offers


def _fewest(day: Day, again: Again) -> tuple[Moved, Plan]:
    """Return who moves at the least, and the plan that comes of it; an empty one where none was found."""
    seating = whole_day(day)
    seconds = min(FINDING, FIRST_SHARE * again.stop.remaining)
    moved = fewest_changes(seating, seconds=seconds, seed=again.seed, jobs=again.jobs)
    again.watch(Progress(day.rounds[-1].key.part, again.stop.elapsed))
    if moved.seats is None:
        return moved, Plan({})
    seats = as_before(seating, moved.seats, seating.from_plan(printed_plan(day)))
    return moved, seating.to_plan(seats)


def _mended(day: Day, start: Plan, again: Again, seconds: float) -> Result:
    """Return the best plan found that changes no more cards than a given one."""
    stop = Stop(seconds)
    watch = _relayed(again, stop)
    result = plan_day(day, stop=stop, seed=again.seed, jobs=again.jobs, start=start, watch=watch)
    if changed_count(result.report) > changed_count(check_plan(day, start)):
        return replace(result, plan=start, report=check_plan(day, start))
    return result


def _relayed(again: Again, stop: Stop) -> Watch:
    """Tell the watcher, and pass on that somebody asked for the end."""

    def watch(progress: Progress) -> None:
        if again.stop.requested:
            stop.request()
        again.watch(replace(progress, seconds=again.stop.elapsed))

    return watch


def _seconds(again: Again, free: int) -> float:
    wanted = min(MOST, LEAST + EACH * free)
    return wanted if again.stop.seconds is None else again.stop.remaining


def _free_people(day: Day, plan: Plan) -> frozenset[str]:
    """Return who may sit elsewhere in some round without one more card changing.

    These are people without a card, with one that changes anyway, or with one that says nothing of a round.
    """
    told = {(card.participant, key) for card in day.printed if not card.is_void for key, _ in card.seats}
    changed = {person for finding in ChangedCards().findings(day, plan) for person in finding.people}
    return frozenset(
        person
        for person, key in plan.seats
        if key not in day.played and (person in changed or (person, key) not in told)
    )


def lost_cards(day: Day) -> int:
    """Return how many cards no plan can follow, because they are void or name a table that is no more."""
    rounds = rounds_of(day, Part)
    return sum(isinstance(term, t.Constant) for term in ChangedCards().terms(day, rounds))


def changed_count(report: Report) -> int:
    """Return the number of changed cards of a report."""
    figure = report.by_rule.get(ChangedCards.name)
    return figure.value if figure else 0


def with_bound(report: Report, bound: int) -> Report:
    """Return the report with what is proven of the number of changed cards."""

    def raised(figure: Figure) -> Figure:
        if figure.rule != ChangedCards.name or bound <= figure.bound:
            return figure
        each = figure.cost // figure.value if figure.value else 0
        return replace(figure, bound=bound, cost_bound=bound * each)

    return replace(report, figures=tuple(map(raised, report.figures)))
