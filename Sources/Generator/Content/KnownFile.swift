internal import Diagnostics
internal import Domain
internal import Markdown

/// A file of content that was read, and what tells whether it is still the same.
struct KnownFile: Sendable {
    /// Of its bytes; `nil` where it could not be read, or is handed on as it is.
    private let hash: Int?
    /// As it was read by itself.
    let file: ReadFile
    /// With the links of names, where it asks for them.
    private(set) var linked: ReadFile

    /// Reads a file, unless its bytes are those that are known.
    init(_ path: String, _ kind: ContentPath, _ folder: any Folder, _ reader: ContentReader, known: KnownFile?) {
        let bytes = kind.isRead ? folder.bytes(path) : .success(nil)
        let hash = ((try? bytes.get()) ?? nil).map { bytes in
            var hasher = Hasher()
            unsafe bytes.withUnsafeBytes { unsafe hasher.combine(bytes: $0) }
            return hasher.finalize()
        }
        if let known, let hash, known.hash == hash {
            self = known
            return
        }
        self.hash = hash
        file = reader.read(path, as: kind, bytes)
        linked = file
    }

    var isReadable: Bool { hash != nil }

    func isSame(as other: KnownFile) -> Bool { hash != nil && hash == other.hash }

    /// Reads a text that waits for the names.
    mutating func link(_ links: [Language: Autolinks], isNew: Bool) {
        guard let waiting = file.waiting, isNew || linked.waiting != nil else { return }
        linked = file
        linked.take(waiting, links: links[waiting.language])
    }
}
