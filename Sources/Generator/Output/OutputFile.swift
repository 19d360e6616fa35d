/// A file of the finished site.
public struct OutputFile: Sendable {
    /// Relative to the output folder.
    public let path: String
    public let bytes: [UInt8]
}
