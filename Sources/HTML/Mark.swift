/// Where in a page something is mentioned that has to be true of the site: a ``Mention`` without its text.
public struct Mark: Sendable {
    public let role: Mention.Role
    /// Whether the text stands in the page otherwise than it is understood, so that the reader keeps it.
    let isSpelled: Bool
    let start: UInt32
    let count: UInt32
    /// Where the attributes of its tag end, in bytes from the start of the page.
    let end: UInt32
    /// Which mark of the page that was read whole before this one says the same; below zero where none is known to.
    public let earlier: Int32

    @inline(__always)
    init(role: Mention.Role, isSpelled: Bool = false, _ text: Range<Int>, end: Int, earlier: Int = -1) {
        (self.role, self.isSpelled) = (role, isSpelled)
        start = UInt32(truncatingIfNeeded: text.lowerBound)
        count = UInt32(truncatingIfNeeded: text.count)
        self.end = UInt32(truncatingIfNeeded: end)
        self.earlier = Int32(truncatingIfNeeded: earlier)
    }
}

/// A page with what it mentions, while it is held.
@safe public struct MarkedPage {
    let page: UnsafeBufferPointer<UInt8>
    let spelled: UnsafeBufferPointer<UInt8>
    /// In the order of the page.
    public let marks: UnsafeBufferPointer<Mark>

    /// As a browser understands it, without the space around it. It stands as long as the page is held.
    public func text(of mark: Mark) -> UnsafeBufferPointer<UInt8> {
        let range = Int(mark.start)..<Int(mark.start + mark.count)
        return unsafe UnsafeBufferPointer(rebasing: mark.isSpelled ? spelled[range] : page[range])
    }
}
