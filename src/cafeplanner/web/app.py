"""The web app: all routes behind the guard."""

from __future__ import annotations

from http import HTTPStatus

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Mount
from starlette.staticfiles import StaticFiles

from cafeplanner.errors import CafeplannerError
from cafeplanner.i18n import text
from cafeplanner.store.event_file import EventFolder
from cafeplanner.web import home, importing
from cafeplanner.web.events import Events
from cafeplanner.web.guard import FAULTS, Guard
from cafeplanner.web.render import STATIC, refusal_page


def create_app(folder: EventFolder, hosts: frozenset[str]) -> Guard:
    """Return the app for the events of a folder; `hosts` are the names and ports under which it is reached."""
    routes = [*home.ROUTES, *importing.ROUTES, Mount("/static", StaticFiles(directory=STATIC))]
    handlers = {**FAULTS, CafeplannerError: refused, HTTPException: no_such_page}
    app = Starlette(routes=routes, exception_handlers=dict(handlers))
    app.state.events = Events(folder)
    return Guard(app, hosts)


def refused(request: Request, error: Exception) -> Response:
    """Return a page with what an error of the program's own says."""
    assert isinstance(error, CafeplannerError)  # noqa: S101  (the table of handlers says so)
    return refusal_page(request, HTTPStatus.CONFLICT, error.text, error.remedy)


def no_such_page(request: Request, error: Exception) -> Response:
    """Return the page for an address that leads nowhere."""
    status = HTTPStatus(error.status_code) if isinstance(error, HTTPException) else HTTPStatus.NOT_FOUND
    return refusal_page(request, status, text("There is no such page."), text("Begin with the list of your events."))
