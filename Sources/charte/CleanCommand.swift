internal import Generator

/// `charte clean`: removes what Charte wrote, by its own list of it.
struct CleanCommand {
    private let request: Request
    private let folders: SiteFolders

    init(_ request: Request) { (self.request, folders) = (request, SiteFolders(request)) }

    func run() -> ExitCode {
        do throws(FileError) {
            try PendingOutput.removeAll(in: folders.output)
            let count = try OutputWriter(folders.output, name: folders.outputName, jobs: 1).clean()
            if !request.has(.quiet) { Terminal.print("\(count) files removed from \(folders.outputName)\n") }
            return .success
        } catch {
            Terminal.complain("charte: \(folders.outputName)/\(error.path): \(error.reason)\n")
            return .mistakes
        }
    }
}
