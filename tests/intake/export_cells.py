"""What stands in the columns of invented exports: the same five people in each."""

from __future__ import annotations

from collections.abc import Callable, Sequence

PEOPLE: Sequence[tuple[str, str, str]] = (
    ("Ana", "Costa", "CAF"),
    ("Luc", "Petit", "Ville de Brévanne"),
    ("Zoé", "Roux", "Mission locale"),
    ("Karim", "Benali", "Les Passerelles"),
    ("Inès", "Faure", "Habitat 25"),
)
THEMES = ("Jeunesse", "Logement", "Santé", "Mobilité")

Cell = Callable[[int], str]
"""What stands in a column for the person of a number."""


def first(n: int) -> str:
    """A first name."""
    return PEOPLE[n][0]


def last(n: int) -> str:
    """A last name."""
    return PEOPLE[n][1]


def organisation(n: int) -> str:
    """An organisation."""
    return PEOPLE[n][2]


def mail(n: int) -> str:
    """An address."""
    return f"p{n}@example.org"


def wishes(n: int, between: str = ", ") -> str:
    """Two themes in one cell."""
    return between.join((THEMES[n % 4], THEMES[(n + 1) % 4]))


def always(cell: str) -> Cell:
    """The same in every row."""
    return lambda _: cell


def only(n: int, cell: str, otherwise: str = "") -> Cell:
    """Something that only one row says."""
    return lambda other: cell if other == n else otherwise
