"""What is tidied in a cell, how it is parted, and what is near to something."""

from __future__ import annotations

import pytest

from cafeplanner.intake.clean import answers, clean, is_parted, meant, one_line, people_named, pieces
from cafeplanner.intake.nearness import NEAR, nearest, nearest_subject, same_beginning, shared_word


@pytest.mark.parametrize(
    ("cell", "tidy"),
    [
        ("", ""),
        ("  Ana   Costa ", "Ana Costa"),
        ("Ana\tCosta", "Ana Costa"),
        ("Ana\u00a0Costa", "Ana Costa"),
        ("A\u200bn\u200ca\u200d C\u2060o\ufeffs\u00adt\u200ea\u200f", "Ana Costa"),
        ("Zoe\u0308", "Zoë"),
        ("Ana\x07Costa", "Ana Costa"),
        ("é\x07è", "é è"),
        ("é\ue000è", "é è"),
        ("un\r\ndeux\rtrois\n\n quatre ", "un\ndeux\ntrois\nquatre"),
        ("é\r\nè", "é\nè"),
        ("Jean\u2011Paul\u2010Luc", "Jean-Paul-Luc"),
        ("'=1+1", "=1+1"),
        ("'+33", "+33"),
        ("'@ana", "@ana"),
        ("'-Costa", "-Costa"),
        ("'t Hart", "'t Hart"),
        ("x'=1", "x'=1"),
    ],
)
def test_a_cell_is_tidied_without_changing_what_it_says(cell: str, tidy: str) -> None:
    """Composed letters, no invisible ones, single spaces; line breaks stay."""
    assert clean(cell) == tidy


def test_one_line_and_what_is_meant() -> None:
    """What only says that there is nothing to say is empty."""
    assert one_line(" un\n deux ") == "un deux"
    assert [meant(cell) for cell in ("", " - ", "Néant", "n/a", "Aucune\n", "Ana\nCosta")] == [
        "",
        "",
        "",
        "",
        "",
        "Ana Costa",
    ]


@pytest.mark.parametrize(
    ("cell", "parts"),
    [
        ("a;b; c ;", ("a", "b", "c")),
        ("a|b", ("a", "b")),
        ("a\nb", ("a", "b")),
        ("a, b", ("a, b",)),
        ("a;;néant;b", ("a", "b")),
        ("", ()),
    ],
)
def test_pieces_are_parted_by_semicolons_bars_and_line_breaks(cell: str, parts: tuple[str, ...]) -> None:
    """A trailing separator adds nothing."""
    assert pieces(cell) == parts


def test_pieces_may_have_separators_of_their_own() -> None:
    """Those of a settings cell."""
    assert pieces("a,b;c", ",") == ("a", "b;c")
    assert pieces("a-b]c", "]-") == ("a", "b", "c")


@pytest.mark.parametrize(
    ("cell", "names"),
    [
        ("Ana Costa et Luc Petit", ("Ana Costa", "Luc Petit")),
        ("Ana Costa and Luc Petit & Zoé Roux + Max Bon", ("Ana Costa", "Luc Petit", "Zoé Roux", "Max Bon")),
        ("Ana Costa / Luc Petit", ("Ana Costa", "Luc Petit")),
        ("Ana Costa, Luc Petit", ("Ana Costa", "Luc Petit")),
        ("Costa, Ana", ("Costa, Ana",)),
        ("Costa, Ana Maria", ("Costa, Ana Maria",)),
        ("Ana Costa, , Luc Petit", ("Ana Costa", "Luc Petit")),
        ("Ana Costa (CAF, nord), Luc Petit", ("Ana Costa (CAF, nord)", "Luc Petit")),
        ("Ana Costa; Petit, Luc", ("Ana Costa", "Petit, Luc")),
        ("Etienne Andersen", ("Etienne Andersen",)),
    ],
)
def test_names_of_several_people(cell: str, names: tuple[str, ...]) -> None:
    """A comma parts them only where whole names stand on both sides."""
    assert people_named(cell) == names


