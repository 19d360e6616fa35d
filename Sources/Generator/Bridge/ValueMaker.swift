internal import Domain
internal import Synchronization
internal import Templates

/// Makes values for templates out of values of records, in one language.
struct ValueMaker: Sendable {
    let language: Language
    /// The site's first language, in which texts are given that have no translation.
    let fallback: Language
    let strings: Strings?
    let layout: RowLayout

    func value(_ value: FieldValue) -> Value {
        switch value {
        case .absent: .none
        case .boolean(let flag): .boolean(flag)
        case .integer(let number): .integer(number)
        case .number(let number): .number(number)
        case .text(let text): .text(text)
        case .localizedText(let text): .text(self.text(text))
        case .name(let name): .text(text(name.text))
        case .date(let date): .object(DateObject(date, language: language))
        case .period(let period): .object(PeriodObject(period, language: language))
        case .hijriDate(let date): .text(date.text)
        case .coordinates(let point): .object(Row([.number(point.latitude), .number(point.longitude)]))
        case .reference(let key): .record(handle(key))
        case .list(let values): .list(values.map { self.value($0) })
        case .structure(let values): .object(Row(values.map { self.value($0) }))
        }
    }

    func handle(_ key: RecordKey) -> Int { layout.record(key) }

    func text(_ text: LocalizedText) -> String { text.text(for: language, fallback: fallback) }

    /// Writes the same into a row; a list need not be one of values first.
    func write(_ value: FieldValue, to row: inout RowWriter, at place: Int) {
        guard case .list(let values) = value else { return row.set(place, self.value(value)) }
        row.set(place, list: values.count) { self.value(values[$0]) }
    }

    /// A structure, or a list of them, with all their columns.
    func nested(_ value: FieldValue, _ columns: [(column: Column, source: Int)]) -> Value {
        switch value {
        case .structure(let values): .object(Row(columns.map { $0.column.value(values[$0.source], self) }))
        case .list(let values): .list(values.map { nested($0, columns) })
        default: .none
        }
    }

    /// A form of a French name; in another language, or without its grammar, the name alone.
    func form(_ path: KeyPath<FrenchNoun, String>, of name: LocalizedName) -> String {
        guard language.code == "fr", let noun = name.french else { return text(name.text) }
        return noun[keyPath: path]
    }

    /// The words for a choice, or for each of a list; the choice itself where `strings` has none.
    func label(_ value: FieldValue, of field: String) -> Value {
        switch value {
        case .text(let word): .text(strings?.text("labels", field, word) ?? word)
        case .list(let values): .list(values.map { label($0, of: field) })
        default: .none
        }
    }
}
