"""From a template to a document that needs no other file: style sheet within, every text escaped."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import TYPE_CHECKING

from cafeplanner.pages._page import Document
from cafeplanner.pages._shortened import Part, shortening_findings
from cafeplanner.views.shortened import shortened_line
from cafeplanner.views.showing import Showing

if TYPE_CHECKING:
    from jinja2 import Environment


@cache
def environment() -> Environment:
    """Return the templates; whatever a template is given is text, never markup."""
    from jinja2 import Environment, PackageLoader, StrictUndefined

    return Environment(
        loader=PackageLoader("cafeplanner.pages"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def document(template: str, show: Showing, title: str, parts: Iterable[Part], **values: object) -> Document:
    """Return a whole HTML document; the template sees `show`, `tr` (says a text), `title` and the values.

    It tells on the screen how many texts it had to shorten.
    `parts` are all texts that it prints, with whose card or which page they are on.
    """
    found = shortening_findings(show.tr, parts)
    told = shortened_line(show.tr, len(found)) if found else ""
    html = environment().get_template(template).render(show=show, tr=show.tr, title=title, told=told, **values)
    return Document(html, found)
