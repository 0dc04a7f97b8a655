"""How a running search is shown: one line that changes on a terminal, a few plain lines elsewhere."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from cafeplanner.cafe.day import Part
from cafeplanner.cafe.report import percent_above
from cafeplanner.cli.console import Console
from cafeplanner.i18n import N_, Translator

if TYPE_CHECKING:
    from cafeplanner.planning.result import Progress, Watch

PARTS = {
    Part.ICEBREAKER: N_("Icebreaker and café"),
    Part.CAFE: N_("Icebreaker and café"),
    Part.COLLECTIVES: N_("Collectives"),
}
"""Icebreaker and café are searched as one."""
PAUSE = 2.0
"""Seconds between plain lines of the same part."""


@contextmanager
def shown_progress(console: Console) -> Iterator[Watch]:
    """Lend a watch that shows the search on standard error."""
    if console.quiet:
        yield lambda _: None
    elif sys.stderr.isatty() and os.environ.get("TERM") != "dumb":
        with on_terminal(console) as watch:
            yield watch
    else:
        yield PlainLines(console).watch


@contextmanager
def on_terminal(console: Console) -> Iterator[Watch]:
    """Lend a watch with one changing line; rich itself leaves colours out where NO_COLOR is set."""
    from rich.console import Console as RichConsole
    from rich.text import Text as RichText

    terminal = RichConsole(stderr=True, highlight=False)
    with terminal.status(RichText(console.tr("Planning…"))) as status:

        def watch(progress: Progress) -> None:
            if progress.note is not None:
                terminal.print(RichText(console.tr.say(progress.note)))
            else:
                # a line that wraps would leave its first half on the screen at every change
                line = progress_line(progress, console.tr)
                status.update(RichText(line, no_wrap=True, overflow="ellipsis"))

        yield watch


class PlainLines:
    """Says each note, and the figures of a part at most every two seconds."""

    def __init__(self, console: Console) -> None:
        self.console = console
        self.said: tuple[str, float] = ("", 0.0)

    def watch(self, progress: Progress) -> None:
        """Say what is new."""
        if progress.note is not None:
            self.console.note(progress.note)
            return
        part, at = self.said
        if progress.cost is not None and (part != PARTS[progress.part] or time.monotonic() >= at + PAUSE):
            self.said = (PARTS[progress.part], time.monotonic())
            self.console.note(progress_line(progress, self.console.tr))


def progress_line(progress: Progress, tr: Translator) -> str:
    """Say how a search stands: repeat meetings, and how far the best plan so far is from what is proven possible."""
    pieces = [tr("{part}: {seconds} s", part=tr(PARTS[progress.part]), seconds=tr.number(progress.seconds, 1))]
    if progress.repeats is not None and progress.part is not Part.COLLECTIVES:  # nobody counts them there
        pieces.append(tr.plural("{count} repeat meeting", "{count} repeat meetings", progress.repeats))
    if progress.cost is not None and progress.bound is not None:
        pieces.append(distance(progress.cost, progress.bound, tr))
    return " · ".join(pieces)


def distance(cost: int, bound: int, tr: Translator) -> str:
    """Say how far a weighted sum is from its bound."""
    if cost <= bound:
        return tr("proven best")
    percent = percent_above(cost, bound)
    if percent is None:
        return tr("penalty {cost}, at best {bound}", cost=cost, bound=bound)
    return tr("at most {percent} above the best possible", percent=percent)
