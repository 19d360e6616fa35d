internal import Domain

/// Values of records as JSON: dates as far as they are known (EDTF, https://www.loc.gov/standards/datetime/), records by
/// their ids, texts by language. What is not there is left out, and so is what is false.
struct DataJSON: Sendable {
    let registry: Registry
    /// The first language of the site, in which bare texts are written.
    let language: String

    static func isEmpty(_ value: FieldValue) -> Bool {
        switch value {
        case .absent, .boolean(false): true
        case .number(let number): !number.isFinite
        case .list(let items): items.isEmpty
        case .structure(let values): values.allSatisfy(isEmpty)
        case .localizedText(let text): text.translations.isEmpty
        case .name(let name): name.text.translations.isEmpty
        case .boolean, .integer, .text, .date, .period, .hijriDate, .coordinates, .reference: false
        }
    }

    /// - Parameter type: Says what the fields of a structure are called.
    func append(_ value: FieldValue, _ type: FieldType, to bytes: inout [UInt8]) {
        switch value {
        case .absent: bytes.append(contentsOf: "null".utf8)
        case .boolean, .integer, .number: append(word: value, to: &bytes)
        case .text(let text): bytes.append(json: text)
        case .hijriDate(let date): bytes.append(json: date.text)
        case .date(let date): bytes.append(json: date.edtf)
        case .period(let period): bytes.append(json: period.edtf)
        case .reference(let key): bytes.append(json: registry.id(key))
        case .localizedText(let text): append(text, to: &bytes)
        case .name(let name): append(name.text, to: &bytes)
        case .coordinates(let point):
            bytes.append(contentsOf: "{\"latitude\": \(point.latitude), \"longitude\": \(point.longitude)}".utf8)
        case .list(let items): append(list: items, type.element, to: &bytes)
        case .structure(let values): append(fields: values, type, to: &bytes)
        }
    }

    /// The value as it stands in a cell.
    func append(word value: FieldValue, to bytes: inout [UInt8]) {
        switch value {
        case .boolean(let flag): bytes.append(contentsOf: (flag ? "true" : "false").utf8)
        case .integer(let number): bytes.append(contentsOf: String(number).utf8)
        case .number(let number): if number.isFinite { bytes.append(contentsOf: String(number).utf8) }
        case .text(let text): bytes.append(contentsOf: text.utf8)
        case .hijriDate(let date): bytes.append(contentsOf: date.text.utf8)
        case .date(let date): bytes.append(contentsOf: date.edtf.utf8)
        case .period(let period): bytes.append(contentsOf: period.edtf.utf8)
        case .reference(let key): bytes.append(contentsOf: registry.id(key).utf8)
        case .absent, .localizedText, .name, .coordinates, .structure, .list: break
        }
    }
}

extension DataJSON {
    private func append(_ text: LocalizedText, to bytes: inout [UInt8]) {
        var separator = "{"
        for translation in text.translations {
            bytes.append(contentsOf: separator.utf8)
            bytes.append(json: translation.language?.rawValue ?? language)
            bytes.append(contentsOf: ": ".utf8)
            bytes.append(json: translation.text)
            separator = ", "
        }
        bytes.append(contentsOf: (text.translations.isEmpty ? "{}" : "}").utf8)
    }

    private func append(list items: [FieldValue], _ element: FieldType, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "["))
        for (place, item) in items.enumerated() {
            if place > 0 { bytes.append(contentsOf: ", ".utf8) }
            append(item, element, to: &bytes)
        }
        bytes.append(UInt8(ascii: "]"))
    }

    private func append(fields values: [FieldValue], _ type: FieldType, to bytes: inout [UInt8]) {
        guard case .structure(let structure) = type.innermost else { return bytes.append(contentsOf: "{}".utf8) }
        var isFirst = true
        bytes.append(UInt8(ascii: "{"))
        for (field, value) in zip(structure.fields, values) where field.isWritten {
            append(member: value, field, isFirst: &isFirst, to: &bytes)
        }
        bytes.append(UInt8(ascii: "}"))
    }

    /// A field of a record or a structure, unless there is nothing to say; beside a name its grammar.
    func append(member value: FieldValue, _ field: FieldDescription, isFirst: inout Bool, to bytes: inout [UInt8]) {
        guard field.isRequired || !Self.isEmpty(value) else { return }
        bytes.append(key: field.name, isFirst: &isFirst)
        append(value, field.type, to: &bytes)
        guard case .name(let name) = value, let noun = name.french else { return }
        bytes.append(key: "\(field.name)_grammar", isFirst: &isFirst)
        let words = [("gender", noun.gender.rawValue), ("number", noun.number.rawValue)]
        let pairs = words.map { "\"\($0)\": \"\($1)\"" } + ["\"article\": \(noun.takesArticle)"]
        bytes.append(contentsOf: "{\(pairs.joined(separator: ", "))}".utf8)
    }
}

extension [UInt8] {
    /// Appends the name of a member, and a comma where another stands before it.
    mutating func append(key: String, isFirst: inout Bool) {
        if !isFirst { append(contentsOf: ", ".utf8) }
        isFirst = false
        append(json: key)
        append(contentsOf: ": ".utf8)
    }
}

extension FieldType {
    /// The type of the items of a list.
    fileprivate var element: FieldType {
        switch self {
        case .list(let element): element
        case .optional(let type): type.element
        default: self
        }
    }
}

extension PartialDate {
    /// As EDTF, level 1: `1969-09~`.
    var edtf: String { isApproximate ? iso + "~" : iso }
}

extension Period {
    /// As EDTF: `1969/..` for what lasts until now, `/1969` where its beginning is not known.
    fileprivate var edtf: String {
        guard let end else { return isOpen ? "\(start?.edtf ?? "")/.." : start?.edtf ?? "" }
        return "\(start?.edtf ?? "")/\(end.edtf)"
    }
}
