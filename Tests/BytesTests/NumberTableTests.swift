import Testing

@testable import Bytes

@Suite struct NumberTableTests {
    @Test func `each number is found by its hash, as it grows`() {
        let names = (0..<5000).map { "session-\($0)" }
        var table = NumberTable()
        for (number, name) in names.enumerated() {
            #expect(table.number(name.digestOfBytes) { names[$0] == name } == nil)
            table.insert(number, name.digestOfBytes)
        }
        for (number, name) in names.enumerated() {
            #expect(table.number(name.digestOfBytes) { names[$0] == name } == number)
        }
    }

    @Test func `who asks tells apart what has the same hash`() {
        var table = NumberTable(roomFor: 3)
        for number in 0..<100 { table.insert(number, 7) }
        #expect(table.number(7) { $0 == 99 } == 99)
        #expect(table.number(7) { _ in false } == nil)
        #expect(table.number(8) { _ in true } == nil)
    }

    @Test(arguments: ["", "a", "1234567", "12345678", "123456789", "abcdefghijklmnop"])
    func `whether a text is of ASCII`(text: String) {
        #expect(text.isASCII)
        for place in 0...text.count {
            var other = text
            other.insert("é", at: text.index(text.startIndex, offsetBy: place))
            #expect(!other.isASCII)
            #expect(other.digestOfBytes != text.digestOfBytes)
        }
    }
}
