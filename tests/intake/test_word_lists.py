"""Every word of the word lists does what it is there for; common first names tell in which order a name stands."""

from __future__ import annotations

import pytest

from cafeplanner.cafe.participant import Role, Status
from cafeplanner.intake.people.first_names import ALSO_LAST, ONLY_FIRST
from cafeplanner.intake.people.likeness import likely_pairs
from cafeplanner.intake.people.name_extras import Extras, announced, strip_extras
from cafeplanner.intake.people.values import hosted_theme, parse_role
from cafeplanner.intake.people.whole_names import is_title, without_title
from tests.intake.samples import codes, names, read, said


def listed(words: str) -> list[str]:
    """Return what stands between the bars."""
    return words.split("|")


# One name from the beginning, the middle and the end of each line of the list of first names.
FIRST_NAMES = listed(
    "Abdelkader|Adrien|Aïssata|Alessandra|Alice|Amandine|Amélie|Andrea|Angélique|Anita|Annie|Apolline|Ariane|"
    "Arthur|Axel|Axelle|Benoît|Betty|Bilal|Brice|Carlos|Carmen|Cédric|Charlène|Charlie|Claire|Clarisse|"
    "Claudia|Clotilde|Corentin|Corinne|Delphine|Dimitri|Djamila|Edwige|Élina|Éline|Elsa|Emmanuel|Emmanuelle|"
    "Esther|Évelyne|Fabien|Farida|Federico|Félicie|Florent|Francesco|Francine|Gabriela|Gaëtan|Geneviève|"
    "Ghislaine|Gisèle|Giulia|Gladys|Gwendoline|Habiba|Hans|Héloïse|Henriette|Ida|Iris|Isabel|Jade|Jeanne|"
    "Jeannine|Jessica|Johanna|John|Josette|Julien|Juliette|Karin|Kévin|Khadija|Laure|Léo|Léonie|Lilian|Lola|"
    "Lorena|Lucia|Ludivine|Ludovic|Maëlle|Malika|Mamadou|Marguerite|Mariama|Marianne|Marina|Marthe|Martine|"
    "Maryse|Matthias|Matthieu|Mehdi|Michèle|Micheline|Mireille|Mouna|Mounir|Nadège|Nathalie|Nathan|Noé|Odile|"
    "Olga|Oscar|Paulina|Pauline|Philippine|Pilar|Priscilla|Raphaël|Rémy|Renée|Romane|Roselyne|Roxane|Salomé|"
    "Sara|Sarah|Serge|Simone|Slimane|Sonia|Stella|Stéphan|Susan|Sylviane|Sylvie|Théodore|Tiffany|Timothée|"
    "Ulrich|Valérie|Vanessa|Viktor|Wafa|Walid|Yacine|Yasmine|Yoann|Yvette|Zohra|Abigail|Callum|Dorothy|Edward|"
    "Freya|Hannah|Heather|Kenneth|Michael|Molly|Poppy|Tracy"
)


def test_a_first_name_behind_another_word_turns_the_order_of_a_column() -> None:
    """Whoever stands alone in a list "Durand Sophie" is read that way round, by the first name alone."""
    for first in FIRST_NAMES:
        intake = read([["Participant"], [f"Dufourcq {first}"], [f"Ngo {first}"], [f"Xu {first}"]])
        assert names(intake) == [(first, "Dufourcq"), (first, "Ngo"), (first, "Xu")], first
        assert codes(intake.findings) == [], first


def test_the_lists_of_first_names_are_whole() -> None:
    """A comma too few makes one name of two, a line too few loses ten."""
    assert (len(ONLY_FIRST), len(ALSO_LAST)) == (674, 125)
    assert [one for one in ONLY_FIRST | ALSO_LAST if not (one.isalpha() and one.isascii() and one.islower())] == []
    assert [one for one in ONLY_FIRST | ALSO_LAST if not 2 < len(one) < 12] == []


@pytest.mark.parametrize("name", listed("Adam|Bruno|Charles|Gérard|Germain|Jacques|Jan|Luc|Lucas|Olivier|Pascal|Ryan"))
def test_a_first_name_that_is_a_last_name_just_as_well_tells_the_order_beside_an_unknown_word(name: str) -> None:
    """But not beside another first name."""
    assert names(read([["Participant"], [f"Dufourcq {name}"]])) == [(name, "Dufourcq")]
    assert names(read([["Participant"], [f"Paul {name}"]])) == [("Paul", name)]
    assert names(read([["Participant"], [f"{name} Paul"]])) == [(name, "Paul")]


