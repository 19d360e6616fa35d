import Synchronization
import Testing

@testable import Generator

/// Work that is done by several threads comes out as one thread would have it, and nothing of it is kept or lost.
@Suite struct ParallelTests {
    @Test(arguments: [1, 2, 3, 8], [0, 1, 2, 7, 1_000])
    func resultsStandInOrderOfIndex(jobs: Int, count: Int) async {
        let squares = await inParallel(count, jobs: jobs) { "\($0 * $0)" }
        #expect(squares == (0..<count).map { "\($0 * $0)" })
    }

    @Test(arguments: [1, 2, 7])
    func `results come in order of index, whatever is begun first`(jobs: Int) async {
        let order = (0..<200).filter { $0 % 3 == 0 } + (0..<200).filter { $0 % 3 != 0 }
        let results = await inParallel(in: order, jobs: jobs, worker: ()) { _, place in "\(order[place])" }
        #expect(results == (0..<200).map { "\($0)" })
    }

    @Test(arguments: [1, 4])
    func everyResultIsGivenAwayOnce(jobs: Int) async {
        let living = Counter()
        var results = await inParallel(500, jobs: jobs) { Witness($0, of: living) }
        #expect(living.count == 500)
        #expect(results.map(\.number) == Array(0..<500))
        results.removeLast(200)
        #expect(living.count == 300)
        results = []
        #expect(living.count == 0)
    }

    @Test(arguments: [1, 4])
    func aWorkerGoesFromOnePieceToTheNext(jobs: Int) async {
        let (made, ended) = (Counter(), Counter())
        let turns = await inParallel(100, jobs: jobs, worker: Worker(made, ended)) { worker, index in
            worker.turn += 1
            return (index, worker: worker.number, turn: worker.turn)
        }
        #expect(turns.map(\.0) == Array(0..<100))
        // There are no more workers than threads, each does one piece after the other, and all have ended.
        #expect((1...jobs).contains(made.count) && ended.count == made.count)
        for (_, own) in Dictionary(grouping: turns, by: \.worker) {
            #expect(own.map(\.turn).sorted() == Array(1...own.count))
        }
    }
}

/// Counts its pieces, and says when it ends.
private struct Worker: ~Copyable {
    let number: Int
    var turn = 0
    private let ended: Counter

    init(_ made: Counter, _ ended: Counter) {
        (number, self.ended) = (made.add(1), ended)
    }

    deinit { ended.add(1) }
}

/// How many there are that were made and are not yet gone.
private final class Counter: Sendable {
    private let value = Mutex(0)

    var count: Int { value.withLock { $0 } }

    /// - Returns: How many there are now.
    @discardableResult func add(_ number: Int) -> Int {
        value.withLock {
            $0 += number
            return $0
        }
    }
}

private final class Witness: Sendable {
    let number: Int
    private let counter: Counter

    init(_ number: Int, of counter: Counter) {
        (self.number, self.counter) = (number, counter)
        counter.add(1)
    }

    deinit { counter.add(-1) }
}