@pytest.mark.parametrize(
    ("cell", "found", "parted"),
    [
        ("Santé, Eau", ("Santé", "Eau"), False),
        ("Santé,Eau", ("Santé", "Eau"), False),
        ("Santé", ("Santé",), False),
        ("Santé (corps, esprit), Eau", ("Santé (corps, esprit)", "Eau"), False),
        ("Santé, néant, Eau", ("Santé", "Eau"), False),
        ("Climat, eau;", ("Climat, eau",), True),
        ("Climat, eau;Santé", ("Climat, eau", "Santé"), True),
        ("Climat, eau|Santé", ("Climat, eau", "Santé"), True),
        ("Climat, eau\nSanté", ("Climat, eau", "Santé"), True),
        ("• Climat, eau • Santé", ("Climat, eau", "Santé"), True),
        ("✔ Climat, eau", ("Climat, eau",), True),
        ("- Climat, eau\n– Santé\n* Sport", ("Climat, eau", "Santé", "Sport"), True),
        ("Climat - Santé", ("Climat - Santé",), False),
        ("1. Climat, eau 2. Santé", ("Climat, eau", "Santé"), True),
        ("1) Climat, 2) Santé", ("Climat", "Santé"), True),
        ("(1) Climat (2) Santé", ("Climat", "Santé"), True),
        ("1.Climat 2.Santé 3.Eau", ("Climat", "Santé", "Eau"), True),
        ("1° Climat 2° Santé", ("Climat", "Santé"), True),
        ("1. Climat, eau", ("1. Climat", "eau"), False),
        ("2. Climat 1. Santé", ("2. Climat 1. Santé",), False),
        ("1. Climat 3. Santé", ("1. Climat 3. Santé",), False),
        ("Axe 1. Climat 2. Santé", ("Axe 1. Climat 2. Santé",), False),
        ("1.5 2.5", ("1.5 2.5",), False),
        ("habitant·e·s, élu·e·s", ("habitant·e·s", "élu·e·s"), False),
        ("", (), False),
    ],
)
def test_answers_of_a_multiple_choice_cell(cell: str, found: tuple[str, ...], parted: bool) -> None:
    """Bullets and numbers part them like semicolons; commas only where there is nothing else."""
    assert (answers(cell), is_parted(cell)) == (found, parted)


@pytest.mark.parametrize(
    ("written", "known", "near"),
    [
        ("Mobilité", ["Santé", "Mobilités"], "Mobilités"),
        ("cltrue", ["Culture"], "Culture"),
        ("Couleur", ["Culture"], ""),
        ("Formation", ["Information"], ""),
        ("ormation", ["Formation"], "Formation"),
        ("rmation", ["Formation"], ""),
        ("Nature", ["Mature"], "Mature"),
        ("Réduction", ["Éducation"], ""),
        ("Agriculture", ["Culture"], ""),
        ("durable mobilité", ["Mobilité durable"], "Mobilité durable"),
        ("", ["Santé"], ""),
        ("Santé", [""], ""),
        ("abcd", ["abce"], "abce"),
        ("abcdefgh", ["abcdefxy"], "abcdefxy"),
        ("abcdefg", ["abcdexy"], ""),
    ],
)
def test_the_nearest_text_is_spelt_nearly_alike(written: str, known: list[str], near: str) -> None:
    """Three letters of four the same, and the beginning but for one slip."""
    assert NEAR == 75
    assert nearest(written, known) == near


@pytest.mark.parametrize(
    ("written", "near"),
    [
        ("Mobilités douces", "Transports et mobilité"),
        ("Réduction des déchets", ""),
        ("La formation des élus", ""),
        ("Monde agricole", ""),
        ("Vivre ici", "Vivre"),
        ("L’éducation populaire", "Éducation"),
    ],
)
def test_the_nearest_subject_shares_a_long_word(written: str, near: str) -> None:
    """Words that only end alike are no help: "formation" and "information"."""
    themes = ["Éducation", "Information", "Transports et mobilité", "Vivre"]
    assert nearest_subject(written, themes) == near


def test_two_forms_of_a_word_have_a_likeness_of_85() -> None:
    """A spelling near the whole name comes first."""
    assert nearest_subject("tout pour les jeunes", ["Jeunesse"]) == "Jeunesse"
    assert nearest_subject("tout pour les abcdefghi", ["Abcdefghxy"]) == ""
    assert nearest_subject("eau vive", ["eau vives"]) == "eau vives"
    assert nearest_subject("jeunesse en ville", ["Jeunesse", "Jeunes en ville"]) == "Jeunes en ville"


def test_shared_words_have_five_letters_and_begin_alike() -> None:
    """The likeness of the two most alike."""
    assert shared_word("la mobilité rurale", "Les mobilités") == pytest.approx(94.1, abs=0.1)
    assert shared_word("vivre", "vivre") == 100
    assert shared_word("eau vive", "eau vive") == 0
    assert shared_word("formation", "information") == 0
    assert shared_word("", "mobilité") == 0


def test_the_beginning_is_that_of_the_first_word_in_the_order_of_the_alphabet() -> None:
    """As the likeness compares them."""
    assert same_beginning("mobilite durable", "durabl mobilite")
    assert not same_beginning("formation", "information")
    assert same_beginning("", "")
    assert not same_beginning("", "a")
