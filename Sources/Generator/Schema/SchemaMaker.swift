internal import Domain

/// Makes the schema of each file of a site.
struct SchemaMaker {
    let content: Content

    init(_ content: Content) { self.content = content }

    /// Of `states.yml` and of every file in `states/`: a list of records. A file without records is empty.
    func table(_ kind: Kind) -> OutputFile {
        file("\(kind.collection).json", "Records in \(kind.collection).yml") { schemas in
            let id = FieldDescription("id", .text, isRequired: true, meaning: "The permanent name of \(kind.noun)")
            let record = schemas.schema(.structure([id] + kind.fields.filter(\.isWritten)))
            return JSONSchema.list(record.described(kind.meaning)).orNothing
        }
    }

    /// Of the text of a record: what is said of the page, and of the record, unless that stands in a table.
    func frontMatter(_ kind: Kind) -> OutputFile {
        file("front-matter/\(kind.collection).json", "Front matter of texts in \(kind.collection)/") { schemas in
            let id = FieldDescription("id", .text, meaning: "The name of the file, which is that of \(kind.noun)")
            let fields = kind.fields.filter(\.isWritten)
            let ofPage = PageMatter.settings.map(\.description).filter { page in
                !fields.contains { $0.name == page.name }
            }
            // Nothing is required of a text alone: its record may stand in a table.
            let optional = ([id] + fields + ofPage).map(\.asOptional)
            let required = JSONValue.texts(fields.filter(\.isRequired).map(\.name))
            let starting = fields.filter { $0.name != "draft" }.map { (name: $0.name, value: required) }
            return schemas.schema(.structure(optional)).with("dependentRequired", .object(starting)).orNothing
        }
    }

    var pageFrontMatter: OutputFile {
        file("front-matter/page.json", "Front matter of a page") { schemas in
            schemas.schema(.structure(PageMatter.settings.map(\.description))).orNothing
        }
    }

    var site: OutputFile {
        let collections = content.registry.kinds.map(\.collection)
        let settings = Configuration.settings(collections, pages: content.pages.map(\.path))
        return file("site.json", "The site") { $0.schema(.structure(settings.map(\.description))) }
    }

    /// Of `strings/fr.yml`: groups of words within groups. The words of the first language are offered to the others.
    var strings: OutputFile {
        let words = JSONSchema.either([.text(), .mapping([], others: .definition("words"))])
        let groups = JSONSchema.mapping(content.words?.properties ?? [], others: .definition("words"))
        let bytes = groups.orNothing.file("Words of the interface", definitions: [("words", words.value)])
        return OutputFile(path: "strings.json", bytes: bytes)
    }
}

extension SchemaMaker {
    private func file(
        _ path: String, _ title: String, make: (inout NotationSchemas) -> JSONSchema
    ) -> OutputFile {
        var schemas = NotationSchemas(content)
        let schema = make(&schemas)
        return OutputFile(path: path, bytes: schema.file(title, definitions: schemas.definitions))
    }
}

extension FieldDescription {
    /// The same where it may be left out.
    fileprivate var asOptional: FieldDescription {
        FieldDescription(name, type, meaning: meaning, isWritten: isWritten, notation: notation)
    }
}

extension Strings {
    /// The words of a group by their keys; a text with its wording, so that a translator sees it.
    fileprivate var properties: [(name: String, value: JSONValue)] {
        guard case .group(let entries) = self else { return [] }
        return entries.map { ($0.key, $0.value.schema.value) }
    }

    private var schema: JSONSchema {
        switch self {
        case .text(let text): .text().described(text)
        case .plural(let forms): .definition("words").described(forms[.other] ?? "")
        case .group: .mapping(properties, others: .definition("words"))
        }
    }
}
