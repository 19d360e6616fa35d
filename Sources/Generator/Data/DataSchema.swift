internal import Domain

/// The JSON Schema of a file of data (2020-12): the same declaration of the kind that says how its records are written says
/// here what is given out of them.
struct DataSchema {
    private let kind: Kind
    private let fields: [DataField]
    private let content: Content
    private let plan: SitePlan
    private let words: DataWords

    init(_ kind: Kind, _ fields: [DataField], _ content: Content, _ plan: SitePlan) {
        (self.kind, self.fields, self.content, self.plan) = (kind, fields, content, plan)
        words = DataWords(content, content.configuration.mainLanguage)
    }

    var bytes: [UInt8] {
        let record = object(
            [("id", JSONSchema.text(), true, "id")] + (kind.hasPages ? [("url", .text(), true, "url")] : []))
        let file = JSONSchema.mapping(
            [("$schema", JSONSchema.text().value), (kind.collection, JSONSchema.list(record).value)],
            required: [kind.collection])
        return file.file(title, definitions: definitions)
    }

    private var title: String {
        let index = content.registry.kind(named: kind.name).flatMap {
            plan.page(.index(kind: $0), content.configuration.mainLanguage)
        }
        return index?.title ?? words.title(ofCollection: kind.collection)
    }

    /// A record: what every one has, then its fields.
    private func object(_ own: [(name: String, schema: JSONSchema, isRequired: Bool, word: String)]) -> JSONSchema {
        let first = own.map { ($0.name, $0.schema.described(words.meaning(ofOwn: $0.word).text).value) }
        let required = own.map(\.name) + fields.map(\.description).filter(\.isRequired).map(\.name)
        return .mapping(first + fields.flatMap { members($0.description, of: kind.name) }, required: required)
            .described(words.meaning(of: kind).text)
    }

    private func members(_ field: FieldDescription, of owner: String) -> [(name: String, value: JSONValue)] {
        let meaning = words.meaning(of: field, in: owner).text
        var schema = schema(field.type).described(meaning)
        if case .boolean = field.type { schema = schema.with("default", .boolean(false)) }
        let own = [(name: field.name, value: schema.value)]
        guard case .name = field.type.innermost else { return own }
        return own + [(name: "\(field.name)_grammar", value: JSONSchema.definition("grammar").value)]
    }

    private func schema(_ type: FieldType) -> JSONSchema {
        switch type {
        case .boolean: .boolean
        case .integer: .integer
        case .number: .number
        case .text, .hijriDate, .webAddress: .text()
        case .choice(let words): .choice(words)
        case .localizedText, .name: .definition("texts")
        case .date: .definition("date")
        case .period: .text()
        case .language: .definition("language")
        case .coordinates: .definition("point")
        case .reference(let kind): reference(kind)
        case .structure(let structure): schema(structure)
        case .list(let element): .list(schema(element))
        case .optional(let type): schema(type)
        }
    }

    private func schema(_ structure: StructureType) -> JSONSchema {
        let fields = structure.fields.filter(\.isWritten)
        return .mapping(
            fields.flatMap { members($0, of: structure.owner) }, required: fields.filter(\.isRequired).map(\.name))
    }

    /// An id, and the file that has the record.
    private func reference(_ kind: String) -> JSONSchema {
        let target = content.registry.kind(named: kind)
        let path = target.flatMap { plan.path(.data(kind: $0, .json), content.configuration.mainLanguage) }
        let file = path.map { content.configuration.baseURL.published($0.encoded) }
        return .text().with("$comment", file.map { .text("an id of \($0)") })
    }

    private var definitions: [(name: String, value: JSONValue)] {
        let language = JSONSchema.text(pattern: Language.pattern)
        let degrees = [("latitude", -90...90 as ClosedRange<Double>), ("longitude", -180...180)]
        let grammar = [
            ("gender", JSONSchema.choice(FrenchNoun.Gender.allCases.map(\.rawValue)).value),
            ("number", JSONSchema.choice(FrenchNoun.GrammaticalNumber.allCases.map(\.rawValue)).value),
            ("article", JSONSchema.boolean.value),
        ]
        return [
            ("language", language.value),
            ("texts", JSONSchema.mapping([], keys: language, others: .text()).value),
            ("date", JSONSchema.text(pattern: Self.date).described(words.meaning(ofOwn: "date").text).value),
            (
                "point",
                JSONSchema.mapping(
                    degrees.map { name, range in
                        let number = JSONSchema.number.with("minimum", .number(range.lowerBound))
                        return (name, number.with("maximum", .number(range.upperBound)).value)
                    }, required: degrees.map(\.0)
                ).value
            ),
            ("grammar", JSONSchema.mapping(grammar, required: grammar.map(\.0)).value),
        ]
    }

    /// As EDTF: a year, month or day, perhaps only about so.
    private static let date = "^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?~?$"
}
