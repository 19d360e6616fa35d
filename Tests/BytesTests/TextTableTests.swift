import Testing

@testable import Bytes

@Suite struct TextTableTests {
    @Test func `texts are numbered in the order in which they come, each once`() {
        var table = TextTable()
        let texts = ["maroc", "égypte", "القمة", "K", "session-000199-a"]
        for text in texts { #expect(table.insert(text) == nil) }
        #expect(table.texts == texts)
        for (number, text) in texts.enumerated() {
            #expect(table[text] == number)
            #expect(table.insert(text) == number)
        }
        #expect(table["session-000199-b"] == nil && table["egypte"] == nil)
        #expect(table.texts == texts)
    }

    @Test(arguments: [("égypte", "e\u{301}gypte"), ("K", "\u{212A}"), ("ÅK", "\u{212B}\u{212A}")])
    func `two spellings of the same letters are one text`(one: String, other: String) {
        for (first, second) in [(one, other), (other, one)] {
            var table = TextTable()
            #expect(table.insert(first) == nil)
            #expect(table[second] == 0)
            #expect(table.insert(second) == 0)
        }
    }

    @Test func `room is made as long as there is no text`() {
        var table = TextTable()
        table.reserve(1000)
        #expect(table.insert("maroc") == nil)
        table.reserve(2000)
        #expect(table["maroc"] == 0)
    }
}
