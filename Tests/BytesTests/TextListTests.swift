import Testing

@testable import Bytes

@Suite struct TextListTests {
    private let texts = ["", "a", "Organisation de la coopération islamique", "", "منظمة"]

    private func list(_ texts: [String]) -> TextList {
        var list = TextList()
        for text in texts { list.append(text) }
        return list
    }

    private func texts(_ list: TextList) -> [String] {
        (0..<list.count).map { index in
            unsafe list.withBytes(at: index) { unsafe String(decoding: $0, as: UTF8.self) }
        }
    }

    @Test func `it gives back what was put into it`() {
        #expect(texts(list(texts)) == texts)
        #expect(TextList().isEmpty && !list([""]).isEmpty)
    }

    @Test func `it is made again of its pieces, where they fit together`() throws {
        let list = list(texts)
        #expect(TextList(bytes: list.bytes, ends: list.ends) == list)
        #expect(TextList(bytes: [], ends: []) == TextList())
        #expect(TextList(bytes: [0x61], ends: []) == nil)
        #expect(TextList(bytes: [0x61], ends: [2]) == nil)
        #expect(TextList(bytes: [0x61], ends: [-1, 1]) == nil)
        #expect(TextList(bytes: [0x61, 0x62], ends: [2, 1, 2]) == nil)
    }
}
