"""From a template to a page."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from http import HTTPStatus
from pathlib import Path

from jinja2 import Environment, PackageLoader, StrictUndefined
from starlette.requests import Request
from starlette.responses import HTMLResponse

from cafeplanner.i18n import LANGUAGES, Text
from cafeplanner.web.language import words_for

STATIC = Path(__file__).parent / "static"


@cache
def environment() -> Environment:
    """Return the templates; whatever a template is given is text, never markup."""
    return Environment(
        loader=PackageLoader("cafeplanner.web"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def page(
    request: Request, template: str, values: Mapping[str, object], status: HTTPStatus = HTTPStatus.OK
) -> HTMLResponse:
    """Return a whole page; the template sees `tr`, `request`, `languages` and the values."""
    tr = words_for(request)
    shown = environment().get_template(template).render(tr=tr, request=request, languages=LANGUAGES, **values)
    return HTMLResponse(shown, status)


def refusal_page(request: Request, status: HTTPStatus, said: Text, remedy: Text | None = None) -> HTMLResponse:
    """Return a page that says why something is not done, and what to do about it."""
    return page(request, "refusal.html", {"said": said, "remedy": remedy}, status)
