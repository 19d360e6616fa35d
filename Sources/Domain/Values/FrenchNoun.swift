public import Diagnostics
public import YAML

/// A French proper name and what its articles and prepositions depend on.
///
/// Rules: Grevisse, Le bon usage, « Noms propres de pays »; the French administration's usage in the list of States
/// (https://www.culture.gouv.fr, Recommandation concernant les noms d'États, JORF 24 September 2008).
public struct FrenchNoun: Hashable, Sendable {
    public enum Gender: String, CaseIterable, Sendable { case masculine, feminine }
    public enum GrammaticalNumber: String, CaseIterable, Sendable { case singular, plural }

    public private(set) var text = ""
    public private(set) var gender = Gender.masculine
    public private(set) var number = GrammaticalNumber.singular
    /// Whether the name takes an article: le Maroc, but Djibouti.
    public private(set) var takesArticle = true

    public init() {}

    public init(_ text: String, _ gender: Gender, _ number: GrammaticalNumber = .singular, takesArticle: Bool = true) {
        (self.text, self.gender, self.number, self.takesArticle) = (text, gender, number, takesArticle)
    }
}

extension FrenchNoun {
    /// « le Maroc », « l’Égypte », « les Maldives », « Djibouti ».
    public var definite: String {
        guard takesArticle else { return text }
        if number == .plural { return "les \(text)" }
        if elides { return "l’\(text)" }
        return gender == .masculine ? "le \(text)" : "la \(text)"
    }

    /// « au Maroc », « en Égypte », « aux Maldives », « à Djibouti », « en Irak », « dans l’État de Palestine ».
    public var locative: String {
        guard takesArticle else { return "à \(text)" }
        if number == .plural { return "aux \(text)" }
        if isDescription { return "dans l’\(text)" }
        return gender == .masculine && !elides ? "au \(text)" : "en \(text)"
    }

    /// « du Maroc », « de l’Égypte », « des Maldives », « de Djibouti », « d’Oman ».
    public var genitive: String {
        guard takesArticle else { return elides ? "d’\(text)" : "de \(text)" }
        if number == .plural { return "des \(text)" }
        if elides { return "de l’\(text)" }
        return gender == .masculine ? "du \(text)" : "de la \(text)"
    }

    /// « au Maroc », « à l’Égypte », « aux Maldives », « à Djibouti »: to whom something is given or said.
    public var dative: String {
        guard takesArticle else { return "à \(text)" }
        if number == .plural { return "aux \(text)" }
        if elides { return "à l’\(text)" }
        return gender == .masculine ? "au \(text)" : "à la \(text)"
    }

    /// Whether the name says what the state is, by a common noun that « en » cannot stand before.
    private var isDescription: Bool { ["État ", "Émirat "].contains(where: text.hasPrefix) }

    /// Whether the word before it loses its vowel. Names in h or y keep it here: le Honduras, le Yémen.
    private var elides: Bool {
        let folded = text.prefix(1).lowercased()
        return folded.unicodeScalars.first.map { "aàâäeéèêëiîïoôöuùûüœæ".unicodeScalars.contains($0) } ?? false
    }
}

extension FrenchNoun: YAMLDecodable {
    public static var expectation: String { "a French name with its grammar ({text: Maroc, gender: masculine})" }

    public static func decode(_ node: Node, into log: inout [Diagnostic]) -> FrenchNoun? {
        var noun = FrenchNoun()
        node.decode(keys, into: &noun, noun: "a French name", log: &log)
        return noun
    }

    static let notation = Notation.structure(fields.map(\.description))

    private static let keys = Keys(fields.map(\.key))

    private static let fields: [Field<FrenchNoun>] = [
        .required("text", \.text, "The name without its article"),
        .required("gender", \.gender, "The grammatical gender"),
        .optional("number", \.number, "The grammatical number; singular where it is not given"),
        .optional("article", \.takesArticle, "Whether the name takes an article: le Maroc, but Djibouti"),
    ]
}

extension FrenchNoun.Gender: Choice {}
extension FrenchNoun.GrammaticalNumber: Choice {}
