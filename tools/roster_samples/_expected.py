"""What is read of a registration file, as a document that an eye can go through and a test compares whole."""

from __future__ import annotations

import json
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from cafeplanner.cafe.day import Day, Part
from cafeplanner.cafe.finding import Finding
from cafeplanner.cafe.participant import Participant
from cafeplanner.cafe.settings import Settings
from cafeplanner.cli.console import Console
from cafeplanner.cli.reading import Reading, Wanted, read_day
from cafeplanner.errors import CafeplannerError
from cafeplanner.i18n import translator
from cafeplanner.store.codec import encode

NOBODY = encode(Participant("", "", ""))
FRENCH_SPACES = "\u00a0\u202f"


def what_is_read(path: Path) -> dict[str, Any]:
    """Return everything that "check" reads of a file, with the cafe.toml of the same name if there is one."""
    settings = path.with_suffix(".toml")
    try:
        reading = read_day(Console(translator("fr")), path, Wanted(event=settings if settings.exists() else None))
    except CafeplannerError as error:
        return {"refused": {language: error.say(language) for language in ("fr", "en")}}
    parts = {
        "columns": [column_line(column) for column in encode(reading.intake.columns)],
        "people": [person_told(person) for person in reading.day.participants],
        **requests(reading),
        "settings": dict(differences(encode(reading.intake.settings), encode(Settings()))),
        "themes": themes_of(reading.day),
        "findings": [finding_told(finding) for finding in reading.findings],
    }
    return {name: part for name, part in parts.items() if part}


def column_line(column: Any) -> str:
    """Return a column on one line: where it stands, its heading, what it was taken for, how many cells are filled."""
    where = f"{column['sheet']}!{column['letter']}" if column["sheet"] else column["letter"]
    return f"{where} “{column['heading']}” = {column['field'] or '-'} ({column['filled']})"


def requests(reading: Reading) -> dict[str, Any]:
    """Return what was asked about people: as the list says it, and as the day has it."""
    roster, day = reading.intake.roster, reading.day
    return {
        "written": dict(sorted(roster.written.items())),
        "together": encode(day.together),
        "apart": encode(day.apart),
        "acquainted": encode(day.acquainted),
        "hours": {one: changes(encode(hours), {}) for one, hours in sorted(roster.hours.items())},
    }


def person_told(person: Participant) -> dict[str, Any]:
    """Return a person without what is usual; urgencies that are the wishes once more are only called so."""
    told = changes(encode(person), NOBODY)
    return {**told, "urgencies": "as wished"} if person.urgencies and person.urgencies == person.wishes else told


def changes(value: Any, usual: Any) -> dict[str, Any]:
    """Return the fields of a value that are not as usual; one of a pair brings the other."""
    return {name: part for name, part in value.items() if part not in (usual.get(name), None)}


def differences(value: Any, usual: Any, path: str = "") -> Iterator[tuple[str, Any]]:
    """Yield the settings that are not the default, by their key."""
    for name, part in value.items():
        if isinstance(part, dict) and isinstance(usual[name], dict):
            yield from differences(part, usual[name], f"{path}{name}.")
        elif part != usual[name]:
            yield f"{path}{name}", part


def themes_of(day: Day) -> list[str]:
    """Return the themes with the number of their tables, and who hosts these."""
    cafe = day.session(Part.CAFE)
    tables = cafe.tables if cafe else ()
    count = Counter(table.theme for table in tables)
    hosts = {
        theme.name: [table.host for table in tables if table.host and table.theme == theme.name] for theme in day.themes
    }
    return [
        f"{theme.name}: {count[theme.name]}"
        + (f", {', '.join(map(str, hosts[theme.name]))}" if hosts[theme.name] else "")
        for theme in day.themes
    ]


def finding_told(finding: Finding) -> dict[str, Any]:
    """Return a finding with its words in both languages."""
    told: dict[str, Any] = {"code": finding.code, "severity": finding.severity.value}
    if place := finding.place:
        told["place"] = {name: part for name, part in encode(place).items() if part and name != "file"}  # type: ignore[attr-defined]
    if finding.people:
        told["people"] = list(finding.people)
    for language in ("fr", "en"):
        tr = translator(language)
        told[language] = [tr.say(text) for text in (finding.text, finding.remedy) if text]
    return told


def as_text(document: Mapping[str, Any]) -> str:
    """Return a document as JSON, one line for each person and column, invisible characters as escapes."""
    parts = [f"{json.dumps(name)}: {_part(name, value)}" for name, value in document.items()]
    return "{\n" + ",\n".join(parts) + "\n}\n"


def _part(name: str, value: Any) -> str:
    if name == "findings":
        return "[\n" + ",\n".join(_finding(one) for one in value) + "\n]"
    if isinstance(value, list):
        return "[\n" + ",\n".join(f"  {_plain(one)}" for one in value) + "\n]"
    if isinstance(value, dict):
        return "{\n" + ",\n".join(f"  {_plain(key)}: {_plain(one)}" for key, one in value.items()) + "\n}"
    return _plain(value)


def _finding(told: Mapping[str, Any]) -> str:
    head = {name: value for name, value in told.items() if name not in ("fr", "en")}
    lines = [f'    "{name}": {_plain(told[name], FRENCH_SPACES if name == "fr" else "")}' for name in ("fr", "en")]
    return f"  {_plain(head)[:-1]},\n" + ",\n".join(lines) + "}"


def _plain(value: Any, allowed: str = "") -> str:
    """Return JSON on one line, in which characters that an eye does not see are escaped."""
    text = json.dumps(value, ensure_ascii=False)
    return "".join(f"\\u{ord(one):04x}" if _is_unseen(one) and one not in allowed else one for one in text)


def _is_unseen(one: str) -> bool:
    return one != " " and unicodedata.category(one) in ("Zs", "Zl", "Zp", "Cf", "Cc", "Mn")
