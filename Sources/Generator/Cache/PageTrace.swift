internal import Templates

/// What a page was made from and what came of it, so that a later build can tell that it would make the same again.
struct PageTrace: Sendable {
    let reads: Reads
    /// ``XXH128`` of its bytes.
    let hash: String
    let glance: PageGlance
}

extension PageTrace {
    func append(to bytes: inout StoredWriter) {
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
