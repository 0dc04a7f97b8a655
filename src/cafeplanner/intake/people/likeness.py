"""Which names of organisations or territories may be one, written in two ways: to be asked about, never assumed."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from cafeplanner.cafe.participant import fold
from cafeplanner.intake.columns.synonyms import folded
from cafeplanner.intake.people.alike import same_key, undotted
from cafeplanner.intake.people.name_extras import BRACKET

ENOUGH = 80
"""Likeness (token_sort_ratio of the folded names) from which two names may be one."""
SAME_WORD = 80
"""Likeness of the words in which they differ: "Mission" and "Misson", but not "Besançon" and "Briançon"."""
SMALL = folded("de, du, des, d, la, le, les, l, et, and, of, the, en, au, aux, pour, for, sur, s")
APART = folded(
    "nord, sud, est, ouest, north, south, east, west, haut, haute, hauts, hautes, bas, basse, grand, grande",
    "petit, petite, vieux, vieille, nouveau, nouvelle, inferieur, superieur, public, publique, prive, privee",
    "urbain, rural, non",
)
"""Words that make another name of one to which they are added: "Savoie" and "Haute-Savoie"."""
SHORT_FORMS: Mapping[str, tuple[str, ...]] = {
    "st": ("saint",),
    "ste": ("sainte", "societe"),
    "dept": ("departement", "departemental", "departementale"),
    "dpt": ("departement", "departemental", "departementale"),
    "ets": ("etablissement", "etablissements"),
    "cie": ("compagnie",),
}
CUT = folded(
    "asso, assoc, univ, dep, dir, fed, agglo, com, comm, ctre, serv, soc, inst, etab, etabl, reg, coop, min, gpt, dev"
)
"""Beginnings that are written for a whole word: "Univ." for "Université"."""
ROMAN = re.compile(r"[ivx]{1,4}")
DASH = re.compile(r"\s+[-–—:]\s+|\s*:\s+")
LOOKED_AT = 20
"""So many of the names most like another one are looked at closely."""
AT_ONCE = 500
"""Rows of the table of likenesses that are in memory at once."""
NUMBER = re.compile(r"\d+")
LONGEST = 8
"""Words whose first letters may make an abbreviation at most."""


@dataclass(frozen=True)
class Likely:
    """Two names that may be one. `likeness` is 0 to 100; `short` is the abbreviation, where one is all they share."""

    written: str
    kept: str
    likeness: int
    short: str = ""


def likely_pairs(counts: Mapping[str, int], settled: AbstractSet[str] = frozenset()) -> list[Likely]:
    """Return for each name the one with more people that it may be a spelling of; `counts` says how many write it.

    Names whose `same_key` is settled are not asked about. Two thousand names take well below a second.
    """
    # Among equals the accents come first: who left them out was in a hurry.
    names = sorted(
        (one for one in counts if same_key(one) not in settled),
        key=lambda one: (-counts[one], one.isascii(), -len(one), one),
    )
    pairs = {**_spelt_alike(names), **_abbreviated(names)}
    return [Likely(names[position], *pairs[position]) for position in sorted(pairs)]


Pair = tuple[str, int, str]
"""The name to keep, the likeness, the abbreviation."""


def _spelt_alike(names: Sequence[str]) -> dict[int, Pair]:
    """Return for each name, by position, the one before it that is most like it, if it may be another spelling."""
    found: dict[int, Pair] = {}
    groups: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for position, name in enumerate(names):
        # Names with different numbers are never one, so that thousands of them need no comparing.
        groups[tuple(NUMBER.findall(name))].append(position)
    for positions in groups.values():
        keys = [same_key(names[position]) for position in positions]
        for late, early, score in _near(keys):
            if positions[late] not in found and _differ_in_spelling_only(keys[late], keys[early]):
                found[positions[late]] = (names[positions[early]], int(score), "")
    return found


def _near(keys: Sequence[str]) -> Iterator[tuple[int, int, float]]:
    """Yield for each key those before it that are like it enough, with their likeness, the most alike first."""
    for start in range(0, len(keys), AT_ONCE):
        rows = keys[start : start + AT_ONCE]
        table = process.cdist(rows, keys[: start + len(rows)], scorer=fuzz.ratio, score_cutoff=ENOUGH)
        for late, scores in enumerate(table, start=start):
            before = scores[:late]
            for early in (-before).argsort(kind="stable")[:LOOKED_AT]:
                if before[early]:
                    yield late, int(early), float(before[early])


def _differ_in_spelling_only(a: str, b: str) -> bool:
    """Whether the words in which two names differ are forms of the same words; numbers never are."""
    one, other = set(a.split()) - SMALL, set(b.split()) - SMALL
    left, right = sorted(one - other), sorted(other - one)
    if any(len(word) == 1 or _is_number(word) or word in APART for word in (*left, *right)):
        return False
    if a.replace(" ", "") == b.replace(" ", ""):
        return True
    if not left or not right:
        return True
    return len(left) == len(right) and all(any(_same_word(word, each) for each in right) for word in left)


def _is_number(word: str) -> bool:
    return any(c.isdigit() for c in word) or ROMAN.fullmatch(word) is not None


def _same_word(a: str, b: str) -> bool:
    short, long = sorted((a, b), key=len)
    if long in SHORT_FORMS.get(short, ()) or (short in CUT and long.startswith(short)):
        return True
    return fuzz.ratio(a, b) >= SAME_WORD


def _abbreviated(names: Sequence[str]) -> dict[int, Pair]:
    """Return the names that an abbreviation makes one: "CAF" and "Caisse d'allocations familiales (CAF)".

    Of two names the later one is a spelling of the earlier one.
    """
    by_key = {_bare_key(_words(name)): position for position, name in reversed(list(enumerate(names)))}
    found: dict[int, Pair] = {}
    for position, name in enumerate(names):
        for key, short in _other_forms(name):
            other = by_key.get(key, position)
            if other != position:
                early, late = sorted((position, other))
                found.setdefault(late, (names[early], 0, short.upper()))
    return found


def _other_forms(name: str) -> Iterator[tuple[str, str]]:
    """Yield the other forms of a name as keys, each with the abbreviation that it relies on."""
    for short, long in _explained(name):
        yield _bare_key(_words(short)), fold(short)
        yield _bare_key(_words(long)), fold(short)
    words = _words(name)
    for start in range(len(words)):
        for end in range(start + 2, min(len(words), start + LONGEST) + 1):
            rest = [*words[:start], *words[end:]]
            # Two letters alone stand for too many things.
            if rest or end - start > 2:
                short = "".join(word[0] for word in words[start:end])
                yield _bare_key([*rest, short]), short


def _explained(name: str) -> Iterator[tuple[str, str]]:
    """Yield abbreviation and full name of a name that holds both, in brackets or beside a dash."""
    if bracket := BRACKET.search(name):
        parts = [name[: bracket.start()], bracket[1] or bracket[2] or ""]
    else:
        parts = DASH.split(name, maxsplit=1)
    for short, long in (parts, parts[::-1]) if len(parts) == 2 else ():
        words = fold(long).split()
        if len(words) > 1 and same_key(short) in ("".join(w[0] for w in words), "".join(w[0] for w in _words(long))):
            yield short, long


def _words(name: str) -> list[str]:
    return [word for word in fold(undotted(name)).split() if word not in SMALL]


def _bare_key(words: list[str]) -> str:
    return " ".join(sorted(set(words)))
