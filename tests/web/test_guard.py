"""Nobody but the organiser's own browser gets an answer, and nothing but the server's own pages changes anything."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Iterable
from typing import Any

import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response, StreamingResponse
from starlette.routing import Route
from starlette.testclient import TestClient

from cafeplanner.web.guard import COOKIE, FAULTS, HEADERS, Guard

HOST = "127.0.0.1:8321"
OWN = {"origin": f"http://{HOST}"}
KEY = "the-key"
MOST = 1000


async def page(request: Request) -> Response:
    return PlainTextResponse(f"{len(await request.body())} bytes")


async def fault(_: Request) -> Response:
    raise ValueError("Marie Durand")


async def half(_: Request) -> Response:
    def parts() -> Iterable[str]:
        yield "begun"
        raise ValueError("Marie Durand")

    return StreamingResponse(parts())


def client(*, known: bool = True, language: str = "en", **options: Any) -> TestClient:
    """A browser, with the cookie unless it is a stranger's."""
    routes = [Route(f"/{one.__name__}", one, methods=["GET", "POST"]) for one in (page, fault, half)]
    app = Starlette(routes=routes, exception_handlers=dict(FAULTS))
    guard = Guard(app, hosts=frozenset({HOST}), key=KEY, most=MOST)
    headers = {"accept-language": language} | ({"cookie": f"{COOKIE}-8321={KEY}"} if known else {})
    return TestClient(guard, base_url=f"http://{HOST}", headers=headers, follow_redirects=False, **options)


def test_a_page_is_shown_and_a_form_is_taken() -> None:
    assert client().get("/page").text == "0 bytes"
    assert client().post("/page", content=b"x" * 10, headers=OWN).text == "10 bytes"


def test_every_answer_says_what_browsers_may_do_with_it() -> None:
    for answer in (
        client().get("/page"),
        client().get("/nowhere"),
        client(known=False).get("/page"),
        client(raise_server_exceptions=False).get("/fault"),
    ):
        assert {name: answer.headers[name] for name in HEADERS} == dict(HEADERS)


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1", "127.0.0.1:80", "127.0.0.1:8321.evil.example", ""])
def test_other_names_of_the_server_are_refused(host: str) -> None:
    answer = client().get("/page", headers={"host": host})
    assert (answer.status_code, "only on the computer" in answer.text) == (421, True)


def test_the_key_is_turned_into_a_cookie_and_leaves_the_address() -> None:
    browser = client(known=False)
    assert (browser.get("/page").status_code, browser.get("/page?key=wrong").status_code) == (403, 403)
    answer = browser.get(f"/page?key={KEY}")
    assert (answer.status_code, answer.headers["location"]) == (303, "/page")
    assert answer.headers["set-cookie"] == f"{COOKIE}-8321={KEY}; HttpOnly; Path=/; SameSite=strict"
    assert browser.get("/page").text == "0 bytes"


def test_each_server_has_a_key_of_its_own() -> None:
    app = Starlette()
    keys = {Guard(app, frozenset()).key for _ in range(20)}
    assert len(keys) == 20
    assert min(map(len, keys)) >= 32


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"origin": "null"},
        {"origin": "http://evil.example"},
        {"origin": f"http://{HOST}.evil.example"},
        {"origin": "http://127.0.0.1:9999"},
        {**OWN, "sec-fetch-site": "cross-site"},
        {**OWN, "sec-fetch-site": "same-site"},
    ],
)
def test_other_pages_change_nothing(headers: dict[str, str]) -> None:
    answer = client().post("/page", headers=headers)
    assert (answer.status_code, "nothing was changed" in answer.text) == (403, True)


def test_forms_of_the_servers_own_pages_are_taken() -> None:
    assert client().post("/page", headers={**OWN, "sec-fetch-site": "same-origin"}).status_code == 200


@pytest.mark.parametrize("method", ["PUT", "DELETE", "OPTIONS", "TRACE"])
def test_there_are_no_other_methods(method: str) -> None:
    assert client().request(method, "/page", headers=OWN).status_code == 405


def test_large_files_are_refused_before_and_while_they_come() -> None:
    told = client().post("/page", content=b"x" * (MOST + 1), headers=OWN)
    untold = client().post("/page", content=iter([b"x" * 600, b"x" * 600]), headers=OWN)
    for answer in (told, untold):
        assert (answer.status_code, "The file is larger than" in answer.text) == (413, True)
    assert client().post("/page", content=b"x" * MOST, headers=OWN).text == f"{MOST} bytes"


def test_a_fault_shows_no_trace_and_logs_no_name(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG, "cafeplanner"):
        answer = client(raise_server_exceptions=False).get("/fault")
    assert (answer.status_code, "Something went wrong in the program" in answer.text) == (500, True)
    assert ("Marie" in answer.text, "Traceback" in answer.text) == (False, False)
    assert [one.getMessage() for one in caplog.records if one.name.startswith("cafeplanner")] == ["ValueError on GET"]
    assert not any(one.exc_info for one in caplog.records if one.name.startswith("cafeplanner"))


def test_a_fault_in_the_middle_of_an_answer_does_not_begin_another_one() -> None:
    """The connection just ends: a second beginning would be no HTTP."""
    sent: list[str] = []

    async def run() -> None:
        async def receive() -> dict[str, Any]:
            await asyncio.sleep(60)
            return {"type": "http.disconnect"}

        async def send(message: Any) -> None:
            sent.append(message["type"])

        scope = {
            "type": "http", "method": "GET", "path": "/half", "raw_path": b"/half", "query_string": b"",
            "headers": [(b"host", HOST.encode()), (b"cookie", f"{COOKIE}-8321={KEY}".encode())],
            "http_version": "1.1", "scheme": "http", "server": None, "client": None, "root_path": "",
        }  # fmt: skip
        await client().app(scope, receive, send)

    asyncio.run(run())
    assert sent.count("http.response.start") == 1


def test_refusals_are_in_the_browsers_language() -> None:
    french = client(known=False, language="fr-CA,fr;q=0.9,en;q=0.8").get("/page")
    assert "Cette page est pour" in french.text
    assert '<html lang="fr">' in french.text
    assert '<html lang="en">' in client(known=False, language="de,en;q=0.8").get("/page").text
    assert '<html lang="fr">' in client(known=False, language="de").get("/page").text


def test_other_protocols_are_not_answered() -> None:
    async def never(*_: object) -> None:
        raise AssertionError

    scope = {"type": "websocket", "headers": [(b"host", HOST.encode())]}
    asyncio.run(Guard(never, frozenset({HOST}))(scope, never, never))  # type: ignore[arg-type]


def test_two_servers_on_one_computer_have_cookies_of_their_own() -> None:
    app = Starlette()
    assert Guard(app, frozenset({HOST})).cookie != Guard(app, frozenset({"127.0.0.1:8322"})).cookie
