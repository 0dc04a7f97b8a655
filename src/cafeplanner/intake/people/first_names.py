"""First names that are common in France and its neighbours, Britain among them: the one place to add another.

They only tell in which order a column of whole names is written; nobody needs to be listed here. Compared after `fold`.
"""

from __future__ import annotations

from cafeplanner.cafe.participant import fold
from cafeplanner.intake.columns.synonyms import folded

ONLY_FIRST = folded(
    "abdelkader, abdou, adele, adelina, adeline, adriana, adrien, adrienne, agathe, agnes, ahmed, aicha, aissata",
    "alessandra, alessandro, alexandra, alexandre, alexia, alexis, alice, alicia, aline, alison, alix, amandine",
    "amelie, amina, aminata, amine, ana, anais, anastasia, andrea, andreas, andree, angela, angele, angelique",
    "anita, anna, anne, annette, annick, annie, anouk, anthony, antoine, antoinette, antonin, antonio, apolline",
    "ariane, arlette, armelle, arnaud, arthur, assia, astrid, aude, audrey, aurelie, aurelien, aurore, axel",
    "axelle, aya, baptiste, barbara, bastien, beatrice, benedicte, benjamin, benoit, bernadette, bertrand, betty",
    "bilal, blandine, boris, brahim, brice, brigitte, camelia, camille, candice, capucine, carine, carla, carlos",
    "carmen, carole, carolina, caroline, catherine, cecile, cedric, celestine, celia, celine, chantal, charlene",
    "charlie, charlotte, chloe, christelle, christiane, christine, christophe, cindy, claire, clara, clarisse",
    "claudia, claudie, claudine, clea, clemence, clementine, clotilde, colette, coline, coralie, corentin",
    "corinne, cristina, cyril, cyrille, damien, danielle, daphne, deborah, delphine, diana, dieter, dimitri",
    "djamila, dolores, dominique, dorian, dorothee, edith, eduardo, edwige, elena, eleonore, eliane, elif, elina",
    "eline, elisa, elisabeth, elise, ella, elodie, eloise, elsa, elvira, emeline, emilie, emily, emma, emmanuel",
    "emmanuelle, enzo, eric, erika, ernestine, erwan, esteban, estelle, esther, ethan, eugenie, eva, evelyne",
    "fabien, fabienne, fabiola, fabrice, fanny, farid, farida, fatiha, fatima, fatou, fatoumata, federico",
    "felicie, fernanda, fiona, flavie, flora, florence, florent, florian, floriane, francesca, francesco",
    "francine, francisco, franck, francoise, frederic, frederique, gabriela, gabrielle, gael, gaelle, gaetan",
    "genevieve, george, georgette, geraldine, germaine, ghislaine, gilles, gina, giorgio, giovanni, gisele",
    "giulia, giuseppe, gladys, graziella, gregoire, gregory, guillaume, guillemette, gwenaelle, gwendoline",
    "habiba, hakim, hamid, hamza, hanane, hannah, hans, hassan, hedwige, heidi, helena, helene, heloise",
    "henriette, hicham, honorine, houda, ibrahim, ida, ilan, ilona, imane, imene, ines, ingrid, irene, iris",
    "isabel, isabelle, ismael, ivan, jack, jacqueline, jade, jamal, james, jamila, jana, janine, jean, jeanne",
    "jeannine, jennifer, jeremie, jeremy, jerome, jessica, joana, joanna, joao, jocelyne, joel, joelle, johanna",
    "john, jonas, jonathan, jorge, jose, josephine, josette, josiane, joyce, juan, judith, julia, julie, julien",
    "juliette, jurgen, justine, kamel, karen, karim, karima, karin, karine, katarzyna, kate, katia, kenza, kevin",
    "khadija, klaus, laetitia, laila, lamia, lara, lars, laura, laure, laurence, laurine, lea, leila, lena, leo",
    "leonie, leonor, leopoldine, liam, lilian, liliane, lilou, lina, linda, lisa, lise, livia, liz, loic, lola",
    "lorena, lou, louane, louisa, louise, luca, lucia, lucie, lucien, lucienne, lucile, lucille, ludivine",
    "ludovic, luis, lydia, lydie, lylou, madeleine, mael, maelle, maeva, magali, magalie, mailys, maja, malika",
    "mamadou, manon, manuel, manuela, marcella, marco, margaux, margot, marguerite, maria, mariam, mariama",
    "marianne, marie, marielle, marilyne, marina, marine, marion, marisol, marlene, marta, martha, marthe",
    "martine, mary, maryam, maryline, maryse, mateo, mathias, mathieu, mathilde, mathis, matteo, matthias",
    "matthieu, maud, maxence, maxime, mehdi, melanie, melina, melissa, mercedes, meriem, michaela, michele",
    "micheline, miguel, mila, milena, mireille, miriam, mohamed, mohammed, moise, mona, monique, morgane, mouna",
    "mounir, moussa, muriel, murielle, myriam, nabil, nadege, nadia, nadine, naima, natacha, natalia, nathalie",
    "nathan, nawel, nelly, nicole, nina, noah, noe, noelie, noelle, noemie, nolwenn, nora, oceane, odette, odile",
    "olga, olivia, ophelie, orlane, oscar, oumar, paola, pascale, patrice, patricia, patrick, paula, paulina",
    "pauline, pedro, penelope, perrine, peter, petra, philippe, philippine, pierre, pierrette, pietro, pilar",
    "priscilla, quentin, rachel, rachid, rania, raphael, raphaelle, raquel, rebecca, regine, regis, remi, remy",
    "renee, ricardo, rita, roberta, roberto, rodolphe, romain, romane, romuald, ronan, rosa, rosalie, roselyne",
    "roxane, ruben, sabine, sabrina, said, salima, salma, salome, samia, samira, samuel, sandra, sandrine, sara",
    "sarah, sean, sebastien, selena, selma, serena, serge, sergio, severine, sibylle, sidonie, silvia, simone",
    "slimane, sofia, sofiane, soizic, solange, solene, sonia, sophia, sophie, soraya, stefan, stefania, stella",
    "stephan, stephane, stephanie, steven, susan, suzanne, sven, svetlana, sylvain, sylvaine, sylvia, sylviane",
    "sylvie, tania, tatiana, teresa, thea, theo, theodore, therese, thibault, thibaut, thierry, tiago, tiffany",
    "timothee, tiphaine, tom, tristan, ugo, ulrich, ulrike, ursula, valentina, valentine, valeria, valerie",
    "vanessa, vera, veronique, vicky, victoire, victoria, viktor, violaine, violette, virginie, viviane, wafa",
    "walid, wendy, wilfried, william, wolfgang, xavier, yacine, yaelle, yann, yannick, yannis, yasmina, yasmine",
    "yoann, yohan, yolande, youssef, ysaline, yvan, yves, yvette, yvonne, zakaria, zara, zelie, zoe, zohra",
    "abigail, aisling, amelia, andrew, angus, aoife, brian, callum, ceri, christopher, debbie, derek, dorothy",
    "edward, eleanor, elizabeth, ewan, fergus, fiona, freya, gareth, gavin, geoffrey, gillian, hamish, hannah",
    "heather, helen, ian, isla, jeremy, jessica, kenneth, kimberly, lucy, margaret, matthew, megan, michael",
    "molly, nancy, niamh, nicola, nigel, philip, poppy, rhys, sharon, sian, siobhan, stephen, timothy, tracy",
)
"""Hardly ever last names."""
ALSO_LAST = folded(
    "adam, alain, albert, alexander, ali, andre, anton, aubin, barthelemy, basile, bernard, blaise, bruce, bruno",
    "charles, christian, claude, clement, colin, constant, daniel, david, denis, didier, donald, dylan, edouard",
    "elie, emile, etienne, eugene, felix, fernand, francis, francois, gabriel, gaspard, gautier, georges, gerard",
    "germain, gilbert, gordon, gustave, guy, harry, henri, henry, herve, hilaire, hubert, hugo, jacob, jacques",
    "jan, jordan, joseph, jules, julian, justin, lambert, laurent, leon, leonard, lionel, logan, louis, luc",
    "lucas, marc, marcel, marin, mario, martin, maurice, michel, morgan, nicolas, noel, octave, oliver, olivier",
    "pascal, paul, pierrot, raoul, raymond, rene, richard, robert, robin, roger, roland, roman, rose, ryan",
    "sacha, salomon, silvestre, simon, tanguy, terry, thomas, tim, tomas, toussaint, urbain, valentin, valere",
    "victor, vincent, walter, yvon, zacharie",
    "alan, duncan, george, grace, graham, jack, james, keith, owen, ruth, stuart",
)
"""First names that are last names just as well: they show nothing on their own."""
OPENING = folded("jean, marie, anne")
"""First names that another one often follows: "Jean Paul", "Marie Claire"."""


def is_first_name(word: str) -> bool:
    """Whether a word is a common first name; of "Jean-Marc" the first part is enough."""
    return bool(parts := fold(word).split()) and (parts[0] in ONLY_FIRST or parts[0] in ALSO_LAST)


def is_only_first_name(word: str) -> bool:
    """Whether a word is a common first name and hardly ever a last name."""
    return bool(parts := fold(word).split()) and (parts[0] in ONLY_FIRST or (len(parts) > 1 and is_first_name(word)))
