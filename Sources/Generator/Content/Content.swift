internal import Diagnostics
internal import Domain
internal import Markdown

/// Everything that stands in `Content/`, read and resolved: what the pages are made from.
struct Content: Sendable {
    var configuration = Configuration()
    var registry: Registry
    /// By language; a language without its own file uses those of the first.
    var strings: [Language: Strings] = [:]
    /// Whether a file of words is there that could not be read, so that no one knows which words there are.
    var hasUnreadStrings = false
    var recordProse = RecordTexts()
    /// By kind.
    var indexProse: [Int: Translations] = [:]
    /// Pages by path without ending and language: `a-propos`; in the order of their paths.
    var pages: [(path: String, prose: Translations)] = []
    /// The names that become links by themselves, in the languages in which some text asks for it.
    var autolinks: [Language: Autolinks] = [:]
    /// Text files by path, for quotations.
    var texts: [String: SourceFile] = [:]
    /// Files that are copied to the root of the site: path in `Content/`, path in the site.
    var verbatim: [(source: String, target: String)] = []
    /// The land that maps show, where there is a file of it.
    var land: LandFile?
    /// Texts that are left out because they are drafts, by the path of their file.
    var drafts: Set<String> = []
    /// Files that pages may link to.
    var attachments = PathList(inOrder: [])
}

extension Content {
    /// The words of the interface that say which ones there are: those of the first language. Where the site names no
    /// language, which is told, those of any will do to check templates.
    var words: Strings? {
        if !configuration.languages.isEmpty { return strings[configuration.mainLanguage] }
        return strings.min { $0.key.rawValue < $1.key.rawValue }?.value
    }

    /// Whether the words cannot be known for a mistake that is told already.
    var lacksWords: Bool { words == nil && (hasUnreadStrings || configuration.languages.isEmpty) }
}
