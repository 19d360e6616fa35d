internal import Bytes

/// Of each link of a text, where it leads and what it is called where the text does not say.
struct LinkTargets: Hashable, Sendable {
    /// For each link two, of which either may be empty: its destination, which within the site begins with `/` and is as
    /// written else, and the title.
    private(set) var texts: TextList

    init(_ texts: TextList = TextList()) { self.texts = texts }

    /// - Parameter count: For how many links there will be room: about 64 bytes for each.
    init(roomFor count: Int) {
        texts = TextList()
        texts.reserve(texts: count * 2, bytes: count * 64)
    }

    mutating func append(destination: String, title: String) {
        texts.append(destination)
        texts.append(title)
    }

    func withDestination(of link: Int, _ body: (UnsafeRawBufferPointer) -> Void) {
        unsafe texts.withBytes(at: link * 2, body)
    }

    func withTitle(of link: Int, _ body: (UnsafeRawBufferPointer) -> Void) {
        unsafe texts.withBytes(at: link * 2 + 1, body)
    }
}
