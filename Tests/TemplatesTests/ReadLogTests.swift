import Testing

@testable import Templates

@Suite struct ReadLogTests {
    @Test(arguments: [0, 1, 20, 25, 63, 64, 65, 3_000])
    func `every field that was read is told once, in the order of the rows`(count: Int) {
        let log = ReadLog()
        var expected: [Int32: FieldSet] = [:]
        var state: UInt64 = 88_172_645_463_325_252
        for _ in 0..<count * 3 {
            state ^= state << 13
            state ^= state >> 7
            state ^= state << 17
            let (handle, field) = (Int(state % UInt64(count * 7)), Int((state >> 40) % 70))
            log.note(handle, field)
            expected[Int32(handle), default: FieldSet()].insert(field)
        }
        let reads = log.reads
        #expect(reads.handles == expected.keys.sorted())
        #expect(reads.fields == reads.handles.map { expected[$0] })
    }

    @Test(arguments: [1, 200, 5_000])
    func `a log that is lent holds nothing of what was noted before`(count: Int) {
        let log = ReadLog.lent()
        for handle in 0..<count { log.note(handle, 1) }
        #expect(log.reads.handles == (0..<Int32(count)).map { $0 })
        log.giveBack()
        let next = ReadLog.lent()
        next.note(7, 2)
        #expect(next.reads.handles == [7])
        #expect(next.reads.fields.map(\.fields) == [[2]])
        next.giveBack()
    }
}
