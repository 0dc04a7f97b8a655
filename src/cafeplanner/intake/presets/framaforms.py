"""Framaforms (Drupal Webform): three lines of headings, of which the last is the real one; one column for each option.

Headings from the source of the module; the French ones are its usual translations. With "Form key", the columns have
the names of the form's fields.
"""

from __future__ import annotations

from cafeplanner.i18n import N_
from cafeplanner.intake.presets._preset import Preset

PRESET = Preset(
    name=N_("Framaforms"),
    recognised=(
        "Serial | SID | Numéro de série | Série | Numéro | webform_serial | webform_sid | Submission ID | "
        "Identifiant de soumission | Numéro de soumission",
        "Submitted Time | Completed Time | Modified Time | Draft | Username | UID | Heure de soumission | "
        "Date de soumission | Soumis le | Heure de complétion | Heure de modification | Brouillon | "
        "Nom d’utilisateur | Heure d’envoi | webform_time | webform_completed_time | webform_modified_time | "
        "webform_draft | webform_uid | webform_username",
    ),
    below=(
        "Submission Details | Détails de la soumission | Détails de soumission | Détails de l’envoi | "
        "Informations de soumission | Détails de la contribution"
    ),
    reversed="Draft | Brouillon | webform_draft",
    unneeded=(
        "Serial | SID | Numéro de série | Série | Numéro | Submission ID | Identifiant de soumission | "
        "Numéro de soumission | Submitted Time | Completed Time | Modified Time | IP Address | UID | Username | "
        "Heure de soumission | Date de soumission | Soumis le | Heure de complétion | Heure de modification | "
        "Adresse IP | Nom d’utilisateur | Heure d’envoi | Utilisateur | Langue | "
        "Terminé | Modifié | Complété | Envoyé | Completed | Modified | Submitted"
    ),
    unneeded_beginnings="webform",
    row=2,
)
