"""The report in words, and as the `quality` part of the plan's JSON."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from math import ceil

from cafeplanner.cafe.day import Day
from cafeplanner.cafe.plan import Plan
from cafeplanner.cafe.report import Figure, Report, percent_above
from cafeplanner.checking.measures import Again, Granted, granted_wishes, met_again, new_people_met
from cafeplanner.i18n import Text, text, texts
from cafeplanner.rules import SOFT

FIGURES: Mapping[str, Callable[[int], Text]] = {
    "changed_cards": lambda count: texts("{count} card to print again", "{count} cards to print again", count=count),
    "repeat_meetings": lambda count: texts("{count} repeat meeting", "{count} repeat meetings", count=count),
    "known_in_icebreaker": lambda count: texts(
        "{count} pair of acquaintances in one icebreaker group",
        "{count} pairs of acquaintances in one icebreaker group",
        count=count,
    ),
    "same_organisation": lambda count: texts(
        "{count} same-organisation meeting", "{count} same-organisation meetings", count=count
    ),
    "missed_wishes": lambda count: texts("{count} missed wish", "{count} missed wishes", count=count),
    "same_territory": lambda count: texts(
        "{count} same-territory meeting", "{count} same-territory meetings", count=count
    ),
    "collective_urgency": lambda count: texts(
        "{count} person in a collective on another subject than their first urgency",
        "{count} people in a collective on another subject than their first urgency",
        count=count,
    ),
    "collective_organisation": lambda count: texts(
        "{count} same-organisation pair in the collectives",
        "{count} same-organisation pairs in the collectives",
        count=count,
    ),
}
"""How each soft rule's figure is said."""

QUALITY_KEYS = ("repeat_meetings", "same_organisation", "same_territory", "missed_wishes", "changed_cards")
"""Always in the JSON; other rules follow where they have a figure."""


def report_lines(day: Day, report: Report, plan: Plan | None = None) -> list[Text]:
    """Say how good a plan is in all, then each figure beside its bound; with a plan also what people get out of it."""
    lines = [*headline(report), *(figure_line(figure) for figure in report.figures)]
    return lines if plan is None else lines + plan_lines(day, plan)


def headline(report: Report) -> list[Text]:
    """Say in one sentence whether a plan can be used and how good it is; none where nothing is counted."""
    said = _broken_line(report) if report.broken else overall_line(report)
    return [said] if said else []


def overall_line(report: Report) -> Text | None:
    """Say how close to the best possible a plan is that keeps the hard rules; None where nothing is counted.

    Cards to print again have a line of their own, and no part in this.
    """
    report = report.without_cards
    if not report.figures:
        return None
    if report.proven and not report.improvable:
        return text("Proven best: no plan can do better on any of these figures.")
    if report.proven:
        return text("Proven best on the whole: a better figure would cost at least as much in the others.")
    percent = percent_above(report.cost, report.bound)
    if percent is not None:
        return text("Within {percent} of the best possible, all figures weighed together.", percent=percent)
    above = tuple(FIGURES[figure.rule](figure.value - figure.bound) for figure in report.improvable)
    return text("A better plan may exist. Not proven to be unavoidable: {figures}.", figures=above) if above else None


def figure_line(figure: Figure) -> Text:
    """Say one figure beside its bound."""
    said = FIGURES[figure.rule](figure.value)
    if figure.proven and figure.value == 0:
        return text("{figure} (best possible).", figure=said)
    if figure.bound == 0:
        return text("{figure}; at best 0.", figure=said)
    if figure.proven:
        return texts(
            "{figure}; {count} cannot be avoided.",
            "{figure}; {count} cannot be avoided.",
            figure=said,
            count=figure.bound,
        )
    return texts(
        "{figure}; at least {count} cannot be avoided.",
        "{figure}; at least {count} cannot be avoided.",
        figure=said,
        count=figure.bound,
    )


def plan_lines(day: Day, plan: Plan) -> list[Text]:
    """Say how many people got their first, second… wish, how many new people everyone meets, and who meets again."""
    lines = [wish_line(granted) for granted in granted_wishes(day, plan)]
    met = new_people_met(day, plan).values()
    if met:
        lines.append(
            text(
                "Everyone meets {average} new people on average (at least {least}, at most {most}).",
                average=sum(met) / len(met),
                least=min(met),
                most=max(met),
            )
        )
    again = met_again(day, plan)
    return [*lines, again_line(again)] if again.pairs else lines


def again_line(again: Again) -> Text:
    """Say how many of those who met at an earlier event share a table again."""
    pairs = texts(
        "Of {count} pair who met at an earlier event", "Of {count} pairs who met at an earlier event", count=again.pairs
    )
    if not again.met:
        return text("{pairs}, none shares a table again.", pairs=pairs)
    return texts(
        "{pairs}, {count} shares a table again.",
        "{pairs}, {count} share a table again.",
        pairs=pairs,
        count=again.met,
    )


def quality_json(report: Report) -> dict[str, dict[str, int | float | bool | None]]:
    """Return the figures as the plan's JSON holds them; a first plan changes no card.

    `overall` is the weighted sum; its `gap` is a share of the bound, rounded up, None where the bound is 0.
    """
    names = (
        *QUALITY_KEYS,
        *(rule.name for rule in SOFT if rule.name not in QUALITY_KEYS and rule.name in report.by_rule),
    )
    figures = [report.by_rule.get(name, Figure(name, 0, 0)) for name in names]
    return {
        **{one.rule: {"value": one.value, "bound": one.bound, "proven": one.proven} for one in figures},
        "overall": {
            "value": report.cost,
            "bound": report.bound,
            "proven": report.valid and report.proven,
            "gap": None if report.gap is None else ceil(report.gap * 10_000) / 10_000,
        },
    }


def _broken_line(report: Report) -> Text:
    return texts(
        "{count} fault in the plan: it cannot be used as it is.",
        "{count} faults in the plan: it cannot be used as it is.",
        count=len(report.broken),
    )


def wish_line(granted: Granted) -> Text:
    """Say how many people got their wish of one rank."""
    values = {"count": granted.granted, "asked": granted.asked}
    match granted.rank:
        case 1:
            return texts(
                "{count} of {asked} people got their first wish.",
                "{count} of {asked} people got their first wish.",
                **values,
            )
        case 2:
            return texts(
                "{count} of {asked} people got their second wish.",
                "{count} of {asked} people got their second wish.",
                **values,
            )
        case 3:
            return texts(
                "{count} of {asked} people got their third wish.",
                "{count} of {asked} people got their third wish.",
                **values,
            )
    return texts(
        "{count} of {asked} people got their wish number {rank}.",
        "{count} of {asked} people got their wish number {rank}.",
        rank=granted.rank,
        **values,
    )
