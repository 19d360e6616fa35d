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
        /// How many columns stand in front of the extras.
        let columnCount: Int
        /// By field of the kind, the columns that are made from it and that some template reads: where each stands.
        let wanted: [[(place: Int, form: Column.Form?)]]
        let translated: [Int]
        /// By column, those behind the fields included.
        let isColumnWanted: [Bool]
        /// By field of the kind, whether some column is made from it.
        let isFieldWanted: [Bool]
        /// By field of the kind, whether its translations are wanted.
        let isTranslationWanted: [Bool]
        /// Where the title stands: among the columns, or last, for a kind that has no field of that name.
        let title: Int
        let kind: Kind

        init(_ kind: Kind, _ types: RecordTypes, at position: Int, _ needs: FieldNeeds) {
            self.kind = kind
            let columns = types.columns[position]
            (columnCount, translated) = (columns.count, types.translated[position])
            let own = needs[typeName(kind.name)]
            let ofTranslations = needs[RecordTypes.translationsName(kind)]
            let count = columns.count + RecordTypes.extras(kind).count
            let title = columns.firstIndex { $0.column.field.name == "title" } ?? count - 1
            self.title = title
            let isColumnWanted = (0..<count).map(own.contains)
            self.isColumnWanted = isColumnWanted
            var wanted = [[(place: Int, form: Column.Form?)]](repeating: [], count: kind.fields.count)
            for (place, (column, source)) in columns.enumerated() where isColumnWanted[place] && place != title {
                wanted[source].append((place, column.form))
            }
            (self.wanted, isFieldWanted) = (wanted, wanted.map { !$0.isEmpty })
            var isTranslationWanted = [Bool](repeating: false, count: kind.fields.count)
            for (index, source) in translated.enumerated() {
                isTranslationWanted[source] = ofTranslations.contains(index)
            }
            self.isTranslationWanted = isTranslationWanted
        }
    }

    init(content: Content, plan: SitePlan, types: RecordTypes, maker: ValueMaker, needs: FieldNeeds) {
        (self.content, self.plan, self.maker) = (content, plan, maker)
        shapes = content.registry.kinds.enumerated().map { Shape($1, types, at: $0, needs) }
    }

    func write(_ key: RecordKey, into row: inout RowWriter) {
        let shape = shapes[key.kind]
        row.begin(shape.isColumnWanted.count)
        content.registry.visit(key, wanted: shape.isFieldWanted) { field, value in
            for (place, form) in shape.wanted[field] {
                if let form { row.set(place, form(value, maker)) } else { maker.write(value, to: &row, at: place) }
            }
        }
        row.set(shape.title, text: maker.text(content.registry.title(key)))
        writeExtras(key, shape, into: &row)
    }

    private func writeExtras(_ key: RecordKey, _ shape: Shape, into row: inout RowWriter) {
        let index = shape.kind.hasPages ? plan.index(of: .record(key), maker.language) : nil
        // Rows are mostly made one after the other, and pages stand in the order of their records.
        if let index { plan.lookAhead(from: index) }
        let page = index.map { plan.pages[$0] }
        let first = shape.columnCount
        row.set(first, text: content.registry.id(key))
        row.set(first + 1, text: shape.kind.name)
        if shape.isColumnWanted[first + 2] { row.set(first + 2, translations(key, shape)) }
        let place = first + Self.placeOfProse
        let prose = Self.fields(of: page?.prose, isSummaryWanted: shape.isColumnWanted[place + 1])
        row.set(place, prose.hasProse)
        row.set(place + 1, prose.summary)
        if shape.kind.hasPages { row.set(place + 2, text: page?.address ?? "") }
    }

    /// Where a row shows the text of its record, counted from behind the columns.
    static let placeOfProse = 3

    /// What it shows there: whether there is a text, and its first paragraph, where some template may read that.
    static func fields(of prose: ProseFile?, isSummaryWanted: Bool) -> (hasProse: Value, summary: Value) {
        guard let prose else { return (.boolean(false), .none) }
        return (.boolean(!prose.outline.isEmpty), isSummaryWanted ? prose.summaryValue : .none)
    }

    private func translations(_ key: RecordKey, _ shape: Shape) -> Value {
        let values = content.registry.values(key, wanted: shape.isTranslationWanted)
        return .object(Row(shape.translated.map { .list(translations(values[$0])) }))
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
