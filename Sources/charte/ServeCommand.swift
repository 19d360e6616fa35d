internal import Diagnostics
internal import Generator
internal import Preview

/// `charte serve`: shows the site on this machine and follows its files.
struct ServeCommand {
    private static let usualPort = 4000

    private let request: Request
    private let folders: SiteFolders

    init(_ request: Request) { (self.request, folders) = (request, SiteFolders(request)) }

    func run() async throws(UsageMistake) -> ExitCode {
        let input = try folders.input(request)
        let teller = PreviewTeller(
            isQuiet: request.has(.quiet), explains: request.has(.explain), opens: request.has(.open))
        let preview = Preview(
            input, source: folders.source, ports: try ports(), follows: request.has(.follow), tell: { teller.tell($0) })
        do throws(Preview.Failure) {
            try await preview.run()
            return .success
        } catch {
            Terminal.complain("charte: \(Self.sentence(error))\n")
            return .mistakes
        }
    }

    /// The port that is asked for, or the usual one and those after it.
    private func ports() throws(UsageMistake) -> ClosedRange<Int> {
        guard let text = request.values[.port] else { return Self.usualPort...Self.usualPort + 99 }
        guard let port = Int(text), 1...65_535 ~= port else {
            throw UsageMistake(message: "--port needs a number from 1 to 65535, not « \(text) »")
        }
        return port...port
    }

    private static func sentence(_ failure: Preview.Failure) -> String {
        switch failure {
        case .noPort(let ports) where ports.count == 1:
            "port \(ports.lowerBound) is taken; without --port the next free one is found"
        case .noPort(let ports): "no port from \(ports.lowerBound) to \(ports.upperBound) is free"
        case .noWatcher: "the files cannot be watched; see fs.inotify.max_user_watches (sysctl)"
        case .noWebServer: "the web server, libmicrohttpd.so.12, is not installed (Debian: libmicrohttpd12)"
        }
    }
}

/// Tells on the terminal what the preview does.
private struct PreviewTeller: Sendable {
    let isQuiet: Bool
    let explains: Bool
    let opens: Bool

    func tell(_ event: Preview.Event) {
        switch event {
        case .started(let address):
            Terminal.print("The site is at \(address) (Ctrl-C ends)\n")
            if opens { Browser.open(address) }
        case .updated(let pages, let rendered, let took):
            if !isQuiet { Terminal.print("\(rendered) of \(pages) pages made anew; \(took.inMilliseconds)\n") }
        case .explained(let pages):
            if explains { Terminal.print(pages.map { "  \($0.address): \($0.reason.text)\n" }.joined()) }
        case .problems(let problems):
            if problems.isEmpty { return Terminal.complain("Nothing is wrong any more.\n") }
            Terminal.complain(problems.text(usesColour: Terminal.usesColour))
            if let tally = Reporter.tally(problems.diagnostics) { Terminal.complain(tally + "\n") }
        }
    }
}

extension Duration {
    /// « 12.3 ms ».
    fileprivate var inMilliseconds: String {
        let tenths = Int((self / .microseconds(100)).rounded())
        return "\(tenths / 10).\(tenths % 10) ms"
    }
}
