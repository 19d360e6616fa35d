public import Diagnostics
public import Domain
internal import Markdown
internal import Templates

/// What a build works from.
public struct BuildInput: Sendable {
    public let content: any Folder
    public let templates: any Folder
    public var kinds: [any Record.Type]
    /// Takes the place of the address in `site.yml`.
    public var baseURL: BaseURL?
    public var includesDrafts = false
    /// A publication whose addresses must all lead somewhere still.
    public var earlier: Manifest?
    /// Asks the addresses outside the site, where that is wanted.
    public var external: ExternalLinkCheck?
    /// How many threads work side by side.
    public var jobs = 1
    /// Is told what the build is at, from whichever thread.
    public var onStage: (@Sendable (BuildStage) -> Void)?

    public init(content: any Folder, templates: any Folder, kinds: [any Record.Type] = Domain.kinds) {
        (self.content, self.templates, self.kinds) = (content, templates, kinds)
    }
}

/// What a build does, one thing after the other.
public enum BuildStage: String, Sendable {
    case reading = "Reading content"
    case planning = "Planning pages"
    case compiling = "Checking templates and links"
    case rendering = "Rendering pages"
    case proofreading = "Reading the finished pages"
    case asking = "Asking addresses outside the site"
}

/// A site made in memory: its files, and everything that was wrong.
public struct SiteBuild: Sendable {
    /// How many pages of one sort there are: « state », 62.
    public struct Count: Hashable, Sendable {
        public let name: String
        public let pages: Int
    }

    /// In order of path; empty after an error.
    public internal(set) var files: [OutputFile] = []
    /// What is published; empty after an error. It is among the files, too.
    public internal(set) var manifest = Manifest()
    public internal(set) var counts: [Count] = []
    public internal(set) var coverage = SourceCoverage()
    /// `nil` where the addresses outside the site were not asked.
    public internal(set) var outside: LinkTally?
    /// In reading order.
    public internal(set) var diagnostics: [Diagnostic] = []
}

extension SiteBuild {
    /// Reads, checks and renders a site. Goes on after every mistake as far as there is something to go on with.
    public init(_ input: BuildInput) async {
        input.onStage?(.reading)
        var loader = ContentLoader(
            input.content, kinds: input.kinds, includesDrafts: input.includesDrafts, jobs: input.jobs)
        var (content, found) = await loader.load()
        content.configuration.baseURL = input.baseURL ?? content.configuration.baseURL
        coverage = content.registry.sourceCoverage
        var log = BuildLog(content)
        log.add(found)
        input.onStage?(.planning)
        var unread: [Diagnostic] = []
        let sources = TemplateSources(input.templates, log: &unread)
        log.add(unread)
        let (plan, mistakes) = SitePlanner(content, templates: sources.names).planned()
        log.add(mistakes)
        let stage = RenderStage(content: content, plan: plan, sources: sources, jobs: input.jobs)
        await render(stage, input, log: log)
    }

    private mutating func render(_ stage: RenderStage, _ input: BuildInput, log: BuildLog) async {
        var log = log
        let isWhole = !log.hasErrors
        input.onStage?(.compiling)
        let prepared = await stage.prepared()
        log.add(prepared.diagnostics)
        // A page that a mistake keeps out has not vanished.
        if isWhole, let earlier = input.earlier { log.add(stage.vanished(from: earlier, prepared)) }
        counts = stage.counts
        if !log.hasErrors {
            input.onStage?(.rendering)
            let renderer = await stage.renderer(prepared)
            let pages = FinishedPages(renderer: renderer, slots: stage.plan.pages.map { _ in PageSlot() })
            await pages.renderAll(jobs: input.jobs)
            input.onStage?(.proofreading)
            let proof = await stage.proofread(pages, prepared, input.content)
            log.add(proof.diagnostics)
            if let check = input.external {
                input.onStage?(.asking)
                let (found, tally) = stage.ask(proof.outside, check, input.content)
                log.add(found)
                outside = tally
            }
            var unread: [Diagnostic] = []
            files = stage.files(pages, prepared, input.content, log: &unread)
            log.add(unread)
            manifest = await stage.manifest(pages, files, prepared)
            let place = files.firstIndex { Manifest.path.utf8.lexicographicallyPrecedes($0.path.utf8) }
            files.insert(OutputFile(path: Manifest.path, bytes: manifest.bytes), at: place ?? files.endIndex)
        } else {
            log.add(stage.fragmentsUnseen(prepared))
        }
        if log.hasErrors { (files, manifest) = ([], Manifest()) }
        diagnostics = log.diagnostics
    }
}
