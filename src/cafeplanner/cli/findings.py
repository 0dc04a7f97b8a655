"""Findings as lines to read: blocking ones first, each with its place and its remedy."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

from cafeplanner.cafe.finding import Finding, Severity
from cafeplanner.cli.console import Console
from cafeplanner.errors import BlockingFindings
from cafeplanner.i18n import Translator, text
from cafeplanner.views.finding_words import TITLES, finding_line

MOST_OF_A_KIND = 5
"""So many findings of one kind are shown; what is wrong in every row is one fault, not a thousand."""


def blocking_error(findings: Sequence[Finding]) -> BlockingFindings:
    """Return the error that ends the program when findings forbid planning."""
    return BlockingFindings(text("Nothing was planned: the list has to be mended first."), findings)


@contextmanager
def blocking_said(console: Console) -> Iterator[None]:
    """Say the findings that forbid planning before the error goes on."""
    try:
        yield
    except BlockingFindings as error:
        say_findings(console, [one for one in error.findings if isinstance(one, Finding)], infos=False)
        raise


def say_findings(
    console: Console,
    findings: Sequence[Finding],
    *,
    infos: bool = True,
    titles: Mapping[Severity, str] = TITLES,
) -> None:
    """Say findings, grouped by severity and kind; without `infos`, those that need nothing done are only counted."""
    tr = console.tr
    for severity, title in titles.items():
        group = [finding for finding in findings if finding.severity is severity]
        if not group:
            continue
        console.say()
        if severity is Severity.INFO and not infos:
            console.say(remarks_line(tr, len(group)))
            continue
        console.say(tr(title))
        for line in kind_lines(tr, group):
            console.say(line)


def remarks_line(tr: Translator, count: int) -> str:
    """Say how many findings need nothing done."""
    return tr.plural(
        "{count} more remark is in the sheet “Findings”; nothing needs doing.",
        "{count} more remarks are in the sheet “Findings”; nothing needs doing.",
        count,
    )


def kind_lines(tr: Translator, findings: Sequence[Finding]) -> Iterator[str]:
    """Yield the lines of findings of one severity, those of a kind together."""
    for code in dict.fromkeys(finding.code for finding in findings):
        alike = [finding for finding in findings if finding.code == code]
        yield from advised_lines(tr, alike[:MOST_OF_A_KIND])
        if len(alike) > MOST_OF_A_KIND:
            yield "    " + tr.plural(
                "and {count} more like it", "and {count} more like it", len(alike) - MOST_OF_A_KIND
            )


def advised_lines(tr: Translator, findings: Sequence[Finding]) -> Iterator[str]:
    """Yield the lines of findings of one kind, each advice once, below the findings that it is for."""
    advice = [tr.say(finding.remedy) if finding.remedy is not None else "" for finding in findings]
    for remedy in dict.fromkeys(advice):
        for finding, own in zip(findings, advice, strict=True):
            if own == remedy:
                yield f"  • {finding_line(tr, finding)}"
        if remedy:
            yield f"    → {remedy}"


def finding_json(tr: Translator, finding: Finding) -> dict[str, Any]:
    """Return a finding for other programs."""
    place = finding.place
    return {
        "severity": finding.severity.value,
        "code": finding.code,
        "text": tr.say(finding.text),
        "remedy": tr.say(finding.remedy) if finding.remedy else None,
        "place": None
        if place is None
        else {
            "file": place.file,
            "sheet": place.sheet,
            "row": place.row,
            "column": place.letter,
            "heading": place.heading,
        },
        "people": list(finding.people),
    }
