internal import Templates

/// The rows of one language, each field as a number.
struct RowDigests: Sendable {
    /// By row, where its fields begin; one more at the end.
    private var starts: [UInt32] = [0]
    private var fields: [UInt64] = []

    /// Notes every field that differs; `nil` where the rows are not the same ones.
    func changes(since other: RowDigests, _ note: (_ row: Int, FieldSet) -> Void) -> Bool {
        guard starts == other.starts else { return false }
        for row in 0..<starts.count - 1 {
            var changed = FieldSet()
            let first = Int(starts[row])
            for place in first..<Int(starts[row + 1]) where fields[place] != other.fields[place] {
                changed.insert(place - first)
            }
            if !changed.isEmpty { note(row, changed) }
        }
        return true
    }

    var count: Int { starts.count - 1 }

    /// Adds a row with these fields.
    mutating func append(_ row: [UInt64]) {
        fields += row
        starts.append(UInt32(fields.count))
    }

    private mutating func append(_ rows: RowDigests) {
        let offset = UInt32(fields.count)
        fields += rows.fields
        for start in rows.starts.dropFirst() { starts.append(offset + start) }
    }

    /// Rows in parts.
    init(_ parts: [RowDigests]) {
        fields.reserveCapacity(parts.reduce(0) { $0 + $1.fields.count })
        starts.reserveCapacity(parts.reduce(1) { $0 + $1.count })
        for part in parts { append(part) }
    }

    init() {}
}
