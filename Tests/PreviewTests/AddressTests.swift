import Testing

@testable import Preview

@Suite struct AddressTests {
    @Test(arguments: [
        ("/", "/"), ("/etats/", "/etats/"), ("/%C3%A9tats/", "/états/"), ("/a%20b", "/a b"), ("/a?b=/../", "/a"),
        ("/%252e%252e/", "/%2e%2e/"), ("/a..b/...", "/a..b/..."), ("//x", "//x"),
    ])
    func `a path is decoded once`(target: String, expected: String) { #expect(RequestPath.decoded(target) == expected) }

    @Test(arguments: [
        "", "etats", "/..", "/../", "/a/../b", "/./a", "/%2e%2e/", "/a/%2E%2e", "/..%2f..%2f", "/a\\b", "/%5c", "/%00",
        "/a%0Ab",
        "/%7f", "/%", "/%1", "/%zz", "/%ff", "/%c3", "*", "http://localhost/",
    ])
    func `no page can be there`(target: String) { #expect(RequestPath.decoded(target) == nil) }

    @Test func `what is decoded can be encoded`() {
        for path in ["/états/Côte d’Ivoire/", "/a?b", "/a#b", "/100%/", "/ا/"] {
            #expect(RequestPath.decoded(RequestPath.encoded(path)) == path)
        }
    }

    @Test(arguments: [
        (nil, ByteRange.whole), ("bytes=0-9", .part(0..<10)), ("bytes=90-", .part(90..<100)),
        ("bytes=-5", .part(95..<100)),
        ("bytes=-500", .part(0..<100)), ("bytes=0-", .part(0..<100)), ("bytes=99-99", .part(99..<100)),
        ("bytes=100-", .none), ("bytes=-0", .none), ("bytes=5-2", .whole), ("bytes=0-1,3-4", .whole),
        ("lines=1-2", .whole),
        ("bytes=", .whole), ("bytes=-", .whole), ("bytes=a-b", .whole),
        ("bytes=0-99999999999999999999", .part(0..<100)),
        ("bytes=99999999999999999999-", .none),
    ])
    func `a part of a file`(header: String?, expected: ByteRange) { #expect(ByteRange(header, count: 100) == expected) }

    @Test(arguments: [
        ("/index.html", "text/html; charset=utf-8"), ("/a/Style.CSS", "text/css; charset=utf-8"),
        ("/sitemap.xml", "application/xml; charset=utf-8"), ("/a.svg", "image/svg+xml; charset=utf-8"),
        ("/donnees/etats.csv", "text/csv; charset=utf-8"), ("/etats.json", "application/json; charset=utf-8"),
        ("/donnees/etats.schema.json", "application/schema+json"),
        ("/atom.xml", "application/atom+xml; charset=utf-8"), ("/evenements.ics", "text/calendar; charset=utf-8"),
        ("/opensearch.xml", "application/opensearchdescription+xml; charset=utf-8"),
        ("/a.png", "image/png"), ("/a", "application/octet-stream"), ("/a.b/c", "application/octet-stream"),
    ])
    func `media types`(path: String, expected: String) { #expect(MediaType.of(path) == expected) }
}
