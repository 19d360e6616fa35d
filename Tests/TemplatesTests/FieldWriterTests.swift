import Bytes
import Testing

@testable import Templates

@Suite struct FieldWriterTests {
    @Test func `what is written is what a value would be`() {
        #expect(FieldWriter.value { _ in }.isSame(as: .none))
        #expect(FieldWriter.value { $0.set(true) }.isSame(as: .boolean(true)))
        #expect(FieldWriter.value { $0.set(text: "Djeddah") }.isSame(as: .text("Djeddah")))
        #expect(FieldWriter.value { $0.set(.list([.integer(1969)])) }.isSame(as: .list([.integer(1969)])))
    }

    @Test func `the last thing that is written counts`() {
        let value = FieldWriter.value { place in
            place.set(text: "Le Caire")
            place.set(text: "Djeddah")
        }
        #expect(value.isSame(as: .text("Djeddah")))
    }

    /// The memory in which it is put together is used again.
    @Test func `markup is put together piece by piece, the second as the first`() {
        for length in [3, 40_000, 300_000, 2] {
            let arena = Arena()
            let cells = (0..<2).map { _ in
                arena.markup { text in
                    text.append("<p>")
                    for _ in 0..<length { text.append(UInt8(ascii: "e")) }
                    text.append("</p>")
                }
            }
            withExtendedLifetime(arena) {
                for cell in cells {
                    #expect(cell.kind == .markup)
                    #expect(cell.string == "<p>" + String(repeating: "e", count: length) + "</p>")
                }
            }
        }
    }

    @Test func `a list of rows is written with those that are begun`() {
        let value = FieldWriter.value { place in
            place.set(rows: 3) { index, row in
                guard index != 1 else { return }
                row.begin(2)
                row.set(0, .integer(index))
                unsafe Array("<em>a</em>".utf8).withUnsafeBytes { unsafe row.set(1, trusted: $0) }
            }
        }
        let markup = Value.markup(Markup(trusted: Array("<em>a</em>".utf8)))
        let rows = [0, 2].map { Value.object(Row([.integer($0), markup])) }
        #expect(value.isSame(as: .list(rows)))
        #expect(FieldWriter.value { $0.set(rows: 0) { _, row in row.begin(1) } }.isSame(as: .list([])))
        #expect(FieldWriter.value { $0.set(trusted: { _ in }) }.isSame(as: .markup(Markup(trusted: []))))
    }

    @Test func `a page reads what an object writes, and a host its values`() throws {
        final class City: Object {
            var text: String { "" }
            func value(at field: Int) -> Value { FieldWriter.value { write(field, to: &$0) } }
            func write(_ field: Int, to place: inout FieldWriter) { place.set(text: field == 0 ? "Rabat" : "Fès") }
            func isSame(as other: any Object) -> Bool { self === other }
            func add(to digest: inout ValueDigest) {}
        }
        #expect(City().value(at: 1).isSame(as: .text("Fès")))
        let library = World.library(["main.html": "{{ state.name }}, {{ state.capital | default('') }}"])
        let program = try #require(library.compile(entry: "main.html", context: World.variables).program)
        var values = World.values()
        values[try #require(World.variables.firstIndex { $0.name == "state" })] = .object(City())
        let page = program.page(context: values, heap: World.heap, language: "fr")
        #expect(String(decoding: page, as: UTF8.self) == "Rabat, Fès")
    }
}