NOBODY_ELSE = listed(
    "particulier|particulière|individuel|individuelle|individu|autre|autres|indépendant|indépendante|"
    "freelance|divers|privé|privée|retraité|retraitée|citoyen|citoyenne|habitant|habitante|étudiant|étudiante|"
    "lycéen|lycéenne|other|private|individual|independent|unemployed|retired|citizen|resident|student|"
    "unaffiliated|autoentrepreneur|Personne physique|À titre personnel|À titre individuel|À titre privé|"
    "Travailleur indépendant|Travailleuse indépendante|Auto-entrepreneur|Auto-entrepreneuse|Sans structure|"
    "Sans organisation|Sans organisme|Sans employeur|Sans emploi|Sans activité|Hors structure|"
    "Pas de structure|Pas d’organisation|Aucune structure|Aucune organisation|En recherche d’emploi|"
    "Demandeur d’emploi|Demandeuse d’emploi|Private individual|Self-employed|No organisation|No organization|"
    "Not affiliated"
)
NOWHERE = listed(
    "autre|autres|divers|ailleurs|extérieur|tous|toutes|plusieurs|other|others|elsewhere|outside|all|several|"
    "Hors territoire|Hors secteur|Hors département|Hors région|Hors zone|Tous les territoires|"
    "Tout le territoire|Tout le département|Multi-territoires"
)


@pytest.mark.parametrize(("heading", "words"), [("Structure", NOBODY_ELSE), ("Territoire", NOWHERE)])
def test_who_speaks_for_nobody_else_shares_nothing_with_others(heading: str, words: list[str]) -> None:
    """Each of the words leaves the organisation, or territory, empty."""
    intake = read([["Prénom", "Nom", heading], *([f"P{n}", f"N{n}", word] for n, word in enumerate(words))])
    people = intake.roster.participants
    assert [one.name for one in people if one.organisation or one.territory] == []
    assert codes(intake.findings) == [("answer-not-shared", "C2")]
    assert len(intake.findings[0].people) == len(words)


@pytest.mark.parametrize(
    ("word", "number"),
    [("un", 1), ("une", 1), ("deux", 2), ("trois", 3), ("quatre", 4), ("one", 1), ("two", 2), ("three", 3), ("a", 1)],
)
def test_companions_are_counted_in_words(word: str, number: int) -> None:
    """Behind a name, in a total, and in the column for them."""
    assert announced(f"et {word} invités") == number
    assert announced(f"({word} personnes)") == number - 1
    assert strip_extras(f"Marie Durand plus {word}") == Extras("Marie Durand", number)
    rows = [["Prénom", "Nom", "Accompagnants"], ["Marie", "Durand", word]]
    count = "1 person" if number == 1 else f"{number} people"
    assert [text for _, _, text in said(read(rows).findings, "en")] == [
        f"Announced without a name, and neither seated nor given a card ({count}): Marie Durand (+{number}). "
        "Add a row for each of them, with a name; or keep as many spare cards ready."
    ]


GUESTS = listed(
    "accompagnant|accompagnante|accompagnateur|accompagnatrice|accompagné|invité|invitée|personne|pers|guest|"
    "people|person|ami|amie|collègue|conjoint|conjointe|mari|femme|épouse|époux|enfant|fils|fille|stagiaire|"
    "friend|partner|colleague|accompagnants|amis"
)


@pytest.mark.parametrize("guest", GUESTS)
def test_each_word_for_a_companion_announces_one(guest: str) -> None:
    """With a number, with a possessive, alone."""
    assert [announced(f"{lead} {guest}") for lead in ("+ 2", "et son", "with her", "avec")] == [2, 1, 1, 1]


@pytest.mark.parametrize("word", ["plus", "et", "and", "avec", "with", "accompagné de", "accompagnée par"])
def test_each_word_before_a_companion_announces_one(word: str) -> None:
    """And nothing is left of it in the name."""
    assert strip_extras(f"Marie Durand {word} 2 personnes") == Extras("Marie Durand", 2)


