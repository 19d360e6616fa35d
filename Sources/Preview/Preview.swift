internal import Dispatch
public import Generator

/// Shows a site on this machine and follows its files: what is saved is seen at once.
public struct Preview: Sendable {
    /// What the preview tells while it runs.
    public enum Event: Sendable {
        /// The address at which the site can be seen.
        case started(String)
        /// How many pages the site has, how many of them were rendered anew, and how long it took until they could be seen.
        case updated(pages: Int, rendered: Int, took: Duration)
        /// Why pages were rendered anew.
        case explained([(address: String, reason: RenderReason)])
        /// What is wrong; nothing where all is well again. The same is told once.
        case problems(Problems)
    }

    /// Why a preview cannot be shown.
    public enum Failure: Error, Hashable, Sendable {
        case noPort(ClosedRange<Int>)
        case noWatcher
        /// The library that it serves with is not there.
        case noWebServer
    }

    private let input: BuildInput
    /// The folder that holds `Content` and `Templates`.
    private let source: String
    /// The ports that may be taken, the first one first.
    private let ports: ClosedRange<Int>
    /// Whether browsers go to the page that was edited.
    private let follows: Bool
    private let tell: @Sendable (Event) -> Void

    public init(
        _ input: BuildInput, source: String, ports: ClosedRange<Int>, follows: Bool = false,
        tell: @escaping @Sendable (Event) -> Void
    ) {
        (self.input, self.source, self.ports, self.follows, self.tell) = (input, source, ports, follows, tell)
    }

    /// Builds, serves, and goes on until the task is cancelled or the program ends.
    public func run() async throws(Failure) {
        // Watching begins before reading, so that nothing that is saved meanwhile is missed.
        guard let watcher = Self.watcher(WatchedFolders(source: source)) else { throw .noWatcher }
        guard let server = WebServer(content: SiteFiles(source: source), follows: follows) else { throw .noWebServer }
        guard let port = server.start(ports: ports) else { throw .noPort(ports) }
        defer { server.stop() }
        let news = Self.changes(watcher)
        let pulse = Self.pulse(server)
        defer { pulse.cancel() }
        var rounds = Rounds(input, server, source: source, tell: tell)
        await rounds.begin()
        tell(.started("http://localhost:\(port)\(server.scene.basePath)"))
        for await changes in news { await rounds.follow(changes) }
    }

    private static func watcher(_ folders: WatchedFolders) -> (any Watcher)? {
        #if os(Linux)
            LinuxWatcher(folders)
        #elseif canImport(Darwin)
            DarwinWatcher(folders)
        #endif
    }

    /// Waiting for the system holds a thread, which must not be one of those that compute.
    private static func changes(_ watcher: any Watcher) -> AsyncStream<Changes> {
        AsyncStream { stream in
            DispatchQueue(label: "charte.watcher").async {
                while true { if case .terminated = stream.yield(watcher.next()) { return } }
            }
        }
    }

    private static func pulse(_ server: WebServer) -> Task<Void, Never> {
        Task {
            while !Task.isCancelled {
                try? await Task.sleep(for: .seconds(5))
                server.broadcast.say(Broadcast.pulse)
            }
        }
    }
}
