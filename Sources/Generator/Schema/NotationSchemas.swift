internal import Domain

/// Turns notations into JSON Schemas, and gathers the lists of ids that these refer to.
struct NotationSchemas {
    private let content: Content
    private(set) var definitions: [(name: String, value: JSONValue)] = []

    init(_ content: Content) { self.content = content }

    mutating func schema(_ notation: Notation) -> JSONSchema {
        switch notation {
        case .boolean: .boolean
        case .integer: .integer
        case .number: .number
        case .text(let pattern): .text(pattern: pattern)
        case .date: Self.date
        case .choice(let words): .choice(words)
        case .record(let kind, let vocabulary): reference(kind, vocabulary)
        case .language: language
        case .perLanguage(let notation, let french): perLanguage(notation, french: french)
        case .structure(let fields): mapping(fields)
        case .list(let item): .list(schema(item))
        case .numbers(let ranges): .numbers(ranges)
        case .either(let notations): .either(notations.map { schema($0) })
        }
    }

    /// Each field with its meaning; what need not be there may be empty.
    mutating func properties(_ fields: [FieldDescription]) -> [(name: String, value: JSONValue)] {
        fields.map { field in
            let schema = schema(field.notation)
            return (field.name, (field.isRequired ? schema : schema.orNothing).described(field.meaning).value)
        }
    }

    private mutating func mapping(_ fields: [FieldDescription]) -> JSONSchema {
        .mapping(properties(fields), required: fields.filter(\.isRequired).map(\.name))
    }

    /// A year alone is a number to YAML, everything else a text.
    private static let date = JSONSchema.either([
        .text(pattern: "^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?~?$"),
        JSONSchema.integer.with("minimum", .integer(1)).with("maximum", .integer(9999)),
    ])
}

extension NotationSchemas {
    /// The languages of the site are named, so that an editor offers them; others may stand beside.
    private mutating func perLanguage(_ notation: Notation, french: Notation?) -> JSONSchema {
        let usual = schema(notation)
        var offered = content.configuration.languages.map(\.rawValue)
        if french != nil && !offered.contains("fr") { offered.append("fr") }
        let properties = offered.map { tag in
            (name: tag, value: tag == "fr" ? (french.map { schema($0) } ?? usual).value : usual.value)
        }
        return .mapping(properties, keys: language, others: usual)
    }

    private var language: JSONSchema {
        mutating get {
            define("language") { .text(pattern: Language.pattern).described("A language by its BCP 47 tag") }
        }
    }

    private mutating func reference(_ kind: String, _ vocabulary: String?) -> JSONSchema {
        guard let choices = content.registry.choices(ofKind: kind, vocabulary: vocabulary) else { return .text() }
        return define(vocabulary ?? kind) { .choice(choices.map(\.id), meanings: choices.map(\.title)) }
    }

    /// Refers to a definition that is written once, however often it is needed.
    private mutating func define(_ name: String, _ schema: () -> JSONSchema) -> JSONSchema {
        if !definitions.contains(where: { $0.name == name }) { definitions.append((name, schema().value)) }
        return .definition(name)
    }
}
