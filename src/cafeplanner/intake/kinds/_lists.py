"""Lists in sentences that stay short."""

from __future__ import annotations

from collections.abc import Sequence

from cafeplanner.cafe.finding import Place
from cafeplanner.i18n import Text, text, texts

SHOWN = 5
"""So many of a list are named; one more is named as well, rather than counted."""


def some_names(names: Sequence[str]) -> tuple[object, ...]:
    """Return up to five names, and how many more people there are."""
    if len(names) <= SHOWN + 1:
        return tuple(names)
    return (*names[:SHOWN], texts("{count} other person", "{count} other people", count=len(names) - SHOWN))


def some_cases(cases: Sequence[Text]) -> tuple[Text, ...]:
    """Return up to five cases, and how many more there are."""
    if len(cases) <= SHOWN + 1:
        return tuple(cases)
    return (*cases[:SHOWN], texts("{count} more", "{count} more", count=len(cases) - SHOWN))


def people_count(count: int) -> Text:
    """Return a number of people in words."""
    return texts("{count} person", "{count} people", count=count)


def who(names: Sequence[str]) -> str | Text:
    """Return a name, or a number of people with up to five of their names."""
    if len(names) == 1:
        return names[0]
    return text("{total} ({names})", total=people_count(len(names)), names=some_names(names))


def with_rows(name: str, places: Sequence[Place]) -> Text:
    """Return a name with the rows where it stands; rows of several sheets name their sheet."""
    rows = [str(place.row) for place in places]
    if len({place.sheet for place in places}) > 1:
        told = [text("{row} of “{sheet}”", row=str(place.row), sheet=place.sheet) for place in places]
        return text("{name} (rows {rows})", name=name, rows=tuple(told))
    if len(rows) == 1:
        return text("{name} (row {row})", name=name, row=rows[0])
    return text("{name} (rows {rows})", name=name, rows=tuple(rows))
