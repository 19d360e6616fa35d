import Testing

@testable import Domain

@Suite struct IdentifierTests {
    @Test(arguments: [
        "maroc", "cmae-38", "cote-d-ivoire", "Égypte", "oci_2025", "v1.2", "القمة-1", "état", "e\u{301}tat", "7",
    ])
    func `letters and digits of any script make an id`(text: String) {
        #expect(Identifier<State>(text)?.rawValue == text)
    }

    @Test(arguments: [
        "", "-", "-maroc", "maroc-", "cote--d-ivoire", "cote d ivoire", "côte d'ivoire", "a/b", "../a", "a.", ".a",
        "a_-b",
        "maroc\u{A0}", "a\u{200B}b", "a#b", "été!", "🇲🇦", "a\nb",
    ])
    func `anything else is none`(text: String) {
        #expect(Identifier<State>(text) == nil)
    }

    @Test func `two spellings of the same letters are one id`() {
        #expect(Identifier<State>("égypte") == Identifier<State>("e\u{301}gypte"))
        #expect(Set([Identifier<State>("égypte"), Identifier<State>("e\u{301}gypte")]).count == 1)
    }
}
