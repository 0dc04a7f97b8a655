"""A page that says why something is not done, in the language of whoever asked."""

from __future__ import annotations

from http import HTTPStatus

from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import HTMLResponse

from cafeplanner.i18n import LANGUAGES, Text, translator

PAGE = Markup(
    '<!doctype html><html lang="{language}"><head><meta charset="utf-8"><title>cafeplanner</title>'
    '<meta name="viewport" content="width=device-width, initial-scale=1"></head>'
    "<body><main><h1>{said}</h1><p>{remedy}</p></main></body></html>"
)


def refusal_page(request: Request, status: HTTPStatus, said: Text, remedy: Text | None = None) -> HTMLResponse:
    """Return a page with a sentence and what to do about it."""
    tr = translator(asked_language(request))
    page = PAGE.format(language=tr.language, said=tr.say(said), remedy=tr.say(remedy) if remedy else "")
    return HTMLResponse(page, status)


def asked_language(request: Request) -> str:
    """Return the first language of the browser that the program speaks, else French."""
    for wanted in request.headers.get("accept-language", "").split(","):
        language = wanted.split(";")[0].strip()[:2].lower()
        if language in LANGUAGES:
            return language
    return "fr"
