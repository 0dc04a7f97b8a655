"""Organisations and territories that the settings say are one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from cafeplanner.cafe.participant import fold
from cafeplanner.errors import WrongSettings
from cafeplanner.i18n import text
from cafeplanner.intake.kinds._kind import quoted
from cafeplanner.intake.people.alike import same_key


@dataclass(frozen=True)
class Merges:
    """What each spelling counts as, by `same_key`, and the names that are never to be asked about again."""

    kept: Mapping[str, str] = field(default_factory=dict)
    settled: frozenset[str] = frozenset()

    def of(self, name: str) -> str:
        """Return what a name counts as."""
        return self.kept.get(same_key(name), name)

    def key(self, name: str) -> str:
        """Return a name as it is compared with others."""
        return fold(self.of(name))


def read_merges(lines: Iterable[tuple[str, str]]) -> Merges:
    """Return the merges of the settings, chains followed to their end.

    Raises `WrongSettings` where a name is to become two others, or where merges lead back to where they began.
    """
    wanted: dict[str, str] = {}
    for written, kept in lines:
        key = same_key(written)
        if key in wanted and same_key(wanted[key]) != same_key(kept):
            raise WrongSettings(
                text(
                    "The settings merge “{name}” into “{kept}” and into “{other}”.",
                    name=written,
                    kept=wanted[key],
                    other=kept,
                ),
                text("Leave one of the two lines out."),
            )
        wanted[key] = kept
    settled = frozenset(key for key, kept in wanted.items() if same_key(kept) == key)
    return Merges({key: _end(key, wanted) for key in (*wanted, *map(same_key, wanted.values()))}, settled)


def _end(start: str, wanted: Mapping[str, str]) -> str:
    """Return the name that a chain of merges ends with, spelt as the settings spell it."""
    names: list[str] = []
    key = start
    while key in wanted and same_key(wanted[key]) != key:
        if wanted[key] in names:
            raise WrongSettings(
                text("The merges of the settings go round in a circle: {names}.", names=quoted(names)),
                text("Leave one of these lines out, so that one name is kept."),
            )
        names.append(wanted[key])
        key = same_key(wanted[key])
    if key in wanted:
        return wanted[key]
    return names[-1] if names else next(kept for kept in wanted.values() if same_key(kept) == start)
