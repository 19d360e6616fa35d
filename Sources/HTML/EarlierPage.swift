/// A page that was read: the next one mostly begins and ends as it does, and what stands in both need not be read again.
struct EarlierPage: ~Copyable {
    /// A start tag that is more than a name, in bytes from the start of the page.
    struct Tag {
        let start: UInt32
        let end: UInt32
        /// How many marks stand before it.
        let markCount: UInt32
        /// Where it is looked for.
        let place: UInt8
        /// Whether it is understood the same wherever it stands, as a tag of an ordinary element is.
        let isPlain: Bool
    }

    private(set) var page: [UInt8] = []
    private(set) var marks = OwnList<Mark>()
    private(set) var spelled: [UInt8] = []
    /// In the order of the page; all that stands between them are names of tags, ends of tags and text.
    private(set) var tags = OwnList<Tag>()
    /// By the place of a tag, where among the tags one stands that may be the same; it may also be none, or of a page before.
    private(set) var places = EarlierPage.noPlaces()

    static func noPlaces() -> OwnList<UInt32> { OwnList(repeating: .max, count: 256) }

    /// Takes a page that was read to its end, and gives its own room for the next.
    mutating func exchange(
        _ page: [UInt8], _ marks: inout OwnList<Mark>, _ spelled: inout [UInt8], _ tags: inout OwnList<Tag>,
        _ places: inout OwnList<UInt32>
    ) {
        self.page = page
        swap(&self.marks, &marks)
        swap(&self.spelled, &spelled)
        swap(&self.tags, &tags)
        swap(&self.places, &places)
    }

    /// Where a tag is looked for: so many bytes decide as tell a link of the menu from another.
    @inline(__always) static func place(_ page: UnsafeRawPointer, _ start: Int) -> UInt8 {
        let first = unsafe page.loadUnaligned(fromByteOffset: start, as: UInt64.self)
        let next = unsafe page.loadUnaligned(fromByteOffset: start &+ 8, as: UInt64.self)
        let last = unsafe page.loadUnaligned(fromByteOffset: start &+ 16, as: UInt64.self)
        let sum = first &+ 31 &* next &+ 961 &* last
        return UInt8(truncatingIfNeeded: (sum &* 0x9E37_79B9_7F4A_7C15) >> 56)
    }

    static let placeLength = 24
}
