"""Every setting: its key in cafe.toml, what it expects, and its labels in the sheet "Réglages" or "Settings"."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace

from cafeplanner.cafe.participant import fold
from cafeplanner.cafe.settings import MOST_ROUNDS, Settings
from cafeplanner.cafe.weights import Weights
from cafeplanner.intake.settings.room_values import METRES, POSITIONS
from cafeplanner.intake.settings.values import (
    COLUMNS,
    COSTS,
    DATE,
    ENCODING,
    GROUP_SIZE,
    GROUPS,
    LABEL,
    LANGUAGE,
    MERGES,
    PART,
    SEATS,
    SIZES,
    STEPS,
    TEXT,
    TEXTS,
    TIME,
    ValueKind,
    whole,
)


@dataclass(frozen=True)
class Key:
    """One setting. `path` is ``section.name`` in cafe.toml; the first label of each language is the one to write."""

    path: str
    kind: ValueKind
    french: tuple[str, ...]
    english: tuple[str, ...]

    @property
    def labels(self) -> tuple[str, ...]:
        """Everything that a settings sheet may call it."""
        return (self.path, *self.french, *self.english)


WEIGHT_LABELS: Mapping[str, tuple[str, str]] = {
    "repeat_meeting": ("Poids : nouvelle rencontre des mêmes personnes", "Weight: repeat meeting"),
    "known_in_icebreaker": ("Poids : personnes qui se connaissent au brise-glace", "Weight: known in the icebreaker"),
    "same_organisation": ("Poids : même structure", "Weight: same organisation"),
    "missed_wish": ("Poids : souhait manqué (1er, 2e, 3e)", "Weight: missed wish (1st, 2nd, 3rd)"),
    "same_territory": ("Poids : même territoire", "Weight: same territory"),
    "same_territory_icebreaker": ("Poids : même territoire au brise-glace", "Weight: same territory in the icebreaker"),
    "other_urgency": ("Poids : autre urgence (2e, 3e)", "Weight: other urgency (2nd, 3rd)"),
    "no_shared_urgency": ("Poids : aucune urgence commune", "Weight: no shared urgency"),
}

KEYS: tuple[Key, ...] = (
    Key("event.name", TEXT, ("Nom de l’événement", "Événement"), ("Event name", "Event")),
    Key("event.date", DATE, ("Date", "Date de l’événement", "Jour"), ("Date", "Event date", "Day")),
    Key("event.place", TEXT, ("Lieu",), ("Place", "Venue")),
    Key("event.language", LANGUAGE, ("Langue",), ("Language",)),
    Key("event.start", TIME, ("Début de la journée", "Heure de début", "Début"), ("Start of the day", "Start")),
    Key("icebreaker.group_size", GROUP_SIZE, ("Taille des groupes du brise-glace",), ("Icebreaker group size",)),
    Key("icebreaker.minutes", whole(1, 600), ("Durée du brise-glace (minutes)",), ("Icebreaker minutes",)),
    Key("icebreaker.start", TIME, ("Début du brise-glace",), ("Start of the icebreaker", "Icebreaker start")),
    Key("icebreaker.question", TEXT, ("Question du brise-glace",), ("Icebreaker question",)),
    Key("cafe.rounds", whole(1, MOST_ROUNDS), ("Nombre de tours", "Tours"), ("Number of rounds", "Rounds")),
    Key("cafe.minutes", whole(1, 600), ("Durée d’un tour (minutes)", "Durée d’un tour"), ("Minutes per round",)),
    Key(
        "cafe.change_minutes",
        whole(0, 600),
        ("Changement de table (minutes)", "Changement de table"),
        ("Minutes between rounds", "Minutes to change tables"),
    ),
    Key("cafe.start", TIME, ("Début du café", "Début du world café"), ("Start of the café", "Café start")),
    Key("cafe.seats", SEATS, ("Places par table (min, max)", "Places par table"), ("Seats per table (min, max)",)),
    Key("cafe.harvest", TEXTS, ("Questions de récolte",), ("Harvest prompts",)),
    Key(
        "collectives.sizes", SIZES, ("Taille des collectifs (min, max)", "Taille des collectifs"), ("Collective sizes",)
    ),
    Key("collectives.steps", STEPS, ("Étapes des collectifs (minutes)",), ("Collective steps (minutes)",)),
    Key("collectives.start", TIME, ("Début des collectifs",), ("Start of the collectives", "Collectives start")),
    Key("room.width", METRES, ("Salle : largeur (mètres)", "Salle : largeur"), ("Room: width (metres)", "Room: width")),
    Key(
        "room.depth",
        METRES,
        ("Salle : profondeur (mètres)", "Salle : profondeur"),
        ("Room: depth (metres)", "Room: depth"),
    ),
    Key("room.positions", POSITIONS, ("Position d’une table",), ("Position of a table",)),
    *(
        Key(
            f"priorities.{weight.name}",
            COSTS if isinstance(weight.default, tuple) else whole(0, 1_000_000),
            WEIGHT_LABELS[weight.name][:1],
            WEIGHT_LABELS[weight.name][1:],
        )
        for weight in fields(Weights)
    ),
    Key("roster.sheet", TEXT, ("Feuille des inscriptions",), ("Sheet of the list",)),
    Key("roster.heading_row", whole(1, 1000), ("Ligne des en-têtes",), ("Heading row",)),
    Key("roster.encoding", ENCODING, ("Encodage du fichier",), ("File encoding",)),
    Key("roster.columns", COLUMNS, ("Lire la colonne", "Colonne"), ("Read the column", "Column")),
    Key("merges", MERGES, ("Réunir", "Fusionner"), ("Merge",)),
    Key("together", GROUPS, ("Garder ensemble", "Ensemble"), ("Keep together",)),
    Key("apart", GROUPS, ("Séparer", "À séparer"), ("Keep apart",)),
)

BY_PATH: Mapping[str, Key] = {key.path: key for key in KEYS}
BY_LABEL: Mapping[str, Key] = {fold(label): key for key in KEYS for label in key.labels}
ADDED = frozenset({"together", "apart", "merges", "roster.columns", "room.positions"})
"""Settings of which a sheet holds one entry in each row, so that they add up."""
SECTIONS = frozenset(key.path.partition(".")[0] for key in KEYS if "." in key.path)

THEME_KEYS: Mapping[str, ValueKind] = {
    "name": LABEL,
    "question": TEXT,
    "tables": whole(1, 500),
    "seats": SEATS,
    "hosts": TEXTS,
}
PIN_KEYS: Mapping[str, ValueKind] = {"name": LABEL, "table": LABEL, "part": PART, "round": whole(1, MOST_ROUNDS)}


def value_of(settings: Settings, path: str) -> object:
    """Return the value of a setting."""
    section, _, name = path.rpartition(".")
    return getattr(getattr(settings, section) if section else settings, name)


def with_value(settings: Settings, path: str, value: object) -> Settings:
    """Return the settings with one value put in its place."""
    section, _, name = path.rpartition(".")
    if not section:
        return replace(settings, **{name: value})  # type: ignore[arg-type]
    changed = replace(getattr(settings, section), **{name: value})
    return replace(settings, **{section: changed})
