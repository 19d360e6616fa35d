import Dispatch
import Synchronization
import Templates
import Testing

@Suite struct HeapTests {
    private static let program = World.library([
        "main.html":
            "{{ state.name }}: {{ state.region.name }}{% for event in events %}, {{ event.start.iso }}{% endfor %}"
    ]).compile(entry: "main.html", context: World.variables).program

    private static func render(_ heap: Heap) throws -> String {
        let bytes = try #require(program).page(context: World.values(), heap: heap, language: "fr")
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test func `a row is made when it is read, once for all threads`() async throws {
        final class Tally: Sendable { let counts = Mutex<[Int: Int]>([:]) }
        let tally = Tally()
        let heap = Heap(count: World.rows.count) { handle, row in
            tally.counts.withLock { $0[handle, default: 0] += 1 }
            row.fill(World.rows[handle])
        }
        let pages = try await withThrowingTaskGroup(of: String.self) { group in
            for _ in 0..<16 { group.addTask { try Self.render(heap) } }
            return try await group.reduce(into: Set()) { $0.insert($1) }
        }
        #expect(pages == [try Self.render(World.heap)])
        #expect(tally.counts.withLock { $0 } == [0: 1, 4: 1, 6: 1, 7: 1, 8: 1])
    }

    @Test func `nobody who makes another row waits for one that takes long`() async {
        let (begun, others) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
        let isAlone = Mutex(true)
        let heap = Heap(count: 4, slowRows: 1..<3) { handle, row in
            if handle == 1 {
                begun.signal()
                let outcome = others.wait(timeout: .now() + 60)
                isAlone.withLock { $0 = outcome == .timedOut }
            }
            row.fill([.integer(handle)])
        }
        await withCheckedContinuation { done in
            let group = DispatchGroup()
            DispatchQueue.global().async(group: group) { heap.makeRow(1) }
            DispatchQueue.global().async(group: group) {
                begun.wait()
                for handle in [0, 2, 3] { heap.makeRow(handle) }
                others.signal()
            }
            group.notify(queue: .global()) { done.resume() }
        }
        #expect(!isAlone.withLock { $0 })
        for handle in 0..<4 { #expect(heap.value(of: handle, at: 0).isSame(as: .integer(handle))) }
        let after = heap.remaking([1]) { handle, row in row.fill([.integer(-handle)]) }
        #expect(after.slowRows == 1..<3)
        #expect(after.value(of: 1, at: 0).isSame(as: .integer(-1)))
        #expect(after.value(of: 2, at: 0).isSame(as: .integer(2)))
    }

    @Test func `some rows are made anew, the others are those that were there`() throws {
        let before = Heap(rows: World.rows)
        _ = try Self.render(before)
        var rows = World.rows
        rows[4] = [.text("Maghreb"), .list([])]
        let after = before.remaking([4]) { [rows] in $1.fill(rows[$0]) }
        #expect(try Self.render(after) == Self.render(World.heap).replacing("Afrique", with: "Maghreb"))
        #expect(try Self.render(before) == Self.render(World.heap))
        #expect(rows.indices.filter { !after.changes(in: $0, since: before, at: $0) { $0 }.isEmpty } == [4])
    }

    @Test func `a program tells the fields that it may read, and no others`() throws {
        let needs = try #require(Self.program).needs
        #expect(needs["State"].fields == [0, 2])
        #expect(needs["Region"].fields == [0])
        #expect(needs["Event"].fields == [3])
        #expect(needs["Link"].isEmpty)
    }

    @Test func `a row that stands in many places shows the same as one of its own`() throws {
        var rows = World.rows
        for row in 6...8 { rows[row][3] = .object(Row(shared: [.text("1969-09-25")], text: "1969-09-25")) }
        let heap = Heap(rows: rows)
        #expect(try Self.render(heap).hasSuffix(", 1969-09-25, 1969-09-25, 1969-09-25"))
        #expect(heap.changes(in: 6, since: World.heap, at: 6) { $0 }.isEmpty)
        #expect(heap.changes(in: 7, since: World.heap, at: 7) { $0 }.fields == [3])
    }

    @Test func `a row is written field by field, and what is not set holds nothing`() {
        let heap = Heap(count: 2) { handle, row in
            guard handle == 0 else { return }
            row.begin(3)
            row.set(2, text: "l'État")
            row.set(0, .list([.integer(1969), .object(World.date("1969-09-25"))]))
        }
        let list = Value.list([.integer(1969), .object(World.date("1969-09-25"))])
        #expect(heap.value(of: 0, at: 0).isSame(as: list))
        #expect(heap.value(of: 0, at: 1).isSame(as: .none))
        #expect(heap.value(of: 0, at: 2).isSame(as: .text("l'État")))
        #expect(heap.value(of: 0, at: 3).isSame(as: .none))
        #expect(heap.value(of: 1, at: 0).isSame(as: .none))
    }

    @Test func `rows that stand in a row are written there, but for those that are not begun`() {
        let heap = Heap(count: 1) { _, row in
            row.begin(2)
            row.set(0, rows: 3) { index, row in
                guard index != 1 else { return }
                row.begin(2)
                row.set(1, text: "https://example.org", followedBy: index == 0 ? "/maroc/" : "")
            }
            row.set(1, rows: 0) { _, _ in }
        }
        let rows = ["https://example.org/maroc/", "https://example.org"].map { Value.object(Row([.none, .text($0)])) }
        #expect(heap.value(of: 0, at: 0).isSame(as: .list(rows)))
        #expect(heap.value(of: 0, at: 1).isSame(as: .list([])))
    }

    @Test func `a list is written into a row value by value`() {
        let heap = Heap(count: 1) { _, row in
            row.begin(2)
            row.set(0, list: 3) { $0 == 1 ? .text("Rabat") : .record($0) }
            row.set(1, list: 0) { _ in .none }
        }
        #expect(heap.value(of: 0, at: 0).isSame(as: .list([.record(0), .text("Rabat"), .record(2)])))
        #expect(heap.value(of: 0, at: 1).isSame(as: .list([])))
    }

    @Test func `a field of an object that is one of a row is read there`() throws {
        final class Mirror: Object {
            var text: String { "" }
            func value(at field: Int) -> Value { .text(field == 0 ? "Mauritanie" : "Nouakchott") }
            func place(of field: Int) -> (row: Int, field: Int)? { field == 0 ? (row: 3, field: 0) : nil }
            func isSame(as other: any Object) -> Bool { self === other }
            func add(to digest: inout ValueDigest) {}
        }
        let template = "{{ state.name }}, {{ state.capital | default('') }}, {{ state.name }}"
        let library = World.library(["main.html": template])
        let program = try #require(library.compile(entry: "main.html", context: World.variables).program)
        var values = World.values()
        values[try #require(World.variables.firstIndex { $0.name == "state" })] = .object(Mirror())
        let log = ReadLog()
        let page = program.page(context: values, heap: World.heap, language: "fr", log: log)
        #expect(String(decoding: page, as: UTF8.self) == "Djibouti, Nouakchott, Djibouti")
        #expect(log.reads.handles == [3])
        #expect(log.reads.fields.map(\.fields) == [[0]])
    }
}
