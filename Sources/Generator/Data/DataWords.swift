internal import Domain

/// What kinds and fields are called where data is given out: the words of the site (`data.` in its strings), else those of
/// the declaration, which are English.
struct DataWords: Sendable {
    struct Meaning: Sendable {
        let text: String
        let language: String
    }

    private let strings: Strings?
    private let language: Language

    init(_ content: Content, _ language: Language) {
        let main = content.configuration.mainLanguage
        let own = content.strings[language]
        (strings, self.language) = own == nil ? (content.strings[main], main) : (own, language)
    }

    private func told(_ text: String?, else english: String) -> Meaning {
        text.map { Meaning(text: $0, language: language.rawValue) } ?? Meaning(text: english, language: "en")
    }

    /// - Parameter owner: The kind, or the structure: `state`, `membership`.
    func meaning(of field: FieldDescription, in owner: String) -> Meaning {
        let name = field.name
        let text = strings?.text("data", "fields", owner, name) ?? strings?.text("data", "fields", "record", name)
        return told(text, else: field.meaning)
    }

    /// What every file has besides the fields: `id`, `url`, `position`, `item`.
    func meaning(ofOwn name: String) -> Meaning {
        told(strings?.text("data", "fields", "record", name), else: Self.english[name] ?? name)
    }

    func meaning(of kind: Kind) -> Meaning { told(strings?.text("data", "kinds", kind.name), else: kind.meaning) }

    /// The name of a kind where no page tells it.
    func title(ofCollection collection: String) -> String {
        strings?.text("data", "collections", collection) ?? collection
    }

    private static let english = [
        "id": "The permanent name of the record",
        "url": "The address of its page",
        "date": "A date as far as it is known, as EDTF (level 1): a year, a month or a day; ~ for « about »",
        DataColumns.place: "The place in the list, from 1",
        DataColumns.item: "The item itself",
    ]
}

extension DataColumns {
    /// The columns of a list's own table that are no field of its items.
    static let place = "position"
    static let item = "item"
}
