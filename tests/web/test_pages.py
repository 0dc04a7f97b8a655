"""Pages without a browser: what they say and refuse, and that nothing of a list is markup."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from cafeplanner.store.event_file import EventFolder
from cafeplanner.web.app import create_app
from tests.shell import ROOT, roster

HOST = "127.0.0.1:8321"
LIST = ("liste.csv", roster().encode(), "text/csv")


@pytest.fixture
def browser(tmp_path: Path) -> TestClient:
    app = create_app(EventFolder(tmp_path / "data"), frozenset({HOST}))
    headers = {"origin": f"http://{HOST}", "accept-language": "en"}
    return TestClient(app, base_url=f"http://{HOST}", headers=headers, cookies={app.cookie: app.key})


def words(page: str) -> str:
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", page)).split())


def test_a_list_becomes_an_event(browser: TestClient) -> None:
    answer = browser.post("/events", files={"file": LIST})
    assert answer.status_code == 200
    assert re.fullmatch(rf"http://{HOST}/e/[a-z0-9]{{12}}/import", str(answer.url))
    assert "16 people, 5 organisations, 0 territories" in words(answer.text)
    assert "B Nom last name 16" in words(answer.text)
    assert re.findall(r'href="(/e/\w+/import)">liste.csv<', browser.get("/").text) == [answer.url.path]


def test_what_was_read_is_read_again_by_another_server(browser: TestClient, tmp_path: Path) -> None:
    first = browser.post("/events", files={"file": LIST})
    other = create_app(EventFolder(tmp_path / "data"), frozenset({HOST}))
    again = TestClient(other, base_url=f"http://{HOST}", headers=browser.headers, cookies={other.cookie: other.key})
    assert again.get(first.url.path).text == first.text


def test_a_file_that_cannot_be_read_is_said_beside_the_form_and_kept_nowhere(browser: TestClient) -> None:
    for file, sentence in (
        (("liste.xlsx", b"PK\x03\x04 no workbook", ""), "liste.xlsx"),
        (("", b"", ""), "No file was chosen. Choose the list of registrations."),
    ):
        answer = browser.post("/events", files={"file": file})
        assert (answer.status_code, sentence in words(answer.text)) == (422, True)
        assert 'aria-invalid="true"' in answer.text
    assert "None yet." in words(browser.get("/").text)


def test_a_deleted_event_is_gone(browser: TestClient, tmp_path: Path) -> None:
    path = browser.post("/events", files={"file": LIST}).url.path
    assert str(browser.post(path.replace("import", "delete")).url) == f"http://{HOST}/"
    assert list((tmp_path / "data").iterdir()) == []
    assert "does not exist" in browser.get(path).text


def test_a_damaged_event_is_listed_said_to_be_so_and_can_be_deleted(browser: TestClient, tmp_path: Path) -> None:
    path = browser.post("/events", files={"file": LIST}).url.path
    (file,) = (tmp_path / "data").glob("*.cafe")
    file.write_bytes(b"spoilt" * 1000)
    assert f'href="{path}"' in browser.get("/").text
    assert "is no event of cafeplanner, or it is damaged." in browser.get(path).text
    browser.post(path.replace("import", "delete"))
    assert list((tmp_path / "data").iterdir()) == []


def test_nothing_of_a_list_is_markup(browser: TestClient) -> None:
    evil = "<script>alert(1)</script>"
    content = f"Prénom;Nom;Structure;{evil}\nAnne;{evil};{evil};x\n".encode()
    answer = browser.post("/events", files={"file": (f"{evil}.csv", content, "text/csv")})
    assert "<script>alert" not in answer.text + browser.get("/").text
    assert evil in words(answer.text)


def test_addresses_that_lead_nowhere_say_so(browser: TestClient) -> None:
    for path in ("/nowhere", "/e/abc/nowhere", "/static/none.css", "/static/../guard.py"):
        answer = browser.get(path)
        assert (answer.status_code, "There is no such page." in answer.text) == (404, True)
    assert "There is no such event." in browser.get("/e/abc/import").text


@pytest.mark.parametrize("back", ["//evil.example", "http://evil.example", "/\\evil.example", ""])
def test_choosing_a_language_leads_nowhere_else(browser: TestClient, back: str) -> None:
    answer = browser.post("/language", data={"language": "fr", "back": back}, follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (303, "/")
    assert browser.post("/language", data={"language": "xx"}).status_code == 409


def test_the_example_is_there_too(browser: TestClient) -> None:
    assert "Journée de la coopération" in browser.post("/events/example").text
    assert (ROOT / "examples").is_dir()
