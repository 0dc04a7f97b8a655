"""What the cells of a heading row say, merged cells and a row of group headings above them included."""

from __future__ import annotations

from collections.abc import Sequence

from cafeplanner.intake.clean import one_line
from cafeplanner.intake.columns.headings import meaning
from cafeplanner.intake.columns.synonyms import Field
from cafeplanner.intake.table import Merge, RawTable


def heading_names(table: RawTable, row: int) -> tuple[str, ...]:
    """Return the headings of a row counted from 0: "Souhaits" merged over three columns heads all three.

    Below a group heading "Souhaits", the headings 1, 2, 3 become "Souhaits 1", "Souhaits 2", "Souhaits 3".
    """
    merges = [merge for merge in table.merges if merge.top <= row <= merge.bottom]
    names = [one_line(table.cell(row, column) or _covering(table, merges, column)) for column in range(table.width)]
    above = groups(table, row)
    named = [_ranked(name, group) for name, group in zip(names, above, strict=False)]
    named = [_whose(name, table.cell(row - 1, column) if row else "") for column, name in enumerate(named)]
    while named and not named[-1]:
        named.pop()
    return tuple(named)


def _covering(table: RawTable, merges: Sequence[Merge], column: int) -> str:
    over = next((merge for merge in merges if merge.left <= column <= merge.right), None)
    return table.cell(over.top, over.left) if over else ""


def groups(table: RawTable, row: int) -> list[str]:
    """Return for each column the text in the row above, or the next one to its left: groups are often not merged."""
    groups, last = [], ""
    for column in range(table.width):
        last = one_line(table.cell(row - 1, column)) if row and table.cell(row - 1, column) else last
        groups.append(last)
    return groups


def _whose(name: str, above: str) -> str:
    """Return "Nom" right below "Structure" as the name of the organisation that it is."""
    both = f"{name} {one_line(above)}"
    found = meaning(both) if name and above else None
    of_people = meaning(name)
    is_name = of_people is not None and of_people.field in (Field.LAST_NAME, Field.FULL_NAME)
    return both if is_name and found and found.field is Field.ORGANISATION and not found.guessed else name


def _ranked(name: str, group: str) -> str:
    """Return a heading together with its group where only both together mean a rank, as "Souhaits" above "2"."""
    if not (name and group) or meaning(name):
        return name
    both = meaning(f"{group} {name}")
    return f"{group} {name}" if both and both.rank else name
