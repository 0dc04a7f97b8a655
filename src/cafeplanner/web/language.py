"""In which language somebody reads the pages."""

from __future__ import annotations

from starlette.requests import Request

from cafeplanner.i18n import LANGUAGES, Translator, translator

COOKIE = "language"


def language_of(request: Request) -> str:
    """Return the language that was chosen, else the first of the browser's that the program speaks, else French."""
    chosen = request.cookies.get(COOKIE, "")
    if chosen in LANGUAGES:
        return chosen
    for wanted in request.headers.get("accept-language", "").split(","):
        language = wanted.split(";")[0].strip()[:2].lower()
        if language in LANGUAGES:
            return language
    return "fr"


def words_for(request: Request) -> Translator:
    """Return the translator of whoever asked."""
    return translator(language_of(request))
