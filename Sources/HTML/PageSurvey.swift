/// What the tags of a page mention, in the order of the page.
public struct PageSurvey: Sendable {
    public let mentions: [Mention]

    /// Reads a page in UTF-8. There is no page that cannot be read: what is broken is understood as well as it can be.
    public init(_ page: [UInt8]) {
        if let plain = PlainMarkup.mentions(page) {
            mentions = plain
            return
        }
        mentions = Self.asUnderstood(page)
    }

    /// Read by the rules for whatever a page may hold.
    static func asUnderstood(_ page: [UInt8]) -> [Mention] {
        let collector = Collector()
        TagReader(page).read(into: collector)
        return collector.mentions
    }
}
