/// A file of the finished site.
public struct OutputFile: Sendable {
    enum Content: Sendable {
        case bytes([UInt8])
        /// The bytes are on disk already.
        case setAside(PendingOutput.Outcome)
    }

    /// Relative to the output folder.
    public let path: String
    let content: Content

    init(path: String, content: Content) { (self.path, self.content) = (path, content) }

    init(path: String, bytes: [UInt8]) { self.init(path: path, content: .bytes(bytes)) }

    /// Those of a file that is kept in memory.
    public var bytes: [UInt8] {
        guard case .bytes(let bytes) = content else {
            preconditionFailure("a file that was set aside is not asked for its bytes: « \(path) »")
        }
        return bytes
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
