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
        self.init(await inParallel(heap.count, jobs: jobs) { heap.digests(of: $0) })
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

    var count: Int { starts.count - 1 }

    /// The fields of a row.
    subscript(row: Int) -> [UInt64] { Array(fields[Int(starts[row])..<Int(starts[row + 1])]) }

    /// - Parameter rows: The fields of each.
    init(_ rows: some Sequence<[UInt64]>) {
        var (starts, fields): ([UInt32], [UInt64]) = ([0], [])
        for row in rows {
            fields += row
            starts.append(UInt32(fields.count))
        }
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
