import Foundation
import Testing

@testable import HTML

/// Whatever is read quickly is read as libxml2 reads it.
@Suite struct PlainMarkupTests {
    @Test(arguments: [
        "<!DOCTYPE html>\n<html lang=\"fr\"><head><title>A &lt;b&gt;</title></head><body><p id=\"a\">x</p></body></html>",
        "<a href=\"?a=1&amp;b=2\" class=\"x\">x</a><a\nhref=\"../\"\n id=\"b\">y</a>",
        "<!-- <a href=\"/faux/\"> --><img src=\"a.png\" alt=\"\"/><br><hr/>",
        "<script type=\"application/ld+json\">{}</script><script>a()</script><p style=\"color: red\" onclick=\"a()\">x</p>",
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'\">",
        "<style>a { color: red }</style><script src=\"s.js\" defer></script>",
        "<meta property=\"og:url\" content=\"https://x.example/\"><link rel=\"icon\" href=\"i.svg\">",
        "<form action=\"/recherche/\" id=\"a\"><input id=\"b\"></form><a href=\"#a\">x</a>",
        "<h2 id=\"évènement\">x</h2><a href=\"#évènement\">y</a><section aria-labelledby=\"a b\"></section>",
    ])
    func `what is plain is read the same`(page: String) {
        let bytes = Array(page.utf8)
        #expect(PlainMarkup.mentions(bytes) == PageSurvey.asUnderstood(bytes))
    }

