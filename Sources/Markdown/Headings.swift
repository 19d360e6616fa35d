public import Bytes

/// The headings of a text, in order. Nearly all that they say stands in its HTML, and is read there.
public struct Headings: Hashable, Sendable {
    /// What is kept of a heading.
    public struct Place: Hashable, Sendable {
        let level: Int32
        /// Where the id and the words stand.
        @usableFromInline var id: Range<Int32> = 0..<0
        @usableFromInline var words: Range<Int32> = 0..<0
    }

    /// The HTML of the text, and behind it what a table of contents shows otherwise, for want of links.
    @usableFromInline let bytes: SharedBytes
    /// By heading. Whoever is going to read them may bring them near by this list; what it says is told below.
    public let places: [Place]

    init(_ places: [Place], in bytes: SharedBytes) { (self.places, self.bytes) = (places, bytes) }
}

extension Headings: RandomAccessCollection {
    public var startIndex: Int { 0 }

    public var endIndex: Int { places.count }

    public subscript(index: Int) -> Heading {
        unsafe Heading(
            level: level(at: index), id: withID(at: index) { unsafe String(utf8: $0) },
            html: withHTML(at: index) { unsafe Array($0) })
    }

    /// From 1 to 6.
    public func level(at index: Int) -> Int { Int(places[index].level) }

    /// Hands on the id of a heading where it stands.
    @inlinable public func withID<Result>(at index: Int, _ body: (UnsafeRawBufferPointer) -> Result) -> Result {
        unsafe withBytes(places[index].id, body)
    }

    /// Hands on the HTML of a heading where it stands.
    @inlinable public func withHTML<Result>(at index: Int, _ body: (UnsafeRawBufferPointer) -> Result) -> Result {
        unsafe withBytes(places[index].words, body)
    }

    @inlinable func withBytes<Result>(_ place: Range<Int32>, _ body: (UnsafeRawBufferPointer) -> Result) -> Result {
        unsafe bytes.withBytes {
            unsafe body(UnsafeRawBufferPointer(rebasing: $0[Int(place.lowerBound)..<Int(place.upperBound)]))
        }
    }
}
