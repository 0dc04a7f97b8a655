"""The sheets "Réglages"/"Settings" and "Thèmes"/"Themes" of the workbook → settings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from cafeplanner.cafe.finding import Finding
from cafeplanner.cafe.participant import fold
from cafeplanner.cafe.settings import Settings, ThemeSettings
from cafeplanner.i18n import Text
from cafeplanner.intake.clean import clean, one_line, people_named
from cafeplanner.intake.columns.synonyms import SETTINGS_SHEETS, THEMES_SHEETS, folded
from cafeplanner.intake.kinds.columns import COLUMN_LEFT_OUT
from cafeplanner.intake.kinds.settings import SETTING_NOT_UNDERSTOOD, SETTING_UNKNOWN, THEME_TWICE
from cafeplanner.intake.nearness import nearest
from cafeplanner.intake.settings.keys import ADDED, BY_LABEL, KEYS, THEME_KEYS, Key, value_of, with_value
from cafeplanner.intake.settings.values import ValueKind, whole
from cafeplanner.intake.table import RawTable

HEADING_WORDS = folded("reglage, reglages, setting, settings, cle, key, parametre, parametres, libelle, label")
"""First cells, folded, of a heading row above the settings."""
LABELS = tuple(label for key in KEYS for label in key.labels)

THEME_COLUMNS: Mapping[str, frozenset[str]] = {
    "name": folded("theme, themes, nom, name, nom du theme, theme name, thematique, topic, titre"),
    "question": folded("question, questions, question de la table, prompt"),
    "tables": folded("tables, nombre de tables, number of tables, table"),
    "fewest": folded("places min, min, minimum, seats min, minimum seats, places minimum"),
    "most": folded("places max, max, maximum, seats max, maximum seats, places maximum, places, seats"),
    "hosts": folded("hotes, hote, hosts, host, animateurs, animateur, anime par, hosted by"),
}
"""Headings of the themes sheet, folded."""


def is_settings_sheet(table: RawTable) -> bool:
    """Whether a sheet's name says that it holds settings or themes."""
    return fold(table.sheet) in SETTINGS_SHEETS | THEMES_SHEETS


def read_setting_sheets(tables: Iterable[RawTable], base: Settings = Settings()) -> tuple[Settings, list[Finding]]:
    """Return the settings that the workbook's own sheets set, and a finding for everything not understood there."""
    tables, findings = list(tables), []
    for table in tables:
        if fold(table.sheet) in SETTINGS_SHEETS:
            base, found = _settings(table, base)
            findings += found
    for table in tables:
        if fold(table.sheet) in THEMES_SHEETS:
            themes, found = _themes(table, base.cafe.seats)
            base = replace(base, cafe=replace(base.cafe, themes=base.cafe.themes + themes))
            findings += found
    return base, findings


def _settings(table: RawTable, base: Settings) -> tuple[Settings, list[Finding]]:
    findings = []
    for row in range(len(table.rows)):
        label, value = one_line(table.cell(row, 0)), clean(table.cell(row, 1))
        if not label or not value or fold(label) in HEADING_WORDS:
            continue
        key = BY_LABEL.get(fold(label))
        if key is None:
            near = nearest(label, LABELS)
            findings.append(SETTING_UNKNOWN.at(table.place(row + 1, 0), label=label, nearest=near))
            continue
        try:
            base = with_value(base, key.path, _value(key, value, base))
        except ValueError:
            findings.append(_not_understood(table, row, 1, label, key.kind.expected))
    return base, findings


def _value(key: Key, cell: str, base: Settings) -> object:
    found = key.kind.cell(cell)
    before = value_of(base, key.path)
    return before + found if key.path in ADDED and isinstance(before, tuple) and isinstance(found, tuple) else found


def _not_understood(table: RawTable, row: int, column: int, label: str, expected: Text) -> Finding:
    value = one_line(table.cell(row, column))
    return SETTING_NOT_UNDERSTOOD.at(table.place(row + 1, column), label=label, value=value, expected=expected)


def _themes(table: RawTable, seats: tuple[int, int]) -> tuple[tuple[ThemeSettings, ...], list[Finding]]:
    columns, findings = _theme_columns(table)
    start = 1 if columns else 0
    columns = columns or {"name": 0}
    themes: dict[str, ThemeSettings] = {}
    for row in range(start, len(table.rows)):
        name = one_line(table.cell(row, columns["name"]))
        if fold(name) in themes:
            findings.append(THEME_TWICE.at(table.place(row + 1, columns["name"]), name=name))
        elif name:
            values = dict(_theme_values(table, row, columns, findings))
            fewest, most = values.pop("fewest", None), values.pop("most", None)
            theme = ThemeSettings(name, **values)  # type: ignore[arg-type]
            themes[fold(name)] = replace(theme, seats=_seats(fewest, most, seats))
    return tuple(themes.values()), findings


def _theme_columns(table: RawTable) -> tuple[dict[str, int], list[Finding]]:
    """Return the column of each value, by the headings in the first row; nothing where there are none."""
    found: dict[str, int] = {}
    unknown = []
    for column, cell in enumerate(table.rows[0] if table.rows else ()):
        what = next((name for name, words in THEME_COLUMNS.items() if fold(cell) in words), None)
        if what and what not in found:
            found[what] = column
        elif one_line(cell):
            unknown.append(COLUMN_LEFT_OUT.at(table.place(1, column, one_line(cell)), heading=one_line(cell)))
    return (found, unknown) if "name" in found else ({}, [])


def _theme_values(
    table: RawTable, row: int, columns: Mapping[str, int], findings: list[Finding]
) -> Iterator[tuple[str, object]]:
    kinds: dict[str, ValueKind] = {**THEME_KEYS, "fewest": whole(1, 1000), "most": whole(1, 1000)}
    for what, column in columns.items():
        cell = clean(table.cell(row, column))
        if not cell or what == "name":
            continue
        try:
            yield what, people_named(cell) if what == "hosts" else kinds[what].cell(cell)
        except ValueError:
            label = one_line(table.cell(0, column))
            findings.append(_not_understood(table, row, column, label, kinds[what].expected))


def _seats(fewest: object, most: object, seats: tuple[int, int]) -> tuple[int, int] | None:
    if fewest is None and most is None:
        return None
    low = fewest if isinstance(fewest, int) else min(seats[0], most if isinstance(most, int) else seats[0])
    high = most if isinstance(most, int) else max(seats[1], low)
    return min(low, high), max(low, high)