TITLES = listed(
    "Mr|Mme|Mmes|Mlle|Mlles|Mrs|Ms|Miss|Dr|Pr|Prof|Monsieur|Messieurs|Madame|Mesdames|Mademoiselle|Docteur|"
    "Docteure|Doctor|Professeur|Professeure|Professor|Herr|Frau"
)


@pytest.mark.parametrize("title", TITLES)
def test_each_title_is_left_out(title: str) -> None:
    """With and without a full stop; alone it is a title still."""
    assert [without_title(f"{one} Marie Durand") for one in (title, f"{title}.", title.upper())] == ["Marie Durand"] * 3
    assert (is_title(title), is_title(f"{title} Durand")) == (True, False)


@pytest.mark.parametrize("word", ["née", "né", "born", "dit", "dite", "alias", "12"])
def test_another_name_in_brackets_is_no_organisation(word: str) -> None:
    """It is told instead, so that nobody misses it."""
    intake = read([["Nom complet", "Structure"], [f"Marie Durand ({word} Moreau)", ""]])
    (person,) = intake.roster.participants
    assert (person.name, person.organisation) == ("Marie Durand", "")
    assert codes(intake.findings) == [("bracket-left-out", "A2")]


SHORT_FORMS = [
    ("St", "Saint"),
    ("Ste", "Sainte"),
    ("Ste", "Société"),
    ("Dept", "Département"),
    ("Dept", "Départemental"),
    ("Dept", "Départementale"),
    ("Dpt", "Département"),
    ("Dpt", "Départemental"),
    ("Dpt", "Départementale"),
    ("Ets", "Établissement"),
    ("Ets", "Établissements"),
    ("Cie", "Compagnie"),
]
CUT = (
    "Asso/Association Assoc/Association Univ/Université Dep/Départemental Dir/Direction Fed/Fédération "
    "Agglo/Agglomération Com/Communauté Comm/Commission Serv/Service Soc/Société Inst/Institut "
    "Etab/Établissement Etabl/Établissement Reg/Régional Coop/Coopérative Min/Ministère Dev/Développement"
)


@pytest.mark.parametrize(("short", "long"), SHORT_FORMS + [tuple(one.split("/")) for one in CUT.split()])
def test_short_forms_stand_for_whole_words(short: str, long: str) -> None:
    """Whoever writes them may mean the same organisation; whoever writes another word does not."""
    rest = "Jeunesse Logement Mobilités Haut-Plateau"
    found = likely_pairs({f"{short} {rest}": 1, f"{long} {rest}": 2})
    assert [(one.written, one.kept, one.short) for one in found] == [(f"{short} {rest}", f"{long} {rest}", "")]
    assert likely_pairs({f"Lien {rest}": 1, f"{long} {rest}": 2}) == []


@pytest.mark.parametrize(
    ("cell", "role"),
    [
        ("Observateur", Role.OBSERVER),
        ("presse", Role.OBSERVER),
        ("Staff", Role.OBSERVER),
        ("bénévole", Role.OBSERVER),
        ("Participante", Role.PARTICIPANT),
        ("Hôte", Role.HOST),
        ("non", Role.PARTICIPANT),
    ],
)
def test_a_role_is_what_the_first_word_says(cell: str, role: Role) -> None:
    """Not what stands somewhere in it."""
    assert parse_role(cell) == (role, "")


@pytest.mark.parametrize("cell", ["Journal des bénévoles", "Chargée de presse", "Chef d’équipe", "Grand public"])
def test_a_word_for_observers_somewhere_behind_is_no_role(cell: str) -> None:
    """An attached word says too little."""
    assert parse_role(cell) is None


@pytest.mark.parametrize("word", ["de", "du", "la", "of", "the", "table", "Hôte :", "Animatrice de", "host of the"])
def test_small_words_before_a_theme_are_no_part_of_it(word: str) -> None:
    """The theme is what remains."""
    assert hosted_theme(f"{word} Jeunesse de quartier") == "Jeunesse de quartier"


def test_a_cancelled_status_in_brackets_is_understood() -> None:
    """Up to four words; a longer remark is none."""
    intake = read([["Nom complet"], ["Marie Durand (a annulé hier soir)"], ["Paul Petit (a dû annuler hier soir)"]])
    assert [one.status for one in intake.roster.participants] == [Status.CANCELLED, Status.PRESENT]
