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
        var input = try folders.input(request).reporting(to: progress)
        let cache = folders.cache(request, input)
        let lock = cache.lock()
        defer { withExtendedLifetime(lock) {} }
        progress.stage("Looking for changes")
        let snapshot = await cache.snapshot()
        if !request.has(.verify), let snapshot, let summary = await cache.current(snapshot) {
            progress.clear()
            return unchanged(summary, progress)
        }
        let pending = PendingOutput(in: folders.output)
        if let pending { input.delivery = .pending(pending) }
        input.isRemembered = snapshot != nil
        if !request.has(.verify), let snapshot { input.memory = await cache.memory(snapshot) }
        var workshop = Workshop(input)
        let site = await SiteBuild(&workshop)
        Remains.keep(workshop, site)
        let reporter = Reporter(folders: folders, isStrict: request.has(.strict))
        guard reporter.code(site.diagnostics) == .success else {
            pending?.discard()
            progress.clear()
            reporter.report(site.diagnostics)
            Terminal.complain("Nothing was written.\n")
            return .mistakes
        }
        progress.stage("Writing")
        let (report, mistakes) = await OutputWriter(folders.output, name: folders.outputName, jobs: input.jobs)
            .write(site.files, pending: pending)
        progress.clear()
        reporter.report((site.diagnostics + mistakes).inReadingOrder())
        guard let report, mistakes.isEmpty else { return .mistakes }
        let summary = Summary(site: site, took: .zero).pages
        if let snapshot { await cache.store(site, snapshot, summary: summary) }
        if !request.has(.quiet) { summarise(site, report) }
        tellTimings(progress)
        return request.has(.verify) ? await verify(input) : .success
    }

    private func unchanged(_ pages: String, _ progress: Progress) -> ExitCode {
        if !request.has(.quiet) {
            let took = (ContinuousClock.now - start).inSeconds
            Terminal.print("\(pages)\nNothing has changed since the last build; \(took)\n")
        }
        tellTimings(progress)
        return .success
    }

    private func tellTimings(_ progress: Progress) {
        switch request.values[.timings] {
        case "json": Terminal.print(progress.timings(until: .now).json)
        case nil where !request.has(.verbose): break
        default: Terminal.print(progress.timings(until: .now).text)
        }
    }

    private func summarise(_ site: SiteBuild, _ report: WriteReport) {
        Terminal.print(Summary(site: site, took: ContinuousClock.now - start).text(report, folder: folders.outputName))
    }

    /// Makes the site a second time, from nothing and on one thread, and compares it with what stands in the output.
    private func verify(_ input: BuildInput) async -> ExitCode {
        var again = input
        (again.jobs, again.onStage, again.delivery) = (1, nil, .memory)
        (again.memory, again.isRemembered) = (nil, false)
        let site = await SiteBuild(again)
        let differing = site.files.filter { file in
            ((try? folders.output.holds(file.bytes, at: file.path)) ?? false) == false
        }
        for file in differing {
            Terminal.complain("charte: \(folders.outputName)/\(file.path) is not what a build from nothing makes\n")
        }
        if differing.isEmpty {
            Terminal.print("Verified: a build from nothing makes the same \(site.files.count) files.\n")
        }
        return differing.isEmpty ? .success : .mistakes
    }
}
