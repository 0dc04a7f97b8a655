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
    COMPANIONS = N_("companions")
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
            "Structure représentée | Quelle structure représentez-vous | Dans quelle structure travaillez-vous | "
            "Nom de l’université | Nom de l’établissement | Nom de l’organisation | Nom de la société | Université"
        ),
        (
            "Organization | Organisation | Company | Company name | Employer | Affiliation | Organisation name | "
            "Ticket company name | Company / Organisation | Organization name | Name of organisation | University"
        ),
    ),
    Field.TERRITORY: Words(
        (
            "Territoire | Commune | Ville | EPCI | Intercommunalité | Communauté de communes | Secteur | Zone "
            "géographique | Département | Bassin de vie | Territoire d’intervention | Territoire d’action | "
            "Nom de la commune"
        ),
        "Territory | Area | Region | District | City | Town | County",
    ),
    Field.EMAIL: Words(
        "Courriel | Adresse e-mail | Adresse mail | Mail | Adresse de messagerie | Adresse électronique | Mél",
        "Email | E-mail | Email address | E-mail address | Ticket email",
    ),
    # A plain "N°" only counts the rows of one export and would give people other ids in the next one.
    Field.ID: Words(
        "Identifiant | ID | N° de participant | Numéro de billet | N° de billet | Numéro d’inscription",
        "ID | Identifier | Attendee # | Attendee no. | Ticket number | Ticket reference | Registration number",
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
            "Inscription | Présent | Vient | Participe | Participation | Sera présent | Serez-vous présent | "
            "Viendrez-vous | Participerez-vous | Venez-vous | Participez-vous | Serez-vous là"
        ),
        (
            "Status | Attendee status | Order status | Registration status | Attending | Comes | RSVP | Coming | "
            "Are you coming | Will you come | Will you attend | Will you be there | Participating"
        ),
    ),
    Field.PRESENCE: Words(
        (
            "Présence | Présence dans la journée | Moment de présence | Disponibilité | Horaires de présence | "
            "Vous serez présent | Quand serez-vous présent | Serez-vous présent toute la journée | Serez-vous là toute "
            "la journée | Présent toute la journée | Contrainte d’horaire | Avez-vous une contrainte d’horaire | "
            "Contraintes horaires"
        ),
        "Presence | Attendance | Availability | Present from to | When | Will you be there all day | There all day",
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
    Field.COMPANIONS: Words(
        (
            "Accompagnants | Accompagnant | Nombre d’accompagnants | Accompagné par | Nombre de places | Nombre de "
            "personnes | +1 | Invités | Personnes supplémentaires | Nombre d’invités | Combien serez-vous"
        ),
        (
            "Guests | Plus one | Number of guests | Companions | Additional guests | Number of people | Number of "
            "seats | Accompanying persons | Accompanied by"
        ),
    ),
    Field.WISHES: Words(
        (
            "Souhaits | Souhait | Vœux | Vœu | Thèmes | Thème | Choix | Thèmes souhaités | Thèmes choisis | Choix "
            "des thèmes | Tables souhaitées | Ateliers | Atelier | Thématiques | Thématique | Préférences | Quels "
            "thèmes souhaitez-vous | Quels thèmes vous intéressent | Thématiques souhaitées | Thème prioritaire | "
            "Thèmes prioritaires | Thème préféré"
        ),
        (
            "Wishes | Wish | Themes | Theme | Choices | Choice | Topics | Topic | Preferences | Preference | "
            "Chosen themes | Preferred themes | Which themes interest you | Workshops | Workshop | Favourite theme"
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
"""Fields that may stand in one column for each rank ("Souhait 1", "2e choix") or for each theme."""

SETTINGS_SHEETS = folded("reglages, reglage, parametres, settings, setting, configuration")
THEMES_SHEETS = folded("themes, theme, thematiques, topics, tables")
SILENT_SHEETS = folded("mode d emploi, lisez moi, notice, aide, read me, readme, how to, help, listes, lists")
"""Sheets of explanations, folded, about which there is nothing to say."""

YES = folded("oui, yes, o, y, x, true, vrai, 1, ok, present, presente")
NO = folded("non, no, n, false, faux, 0, absent, absente, excuse, excusee")

NOTHING = folded(
    "neant, aucun, aucune, n a, na, nc, ras, rien, sans, none, nil, null, nan, non renseigne, non renseignee",
    "non communique, sans objet, not applicable, unknown, inconnu, anonymous, anonyme",
) | {""}
"""What people write, folded, where they have nothing to say."""

INDIFFERENT = folded("peu importe, indifferent, indifferente, sans preference, no preference, any, tous, all")
"""Wishes, folded, that name no theme."""
