"""The first page: all events, and a new one from a list of registrations."""

from __future__ import annotations

from http import HTTPStatus

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import UploadFile
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from cafeplanner.errors import CafeplannerError, UnreadableFile, WrongSettings
from cafeplanner.i18n import LANGUAGES, text
from cafeplanner.intake.example import example_roster
from cafeplanner.web.events import Events
from cafeplanner.web.language import COOKIE
from cafeplanner.web.render import page

ACCEPTED = ".xlsx,.xlsm,.xlsb,.xls,.ods,.csv,.tsv,.txt"
YEAR = 365 * 24 * 3600


async def home(request: Request) -> Response:
    """Show the events and the form for a new one."""
    return await shown(request)


async def begin(request: Request) -> Response:
    """Begin an event with an uploaded list; a list that cannot be read is said beside the form."""
    async with request.form(max_files=1, max_fields=5) as form:
        file = form.get("file")
        try:
            if not isinstance(file, UploadFile) or not file.filename:
                raise UnreadableFile(text("No file was chosen."), text("Choose the list of registrations."))
            key = await run_in_threadpool(events(request).begin, await file.read(), file.filename)
        except CafeplannerError as fault:
            return await shown(request, fault)
    return to(f"/e/{key}/import")


async def begin_example(request: Request) -> Response:
    """Begin an event with the example's list."""
    with example_roster() as file:
        key = await run_in_threadpool(events(request).begin, file.read_bytes(), file.name)
    return to(f"/e/{key}/import")


async def choose_language(request: Request) -> Response:
    """Remember the language, and go back to where it was chosen."""
    async with request.form(max_files=0, max_fields=5) as form:
        language, back = str(form.get("language", "")), str(form.get("back", ""))
    if language not in LANGUAGES:
        raise WrongSettings(text("The program speaks French and English."))
    answer = to(back if back.startswith("/") and not back.startswith("//") and "\\" not in back else "/")
    answer.set_cookie(COOKIE, language, max_age=YEAR, httponly=True, samesite="strict")
    return answer


async def shown(request: Request, fault: CafeplannerError | None = None) -> Response:
    """Return the first page, with a fault beside the form."""
    listed = await run_in_threadpool(lambda: list(events(request).listed()))
    status = HTTPStatus.UNPROCESSABLE_ENTITY if fault else HTTPStatus.OK
    return page(request, "home.html", {"events": listed, "fault": fault, "accepted": ACCEPTED}, status)


def events(request: Request) -> Events:
    """Return the events of the app that answers."""
    found: Events = request.app.state.events
    return found


def to(address: str) -> RedirectResponse:
    """Send the browser to another page."""
    return RedirectResponse(address, HTTPStatus.SEE_OTHER)


ROUTES = (
    Route("/", home),
    Route("/events", begin, methods=["POST"]),
    Route("/events/example", begin_example, methods=["POST"]),
    Route("/language", choose_language, methods=["POST"]),
)
