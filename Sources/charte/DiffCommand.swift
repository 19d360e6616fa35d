internal import Diagnostics
internal import Generator

/// `charte diff OLD NEW`: what changed between two publications.
struct DiffCommand {
    private let old: String
    private let new: String
    private let format: OutputFormat

    init(_ request: Request) {
        (old, new) = (request.operands[0], request.operands[1])
        format = request.format
    }

    func run() -> ExitCode {
        var log: [Diagnostic] = []
        var sources: [SourceFile] = []
        let manifests = [old, new].compactMap { read($0, &sources, &log) }
        if manifests.count == 2, let mistake = manifests[0].mistake(beside: manifests[1]) { log.append(mistake) }
        guard log.isEmpty else {
            let printer = DiagnosticPrinter(sources: sources, usesColour: Terminal.usesColour)
            Terminal.complain(printer.text(log.inReadingOrder()))
            return .mistakes
        }
        let diff = PublicationDiff(from: manifests[0], to: manifests[1])
        if format == .json { Terminal.print(diff.json) } else { Terminal.print(diff.text) }
        return .success
    }

    private func read(_ path: String, _ sources: inout [SourceFile], _ log: inout [Diagnostic]) -> Manifest? {
        do throws(Diagnostic) {
            let source = try Manifest.source(at: path)
            sources.append(source)
            return try Manifest(source)
        } catch {
            log.append(error)
            return nil
        }
    }
}
