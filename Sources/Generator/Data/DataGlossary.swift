internal import Domain

/// What the columns of a table mean, those of one field together.
struct DataGlossary {
    struct Column {
        var names: [String]
        let meaning: DataWords.Meaning
    }

    private let files: DataFiles
    private let words: DataWords

    init(_ files: DataFiles, _ words: DataWords) { (self.files, self.words) = (files, words) }

    /// Only the columns that stand in the table.
    func columns(of part: DataPart, _ table: CSVTable) -> [Column] {
        let present = table.names.indices.filter { table.isFilled[$0] }.map { table.names[$0] }
        let meanings = meanings(of: part)
        var columns: [Column] = []
        var last: String?
        for name in present {
            guard let (path, meaning) = meanings.last(where: { Self.covers($0.path, name) }) else { continue }
            if path == last {
                columns[columns.count - 1].names.append(name)
            } else {
                columns.append(Column(names: [name], meaning: meaning))
            }
            last = path
        }
        return columns
    }

    private static func covers(_ path: String, _ name: String) -> Bool {
        name == path || name.hasPrefix(path + ".") || name.hasPrefix(path + "_grammar.")
    }

    private typealias Entry = (path: String, meaning: DataWords.Meaning)

    /// What covers more stands before what covers less.
    private func meanings(of part: DataPart) -> [Entry] {
        switch part {
        case .companion(let name):
            let field = files.fields.first { $0.name == name }
            let own = [DataColumns.place, DataColumns.item].map { ($0, words.meaning(ofOwn: $0)) }
            let record = [(files.kind.name, words.meaning(ofOwn: "id"))]
            guard case .structure(let structure)? = field?.description.type.innermost else { return record + own }
            return record + own + DataField.all(structure).flatMap { entries($0, owner: structure.owner, "") }
        case .table, .json, .schema:
            let own = ["id", "url"].map { ($0, words.meaning(ofOwn: $0)) }
            return own + files.fields.flatMap { entries($0, owner: files.kind.name, "") }
        }
    }

    private func entries(_ field: DataField, owner: String, _ prefix: String) -> [Entry] {
        let path = prefix + field.name
        let own = [(path, words.meaning(of: field.description, in: owner))]
        guard case .structure(let structure) = field.description.type.innermost,
            case .structure(let fields) = field.shape
        else { return own }
        // Which sources single fields have is said once for all of them.
        if structure.isOfReferences { return own }
        return own + fields.flatMap { entries($0, owner: structure.owner, path + ".") }
    }
}

extension StructureType {
    /// What the words of its fields are kept under: `membership`.
    var owner: String { name.prefix(1).lowercased() + name.dropFirst() }

    /// Whether it is a list of records for each of several fields.
    fileprivate var isOfReferences: Bool {
        fields.allSatisfy { field in
            guard case .list(.reference) = field.type else { return false }
            return true
        }
    }
}
