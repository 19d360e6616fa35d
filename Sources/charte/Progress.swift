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

    /// How long each stage took, a line each.
    func timings(until end: ContinuousClock.Instant) -> String {
        let stages = state.withLock(\.stages)
        let ends = stages.dropFirst().map(\.start) + [end]
        return zip(stages, ends).map { stage, end in "  \(stage.name): \((end - stage.start).inSeconds)\n" }.joined()
    }
}

extension BuildInput {
    func reporting(to progress: Progress) -> BuildInput {
        var input = self
        input.onStage = { progress.stage($0.rawValue) }
        return input
    }
}
