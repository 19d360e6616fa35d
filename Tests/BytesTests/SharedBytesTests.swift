import Testing

@testable import Bytes

@Suite struct SharedBytesTests {
    private func shared(_ text: String) -> SharedBytes { unsafe text.withBytes { unsafe SharedBytes($0) } }

    private func text(_ bytes: SharedBytes) -> String {
        unsafe bytes.withBytes { unsafe String(decoding: $0, as: UTF8.self) }
    }

    private func place(_ bytes: SharedBytes) -> UnsafeRawPointer? { unsafe bytes.withBytes { $0.baseAddress } }

    @Test func `what is put there is read there`() {
        let texts = (0..<5000).map { String(repeating: "é\($0) ", count: $0 % 40) }
        let kept = texts.map(shared)
        #expect(kept.map(text) == texts)
        #expect(kept.map(\.count) == texts.map(\.utf8.count))
        #expect(kept[0].isEmpty && !kept[1].isEmpty)
    }

    @Test(arguments: [1 << 14, 1 << 17, (1 << 17) + 1, 1 << 20])
    func `one that is longer than a shelf is kept as well`(count: Int) {
        let long = String(repeating: "m", count: count)
        let kept = [shared("avant"), shared(long), shared("après")]
        #expect(kept.map(text) == ["avant", long, "après"])
    }

    @Test func `a part stands where the whole does, and keeps it`() {
        var whole: SharedBytes? = shared("Organisation de la coopération islamique")
        let start = unsafe whole.flatMap(place)
        let part = whole?[3..<12]
        whole = nil
        #expect(part.map(text) == "anisation")
        #expect(unsafe part.flatMap(place) == start.map { unsafe $0 + 3 })
        #expect(part.map { text($0[2..<4]) } == "is")
        #expect(part?[4..<4].isEmpty == true)
    }

    @Test func `those with the same bytes are equal, wherever they stand`() {
        #expect(shared("maroc") == shared("maroc"))
        #expect(shared("le maroc")[3..<8].hashValue == shared("maroc").hashValue)
        #expect(shared("maroc") != shared("Maroc"))
        #expect(shared("") == SharedBytes())
    }

    @Test func `many threads put bytes side by side`() async {
        let kept = await withTaskGroup(of: [(Int, SharedBytes)].self) { group in
            for thread in 0..<8 {
                group.addTask {
                    (0..<2000).map { number in
                        (thread * 10_000 + number, shared(String(repeating: "\(thread * 10_000 + number),", count: 20)))
                    }
                }
            }
            return await group.reduce(into: []) { $0 += $1 }
        }
        #expect(kept.count == 16_000)
        #expect(kept.allSatisfy { text($1) == String(repeating: "\($0),", count: 20) })
    }
}
