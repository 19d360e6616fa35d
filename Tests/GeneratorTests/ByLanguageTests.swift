import Domain
import Testing

@testable import Generator

@Suite struct ByLanguageTests {
    private func language(_ tag: String) throws -> Language { try #require(Language(rawValue: tag)) }

    @Test func `each language has one value, in the order in which they were given`() throws {
        let (french, arabic, english) = (try language("fr"), try language("ar"), try language("en"))
        var words = ByLanguage<String>()
        #expect(words[french] == nil)
        words[french] = "un"
        words[arabic] = "deux"
        words[french] = "trois"
        #expect(words.keys == [french, arabic] && words.values == ["trois", "deux"])
        #expect(words[english] == nil && words[arabic] == "deux")
        words[english] = nil
        words[french] = nil
        #expect(words.keys == [arabic] && words[french] == nil)
    }

    @Test func `two are the same where the same was given in the same order`() throws {
        let (french, arabic) = (try language("fr"), try language("ar"))
        var (one, other) = (ByLanguage<Int>(), ByLanguage<Int>())
        (one[french], one[arabic]) = (1, 2)
        (other[arabic], other[french]) = (2, 1)
        #expect(one != other)
        other[arabic] = nil
        other[arabic] = 2
        #expect(one == other)
    }
}
