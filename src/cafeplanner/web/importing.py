"""What was understood of a list of registrations."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from cafeplanner.cafe.finding import Finding
from cafeplanner.errors import UnreadableFile
from cafeplanner.i18n import Translator
from cafeplanner.views.columns_read import column_groups, column_words, sheets_words
from cafeplanner.views.day_words import people_line
from cafeplanner.views.finding_words import TITLES, finding_line
from cafeplanner.web.events import ReadList
from cafeplanner.web.home import events, to
from cafeplanner.web.language import words_for
from cafeplanner.web.render import page


@dataclass(frozen=True, slots=True)
class ShownColumn:
    """A column of the list, in words."""

    letter: str
    heading: str
    taken_for: str
    filled: int


async def understood(request: Request) -> Response:
    """Show people, columns and findings of an event's list."""
    key = request.path_params["key"]
    try:
        file, found = await run_in_threadpool(events(request).list_of, key)
    except UnreadableFile as fault:
        return page(request, "import.html", {"key": key, "name": key, "fault": fault})
    return page(request, "import.html", {"key": key, "fault": None, **shown(words_for(request), file, found)})


async def delete(request: Request) -> Response:
    """Delete an event with all that belongs to it."""
    await run_in_threadpool(events(request).delete, request.path_params["key"])
    return to("/")


def shown(tr: Translator, file: str, found: ReadList) -> dict[str, object]:
    """Return what the page shows of a list."""
    return {
        "name": found.layout.day.event.name or file,
        "people": people_line(tr, found.layout.day.participants),
        "source": found.intake.source,
        "groups": [
            (
                sheets_words(tr, file, sheets),
                [ShownColumn(one.letter, one.heading, column_words(tr, one), one.filled) for one in columns],
            )
            for sheets, columns in column_groups(found.intake.columns)
        ],
        "findings": list(by_severity(tr, found.findings)),
    }


def by_severity(tr: Translator, findings: Sequence[Finding]) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    """Yield the findings with their remedies, the gravest first."""
    for severity, title in TITLES.items():
        lines = [
            (finding_line(tr, one), tr.say(one.remedy) if one.remedy else "")
            for one in findings
            if one.severity is severity
        ]
        if lines:
            yield tr(title), lines


ROUTES = (Route("/e/{key}/import", understood), Route("/e/{key}/delete", delete, methods=["POST"]))
