"""LimeSurvey with whole questions as headings: "Question [Option]" with Oui or Yes for each option."""

from __future__ import annotations

from cafeplanner.i18n import N_
from cafeplanner.intake.presets._preset import Preset

PRESET = Preset(
    name=N_("LimeSurvey"),
    recognised=(
        "ID de la réponse | Réponse ID | Response ID",
        "Date de soumission | Date submitted | Dernière page | Last page | Langue de départ | Start language | "
        "Tête de série | Seed",
    ),
    unneeded=(
        "ID de la réponse | Réponse ID | Response ID | Date de soumission | Date submitted | Dernière page | "
        "Last page | Langue de départ | Start language | Tête de série | Seed | Date de lancement | Date started | "
        "Date de la dernière action | Date last action | Adresse IP | IP address | URL de référence | Referrer URL"
    ),
    unneeded_beginnings="Temps total | Temps pour le groupe | Durée pour | Total time | Group time | Question time",
)
