internal import Templates

/// What a page was made from and what came of it, so that a later build can tell that it would make the same again.
struct PageTrace: Sendable {
    let reads: Reads
    /// SHA-256 of its bytes.
    let hash: String
    let glance: PageGlance
}

/// The rows of one language, each field as a number.
struct RowDigests: Sendable {
    /// By row, where its fields begin; one more at the end.
    private let starts: [UInt32]
    private let fields: [UInt64]

    init(_ heap: Heap, jobs: Int) async {
        let rows = await inParallel(heap.count, jobs: jobs) { heap.digests(of: $0) }
        var (starts, fields): ([UInt32], [UInt64]) = ([], [])
        starts.reserveCapacity(rows.count + 1)
        fields.reserveCapacity(rows.reduce(0) { $0 + $1.count })
        for row in rows {
            starts.append(UInt32(fields.count))
            fields += row
        }
        starts.append(UInt32(fields.count))
        (self.starts, self.fields) = (starts, fields)
    }

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

    func append(to bytes: inout [UInt8]) {
        bytes.put(starts)
        bytes.put(fields)
    }

    init?(from reader: inout StoredReader) {
        guard let starts = reader.numbers(UInt32.self), let fields = reader.numbers(UInt64.self), !starts.isEmpty,
            zip(starts, starts.dropFirst()).allSatisfy({ $0 <= $1 }), starts.last == UInt32(exactly: fields.count)
        else { return nil }
        (self.starts, self.fields) = (starts, fields)
    }
}

extension PageTrace {
    func append(to bytes: inout [UInt8]) {
        bytes.put(reads.handles)
        bytes.put(reads.bits)
        bytes.put(hash)
        glance.append(to: &bytes)
    }

    init?(from reader: inout StoredReader) {
        guard let handles = reader.numbers(Int32.self), let bits = reader.numbers(UInt64.self),
            handles.count == bits.count, let hash = reader.text(), let glance = PageGlance(from: &reader)
        else { return nil }
        (self.hash, self.glance) = (hash, glance)
        reads = Reads(handles: handles, bits: bits)
    }
}
