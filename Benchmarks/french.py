"""French text that means nothing, the same for the same seed: words of the usual lengths, accents, apostrophes."""

from random import Random

NOUNS = """accord adhésion assemblée autorité banque bureau charte chef comité commission conférence conseil consultation
coopération cour culture date déclaration décision délégation développement document échange économie éducation époque
État étude évaluation événement fonds fondation forum frontière gouvernement groupe historien institut investissement
islam jeunesse journal langue législation lettre lieu mandat mémoire ministre mission négociation observateur œuvre
organe organisation paix parlement patrimoine peuple politique population port presse président principe procédure
programme projet protocole rapport recherche région réforme règlement relation réunion science secrétariat sécurité
session siège société solidarité sommet statut stratégie tarif territoire texte traité tribunal université usage
vaisseau valeur ville visite voie vote zone""".split()
VERBS = """adopte approuve accueille affirme ajourne annonce appelle applique confirme convoque crée décide désigne
étend examine exprime fixe fonde invite maintient nomme note ouvre précise préside propose publie rappelle ratifie
réaffirme recommande réunit révise signe soutient souligne suspend transmet""".split()
ADJECTIVES = """ancien annuel arabe bilatéral commun culturel définitif économique égal élargi étroit européen extraordinaire
final général historique honoraire immédiat institutionnel intérimaire islamique juridique large libre ministériel
multilatéral national nouveau ordinaire particulier permanent politique précédent principal provisoire public récent
régional sanitaire scientifique social spécial technique universel""".split()
LINKS = """à au aux avec cette chez comme dans de des du en entre et jusqu'au l'ensemble la le les leur mais notamment où
par pour puis sans selon ses sous sur tandis que un une vers""".split()
CITIES = """Abidjan Alger Amman Ankara Bakou Bamako Conakry Dacca Dakar Djeddah Djibouti Doha Fès Islamabad Istanbul Jakarta
Kampala Karachi Khartoum Koweït Lahore Libreville Manama Mascate Nouakchott Niamey Ouagadougou Rabat Riyad Sanaa
Tachkent Téhéran Tripoli Tunis""".split()


def title(random: Random) -> str:
    """Two or three words, the first with a capital: a name for something."""
    words = [random.choice(NOUNS), random.choice(ADJECTIVES), random.choice(["", random.choice(ADJECTIVES)])]
    name = " ".join(word for word in words if word)
    return name[0].upper() + name[1:]


def sentence(random: Random, words: int) -> str:
    parts = []
    while len(parts) < words:
        parts += ["le", random.choice(NOUNS), random.choice(ADJECTIVES), random.choice(VERBS), random.choice(LINKS)]
        if random.random() < 0.2:
            parts[-1] += " l'" + random.choice(["État", "époque", "usage", "œuvre", "étude"])
        if random.random() < 0.25:
            parts[-1] += ","
    text = " ".join(parts[:words]).rstrip(",")
    return text[0].upper() + text[1:] + random.choice([".", ".", ".", ".", " !", " ?"])


def paragraph(random: Random, words: int) -> str:
    sentences = []
    while words > 0:
        length = min(words, random.randint(8, 26))
        sentences.append(sentence(random, max(length, 4)))
        words -= length
    return " ".join(sentences)
