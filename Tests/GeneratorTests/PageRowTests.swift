import Testing

/// What files of the whole site are told of each page. No row has a field that no template reads: each is asked for alone.
@Suite struct PageRowTests {
    private func told(_ markup: String) async throws -> String {
        let site = SmallSite(
            ["a-propos.md": "---\ntitle: À propos\nrevised: 2024-05-06\n---\nUn début.\n\nUne suite.\n"],
            templates: [
                "base.html": "<!DOCTYPE html><title>x</title>{% block main %}{% endblock %}",
                "pages.txt": "{% for entry in pages %}\(markup)\n{% endfor %}",
                "sitemap.xml": "",
            ])
        let build = await site.build()
        #expect(build.diagnostics.isEmpty, "\(build.diagnostics)")
        let file = try #require(build.files.first { $0.path == "pages.txt" })
        return String(decoding: file.bytes, as: UTF8.self)
    }

    @Test(arguments: [
        ("{{ entry.title }}", "À propos"), ("{{ entry.url }}", "/a-propos/"),
        ("{{ entry.canonical }}", "https://ligue.example/a-propos/"), ("{{ entry.kind }}", "prose"),
        ("{{ entry.url }} {{ entry.language }}", "/a-propos/ fr"),
        ("{% if entry.revised %}{{ entry.revised.iso }}{% endif %}", "2024-05-06"),
        ("{% for one in entry.translations %}{{ one.tag }} {{ one.url }}{% endfor %}", "fr /a-propos/"),
        ("{{ entry.record }}", "event"), ("{% if entry.date %}{{ entry.date.iso }}{% endif %}", "1969-09-25"),
        ("{% if entry.summary %}{{ entry.summary }}{% endif %}", "Un début."),
    ])
    func `each field is there where it is read`(markup: String, expected: String) async throws {
        let lines = try await told(markup).split(separator: "\n")
        #expect(lines.contains { $0 == expected[...] }, "\(lines)")
    }

    @Test func `a page tells of its own translations where no other does`() async throws {
        let site = SmallSite(templates: ["sitemap.xml": ""])
        let build = await site.build()
        let page = try #require(build.files.first { $0.path == "a-propos/index.html" })
        let text = String(decoding: page.bytes, as: UTF8.self)
        #expect(text.contains("hreflang=\"fr\" href=\"https://ligue.example/a-propos/\""), "\(text)")
    }
}
