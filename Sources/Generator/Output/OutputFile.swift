/// A file of the finished site.
public struct OutputFile: Sendable {
    enum Content: Sendable {
        case bytes([UInt8])
        /// The bytes come in pieces, which need not be put together.
        case pieces([[UInt8]])
        /// The bytes are on disk already.
        case setAside(PendingOutput.Outcome)
        /// The bytes stand elsewhere until they are written.
        case kept(KeptFile)
    }

    /// Relative to the output folder.
    public let path: String
    let content: Content

    init(path: String, content: Content) { (self.path, self.content) = (path, content) }

    init(path: String, bytes: [UInt8]) { self.init(path: path, content: .bytes(bytes)) }

    /// Those of a file that was not set aside; none where they were to be found elsewhere and are gone.
    public var bytes: [UInt8] {
        switch content {
        case .bytes(let bytes): return bytes
        case .pieces(let pieces): return pieces.joinedBytes
        case .kept(let file): return (try? file.bytes()) ?? []
        case .setAside: preconditionFailure("a file that was set aside is not asked for its bytes: « \(path) »")
        }
    }
}

/// Where the pages of a build are left.
public enum Delivery: Sendable {
    /// In memory, among the files of the build.
    case memory
    /// Beside the output, from where they take their places when all is well.
    case pending(PendingOutput)
    /// Nowhere: they are only looked at.
    case nothing
}
