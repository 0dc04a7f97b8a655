"""The figures of a plan, and the head counts and tables of a day, for the summary."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from cafeplanner.cafe.day import Day, Part, RoundKey, Table
from cafeplanner.cafe.participant import Role, Status, fold
from cafeplanner.cafe.plan import Plan
from cafeplanner.cafe.report import Figure, Report
from cafeplanner.i18n import N_

TITLES: Mapping[str, str] = {
    "changed_cards": N_("Cards to print again"),
    "repeat_meetings": N_("Repeat meetings (icebreaker and café)"),
    "known_in_icebreaker": N_("Acquaintances in one icebreaker group"),
    "same_organisation": N_("Same organisation at one table (pairs)"),
    "missed_wishes": N_("Missed wishes"),
    "same_territory": N_("Same territory at one table (pairs)"),
    "collective_urgency": N_("Collectives on another subject than the first urgency"),
    "collective_organisation": N_("Same organisation in one collective (pairs)"),
}
"""What the figure of each soft rule counts."""
WHOLE = N_("All together, by weight (penalty points)")
BEST, TRADED, PERHAPS = N_("● best possible"), N_("◐ only at others’ expense"), N_("○ perhaps improvable")


@dataclass(frozen=True, slots=True)
class QualityRow:
    """One figure beside its bound."""

    title: str
    """Message id of what is counted."""
    figure: Figure
    mark: str
    """Message id of how close to its bound the figure is."""


@dataclass(frozen=True, slots=True)
class HeadCounts:
    """How many people are expected."""

    participants: int
    hosts: int
    observers: int
    cancelled: int
    parts: tuple[tuple[Part, int], ...]
    """People seated in each part of the day; for a part with several rounds, the largest number."""

    @property
    def expected(self) -> int:
        """Everyone who has not cancelled."""
        return self.participants + self.hosts + self.observers


@dataclass(frozen=True, slots=True)
class TableRow:
    """A café table with the number of people in each round, its host not counted."""

    table: Table
    host: str
    """Name of the host, empty without one."""
    people: tuple[int, ...]
    organisations: float
    """How many different organisations sit there on average over the rounds in which it is open, host included."""


def quality_rows(report: Report) -> tuple[QualityRow, ...]:
    """Return a row for each figure of the report, in the report's order, and one for their weighted sum."""
    rows = [QualityRow(TITLES.get(one.rule, one.rule), one, _mark(one, report)) for one in report.figures]
    rest = report.without_cards
    whole = Figure("overall", rest.cost, rest.bound, rest.cost, rest.bound)
    return (*rows, QualityRow(WHOLE, whole, _mark(whole, rest))) if rows else ()


def _mark(figure: Figure, report: Report) -> str:
    if figure.proven:
        return BEST
    return TRADED if report.proven else PERHAPS


def head_counts(day: Day) -> HeadCounts:
    """Count people by role, those who cancelled apart, and who is there in each part of the day."""
    coming = [person.role for person in day.participants if person.status is Status.PRESENT]
    parts = tuple(
        (session.part, max((len(day.present(round_.key)) for round_ in session.rounds), default=0))
        for session in day.sessions
    )
    return HeadCounts(
        coming.count(Role.PARTICIPANT),
        coming.count(Role.HOST),
        coming.count(Role.OBSERVER),
        len(day.participants) - len(coming),
        parts,
    )


def table_rows(day: Day, plan: Plan) -> tuple[TableRow, ...]:
    """Return a row for each café table, in the day's order."""
    cafe = day.session(Part.CAFE)
    if cafe is None:
        return ()
    keys = tuple(round_.key for round_ in cafe.rounds)
    return tuple(_table_row(day, plan, table, keys) for table in cafe.tables)


def _table_row(day: Day, plan: Plan, table: Table, keys: tuple[RoundKey, ...]) -> TableRow:
    open_rounds = [people for key in keys if (people := plan.people(key, table.label))]
    different = [len({fold(day.by_id[one].organisation) for one in people} - {""}) for people in open_rounds]
    average = sum(different) / len(different) if different else 0.0
    return TableRow(table, _host_name(day, table), _sizes(plan, table, keys), average)


def _host_name(day: Day, table: Table) -> str:
    host = day.by_id.get(table.host) if table.host else None
    return host.name if host else ""


def _sizes(plan: Plan, table: Table, keys: tuple[RoundKey, ...]) -> tuple[int, ...]:
    return tuple(sum(one != table.host for one in plan.people(key, table.label)) for key in keys)
