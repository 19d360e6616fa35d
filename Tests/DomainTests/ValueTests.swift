import Testing
import YAML

@testable import Domain

@Suite struct ValueTests {
    @Test(arguments: ["[33.5, -7.6]", "[90, 180]", "[-90, -180]", "[0, 0]"])
    func `a point on the globe is read`(written: String) { #expect(read(Coordinates.self, written).value != nil) }

    @Test(arguments: [
        ("[90.1, 0]", ["wrong-type 1:6"]), ("[0, -180.5]", ["wrong-type 1:6"]), ("[33]", ["wrong-type 1:6"]),
        ("[1, 2, 3]", ["wrong-type 1:6"]), ("33, 7", ["wrong-type 1:6"]), ("[33, Ouest]", ["wrong-type 1:11"]),
        ("[.nan, 0]", ["wrong-type 1:7"]), ("{lat: 33}", ["wrong-type 1:6"]),
    ])
    func `a point that is not on the globe is told`(written: String, said: [String]) {
        let result = read(Coordinates.self, written)
        #expect(result.value == nil && result.said.map(\.codeAndPlace) == said)
    }

    @Test(arguments: [
        ("MA", true), ("MAR", true), ("ma", false), ("M", false), ("MARO", false), ("M1", false), ("ÉG", false),
    ])
    func `a country code is two or three capitals`(text: String, isCode: Bool) {
        #expect((CountryCode(text) != nil) == isCode)
        #expect(read(CountryCode.self, text).said.map(\.codeAndPlace) == (isCode ? [] : ["wrong-type 1:6"]))
    }

    @Test func `the code of Norway is text, not « no »`() {
        #expect(read(CountryCode.self, "NO").value?.text == "NO")
        #expect(read(Language.self, "no").value?.rawValue == "no")
    }

    @Test(arguments: [
        ("https://www.un.org/fr/", "www.un.org"), ("http://oisaonline.com", "oisaonline.com"),
        ("https://uia.org./s/or", "uia.org."), ("https://oic-oci.org:8080?x=1#haut", "oic-oci.org"),
        ("https://exemple.org/é?q=l’État", "exemple.org"),
    ])
    func `a web address is kept as written`(text: String, host: String) throws {
        let address = try #require(WebAddress(text))
        #expect(address.text == text && address.host == host)
    }

    @Test(arguments: [
        "", "www.un.org", "javascript:alert(1)", "https://", "https:///a.b/", "https://localhost/", "ftp://un.org/",
        "https://un.org/a b", "https://un.org/a\u{A0}b", "https://?a.b", "https://.", "https:// un.org",
        "HTTPS//un.org",
    ])
    func `what is no web address is refused`(text: String) {
        #expect(WebAddress(text) == nil)
    }

    @Test(
        arguments: [("member", []), ("Member", ["did you mean « member »?"]), ("expelled", [nil])]
            as [(String, [String?])])
    func `a word outside a closed list is told with the nearest`(text: String, hints: [String?]) {
        let (status, said) = read(Membership.Status.self, text)
        #expect((status == nil) == !hints.isEmpty)
        #expect(said.map(\.hint) == hints)
    }

    @Test(arguments: [("fr", "ltr"), ("ar", "rtl"), ("pt-BR", "ltr"), ("ar-MA", "rtl"), ("fa", "rtl"), ("ur", "rtl")])
    func `a language knows its direction`(tag: String, direction: String) throws {
        #expect(try #require(Language(rawValue: tag)).direction.rawValue == direction)
    }

    @Test(arguments: ["", "français", "fra", "FR", "fr_CA", "fr-", "-fr", "xx", "fr CA", "fr-abcdefghi"])
    func `what is no tag is no language`(tag: String) { #expect(Language(rawValue: tag) == nil) }
}
