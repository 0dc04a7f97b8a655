"""cafe.toml → settings."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path

from rapidfuzz import fuzz

from cafeplanner.cafe.participant import fold
from cafeplanner.cafe.settings import PinSettings, Settings, ThemeSettings
from cafeplanner.errors import UnreadableFile, WrongSettings
from cafeplanner.i18n import Text, text
from cafeplanner.intake.clean import one_line
from cafeplanner.intake.files import read_bytes
from cafeplanner.intake.settings.keys import BY_PATH, PIN_KEYS, SECTIONS, THEME_KEYS, with_value
from cafeplanner.intake.settings.values import ValueKind

KNOWN = (*BY_PATH, "cafe.themes", *(f"cafe.themes.{name}" for name in THEME_KEYS), "pins")
NEAR = 60
"""How alike, of 100, two keys of a section must be for one to be a slip of the other."""
NEARER = 75
"""The same for a key of another section."""


def read_settings(path: str | Path, base: Settings = Settings()) -> Settings:
    """Return `base` with every key that a cafe.toml sets put over it.

    Raises `UnreadableFile` for a file that is not there or no text, `WrongSettings` for a key or value without meaning.
    """
    file = Path(path).name
    return overlay(base, _toml(read_bytes(Path(path)), file), file)


def _toml(data: bytes, file: str) -> dict[str, object]:
    try:
        return tomllib.loads(data.decode("utf-8-sig"))
    except UnicodeDecodeError as fault:
        raise UnreadableFile(
            text("The settings file “{file}” is not UTF-8 text.", file=file), text("Save it as UTF-8 and try again.")
        ) from fault
    except (tomllib.TOMLDecodeError, RecursionError) as fault:
        line = re.search(r"line (\d+)", str(fault))
        where = line[1] if line else "?"
        raise WrongSettings(
            text("{file}: line {line} cannot be read as TOML.", file=file, line=where),
            text("Each line reads: key = value; texts stand in quotation marks."),
        ) from fault


def overlay(base: Settings, data: Mapping[str, object], file: str = "cafe.toml") -> Settings:
    """Return `base` with the keys of a TOML document put over it, key by key; lists are replaced whole."""
    for name, value in data.items():
        if name == "pins":
            base = replace(base, pins=tuple(_pin(one, file) for one in _tables(value, "pins", file)))
        elif name in SECTIONS:
            if not isinstance(value, dict):
                raise wrong_value(file, name, value, text("a table, written as [{section}]", section=name))
            base = _section(base, name, value, file)
        else:
            base = _keyed(base, name, value, file)
    return base


def _section(base: Settings, section: str, values: Mapping[str, object], file: str) -> Settings:
    for name, value in values.items():
        path = f"{section}.{name}"
        if path == "cafe.themes":
            themes = tuple(_theme(one, file) for one in _tables(value, path, file))
            base = replace(base, cafe=replace(base.cafe, themes=distinct(themes)))
        else:
            base = _keyed(base, path, value, file)
    return base


def _keyed(base: Settings, path: str, value: object, file: str) -> Settings:
    if path not in BY_PATH:
        raise unknown_key(file, path, KNOWN)
    return with_value(base, path, _checked(file, path, value, BY_PATH[path].kind))


def _theme(value: Mapping[str, object], file: str) -> ThemeSettings:
    return ThemeSettings(**_entry(value, "cafe.themes", THEME_KEYS, ("name",), file))  # type: ignore[arg-type]


def _pin(value: Mapping[str, object], file: str) -> PinSettings:
    return PinSettings(**_entry(value, "pins", PIN_KEYS, ("name", "table"), file))  # type: ignore[arg-type]


def _entry(
    value: Mapping[str, object], path: str, kinds: Mapping[str, ValueKind], needed: Iterable[str], file: str
) -> dict[str, object]:
    """Return the checked values of one ``[[…]]`` entry."""
    for name in value:
        if name not in kinds:
            raise unknown_key(file, f"{path}.{name}", [f"{path}.{known}" for known in kinds])
    for name in needed:
        if name not in value:
            raise WrongSettings(
                text("{file}: an entry [[{path}]] has no “{name}”.", file=file, path=path, name=name),
                text('Add the line: {name} = "…"', name=name),
            )
    return {name: _checked(file, f"{path}.{name}", one, kinds[name]) for name, one in value.items()}


def _tables(value: object, path: str, file: str) -> list[Mapping[str, object]]:
    if not isinstance(value, list) or not all(isinstance(one, dict) for one in value):
        raise wrong_value(file, path, value, text("entries, each written as [[{path}]]", path=path))
    return value


def _checked(file: str, path: str, value: object, kind: ValueKind) -> object:
    try:
        return kind.check(value)
    except ValueError as fault:
        raise wrong_value(file, path, value, kind.expected) from fault


def wrong_value(file: str, path: str, value: object, expected: Text) -> WrongSettings:
    """Return the error for a value of the wrong type or without meaning."""
    return WrongSettings(
        text(
            "{file}: “{key}” is {value}; expected: {expected}.",
            file=file,
            key=path,
            value=_shown(value),
            expected=expected,
        )
    )


def unknown_key(file: str, path: str, known: Iterable[str]) -> WrongSettings:
    """Return the error for a key that does not exist; it names the nearest one that does, or those of its section."""
    known = list(known)
    nearest = max(known, key=lambda one: (fuzz.ratio(_last(path), _last(one)), fuzz.ratio(path, one)))
    section = [one for one in known if one.rpartition(".")[0] == path.rpartition(".")[0]]
    if "." not in path:
        section = list(dict.fromkeys(one.partition(".")[0] for one in known))
    least = NEAR if nearest in section else NEARER
    is_near = fuzz.ratio(_last(path), _last(nearest)) >= least or not section
    return WrongSettings(
        text("{file}: “{key}” is not a setting.", file=file, key=path),
        text("The nearest setting is “{nearest}”.", nearest=nearest)
        if is_near
        else text("These exist: {names}.", names=tuple(section)),
    )


def _last(path: str) -> str:
    return path.rpartition(".")[2]


def _shown(value: object) -> str:
    match value:
        case bool():
            return "true" if value else "false"
        case str():
            return f'"{one_line(value)[:60]}"'
        case list():
            return f"[{', '.join(_shown(one) for one in value[:8])}]"
        case dict():
            return "{…}"
    return str(value)


def distinct(themes: tuple[ThemeSettings, ...]) -> tuple[ThemeSettings, ...]:
    """Return the themes; raises `WrongSettings` where two have one name."""
    seen: dict[str, str] = {}
    for theme in themes:
        if fold(theme.name) in seen:
            raise WrongSettings(
                text("The theme “{name}” is named twice.", name=theme.name),
                text("Give each theme its own name; for several tables of one theme, set its number of tables."),
            )
        seen[fold(theme.name)] = theme.name
    return themes


def with_themes(settings: Settings, themes: str) -> Settings:
    """Return the settings with the themes of a text like ``"A; B; C"``; themes already known keep their details."""
    separator = next((mark for mark in ";\n" if mark in themes), ",")
    names = [name for part in themes.split(separator) if (name := one_line(part))]
    if not names:
        raise WrongSettings(text("No theme is named."), text("Name the themes like this: “A; B; C”."))
    known = {fold(theme.name): theme for theme in settings.cafe.themes}
    chosen = tuple(known.get(fold(name), ThemeSettings(name)) for name in names)
    return replace(settings, cafe=replace(settings.cafe, themes=distinct(chosen)))
