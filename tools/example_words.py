"""The words of the example: invented people, organisations and places."""

from __future__ import annotations

import datetime as dt

FIRST = """
Adèle Aïcha Alain Amélie Anaïs Anne-Lise Antoine Baptiste Béatrice Bilal Brigitte Camille Catherine Cédric
Chantal Clément Coralie Damien Delphine Djamila Dominique Élise Émilien Estelle Fabrice Fanny Farid Florence
François Frédérique Gaëlle Gérald Ghislaine Hakim Hélène Hugo Ibrahima Inès Isabelle Jean-Marc Jeanne Joël
Judith Karine Kévin Laurence Léo Lucie Maëlle Malika Marie-Claude Mathilde Mehdi Mireille Morgane Nadège
Nicolas Odile Olivier Pascale Patrice Rachel Régis Rémi Romane Sabrina Samuel Sandrine Simon Solène Stéphane
Sylvie Thibault Valérie Vincent Yann Yasmine Zoé
"""
LAST = """
Abgrall Amrani Aubertin Bazin Belkacem Berthaud Besson Blanchet Bonnefoy Bouvier Carpentier Castagné Chambon
Charrier Colombani Cordier Coulibaly Courtois Delcourt Demange Diallo Dubreuil Durieux Escoffier Fabre Ferrand
Fournel Gaillard Gauthier Germain Girardin Gosselin Guérin Haddad Hamel Hoarau Imbert Jaouen Jourdan Kermarrec
Lachaux Lagarde Lambert Lavergne Lecoq Lemoine Maillard Marchand Mercadier Monteil Morvan N'Diaye Nicolaï
Ollivier Parisot Pelletier Perrault Pichon Poirier Prigent Quentin Raynal Renaudin Rivoire Rousselot Sauvage
Ségura Tessier Thévenin Tran Vasseur Verdier Vignaud
"""
LAST_OF_TWO_WORDS = ("Le Bihan", "De Oliveira", "Saint-Martin", "Da Costa", "Le Floc'h")
TERRITORIES = (
    "Brévanne",
    "Val d'Aubière",
    "Haut-Plateau",
    "Les Trois-Rivières",
    "Pays de Lanveau",
    "Plaine de l'Orvette",
)
ORGANISATIONS = (
    # name, the territory where it is at home (empty: everywhere), how many people it sends
    ("Ville de Brévanne", "Brévanne", 11),
    ("Communauté de communes du Val d'Aubière", "Val d'Aubière", 8),
    ("Département de l'Aubière", "", 6),
    ("Centre social Les Passerelles", "Brévanne", 5),
    ("Mission locale du Haut-Plateau", "Haut-Plateau", 4),
    ("Caisse d'allocations familiales", "", 4),
    ("Lycée agricole des Trois-Rivières", "Les Trois-Rivières", 3),
    ("Association Terre commune", "Pays de Lanveau", 3),
    ("Hôpital local du Haut-Plateau", "Haut-Plateau", 3),
    ("Chambre d'agriculture", "", 3),
    ("Foyer rural de Lanveau", "Pays de Lanveau", 2),
    ("Réseau des médiathèques", "", 2),
    ("Coopérative Le Grain semé", "Plaine de l'Orvette", 2),
    ("Secours solidaire", "", 2),
    ("Club d'entreprises du Val", "Val d'Aubière", 2),
    ("Habitat coopératif de l'Orvette", "Plaine de l'Orvette", 2),
    ("Collectif Mobilités douces", "Les Trois-Rivières", 1),
    ("Énergies partagées", "Plaine de l'Orvette", 1),
)
THEMES = (
    # name, question, number of tables, how much it draws
    ("Jeunesse", "Comment les jeunes peuvent-ils décider avec nous, et pas seulement être consultés ?", 2, 7),
    ("Mobilités", "Que pourrions-nous partager pour que chacun se déplace sans voiture à soi ?", 1, 5),
    ("Alimentation locale", "Comment rendre le bon et le local accessibles à toutes les tables ?", 1, 5),
    ("Logement", "Quelles réponses communes au manque de logements près du travail ?", 2, 6),
    ("Santé et bien-vieillir", "Comment prendre soin les uns des autres là où les soignants manquent ?", 1, 4),
    ("Culture et lien social", "Quels lieux et quels moments nous manquent pour nous rencontrer ?", 1, 3),
    ("Emploi et formation", "Comment faire connaître les métiers d'ici et y former ?", 1, 4),
    ("Transition énergétique", "Quelle énergie pouvons-nous produire et économiser ensemble ?", 1, 3),
)
SETTINGS: list[tuple[object, ...]] = [
    ("Nom de l'événement", "Journée de la coopération"),
    ("Date", dt.date(2026, 12, 3)),
    ("Lieu", "Salle des fêtes de Brévanne"),
    ("Langue", "fr"),
    ("Début de la journée", "09:00"),
    ("Nombre de tours", 4),
    ("Durée d'un tour (minutes)", 20),
    ("Début des collectifs", "14:00"),
    ("Question du brise-glace", "Quelle coopération vous a surpris cette année ?"),
]
