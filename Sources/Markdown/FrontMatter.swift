public import Diagnostics

/// The YAML at the head of a Markdown file, between `---` on the first line and `---` or `...`.
public struct FrontMatter: Hashable, Sendable {
    /// The YAML, without the lines around it, as offsets into the bytes of the file.
    public let yaml: Range<Int>
    /// The line on which the YAML begins, counted from 1.
    public let firstLine = 2
    /// The offset at which the prose begins.
    public let body: Int

    /// - Throws: `unclosed-front-matter` where the first line opens it and no other closes it.
    public static func find(in source: SourceFile) throws(Diagnostic) -> FrontMatter? {
        let bytes = source.bytes
        guard let start = end(ofFence: UInt8(ascii: "-"), at: 0, in: bytes) else { return nil }
        var line = start
        while line < bytes.count {
            let closed =
                end(ofFence: UInt8(ascii: "-"), at: line, in: bytes)
                ?? end(ofFence: UInt8(ascii: "."), at: line, in: bytes)
            if let closed { return FrontMatter(yaml: start..<line, body: closed) }
            line = bytes.firstIndex(of: newline, in: line..<bytes.count).map { $0 + 1 } ?? bytes.count
        }
        throw Diagnostic.unclosedFrontMatter(in: source)
    }

    /// Where the next line begins, if the line at `start` is three times `mark` and perhaps blanks.
    private static func end(ofFence mark: UInt8, at start: Int, in bytes: [UInt8]) -> Int? {
        var index = start + 3
        guard index <= bytes.count, bytes[start..<index].allSatisfy({ $0 == mark }) else { return nil }
        while index < bytes.count, isBlank(bytes[index]) { index += 1 }
        if index == bytes.count { return index }
        return bytes[index] == newline ? index + 1 : nil
    }
}
