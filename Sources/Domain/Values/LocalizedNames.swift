public import Diagnostics
public import YAML

/// Several names per language: `{fr: [Conférence islamique], en: [Islamic Conference]}`.
public struct LocalizedNames: Hashable, Sendable {
    public let names: [LocalizedText.Translation]

    public init(_ names: [LocalizedText.Translation] = []) { self.names = names }
}

extension LocalizedNames: Datum {
    public static var expectation: String { "a list of names per language ({fr: [ … ]})" }
    public static var type: FieldType { .list(.localizedText) }
    public static var notation: Notation { .either([.list(.text()), .perLanguage(.list(.text()))]) }
    public var value: FieldValue { .list(names.map { .localizedText(LocalizedText([$0])) }) }

    public static func decode(_ node: Node, into log: inout [Diagnostic]) -> LocalizedNames? {
        if let bare = node.sequence {
            let texts = bare.compactMap { String.decode($0, into: &log) }
            return LocalizedNames(texts.map { .init(language: nil, text: $0) })
        }
        guard node.mapping != nil else { return mismatch(node, into: &log) }
        var names: [LocalizedText.Translation] = []
        perLanguage(node, into: &log) { language, list, log in
            names += ([String].decode(list, into: &log) ?? []).map { .init(language: language, text: $0) }
        }
        return LocalizedNames(names)
    }
}
