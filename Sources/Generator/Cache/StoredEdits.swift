/// Pieces that take the place of those in a ``StoredImage``, in a small file beside it: after an edit of one page not all of
/// what is known of ten thousand is written anew.
struct StoredEdits: Sendable {
    /// Of which build the image is.
    let base: Int64
    /// The last build that is taken in.
    let last: Int64
    var pieces: [StoredImage.Place: [UInt8]]

    /// What is larger is not worth reading each time.
    static let mostBytes = 4 << 20

    private static let magic = Array("charte edits 2\n".utf8)

    var bytes: [UInt8] {
        var body = StoredWriter()
        body.put(UInt64(bitPattern: base))
        body.put(UInt64(bitPattern: last))
        body.put(pieces.count)
        for (place, bytes) in pieces {
            body.put(place.section.rawValue)
            body.put(place.index)
            body.put(bytes)
        }
        return body.sealed(as: Self.magic)
    }
}

extension StoredEdits {
    /// `nil` for what is damaged.
    init?(_ bytes: [UInt8]) {
        guard var reader = StoredReader(sealed: bytes, as: Self.magic), let base = reader.number(),
            let last = reader.number(), let count = reader.integer(), (0...reader.rest).contains(count)
        else { return nil }
        var pieces: [StoredImage.Place: [UInt8]] = [:]
        for _ in 0..<count {
            guard let section = reader.integer().flatMap({ StoredImage.Section(rawValue: $0) }),
                let index = reader.integer(), let bytes = reader.bytes()
            else { return nil }
            pieces[StoredImage.Place(section: section, index: index)] = bytes
        }
        self.init(base: Int64(bitPattern: base), last: Int64(bitPattern: last), pieces: pieces)
    }
}
