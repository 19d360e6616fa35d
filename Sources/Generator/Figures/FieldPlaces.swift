internal import Domain
internal import Templates

/// Where the fields of each type stand, by the names of both, and of which type each row of the heap is.
struct FieldPlaces: Sendable {
    private let places: [String: [String: (index: Int, type: Type)]]
    private let layout: RowLayout
    private let kinds: [String]
    /// By row of the words.
    private let words: [String]

    init(_ content: Content, _ layout: RowLayout, _ types: [ObjectType]) {
        let pairs = types.map { type in
            let fields = type.fields.enumerated().map { ($1.name, (index: $0, type: $1.type)) }
            return (type.name, Dictionary(fields) { first, _ in first })
        }
        places = Dictionary(pairs) { first, _ in first }
        self.layout = layout
        kinds = content.registry.kinds.map { typeName($0.name) }
        words = (content.words ?? .group([])).types().map(\.name)
    }

    /// - Parameter type: Of a list: of its items.
    func place(of field: String, in type: Type) -> (index: Int, type: Type)? {
        switch type {
        case .object(let name): places[name]?[field]
        case .optional(let wrapped), .list(let wrapped): place(of: field, in: wrapped)
        default: nil
        }
    }

    /// Of a record, or of a group of words; templates are checked, but filters are handed values without their types.
    func type(ofRow handle: Int) -> Type {
        if let kind = kind(ofRow: handle) { return .object(kinds[kind]) }
        let word = handle - layout.words
        return words.indices.contains(word) ? .object(words[word]) : .unknown
    }

    func kind(ofRow handle: Int) -> Int? {
        handle < layout.pages ? layout.records.lastIndex { $0 <= handle } : nil
    }
}
