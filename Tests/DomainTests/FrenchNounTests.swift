import Testing

@testable import Domain

@Suite struct FrenchNounTests {
    /// Definite, locative, genitive, dative of every state of the site; read by eye.
    private static let table = """
        l’Afghanistan|en Afghanistan|de l’Afghanistan|à l’Afghanistan
        l’Albanie|en Albanie|de l’Albanie|à l’Albanie
        l’Algérie|en Algérie|de l’Algérie|à l’Algérie
        l’Arabie saoudite|en Arabie saoudite|de l’Arabie saoudite|à l’Arabie saoudite
        l’Azerbaïdjan|en Azerbaïdjan|de l’Azerbaïdjan|à l’Azerbaïdjan
        Bahreïn|à Bahreïn|de Bahreïn|à Bahreïn
        le Bangladesh|au Bangladesh|du Bangladesh|au Bangladesh
        le Bénin|au Bénin|du Bénin|au Bénin
        le Brunei|au Brunei|du Brunei|au Brunei
        le Burkina Faso|au Burkina Faso|du Burkina Faso|au Burkina Faso
        le Cameroun|au Cameroun|du Cameroun|au Cameroun
        les Comores|aux Comores|des Comores|aux Comores
        la Côte d’Ivoire|en Côte d’Ivoire|de la Côte d’Ivoire|à la Côte d’Ivoire
        Djibouti|à Djibouti|de Djibouti|à Djibouti
        l’Égypte|en Égypte|de l’Égypte|à l’Égypte
        les Émirats arabes unis|aux Émirats arabes unis|des Émirats arabes unis|aux Émirats arabes unis
        le Gabon|au Gabon|du Gabon|au Gabon
        la Gambie|en Gambie|de la Gambie|à la Gambie
        la Guinée|en Guinée|de la Guinée|à la Guinée
        la Guinée-Bissau|en Guinée-Bissau|de la Guinée-Bissau|à la Guinée-Bissau
        le Guyana|au Guyana|du Guyana|au Guyana
        l’Indonésie|en Indonésie|de l’Indonésie|à l’Indonésie
        l’Irak|en Irak|de l’Irak|à l’Irak
        l’Iran|en Iran|de l’Iran|à l’Iran
        la Jordanie|en Jordanie|de la Jordanie|à la Jordanie
        le Kazakhstan|au Kazakhstan|du Kazakhstan|au Kazakhstan
        le Kirghizistan|au Kirghizistan|du Kirghizistan|au Kirghizistan
        le Koweït|au Koweït|du Koweït|au Koweït
        le Liban|au Liban|du Liban|au Liban
        la Libye|en Libye|de la Libye|à la Libye
        la Malaisie|en Malaisie|de la Malaisie|à la Malaisie
        les Maldives|aux Maldives|des Maldives|aux Maldives
        le Mali|au Mali|du Mali|au Mali
        le Maroc|au Maroc|du Maroc|au Maroc
        la Mauritanie|en Mauritanie|de la Mauritanie|à la Mauritanie
        le Mozambique|au Mozambique|du Mozambique|au Mozambique
        le Niger|au Niger|du Niger|au Niger
        le Nigéria|au Nigéria|du Nigéria|au Nigéria
        Oman|à Oman|d’Oman|à Oman
        l’Ouganda|en Ouganda|de l’Ouganda|à l’Ouganda
        l’Ouzbékistan|en Ouzbékistan|de l’Ouzbékistan|à l’Ouzbékistan
        le Pakistan|au Pakistan|du Pakistan|au Pakistan
        la Palestine|en Palestine|de la Palestine|à la Palestine
        le Qatar|au Qatar|du Qatar|au Qatar
        le Sénégal|au Sénégal|du Sénégal|au Sénégal
        la Sierra Leone|en Sierra Leone|de la Sierra Leone|à la Sierra Leone
        la Somalie|en Somalie|de la Somalie|à la Somalie
        le Soudan|au Soudan|du Soudan|au Soudan
        le Suriname|au Suriname|du Suriname|au Suriname
        la Syrie|en Syrie|de la Syrie|à la Syrie
        le Tadjikistan|au Tadjikistan|du Tadjikistan|au Tadjikistan
        le Tchad|au Tchad|du Tchad|au Tchad
        le Togo|au Togo|du Togo|au Togo
        la Tunisie|en Tunisie|de la Tunisie|à la Tunisie
        le Turkménistan|au Turkménistan|du Turkménistan|au Turkménistan
        la Turquie|en Turquie|de la Turquie|à la Turquie
        le Yémen|au Yémen|du Yémen|au Yémen
        la Bosnie-Herzégovine|en Bosnie-Herzégovine|de la Bosnie-Herzégovine|à la Bosnie-Herzégovine
        la République centrafricaine|en République centrafricaine|de la République centrafricaine|à la République centrafricaine
        la Fédération de Russie|en Fédération de Russie|de la Fédération de Russie|à la Fédération de Russie
        la Thaïlande|en Thaïlande|de la Thaïlande|à la Thaïlande
        l’État chypriote turc|dans l’État chypriote turc|de l’État chypriote turc|à l’État chypriote turc
        """

    private static func forms(_ noun: FrenchNoun) -> [String] {
        [noun.definite, noun.locative, noun.genitive, noun.dative]
    }

    @Test func `every state of the site stands in a sentence as the French say it`() throws {
        let states = Content.site.registry.records(State.self)
        let written = try states.map { Self.forms(try #require($0.name.french)).joined(separator: "|") }
        let expected = Self.table.split(separator: "\n").map(String.init)
        #expect(expected.count == 62)
        #expect(Set(written).subtracting(expected) == [])
        #expect(Set(expected).subtracting(written) == [])
    }

    @Test func `no name of any gender, number and beginning gives a slip of French`() {
        let slips = [
            "le É", "le E", "le I", "la É", "de le ", "de les ", "à le ", "à les ", "du É", "au É", "de É", "de Oman",
        ]
        for text in ["Égypte", "E\u{301}gypte", "Irak", "Oman", "Œuf", "Maroc", "Yémen", "État libre", "îles Cook"] {
            for gender in FrenchNoun.Gender.allCases {
                for number in FrenchNoun.GrammaticalNumber.allCases {
                    for article in [true, false] {
                        for form in Self.forms(FrenchNoun(text, gender, number, takesArticle: article)) {
                            #expect(!slips.contains { form.contains($0) }, "\(form)")
                            #expect(form.hasSuffix(text))
                        }
                    }
                }
            }
        }
    }

    @Test func `an accent that stands apart elides like any other`() {
        let noun = FrenchNoun("E\u{301}gypte", .feminine)
        #expect(Self.forms(noun) == ["l’Égypte", "en Égypte", "de l’Égypte", "à l’Égypte"])
    }

    @Test func `a name keeps its y and its aspirated h`() {
        #expect(Self.forms(FrenchNoun("Yémen", .masculine)) == ["le Yémen", "au Yémen", "du Yémen", "au Yémen"])
        #expect(FrenchNoun("Honduras", .masculine).definite == "le Honduras")
    }

    @Test(arguments: [
        ("{text: Maroc, gender: masculin}", ["wrong-type 1:28"]),
        ("{text: Maroc}", ["missing-key 1:6"]),
        ("{text: Maroc, gender: masculine, nombre: plural}", ["unknown-key 1:39"]),
        ("{text: Maroc, gender: masculine, article: non}", ["wrong-type 1:48"]),
    ])
    func `a mistake in the grammar is told where it stands`(written: String, said: [String]) {
        #expect(read(FrenchNoun.self, written).said.map(\.codeAndPlace) == said)
    }
}
