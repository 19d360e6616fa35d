internal import Diagnostics
internal import Generator

/// `charte check`: all the checks of a build, and nothing written.
struct CheckCommand {
    private let request: Request
    private let folders: SiteFolders
    private let start = ContinuousClock.now

    init(_ request: Request) { (self.request, folders) = (request, SiteFolders(request)) }

    func run() async throws(UsageMistake) -> ExitCode {
        let (earlier, source, mistakes) = earlier()
        var input = try folders.input(request)
        input.earlier = earlier
        input.delivery = .nothing
        if request.has(.external) { input.external = folders.externalCheck }
        let progress = Progress(isShown: Terminal.isTerminal && !request.has(.quiet))
        var workshop = Workshop(input.reporting(to: progress))
        let site = await SiteBuild(&workshop)
        Remains.keep(workshop, site)
        progress.clear()
        let reporter = Reporter(folders: folders, isStrict: request.has(.strict), sources: source.map { [$0] } ?? [])
        let diagnostics = (site.diagnostics + mistakes).inReadingOrder()
        tell(diagnostics, of: site, reporter)
        return reporter.code(diagnostics)
    }

    private func tell(_ findings: [Diagnostic], of site: SiteBuild, _ reporter: Reporter) {
        let folder = folders.source == "." ? "" : folders.source
        let report = Report(findings, coverage: site.coverage, version: Charte.version, folder: folder)
        switch request.format {
        case .json: Terminal.print(report.json)
        case .sarif: Terminal.print(report.sarif)
        case .github: Terminal.print(report.github)
        case .text, .markdown:
            reporter.report(findings)
            guard reporter.code(findings) == .success, !request.has(.quiet) else { return }
            Terminal.print(Summary(site: site, took: ContinuousClock.now - start).checked)
        }
    }

    /// The publication whose addresses the site is held to.
    private func earlier() -> (Manifest?, SourceFile?, [Diagnostic]) {
        guard let path = request.values[.against] else { return (nil, nil, []) }
        var source: SourceFile?
        do throws(Diagnostic) {
            let found = try Manifest.source(at: path)
            source = found
            return (try Manifest(found), found, [])
        } catch {
            return (nil, source, [error])
        }
    }
}
