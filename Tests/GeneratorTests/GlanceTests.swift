import Diagnostics
import Domain
import Testing

@testable import Generator

/// A page that passes at a glance would pass when it is read closely.
@Suite struct GlanceTests {
    private let plan: SitePlan
    private let addresses: SiteAddresses
    private static let paths = [
        "/", "/a/", "/a/b/", "/é/", "/e\u{301}tats/", "/دول/", "/a/100%/", "/x.html", "/carte.xml",
    ]

    init() throws {
        var plan = SitePlan()
        let language = try #require(Language(rawValue: "fr"))
        for path in Self.paths {
            let page = Page(
                subject: .prose(path), language: language, path: SitePath(path), template: "page.html", title: path,
                prose: nil, location: SourceLocation(file: "a.md"))
            #expect(plan.add(page) == nil)
        }
        self.plan = plan
        addresses = SiteAddresses(plan, files: ["style.css", "fichiers/index.html", "manifest.json"])
    }

    private static let addressPieces = [
        "/", "../", "../../", "./", "a/", "b/", "é/", "%C3%A9/", "e\u{301}tats/", "e%CC%81tats/", "دول/", "x.html",
        "..", ".",
        "style.css", "fichiers/", "index.html", "carte.xml", "#", "#top", "#TOP", "#un", "#é", "#%C3%A9", "#:~:text=a",
        "?q=1",
        "https://exemple.org/", "https://exemple.org", "https://exemple.org/oci/", "HTTPS://exemple.org/",
        "//exemple.org/",
        "https://ailleurs.example/", "http:", "mailto:a@b.example", "%", "%2", "%+5", "100%25/", "\u{301}", "oci/",
        "un", " ",
    ]

    private static func address(_ random: inout SeededGenerator) -> String {
        (0..<Int.random(in: 0...4, using: &random)).map { _ in addressPieces.randomElement(using: &random)! }.joined()
    }

    @Test(arguments: ["/", "https://exemple.org/", "https://exemple.org/oci/", "https://éxemple.org/"])
    func `an address understood as bytes is understood the same as text`(base: String) throws {
        let base = try #require(BaseURL(base))
        var random = SeededGenerator(seed: 11)
        var understood = 0
        for _ in 0..<40_000 {
            let page = SitePath(Self.paths.randomElement(using: &random)!)
            var text = Self.address(&random)
            let expected = LinkReader(base: base, page: page).destination(text)
            let found = text.withUTF8 { bytes in
                PlainLinks(base: base, page: page).destination(bytes).map { Self.meaning($0, bytes) }
            }
            guard let found else { continue }
            understood += 1
            #expect(Self.isSame(found, expected), "\(text) on \(page.text): \(found), \(expected)")
        }
        #expect(understood > 10_000)
    }

    private static func meaning(
        _ destination: PlainLinks.Destination, _ bytes: UnsafeBufferPointer<UInt8>
    ) -> LinkReader.Destination {
        func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
        func part(_ range: Range<Int>) -> String? {
            range.isEmpty ? nil : percentDecoded(text(range)) ?? text(range)
        }
        switch destination {
        case .outside: return .outside
        case .here(let range): return .here(fragment: part(range))
        case .inside(let path, let range):
            let path = "/" + text(path)
            return .inside(percentDecoded(path) ?? path, fragment: part(range))
        }
    }

    /// To the byte: a text is the same as another that is only composed otherwise.
    private static func isSame(_ one: LinkReader.Destination, _ other: LinkReader.Destination) -> Bool {
        switch (one, other) {
        case (.inside(let one, let part), .inside(let other, let otherPart)):
            Array(one.utf8) == Array(other.utf8) && part.map { Array($0.utf8) } == otherPart.map { Array($0.utf8) }
        default: one == other
        }
    }

    private static let pagePieces = [
        "<p id=\"un\">", "<p id=\"é\">", "<p id=\"e\u{301}\">", "<a name=\"un\">", "<a id=\"deux\" name=\"deux\">",
        "<p id=\" un \">",
        "<p id=\"a&amp;b\">", "<a href=\"#a&amp;b\">", "<label for=\"un\">", "<td headers=\"un deux\">",
        "<p aria-labelledby=\"é\">",
        "<img src=\"../style.css\" alt=\"\">", "<link rel=\"canonical\" href=\"https://exemple.org/a/\">", "texte ",
        "<link rel=\"stylesheet\" href=\"../style.css\">", "<img srcset=\"../style.css 1x\">", "<form>",
        "<base href=\"/a/\">", "&", "<",
        "<meta name=\"description\" content=\"x\">", "<meta property=\"og:url\" content=\"https://exemple.org/a/\">",
    ]

