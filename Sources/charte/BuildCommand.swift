internal import Diagnostics
internal import Generator

/// `charte build`: makes the site and puts it into its folder.
struct BuildCommand {
    private let request: Request
    private let folders: SiteFolders
    private let start = ContinuousClock.now

    init(_ request: Request) { (self.request, folders) = (request, SiteFolders(request)) }

    func run() async throws(UsageMistake) -> ExitCode {
        let progress = Progress(isShown: Terminal.isTerminal && !request.has(.quiet))
        let input = try folders.input(request).reporting(to: progress)
        let site = await SiteBuild(input)
        let reporter = Reporter(folders: folders, isStrict: request.has(.strict))
        guard reporter.code(site.diagnostics) == .success else {
            progress.clear()
            reporter.report(site.diagnostics)
            Terminal.complain("Nothing was written.\n")
            return .mistakes
        }
        progress.stage("Writing")
        let (report, mistakes) = await OutputWriter(folders.output, name: folders.outputName, jobs: input.jobs)
            .write(site.files)
        progress.clear()
        reporter.report((site.diagnostics + mistakes).inReadingOrder())
        guard let report, mistakes.isEmpty else { return .mistakes }
        if !request.has(.quiet) { summarise(site, report) }
        if request.has(.verbose) { Terminal.print(progress.timings(until: .now)) }
        return .success
    }

    private func summarise(_ site: SiteBuild, _ report: WriteReport) {
        Terminal.print(Summary(site: site, took: ContinuousClock.now - start).text(report, folder: folders.outputName))
    }
}
