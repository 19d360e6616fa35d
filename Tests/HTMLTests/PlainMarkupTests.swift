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
}
