"""With which code the program ends."""

from __future__ import annotations

from enum import IntEnum

from cafeplanner.errors import (
    BlockingFindings,
    CafeplannerError,
    ImpossibleRequest,
    NoPlanInTime,
    UnreadableFile,
    WrongSettings,
)


class Exit(IntEnum):
    """The exit codes; docs/command-line.md explains them."""

    DONE = 0
    INTERNAL = 1
    USAGE = 2
    UNREADABLE = 3
    BLOCKED = 4
    IMPOSSIBLE = 5
    NO_PLAN = 6
    INTERRUPTED = 130


EXITS: dict[type[CafeplannerError], Exit] = {
    WrongSettings: Exit.USAGE,
    UnreadableFile: Exit.UNREADABLE,
    BlockingFindings: Exit.BLOCKED,
    ImpossibleRequest: Exit.IMPOSSIBLE,
    NoPlanInTime: Exit.NO_PLAN,
}


def exit_of(error: CafeplannerError) -> Exit:
    """Return the exit code of an error; a kind without its own is an internal error."""
    return next((code for kind, code in EXITS.items() if isinstance(error, kind)), Exit.INTERNAL)
