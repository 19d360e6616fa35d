internal import Bytes

/// The first paragraph of a text without markup, whole and on one line.
///
/// Mostly the text begins with it as it is, and it is read there: kept by itself, it would make a site of ten thousand texts
/// seven megabytes larger.
public struct Lead: Sendable {
    private let html: [UInt8]
    /// Where it stands there; nowhere for one that stands by itself.
    private let place: Range<Int32>
    private let own: String

    /// One that stands by itself.
    public init(_ text: String) { (html, place, own) = ([], 0..<0, text) }

    /// - Parameter text: As a paragraph that the HTML may begin with says it, if it has no markup in it.
    init(_ text: UnsafeRawBufferPointer, in html: [UInt8]) {
        let (start, end) = (Self.tag.utf8CodeUnitCount, Self.tag.utf8CodeUnitCount + text.count)
        let isThere = unsafe html.withUnsafeBytes { html in
            guard html.count > end, unsafe html[end] == UInt8(ascii: "<") else { return false }
            let isParagraph = Self.tag.withUTF8Buffer { unsafe html.starts(with: $0) }
            return unsafe isParagraph && UnsafeRawBufferPointer(rebasing: html[start..<end]).isSame(as: text)
        }
        if isThere {
            (self.html, place, own) = (html, Int32(start)..<Int32(end), "")
        } else {
            self = unsafe Lead(String(utf8: text))
        }
    }

    private static let tag: StaticString = "<p>"

    public var isEmpty: Bool { place.isEmpty && own.isEmpty }

    public var text: String { unsafe withBytes { unsafe String(utf8: $0) } }

    /// Hands it on where it stands.
    public func withBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
        if place.isEmpty { return unsafe own.withBytes(body) }
        return unsafe html.withUnsafeBytes {
            unsafe body(UnsafeRawBufferPointer(rebasing: $0[Int(place.lowerBound)..<Int(place.upperBound)]))
        }
    }
}

extension Lead: Equatable {
    public static func == (one: Lead, other: Lead) -> Bool {
        unsafe one.withBytes { one in unsafe other.withBytes { unsafe one.isSame(as: $0) } }
    }
}
