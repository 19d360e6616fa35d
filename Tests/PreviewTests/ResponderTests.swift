import Diagnostics
import Generator
import Testing

@testable import Preview

/// What a browser is answered, without a server in between.
@Suite struct ResponderTests {
    private static let files: [String: String] = [
        "site.yml": "title: Ligue\nbase_url: https://ligue.example/BASE\nlanguages: [fr]\nsegments: {states: états}\n",
        "index.md": "---\ntitle: Accueil\n---\nVoir [l'image](port.png).\n",
        "404.md": "---\ntitle: Introuvable\n---\nRien ici.\n",
        "states.yml": "- {id: maroc, name: Maroc, memberships: [{status: member, from: 1969}]}\n",
        "terms.yml": "[]\n", "port.png": "PNG", "static/robots.txt": "User-agent: *\n",
    ]

    private func responder(base: String = "") async throws -> Responder {
        let content = MemoryFolder(texts: Self.files.mapValues { $0.replacing("BASE", with: base) })
        let page =
            "<!DOCTYPE html><html lang=\"fr\"><title>{{ page.title }}</title><body>{{ page.content }}</body></html>"
        let templates = MemoryFolder(texts: [
            "page.html": page, "state.html": page, "records.html": page, "assets/style.css": "a{}",
        ])
        var workshop = Workshop(BuildInput(content: content, templates: templates))
        let draft = await workshop.draft()
        var scene = Scene()
        let site = try #require(draft.site, "\(draft.diagnostics)")
        scene.site = site
        return Responder(scene: scene, content: content)
    }

    private func get(_ target: String, _ responder: Responder, _ change: (inout Request) -> Void = { _ in }) -> Response
    {
        var request = Request("GET", target, host: "localhost")
        change(&request)
        return responder.response(to: request)
    }

    @Test func `pages and files`() async throws {
        let site = try await responder()
        let home = get("/", site)
        #expect(home.status == 200)
        #expect(home["Content-Type"] == "text/html; charset=utf-8")
        #expect(home["Cache-Control"] == "no-store")
        #expect(
            String(decoding: home.body, as: UTF8.self).contains(
                "<script src=\"/.charte/live.js\" data-generation=\"0\""))
        #expect(get("/index.html", site).body == home.body)
        #expect(get("/%C3%A9tats/maroc/", site).status == 200)
        #expect(get("/port.png", site).body == Array("PNG".utf8))
        #expect(get("/robots.txt", site)["Content-Type"] == "text/plain; charset=utf-8")
        #expect(get("/manifest.json", site).status == 200)
        #expect(get("/.charte/live.js", site)["Content-Type"] == "text/javascript; charset=utf-8")
    }

    @Test func `what is not there has the site's own page`() async throws {
        let site = try await responder()
        for target in ["/nichts/", "/site.yml", "/Content/site.yml", "/assets/", "/%252e%252e/"] {
            let answer = get(target, site)
            #expect(answer.status == 404, "\(target)")
            #expect(String(decoding: answer.body, as: UTF8.self).contains("Rien ici."))
        }
        #expect(get("/../site.yml", site).status == 400)
    }

    @Test func `folders end in a slash`() async throws {
        let site = try await responder()
        #expect(get("/%C3%A9tats/maroc", site).status == 302)
        #expect(get("/%C3%A9tats/maroc", site)["Location"] == "/%C3%A9tats/maroc/")
        let asked = get("/%C3%A9tats/maroc", site) { $0.search = "q=th%C3%A9&x" }
        #expect(asked["Location"] == "/%C3%A9tats/maroc/?q=th%C3%A9&x")
    }

    @Test func `the base path is part of every address`() async throws {
        let site = try await responder(base: "doc/")
        #expect(get("/doc/", site).status == 200)
        #expect(get("/doc", site)["Location"] == "/doc/")
        #expect(get("/", site)["Location"] == "/doc/")
        #expect(get("/index.html", site).status == 404)
        #expect(get("/doc/%C3%A9tats/maroc", site)["Location"] == "/doc/%C3%A9tats/maroc/")
        #expect(String(decoding: get("/doc/", site).body, as: UTF8.self).contains("src=\"/doc/.charte/live.js\""))
    }

    @Test func `what is known is not sent again`() async throws {
        let site = try await responder()
        let tag = try #require(get("/", site)["ETag"])
        for known in [tag, "W/\(tag)", "\"x\", \(tag)", "*"] {
            let answer = get("/", site) { $0.ifNoneMatch = known }
            #expect(answer.status == 304)
            #expect(answer.body.isEmpty)
        }
        #expect(get("/", site) { $0.ifNoneMatch = "\"x\"" }.status == 200)
    }

    @Test func `parts of files`() async throws {
        let site = try await responder()
        let part = get("/port.png", site) { $0.range = "bytes=1-" }
        #expect(part.status == 206)
        #expect(part.body == Array("NG".utf8))
        #expect(part["Content-Range"] == "bytes 1-2/3")
        #expect(get("/port.png", site) { $0.range = "bytes=9-" }.status == 416)
        #expect(get("/port.png", site) { ($0.range, $0.ifRange) = ("bytes=1-", "\"old\"") }.status == 200)
    }

    @Test func `until a site could be made there is a page that waits for it`() {
        let answer = Responder(scene: Scene(), content: MemoryFolder()).response(to: Request("GET", "/x/"))
        #expect(answer.status == 503)
        #expect(String(decoding: answer.body, as: UTF8.self).contains(".charte/live.js"))
    }
}
