internal import Bytes

/// The headings of a text, in order. Nearly all that they say stands in its HTML, and is read there.
public struct Headings: Hashable, Sendable {
    /// What is kept of a heading.
    public struct Place: Hashable, Sendable {
        let level: Int32
        /// Where the id and the words stand in the HTML, or behind the end of that, where ``own`` goes on.
        @usableFromInline var id: Range<Int32> = 0..<0
        @usableFromInline var words: Range<Int32> = 0..<0
    }

    @usableFromInline let html: [UInt8]
    /// What a table of contents shows otherwise than the text, for want of links.
    @usableFromInline let own: [UInt8]
    /// By heading. Whoever is going to read them may bring them near by this list; what it says is told below.
    public let places: [Place]

    init(_ places: [Place], in html: [UInt8], own: [UInt8]) { (self.places, self.html, self.own) = (places, html, own) }
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
        let (start, end) = (Int(place.lowerBound), Int(place.upperBound))
        if end <= html.count {
            return unsafe html.withUnsafeBytes { unsafe body(UnsafeRawBufferPointer(rebasing: $0[start..<end])) }
        }
        let (first, last) = (start - html.count, end - html.count)
        return unsafe own.withUnsafeBytes { unsafe body(UnsafeRawBufferPointer(rebasing: $0[first..<last])) }
    }
}
