"""What people write where they speak for no organisation, or belong to no territory of the list."""

from __future__ import annotations

from cafeplanner.cafe.participant import fold
from cafeplanner.intake.columns.synonyms import Field, folded

NONE_OF_THEM = {
    Field.ORGANISATION: folded(
        "particulier, particuliere, individuel, individuelle, individu, personne physique, prive, privee, autre",
        "autres, a titre personnel, a titre individuel, a titre prive, independant, independante, freelance, divers",
        "travailleur independant, travailleuse independante, auto entrepreneur, auto entrepreneuse, autoentrepreneur",
        "sans structure, sans organisation, sans organisme, sans employeur, sans emploi, sans activite, hors structure",
        "pas de structure, pas d organisation, aucune structure, aucune organisation, en recherche d emploi",
        "demandeur d emploi, demandeuse d emploi, retraite, retraitee, citoyen, citoyenne, habitant, habitante",
        "etudiant, etudiante, lyceen, lyceenne, other, private, individual, private individual, self employed",
        "independent, unemployed, retired, citizen, resident, student, no organisation, no organization",
        "not affiliated, unaffiliated",
    ),
    Field.TERRITORY: folded(
        "autre, autres, divers, ailleurs, hors territoire, hors secteur, hors departement, hors region, hors zone",
        "exterieur, tous, toutes, tous les territoires, tout le territoire, tout le departement, plusieurs",
        "multi territoires, other, others, elsewhere, outside, all, several",
    ),
}
"""Folded answers that two people may give without having anything in common."""


def is_unknown(what: Field, value: str) -> bool:
    """Whether a cell names no organisation (or territory) that anybody could share."""
    return fold(value) in NONE_OF_THEM[what]
