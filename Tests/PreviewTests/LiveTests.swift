import Foundation
import Testing

@testable import Preview

/// The preview as its user meets it: files are saved, and pages asked for.
@Suite(.serialized) struct LiveTests {
    private func live(port: Int, _ body: (LiveSite) async throws -> Void) async throws {
        let site = try LiveSite(LiveSite.files, port: port)
        defer { site.stop() }
        try await site.start()
        try await body(site)
    }

    @Test func `what is saved is seen`() async throws {
        try await live(port: 4711) { site in
            #expect(try site.get("/").contains("Bonjour."))
            try site.write("---\ntitle: Accueil\n---\nBonsoir.\n", to: "Content/index.md")
            try await site.wait { try site.get("/").contains("Bonsoir.") }
            try site.write("---\ntitle: Neuf\n---\nNeuf.\n", to: "Content/dossier/neuf.md")
            try await site.wait { try site.get("/dossier/neuf/").contains("Neuf.") }
            try site.write("Plus.\n", to: "Content/states/maroc.md")
            try await site.wait { try site.get("/states/maroc/").contains("Plus.") }
            try site.move("Content/dossier", to: "Content/autre")
            try await site.wait { try site.get("/autre/neuf/").contains("Neuf.") }
            #expect(try !site.get("/dossier/neuf/").contains("Neuf."))
            try site.remove("Content/autre")
            try await site.wait { try !site.get("/autre/neuf/").contains("Neuf.") }
            try site.write(
                "<!DOCTYPE html><title>x</title><body>Cadre {{ page.content }}</body>", to: "Templates/page.html")
            try await site.wait { try site.get("/").contains("Cadre") }
        }
    }

    @Test func `mistakes are told and the last good page stays`() async throws {
        try await live(port: 4712) { site in
            try site.write("- {id: maroc, nam: Maroc}\n", to: "Content/states.yml")
            try await site.wait { site.events.contains { $0.contains("Content/states.yml:1:15") } }
            #expect(try site.get("/states/maroc/").contains("Maroc"))
            let stream = try site.get("/.charte/events", "--max-time", "1", "-N")
            #expect(stream.contains("event: problems"))
            #expect(stream.contains("Content/states.yml:1:15"))
            #expect(stream.contains("^^^"))
            try site.write(LiveSite.files["Content/states.yml"] ?? "", to: "Content/states.yml")
            try await site.wait { site.events.last == "problems " }
            #expect(site.events.count { $0.contains("Content/states.yml:1:15") } == 1)
        }
    }

    @Test func `a burst of changes is one`() async throws {
        try await live(port: 4713) { site in
            try await site.wait { site.events.contains { $0.hasPrefix("updated") } }
            let before = site.events.count { $0.hasPrefix("updated") }
            // Written elsewhere and moved, as a checkout does: what is slow on a busy machine is done before.
            for number in 0..<60 { try site.write("---\ntitle: P\n---\n\(number)\n", to: "beside/p\(number).md") }
            let folder = site.folder.path()
            for number in 0..<60 {
                #expect(rename("\(folder)/beside/p\(number).md", "\(folder)/Content/p\(number).md") == 0)
            }
            try await site.wait { try site.get("/p59/").contains("59") }
            #expect(site.events.count { $0.hasPrefix("updated") } <= before + 4)
        }
    }

    @Test func `files of editors are no edit`() async throws {
        try await live(port: 4714) { site in
            // What is still told of the beginning is waited for.
            var before = 0
            repeat {
                before = site.events.count
                try await Task.sleep(for: .milliseconds(300))
            } while site.events.count > before
            for name in [".index.md.swp", "index.md~", "#index.md#", ".#index.md"] {
                try site.write("x", to: "Content/\(name)")
            }
            try await Task.sleep(for: .milliseconds(300))
            #expect(site.events.count == before, "\(site.events)")
        }
    }

    @Test func `the server answers as browsers expect`() async throws {
        try await live(port: 4715) { site in
            let long = "X: " + String(repeating: "x", count: 60_000)
            let codes = try [
                ["-X", "POST"], ["-H", "Host: evil.example"], ["-H", "Origin: http://evil.example"], ["-H", long],
            ]
            .map { try site.status("/", $0) }
            #expect(codes == ["405", "403", "403", "431"])
            #expect(try site.status("/../../etc/passwd", []) == "400")
            #expect(try site.get("/", "-I").contains("Content-Length:"))
        }
    }

    @Test func `a link that leads out of the site is not followed`() async throws {
        let site = try LiveSite(LiveSite.files, port: 4716)
        defer { site.stop() }
        let outside = site.folder.appendingPathComponent("../secret-\(UUID().uuidString)")
        try Data("secret".utf8).write(to: outside)
        defer { try? FileManager.default.removeItem(at: outside) }
        let link = site.folder.appendingPathComponent("Content/static/secret.txt")
        try FileManager.default.createDirectory(at: link.deletingLastPathComponent(), withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(at: link, withDestinationURL: outside)
        try await site.start()
        #expect(try !site.get("/secret.txt").contains("secret"))
    }

    @Test func `a port that is taken is told`() async throws {
        try await live(port: 4717) { site in
            let other = try #require(WebServer(content: SiteFiles(source: site.folder.path), follows: false))
            #expect(other.start(ports: 4717...4717) == nil)
            #expect(other.start(ports: 4717...4727) == 4718)
            other.stop()
        }
    }
}
