import Diagnostics
import Testing

@testable import Templates

/// Addresses within the site are written as the page sees them, so that a page stays right under any base path.
@Suite struct SiteAddressTests {
    private func rendered(_ template: String, _ address: String, root: String) -> String {
        let library = TemplateLibrary(
            sources: [SourceFile(path: "page.html", text: template)], environment: Environment())
        let program = library.compile(entry: "page.html", context: [Variable("address", .text)]).program
        var output: [UInt8] = []
        program?.render(
            context: [.text(address)], heap: Heap(rows: []), language: "fr", root: root, into: &output)
        return String(decoding: output, as: UTF8.self)
    }

    @Test(arguments: [
        ("/etats/maroc/", "../../", "../../etats/maroc/"),
        ("/", "./", "./"),
        ("/", "../", "../"),
        ("/etats/?a=1&b=2", "/oci/", "/oci/etats/?a=1&amp;b=2"),
        ("https://example.org/", "../", "https://example.org/"),
        ("//example.org/", "../", "//example.org/"),
        ("#sources", "../", "#sources"),
        ("image.png", "../", "image.png"),
        ("javascript:alert(1)", "../", "#blocked"),
    ])
    func `the first stroke of an address stands for the root of the site`(
        address: String, root: String, written: String
    ) {
        #expect(rendered(#"<a href="{{ address }}">x</a>"#, address, root: root) == "<a href=\"\(written)\">x</a>")
    }

    @Test func `text and other attributes keep their strokes`() {
        let page = rendered(#"<p title="{{ address }}">{{ address }}</p>"#, "/a/", root: "../")
        #expect(page == #"<p title="/a/">/a/</p>"#)
    }

    @Test func `a stroke after the start of an address is left alone`() {
        #expect(rendered(#"<a href="/x{{ address }}">x</a>"#, "/a/", root: "../") == #"<a href="/x/a/">x</a>"#)
    }
}
