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
        if !request.has(.noCards) { input.cards = .found(beside: folders.source) }
        let reporter = Reporter(folders: folders, isStrict: request.has(.strict))
        let build = CachedBuild(
            into: folders.output, name: folders.outputName, cache: folders.cache(request, input),
            isPrecompressing: request.has(.precompress), fullText: try fullText(),
            isRight: { reporter.code($0) == .success },
            summary: { Summary(site: $0, took: .zero).pages })
        var workshop = Workshop(input)
        progress.stage("Looking for changes")
        var found: FullText.Outcome?
        let outcome = await build.run(
            &workshop, onWriting: { progress.stage("Writing") },
            onFullText: { result in
                if result == nil { progress.stage("Indexing the full text") }
                found = result
            })
        Remains.keep(workshop, outcome)
        progress.clear()
        switch outcome {
        case .unchanged(let summary):
            unchanged(summary, progress)
        case .patched(let patch, let report, let pages, let mistakes):
            reporter.report(mistakes)
            guard let report else { return .mistakes }
            if request.has(.explain) { explain(patch.explanation) }
            if !request.has(.quiet) {
                let summary = Summary.text(pages, report, took: ContinuousClock.now - start, folder: folders.outputName)
                Terminal.print(summary)
            }
        case .refused(let site):
            reporter.report(site.diagnostics)
            Terminal.complain("Nothing was written.\n")
            return .mistakes
        case .written(let site, let report, let mistakes):
            reporter.report((site.diagnostics + mistakes).inReadingOrder())
            guard let report, mistakes.isEmpty else { return .mistakes }
            if request.has(.explain) { explain(site) }
            if !request.has(.quiet) { summarise(site, report) }
        }
        if let found, !tell(found) { return .mistakes }
        tellTimings(progress)
        return request.has(.verify) ? await verify(input) : .success
    }

    private func fullText() throws(UsageMistake) -> FullText {
        if request.has(.noSearch) { return FullText(program: nil, source: folders.source) }
        if let program = request.values[.pagefind], !ExecutableFile.isRunnable(program) {
            throw UsageMistake(
                message: "« \(program) » is no program that can be run", hint: "--no-search goes without")
        }
        let program = request.values[.pagefind] ?? Terminal.pagefind
        return FullText(program: program, source: folders.source)
    }

    /// Says what came of the index of the full text; whether that is well.
    private func tell(_ outcome: FullText.Outcome) -> Bool {
        switch outcome {
        case .current: break
        case .written(let pages, let version) where !request.has(.quiet):
            Terminal.print("Full text: \(pages) pages, indexed by Pagefind \(version)\n")
        case .written: break
        case .noProgram where request.has(.noSearch) || request.has(.quiet): break
        case .noProgram:
            Terminal.print(
                "Full text: left out, since Pagefind is not here (« make pagefind » fetches it); names are found\n")
        case .failed(let reason):
            Terminal.complain("charte: the full text is not indexed: \(reason.trimmed)\n")
            return false
        }
        return true
    }

    /// Why each page was made that could not be left as it stood.
    private func explain(_ site: SiteBuild) {
        guard let pages = site.explanation else {
            return Terminal.print("Nothing is known of an earlier build: every page was made.\n")
        }
        explain(pages)
    }

    private func explain(_ pages: [(address: String, reason: RenderReason)]) {
        Terminal.print(pages.map { "  \($0.address): \($0.reason.text)\n" }.joined())
    }

    private func unchanged(_ pages: String, _ progress: Progress) {
        guard !request.has(.quiet) else { return }
        let took = (ContinuousClock.now - start).inSeconds
        Terminal.print("\(pages)\nNothing has changed since the last build; \(took)\n")
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
        (again.jobs, again.onStage) = (1, nil)
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

extension String {
    /// Without line feeds and spaces at its end.
    fileprivate var trimmed: String {
        String(decoding: utf8.reversed().drop { $0 == 0x0A || $0 == 0x20 }.reversed(), as: UTF8.self)
    }
}
