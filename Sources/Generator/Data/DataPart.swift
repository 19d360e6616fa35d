/// One of the files in which the records of a kind are given out.
enum DataPart: Hashable, Sendable {
    /// The records themselves, one on each line.
    case table
    /// What a field of the records lists, where a cell cannot hold it: one item on each line.
    case companion(String)
    case json
    case schema

    /// - Parameter segment: What the kind is called in addresses: `etats`.
    func name(_ segment: String) -> String {
        switch self {
        case .table: "\(segment).csv"
        case .companion(let field): "\(segment)-\(field).csv"
        case .json: "\(segment).json"
        case .schema: "\(segment).schema.json"
        }
    }

    var format: String {
        switch self {
        case .table, .companion: "csv"
        case .json: "json"
        case .schema: "schema"
        }
    }

    /// As registered with IANA; the last one by JSON Schema itself (2020-12, § 12.2.1).
    var mediaType: String {
        switch self {
        case .table, .companion: "text/csv"
        case .json: "application/json"
        case .schema: "application/schema+json"
        }
    }
}
