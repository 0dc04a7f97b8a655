"""A day with its plan as JSON, so that a later session knows everything that this one knew.

The state holds what planning needs and nothing else: no e-mail address or telephone number ever gets as far as a `Day`;
of an address there is a digest of forty bits, by which the person is known again in a later list.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from cafeplanner.cafe.day import Day, Part, RoundKey
from cafeplanner.cafe.plan import Plan
from cafeplanner.cafe.report import Figure
from cafeplanner.errors import UnreadableFile
from cafeplanner.i18n import text
from cafeplanner.store.codec import decode, encode

STATE = "cafeplanner-state"
FORMAT = 2
"""1 knew no earlier versions and no printed cards."""


@dataclass(frozen=True)
class Version:
    """An earlier plan, the day as it was then, and what had happened before it, in words."""

    day: Day
    plan: Plan
    words: tuple[str, ...] = ()


@dataclass(frozen=True)
class History:
    """What led to a plan: in words what happened since the one before, and all earlier versions in their order."""

    words: tuple[str, ...] = ()
    earlier: tuple[Version, ...] = ()
    choice: str = ""
    """What more changed cards would have bought, in words; empty where nobody asked."""


@dataclass(frozen=True)
class State:
    """What a schedule file remembers: the day, its plan, the figures that the recount gave it, and earlier versions."""

    day: Day
    plan: Plan
    figures: tuple[Figure, ...] = ()
    history: History = History()

    def continued(self, words: tuple[str, ...], choice: str = "") -> History:
        """Return the history of the next version, before which this happened."""
        return History(words, (*self.history.earlier, Version(self.day, self.plan, self.history.words)), choice)


def day_to_dict(day: Day) -> dict[str, Any]:
    """Return a day as plain JSON values."""
    data = encode(day)
    assert isinstance(data, dict)  # noqa: S101 - a dataclass always becomes an object
    return data


def day_from_dict(data: object) -> Day:
    """Return the day behind plain JSON values; raises ValueError where they are none."""
    return decode(Day, data)


def seats_to_dict(plan: Plan) -> dict[str, Any]:
    """Return a plan as plain JSON values: for each round the tables with the ids of their people."""
    rounds = [
        {"part": key.part.value, "number": key.number, "tables": {label: list(ids) for label, ids in tables.items()}}
        for key, tables in plan.tables.items()
    ]
    return {"version": plan.version, "rounds": rounds}


def seats_from_dict(data: Mapping[str, Any]) -> Plan:
    """Return the plan behind plain JSON values."""
    seats: dict[tuple[str, RoundKey], str] = {}
    for round_ in data["rounds"]:
        key = RoundKey(Part(round_["part"]), int(round_["number"]))
        for label, ids in round_["tables"].items():
            seats.update({(person, key): label for person in ids})
    return Plan(seats, int(data["version"]))


def version_to_dict(version: Version) -> dict[str, Any]:
    """Return an earlier version as plain JSON values."""
    return {"day": day_to_dict(version.day), "plan": seats_to_dict(version.plan), "words": list(version.words)}


def version_from_dict(data: Mapping[str, Any]) -> Version:
    """Return the earlier version behind plain JSON values."""
    return Version(day_from_dict(data["day"]), seats_from_dict(data["plan"]), words_of(data))


def words_of(data: Mapping[str, Any]) -> tuple[str, ...]:
    """Return what happened before a version."""
    return decode(tuple[str, ...], data.get("words", []))


def state_to_text(state: State) -> str:
    """Return a state as one line of JSON."""
    whole = {
        "format": f"{STATE}/{FORMAT}",
        "day": day_to_dict(state.day),
        "plan": seats_to_dict(state.plan),
        "figures": encode(state.figures),
        "words": list(state.history.words),
        "choice": state.history.choice,
        "earlier": [version_to_dict(one) for one in state.history.earlier],
    }
    return json.dumps(whole, ensure_ascii=False, separators=(",", ":"))


def state_from_text(content: str, file: str) -> State:
    """Return the state behind a JSON text; `file` is named when it cannot be read.

    Raises `UnreadableFile` for damaged text, for other kinds of JSON and for states of a newer program.
    """
    try:
        whole = json.loads(content)
    except (ValueError, RecursionError) as error:
        raise damaged(file) from error
    check_format(whole.get("format") if isinstance(whole, dict) else None, file)
    try:
        state = State(
            day_from_dict(whole["day"]),
            seats_from_dict(whole["plan"]),
            decode(tuple[Figure, ...], whole.get("figures", [])),
            History(
                words_of(whole),
                tuple(version_from_dict(one) for one in whole.get("earlier", [])),
                decode(str, whole.get("choice", "")),
            ),
        )
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise damaged(file) from error
    check_names(state, file)
    return state


def check_format(found: object, file: str) -> None:
    """Raise `UnreadableFile` unless this program can read the format."""
    kind, _, number = str(found).partition("/")
    if kind != STATE or not number.isdecimal():
        raise UnreadableFile(
            text("{file} is not a plan saved by cafeplanner.", file=file),
            text("Open the schedule workbook that cafeplanner wrote, or a file saved with its plan."),
        )
    if int(number) > FORMAT:
        raise UnreadableFile(
            text("{file} was written by a newer version of cafeplanner.", file=file),
            text("Install the newer version on this computer and try again."),
        )


def check_names(state: State, file: str) -> None:
    """Raise `UnreadableFile` where the plan speaks of people or tables that the day does not have."""
    people = state.day.by_id
    for (person, key), label in state.plan.seats.items():
        if person not in people or state.day.table(key, label) is None:
            raise damaged(file)


def damaged(file: str) -> UnreadableFile:
    """Return the error for a file whose saved plan cannot be read."""
    return UnreadableFile(
        text("The plan saved in {file} is damaged.", file=file),
        text("Open an earlier copy of the file, or plan again from the registration file."),
    )
