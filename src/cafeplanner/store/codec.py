"""Frozen values ⇄ plain JSON values, by their type hints.

A dataclass becomes an object with its fields, a tuple or frozenset a list (sets sorted, so that the same day gives the
same text), dates and times ISO text. Reading checks every value against its hint; a field that is missing takes its
default, so a state written before a field was added still opens.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
import types
from collections.abc import Callable
from enum import Enum
from functools import cache
from typing import Any, TypeVar, Union, cast, get_args, get_origin, get_type_hints

T = TypeVar("T")


def encode(value: object) -> object:
    """Return the JSON value of a dataclass, named tuple, enum member, date, time, tuple, frozenset or plain value."""
    if dataclasses.is_dataclass(value):
        return {field.name: encode(getattr(value, field.name)) for field in dataclasses.fields(value)}
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, (dt.date, dt.time)):
        return value.isoformat()
    if isinstance(value, tuple):
        return [encode(part) for part in value]
    if isinstance(value, frozenset):
        return sorted((encode(part) for part in value), key=repr)
    return value


def decode(kind: type[T], data: object) -> T:
    """Return the value of type `kind` behind a JSON value; raises ValueError where the two do not fit."""
    return cast(T, read(kind, data))


def read(kind: Any, data: Any) -> object:
    """Read one value by its hint."""
    origin = get_origin(kind)
    if origin in (Union, types.UnionType):
        return read_optional(kind, data)
    if origin in (tuple, frozenset):
        return read_many(kind, expect(data, list))
    if dataclasses.is_dataclass(kind):
        return read_fields(kind, expect(data, dict))
    if kind in READERS:
        return READERS[kind](expect(data, str))
    if issubclass(kind, Enum):
        return kind(data)
    if issubclass(kind, tuple):
        hints = get_type_hints(kind)
        return kind(*(read(hint, part) for hint, part in zip(hints.values(), expect(data, list), strict=True)))
    return expect(data, kind)


def read_optional(kind: Any, data: object) -> object:
    """Read a value of a hint such as ``str | None``."""
    (inner,) = (one for one in get_args(kind) if one is not type(None))
    return None if data is None else read(inner, data)


def read_many(kind: Any, data: list[object]) -> object:
    """Read a tuple or a frozenset."""
    arguments = get_args(kind)
    if get_origin(kind) is frozenset:
        return frozenset(read(arguments[0], part) for part in data)
    if arguments[-1] is Ellipsis:
        return tuple(read(arguments[0], part) for part in data)
    return tuple(read(hint, part) for hint, part in zip(arguments, data, strict=True))


def read_fields(kind: Any, data: dict[str, object]) -> object:
    """Read a dataclass; fields that are missing take their default."""
    try:
        return kind(**{name: read(hint, data[name]) for name, hint in hints_of(kind).items() if name in data})
    except TypeError as error:
        raise ValueError(str(error)) from error


@cache
def hints_of(kind: Any) -> dict[str, Any]:
    """Return the hints of a dataclass's fields."""
    hints = get_type_hints(kind)
    return {field.name: hints[field.name] for field in dataclasses.fields(kind)}


def expect(data: Any, kind: type[T]) -> T:
    """Return `data` if it is of the type; a truth value is no number here."""
    if not isinstance(data, kind) or (isinstance(data, bool) and kind is not bool):
        raise ValueError(f"{kind.__name__} expected, {type(data).__name__} found")
    return data


READERS: dict[object, Callable[[str], object]] = {dt.date: dt.date.fromisoformat, dt.time: dt.time.fromisoformat}