    @Test func `a page that passes at a glance passes when it is read closely`() throws {
        let base = try #require(BaseURL("https://exemple.org/"))
        var reader = Proofreader(plan, base: base, addresses: addresses)
        var random = SeededGenerator(seed: 12)
        var passed = 0
        for _ in 0..<20_000 {
            let index = Int.random(in: plan.pages.indices, using: &random)
            let page = (0..<Int.random(in: 1...5, using: &random)).map { _ in
                Int.random(in: 0..<3, using: &random) > 0
                    ? Self.pagePieces.randomElement(using: &random)! : "<a href=\"\(Self.address(&random))\">"
            }.joined()
            let bytes = Array(page.utf8)
            let verdict = reader.verdict(bytes, of: index)
            guard case .sound(let glance) = verdict else { continue }
            passed += 1
            let proof = reader.proof(bytes, of: index)
            #expect(proof.mistakes == [], "\(page)")
            #expect(Set(glance.parts.map { Array($0.utf8) }) == Set(proof.parts.map { Array($0.utf8) }), "\(page)")
            let wishes = glance.wishes.map { wish in
                glance.withName(of: wish) { "\(wish.page) \(String(decoding: $0, as: UTF8.self))" }
            }
            let wanted = proof.fragments.filter { !($0.page == index && proof.parts.contains($0.name)) }
            #expect(wishes == wanted.map { "\($0.page) \($0.name)" }, "\(page)")
        }
        #expect(passed > 5_000)
    }

    private static func stored(_ glance: PageGlance) -> [UInt8] {
        var bytes = StoredWriter()
        glance.append(to: &bytes)
        return bytes.bytes
    }

    @Test func `what was found of other pages changes nothing`() throws {
        let base = try #require(BaseURL("https://exemple.org/"))
        var reader = Proofreader(plan, base: base, addresses: addresses)
        var random = SeededGenerator(seed: 14)
        let pieces = Self.pagePieces.prefix(13) + (0..<20).map { _ in "<a href=\"\(Self.address(&random))\">" }
        var soundCount = 0
        for _ in 0..<20_000 {
            let index = Int.random(in: plan.pages.indices, using: &random)
            let page = (0..<Int.random(in: 1...4, using: &random)).map { _ in pieces.randomElement(using: &random)! }
            let bytes = Array((page.joined() + "<p>Ce qui suit est assez long.</p>").utf8)
            var other = Proofreader(plan, base: base, addresses: addresses)
            switch (reader.verdict(bytes, of: index), other.verdict(bytes, of: index)) {
            case (.sound(let one), .sound(let other)):
                soundCount += 1
                #expect(Self.stored(one) == Self.stored(other), "\(page)")
            case (.doubtful, .doubtful): break
            default: Issue.record("\(page) on \(plan.pages[index].path.text)")
            }
        }
        #expect(soundCount > 3_000)
    }

    @Test(arguments: [
        ("abc", true), ("été", true), ("دول", true), ("e\u{301}", false), ("\u{212A}", false), ("中", false),
        ("أ", true),
    ])
    func `what is surely composed`(text: String, isComposed: Bool) {
        var text = text
        #expect(text.withUTF8 { isSurelyComposed($0) } == isComposed)
    }

    @Test func `a table finds the names that it was given, and no others`() {
        var table = ByteTable()
        var random = SeededGenerator(seed: 13)
        for round in 0..<3 {
            var names: Set<String> = []
            for _ in 0..<[10, 1_000, 50][round] {
                let name =
                    String(repeating: "é", count: Int.random(in: 0...9, using: &random)) + "\(random.next() % 500)"
                #expect(table.insert(name) == names.insert(name).inserted)
            }
            #expect(table.count == names.count && Set(table.texts) == names)
            for name in names {
                var (name, other) = (name, name + "x")
                #expect(name.withUTF8 { table.index(of: $0) } != nil && other.withUTF8 { table.index(of: $0) } == nil)
            }
            #expect(ByteTable(table.names[...]).texts == table.texts)
            table.removeAll()
            #expect(table.count == 0)
        }
    }
}
