internal import Diagnostics
internal import Domain
internal import Markdown

/// What was read of `Content/`, as a whole and file by file.
struct ContentMemory: Sendable {
    var content: Content
    /// Every mistake of reading.
    let diagnostics: [Diagnostic]
    let reader: ContentReader
    let names: AutolinkNames
    /// By path; all files but those that editors and systems leave lying about.
    var files: [String: KnownFile]
}

extension ContentReader {
    /// Whether another reader makes the same of every file.
    func reads(like other: ContentReader) -> Bool {
        let (one, two) = (configuration, other.configuration)
        return one.languages == two.languages && one.typography == two.typography
            && one.allowsRawHTML == two.allowsRawHTML && one.linksNames == two.linksNames && labels == other.labels
    }
}
