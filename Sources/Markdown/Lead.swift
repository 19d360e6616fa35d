public import Bytes

/// The first paragraph of a text without markup, whole and on one line.
///
/// Mostly the text begins with it as it is, and it is read there: kept by itself, it would make a site of ten thousand texts
/// seven megabytes larger.
public struct Lead: Hashable, Sendable {
    @usableFromInline let bytes: SharedBytes

    /// One that stands by itself.
    public init(_ text: String) { bytes = unsafe text.withBytes { unsafe SharedBytes($0) } }

    /// - Parameter text: As a paragraph that the HTML may begin with says it, if it has no markup in it.
    init(_ text: UnsafeRawBufferPointer, in html: SharedBytes) {
        let (start, end) = (Self.tag.utf8CodeUnitCount, Self.tag.utf8CodeUnitCount + text.count)
        let isThere = unsafe html.withBytes { html in
            guard html.count > end, unsafe html[end] == UInt8(ascii: "<") else { return false }
            let isParagraph = Self.tag.withUTF8Buffer { unsafe html.starts(with: $0) }
            return unsafe isParagraph && UnsafeRawBufferPointer(rebasing: html[start..<end]).isSame(as: text)
        }
        bytes = unsafe isThere ? html[start..<end] : SharedBytes(text)
    }

    private static let tag: StaticString = "<p>"

    public var isEmpty: Bool { bytes.isEmpty }

    public var text: String { unsafe withBytes { unsafe String(utf8: $0) } }

    /// Hands it on where it stands.
    @inlinable public func withBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
        unsafe bytes.withBytes(body)
    }
}
