internal import Domain
internal import Markdown
internal import Templates

/// The rows of all records in one language, with the values that some template may read: what none names is not made.
struct RecordRows: Sendable {
    let content: Content
    let plan: SitePlan
    let maker: ValueMaker
    private let shapes: [Shape]

    /// What is made of each record of a kind.
    fileprivate struct Shape {
        let columns: [(column: Column, source: Int)]
        let translated: [Int]
        /// By column, those behind the fields included.
        let isColumnWanted: [Bool]
        /// By position among `translated`.
        let isTranslationWanted: [Bool]
        /// By field of the kind.
        let isFieldWanted: [Bool]
        /// Where the title stands among the columns; `nil` for a kind that has no field of that name.
        let title: Int?
        let kind: Kind
    }

    init(content: Content, plan: SitePlan, types: RecordTypes, maker: ValueMaker, needs: FieldNeeds) {
        (self.content, self.plan, self.maker) = (content, plan, maker)
        shapes = content.registry.kinds.enumerated().map { Shape($1, types, at: $0, needs) }
    }

    func row(_ key: RecordKey) -> [Value] {
        let shape = shapes[key.kind]
        let values = content.registry.values(key, wanted: shape.isFieldWanted)
        let title = Value.text(maker.text(content.registry.title(key)))
        var row: [Value] = []
        row.reserveCapacity(shape.isColumnWanted.count)
        for (index, (column, source)) in shape.columns.enumerated() {
            if index == shape.title {
                row.append(title)
            } else {
                row.append(shape.isColumnWanted[index] ? column.make(values[source], maker) : .none)
            }
        }
        addExtras(key, shape, values, title, to: &row)
        return row
    }

    private func addExtras(
        _ key: RecordKey, _ shape: Shape, _ values: [FieldValue], _ title: Value, to row: inout [Value]
    ) {
        let page = shape.kind.hasPages ? plan.page(.record(key), maker.language) : nil
        let prose = page?.prose?.outline
        row.append(.text(content.registry.id(key)))
        row.append(.text(shape.kind.name))
        row.append(shape.isColumnWanted[row.count] ? translations(shape, values) : .none)
        row += Self.fields(of: prose, isSummaryWanted: shape.isColumnWanted[row.count + 1])
        if shape.kind.hasPages { row.append(.text(page?.path.encoded ?? "")) }
        if shape.title == nil { row.append(title) }
    }

    /// Where a row shows the text of its record, counted from behind the columns.
    static let placeOfProse = 3

    /// What it shows there: whether there is a text, and its first paragraph, where some template may read that.
    static func fields(of outline: ProseOutline?, isSummaryWanted: Bool) -> [Value] {
        let summary = isSummaryWanted ? outline?.summary ?? "" : ""
        return [.boolean(outline.map { !$0.isEmpty } ?? false), summary.isEmpty ? .none : .text(summary)]
    }

    private func translations(_ shape: Shape, _ values: [FieldValue]) -> Value {
        .object(
            Row(
                shape.translated.indices.map { index in
                    .list(shape.isTranslationWanted[index] ? translations(values[shape.translated[index]]) : [])
                }))
    }

    private func translations(_ value: FieldValue) -> [Value] {
        switch value {
        case .localizedText(let text): translations(text)
        case .name(let name): translations(name.text)
        default: []
        }
    }

    private func translations(_ text: LocalizedText) -> [Value] {
        text.translations.map { translation in
            let language = translation.language ?? maker.fallback
            return .object(
                Row(
                    [.text(language.rawValue), .text(language.direction.rawValue), .text(translation.text)],
                    text: translation.text))
        }
    }
}

extension RecordRows.Shape {
    fileprivate init(_ kind: Kind, _ types: RecordTypes, at position: Int, _ needs: FieldNeeds) {
        self.kind = kind
        (columns, translated) = (types.columns[position], types.translated[position])
        let own = needs[typeName(kind.name)]
        let ofTranslations = needs[RecordTypes.translationsName(kind)]
        let count = columns.count + RecordTypes.extras(kind).count
        isColumnWanted = (0..<count).map(own.contains)
        isTranslationWanted = translated.indices.map(ofTranslations.contains)
        title = columns.firstIndex { $0.column.field.name == "title" }
        var isFieldWanted = [Bool](repeating: false, count: kind.fields.count)
        for (index, (_, source)) in columns.enumerated() where isColumnWanted[index] { isFieldWanted[source] = true }
        for (index, source) in translated.enumerated() where isTranslationWanted[index] { isFieldWanted[source] = true }
        self.isFieldWanted = isFieldWanted
    }
}
