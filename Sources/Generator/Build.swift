public import Diagnostics
public import Domain

/// What a build works from.
public struct BuildInput: Sendable {
    public let content: any Folder
    public let templates: any Folder
    public var kinds: [any Record.Type]
    /// Takes the place of the address in `site.yml`.
    public var baseURL: BaseURL?
    public var includesDrafts = false
    /// Whether the pages are to be opened as files: their links lead to `index.html`.
    public var isOffline = false
    /// A publication whose addresses must all lead somewhere still.
    public var earlier: Manifest?
    /// Asks the addresses outside the site, where that is wanted.
    public var external: ExternalLinkCheck?
    /// Who paints the cards of pages, where the site wants any.
    public var cards = CardChoice.none
    /// Where the pages are left.
    public var delivery = Delivery.memory
    /// How many threads work side by side.
    public var jobs = 1
    /// What an earlier build left.
    public var memory: BuildMemory?
    /// The files of the content, in order, where they have been listed already.
    var listing: [String]?
    /// Takes what is left to a later one.
    var image: ImageWriter?
    /// Is told what the build is at, from whichever thread.
    public var onStage: (@Sendable (BuildStage) -> Void)?

    public init(content: any Folder, templates: any Folder, kinds: [any Record.Type] = Domain.kinds) {
        (self.content, self.templates, self.kinds) = (content, templates, kinds)
    }

    /// Whether texts alone may be patched into the site later.
    var allowsPatches: Bool { earlier == nil && external == nil }

    var isDelivered: Bool { if case .nothing = delivery { false } else { true } }
}

/// What a build does, one thing after the other.
public enum BuildStage: String, Sendable {
    case reading = "Reading content"
    case planning = "Planning pages"
    case compiling = "Checking templates and links"
    case rendering = "Rendering pages"
    case painting = "Painting cards"
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

    /// In order of path; empty after an error, and where the pages are left nowhere.
    public internal(set) var files: [OutputFile] = []
    public internal(set) var counts: [Count] = []
    public internal(set) var coverage = SourceCoverage()
    /// `nil` where the addresses outside the site were not asked.
    public internal(set) var outside: LinkTally?
    /// Whether its pages offer a search in the full text.
    public internal(set) var hasFullText = false
    /// Whether the site wants cards and has none, for want of the program that paints them.
    public internal(set) var lacksCards = false
    /// In reading order.
    public internal(set) var diagnostics: [Diagnostic] = []
    /// Of the files of `Templates/` that were read, by path.
    var templateDigests: [String: FileDigest] = [:]
    /// The pages that were made rather than left as they stood, by address, each with the reason; `nil` for a build that
    /// knew nothing of an earlier one.
    public internal(set) var explanation: [(address: String, reason: RenderReason)]?
    /// Of all that stands still while pages are compared, where that is to be remembered; and the site itself.
    var frame: UInt64?
    var site: Site?
    var pieces = WrittenPieces()
    /// What is left to a later build.
    var legacy: BuildLegacy?
}

extension SiteBuild {
    /// Reads, checks and renders a site. Goes on after every mistake as far as there is something to go on with.
    public init(_ input: BuildInput) async {
        var workshop = Workshop(input)
        await self.init(&workshop)
    }

    /// The same with the workshop left to whoever needs it still.
    public init(_ workshop: inout Workshop) async {
        self = await workshop.draft().finished(workshop.input)
        templateDigests = workshop.templateDigests
        legacy = workshop.legacy(of: self)
    }
}
