"""What cards, slips and canvases must say, told from the day and the plan without looking at the program’s views."""

from __future__ import annotations

from collections.abc import Iterator

from cafeplanner.cafe.day import Day, Part, Round
from cafeplanner.cafe.participant import Absence, Participant, Role, Status, fold
from cafeplanner.cafe.plan import Plan
from cafeplanner.i18n import Translator


def coming(day: Day) -> list[Participant]:
    """Return everyone who has not cancelled, as a directory lists them; names without a letter come last."""
    return sorted((one for one in day.participants if one.status is not Status.CANCELLED), key=directory)


def directory(person: Participant) -> tuple[bool, str, str, str]:
    """Return what a directory sorts by."""
    last = fold(person.last_name or person.first_name)
    return not last[:1].isalpha(), last, fold(person.first_name), person.id


def rounds_of(day: Day, part: Part) -> list[Round]:
    """Return the rounds of a part of the day, none where the day lacks it."""
    return [one for session in day.sessions if session.part is part for one in session.rounds]


def clock(tr: Translator, round_: Round) -> str:
    """Say from when to when a round lasts."""
    return tr("{start} – {end}", start=tr.time(round_.start), end=tr.time(round_.end))


def why_not(day: Day, tr: Translator, person: str, round_: Round, unplanned: str) -> str:
    """Say why somebody has no seat."""
    said = {
        None: tr(unplanned),
        Absence.LEFT: tr("leaves before"),
        Absence.NOT_YET_HERE: tr("arrives later"),
        Absence.CANCELLED: tr("absence planned"),
    }
    return said[day.absence(person, round_.key)]


class CardTeller:
    """Tells what is on the cards, from the upper left to the lower right; empty lines are left out."""

    def __init__(self, day: Day, plan: Plan, tr: Translator, *, stacked: bool) -> None:
        self.day, self.plan, self.tr = day, plan, tr
        self.cafe = rounds_of(day, Part.CAFE)
        self.rows = -(-len(self.cafe) // 4)
        self.stacked = stacked
        """Whether the times stand above the tables."""

    def cards(self) -> list[list[str]]:
        """Tell the cards in their order."""
        return [[said for said in self.card(person) if said] for person in coming(self.day)]

    def card(self, person: Participant) -> Iterator[str]:
        """Tell one card."""
        yield from (self.day.event.name or self.tr("World Café"), person.name)
        where = person.organisation, person.territory
        yield from where if self.rows == 1 else [" · ".join(filter(None, where))]
        if person.role is Role.OBSERVER:
            yield from (self.mark(), self.tr("Observer: walk from table to table as you like"))
            return
        yield from self.line(person.id, Part.ICEBREAKER, "Icebreaker · {time}", "any group")
        yield self.mark()
        yield from self.boxes(person.id)
        yield from self.line(person.id, Part.COLLECTIVES, "Collective · {time}", "announced at lunch")

    def mark(self) -> str:
        """Tell date and version."""
        date = "03/12/2026" if self.tr.language == "fr" else "2026-12-03"
        return f"{date} · v{self.plan.version}"

    def line(self, person: str, part: Part, caption: str, unplanned: str) -> Iterator[str]:
        """Tell where somebody goes in a part of one round."""
        for round_ in rounds_of(self.day, part):
            label = self.plan.at(person, round_.key)
            yield self.tr(caption, time=self.tr.time(round_.start))
            if label:
                # a collective is named after its theme
                yield self.tr("Group {label}", label=label) if part is Part.ICEBREAKER else label
            elif self.day.absence(person, round_.key) is None and part is Part.COLLECTIVES:
                yield self.tr(unplanned)
            else:
                yield f"– {why_not(self.day, self.tr, person, round_, unplanned)}"

    def boxes(self, person: str) -> Iterator[str]:
        """Tell the café: the place of a host, or a box for each round."""
        label = self.day.hosting.get(person)
        if label and all(self.plan.at(person, one.key) == label for one in self.cafe):
            yield from (label, self.tr("Host of table {label}", label=label))
            theme = self.day.table(self.cafe[0].key, label).theme  # type: ignore[union-attr]
            yield self.tr("{theme}, all rounds", theme=theme) if theme else self.tr("all rounds")
            return
        each = -(-len(self.cafe) // self.rows)
        for first in range(0, len(self.cafe), each):
            times, tables, themes = zip(
                *(self.box(person, one) for one in self.cafe[first : first + each]), strict=True
            )
            if self.stacked:
                yield from (*times, *tables, *themes)
            else:
                yield from (said for both in zip(times, tables, strict=True) for said in both)
                yield from themes

    def box(self, person: str, round_: Round) -> tuple[str, str, str]:
        """Tell time, table and theme of a round."""
        label, time = self.plan.at(person, round_.key), self.tr.time(round_.start)
        if label is None:
            return time, "–", why_not(self.day, self.tr, person, round_, "to be announced")
        return time, label, self.day.table(round_.key, label).theme or ""  # type: ignore[union-attr]


def slips(day: Day, plan: Plan, tr: Translator) -> list[list[str]]:
    """Tell the slips of the icebreaker; who writes is left open."""
    told = []
    for round_ in rounds_of(day, Part.ICEBREAKER):
        for table in day.tables(round_.key):
            if members := members_of(day, plan, round_, table.label):
                head = [table.label, tr("Group {label}", label=table.label), clock(tr, round_)]
                head.append(day.questions.icebreaker or tr("Which cooperation has surprised you lately?"))
                people = [said for one in members for said in (one.name, one.organisation) if said]
                told.append([*head, *people, tr("Our keyword")])
    return told


def members_of(day: Day, plan: Plan, round_: Round, label: str) -> list[Participant]:
    """Return who sits at a table, as a directory lists them."""
    ids = [person for (person, key), at in plan.seats.items() if key == round_.key and at == label]
    return sorted((day.by_id[one] for one in ids), key=directory)


def canvases(day: Day, plan: Plan) -> list[tuple[str, list[tuple[str, str]]]]:
    """Tell the collectives with their members."""
    return [
        (table.label, [(one.name, one.organisation) for one in members])
        for round_ in rounds_of(day, Part.COLLECTIVES)
        for table in day.tables(round_.key)
        if (members := members_of(day, plan, round_, table.label))
    ]
