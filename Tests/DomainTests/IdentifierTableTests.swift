import Testing

@testable import Domain

@Suite struct IdentifierTableTests {
    @Test func `ids are numbered in the order in which they come, each once`() {
        var table = IdentifierTable()
        let ids = ["maroc", "égypte", "القمة", "K", "session-000199-a"]
        for id in ids { #expect(table.insert(id) == nil) }
        #expect(table.ids == ids)
        for (number, id) in ids.enumerated() {
            #expect(table[id] == number)
            #expect(table.insert(id) == number)
        }
        #expect(table["session-000199-b"] == nil && table["egypte"] == nil)
        #expect(table.ids == ids)
    }

    @Test(arguments: [("égypte", "e\u{301}gypte"), ("K", "\u{212A}"), ("ÅK", "\u{212B}\u{212A}")])
    func `two spellings of the same letters are one id`(one: String, other: String) {
        for (first, second) in [(one, other), (other, one)] {
            var table = IdentifierTable()
            #expect(table.insert(first) == nil)
            #expect(table[second] == 0)
            #expect(table.insert(second) == 0)
        }
    }

    @Test func `room is made as long as there is no id`() {
        var table = IdentifierTable()
        table.reserve(1000)
        #expect(table.insert("maroc") == nil)
        table.reserve(2000)
        #expect(table["maroc"] == 0)
    }
}
