/// What the tags of a page mention, in the order of the page.
public struct PageSurvey: Sendable {
    public let mentions: [Mention]

    /// Reads a page in UTF-8. There is no page that cannot be read: what is broken is understood as well as it can be.
    public init(_ page: [UInt8]) {
        let collector = Collector()
        TagReader(page).read(into: collector)
        mentions = collector.mentions
    }
}
