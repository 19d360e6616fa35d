internal import Diagnostics
internal import Domain
internal import Markdown

/// A text that a page shows to the letter: every line a paragraph, and the names in it that lead to other pages.
struct Quotation: Sendable {
    /// A name in the text, and the page that it leads to, by its index in the plan.
    struct Mention: Sendable {
        let range: Range<Int>
        let page: Int
    }

    private let source: SourceFile
    /// In the order of the text, none inside another.
    private let mentions: [Mention]

    /// The text that the front matter of a page names; `nil` where it names none.
    init?(of page: Page, content: Content, plan: SitePlan) {
        guard let prose = page.prose, let wanted = prose.matter.quotation,
            let source = content.texts[joined(folderName(prose.path), wanted.text)]
        else { return nil }
        self.source = source
        let isLinked = prose.matter.autolink ?? content.configuration.linksNames
        let names = isLinked ? content.autolinks[prose.language] : nil
        mentions = names.map { Self.mentions($0, in: source.bytes, page, content.registry, plan) } ?? []
    }

    /// Whether the same words lead to pages in the same places; the addresses of those are another matter.
    func shows(theSameAs other: Quotation) -> Bool {
        source.bytes == other.source.bytes && mentions.map(\.range) == other.mentions.map(\.range)
    }

    /// The pages that the text leads to.
    var pages: [Int] { mentions.map(\.page) }

    private static func mentions(
        _ names: Autolinks, in bytes: [UInt8], _ page: Page, _ registry: Registry, _ plan: SitePlan
    ) -> [Mention] {
        var section = AutolinkSection(names)
        return section.links(in: bytes[...]).compactMap { range, address in
            let parts = address.split(separator: ":", maxSplits: 1).map(String.init)
            guard parts.count == 2, case .record(let key) = registry.mention(parts[1], kind: parts[0]) else {
                return nil
            }
            return plan.index(of: .record(key), page.language).map { Mention(range: range, page: $0) }
        }
    }
}

extension Quotation {
    /// The text as HTML. Not one of its characters is changed; links stand around the names.
    ///
    /// - Parameter root: What stands for the first `/` of an address within the site.
    func markup(_ plan: SitePlan, root: String) -> [UInt8] {
        var markup: [UInt8] = []
        var rest = mentions[...]
        for line in source.bytes.split(separator: UInt8(ascii: "\n")) {
            markup += Array("<p>".utf8)
            var position = line.startIndex
            while let mention = rest.first, mention.range.upperBound <= line.endIndex {
                rest.removeFirst()
                markup.append(escaping: line[position..<mention.range.lowerBound])
                markup += Array("<a href=\"\(root)\(plan.pages[mention.page].address.dropFirst())\">".utf8)
                markup.append(escaping: line[mention.range])
                markup += Array("</a>".utf8)
                position = mention.range.upperBound
            }
            markup.append(escaping: line[position...])
            markup += Array("</p>\n".utf8)
        }
        return markup
    }
}
