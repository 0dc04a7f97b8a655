"""Cell values of spreadsheet libraries as strings."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable


def as_text(value: object) -> str:
    """Return a value as a person would type it: no false ``.0``, ISO dates, ``09:30`` for times."""
    match value:
        case str():
            return value
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case float() if value.is_integer():
            return str(int(value))
        case dt.datetime():
            return value.date().isoformat() if value.time() == dt.time() else value.isoformat(" ", "minutes")
        case dt.date():
            return value.isoformat()
        case dt.time():
            return value.isoformat("minutes")
        case dt.timedelta():
            minutes = round(value.total_seconds() / 60)
            return f"{minutes // 60:02}:{minutes % 60:02}"
    return str(value)


def as_row(values: Iterable[object]) -> tuple[str, ...]:
    """Return a row as strings, without the empty cells at its end."""
    cells = list(values)
    # Most cells of a sparse sheet are empty, so they go before anything else is done with them.
    while cells and (cells[-1] is None or cells[-1] == ""):
        cells.pop()
    return tuple([value if type(value) is str else as_text(value) for value in cells])


def trimmed(rows: list[tuple[str, ...]]) -> tuple[tuple[str, ...], ...]:
    """Return the rows without the empty ones at the end."""
    while rows and not rows[-1]:
        rows.pop()
    return tuple(rows)