    @Test(arguments: [
        "<a href='x'>", "<A href=\"x\">", "<a href=x>", "a < b", "<a href=\"&copy;\">", "<a id=\"a\" id=\"b\">",
        "<script>a < b</script>", "<form action=\"/\"><form action=\"/\">", "<body><body id=\"a\">",
        "<!--> <a id=\"a\"> -->", "<a id=\"a",
        "<p>\0<a id=\"a\">",
    ])
    func `what is not plain is left`(page: String) { #expect(PlainMarkup.mentions(Array(page.utf8)) == nil) }

    /// Pieces of pages put together at random: where the result is plain, both read the same.
    @Test func `by chance`() {
        let pieces = [
            "<p>", "</p>", "<a href=\"", "../x/", "\">", "#é", "&amp;", "&eacute;", "'", "\"", "<", ">", " id=\"a\"",
            "<h2",
            "<!--", "-->", "<script>", "</script>", "<script type=\"", "<script src=\"a\">", "<style>", "</style>",
            " style=\"x\"",
            "<p onclick=\"a\">", "<title>", "</title>", "<img src=\"a.png\"/>", "texte", "\n",
            "<br>", "<form action=\"/\">", "</form>",
            "<img srcset=\"a.png 1x, b.png 2x\">", "<img usemap=\"#carte\" alt=\"a &amp; b\">",
            "<meta property=\"og:image\" content=\"i.png\">",
            "<meta name=\"x\" content=\"0; url=a\">", "<meta http-equiv=\"refresh\" content=\"0; url=a\">",
            "<link rel=\"icon\" href=\"i\">",
            "<link rel=\"next\" href=\" i \">", "<td headers=\" a \n b\">", "<p aria-labelledby=\"é a\">",
            "<p title=\"&eacute;\" id=\"x\">",
            " id", " id id=\"b\"", " ID=\"c\"", " iD=\"d\"", "<p aria-activedescendant=\"un-nom-plus-long\">",
            "<blockquote cite=\"x\">",
            "<body>", "</div>", "<div class=\"b\">", "/", "=", "<svg><path d=\"M0 0\"/></svg>", "<textarea>",
            "</textarea>",
        ]
        var random = SystemRandomNumberGenerator()
        for _ in 0..<40_000 {
            let page = (0..<Int.random(in: 1...9, using: &random)).map { _ in pieces.randomElement(using: &random)! }
                .joined()
            let bytes = Array(page.utf8)
            guard let plain = PlainMarkup.mentions(bytes) else { continue }
            #expect(plain == PageSurvey.asUnderstood(bytes), "\(page)")
        }
    }

    /// Pages of one site, which repeat one another in stretches: whoever has read others reads a page as one who has not.
    @Test func `what a page shares with the one before is understood the same`() {
        var random = SystemRandomNumberGenerator()
        var reader = PlainMarkup()
        var (plainCount, sharedCount) = (0, 0)
        for _ in 0..<20_000 {
            let bytes = Array(Self.page(&random).utf8)
            let found = reader.withMarks(of: bytes) { page in
                sharedCount += page.marks.count { $0.earlier >= 0 }
                return page.marks.map { mark in
                    Mention(
                        role: mark.role, text: String(decoding: page.text(of: mark), as: UTF8.self), end: Int(mark.end))
                }
            }
            plainCount += found == nil ? 0 : 1
            #expect(found == PlainMarkup.mentions(bytes))
            #expect(found == nil || found == PageSurvey.asUnderstood(bytes))
        }
        #expect(plainCount > 5_000 && sharedCount > 10_000)
    }

    /// A mark that is said to be one of the page before says what that said.
    @Test func `marks that are taken over say the same`() {
        var random = SystemRandomNumberGenerator()
        var reader = PlainMarkup()
        var before: [String] = []
        for _ in 0..<5_000 {
            reader.withMarks(of: Array(Self.page(&random).utf8)) { page in
                let texts = page.marks.map { "\($0.role) " + String(decoding: page.text(of: $0), as: UTF8.self) }
                for (mark, text) in zip(page.marks, texts) where mark.earlier >= 0 {
                    #expect(before[Int(mark.earlier)] == text)
                }
                before = texts
            }
        }
    }

    private static func page(_ random: inout SystemRandomNumberGenerator) -> String {
        let stretches = [
            "<!DOCTYPE html>\n<html lang=\"fr\">\n<head>\n<meta charset=\"utf-8\">\n<title>Une page</title>\n",
            "<link rel=\"stylesheet\" href=\"../../style.css\">\n<link rel=\"canonical\" href=\"https://x.example/a/\">\n",
            "</head>\n<body>\n<header class=\"site-header\">\n<a class=\"brand\" href=\"../../\">Le site</a>\n",
            "<nav class=\"menu\" aria-label=\"Menu\"><ul>\n<li><a href=\"../../etats/?a=1&amp;b=2\">États</a></li>\n",
            "<li><a href=\"../../etats/maroc/\">Maroc</a></li>\n<li><a href=\"../../etats/mali/\">Mali</a></li></ul>",
            "<script type=\"application/json\">{}</script>\n<script src=\"../../a.js\" defer></script>\n",
            "<form action=\"/recherche/\" id=\"recherche\"><label for=\"mots\">x</label><input id=\"mots\"></form>\n",
            "<!-- <a href=\"x\"> --><section aria-labelledby=\"un deux\"><h2 id=\"un\">Un</h2>\n<p>texte</p></section>\n",
            "<p title=\" a \" style=\"color: red\">texte</p>\n<strong>x</strong><br><img src=\"a.png\" alt=\"\"/>\n",
        ]
        let extras = ["<p>", "</p>", "texte ", "\"", "<", ">", "\n", "<h2 id=\"b\">", "<a href=\"#un\">", "&amp;", " "]
        var pieces = stretches
        for _ in 0..<Int.random(in: 0...4, using: &random) {
            let place = pieces.indices.randomElement(using: &random)!
            switch Int.random(in: 0..<4, using: &random) {
            case 0: pieces[place] = String(pieces[place].dropLast(Int.random(in: 0...30, using: &random)))
            case 1: pieces[place] = String(pieces[place].dropFirst(Int.random(in: 0...30, using: &random)))
            case 2: pieces.insert(extras.randomElement(using: &random)!, at: place)
            default: pieces.swapAt(place, pieces.indices.randomElement(using: &random)!)
            }
        }
        return pieces.joined()
    }
}
