internal import Domain

/// The columns of a table: the path of each as it is in the JSON file, its steps parted by dots.
struct DataColumns: Sendable {
    /// The languages in which texts are, as BCP 47 tags.
    let languages: [String]

    /// - Parameter path: Of the value itself; empty where its parts stand for themselves.
    func names(_ shape: DataShape, _ path: String) -> [String] {
        switch shape {
        case .cell, .joined, .json: [path]
        case .texts: languages.map { "\(path).\($0)" }
        case .name:
            languages.map { "\(path).\($0)" } + Self.grammar.map { "\(path)_grammar.\($0)" }
        case .point: ["\(path).latitude", "\(path).longitude"]
        case .structure(let fields):
            fields.flatMap { names($0.shape, path.isEmpty ? $0.name : "\(path).\($0.name)") }
        case .table: []
        }
    }

    static let grammar = ["gender", "number", "article"]

    func width(_ shape: DataShape) -> Int {
        switch shape {
        case .cell, .joined, .json: 1
        case .texts: languages.count
        case .name: languages.count + Self.grammar.count
        case .point: 2
        case .structure(let fields): fields.reduce(0) { $0 + width($1.shape) }
        case .table: 0
        }
    }
}

/// Puts values into the cells of a table.
struct CellWriter {
    let columns: DataColumns
    let json: DataJSON
    private(set) var table: CSVTable

    /// - Parameter keys: What stands before the columns of the shape, in any case.
    init(_ shape: DataShape, _ path: String, keys: [String], _ columns: DataColumns, _ json: DataJSON) {
        (self.columns, self.json) = (columns, json)
        table = CSVTable(keys + columns.names(shape, path), keys: keys.count)
    }

    mutating func add(_ text: String) { table.add { $0.append(contentsOf: text.utf8) } }

    mutating func add(_ value: FieldValue, _ shape: DataShape, _ type: FieldType) {
        switch (shape, value) {
        case (_, .absent): table.skip(columns.width(shape))
        case (.table, _): break
        case (.texts, .localizedText(let text)): add(text)
        case (.name, .name(let name)):
            add(name.text)
            add(name.french)
        case (.point, .coordinates(let point)):
            add(String(point.latitude))
            add(String(point.longitude))
        case (.structure(let fields), .structure(let values)):
            for field in fields { add(values[field.position], field.shape, field.description.type) }
        case (.joined, .list(let items)):
            table.add { [json] cell in
                for (place, item) in items.enumerated() {
                    if place > 0 { cell.append(UInt8(ascii: "|")) }
                    json.append(word: item, to: &cell)
                }
            }
        case (.cell, .boolean(let flag)): table.add(isTelling: flag) { $0.append(contentsOf: "\(flag)".utf8) }
        case (.cell, let value): table.add { [json] in json.append(word: value, to: &$0) }
        case (.json, let value):
            let isEmpty = DataJSON.isEmpty(value)
            table.add { [json] in if !isEmpty { json.append(value, type, to: &$0) } }
        default: table.skip(columns.width(shape))
        }
    }

    private mutating func add(_ text: LocalizedText) {
        for language in columns.languages {
            let own = text.translations.first { ($0.language?.rawValue ?? json.language) == language }
            table.add { if let own { $0.append(contentsOf: own.text.utf8) } }
        }
    }

    private mutating func add(_ noun: FrenchNoun?) {
        guard let noun else { return table.skip(DataColumns.grammar.count) }
        add(noun.gender.rawValue)
        add(noun.number.rawValue)
        add("\(noun.takesArticle)")
    }
}
