internal import Generator
internal import Synchronization

/// One line on a terminal that says what a long build is at; it comes after half a second and goes when the build is done.
///
/// A class because the build reports to it from where it happens to run.
final class Progress: Sendable {
    private struct State {
        var stages: [(name: String, start: ContinuousClock.Instant)] = []
        var isVisible = false
        var isOver = false
    }

    private let state = Mutex(State())
    private let isShown: Bool
    private static let patience = Duration.milliseconds(500)

    init(isShown: Bool) {
        self.isShown = isShown
        guard isShown else { return }
        Task { [weak self] in
            try? await Task.sleep(for: Self.patience)
            self?.show()
        }
    }

    /// Tells what comes next.
    func stage(_ name: String) {
        state.withLock { state in
            state.stages.append((name, .now))
            if state.isVisible { Self.print(name) }
        }
    }

    private func show() {
        state.withLock { state in
            guard !state.isOver, let stage = state.stages.last else { return }
            state.isVisible = true
            Self.print(stage.name)
        }
    }

    /// Takes the line away.
    func clear() {
        state.withLock { state in
            state.isOver = true
            if state.isVisible { Terminal.complain("\r\u{1B}[K") }
            state.isVisible = false
        }
    }

    private static func print(_ name: String) { Terminal.complain("\r\u{1B}[K\(name) …") }

    func timings(until end: ContinuousClock.Instant) -> Timings {
        let stages = state.withLock(\.stages)
        let ends = stages.dropFirst().map(\.start) + [end]
        return Timings(stages: zip(stages, ends).map { ($0.name, $1 - $0.start) })
    }
}

/// How long each stage of a build took.
struct Timings {
    let stages: [(name: String, took: Duration)]

    /// A line each.
    var text: String { stages.map { "  \($0.name): \($0.took.inSeconds)\n" }.joined() }

    /// In seconds, by stage, and in all.
    var json: [UInt8] {
        let all = stages.reduce(Duration.zero) { $0 + $1.took }
        return JSONValue.object([
            ("stages", .object(stages.map { ($0.name, .number($0.took / .seconds(1))) })),
            ("total", .number(all / .seconds(1))),
        ]).bytes
    }
}

extension BuildInput {
    func reporting(to progress: Progress) -> BuildInput {
        var input = self
        input.onStage = { progress.stage($0.rawValue) }
        return input
    }
}
