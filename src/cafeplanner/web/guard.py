"""What stands before every page: whose computer this is for, where a request comes from, and how much it may send.

A server on the own computer can be reached by every web page that is open in the same browser, and by everybody who
uses the same computer. So requests are answered only under the server's own names (against DNS rebinding), only with
the cookie that the address printed at the start hands out, and changes only when they come from its own pages (OWASP,
Cross-Site Request Forgery Prevention Cheat Sheet).
"""

from __future__ import annotations

import logging
import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from http import HTTPStatus
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from cafeplanner.i18n import Text, text
from cafeplanner.web.render import refusal_page

COOKIE = "cafeplanner"
MOST_BYTES = 20 * 1024 * 1024
SAFE_METHODS = frozenset({"GET", "HEAD"})
CHANGING_METHODS = frozenset({"POST"})
HEADERS: Mapping[str, str] = {
    # the style sheet draws its small pictures (arrows, ticks) as data
    "content-security-policy": "default-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'self'; "
    "frame-ancestors 'none'; object-src 'none'",
    "x-content-type-options": "nosniff",
    # "no-referrer" would let browsers send "null" as the origin of a form of our own
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "cache-control": "no-store",
}
log = logging.getLogger(__name__)


class TooMuch(Exception):
    """A request sends more than is allowed, though it promised less."""


@dataclass(frozen=True)
class Guard:
    """Lets requests through to an app; `hosts` are the names under which the server answers, with their port."""

    app: ASGIApp
    hosts: frozenset[str]
    key: str = field(default_factory=lambda: secrets.token_urlsafe(24))
    most: int = MOST_BYTES

    @property
    def cookie(self) -> str:
        """The name of the cookie; browsers tell servers on one computer apart by it alone, not by their ports."""
        return f"{COOKIE}-{min(self.hosts, default='').rpartition(':')[2]}"

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, or refuse it with a page that says why."""
        if scope["type"] != "http":
            return  # the pages need no other protocol, and what is not looked at is not let through
        request, sender = Request(scope), _Sender(send)
        answer = self._refusal(request) or self._welcome(request)
        try:
            if answer is None:
                await self.app(scope, _limited(receive, self.most), sender)
            else:
                await answer(scope, receive, sender)
        except Exception as error:
            # the message of an error may hold a name: only its kind is noted
            log.error("%s on %s", type(error).__name__, scope["method"])
            if not sender.begun:
                await broken_down(request, error)(scope, receive, sender)

    def _refusal(self, request: Request) -> Response | None:
        """Return why a request is not answered; None for one that is."""
        headers = request.headers
        if headers.get("host", "").lower() not in self.hosts:
            said = text("This server answers only on the computer on which it was started.")
            return refusal_page(request, HTTPStatus.MISDIRECTED_REQUEST, said)
        if request.method not in SAFE_METHODS | CHANGING_METHODS:
            return refusal_page(request, HTTPStatus.METHOD_NOT_ALLOWED, text("That cannot be done here."))
        if request.method in CHANGING_METHODS and not self._is_own(headers):
            said = text("This came from another page, so nothing was changed.")
            return refusal_page(request, HTTPStatus.FORBIDDEN, said, text("Go back to cafeplanner and do it there."))
        if (headers.get("content-length") or "0").isdecimal() and int(headers.get("content-length") or 0) > self.most:
            return too_large(request, TooMuch())
        return None

    def _is_own(self, headers: Headers) -> bool:
        """Whether a change was asked for by a page of this server: every browser says so of a form."""
        if headers.get("sec-fetch-site", "same-origin") not in ("same-origin", "none"):
            return False
        return urlsplit(headers.get("origin", "")).netloc.lower() == headers.get("host", "").lower()

    def _welcome(self, request: Request) -> Response | None:
        """Hand out the cookie to whoever knows the key; None for those who have it."""
        given = request.query_params.get("key")
        if given is not None and secrets.compare_digest(given.encode(), self.key.encode()):
            # the key is out of the address at once, so that nobody copies it with a link
            answer = RedirectResponse("/" + request.url.path.lstrip("/"), HTTPStatus.SEE_OTHER)
            answer.set_cookie(self.cookie, self.key, httponly=True, samesite="strict")
            return answer
        if secrets.compare_digest(request.cookies.get(self.cookie, "").encode(), self.key.encode()):
            return None
        said = text("This page is for whoever started cafeplanner.")
        remedy = text("Open the address that it printed when it started.")
        return refusal_page(request, HTTPStatus.FORBIDDEN, said, remedy)


def too_large(request: Request, _: Exception) -> Response:
    """Return the page about a file that is too large."""
    said = text("The file is larger than {most} MB.", most=MOST_BYTES // 2**20)
    return refusal_page(
        request, HTTPStatus.REQUEST_ENTITY_TOO_LARGE, said, text("Save only the list of people in a new file.")
    )


def broken_down(request: Request, _: Exception) -> Response:
    """Return the page about a fault of the program."""
    said: Text = text("Something went wrong in the program; what you did last may not have been done.")
    remedy = text("Go back and look. If it happens again, please report this fault.")
    return refusal_page(request, HTTPStatus.INTERNAL_SERVER_ERROR, said, remedy)


FAULTS: Mapping[type[Exception], Callable[[Request, Exception], Response]] = {
    TooMuch: too_large,
    Exception: broken_down,
}
"""What an app behind the guard answers to its faults (Starlette's `exception_handlers`)."""


class _Sender:
    """Sends an answer with the headers of every answer, and knows whether it has begun."""

    def __init__(self, send: Send) -> None:
        self._send = send
        self.begun = False

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self.begun = True
            headers = MutableHeaders(raw=message.setdefault("headers", []))
            for name, value in HEADERS.items():
                headers.setdefault(name, value)
        await self._send(message)


def _limited(receive: Receive, most: int) -> Receive:
    """Return what receives at most so many bytes; raises `TooMuch` beyond."""
    taken = 0

    async def limited() -> Message:
        nonlocal taken
        message = await receive()
        taken += len(message.get("body", b""))
        if taken > most:
            raise TooMuch
        return message

    return limited
