internal import Templates

/// Stands for the bytes of a file: where it is the same, so are they, but for one chance in 2⁶⁴ (``ValueDigest``).
struct FileDigest: Hashable, Sendable {
    let number: UInt64

    init(_ bytes: [UInt8]) {
        var digest = ValueDigest()
        digest.add(bytes)
        number = digest.number
    }
}

extension StoredWriter {
    mutating func put(_ digest: FileDigest?) { put(digest?.number ?? 0) }
}

extension FileDigest {
    /// `nil` of a file that is not there, or could not be read.
    init?(_ bytes: FileBytes) {
        guard let bytes = (try? bytes.get()) ?? nil else { return nil }
        self.init(bytes)
    }

    /// `nil` for the number that stands for none.
    init?(stored number: UInt64) {
        if number == 0 { return nil }
        self.number = number
    }
}
