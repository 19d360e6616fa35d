public import Diagnostics
public import YAML

/// A proper name per language, with the grammar that a sentence needs: `fr: {text: Maroc, gender: masculine}`.
public struct LocalizedName: Hashable, Sendable {
    public private(set) var text = LocalizedText()
    /// The grammar of the French name; `nil` where none is given.
    public private(set) var french: FrenchNoun?

    public init() {}
}

extension LocalizedName: Datum {
    public static var expectation: String { "a name per language ({fr: {text: …, gender: …}, en: …})" }
    public static var type: FieldType { .name }
    public var value: FieldValue { .name(self) }

    public static func decode(_ node: Node, into log: inout [Diagnostic]) -> LocalizedName? {
        var name = LocalizedName()
        guard let pairs = node.mapping else {
            guard let text = LocalizedText.decode(node, into: &log) else { return nil }
            name.text = text
            return name
        }
        // A name with grammar and no text is told of when its grammar is read.
        let plain = pairs.compactMap { pair -> Node.Pair? in
            let text = pair.value["text"] ?? (pair.value.mapping == nil ? pair.value : nil)
            return text.map { Node.Pair(key: pair.key, keyLocation: pair.keyLocation, value: $0) }
        }
        for pair in pairs where pair.value.mapping != nil { name.readGrammar(pair, into: &log) }
        if plain.isEmpty && !pairs.isEmpty { return nil }
        guard let text = LocalizedText.decode(Node(.mapping(plain), at: node.location), into: &log) else { return nil }
        name.text = text
        return name
    }

    /// The grammar of a name. Only French has one so far; another language's is answered with an error, not dropped.
    private mutating func readGrammar(_ pair: Node.Pair, into log: inout [Diagnostic]) {
        guard pair.key == "fr" else { return log.append(.grammarOfUnknownLanguage(pair)) }
        french = FrenchNoun.decode(pair.value, into: &log)
    }
}
