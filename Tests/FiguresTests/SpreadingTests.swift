import Testing

@testable import Figures

@Suite struct SpreadingTests {
    @Test func `what has room stays where it would like to be`() {
        #expect(Spreading.starts(wishes: [0, 20, 40], lengths: [10, 10, 10], start: 0) == [0, 20, 40])
    }

    @Test func `two at one place share the way`() {
        #expect(Spreading.starts(wishes: [50, 50], lengths: [10, 10], start: 0) == [45, 55])
    }

    @Test func `nothing begins before the start, and nothing covers the next`() {
        let lengths = [10.0, 24, 10, 10, 10]
        let starts = Spreading.starts(wishes: [0, 0, 1, 2, 60], lengths: lengths, start: 0)
        #expect(starts == [0, 10, 34, 44, 60])
    }

    @Test func `a flag flies beyond the poles that it passes, on the nearer side`() {
        let flags = Flags.place(poles: [0, 5, 10, 200], widths: [50, 50, 50, 50])
        #expect(flags.map(\.isAbove) == [true, false, true, true])
        #expect(flags.map(\.row) == [1, 0, 0, 0])
    }

    @Test func `bars take the first row that is free`() {
        #expect(Rows.firstFree([0...10, 5...8, 10...12, 11...20]) == [0, 1, 0, 1])
    }
}
