"""Every text has its French, and the program reads what the translators wrote."""

from __future__ import annotations

import re
from types import ModuleType

import pytest

from tests.shell import ROOT

FRENCH = ROOT / "src" / "cafeplanner" / "i18n" / "fr"


@pytest.fixture
def messages(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(ROOT / "tools")
    import messages

    return messages


def test_no_text_lacks_its_french(messages: ModuleType) -> None:
    assert messages.faults() == []


def test_the_compiled_catalogue_is_that_of_the_sources(messages: ModuleType) -> None:
    assert (FRENCH / "LC_MESSAGES" / "cafeplanner.mo").read_bytes() == messages.compiled()


def test_french_texts_keep_french_typography(messages: ModuleType) -> None:
    """Spaces before high punctuation do not break, quotes are guillemets, apostrophes are curved."""
    wrong = re.compile(r"[ \w»][;!?](?:\s|$)|[\w»] ?:(?:\s|$)|« | »|\w'\w|[“”]")
    found = []
    for path in sorted(FRENCH.glob("*.po")):
        for message in messages.read_catalogue(path.stem):
            forms = message.string if isinstance(message.string, tuple) else (message.string,)
            found += [form for form in forms if message.id and wrong.search(str(form).replace("A; B; C", ""))]
    assert found == []
