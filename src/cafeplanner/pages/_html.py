"""From a template to a document that needs no other file: style sheet within, every text escaped."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

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


def document(template: str, show: Showing, title: str, **values: object) -> str:
    """Return a whole HTML document; the template sees `show`, `tr` (says a text), `title` and the values."""
    return environment().get_template(template).render(show=show, tr=show.tr, title=title, **values)
