"""Microsoft Forms: columns about the account, which say "anonymous" in an open form, then the questions.

The French headings are those of a real file (2026), the English ones from memory. A question "Nom" beside the account's
becomes "Nom2".
"""

from __future__ import annotations

from cafeplanner.i18n import N_
from cafeplanner.intake.columns.synonyms import Field
from cafeplanner.intake.presets._preset import Preset

PRESET = Preset(
    name=N_("Microsoft Forms"),
    recognised=(
        "Heure de début | Start time | Début",
        "Heure de fin | Completion time | Heure d’achèvement | Fin",
    ),
    account={
        Field.FULL_NAME: "Nom | Name",
        Field.EMAIL: "Adresse de messagerie | Email | E-mail | Courrier électronique",
    },
    unneeded=(
        "ID | Heure de début | Heure de fin | Heure d’achèvement | Heure de la dernière modification | Début | Fin | "
        "Start time | Completion time | Last modified time | Total points | Quiz feedback | Langue | Language | "
        "Total des points | Commentaires sur le questionnaire"
    ),
    unneeded_beginnings="Points | Feedback",
    numbers_repeats=True,
)
