"""Several rows of one person → one entry that has lost no answer."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from cafeplanner.cafe.finding import Place
from cafeplanner.cafe.participant import Presence, Role, fold
from cafeplanner.cafe.roster import Hours
from cafeplanner.intake.columns.synonyms import Field
from cafeplanner.intake.people.entry import Conflict, Entry
from cafeplanner.intake.people.first_names import is_first_name
from cafeplanner.intake.people.merges import Merges
from cafeplanner.intake.people.written import Written

Wishes = tuple[tuple[str, Place], ...]


def by_weight(entry: Entry) -> tuple[object, ...]:
    """Return what orders the rows of one person: who comes before who cancelled, then the fuller row.

    What stands in the rows decides, never where they stand, so that a sorted list gives the same people.
    """
    content = sorted(line.cells for line in entry.lines)
    return not entry.comes, -sum(line.filled for line in entry.lines), content, entry.written.original


def merged(entries: Sequence[Entry], proofs: Iterable[Field], merges: Merges) -> Entry:
    """Return one entry of several: the first by weight counts, the others fill its gaps; who comes once comes."""
    ordered = sorted(entries, key=by_weight)
    main = ordered[0]
    times = next((one for one in ordered if (one.presence, one.hours) != (Presence(), Hours())), main)
    return replace(
        main,
        lines=tuple(sorted((line for one in ordered for line in one.lines), key=lambda line: line.number)),
        written=_best_written([one.written for one in ordered]),
        organisation=_first(one.organisation for one in ordered),
        territory=_first(one.territory for one in ordered),
        email=_first(one.email for one in ordered),
        number=min((one.number for one in ordered if one.number), key=lambda text: (len(text), text), default=""),
        role=next((one.role for one in ordered if one.role is not Role.PARTICIPANT), Role.PARTICIPANT),
        hosts=_first(one.hosts for one in ordered),
        presence=times.presence,
        hours=times.hours,
        wishes=_joined(one.wishes for one in ordered),
        urgencies=_joined(one.urgencies for one in ordered),
        companions=max(one.companions for one in ordered),
        companions_named=_joined(one.companions_named for one in ordered),
        doubts=tuple(dict.fromkeys(doubt for one in ordered for doubt in one.doubts)),
        left_out=_joined(one.left_out for one in ordered),
        merged_by=tuple(
            dict.fromkeys(proof for one in (*(each.merged_by for each in ordered), proofs) for proof in one)
        ),
        conflicts=(*(conflict for one in ordered for conflict in one.conflicts), *_conflicts(ordered, merges)),
    )


def _first(values: Iterable[str]) -> str:
    return next((value for value in values if value), "")


def _joined(some: Iterable[Wishes]) -> Wishes:
    """Return all answers, each once: those of the row that counts first."""
    found: dict[str, tuple[str, Place]] = {}
    for wishes in some:
        for text, place in wishes:
            found.setdefault(fold(text), (text, place))
    return tuple(found.values())


def _best_written(names: Sequence[Written]) -> Written:
    """Return the best of several spellings of one name: the right way round, with its accents and hyphens."""
    chosen = min(names, key=lambda one: is_first_name(one.last_name) and not is_first_name(one.first_name))
    same = [one for one in names if fold(one.first_name) == fold(chosen.first_name)]
    return min(same, key=lambda one: (sum(1 if c.isascii() else -1 for c in one.name), -one.name.count("-")))


ANSWERS: tuple[tuple[Field, Callable[[Entry, Merges], object]], ...] = (
    (Field.ORGANISATION, lambda one, merges: merges.key(one.organisation)),
    (Field.TERRITORY, lambda one, merges: merges.key(one.territory)),
    (Field.ROLE, lambda one, _: one.role),
    (Field.HOSTS, lambda one, _: fold(one.hosts)),
    (Field.PRESENCE, lambda one, _: one.presence),
    (Field.ARRIVES, lambda one, _: one.hours.arrives),
    (Field.LEAVES, lambda one, _: one.hours.leaves),
)


def _conflicts(ordered: Sequence[Entry], merges: Merges) -> Iterator[Conflict]:
    """Yield the answers that two rows both give and that differ; the wishes add up instead."""
    for what, answer in ANSWERS:
        said = [one for one in ordered if _said(one, what)]
        kept = next((one for one in said if what is not Field.ROLE or one.role is not Role.PARTICIPANT), None)
        for other in said if kept else ():
            if kept and answer(other, merges) != answer(kept, merges):
                yield Conflict(what, other.lines[0].place(what), _said(kept, what), _said(other, what))


def _said(entry: Entry, what: Field) -> str:
    """Return an answer in words: the spelling settled on for organisation and territory, else the cell's."""
    if what is Field.ORGANISATION:
        return entry.organisation
    return entry.territory if what is Field.TERRITORY else _first(line.first(what) for line in entry.lines)
