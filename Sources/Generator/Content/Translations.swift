internal import Domain

/// A text in each language that has it. Mostly there is one, and never many: to look through them is quicker than to hash.
struct Translations: Sendable {
    private var first: ProseFile?
    private var others: [ProseFile] = []

    subscript(language: Language) -> ProseFile? {
        if let first, first.language == language { return first }
        return others.first { $0.language == language }
    }

    /// - Returns: The text that stood in the place of this one.
    @discardableResult
    mutating func insert(_ text: ProseFile) -> ProseFile? {
        if let old = first, old.language == text.language {
            first = text
            return old
        }
        if let place = others.firstIndex(where: { $0.language == text.language }) {
            defer { others[place] = text }
            return others[place]
        }
        if first == nil { first = text } else { others.append(text) }
        return nil
    }

    /// In the order in which they came.
    var all: [ProseFile] { (first.map { [$0] } ?? []) + others }
}

/// The texts of records, in rows as the records are: each page asks for its own.
struct RecordTexts: Sendable {
    /// By kind and row.
    private var texts: [[Translations]] = []

    init() {}

    /// - Parameter counts: How many records there are of each kind.
    init(_ counts: [Int]) { texts = counts.map { [Translations](repeating: Translations(), count: $0) } }

    subscript(key: RecordKey) -> Translations {
        get { texts[key.kind][key.row] }
        _modify { yield &texts[key.kind][key.row] }
    }

    /// Every record with its texts, in order.
    var all: [(key: RecordKey, texts: Translations)] {
        texts.enumerated().flatMap { kind, rows in
            rows.enumerated().map { (RecordKey(kind: kind, row: $0), $1) }
        }
    }
}
