extension Registry {
    /// Takes in records of which texts alone have changed: no reference, date, number, code or name of a thing, and no
    /// place among their kind. Everything that follows from the records stays as it is then, and costs nothing.
    ///
    /// - Returns: The records that were taken in; `nil`, with the registry as it was, where more than texts has changed.
    public mutating func revise(_ decoded: [DecodedRecord]) -> [RecordKey]? {
        var revised = self
        var keys: [RecordKey] = []
        for decoded in decoded {
            guard decoded.diagnostics.isEmpty, let record = decoded.record,
                let key = key(Self.rawID(record), kind: decoded.kind),
                revised.tables[key.kind].revise(record, at: key, Resolver(index), language: language)
            else { return nil }
            keys.append(key)
        }
        self = revised
        return keys
    }

    /// The record of this id; `nil` where there is none of its kind.
    public func key(_ id: String, kind: Int) -> RecordKey? {
        index.row(of: id, kind: kind).map { RecordKey(kind: kind, row: $0) }
    }

    private static func rawID(_ record: some Record) -> String { record.id.rawValue }
}

extension DecodedRecord {
    /// The kind and the id; `nil` where not even the id could be read.
    public var identity: (kind: Int, id: String)? { record.map { (kind, Self.rawID($0)) } }

    private static func rawID(_ record: some Record) -> String { record.id.rawValue }
}
