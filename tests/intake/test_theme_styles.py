"""Random themes, written and parted in every style, are read back."""

from __future__ import annotations

from random import Random

from hypothesis import example, given, settings
from hypothesis import strategies as st

from cafeplanner.intake import lay_out, read_data
from cafeplanner.intake.clean import answers
from cafeplanner.intake.layout.known_themes import How
from cafeplanner.intake.layout.matcher import Matcher
from tests.intake.samples import delimited

WORDS = (
    *("Climat", "Énergie", "Jeunesse", "Santé", "Logement", "Habitat", "Culture", "Sport", "Mobilités", "Numérique"),
    *("Emploi", "Formation", "Eau", "Sols", "Air", "Commerce", "Tourisme", "Handicap", "Vieillesse", "Parentalité"),
    *("Agriculture", "Alimentation", "Égalité", "Sécurité"),
)
INNER = [" ", ", ", " et ", " / ", " - ", " & ", " : ", "-", ", bien "]
COMMAS = [", ", ","]
PLAIN = [";", "; ", "|", "\n", "1.", "•"]
WORDY = [" , ", " / ", " + ", " - ", " & ", " et ", " and ", " puis ", " > ", ", puis "]

randoms = st.randoms(use_true_random=False)


def random_themes(random: Random, inner: list[str]) -> list[str]:
    """Return themes of one to three words, no word in two of them; some are the beginning of another."""
    words = random.sample(WORDS, len(WORDS))
    themes = []
    while words:
        parts = [words.pop() for _ in range(min(len(words), random.choice([1, 1, 2, 3])))]
        name = parts[0] + "".join(random.choice(inner) + part for part in parts[1:])
        themes += [name, parts[0]] if len(parts) > 1 and random.random() < 0.2 else [name]
    return themes


def written(wishes: list[str], style: str) -> str:
    """Return a cell with these wishes in some style."""
    if style == "1.":
        return " ".join(f"{n}. {one}" for n, one in enumerate(wishes, start=1))
    if style == "•":
        return " ".join(f"• {one}" for one in wishes)
    return style.join(wishes) + (";" if style == ";" else "")


@given(randoms, st.sampled_from([*COMMAS, *PLAIN, *WORDY]))
def test_known_themes_are_read_back_from_every_style(random: Random, style: str) -> None:
    """Commas, slashes and "et" within their names do no harm."""
    themes = random_themes(random, INNER)
    wishes = random.sample(themes, random.randint(1, len(themes)))
    found = Matcher(tuple(themes)).settle(answers(written(wishes, style)))
    assert [(one.how, one.theme) for one in found] == [(How.EXACT, one) for one in wishes]


def list_of(random: Random, themes: list[str], style: str, *, in_order: bool) -> tuple[list[list[str]], bytes]:
    """Return the wishes of sixty people, two in five for each theme, and the list in which they stand."""
    chosen = [[one for one in themes if random.random() < 0.4] or [random.choice(themes)] for _ in range(60)]
    # Whoever ticks everything has no wishes; that is another matter.
    chosen = [some[: len(themes) - 1] for some in chosen]
    chosen = [some if in_order else random.sample(some, len(some)) for some in chosen]
    rows = [[f"Anne{n} Petit{n}", written(some, style)] for n, some in enumerate(chosen)]
    return chosen, delimited([["Nom", "Thèmes souhaités"], *rows], "\t")


@settings(deadline=None, max_examples=60)
@given(st.integers(0, 10**9), st.sampled_from([*COMMAS, *PLAIN]), st.booleans())
@example(24108, ";", False)
def test_without_a_list_the_themes_are_those_that_were_ticked(seed: int, style: str, in_order: bool) -> None:
    """Also where options hold the commas that part them."""
    random = Random(seed)
    themes = random_themes(random, [" ", ", ", " et ", " / ", "-", ", bien "])[:8]
    if style in COMMAS:
        # "Santé" and "Santé, Sport" side by side are not always told apart.
        themes = [one for one in themes if not any(one != other and other.startswith(one) for other in themes)]
    chosen, data = list_of(random, themes, style, in_order=in_order)
    day = lay_out(read_data(data, "inscrits.tsv").roster).day
    assert {theme.name for theme in day.themes} == {one for some in chosen for one in some}
    assert [list(person.wishes) for person in day.participants] == chosen
