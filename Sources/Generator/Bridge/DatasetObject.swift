internal import Domain
internal import Templates

/// What templates know of the files in which the records of a kind are given out: `site.data`.
struct DatasetObject {
    let content: Content
    let plan: SitePlan
    let maker: ValueMaker

    static let types = [
        ObjectType(
            "Dataset",
            fields: [
                .init("kind", .text, "The name of the kind"),
                .init("title", .text, "What its records are called"),
                .init("meaning", .text, "What they are, in one sentence"),
                .init("meaning_language", .text, "The language of that sentence"),
                .init("url", .optional(.text), "The address of the page that lists them"),
                .init("count", .integer, "How many there are"),
                .init("files", .list(.object("DataFile")), "The files that hold them"),
            ]),
        ObjectType(
            "DataFile",
            fields: [
                .init("name", .text, "Its name: etats.csv"),
                .init("url", .text, "Its address"),
                .init("canonical", .text, "Its full address"),
                .init("format", .text, "csv, json or schema"),
                .init("media_type", .text, "Its media type"),
                .init("size", .integer, "How many bytes it has"),
                .init("rows", .optional(.integer), "How many lines it has below the first, where it is a table"),
                .init("field", .optional(.text), "The field whose lists it holds, where it stands beside the records"),
                .init("columns", .list(.object("DataColumn")), "The columns of a table"),
            ]),
        ObjectType(
            "DataColumn",
            fields: [
                .init("names", .list(.text), "What stands above them: one for each language of a text"),
                .init("meaning", .text, "What they hold"),
                .init("meaning_language", .text, "The language of that sentence"),
            ]),
    ]

    enum Field {
        /// The files themselves, which templates do not see.
        static let contents = 7
    }

    func row(_ kind: Int) -> [Value] {
        let parts = plan.dataParts(kind)
        guard !parts.isEmpty else { return Self.types[0].fields.map { _ in .none } + [.list([])] }
        let files = DataFiles(kind, content: content, plan: plan)
        let made = parts.map { files.file($0) }
        let words = DataWords(content, maker.language)
        let index = plan.page(.index(kind: kind), maker.language)
        let meaning = words.meaning(of: files.kind)
        return [
            .text(files.kind.name), .text(index?.title ?? words.title(ofCollection: files.kind.collection)),
            .text(meaning.text), .text(meaning.language), index.map { .text($0.path.encoded) } ?? .none,
            .integer(files.count), .list(made.map { file($0, kind, files, words) }),
            .list(made.map { .markup(Markup(trusted: $0.bytes)) }),
        ]
    }

    private func file(_ file: DataFile, _ kind: Int, _ files: DataFiles, _ words: DataWords) -> Value {
        guard let path = plan.path(.data(kind: kind, file.part), content.configuration.mainLanguage) else {
            return .none
        }
        let field: Value = if case .companion(let name) = file.part { .text(name) } else { .none }
        let columns = file.table.map { DataGlossary(files, words).columns(of: file.part, $0) } ?? []
        return .object(
            Row([
                .text(String(path.text.split(separator: "/").last ?? "")), .text(path.encoded),
                .text(content.configuration.baseURL.absolute(path.encoded)), .text(file.part.format),
                .text(file.part.mediaType), .integer(file.bytes.count),
                file.table.map { .integer($0.rowCount) } ?? .none, field, .list(columns.map(column)),
            ]))
    }

    private func column(_ column: DataGlossary.Column) -> Value {
        .object(
            Row([
                .list(column.names.map { .text($0) }), .text(column.meaning.text), .text(column.meaning.language),
            ]))
    }
}
