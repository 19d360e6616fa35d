internal import Diagnostics
internal import Generator
internal import Synchronization

/// Tells what is wrong, over the pages and on the terminal; the same thing once.
final class Findings: Sendable {
    private let server: WebServer
    private let folder: DiskFolder
    private let tell: @Sendable (Preview.Event) -> Void
    private let told = Mutex<[Diagnostic]>([])

    init(_ server: WebServer, _ folder: DiskFolder, tell: @escaping @Sendable (Preview.Event) -> Void) {
        (self.server, self.folder, self.tell) = (server, folder, tell)
    }

    func show(_ diagnostics: [Diagnostic]) {
        let isNew = told.withLock { told in
            defer { told = diagnostics }
            return told != diagnostics
        }
        guard isNew else { return }
        let problems = Problems(diagnostics, in: folder)
        server.show(problems)
        tell(.problems(problems))
    }
}
