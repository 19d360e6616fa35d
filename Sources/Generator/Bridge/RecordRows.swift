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
    ///
    /// A class because each row asks for one, and no field of it is copied for that.
    fileprivate final class Shape: Sendable {
        typealias Make = @Sendable (FieldValue, ValueMaker) -> Value

        /// How many columns stand in front of the extras.
        let columnCount: Int
        /// Those that some template reads: where each stands, and the field of the kind that it is made from.
        let wanted: [(place: Int, source: Int, make: Make)]
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

        init(_ kind: Kind, _ types: RecordTypes, at position: Int, _ needs: FieldNeeds) {
            self.kind = kind
            let columns = types.columns[position]
            (columnCount, translated) = (columns.count, types.translated[position])
            let own = needs[typeName(kind.name)]
            let ofTranslations = needs[RecordTypes.translationsName(kind)]
            let count = columns.count + RecordTypes.extras(kind).count
            let title = columns.firstIndex { $0.column.field.name == "title" }
            self.title = title
            let isColumnWanted = (0..<count).map(own.contains)
            self.isColumnWanted = isColumnWanted
            wanted = columns.indices.filter { isColumnWanted[$0] && $0 != title }.map { place in
                (place, columns[place].source, columns[place].column.make)
            }
            isTranslationWanted = translated.indices.map(ofTranslations.contains)
            var isFieldWanted = [Bool](repeating: false, count: kind.fields.count)
            for (index, (_, source)) in columns.enumerated() where isColumnWanted[index] {
                isFieldWanted[source] = true
            }
            for (index, source) in translated.enumerated() where isTranslationWanted[index] {
                isFieldWanted[source] = true
            }
            self.isFieldWanted = isFieldWanted
        }
    }

    init(content: Content, plan: SitePlan, types: RecordTypes, maker: ValueMaker, needs: FieldNeeds) {
        (self.content, self.plan, self.maker) = (content, plan, maker)
        shapes = content.registry.kinds.enumerated().map { Shape($1, types, at: $0, needs) }
    }

    func row(_ key: RecordKey) -> [Value] {
        let shape = shapes[key.kind]
        let values = content.registry.values(key, wanted: shape.isFieldWanted)
        let title = Value.text(maker.text(content.registry.title(key)))
        var row = [Value](repeating: .none, count: shape.isColumnWanted.count)
        for column in shape.wanted { row[column.place] = column.make(values[column.source], maker) }
        if let place = shape.title { row[place] = title }
        addExtras(key, shape, values, title, to: &row)
        return row
    }

    private func addExtras(
        _ key: RecordKey, _ shape: Shape, _ values: [FieldValue], _ title: Value, to row: inout [Value]
    ) {
        let page = shape.kind.hasPages ? plan.page(.record(key), maker.language) : nil
        let prose = page?.prose?.outline
        let first = shape.columnCount
        row[first] = .text(content.registry.id(key))
        row[first + 1] = .text(shape.kind.name)
        if shape.isColumnWanted[first + 2] { row[first + 2] = translations(shape, values) }
        let place = first + Self.placeOfProse
        (row[place], row[place + 1]) = Self.fields(of: prose, isSummaryWanted: shape.isColumnWanted[place + 1])
        if shape.kind.hasPages { row[place + 2] = .text(page?.path.encoded ?? "") }
        if shape.title == nil { row[row.count - 1] = title }
    }

    /// Where a row shows the text of its record, counted from behind the columns.
    static let placeOfProse = 3

    /// What it shows there: whether there is a text, and its first paragraph, where some template may read that.
    static func fields(of outline: ProseOutline?, isSummaryWanted: Bool) -> (hasProse: Value, summary: Value) {
        let summary = isSummaryWanted ? outline?.summaryValue : nil
        return (.boolean(outline.map { !$0.isEmpty } ?? false), summary ?? .none)
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
