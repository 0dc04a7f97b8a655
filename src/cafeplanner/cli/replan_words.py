"""What happened to a schedule, in few lines where it happened to many people."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from cafeplanner.i18n import N_, Text, text, texts

MANY = 4
"""So many people of whom the same is said share a line."""
NAMED = 8
"""So many of them are named at most."""
TOGETHER: Mapping[str, str] = {
    N_("{name} does not come."): N_("{total} do not come: {names}."),
    N_("{name} comes after all."): N_("{total} come after all: {names}."),
    N_("{name} comes in addition."): N_("{total} come in addition: {names}."),
    N_("{name} leaves at lunch."): N_("{total} leave at lunch: {names}."),
    N_("{name} leaves after the icebreaker."): N_("{total} leave after the icebreaker: {names}."),
    N_("{name} leaves after round {number}."): N_("{total} leave after round {number}: {names}."),
    N_("{name} arrives for the afternoon."): N_("{total} arrive for the afternoon: {names}."),
    N_("{name} arrives late, for round {number}."): N_("{total} arrive late, for round {number}: {names}."),
    N_("The entry of {name} is corrected."): N_("The entries of {total} are corrected: {names}."),
}
"""What is said of one person, and of many."""


def joint_words(words: Sequence[Text], most: int) -> list[Text]:
    """Return what happened; where that is more than `most` lines, one for all people of whom the same is said."""
    if len(words) <= most:
        return list(words)
    groups: dict[str, list[Text]] = {}
    for position, one in enumerate(words):
        key = f"{one.msgid} {one.params.get('number')}" if one.msgid in TOGETHER else str(position)
        groups.setdefault(key, []).append(one)
    return [line for some in groups.values() for line in ([_joined(some)] if len(some) >= MANY else some)]


def _joined(some: Sequence[Text]) -> Text:
    names, others = [one.params["name"] for one in some], {**some[0].params}
    del others["name"]
    if len(names) > NAMED:
        more = len(names) - NAMED + 1
        names[NAMED - 1 :] = [texts("{count} other person", "{count} other people", count=more)]
    total = texts("{count} person", "{count} people", count=len(some))
    return text(TOGETHER[some[0].msgid], total=total, names=tuple(names), **others)
