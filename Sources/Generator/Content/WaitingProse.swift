internal import Diagnostics
internal import Domain
internal import Markdown

/// A Markdown file whose front matter is read and whose text is not yet.
///
/// A class because it is large, and what was read of a file is handed about.
final class WaitingProse: Sendable {
    let path: String
    fileprivate let shared: PageMatter.Shared
    let source: SourceFile
    /// Where the text begins.
    let body: Int
    let language: Language
    let options: MarkdownOptions
    /// The record that the text is about, which it never links to; asked only where names become links.
    let own: String?
    /// Whether it waits for the names of records; otherwise it can be read at any time.
    let linksNames: Bool

    init(
        path: String, shared: PageMatter.Shared, source: SourceFile, body: Int, language: Language,
        options: MarkdownOptions, own: String?, linksNames: Bool
    ) {
        (self.path, self.shared, self.source, self.body) = (path, shared, source, body)
        (self.language, self.options, self.own, self.linksNames) = (language, options, own, linksNames)
    }

    /// Whether front matter is there that could not be read.
    var isUnread: Bool { shared.matter.isUnread }
}

extension WaitingProse {
    fileprivate func read(_ links: Autolinks?) -> Prose {
        guard let links else { return Prose(parsing: source, from: body, options: options) }
        var options = options
        options.autolinks = AutolinkSection(links, own: own)
        return Prose(parsing: source, from: body, options: options)
    }
}

extension ReadFile {
    /// Reads the text of a file, with links for the names in `links`.
    mutating func take(_ waiting: WaitingProse, links: Autolinks?) {
        let prose = waiting.read(links)
        diagnostics += prose.diagnostics
        self.prose = ProseFile(path: waiting.path, shared: waiting.shared, prose: prose, language: waiting.language)
        self.waiting = nil
    }
}

/// The names that become links by themselves, in each language in which some text asks for them.
struct AutolinkNames: Hashable, Sendable {
    struct Name: Hashable, Sendable {
        let text: String
        let address: String
    }

    private var names: [Language: [Name]] = [:]

    init(_ files: [KnownFile], _ configuration: Configuration, includesDrafts: Bool) {
        for language in Set(files.lazy.compactMap(\.waitingLanguage)) {
            names[language] = files.lazy.flatMap(\.file.records).compactMap(\.naming)
                .filter { includesDrafts || !$0.isDraft }
                .flatMap { naming in
                    naming.names.flatMap(\.translations)
                        .filter { ($0.language ?? configuration.mainLanguage) == language }
                        .map { Name(text: $0.text, address: naming.address) }
                }
        }
    }

    var isEmpty: Bool { names.isEmpty }

    var autolinks: [Language: Autolinks] {
        names.mapValues { names in Autolinks(names.map { (name: $0.text, address: $0.address) }) }
    }
}
