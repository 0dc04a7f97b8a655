"""How good a plan is, for somebody who has never heard of bounds: what people get out of the day, in sentences."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from cafeplanner.cafe.day import Day, Part
from cafeplanner.cafe.participant import fold
from cafeplanner.cafe.plan import Plan
from cafeplanner.cafe.report import Report
from cafeplanner.checking.explain import again_line, wish_line
from cafeplanner.checking.measures import granted_wishes, met_again, new_people_met
from cafeplanner.i18n import Text, text, texts
from cafeplanner.views.meetings import meetings_of


def picture(day: Day, plan: Plan, report: Report) -> tuple[Text, ...]:
    """Return what the day brings: new people, other organisations and territories, wishes, collectives."""
    return (
        *_people(day, plan),
        *_organisations(day, plan),
        *_territories(day, plan),
        *(wish_line(granted) for granted in granted_wishes(day, plan)),
        *_collectives(plan, report),
    )


def _people(day: Day, plan: Plan) -> Iterator[Text]:
    met = new_people_met(day, plan).values()
    if not met:
        return
    average = sum(met) / len(met)
    repeats = len(meetings_of(day, plan).repeats)
    if repeats:
        yield texts(
            "Everyone meets {average} new people on average (at least {least}, at most {most}); "
            "{count} pair meets twice or more.",
            "Everyone meets {average} new people on average (at least {least}, at most {most}); "
            "{count} pairs meet twice or more.",
            average=average,
            least=min(met),
            most=max(met),
            count=repeats,
        )
    else:
        yield text(
            "Everyone meets {average} new people on average (at least {least}, at most {most}); nobody meets the same "
            "person twice.",
            average=average,
            least=min(met),
            most=max(met),
        )
    again = met_again(day, plan)
    if again.pairs:
        yield again_line(again)


def _sittings(day: Day, plan: Plan, quality: str) -> list[list[str]]:
    """Return for each café table and round what is known of one quality of its people."""
    rounds = [people for key, tables in plan.tables.items() if key.part is Part.CAFE for people in tables.values()]
    return [[one for one in (fold(getattr(day.by_id[id_], quality)) for id_ in people) if one] for people in rounds]


def _organisations(day: Day, plan: Plan) -> Iterator[Text]:
    sittings = [one for one in _sittings(day, plan, "organisation") if len(one) > 1]
    if not sittings:
        return
    mixed = sum(len(set(one)) == len(one) for one in sittings)
    if mixed == len(sittings):
        yield text("At every café table, in every round, everybody comes from another organisation.")
    else:
        pairs = sum(a == b for one in sittings for a, b in combinations(one, 2))
        yield texts(
            "At {mixed} of {all} tables (all rounds together) everybody comes from another organisation; elsewhere "
            "{count} pair shares one.",
            "At {mixed} of {all} tables (all rounds together) everybody comes from another organisation; elsewhere "
            "{count} pairs share one.",
            mixed=mixed,
            all=len(sittings),
            count=pairs,
        )


def _territories(day: Day, plan: Plan) -> Iterator[Text]:
    sittings = [len(set(one)) for one in _sittings(day, plan, "territory") if one]
    if sittings and max(sittings) > 1:
        average = sum(sittings) / len(sittings)
        yield text("A café table brings together {average} territories on average.", average=average)


def _collectives(plan: Plan, report: Report) -> Iterator[Text]:
    seated = {person for person, key in plan.seats if key.part is Part.COLLECTIVES}
    figure = report.by_rule.get("collective_urgency")
    if not seated or figure is None:
        return
    count = len(seated) - figure.value
    if count == len(seated):
        yield text("Every collective works on the first urgency of each of its members.")
    else:
        yield texts(
            "{count} of {all} people work in a collective on their first urgency.",
            "{count} of {all} people work in a collective on their first urgency.",
            count=count,
            all=len(seated),
        )
