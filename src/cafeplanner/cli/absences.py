"""What it means for the tables when the organiser notes in the planning sheet that somebody does not come."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from cafeplanner.cafe.day import Day, Part, RoundKey, Table
from cafeplanner.cafe.finding import Finding, Severity
from cafeplanner.cafe.plan import Plan
from cafeplanner.cafe.report import Report
from cafeplanner.i18n import text, texts
from cafeplanner.rules.table_size import TableSize
from cafeplanner.rules.words import place_words

Seat = tuple[str, RoundKey]
REMEDY = text("Leave it as it is, or plan again from the list without whoever does not come.")


def check_edited(day: Day, plan: Plan, saved: Plan) -> tuple[Report, tuple[Finding, ...]]:
    """Count an edited plan again; returns the report and what is worth knowing about people who do not come.

    `day` and `plan` are as the planning sheet has them, `saved` is the plan before it was edited. Whoever plans keeps
    the sizes; when somebody cancels afterwards, a smaller group is a fact to live with and no fault of the plan.
    """
    from cafeplanner.checking import check_plan

    missing = vacated(day, plan, saved)
    report = check_plan(day, plan)
    excused = too_small_since(day, plan, missing, report)
    if excused:
        kept = tuple(one for one in report.broken if one not in excused)
        # Bounds rest on the sizes: those that cannot be kept any more would "prove" more than the truth.
        report = replace(check_plan(eased(day, excused), plan), broken=kept)
    return report, (*notices(day, missing, excused), *hostless(day, missing))


def too_small_since(day: Day, plan: Plan, missing: Mapping[Seat, str], report: Report) -> list[Finding]:
    """Return the tables that are too small, but would not be if nobody were missing."""
    whole = Plan({**plan.seats, **missing}, plan.version)
    faults = {(one.round, one.table) for one in TableSize().findings(day, whole)}
    return [one for one in report.broken if one.code == TableSize.name and (one.round, one.table) not in faults]


def eased(day: Day, excused: list[Finding]) -> Day:
    """Return the day with the minimum sizes of the tables that are too small lowered to what they are."""
    least: dict[tuple[Part, str], int] = {}
    for one in excused:
        if one.round:
            key = one.round.part, one.table
            least[key] = min(len(one.people), least.get(key, len(one.people)))

    def lowered(part: Part, table: Table) -> Table:
        minimum = min(table.seats.minimum, least.get((part, table.label), table.seats.minimum))
        return replace(table, seats=replace(table.seats, minimum=minimum))

    sessions = (replace(one, tables=tuple(lowered(one.part, table) for table in one.tables)) for one in day.sessions)
    return replace(day, sessions=tuple(sessions))


def vacated(day: Day, plan: Plan, saved: Plan) -> Mapping[Seat, str]:
    """Return the saved seats of people who are not there any more."""
    return {seat: label for seat, label in saved.seats.items() if plan.at(*seat) is None and day.absence(*seat)}


def notices(day: Day, missing: Mapping[Seat, str], excused: list[Finding]) -> Iterator[Finding]:
    """Yield who is missing at each of the tables, and how many are left."""
    for fault in excused:
        key, label = fault.round, fault.table
        table = day.table(key, label) if key else None
        if key is None or table is None:
            continue
        absent = tuple(person for (person, when), at in missing.items() if (when, at) == (key, label))
        sentence = texts(
            "Only {count} person is left {place}, planned for at least {limit}: {names} will not be there.",
            "Only {count} people are left {place}, planned for at least {limit}: {names} will not be there.",
            count=len(fault.people),
            place=place_words(key, label),
            limit=table.seats.minimum,
            names=day.names(absent),
        )
        yield Finding("table-short", Severity.WARNING, sentence, REMEDY, people=absent, round=key, table=label)


def hostless(day: Day, missing: Mapping[Seat, str]) -> Iterator[Finding]:
    """Yield each host who will not be there, once for all rounds."""
    for host in dict.fromkeys(person for person, key in missing if key.part is Part.CAFE and person in day.hosting):
        label = day.hosting[host]
        table = day.table(RoundKey(Part.CAFE, 1), label)
        theme = table.theme if table and table.theme else label
        sentence = text(
            "{name} was to host “{theme}” but does not take part, so a table has no host.",
            name=day.by_id[host].name,
            theme=theme,
        )
        yield Finding("host-missing", Severity.WARNING, sentence, text("Name another host."), people=(host,))
