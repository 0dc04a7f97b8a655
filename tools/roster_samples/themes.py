"""The themes of the samples; three of them hold commas, as real ones do."""

from __future__ import annotations

from collections.abc import Sequence

YOUTH, MOVING, HOMES, CULTURE, ENERGY = (
    "Jeunesse",
    "Mobilités",
    "Logement",
    "Culture et sport",
    "Transition énergétique",
)
FOOD, CARE, WORK = (
    "Alimentation, agriculture, circuits courts",
    "Santé, soin et bien vieillir",
    "Emploi, formation, insertion",
)
THEMES = (YOUTH, MOVING, FOOD, HOMES, CARE, CULTURE, WORK, ENERGY)
SHORT = {"J": YOUTH, "M": MOVING, "A": FOOD, "L": HOMES, "S": CARE, "C": CULTURE, "E": WORK, "T": ENERGY}
"""Themes by their first letter: rows of samples say "J A L"."""
ENGLISH = {
    "Y": "Youth",
    "M": "Transport and mobility",
    "F": "Food, farming and short supply chains",
    "H": "Housing",
    "C": "Health, care and ageing well",
    "A": "Arts and sport",
    "J": "Jobs, training and skills",
    "E": "Energy transition",
}


def named(letters: str, themes: dict[str, str] = SHORT) -> list[str]:
    """Return the themes behind letters; a word that is no letter stands for itself, with ``_`` for its spaces."""
    return [themes.get(one, one.replace("_", " ")) for one in letters.split()]


def ranks(letters: str, count: int = 3, themes: dict[str, str] = SHORT) -> list[str]:
    """Return the themes behind letters as so many cells."""
    chosen = named(letters, themes)
    return [*chosen, *[""] * (count - len(chosen))]


def toml_of(themes: Sequence[str] = THEMES) -> str:
    """Return a cafe.toml that names the themes."""
    return "\n".join(f'[[cafe.themes]]\nname = "{name}"\n' for name in themes)
