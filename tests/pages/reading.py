"""Print pages read back: their elements by class, and what a browser finds wrong with their geometry."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from html.parser import HTMLParser

from cafeplanner.cafe.day import Day
from cafeplanner.cafe.plan import Plan
from cafeplanner.cafe.report import Report
from cafeplanner.i18n import translator
from cafeplanner.pages._page import Printing, PrintPage
from cafeplanner.views.showing import Showing
from tests.builders import rotation_plan

VOID = frozenset({"meta", "br", "hr", "img", "link"})
NO_REPORT = Report((), (), ())

FAULTS = """() => {
  const mm = 96 / 25.4, told = [];
  for (const page of document.querySelectorAll('section.page')) {
    const paper = page.getBoundingClientRect(), texts = [];
    const walker = document.createTreeWalker(page, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode, said = node.data.trim();
      if (!said) continue;
      const size = parseFloat(getComputedStyle(node.parentElement).fontSize);
      if (size < 8 * 96 / 72 - 0.01) told.push(['small', said]);
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const line of range.getClientRects()) {
        const middle = (line.top + line.bottom) / 2, half = 0.42 * size;
        texts.push({said, left: line.left, right: line.right, top: middle - half, bottom: middle + half});
        const box = texts[texts.length - 1];
        for (let one = node.parentElement; one !== page; one = one.parentElement) {
          const edge = one.getBoundingClientRect(), slack = 1.2;
          if (getComputedStyle(one).display === 'inline') continue;
          if (box.left < edge.left - slack || box.right > edge.right + slack
              || box.top < edge.top - slack || box.bottom > edge.bottom + slack)
            told.push(['beyond its box', said]);
        }
        const free = 4.5 * mm;
        if (box.left < paper.left + free || box.right > paper.right - free
            || box.top < paper.top + free || box.bottom > paper.bottom - free)
          told.push(['at the edge of the paper', said]);
      }
    }
    for (let i = 0; i < texts.length; i++)
      for (let j = i + 1; j < texts.length; j++) {
        const a = texts[i], b = texts[j];
        if (Math.min(a.right, b.right) - Math.max(a.left, b.left) > 0.8
            && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 0.8)
          told.push(['one over another', a.said, b.said]);
      }
  }
  return told;
}"""
"""JavaScript: text below 8 points, beyond any of its boxes, near the edge of the paper, or over another text."""


@dataclass
class Element:
    """An element of a page."""

    tag: str
    classes: tuple[str, ...] = ()
    style: str = ""
    parts: list[Element | str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """All its text, with single spaces."""
        return " ".join("".join(part if isinstance(part, str) else part.text for part in self.parts).split(" ")).strip()

    def all(self, name: str) -> Iterator[Element]:
        """Yield the elements within it that have a class or tag."""
        for part in self.parts:
            if isinstance(part, Element):
                if name == part.tag or name in part.classes:
                    yield part
                yield from part.all(name)

    def one(self, name: str) -> Element:
        """Return the first element within it that has a class or tag."""
        return next(self.all(name))

    def texts(self, name: str) -> list[str]:
        """Return the texts of the elements within it that have a class or tag."""
        return [one.text for one in self.all(name)]


class _Tree(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open = [Element("")]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        made = Element(tag, tuple((given.get("class") or "").split()), given.get("style") or "")
        self.open[-1].parts.append(made)
        if tag not in VOID:
            self.open.append(made)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop().tag == tag

    def handle_data(self, data: str) -> None:
        self.open[-1].parts.append(data)


def showing(day: Day, plan: Plan | None = None, language: str = "") -> Showing:
    """Return what is shown of a day, with the rotation plan unless another is given."""
    return Showing(day, plan or rotation_plan(day), NO_REPORT, translator(language or day.event.language))


def made(page: PrintPage, day: Day, plan: Plan | None = None, language: str = "") -> str:
    """Return the HTML of a print page."""
    return page.html(showing(day, plan, language), Printing())


def sheets(html: str) -> list[Element]:
    """Return the sheets of paper of a document, which must be well formed."""
    tree = _Tree()
    tree.feed(html)
    assert len(tree.open) == 1
    return [one for one in tree.open[0].all("section") if "page" in one.classes]


def with_labels(day: Day, labels: list[str], themes: list[str]) -> Day:
    """Return a day whose café tables have other labels and themes."""
    sessions = []
    for session in day.sessions:
        tables = session.tables
        if session.part.value == "cafe":
            tables = tuple(
                replace(table, label=label, theme=theme)
                for table, label, theme in zip(tables, labels, themes, strict=True)
            )
        sessions.append(replace(session, tables=tables))
    return replace(day, sessions=tuple(sessions))
