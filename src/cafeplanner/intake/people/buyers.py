"""Who bought a ticket, where columns of their own say so beside those of the participant."""

from __future__ import annotations

from collections.abc import Sequence

from cafeplanner.intake.clean import meant
from cafeplanner.intake.columns.assigned import NAMES
from cafeplanner.intake.columns.headings import Meaning, Whose, meaning
from cafeplanner.intake.columns.heads import Heads
from cafeplanner.intake.columns.synonyms import Field
from cafeplanner.intake.people.capitals import shown

BUYING = (Whose.PAYER, Whose.BUYER)


def buyer_name(heads: Heads, cells: Sequence[str]) -> str:
    """Return first and last name of who paid for a row, else ordered it; empty where no column says so."""
    for whose in BUYING:
        found = {
            one.field: meant(cell)
            for name, cell in zip(heads.names, cells, strict=False)
            if meant(cell) and (one := _meaning(heads, name)) and one.whose is whose and one.field in NAMES
        }
        parts = (found.get(Field.FIRST_NAME, ""), found.get(Field.LAST_NAME, ""))
        if name := " ".join(shown(part) for part in parts if part) or found.get(Field.FULL_NAME, ""):
            return name
    return ""


def _meaning(heads: Heads, heading: str) -> Meaning | None:
    return (heads.preset.meaning(heading) if heads.preset else None) or meaning(heading)
