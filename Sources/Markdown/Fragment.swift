internal import Bytes

/// HTML as bytes, with holes for what is known only once every page has its address.
public struct Fragment: Hashable, Sendable {
    public enum Content: Hashable, Sendable {
        /// The address of a link; stands inside `href` or `src`.
        case destination
        /// The name of a record; stands between tags.
        case title
    }

    public struct Hole: Hashable, Sendable {
        /// Where in `bytes` the content goes: before the byte of this index.
        public let offset: Int
        /// Which of the links of the text it belongs to.
        public let link: Int
        public let content: Content
    }

    public let bytes: [UInt8]
    /// In order of their offsets.
    public let holes: [Hole]

    /// Appends the HTML with every hole filled; the content is plain text and is escaped here for where it stands.
    public func append(to output: inout [UInt8], filling content: (Hole) -> [UInt8]) {
        output.reserveWorkingRoom(output.count + bytes.count + holes.count * 32)
        var start = 0
        for hole in holes {
            output.append(long: bytes[start..<hole.offset])
            start = hole.offset
            switch hole.content {
            case .destination: output.append(escapingAddress: content(hole)[...])
            case .title: output.append(escaping: content(hole)[...])
            }
        }
        output.append(long: bytes[start...])
    }
}
