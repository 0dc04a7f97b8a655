"""The words that headings are made of, folded: ranks, small words, who is spoken of, how people are asked."""

from __future__ import annotations

from collections.abc import Mapping

from cafeplanner.intake.columns.synonyms import Field, folded

RANK_WORDS: Mapping[Field, frozenset[str]] = {
    Field.WISHES: folded(
        "souhait, souhaits, voeu, voeux, choix, theme, thematique, preference, atelier, wish, choice, topic, workshop",
        "themes, ateliers, choices, thematiques, preferences, wishes, topics, workshops",
    ),
    Field.URGENCIES: folded("urgence, urgences, urgency, urgencies, besoin, besoins, need, needs"),
}
BESIDE_RANKS = folded(
    "agir, act, to, table, rang, rank, ordre, order, priorite, priority, prefere, preferee, favori, favorite",
    "favourite, prioritaire, souhaite, souhaitee",
)
"""Words that may stand in a heading with a rank and add nothing: "Besoin d’agir 2", "Choix de table 1"."""
RANKS: Mapping[str, int] = {
    word: rank
    for rank, words in enumerate(
        (
            folded("premier, premiere, first"),
            folded("deuxieme, second, seconde"),
            folded("troisieme, third"),
            folded("quatrieme, fourth"),
            folded("cinquieme, fifth"),
            folded("sixieme, sixth"),
        ),
        start=1,
    )
    for word in words
}
MOST_RANKS = 20
"""A larger number is no rank."""

SMALL_WORDS = folded(
    "le, la, les, l, du, de, des, d, votre, vos, mon, ma, the, of, your, my, a, au, aux, un, une, et, and, in, il, est",
    "svp, please, merci, quel, quelle, quels, quelles, which, what, is, are, sont",
)
"""Dropped from headings before they are compared."""

PAYERS = folded("payeur, payer, facturation, billing")
BUYERS = folded("acheteur, buyer, purchaser, order, commande")
"""A heading with such a word speaks of who paid or ordered: it counts only where none speaks of the participant."""

LAST_NAME_FIRST = folded("nom prenom, noms prenoms, nom prenom participant, last name first name")
"""Full-name headings, normalised, that put the last name first."""

WEAK_ALONE = folded("participant, participants, personne, person, attendee, host, hote, guests, invites")
"""Headings that are also found as cells of a list; a row with only such a word is no heading row."""

ASKING = folded(
    "quel, quelle, quels, quelles, lequel, laquelle, lesquels, lesquelles, which, what, parmi, among, choisissez",
    "choose, selectionnez, select, classez, rank, indiquez, cochez, tick",
)
"""A heading with such a word is a question of a form, of which only the word that it asks for counts."""
ADDRESSING = ASKING | folded("vous, you")
"""So is one that speaks to people, unless a yes or no answers it."""
SUBJECTS: Mapping[Field, frozenset[str]] = {
    Field.URGENCIES: folded("urgence, urgences, urgent, urgents, urgente, urgentes, urgency, urgencies"),
    Field.WISHES: folded(
        "theme, themes, thematique, thematiques, atelier, ateliers, topic, topics, workshop, workshops"
    ),
}
"""Words that show what a question asks for however it is put."""
OF_OTHERS = folded(
    "autre, autres, other, others, proposer, proposez, proposeriez, propositions, suggestion, suggestions, suggest",
    "manque, missing, pourquoi, why, animer, animez, host, lead, deja, already, commentaire, commentaires, comment",
    "comments, remarque, remarques, question, questions, attente, attentes, expectations, connaissances, niveau",
    "accord, agree, satisfait, satisfaite, satisfaction, satisfied",
)
"""With such a word, a question about themes does not ask for wishes."""
FILLERS = folded(
    "vous, souhaitez, souhaiteriez, aimeriez, voudriez, voulez, interessent, interesse, preferez, choisissez",
    "choisir, selectionnez, indiquez, classez, cochez, appartenez, travaillez, representez, venez, intervenez",
    "habitez, exercez, rattache, rattachee, etes, suivre, aborder, discuter, participer, traiter, travailler, ces",
    "sur, dans, dont, par, pour, parmi, suivant, suivants, suivante, suivantes, lequel, laquelle, lesquels",
    "lesquelles, qui, que, plus, maximum, max, ordre, journee, priorite, pendant, lors, principalement",
    "actuellement, trois, quatre, 3, 4, issu",
    "would, like, do, you, want, choose, select, prefer, interested, interest, belong, work, come, from, represent",
    "attend, join, discuss, to, on, for, at, with, most, up, following, among, rank, tick, were, during, day, live",
    "issue",
)
"""Words of such questions that say nothing about what is asked for."""
