internal import Domain
internal import Markdown
internal import Templates

/// The rows of all records in one language, in the order of the kinds and within them of the records.
struct RecordRows: Sendable {
    let content: Content
    let plan: SitePlan
    let types: RecordTypes
    let maker: ValueMaker

    func row(_ key: RecordKey) -> [Value] {
        let values = content.registry.values(key)
        let title = Value.text(maker.text(content.registry.title(key)))
        let own = types.columns[key.kind].map { column, source in
            column.field.name == "title" ? title : column.make(values[source], maker)
        }
        return own + extras(key, values: values, title: title)
    }

    private func extras(_ key: RecordKey, values: [FieldValue], title: Value) -> [Value] {
        let kind = content.registry.kinds[key.kind]
        let page = kind.hasPages ? plan.page(.record(key), maker.language) : nil
        let prose = page?.prose?.outline
        let extras: [Value] = [
            .text(content.registry.id(key)),
            .text(kind.name),
            translations(key, values),
            .boolean(prose.map { !$0.isEmpty } ?? false),
            prose.map { $0.summary.isEmpty ? .none : .text($0.summary) } ?? .none,
        ]
        return extras + (kind.hasPages ? [.text(page?.path.encoded ?? "")] : [])
            + (kind.fieldIndex("title") == nil ? [title] : [])
    }

    private func translations(_ key: RecordKey, _ values: [FieldValue]) -> Value {
        .object(Row(types.translated[key.kind].map { .list(translations(values[$0])) }))
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
