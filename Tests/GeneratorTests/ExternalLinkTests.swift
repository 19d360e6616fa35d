import Diagnostics
import Foundation
import Generator
import Testing

/// Addresses outside the site, asked on a server of the test's own.
@Suite struct ExternalLinkTests {
    private static func server() -> SmallServer {
        SmallServer { request, asked in
            switch (request.path, request.method) {
            case ("/ok", _), ("/new", _): "200 OK"
            case ("/gone", _): "404 Not Found"
            case ("/removed", _): "410 Gone"
            case ("/moved", _): "301 Moved Permanently\r\nLocation: /moved-again"
            case ("/moved-again", _): "308 Permanent Redirect\r\nLocation: /new"
            case ("/temporary", _): "302 Found\r\nLocation: /moved"
            case ("/no-head", "HEAD"): "405 Method Not Allowed"
            case ("/no-head", _): "200 OK"
            case ("/loop", _): "301 Moved Permanently\r\nLocation: /loop"
            case ("/elsewhere", _): "301 Moved Permanently\r\nLocation: ftp://127.0.0.1/x"
            case ("/to-nowhere", _): "301 Moved Permanently\r\nLocation: /gone"
            case ("/closed", _): "403 Forbidden"
            case ("/broken", _): "501 Not Implemented"
            case ("/busy", _): asked == 0 ? "429 Too Many Requests\r\nRetry-After: 0" : "200 OK"
            case ("/slow", _): nil
            default: "200 OK"
            }
        }
    }

    private static var manners: LinkManners {
        var manners = LinkManners(version: "1.2.3")
        (manners.rate, manners.connectSeconds, manners.totalSeconds) = (nil, 1, 2)
        return manners
    }

    private static func site(_ addresses: [String], after text: String = "") -> SmallSite {
        let list = addresses.map { "- [lien](<\($0)>)" }.joined(separator: "\n")
        return SmallSite(["liens.md": "---\ntitle: Liens\n---\n\(text)\n\(list)\n"])
    }

    private static func build(
        _ site: SmallSite, folder: MemoryFolder = MemoryFolder(), now: Int = 1_000_000, program: String = "curl",
        manners: LinkManners = manners
    ) async -> SiteBuild {
        var input = site.input()
        input.external = ExternalLinkCheck(folder: folder, manners: manners, now: now, program: program)
        return await SiteBuild(input)
    }

