internal import Domain

/// Makes the files in which the records of one kind are given out.
struct DataFiles {
    let kind: Kind
    let fields: [DataField]
    private let content: Content
    private let plan: SitePlan
    private let keys: [RecordKey]
    /// By record, the values of all its fields.
    private let values: [[FieldValue]]
    private let columns: DataColumns
    private let json: DataJSON

    init(_ index: Int, content: Content, plan: SitePlan) {
        (self.content, self.plan) = (content, plan)
        let (registry, language) = (content.registry, content.configuration.mainLanguage.rawValue)
        kind = registry.kinds[index]
        let fields = DataField.all(kind)
        let wanted = Set(fields.map(\.position))
        let isWanted = kind.fields.indices.map { wanted.contains($0) }
        keys = registry.keys(ofKind: index)
        values = keys.map { registry.values($0, wanted: isWanted) }
        self.fields = fields
        json = DataJSON(registry: registry, language: language)
        columns = DataColumns(languages: Self.languages(of: values, content.configuration.languages))
    }

    var count: Int { keys.count }

    /// The bytes of a file, and how its table is laid out where it is one.
    func file(_ part: DataPart) -> DataFile {
        switch part {
        case .table: DataFile(part, table)
        case .companion(let field): DataFile(part, companion(field))
        case .json: DataFile(part, jsonBytes)
        case .schema: DataFile(part, DataSchema(kind, fields, content, plan).bytes)
        }
    }

    /// Those of the site first, in its order; then the others, by their tags.
    private static func languages(of values: [[FieldValue]], _ own: [Language]) -> [String] {
        var found: Set<String> = []
        for value in values.joined() { collect(value, into: &found) }
        let own = own.map(\.rawValue)
        return own + found.subtracting(own).sorted { precedes($0, $1) }
    }

    private static func collect(_ value: FieldValue, into found: inout Set<String>) {
        switch value {
        case .localizedText(let text): collect(text, into: &found)
        case .name(let name): collect(name.text, into: &found)
        case .structure(let values), .list(let values): for value in values { collect(value, into: &found) }
        case .absent, .boolean, .integer, .number, .text, .date, .period, .hijriDate, .coordinates, .reference: break
        }
    }

    private static func collect(_ text: LocalizedText, into found: inout Set<String>) {
        for translation in text.translations {
            if let language = translation.language { found.insert(language.rawValue) }
        }
    }

    /// The full address of a record's page, in the first language.
    private func address(_ key: RecordKey) -> String? {
        plan.path(.record(key), content.configuration.mainLanguage)
            .map { content.configuration.baseURL.published($0.encoded) }
    }
}

/// A file of data, made.
struct DataFile {
    let part: DataPart
    let bytes: [UInt8]
    /// `nil` for what is no table.
    let table: CSVTable?

    init(_ part: DataPart, _ bytes: [UInt8]) { (self.part, self.bytes, table) = (part, bytes, nil) }

    init(_ part: DataPart, _ table: CSVTable) { (self.part, bytes, self.table) = (part, table.bytes, table) }
}

extension DataFiles {
    private var table: CSVTable {
        let shape = DataShape.structure(fields)
        var writer = CellWriter(shape, "", keys: ["id"] + (kind.hasPages ? ["url"] : []), columns, json)
        for (key, values) in zip(keys, values) {
            writer.add(content.registry.id(key))
            if kind.hasPages { writer.add(address(key) ?? "") }
            for field in fields { writer.add(values[field.position], field.shape, field.description.type) }
        }
        return writer.table
    }

    /// A line for each item, with the record that lists it and its place in the list, counted from 1.
    private func companion(_ name: String) -> CSVTable {
        guard let field = fields.first(where: { $0.name == name }), case .table(let shape) = field.shape else {
            return CSVTable([], keys: 0)
        }
        let isStructure = if case .structure = shape { true } else { false }
        let path = isStructure ? "" : DataColumns.item
        var writer = CellWriter(shape, path, keys: [kind.name, DataColumns.place], columns, json)
        for (key, values) in zip(keys, values) {
            guard case .list(let items) = values[field.position] else { continue }
            for (place, item) in items.enumerated() {
                writer.add(content.registry.id(key))
                writer.add(String(place + 1))
                writer.add(item, shape, field.description.type.innermost)
            }
        }
        return writer.table
    }

    /// Each record on a line of its own, so that two publications compare by line.
    private var jsonBytes: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(512 * keys.count + 256)
        let schema = plan.path(.data(kind: keys.first?.kind ?? 0, .schema), content.configuration.mainLanguage)
        bytes.append(contentsOf: "{\n\"$schema\": ".utf8)
        bytes.append(json: schema.map { content.configuration.baseURL.published($0.encoded) } ?? "")
        bytes.append(contentsOf: ",\n\"\(kind.collection)\": [".utf8)
        for (place, key) in keys.enumerated() {
            bytes.append(contentsOf: (place == 0 ? "\n{" : ",\n{").utf8)
            append(key, values[place], to: &bytes)
            bytes.append(UInt8(ascii: "}"))
        }
        bytes.append(contentsOf: "\n]\n}\n".utf8)
        return bytes
    }

    private func append(_ key: RecordKey, _ values: [FieldValue], to bytes: inout [UInt8]) {
        var isFirst = true
        bytes.append(key: "id", isFirst: &isFirst)
        bytes.append(json: content.registry.id(key))
        if let address = address(key) {
            bytes.append(key: "url", isFirst: &isFirst)
            bytes.append(json: address)
        }
        for field in fields {
            json.append(member: values[field.position], field.description, isFirst: &isFirst, to: &bytes)
        }
    }
}
