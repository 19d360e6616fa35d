internal import Diagnostics

/// Finds where something on a finished page was written: to the letter in a template, or as raw HTML in the page's text.
/// What is made from values stands nowhere to the letter.
struct MistakeOrigin {
    private let page: Page
    private let content: any Folder
    private let templates: [SourceFile]

    init(_ page: Page, content: any Folder, templates: [SourceFile]) {
        (self.page, self.content, self.templates) = (page, content, templates)
    }

    func places(of mistake: PageMistake) -> [SourceLocation] {
        let found = (templates + [prose].compactMap { $0 }).flatMap { source in
            spellings(mistake.written).flatMap { Self.places(of: $0, in: source) }
        }
        return Array(Set(found)).sorted()
    }

    private var prose: SourceFile? {
        guard let path = page.prose?.path, let bytes = (try? content.read(path)) ?? nil else { return nil }
        return try? SourceFile(path: placed(path), raw: bytes)
    }

    /// As it stands on the page, and as a template writes it: from the root of the site, `&` as an entity.
    private func spellings(_ written: String) -> [String] {
        let root = page.path.toRoot
        let rooted = written.hasPrefix(root) ? ["/" + written.dropFirst(root.utf8.count)] : []
        return ([written] + rooted).flatMap { text in
            text.contains("&") ? [text, text.replacing("&", with: "&amp;")] : [text]
        }
    }

    /// Every place where the text stands as a whole value.
    private static func places(of text: String, in source: SourceFile) -> [SourceLocation] {
        let (bytes, pattern) = (source.bytes, Array(text.utf8))
        guard !pattern.isEmpty else { return [] }
        var places: [SourceLocation] = []
        var start = 0
        while let found = bytes[start...].firstRange(of: pattern) {
            let before = found.lowerBound > 0 ? bytes[found.lowerBound - 1] : UInt8(ascii: " ")
            let after = found.upperBound < bytes.count ? bytes[found.upperBound] : UInt8(ascii: " ")
            if isEdge(before), isEdge(after), isQuote(before) || isQuote(after) {
                places.append(source.location(at: found.lowerBound, length: text.unicodeScalars.count))
            }
            start = found.upperBound
        }
        return places
    }

    private static func isEdge(_ byte: UInt8) -> Bool { byte <= 0x20 || isQuote(byte) || ">,".utf8.contains(byte) }

    private static func isQuote(_ byte: UInt8) -> Bool { "\"'=".utf8.contains(byte) }
}
