"""The words of headings and cells that are understood, in French and English: the one place to add another.

Headings are compared after `headings.normal`: no case, accents, punctuation, brackets or small words.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from cafeplanner.i18n import N_


class Field(StrEnum):
    """What a column can be; the value is how messages call it."""

    FIRST_NAME = N_("first name")
    LAST_NAME = N_("last name")
    FULL_NAME = N_("first and last name")
    ORGANISATION = N_("organisation")
    TERRITORY = N_("territory")
    EMAIL = N_("e-mail")
    ID = N_("number")
    ROLE = N_("role")
    HOSTS = N_("table that the person hosts")
    STATUS = N_("status")
    PRESENCE = N_("presence")
    ARRIVES = N_("arrival")
    LEAVES = N_("departure")
    TOGETHER = N_("kept together with")
    APART = N_("kept apart from")
    KNOWS = N_("knows")
    WISHES = N_("wishes")
    URGENCIES = N_("urgencies")


class Words:
    """Headings of one field, the best known first in each language."""

    def __init__(self, french: str, english: str) -> None:
        self.french = tuple(one.strip() for one in french.split("|"))
        self.english = tuple(one.strip() for one in english.split("|"))

    @property
    def all(self) -> tuple[str, ...]:
        """The headings of both languages."""
        return self.french + self.english


def folded(*words: str) -> frozenset[str]:
    """Return words separated by commas, as a set."""
    return frozenset(one.strip() for some in words for one in some.split(","))


HEADINGS: Mapping[Field, Words] = {
    Field.FIRST_NAME: Words(
        "Prénom | Prénoms | Prénom participant | Prénom adhérent | Prénom usuel | Votre prénom",
        "First name | Firstname | Given name | Forename | Ticket first name | Attendee first name",
    ),
    Field.LAST_NAME: Words(
        "Nom | Noms | Nom de famille | Nom participant | Nom adhérent | Nom usuel | Nom d’usage | Votre nom",
        "Last name | Lastname | Surname | Family name | Ticket last name | Attendee last name",
    ),
    Field.FULL_NAME: Words(
        (
            "Nom et prénom | Prénom et nom | Nom Prénom | Prénom Nom | Nom complet | Participant | Participants | "
            "Personne | Nom, prénom | Noms et prénoms | Nom et prénom du participant | Prénom et nom du participant"
        ),
        (
            "Name | Full name | First and last name | Last name, first name | Attendee | Attendee name | Person | "
            "Participant name | Ticket full name"
        ),
    ),
    Field.ORGANISATION: Words(
        (
            "Structure | Organisation | Organisme | Nom de la structure | Nom de l’organisme | Entreprise | "
            "Association | Collectivité | Établissement | Employeur | Société | Institution | Raison sociale | "
            "Nom de l’entreprise | Nom de l’association | Nom de la collectivité | Structure d’appartenance | "
            "Organisation / structure | Structure de rattachement | Organisme de rattachement | "
            "Structure représentée | Quelle structure représentez-vous | Dans quelle structure travaillez-vous"
        ),
        (
            "Organization | Organisation | Company | Company name | Employer | Affiliation | Organisation name | "
            "Ticket company name"
        ),
    ),
    Field.TERRITORY: Words(
        (
            "Territoire | Commune | Ville | EPCI | Intercommunalité | Communauté de communes | Secteur | Zone "
            "géographique | Département | Bassin de vie | Territoire d’intervention | Territoire d’action"
        ),
        "Territory | Area | Region | District | City | Town | County",
    ),
    Field.EMAIL: Words(
        "Courriel | Adresse e-mail | Adresse mail | Mail | Adresse de messagerie | Adresse électronique | Mél",
        "Email | E-mail | Email address | E-mail address | Ticket email",
    ),
    # A plain "N°" only counts the rows of one export and would give people other ids in the next one.
    Field.ID: Words(
        "Identifiant | ID | N° de participant | Numéro de billet | Numéro d’inscription",
        "ID | Identifier | Attendee # | Ticket number | Registration number",
    ),
    Field.ROLE: Words(
        "Rôle | Fonction dans la journée | Rôle dans la journée | Type de participant | Qualité",
        "Role | Role at the event | Participant type",
    ),
    Field.HOSTS: Words(
        "Hôte | Anime | Anime la table | Hôte de la table | Table animée | Hôte du thème | Anime le thème | Animateur",
        "Host | Hosts table | Host of table | Hosts | Hosts the table | Table hosted | Host of theme",
    ),
    Field.STATUS: Words(
        (
            "Statut | État | Statut du participant | Statut de la commande | Statut de l’inscription | "
            "Inscription | Présent | Vient | Participe | Participation | Sera présent"
        ),
        "Status | Attendee status | Order status | Registration status | Attending | Comes | RSVP",
    ),
    Field.PRESENCE: Words(
        "Présence | Présence dans la journée | Moment de présence | Disponibilité | Horaires de présence",
        "Presence | Attendance | Availability | Present from to | When",
    ),
    Field.ARRIVES: Words(
        "Arrive | Arrivée | Arrive à | Heure d’arrivée | À partir de",
        "Arrives | Arrival | Arrives at | Arrival time | From",
    ),
    Field.LEAVES: Words(
        "Part | Part à | Départ | Heure de départ | Repart à | Jusqu’à",
        "Leaves | Departure | Leaves at | Departure time | Until",
    ),
    Field.TOGETHER: Words(
        (
            "Avec | Ensemble avec | À garder avec | Garder avec | À placer avec | Placer avec | Toujours avec | "
            "Inséparable de | Accompagne | Accompagné de"
        ),
        "With | Together with | Keep with | Keep together with | Keep together | Always with | Accompanies",
    ),
    Field.APART: Words(
        (
            "Pas avec | À séparer de | Séparer de | À ne pas placer avec | Ne pas placer avec | Jamais avec | "
            "Ne pas mettre avec | À ne pas mettre avec | Éloigner de"
        ),
        "Not with | Keep apart from | Keep apart | Apart from | Separate from | Never with",
    ),
    Field.KNOWS: Words(
        (
            "Connaît | Connaît déjà | Personnes connues | Connaissances | Connaît bien | Déjà rencontrés | "
            "Qui connaissez-vous"
        ),
        "Knows | Knows already | Already knows | Acquainted with | People known",
    ),
    Field.WISHES: Words(
        (
            "Souhaits | Souhait | Vœux | Vœu | Thèmes | Thème | Choix | Thèmes souhaités | Thèmes choisis | Choix "
            "des thèmes | Tables souhaitées | Ateliers | Atelier | Thématiques | Thématique | Préférences | Quels "
            "thèmes souhaitez-vous | Quels thèmes vous intéressent | Thématiques souhaitées"
        ),
        (
            "Wishes | Wish | Themes | Theme | Choices | Choice | Topics | Topic | Preferences | Preference | "
            "Chosen themes | Preferred themes | Which themes interest you | Workshops | Workshop"
        ),
    ),
    Field.URGENCIES: Words(
        (
            "Urgences | Urgence | Besoin d’agir | Besoins d’agir | Urgence d’agir | Thèmes urgents | Sur quoi "
            "est-il urgent d’agir"
        ),
        "Urgencies | Urgency | Need to act | Needs to act | Urgent themes | Urgent theme",
    ),
}

LISTS = frozenset({Field.WISHES, Field.URGENCIES, Field.TOGETHER, Field.APART, Field.KNOWS})
"""Fields whose columns add up; for the others the first filled one counts."""

RANKED = frozenset({Field.WISHES, Field.URGENCIES})
"""Fields that may stand in one column for each rank: "Souhait 1", "2e choix"."""

RANK_WORDS: Mapping[Field, frozenset[str]] = {
    Field.WISHES: folded(
        "souhait, souhaits, voeu, voeux, choix, theme, thematique, preference, atelier, wish, choice, topic, workshop"
    ),
    Field.URGENCIES: folded("urgence, urgences, urgency, besoin, need"),
}
RANKS: Mapping[str, int] = {
    word: rank
    for rank, words in enumerate(
        (
            folded("premier, premiere, 1er, 1ere, 1re, first, 1st"),
            folded("deuxieme, second, seconde, 2e, 2eme, 2nd, 2nde, 2d"),
            folded("troisieme, third, 3e, 3eme, 3rd"),
            folded("quatrieme, fourth, 4e, 4eme, 4th"),
            folded("cinquieme, fifth, 5e, 5eme, 5th"),
        ),
        start=1,
    )
    for word in words
}

SMALL_WORDS = folded(
    "le, la, les, l, du, de, des, d, votre, vos, mon, ma, the, of, your, my, a, au, aux, un, une, et, and, in, il, est",
    "svp, please, merci",
)
"""Dropped from headings before they are compared."""

BUYERS = folded("payeur, acheteur, buyer, payer, purchaser, order, commande, facturation, billing")
"""A heading with such a word speaks of who paid: it counts only where no column speaks of the participant."""

LAST_NAME_FIRST = folded("nom prenom, noms prenoms, nom prenom participant, last name first name")
"""Full-name headings, normalised, that put the last name first."""

WEAK_ALONE = folded("participant, participants, personne, person, attendee, host, hote")
"""Headings that are also found as cells of a list; a row with only such a word is no heading row."""

SETTINGS_SHEETS = folded("reglages, reglage, parametres, settings, setting, configuration")
THEMES_SHEETS = folded("themes, theme, thematiques, topics, tables")
SILENT_SHEETS = folded("mode d emploi, lisez moi, notice, aide, read me, readme, how to, help, listes, lists")
"""Sheets of explanations, folded, about which there is nothing to say."""

YES = folded("oui, yes, o, y, x, true, vrai, 1, ok, present, presente")
NO = folded("non, no, n, false, faux, 0, absent, absente, excuse, excusee")

NOTHING = folded(
    "neant, aucun, aucune, n a, na, nc, ras, rien, sans, none, nil, null, nan, non renseigne, non renseignee",
    "non communique, sans objet, not applicable, unknown, inconnu",
) | {""}
"""What people write, folded, where they have nothing to say."""

INDIFFERENT = folded("peu importe, indifferent, indifferente, sans preference, no preference, any, tous, all")
"""Wishes, folded, that name no theme."""