    @Test func `every address is told by what became of it`() async throws {
        let server = Self.server()
        let expected: [(path: String, told: String?)] = [
            ("/ok", nil), ("/gone", "dead-link (404)"), ("/removed", "dead-link (410)"),
            ("/moved", "moved-link → /new"),
            ("/temporary", nil), ("/no-head", nil), ("/loop", "unreachable-link"), ("/elsewhere", "unreachable-link"),
            ("/to-nowhere", "dead-link (404)"), ("/closed", "unverified-link (403)"),
            ("/broken", "unverified-link (501)"), ("/busy", nil), ("/slow", "unreachable-link"),
        ]
        let build = await Self.build(Self.site(expected.map { server.address($0.path) }))
        for (number, (path, told)) in expected.enumerated() {
            let own = build.diagnostics.filter { $0.message.contains("« \(server.address(path)) »") }
            guard let told else {
                #expect(own.isEmpty, "\(path): \(own)")
                continue
            }
            let found = try #require(own.first, "\(path)")
            let words = told.split(separator: " ").map(String.init)
            #expect(own.count == 1 && found.code == words[0] && found.severity == .warning)
            #expect(found.location.description == "Content/liens.md:\(5 + number):11")
            if words.count == 2 { #expect(found.message.contains(words[1])) }
            if words.count == 3 { #expect(found.hint?.contains(server.address(words[2])) == true) }
        }
        let tally = try #require(build.outside)
        #expect((tally.all, tally.answering, tally.moved, tally.dead) == (13, 4, 1, 3))
        #expect((tally.unreachable, tally.unverified, tally.remembered) == (3, 2, 0))
    }

    @Test func `one address at a time is asked of one server, each once, without its fragment`() async {
        let server = Self.server()
        let addresses = (0..<12).map { server.address("/page-\($0)#partie") } + [server.address("/page-3#autre")]
        let build = await Self.build(Self.site(addresses))
        #expect(build.diagnostics.isEmpty)
        #expect(build.outside?.all == 12)
        #expect(server.mostOpen == 1)
        #expect(Set(server.requests).count == 12 && server.requests.count == 12)
        #expect(server.requests.allSatisfy { $0.method == "HEAD" && !$0.path.contains("#") })
    }

    @Test func `what answered lately is not asked again, what failed is`() async {
        let (server, folder) = (Self.server(), MemoryFolder())
        let site = Self.site(["/ok", "/gone", "/moved"].map(server.address))
        let first = await Self.build(site, folder: folder)
        let asked = server.requests.count
        let second = await Self.build(site, folder: folder, now: 1_000_000 + 6 * 86_400)
        #expect(second.diagnostics.map(\.code) == first.diagnostics.map(\.code))
        #expect(second.outside?.remembered == 2)
        #expect(Set(server.requests.dropFirst(asked).map(\.path)) == ["/gone"])
        let later = await Self.build(site, folder: folder, now: 1_000_000 + 8 * 86_400)
        #expect(later.outside?.remembered == 0)
    }

    @Test(arguments: ["", "{", "[]", #"{"version": 2, "answers": []}"#, #"{"version": 1, "answers": [7]}"#, "\u{0}"])
    func `a damaged memory is none`(text: String) async {
        let server = Self.server()
        let folder = MemoryFolder([".charte/links.json": Array(text.utf8)])
        let build = await Self.build(Self.site([server.address("/ok")]), folder: folder)
        #expect(build.diagnostics.isEmpty && build.outside?.answering == 1 && build.outside?.remembered == 0)
    }

    @Test func `a server that fails again and again is given up`() async throws {
        let closed = SmallServer { _, _ in nil }
        closed.close()
        let server = Self.server()
        let build = await Self.build(
            Self.site((0..<40).map { closed.address("/page-\($0)") } + [server.address("/ok")]))
        #expect(build.diagnostics.count == 40)
        #expect(build.diagnostics.allSatisfy { $0.code == "unreachable-link" })
        #expect(build.diagnostics.count { $0.message.contains("refuses the connection") } == 3)
        #expect(build.diagnostics.count { $0.message.contains("given up") } == 37)
        #expect(build.outside?.answering == 1)
    }

    @Test func `nothing in an address is taken for more than an address`() async {
        let server = Self.server()
        let tricks = [
            #"/a"b"#, #"/a\"b"#, "/a\\nb", "/-o", "/{a,b}[1-3]", "/é", "/a%22%0Aoutput=x",
            "/?q=\"\noutput = \"/tmp/x\"",
        ]
        let links = tricks.map { trick in
            let address = server.address(trick).replacing("&", with: "&amp;").replacing("\"", with: "&quot;")
            return "<a href=\"\(address.replacing("\n", with: "&#10;"))\">x</a>"
        }
        let template = "{% extends 'base.html' %}{% block main %}{% raw %}\(links.joined()){% endraw %}{% endblock %}"
        let build = await Self.build(SmallSite(templates: ["page.html": template]))
        #expect(build.diagnostics.isEmpty, "\(build.diagnostics)")
        #expect(server.requests.count == tricks.count)
        let paths = Set(server.requests.map(\.path))
        #expect(paths.isSuperset(of: ["/a%22b", "/-o", "/%7Ba,b%7D[1-3]", "/%C3%A9", "/a%22%0Aoutput=x"]), "\(paths)")
    }

    @Test func `addresses within the site are not asked`() async {
        let build = await Self.build(
            SmallSite([
                "liens.md": "---\ntitle: L\n---\n[a](https://ligue.example/etats/maroc/), [b](mailto:a@b.example)\n"
            ]))
        #expect(build.outside?.all == 0 && build.diagnostics.isEmpty)
    }

    @Test func `an address in a template and in a record is told where it is written`() async throws {
        let server = Self.server()
        let gone = server.address("/gone")
        let build = await Self.build(
            SmallSite(
                ["sources.yml": "- id: liste\n  title: Liste\n  url: \"\(gone)\"\n", "strings/fr.yml": Self.words],
                templates: [
                    "page.html":
                        "{% extends 'base.html' %}{% block main %}\n<a href=\"\(gone)\">x</a>{% endblock %}"
                ]))
        let told = build.diagnostics.filter { $0.code == "dead-link" }
        #expect(told.map(\.location.description) == ["Content/sources.yml:3:9"])
        #expect(told.first?.notes.first?.location.description == "Templates/page.html:2:10")
    }

    private static let words = (SmallSite.baseContent["strings/fr.yml"] ?? "")
        .replacing("labels: {", with: "labels: {type: {other: autre}, ")

    @Test func `without curl, or without a network, that is told once`() async throws {
        let without = await Self.build(
            Self.site(["http://127.0.0.1:9/x"]), program: "a-program-that-no-one-has")
        #expect(without.diagnostics.map(\.code) == ["unasked-links"])
        #expect(without.outside == nil && without.files.isEmpty)
        let closed = (0..<3).map { _ in SmallServer { _, _ in nil } }
        for server in closed { server.close() }
        let offline = await Self.build(Self.site(closed.map { $0.address("/x") }))
        #expect(offline.diagnostics.map(\.code) == ["unasked-links"])
    }

    @Test func `a site may make an error of it, or nothing`() async {
        let server = Self.server()
        for (level, severity) in [("error", Diagnostic.Severity.error), ("off", nil)] {
            var site = Self.site([server.address("/gone")])
            let configuration = (SmallSite.baseContent["site.yml"] ?? "") + "\nchecks: {dead-link: \(level)}\n"
            site.content["site.yml"] = Array(configuration.utf8)
            #expect(await Self.build(site).diagnostics.map(\.severity) == [severity].compactMap { $0 })
        }
    }
}
