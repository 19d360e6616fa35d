internal import Diagnostics
internal import Domain
internal import YAML

/// What `site.yml` says of the site as a whole.
struct Configuration: Sendable {
    var title = LocalizedText()
    var shortTitle: LocalizedText?
    /// The names that the organisation bore before the one in ``title``, the first one first.
    var formerNames: [BorneName] = []
    var description: LocalizedText?
    var baseURL = BaseURL.root
    /// The first one lives at the root of the site, the others under their tag.
    var languages: [Language] = []
    /// By collection: the first part of the addresses of its pages.
    var segments: [String: LocalizedText] = [:]
    /// Collections, or paths of pages, in the order of the menu.
    var menu: [MenuEntry] = []
    var typography: TypographyChoice?
    var allowsRawHTML = false
    /// Whether names of records become links by themselves, where a page does not say.
    var linksNames = false
    /// Whether readers are offered a search, where templates have one.
    var hasSearch = true
    var checks = CheckSettings()
    /// The folder of the site in which its records are given out as files; `nil` where they are not.
    var dataFolder: String?
    /// Whether every page is to have a picture by which other sites show it.
    var wantsCards = false
    /// Whether it has one.
    var hasCards = false
    /// On what terms what the site gives out may be used.
    var license: License?
    /// Whether pages are to be opened as files; not said in `site.yml`.
    var isOffline = false

    struct MenuEntry: Sendable {
        let text: String
        let location: SourceLocation
    }

    static let path = "site.yml"

    var mainLanguage: Language { languages.first ?? Self.english }

    /// Only where `site.yml` names no language, which is an error; nothing is rendered then.
    private static let english = Language(rawValue: "en")!  // swift-format-ignore: NeverForceUnwrap
}

/// The typography of which language is applied to running text.
enum TypographyChoice: String, CaseIterable, Choice, Sendable {
    case french = "fr"
    case off
}

extension Configuration {
    /// - Parameter kinds: The collections that may have a segment.
    init(_ node: Node?, at location: SourceLocation, collections: [String], log: inout [Diagnostic]) {
        guard let node else {
            log.append(.emptyConfiguration(at: location))
            return
        }
        node.decode(Keys(Self.settings(collections).map(\.key)), into: &self, noun: "the site", log: &log)
        dropRepeatedLanguages(node["languages"]?.sequence ?? [], log: &log)
        if languages.isEmpty, let written = node["languages"], written.sequence?.isEmpty == true {
            log.append(.noLanguage(at: written.location))
        }
    }

    /// A language has one place; a second one would give every page twice.
    private mutating func dropRepeatedLanguages(_ written: [Node], log: inout [Diagnostic]) {
        var seen: Set<String> = []
        for item in written {
            guard let tag = item.scalar?.text, !seen.insert(tag).inserted else { continue }
            log.append(.repeatedLanguage(tag, at: item.location))
        }
        var kept: Set<Language> = []
        languages = languages.filter { kept.insert($0).inserted }
    }

    /// Keeps the segment of a collection, unless another has the same: then every page of both would be in dispute.
    fileprivate mutating func add(
        _ segment: LocalizedText?, for collection: String, at location: SourceLocation, log: inout [Diagnostic]
    ) {
        guard let segment else { return }
        let texts = Set(segment.translations.map(\.text))
        let other = collections(withSegmentIn: texts).first
        if let other { log.append(.repeatedSegment(of: collection, other, at: location)) }
        segments[collection] = other == nil ? segment : nil
    }

    private func collections(withSegmentIn texts: Set<String>) -> [String] {
        segments.filter { $0.value.translations.contains { texts.contains($0.text) } }.map(\.key).sorted()
    }

    /// The first part of the addresses of a collection; `nil` where it is none.
    fileprivate static func segment(_ node: Node, log: inout [Diagnostic]) -> LocalizedText? {
        guard !node.isNull, let text = LocalizedText.decode(node, into: &log) else { return nil }
        let wrong = text.translations.first { !SitePath.isSegment($0.text) }
        if let wrong { log.append(.badSegment(wrong.text, at: node.location)) }
        return wrong == nil ? text : nil
    }
}

extension Configuration {
    /// Every key of `site.yml`.
    ///
    /// - Parameters:
    ///   - collections: The collections that may have a segment, and stand in the menu.
    ///   - pages: The pages that may stand in the menu, for an editor to choose from.
    static func settings(_ collections: [String], pages: [String] = []) -> [Setting<Configuration>] {
        [
            Setting("title", \.title, isRequired: true, "The name of the organisation, which is that of the site"),
            Setting("short_title", \.shortTitle, "A short form of it"),
            Setting("former_names", \.formerNames, "The names that it bore before, the first one first"),
            Setting("description", \.description, "One sentence on the site, for search engines"),
            Setting("base_url", .text(pattern: "^(https?://[^/?#\\s]+)?(/[^?#\\s]*)?$"), "Where the site is published")
            {
                if let address = BaseURL.decode($0, into: &$2) { $1.baseURL = address }
            },
            Setting("languages", \.languages, isRequired: true, "Its languages; the first one stands at the root"),
            segments(collections),
            menu(collections + pages),
            Setting("typography", \.typography, "Whose typography running text follows"),
            Setting("raw_html", \.allowsRawHTML, "Whether HTML in texts is kept"),
            Setting("autolink", \.linksNames, "Whether names of records in texts become links by themselves"),
            Setting("search", \.hasSearch, "Whether readers are offered a search, where templates have one (true)"),
            Setting("data", .text(pattern: "^[^/]+$"), "The folder in which the records are given out as CSV and JSON")
            {
                $1.dataFolder = folder($0, log: &$2)
            },
            Setting("cards", \.wantsCards, "Whether each page has a picture by which other sites show it"),
            Setting("license", \.license, "On what terms the data may be used"),
            Setting("checks", CheckSettings.notation, "How much each check counts: off, warning or error") {
                $1.checks = CheckSettings($0, log: &$2)
            },
        ]
    }

    private static func folder(_ node: Node, log: inout [Diagnostic]) -> String? {
        guard !node.isNull, let name = String.decode(node, into: &log) else { return nil }
        if SitePath.isSegment(name) { return name }
        log.append(.badSegment(name, at: node.location))
        return nil
    }

    private static func segments(_ collections: [String]) -> Setting<Configuration> {
        let fields = collections.map {
            FieldDescription($0, .localizedText, meaning: "The first part of the addresses of « \($0) »")
        }
        return Setting("segments", .structure(fields), "The first part of the addresses of each collection") {
            node, site, log in
            if node.isNull { return }
            let keys = collections.map { collection in
                Key<Configuration>(collection, isRequired: false) { node, site, log in
                    site.add(segment(node, log: &log), for: collection, at: node.location, log: &log)
                }
            }
            node.decode(Keys(keys), into: &site, noun: "the segments", log: &log)
        }
    }

    private static func menu(_ known: [String]) -> Setting<Configuration> {
        Setting("menu", .list(.choice(known)), "What the menu shows: collections, and pages by their path") {
            node, site, log in
            if node.isNull { return }
            let texts = node.sequence?.compactMap { item in
                String.decode(item, into: &log).map { MenuEntry(text: $0, location: item.location) }
            }
            if texts == nil { log.append(.wrongType(node, expected: "a list of collections and pages")) }
            site.menu = texts ?? []
        }
    }
}
