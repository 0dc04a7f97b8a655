"""The page on which a collective writes: its members and the timed steps of its work."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from cafeplanner.cafe.day import Part
from cafeplanner.cafe.participant import Participant
from cafeplanner.i18n import N_
from cafeplanner.pages._html import document
from cafeplanner.pages._page import Document, Printing, PrintPage
from cafeplanner.pages._typeset import Foot, Setting, common_size, foot, set_text
from cafeplanner.views.collectives import Collective, TimedStep, open_collectives
from cafeplanner.views.measure import SMALLEST, line_height
from cafeplanner.views.palette import TINTS
from cafeplanner.views.showing import Showing
from cafeplanner.views.wording import clock, titled

WIDE, HIGH = 186.0, 272.0
"""What a page may hold above its foot, in millimetres."""
HEAD_HIGH, FURTHER_HIGH, GAP = 25.0, 14.0, 4.0
ACROSS, GUTTER = 3, 4.0
"""Members in a row, and the space between them."""
NAMES, ORGANISATION, NAME_LINES, ORGANISATION_LINES, ROW_GAP = (12.0, 10.0), 9.0, 4, 3, 3.2
STEP_HIGH, STEP_GAP = 10.0, 4.0
"""Heading of a step; space below it."""
LEAST = 34.0
"""Millimetres of writing space without which steps go on to a second page."""
LARGE_SHARE = 0.44
"""Share of the writing space that the first of several steps gets."""
LINE, PROMPT_HIGH, TABLE_HEAD = 9.5, 11.0, 7.0


@dataclass(frozen=True, slots=True)
class Member:
    """A member as set."""

    name: Setting
    organisation: Setting


@dataclass(frozen=True, slots=True)
class Step:
    """A step: its heading, what is drawn below it, and the height of that."""

    number: int
    title: str
    time: str
    kind: str
    """"lines", "boxes" or "table"."""
    high: float
    lines: int
    """How many lines or rows of a table there are to write on."""


@dataclass(frozen=True, slots=True)
class CanvasPage:
    """One sheet of paper."""

    head: float
    """Height of the heading."""
    title: Setting
    time: str
    tint: str
    rows: tuple[tuple[Member, ...], ...]
    steps: tuple[Step, ...]
    foot: Foot


def make(show: Showing, _printing: Printing) -> Document:
    """Return a page for each collective."""
    collectives = open_collectives(show.day, show.plan)
    tints = collective_tints(show, collectives)
    parts = [(one.label, page) for one in collectives for page in canvas_pages(show, one, tints[one.label])]
    measures = {"across": ACROSS, "gutter": GUTTER, "row_gap": ROW_GAP, "step_high": STEP_HIGH, "gap": GAP}
    pages = [page for _, page in parts]
    return document("canvases.html", show, show.tr("Canvases of the collectives"), parts, pages=pages, **measures)


def collective_tints(show: Showing, collectives: Sequence[Collective]) -> Mapping[str, str]:
    """Return the ground colour of each collective by its label: its theme's, as at the café tables."""
    cafe = {table.theme: show.tints[table.label] for table in show.cafe_tables}
    return {one.label: cafe.get(one.theme, TINTS[number % len(TINTS)]) for number, one in enumerate(collectives)}


def canvas_pages(show: Showing, collective: Collective, tint: str) -> list[CanvasPage]:
    """Return the page of a collective; many members or steps take further pages."""
    named = titled(collective.label, collective.theme)
    title = set_text(named, 128, HEAD_HIGH - 5, 30, bold=True)
    short = set_text(show.tr("{title} (continued)", title=named), 128, FURTHER_HIGH - 3, 18, bold=True)
    drafts = _drafts(_member_rows(collective.members), collective.steps)
    return [
        CanvasPage(
            FURTHER_HIGH if number else HEAD_HIGH,
            short if number else title,
            clock(show, collective.round),
            tint,
            tuple(rows),
            tuple(_set_steps(show, steps, room)),
            foot(show, named, number + 1, len(drafts), short=collective.label),
        )
        for number, (rows, steps, room) in enumerate(drafts)
    ]


Draft = tuple[list[tuple[Member, ...]], list[TimedStep], float]


def _drafts(rows: Sequence[tuple[Member, ...]], steps: Sequence[TimedStep]) -> list[Draft]:
    """Return for each page the members, the steps and the room for writing."""
    drafts: list[Draft] = [([], [], HIGH - HEAD_HIGH - GAP)]
    parts: list[tuple[tuple[Member, ...] | TimedStep, float]] = [(row, _row_high(row)) for row in rows]
    for part, high in [*parts, *((step, LEAST) for step in steps)]:
        here, work, room = drafts[-1]
        if room < high and (here or work):
            here, work, room = [], [], HIGH - FURTHER_HIGH - GAP
            drafts.append((here, work, room))
        if isinstance(part, TimedStep):
            work.append(part)
        else:
            here.append(part)
        drafts[-1] = (here, work, room - high)
    return [(here, work, room + len(work) * LEAST) for here, work, room in drafts]


def _member_rows(members: Sequence[Participant]) -> list[tuple[Member, ...]]:
    wide = (WIDE - (ACROSS - 1) * GUTTER) / ACROSS
    size = common_size([one.name for one in members], wide, NAMES)
    set_members = [_member(one, wide, size) for one in members]
    return [tuple(set_members[first : first + ACROSS]) for first in range(0, len(members), ACROSS)]


def _member(person: Participant, wide: float, size: float) -> Member:
    one_line = set_text(person.name, wide, line_height(size), size, bold=True)
    if one_line.whole:
        one_line = set_text(person.name, wide, NAME_LINES * line_height(SMALLEST), SMALLEST, bold=True)
    most = ORGANISATION_LINES * line_height(SMALLEST)
    return Member(one_line, set_text(person.organisation, wide, most, ORGANISATION))


def _row_high(row: Sequence[Member]) -> float:
    return max(one.name.high + one.organisation.high for one in row) + ROW_GAP


def _set_steps(show: Showing, steps: Sequence[TimedStep], room: float) -> Iterator[Step]:
    """Yield the steps; the first one, the longest, gets the largest share of the room."""
    tr = show.tr
    writing = room - len(steps) * (STEP_HIGH + STEP_GAP)
    titles = (
        tr("Write a change we want in common"),
        tr("From the urgency to the people who act"),
        tr("The next small steps"),
    )
    for step, high in zip(steps, _shares(steps, writing), strict=True):
        title = titles[step.number - 1] if step.number <= len(titles) else tr("Step {number}", number=step.number)
        when = tr("{start} – {end}", start=tr.time(step.start), end=tr.time(step.end))
        kind = ("lines", "boxes", "table")[min(step.number, 3) - 1]
        free = high - (TABLE_HEAD if kind == "table" else 0)
        yield Step(step.number, title, when, kind, high, max(1, int(free / LINE)))


def _shares(steps: Sequence[TimedStep], writing: float) -> list[float]:
    if len(steps) < 2 or steps[0].number != 1:
        return [writing / max(1, len(steps)) for _ in steps]
    first = max(LARGE_SHARE, 1 / len(steps)) * writing
    return [first, *((writing - first) / (len(steps) - 1) for _ in steps[1:])]


PAGE = PrintPage(
    option="canvases",
    suffix=N_("-canvases"),
    purpose=N_("A page for each collective to write on: its members and the three timed steps."),
    make=make,
    lacking=lambda show: (
        "" if show.seated(Part.COLLECTIVES) else N_("The collectives are not planned yet, so there are no canvases.")
    ),
)
