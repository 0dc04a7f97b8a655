"""Tables of web pages, which many programs save under the name .xls."""

from __future__ import annotations

import re

from cafeplanner.errors import UnreadableFile
from cafeplanner.intake.formats._decode import decode
from cafeplanner.intake.formats._format import Format
from cafeplanner.intake.formats._html_walker import Page
from cafeplanner.intake.formats._refused import is_markup, refusal, start_of
from cafeplanner.intake.formats.text import decoded
from cafeplanner.intake.table import RawTable

TABLE = re.compile(rb"<table[\s>]|<html[\s>]|<!doctype html", re.IGNORECASE)
CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([A-Za-z0-9_:.-]{2,40})", re.IGNORECASE)


def sniff(data: bytes) -> bool:
    """Whether the bytes are a web page, or a table as a web page holds them."""
    return is_markup(data) and TABLE.search(data.replace(b"\x00", b"") if data[:2] in MARKS else data) is not None


MARKS = (b"\xff\xfe", b"\xfe\xff")


def read(data: bytes, name: str, encoding: str = "") -> list[RawTable]:
    """Return the tables of a web page; raises `UnreadableFile` where it has none."""
    page = Page(name)
    page.walk(_characters(data, name, encoding))
    if not page.tables:
        raise refusal(data, name)
    return page.tables


def _characters(data: bytes, name: str, encoding: str) -> str:
    """Return the text in the encoding that the organiser or the page names, else in the likeliest."""
    if encoding or data[:2] in MARKS or data.startswith(b"\xef\xbb\xbf"):
        return decoded(data, name, encoding)[0]
    if found := CHARSET.search(start_of(data)):
        try:
            return decoded(data, name, found[1].decode())[0]
        except UnreadableFile:
            pass  # pages lie about it
    text = decode(data)
    return text[0] if text else data.decode("cp1252", "replace")


FORMAT = Format("HTML", sniff, read)
