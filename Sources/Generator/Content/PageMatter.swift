internal import Diagnostics
internal import Domain
internal import YAML

/// What the front matter of a Markdown file says of its page, rather than of the record that the page shows.
struct PageMatter: Sendable {
    var title: String?
    var description: String?
    /// The name of a template without `.html`.
    var template: Located?
    /// The address from the root of the site, where it does not follow from the path of the file.
    var permalink: Located?
    /// Addresses at which it once stood, from the root of its language.
    var formerly: [FormerAddress] = []
    var typography: TypographyChoice?
    /// Whether names of records become links by themselves; as site.yml says where it is not given.
    var autolink: Bool?
    /// A text file beside the page that is shown to the letter, one paragraph a line.
    var quotation: Located?
    /// The day on which the page was last gone over.
    var revised: PartialDate?
    var isDraft = false
    /// Whether no title is written. One that is written wrong was told already.
    var lacksTitle = true
    /// Whether front matter is there that could not be read at all.
    var isUnread = false

    /// A text of the front matter that is looked at later, with its place.
    struct Located: Sendable, YAMLDecodable {
        let text: String
        let location: SourceLocation

        static var expectation: String { String.expectation }

        static func decode(_ node: Node, into log: inout [Diagnostic]) -> Located? {
            String.decode(node, into: &log).map { Located(text: $0, location: node.location) }
        }
    }

    static let settings: [Setting<PageMatter>] = [
        Setting("title", \.title, "What the page is called"),
        Setting("description", \.description, "One sentence on the page, for search engines"),
        text("template", \.template, "The template that shows it, without « .html »"),
        text("permalink", \.permalink, pattern: "^/(.*/)?$", "Its address, where that does not follow from its file"),
        Setting("formerly", \.formerly, "Addresses at which it once stood"),
        Setting("typography", \.typography, "Whose typography its text follows, where site.yml says otherwise"),
        Setting("autolink", \.autolink, "Whether names of records in its text become links by themselves"),
        text("quotation", \.quotation, "A text file beside it that is shown to the letter"),
        Setting("revised", \.revised, "The day on which it was last gone over"),
        Setting("draft", \.isDraft, "Whether it is left out of a build that does not ask for drafts"),
    ]

    static let keyList = Keys(settings.map(\.key))

    static let keys = settings.map(\.key)

    private static func text(
        _ name: String, _ path: any WritableKeyPath<PageMatter, Located?> & Sendable, pattern: String? = nil,
        _ meaning: String
    ) -> Setting<PageMatter> {
        Setting(name, .text(pattern: pattern), meaning) { node, matter, log in
            matter[keyPath: path] = Located.decode(node, into: &log)
        }
    }
}

/// Which keys of front matter tell of the page and which of the record that it shows, for one kind of record.
struct MatterKeys: Sendable {
    private let ofPage: KeyNames
    private let ofRecord: KeyNames

    /// - Parameter recordKeys: The keys of the record; where both have one (a title), it is the record's. None for a page.
    init(recordKeys: [String]) {
        ofRecord = KeyNames(recordKeys)
        ofPage = KeyNames(PageMatter.keys.map(\.name).filter { !recordKeys.contains($0) })
    }

    var noun: String { ofRecord.names.isEmpty ? "a page" : "a page or its record" }

    func isOfPage(_ key: String) -> Bool { ofPage.contains(key) }

    func isOfRecord(_ key: String) -> Bool { ofRecord.contains(key) }
}

extension PageMatter {
    /// What all have in hand who have to do with the text.
    ///
    /// A class because it is large, and nearly all records say nothing of their pages but the title: those share one.
    final class Shared: Sendable {
        let matter: PageMatter

        init(_ matter: PageMatter) { self.matter = matter }

        /// Of a file that says nothing.
        static let empty = Shared(PageMatter())

        /// Of a file that says what the page is called, and that is its record's to say.
        static let titled: Shared = {
            var matter = PageMatter()
            matter.lacksTitle = false
            return Shared(matter)
        }()

        /// Of front matter that could not be read: nothing more is said of what it lacks.
        static let unread: Shared = {
            var matter = PageMatter()
            (matter.lacksTitle, matter.isUnread) = (false, true)
            return Shared(matter)
        }()
    }

    /// Reads what is said of the page, and gives back what is said of the record.
    static func split(
        _ node: Node, _ keys: MatterKeys, log: inout [Diagnostic]
    ) -> (matter: Shared, record: Node?) {
        guard let pairs = node.mapping else {
            log.append(.wrongType(node, expected: "a mapping (the front matter of a page)"))
            return (.unread, nil)
        }
        let lacksTitle = node["title"]?.isNull ?? true
        // By position: a pair that is taken out of the list is copied.
        let hasRecord = pairs.indices.contains { position in
            let key = pairs[position].key
            return key != "id" && key != "draft" && keys.isOfRecord(key)
        }
        // The record's keys are asked first: nearly all that is written is found there.
        let ofPage = pairs.indices.filter { position in
            let key = pairs[position].key
            return !keys.isOfRecord(key) && (!hasRecord || keys.isOfPage(key))
        }
        if hasRecord, ofPage.isEmpty { return (lacksTitle ? .empty : .titled, node) }
        var matter = PageMatter()
        matter.lacksTitle = lacksTitle
        if !ofPage.isEmpty {
            Node(.mapping(ofPage.map { pairs[$0] }), at: node.location)
                .decode(Self.keyList, into: &matter, noun: keys.noun, log: &log)
        }
        guard hasRecord else {
            matter.isDraft = matter.isDraft || pairs.contains { $0.key == "draft" && $0.value.scalar?.text == "true" }
            return (Shared(matter), nil)
        }
        return (Shared(matter), Node(.mapping(pairs.filter { !keys.isOfPage($0.key) }), at: node.location))
    }
}
