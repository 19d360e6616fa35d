internal import Diagnostics
internal import Generator

/// `charte diff OLD NEW`: what changed between two publications.
struct DiffCommand {
    private let old: String
    private let new: String
    private let format: Format

    enum Format: String, CaseIterable {
        case text, json
    }

    init(_ request: Request) throws(UsageMistake) {
        (old, new) = (request.operands[0], request.operands[1])
        let written = request.values[.format] ?? Format.text.rawValue
        guard let format = Format(rawValue: written) else {
            throw UsageMistake.unknown("format", written, known: Format.allCases.map(\.rawValue))
        }
        self.format = format
    }

    func run() -> ExitCode {
        var log: [Diagnostic] = []
        var sources: [SourceFile] = []
        let manifests = [old, new].compactMap { read($0, &sources, &log) }
        guard manifests.count == 2 else {
            let printer = DiagnosticPrinter(sources: sources, usesColour: Terminal.usesColour)
            Terminal.complain(printer.text(log.inReadingOrder()))
            return .mistakes
        }
        let diff = PublicationDiff(from: manifests[0], to: manifests[1])
        switch format {
        case .text: Terminal.print(diff.text)
        case .json: Terminal.print(diff.json)
        }
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
