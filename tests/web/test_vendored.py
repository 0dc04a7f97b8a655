"""Files of others are as their makers published them, with their licences, and nothing is fetched at run time."""

from __future__ import annotations

import hashlib
import re

import pytest

from tests.shell import ROOT

STATIC = ROOT / "src" / "cafeplanner" / "web" / "static"
VENDORED = {
    "htmx-2.0.11.min.js": ("htmx-LICENSE.txt", "Zero-Clause BSD"),
    "htmx-sse-2.2.4.min.js": ("htmx-sse-LICENSE.txt", "BSD Zero Clause License"),
    "pico-2.1.1.min.css": ("pico-LICENSE.md", "MIT License"),
}

SUMS = {
    "htmx-2.0.11.min.js": "d6fdc75f204e6bdefa99b69bf1e6d4ac69b8a364f77929f45c13476b4000f717",
    "htmx-sse-2.2.4.min.js": "98a46496de0c3605fbffdce9167ba427bdd9553184f83f149c261891a92c0136",
    "pico-2.1.1.min.css": "fbc9a63fc9fc9f72d12fd7fc9806e11fa9f77ae4f9cad146b27003a1119ba3db",
}


@pytest.mark.parametrize("name", VENDORED)
def test_each_has_its_licence(name: str) -> None:
    licence, words = VENDORED[name]
    assert (STATIC / "vendor" / licence).read_text("utf-8").startswith(words)


def test_they_are_unchanged() -> None:
    found = {one: hashlib.sha256((STATIC / "vendor" / one).read_bytes()).hexdigest() for one in VENDORED}
    assert found == SUMS


def test_nothing_else_is_vendored() -> None:
    wanted = {*VENDORED, *(licence for licence, _ in VENDORED.values())}
    assert {one.name for one in (STATIC / "vendor").iterdir()} == wanted


def test_no_style_or_script_fetches_anything_from_elsewhere() -> None:
    for file in (*STATIC.rglob("*.css"), *STATIC.rglob("*.js")):
        assert re.findall(r"(?:url\(|@import|src=|fetch\()\s*[\"']?https?:", file.read_text("utf-8")) == []
