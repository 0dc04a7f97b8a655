"""Which encoding the bytes of a text are read in, at the edges of every rule."""

from __future__ import annotations

import pytest

from cafeplanner.intake.formats._decode import accented, decode

MARKED = {
    "utf-8-sig": b"\xef\xbb\xbf" + "é".encode(),
    "utf-16": b"\xff\xfe\xe9\x00",
    "utf-32": b"\xff\xfe\x00\x00\xe9\x00\x00\x00",
}
MARKED_BACKWARDS = {"utf-16": b"\xfe\xff\x00\xe9", "utf-32": b"\x00\x00\xfe\xff\x00\x00\x00\xe9"}


@pytest.mark.parametrize(("name", "data"), [*MARKED.items(), *MARKED_BACKWARDS.items()])
def test_a_mark_at_the_start_names_the_encoding(name: str, data: bytes) -> None:
    """UTF-32 begins with the mark of UTF-16 and is none."""
    assert decode(data) == ("é", name)


def test_a_mark_that_lies_makes_the_bytes_no_text() -> None:
    """No code page is tried then."""
    assert decode(b"\xef\xbb\xbfChlo\xe9") is None
    assert decode(b"\xff\xfea") is None


@pytest.mark.parametrize(
    ("data", "wanted"),
    [
        (b"a\x00" * 5 + b"bb" * 5, "utf-16-le"),
        (b"a\x00" * 4 + b"bb" * 6, "utf-8"),
        (b"\x00a" * 5 + b"bb" * 5, "utf-16-be"),
        (b"\x00a" * 4 + b"bb" * 6, "utf-8"),
        (b"a\x00" * 9 + b"\x00b", "utf-8"),
        (b"\x00a" * 9 + b"b\x00", "utf-8"),
        (b"a\x00" * 10 + b"\x00\x01", "utf-16-le"),
        (b"\x00a" * 10 + b"\x01\x00", "utf-16-be"),
        (b"\x00\x00" * 10, "utf-8"),
        (b"a\x00", "utf-16-le"),
        (b"a", "utf-8"),
        (b"", "utf-8"),
    ],
)
def test_utf_16_without_a_mark_has_zeros_in_every_second_byte(data: bytes, wanted: str) -> None:
    """More than four in ten there, and fewer than one in ten between them."""
    assert decode(data) == (data.decode(wanted), wanted)


def test_the_first_four_thousand_bytes_tell_whether_it_is_utf_16() -> None:
    """Neither one byte more nor one less."""
    zeros = b"\x00a" * 800 + b"bb" * 1_200
    assert decode(zeros + b"\x00\x00") == ((zeros + b"\x00\x00").decode(), "utf-8")
    assert decode(b"\x00a" * 801 + b"bb" * 1_199 + b"bb" * 9_000) == (
        (b"\x00a" * 801 + b"bb" * 10_199).decode("utf-16-be"),
        "utf-16-be",
    )
    assert decode(b"bb" * 2_000 + b"a\x00" * 9_000) == ((b"bb" * 2_000 + b"a\x00" * 9_000).decode(), "utf-8")


def test_one_zero_is_half_of_a_character() -> None:
    """So it is no text."""
    assert decode(b"\x00") is None


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (b"\xa6", "cp1252"),
        (b"\x96", "cp1252"),
        (b"Chlo\xe9", "cp1252"),
        (b"Chlo\x8e", "mac_roman"),
        (b"\x82t\x82\x93", "cp850"),
        (b"\xe0\x9d", "cp1252"),
        (b"\xe0\x8f", "mac_roman"),
        (b"\xe0\x8f\x81\x81", "cp850"),
        (b"\xe0\x8f\xa2", "mac_roman"),
    ],
)
def test_the_code_page_with_most_western_letters_wins(data: bytes, name: str) -> None:
    """Among equals that of Windows, then that of the Mac; one that has no such character is passed over."""
    try:
        wanted = data.decode(name), name
    except UnicodeDecodeError:
        wanted = data.decode("mac_roman"), "mac_roman"
    assert decode(data) == wanted


def test_the_first_twenty_thousand_bytes_beyond_ascii_are_counted() -> None:
    """Letters between them do not count."""
    mac, windows = b"\xa7a" * 10_000, b"\xe0a" * 10_000
    assert decode(mac + windows + b"\xa7") == ((mac + windows + b"\xa7").decode("cp1252"), "cp1252")
    more = b"\xa7" + mac + windows
    assert decode(more) == (more.decode("mac_roman"), "mac_roman")


def test_utf_8_comes_before_every_code_page() -> None:
    """Its bytes are letters in all of them."""
    assert decode("Chloé Lévêque".encode()) == ("Chloé Lévêque", "utf-8")


def test_words_with_accents_show_how_an_encoding_was_guessed() -> None:
    """Three of them, the longest first, then by the alphabet, each once."""
    assert accented("Zoé, Chloé Lévêque; Léa2 Aïcha Chloé Ana") == ("Lévêque", "Aïcha", "Chloé")
    assert accented("Zoé Léa Ana") == ("Léa", "Zoé")
    assert accented("Ana Costa") == ()


def test_words_with_other_signs_stand_in_for_accents() -> None:
    """Only where there are no letters beyond ASCII."""
    assert accented("12€ et 5 «a» x") == ("12€", "«a»")
    assert accented("12€ Léa") == ("Léa",)


def test_the_first_two_hundred_thousand_characters_are_looked_at() -> None:
    """A word there may be cut."""
    assert accented("ô" + " " * 199_998 + "éè") == ("é", "ô")
    assert accented("ô" + " " * 199_999 + "é") == ("ô",)


@pytest.mark.parametrize("name", ["cp1252", "mac_roman", "cp850"])
@pytest.mark.parametrize("text", ["Prénom;Nom\nChloé;Petit", "Hélène;François", "Nom\nLéa"])
def test_no_capital_stands_within_a_word(text: str, name: str) -> None:
    """Else the é of DOS would be the Ç of the Mac, which is as western a letter."""
    assert decode(text.encode(name)) == (text, name)
