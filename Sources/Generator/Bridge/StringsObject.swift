internal import Domain
internal import Templates

extension Strings {
    static let typeName = "Strings"

    /// The types of a group and of all groups within it. The site's first language says which words there are.
    func types() -> [ObjectType] {
        var types: [ObjectType] = []
        _ = type(Self.typeName, into: &types)
        return types
    }

    /// - Parameter name: Of the type, should this be a group; those of the groups within it follow.
    private func type(_ name: @autoclosure () -> String, into types: inout [ObjectType]) -> Type {
        switch self {
        case .text: return .text
        case .plural: return .object("Plural")
        case .group(let entries):
            let name = name()
            var inner: [ObjectType] = []
            let fields = entries.map { entry in
                ObjectType.Field(entry.key, entry.value.type("\(name).\(entry.key)", into: &inner))
            }
            types.append(ObjectType(name, fields: fields))
            types += inner
            return .object(name)
        }
    }

    /// The paths of the words that `other` lacks.
    func missing(in other: Strings?, path: String = "") -> [String] {
        guard case .group(let entries) = self else { return other == nil ? [path] : [] }
        return entries.flatMap { entry in
            entry.value.missing(in: other?[entry.key], path: path.isEmpty ? entry.key : "\(path).\(entry.key)")
        }
    }
}

/// The words of one language as rows: one for each group, so that a page which shows a word depends on no other.
struct WordRows: Sendable {
    /// By row, the path of its group: empty, `nav`, `record.facts`.
    private(set) var paths: [String] = []
    private(set) var rows: [[Value]] = []
    private let first: Int
    private let language: Language
    private let fallback: Language

    /// - Parameters:
    ///   - words: Those of the site's first language, which say which ones there are.
    ///   - translated: Those of the language of the page; what it lacks is taken from the first.
    ///   - first: The handle of the first row.
    init(_ words: Strings, translated: Strings?, language: Language, fallback: Language, first: Int) {
        (self.first, self.language, self.fallback) = (first, language, fallback)
        _ = add(words, translated, path: "")
    }

    /// Goes as deep as the file of words nests its groups, which its reader has bounded.
    private mutating func add(_ words: Strings, _ translated: Strings?, path: String) -> Value {
        switch words {
        case .text(let text):
            if case .text(let own)? = translated { return .text(own) }
            return .text(text)
        case .plural(let forms):
            if case .plural(let own)? = translated { return .object(PluralObject(own, language: language)) }
            return .object(PluralObject(forms, language: fallback))
        case .group(let entries):
            let place = rows.count
            rows.append([])
            paths.append(path)
            rows[place] = entries.map { entry in
                add(entry.value, translated?[entry.key], path: path.isEmpty ? entry.key : "\(path).\(entry.key)")
            }
            return .record(first + place)
        }
    }
}
