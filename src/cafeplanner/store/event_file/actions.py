"""What an event file remembers: actions, each of which changes some items of the state."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from cafeplanner.errors import CafeplannerError
from cafeplanner.i18n import text

Json = Any
"""Whatever JSON can say; None is an item that is not there."""
UNDO, REDO = "undo", "redo"


class ChangedMeanwhile(CafeplannerError):
    """Somebody else changed the same items since they were shown; nothing was written."""

    def __init__(self) -> None:
        super().__init__(
            text("Somebody changed this in the meantime."),
            text("Look at how it is now, and do it again if that is still wanted."),
        )


@dataclass(frozen=True, slots=True)
class Change:
    """An item before and after."""

    key: str
    before: Json
    after: Json


@dataclass(frozen=True, slots=True)
class Action:
    """Somebody did something: `of` is the action that an undo or a redo is about."""

    seq: int
    at: datetime
    who: str
    kind: str
    changes: tuple[Change, ...]
    of: int | None = None

    @property
    def values(self) -> Mapping[str, Json]:
        """The items as the action left them."""
        return {change.key: change.after for change in self.changes}


def packed(changes: tuple[Change, ...]) -> str:
    """Return changes as JSON text."""
    return json.dumps([[one.key, one.before, one.after] for one in changes], ensure_ascii=False, separators=(",", ":"))


def action_of(row: tuple[Any, ...]) -> Action:
    """Return the action of a row (seq, at, who, kind, changes, of)."""
    seq, at, who, kind, changes, of = row
    return Action(seq, datetime.fromisoformat(at), who, kind, tuple(Change(*one) for one in json.loads(changes)), of)
