"""What each column of a heading row is for, as far as its headings tell."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from cafeplanner.cafe.participant import fold
from cafeplanner.intake.columns.headings import Meaning, Says, Whose, meaning, normal
from cafeplanner.intake.columns.synonyms import LISTS, Field
from cafeplanner.intake.presets import recognise
from cafeplanner.intake.presets._preset import Preset
from cafeplanner.intake.presets.common import COMMON

NAMES = frozenset({Field.FIRST_NAME, Field.LAST_NAME, Field.FULL_NAME})
WHOLE = frozenset({Field.LAST_NAME, Field.FULL_NAME})
"""Without one of these, people have only a first name."""
NUMBERED = re.compile(r"(.*\D)\d")
Readings = Sequence[tuple[str, str]]
"""(heading, the heading that the organiser wants it read as; empty leaves the column out)."""


@dataclass(frozen=True)
class Headings:
    """The cells of a heading row, understood one by one; columns count from 0."""

    names: tuple[str, ...]
    preset: Preset | None = None
    meanings: Mapping[int, Meaning] = field(default_factory=dict)
    unneeded: frozenset[int] = frozenset()
    """Columns that are known to be of no use, or that somebody wants left out."""


def understood(names: tuple[str, ...], above: Iterable[str] = (), readings: Readings = ()) -> Headings:
    """Return what the headings mean: what the organiser says, else the tool whose export it is, else the words."""
    preset = recognise(names, above)
    wanted = {fold(heading): other for heading, other in readings}
    meanings: dict[int, Meaning] = {}
    unneeded = set()
    bases = {normal(name) for name in names}
    for column, name in enumerate(names):
        found = _wanted(wanted[fold(name)]) if fold(name) in wanted else _meaning(name, preset, bases)
        if found:
            meanings[column] = found
        elif fold(name) in wanted or _is_unneeded(name, preset):
            unneeded.add(column)
    return Headings(names, preset, meanings, frozenset(unneeded))


def _wanted(other: str) -> Meaning | None:
    found = meaning(other) if other else None
    return replace(found, whose=Whose.GIVEN, guessed=False) if found else None


def _meaning(name: str, preset: Preset | None, bases: set[str]) -> Meaning | None:
    words = normal(name)
    if preset is None:
        return None if COMMON.is_unneeded(words) else meaning(name)
    if found := preset.meaning(name):
        return found
    if _is_unneeded(name, preset):
        return None
    if preset.numbers_repeats and (repeat := NUMBERED.fullmatch(words)) and repeat[1].strip() in bases:
        return meaning(repeat[1])
    return _question(meaning(name), preset)


def _question(found: Meaning | None, preset: Preset) -> Meaning | None:
    """A "Statut" beside a tool's own status column asks for something else, such as student or employee."""
    own = any(one.field is Field.STATUS for one in preset.meanings.values())
    return replace(found, says=Says.ONLY_NO) if found and found.field is Field.STATUS and own else found


def _is_unneeded(name: str, preset: Preset | None) -> bool:
    words = normal(name)
    return bool(words) and (COMMON.is_unneeded(words) or (preset is not None and preset.is_unneeded(words)))


@dataclass(frozen=True)
class Assigned:
    """The columns of each field, dearest first, and those that a better one for the same thing makes needless."""

    columns: Mapping[Field, tuple[int, ...]]
    beaten: frozenset[int]


def assign(meanings: Mapping[int, Meaning]) -> Assigned:
    """Give each field its columns: participants before payers, known headings before guessed ones, ranks in order."""
    kept = _of_the_dearest(meanings)
    found: defaultdict[Field, list[int]] = defaultdict(list)
    for column, one in sorted(kept.items(), key=lambda item: (item[1].rank, item[0])):
        found[one.field].append(column)
    beaten = set(meanings) - set(kept)
    for what, columns in found.items():
        sure = [column for column in columns if not kept[column].guessed]
        if sure and what not in LISTS:
            found[what] = sure
        if what is Field.ID:
            beaten |= set(found[what][1:])
            found[what] = found[what][:1]
    _settle_names(found)
    return Assigned({what: tuple(columns) for what, columns in found.items()}, frozenset(beaten))


def _of_the_dearest(meanings: Mapping[int, Meaning]) -> dict[int, Meaning]:
    """Return the columns but those for which another one speaks of somebody dearer; the parts of a name go together."""
    left = {column: one for column, one in meanings.items() if not _overruled(one, meanings.values())}
    dearest: dict[object, Whose] = {}
    for one in left.values():
        if one.field not in NAMES or one.field in WHOLE:
            whose = max(one.whose, Whose.PARTICIPANT)
            dearest[_thing(one)] = min(whose, dearest.get(_thing(one), whose))
    return {column: one for column, one in left.items() if one.whose <= dearest.get(_thing(one), one.whose)}


def _thing(one: Meaning) -> object:
    return "name" if one.field in NAMES else one.field


def _overruled(one: Meaning, meanings: Iterable[Meaning]) -> bool:
    """Whether the organiser names another column for the same thing; a whole name stands for both of its parts."""
    given = {other.field for other in meanings if other.whose is Whose.GIVEN}
    if one.whose is Whose.GIVEN or one.field in LISTS:
        return False
    whole, parts = {Field.FULL_NAME}, NAMES - {Field.FULL_NAME}
    return one.field in given or (one.field in parts and whole <= given) or (one.field in whole and bool(parts & given))


def _settle_names(found: dict[Field, list[int]]) -> None:
    """A lone "Nom" or "Name" holds the whole name; beside "Prénom" or "First name" it holds the last name."""
    if Field.FIRST_NAME not in found and Field.FULL_NAME not in found and Field.LAST_NAME in found:
        found[Field.FULL_NAME] = found.pop(Field.LAST_NAME)
    elif Field.FIRST_NAME in found and Field.LAST_NAME not in found and Field.FULL_NAME in found:
        found[Field.LAST_NAME] = found.pop(Field.FULL_NAME)
