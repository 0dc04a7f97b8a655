"""The names that a row's cells give, as they are written and as they are shown."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from cafeplanner.intake.clean import meant, one_line
from cafeplanner.intake.columns.headings import normal
from cafeplanner.intake.columns.synonyms import Field
from cafeplanner.intake.people.capitals import capitals_first, shown
from cafeplanner.intake.people.lines import Line
from cafeplanner.intake.people.name_extras import Extras, strip_extras
from cafeplanner.intake.people.order import FIRST_NAME_FIRST, Order, goes_by_order, is_turned, order_of
from cafeplanner.intake.people.several import Pairs, may_be_several, pair_up, parts_of, split_people
from cafeplanner.intake.people.whole_names import is_title, split_name, without_title

SIGNS = re.compile(r"[=+@-]+(?=[A-ZÀ-Þ])")
"""What a spreadsheet takes for the beginning of a formula, in front of a name: "=Paul"."""


@dataclass(frozen=True)
class Written:
    """One person's name. `original` is what the cells say, brackets and all."""

    first_name: str
    last_name: str
    original: str
    companions: int = 0
    brackets: tuple[str, ...] = ()
    among: int = 1
    """How many people the cells name."""
    unclear: bool = False
    """Whether they seem to name several people, but not who."""
    tidied: bool = False
    """Whether its capitals were changed."""
    titled: bool = False
    """Whether a title was left out."""
    by_order: bool = False
    """Whether only the order of the column tells the first from the last name."""
    turned: bool = False
    """Whether it was read the other way round from its column."""

    @property
    def name(self) -> str:
        """First and last name."""
        return f"{self.first_name} {self.last_name}".strip()


def column_order(lines: Sequence[Line]) -> Order:
    """Return the order in which the rows' whole names are written."""
    if not lines:
        return Order()
    heads = lines[0].heads
    heading = normal(heads.heading(Field.FULL_NAME))
    explicit = True if heads.last_name_first else False if heading in FIRST_NAME_FIRST else None
    return order_of((strip_extras(whole).name for line in lines if (whole := whole_name(line))), explicit)


def whole_name(line: Line) -> str:
    """Return the cell of a row that holds first and last name; empty where they stand apart."""
    if line.first(Field.FIRST_NAME) or line.first(Field.LAST_NAME):
        return ""
    return _full_name(line)


def read_names(line: Line, order: Order) -> tuple[Written, ...]:
    """Return the people whom a row names: mostly one."""
    first, last = line.first(Field.FIRST_NAME), line.first(Field.LAST_NAME)
    if first and last:
        return _in_two_cells(first, last)
    if whole := first or last:
        order = Order(_last_column_first(line))
        return _in_one_cell(whole, order) if _is_whole(line, whole) else _in_two_cells(first, last)
    return _in_one_cell(_full_name(line), order)


def _full_name(line: Line) -> str:
    parts = line.all(Field.FULL_NAME)
    if line.heads.name_across(Field.FULL_NAME):
        return " ".join(meant(cell) for _, cell in parts)
    return parts[0][1] if parts else ""


def _is_whole(line: Line, cell: str) -> bool:
    """Whether a whole name stands in the column of the first or the last name: merged over both, or "DUPONT Marie"."""
    merged = line.merged_over(Field.FIRST_NAME, Field.LAST_NAME)
    return merged or bool(capitals_first(without_title(strip_extras(cell).name).split()))


def _last_column_first(line: Line) -> bool:
    columns = line.heads.columns
    return min(columns.get(Field.LAST_NAME, (0,))) < min(columns.get(Field.FIRST_NAME, (1,)))


def _in_two_cells(first: str, last: str) -> tuple[Written, ...]:
    extras = _nicknamed(first), strip_extras(last)
    names = tuple(without_title(one.name) for one in extras)
    names = ("" if is_title(names[0]) and names[1] else names[0], names[1])
    titled = any(one.name != name for one, name in zip(extras, names, strict=True))
    if any(map(_has_letter, names)):
        # "5" beside a name is none.
        names = (names[0] if _has_letter(names[0]) else "", names[1] if _has_letter(names[1]) else "")
    firsts, lasts = parts_of(names[0]) or ("",), parts_of(names[1]) or ("",)
    several = len(firsts) > 1 or len(lasts) > 1
    people = pair_up(firsts, lasts) if several else (names,)
    unclear = several and not people
    companions = sum(one.companions for one in extras)
    found = Written("", "", f"{first} {last}".strip(), companions, unclear=unclear, titled=titled)
    return _people(found, people or (names,), [extras[1].brackets] * (len(people) or 1))


def _without_sign(name: str) -> str:
    sign = SIGNS.match(name)
    return name[sign.end() :] if sign else name


def _has_letter(name: str) -> bool:
    return any(c.isalpha() for c in name)


def _nicknamed(first: str) -> Extras:
    """What stands in brackets behind a first name alone is a nickname and belongs to it."""
    extras = strip_extras(first)
    return Extras(first) if extras.brackets else extras


def _in_one_cell(cell: str, order: Order) -> tuple[Written, ...]:
    extras = strip_extras(cell)
    name = one_line(extras.name)
    found = Written("", "", one_line(cell), extras.companions, titled=without_title(name) != name)
    parts = [strip_extras(part) for part in parts_of(extras.name)]
    if len(parts) > 1:
        people = split_people([part.name for part in parts], last_first=order.last_first)
        if people:
            return _people(found, people, _dealt([part.brackets for part in parts], extras.brackets))
        found = replace(found, unclear=True)
    else:
        turned = is_turned(name, last_first=order.last_first)
        found = replace(found, by_order=goes_by_order(name), turned=turned, unclear=may_be_several(name))
    last_first = order.last_first is not found.turned
    return _people(found, (split_name(name, last_first=last_first),), [extras.brackets])


def _dealt(own: list[tuple[str, ...]], end: tuple[str, ...]) -> list[tuple[str, ...]]:
    """Return each person's brackets; one at the end of the cell holds for all if nobody else has any."""
    return [*own[:-1], own[-1] + end] if any(own) else [end] * len(own)


def _people(found: Written, names: Pairs, brackets: Sequence[tuple[str, ...]]) -> tuple[Written, ...]:
    """Return the people of a row; its companions are announced by the first one, so that they count once."""
    made = []
    for position, (name, own) in enumerate(zip(names, brackets, strict=False)):
        first, last = map(_without_sign, name)
        tidy = (shown(first), shown(last))
        if not any(tidy):
            # Nothing is left of "Mme" or "+1": it is better shown than lost.
            tidy = ("", found.original)
        made.append(
            Written(
                *tidy,
                found.original,
                0 if position else found.companions,
                tuple([one for one in own if not is_title(one)]),
                among=len(names),
                unclear=found.unclear,
                tidied=tidy != (first, last),
                titled=found.titled,
                by_order=found.by_order,
                turned=found.turned,
            )
        )
    return tuple(made)
