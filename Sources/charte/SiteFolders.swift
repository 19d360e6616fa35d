internal import Diagnostics
internal import Generator

/// Where a site stands, and what is asked of it.
struct SiteFolders {
    let source: String
    let content: DiskFolder
    let templates: DiskFolder
    let output: DiskFolder
    /// What messages call the output folder.
    let outputName: String

    init(_ request: Request) {
        source = request.values[.source] ?? "."
        content = DiskFolder("\(source)/Content")
        templates = DiskFolder("\(source)/Templates")
        outputName = request.values[.output] ?? (source == "." ? "Output" : "\(source)/Output")
        output = DiskFolder(outputName)
    }

    /// Refuses an output that the next build would read as content or templates.
    private func checkOutput() throws(UsageMistake) {
        for folder in [content, templates] where folder.encloses(output) {
            throw UsageMistake(
                message: "the output « \(outputName) » would stand inside « \(folder.root) », which a build reads",
                hint: "name another folder with --output")
        }
    }

    /// What is remembered of other people's servers stands beside the content.
    var externalCheck: ExternalLinkCheck {
        ExternalLinkCheck(
            folder: DiskFolder(source), manners: LinkManners(version: Charte.version), now: Terminal.secondsSince1970)
    }

    /// What is remembered of the last build.
    func cache(_ request: Request, _ input: BuildInput) -> BuildCache {
        let asked = [
            input.baseURL.map { "\($0)" } ?? "", "\(input.includesDrafts)", "\(request.has(.strict))",
            "\(request.has(.precompress))", input.cards.name, "\(input.isOffline)",
        ]
        return BuildCache(
            source: source, output: output, key: ([Charte.version] + asked).joined(separator: "\n"), jobs: input.jobs)
    }

    func input(_ request: Request) throws(UsageMistake) -> BuildInput {
        try checkOutput()
        var input = BuildInput(content: content, templates: templates)
        if let text = request.values[.baseURL] {
            guard let baseURL = BaseURL(text) else {
                throw UsageMistake(message: "« \(text) » is no address of a site", hint: "https://example.org/site/")
            }
            input.baseURL = baseURL
        }
        input.includesDrafts = request.has(.drafts)
        input.isOffline = request.has(.offline)
        input.jobs = request.values[.jobs].flatMap { Int($0) } ?? Terminal.coreCount
        return input
    }
}

/// Tells mistakes on standard error, with the lines that they stand in.
struct Reporter {
    let folders: SiteFolders
    let isStrict: Bool
    /// Files outside the site that mistakes may stand in.
    var sources: [SourceFile] = []

    func report(_ diagnostics: [Diagnostic]) {
        let paths = Set(diagnostics.flatMap { [$0.location.file] + $0.notes.map(\.location.file) })
        let sources =
            sources
            + paths.compactMap { path -> SourceFile? in
                guard let bytes = try? DiskFolder(folders.source).read(path) else { return nil }
                return try? SourceFile(path: path, raw: bytes)
            }
        Terminal.complain(DiagnosticPrinter(sources: sources, usesColour: Terminal.usesColour).text(diagnostics))
        let tally = Self.tally(diagnostics)
        if let tally { Terminal.complain(tally + "\n") }
    }

    func code(_ diagnostics: [Diagnostic]) -> ExitCode {
        diagnostics.hasErrors || (isStrict && !diagnostics.isEmpty) ? .mistakes : .success
    }

    /// « 2 errors, 1 warning »; `nil` where there is nothing to tell.
    static func tally(_ diagnostics: [Diagnostic]) -> String? {
        let errors = diagnostics.count { $0.severity == .error }
        let warnings = diagnostics.count - errors
        let parts = [counted(errors, "error"), counted(warnings, "warning")].compactMap { $0 }
        return parts.isEmpty ? nil : parts.joined(separator: ", ")
    }

    private static func counted(_ count: Int, _ noun: String) -> String? {
        count == 0 ? nil : "\(count) \(noun)\(count == 1 ? "" : "s")"
    }
}
