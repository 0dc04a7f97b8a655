"""The measuring script finds what it is there to find."""

from __future__ import annotations

import pytest

from tests.pages.browser import measured
from tests.pages.reading import FAULTS

STYLE = "*{margin:0} .page{position:relative;display:flow-root;width:210mm;height:296mm;font:12pt/1.17 Arial}"
WRONG = {
    "nothing": ('<p style="margin:20mm">Right</p>', []),
    "small": ('<p style="margin:20mm;font-size:7.9pt">Tiny</p>', [["small", "Tiny"]]),
    "wide": ('<p style="margin:20mm;width:5mm">Broad</p>', [["beyond its box", "Broad"]]),
    "high": ('<p style="margin:20mm;height:2mm">Tall</p>', [["beyond its box", "Tall"]]),
    "edge": ('<p style="margin:1mm">Cut</p>', [["at the edge of the paper", "Cut"]]),
    "over": (
        '<p style="position:absolute;top:9mm;left:9mm">One</p><p style="position:absolute;top:11mm;left:9mm">Two</p>',
        [["one over another", "One", "Two"]],
    ),
}


@pytest.mark.parametrize(("body", "faults"), WRONG.values(), ids=WRONG.keys())
def test_a_fault_is_found(body: str, faults: list[list[str]]) -> None:
    assert measured(f'<style>{STYLE}</style><section class="page">{body}</section>', FAULTS) == faults
