public import Bytes

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

    public let bytes: SharedBytes
    /// In order of their offsets.
    public let holes: [Hole]

    /// Appends the HTML with every hole filled.
    ///
    /// - Parameter fill: Hands on what stands in a hole, in one piece or several; it is plain text, and is escaped here for
    ///   where it stands.
    public func append(
        to output: inout ByteBuffer, filling fill: (Hole, _ put: (UnsafeRawBufferPointer) -> Void) -> Void
    ) {
        unsafe bytes.withBytes { bytes in
            var start = 0
            for hole in holes {
                unsafe output.append(UnsafeRawBufferPointer(rebasing: bytes[start..<hole.offset]))
                start = hole.offset
                unsafe fill(hole) { text in
                    let text = unsafe text.assumingMemoryBound(to: UInt8.self)
                    switch hole.content {
                    case .destination: unsafe output.append(escapingAddress: text)
                    case .title: unsafe output.append(escaping: text)
                    }
                }
            }
            unsafe output.append(UnsafeRawBufferPointer(rebasing: bytes[start...]))
        }
    }
}
