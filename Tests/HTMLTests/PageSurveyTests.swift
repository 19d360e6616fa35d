import HTML
import Testing

@Suite struct PageSurveyTests {
    private func mentions(_ page: String) -> [String] {
        PageSurvey(Array(page.utf8)).mentions.map { "\($0.role) \($0.text)" }
    }

    @Test(arguments: [
        ("<a href=\"../etats/\">États</a>", "link ../etats/"),
        ("<A HREF='../etats/'>États</A>", "link ../etats/"),
        ("<a href=../etats/>États</a>", "link ../etats/"),
        ("<a href=\" ../etats/\n\">États</a>", "link ../etats/"),
        ("<a href=\"?a=1&amp;b=2&copy=3\">x</a>", "link ?a=1&b=2&copy=3"),
        ("<a href=\"/états/Côte d’Ivoire/\">x</a>", "link /états/Côte d’Ivoire/"),
        ("<a href=\"/دول/\">x</a>", "link /دول/"),
        ("<a href=\"/%C3%A9tats/\">x</a>", "link /%C3%A9tats/"),
        ("<a name=\"haut\">x</a>", "anchor haut"),
        ("<area href=\"/carte/\">", "link /carte/"),
        ("<h2 id=\"les-organes\">x</h2>", "id les-organes"),
        ("<svg><use href=\"#etoile\"/></svg>", "asset #etoile"),
        ("<img src=\"a.png\" alt=\"\">", "asset a.png"),
        ("<link rel=\"stylesheet\" href=\"s.css\">", "asset s.css"),
        ("<link rel=\"canonical\" href=\"https://oci.example.org/\">", "link https://oci.example.org/"),
        ("<script src=\"s.js\"></script>", "asset s.js"),
        ("<iframe src=\"p.html\"></iframe>", "link p.html"),
        ("<video poster=\"p.jpg\"></video>", "asset p.jpg"),
        ("<object data=\"o.pdf\"></object>", "asset o.pdf"),
        ("<form action=\"/recherche/\"></form>", "link /recherche/"),
        ("<blockquote cite=\"/sources/\">x</blockquote>", "link /sources/"),
        ("<meta http-equiv=\"Refresh\" content=\"0; url=../nouveau/\">", "link ../nouveau/"),
        (
            "<meta property=\"og:image\" content=\"https://oci.example.org/i.png\">",
            "asset https://oci.example.org/i.png"
        ),
        ("<label for=\"mot\">x</label>", "reference mot"),
        ("<img usemap=\"#carte\">", "reference carte"),
        ("<base href=\"/oci/\">", "base /oci/"),
        ("<script>document.write('<a href=\"/faux/\">x</a>'); if (a < b) {}</script>", "inlineScript "),
        ("<style>a::after { content: \"<a href='/faux/'>\" }</style>", "inlineStyles "),
        ("<p style=\"color: red\">x</p>", "styleAttribute color: red"), ("<p onclick=\"a()\">x</p>", "handler a()"),
        ("<meta http-equiv=\"content-security-policy\" content=\"default-src 'none'\">", "policy default-src 'none'"),
    ])
    func `a tag mentions`(page: String, expected: String) { #expect(mentions(page) == [expected]) }

    @Test func `what holds several is taken apart`() {
        #expect(mentions("<p aria-labelledby=\" a  b\">") == ["reference a", "reference b"])
        #expect(
            mentions("<img srcset=\"a,b.jpg 1x, c.jpg 2x,d.jpg, e.jpg\">")
                == ["asset a,b.jpg", "asset c.jpg", "asset d.jpg", "asset e.jpg"])
    }

    @Test(arguments: [
        "<!-- <a href=\"/faux/\" id=\"faux\">x</a> -->",
        "<p class=\"id\" data-href=\"/faux/\" title=\"<a href='/faux/'>\">x</p>",
        "<meta name=\"description\" content=\"/faux/\">",
        "<p>&lt;a href=\"/faux/\"&gt;</p>",
        "<meta http-equiv=\"refresh\" content=\"30\">",
        "", "\n", "<", "<a", "<a href", "&", "\u{0}",
    ])
    func `no tag, no mention`(page: String) { #expect(mentions(page) == []) }

    @Test func `an attribute given twice counts once, as in a browser`() {
        #expect(mentions("<a href=\"/a/\" href=\"/b/\">x</a>") == ["link /a/"])
    }

    @Test func `elements that HTML 4 did not know are tags like others`() {
        let page =
            "<main><section id=\"a\"><dialog id=\"b\"><template><a href=\"/x/\"></a></template></dialog></section></main>"
        #expect(mentions(page) == ["id a", "id b", "link /x/"])
    }

    @Test func `a mention knows where the attributes of its tag end, in bytes`() {
        let page = "<!DOCTYPE html>\n<p>Été, دول</p>\n<a href=\"x/\">x</a>"
        let end = PageSurvey(Array(page.utf8)).mentions[0].end
        #expect(String(decoding: Array(page.utf8)[..<end], as: UTF8.self).hasSuffix("<a href=\"x/\""))
    }

    @Test func `what stands behind bytes that are no UTF-8 is read`() {
        let page = Array("<p>".utf8) + [0xE9, 0xFF] + Array("</p><a href=\"/e/\">x</a>".utf8)
        #expect(PageSurvey(page).mentions.map(\.text) == ["/e/"])
    }

    @Test func `a meta that claims another encoding is not believed`() {
        #expect(mentions("<meta charset=\"iso-8859-1\"><a href=\"/é/\">x</a>") == ["link /é/"])
    }

    @Test func `ten thousand open tags are read`() {
        let page = String(repeating: "<blockquote>", count: 10_000) + "<a href=\"/x/\">x</a>"
        #expect(mentions(page) == ["link /x/"])
    }

    @Test func `a page of many megabytes is read to its end`() {
        let paragraph =
            "<p>" + String(repeating: "L'Organisation de la coopération islamique. ", count: 300_000) + "</p>"
        #expect(mentions(paragraph + "<a href=\"/x/\">x</a>") == ["link /x/"])
    }
}
