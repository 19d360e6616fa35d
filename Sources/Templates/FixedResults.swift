internal import Synchronization

/// What filters of the host gave for texts that a template writes out, such as `{{ 'a-propos' | url }}` in the menu of every
/// page: where a filter says so (``Filter/isFixed``), that is the same for all pages in one language.
///
/// A class because all renderings of a program share it.
final class FixedResults: Sendable {
    struct Result: Sendable {
        fileprivate(set) var cell = Cell.unread
        /// The row that the filter read, with its fields; below zero where it read none.
        fileprivate(set) var handle = -1
        fileprivate(set) var fields = FieldSet()

        var isKnown: Bool { cell.kind != Cell.unread.kind }
    }

    private struct State {
        /// There are few.
        var languages: [(tag: String, results: [Result])] = []
        /// Owns what the results point to.
        let memory = Arena(firstRoom: 1024)
    }

    private let count: Int
    private let state = Mutex(State())

    /// - Parameter count: How often such a filter stands in the program.
    init(count: Int) { self.count = count }

    /// What is known in a language, by use.
    subscript(language: String) -> [Result] {
        guard count > 0 else { return [] }
        return state.withLock { state in
            state.languages.first { $0.tag == language }?.results ?? [Result](repeating: Result(), count: count)
        }
    }

    /// Keeps what a filter gave, unless it is no text, or more than one row was read for it.
    func keep(_ value: Value, _ reads: Reads, of use: Int, _ language: String) {
        guard case .text(let text) = value, reads.handles.count <= 1 else { return }
        state.withLock { state in
            let place = state.languages.firstIndex { $0.tag == language } ?? state.languages.count
            if place == state.languages.count {
                state.languages.append((language, [Result](repeating: Result(), count: count)))
            }
            var result = Result(cell: state.memory.text(text))
            if let handle = reads.handles.first { (result.handle, result.fields) = (Int(handle), reads.fields[0]) }
            state.languages[place].results[use] = result
        }
    }
}
