internal import Diagnostics
internal import Domain
internal import Markdown

/// Puts together what was read from single files: records into the registry, prose beside what it tells of.
struct ContentAssembly {
    private let configuration: Configuration
    private let includesDrafts: Bool
    private let paths: Set<String>
    private var builder: RegistryBuilder
    private var recordProse: [RecordProse] = []
    private var indexProse: [Int: Translations] = [:]
    private var pages: [(path: String, prose: Translations)] = []
    private var pagePlaces: [String: Int] = [:]
    private var strings: [Language: Strings] = [:]
    private var hasUnreadStrings = false
    private var verbatim: [(source: String, target: String)] = []
    private var land: LandFile?
    private var drafts: Set<String> = []
    private var log: [Diagnostic] = []

    private struct RecordProse {
        let kind: Int
        let id: String
        let file: ProseFile
        /// Whether the file's own mistakes explain why its record is not there.
        let isExcused: Bool
    }

    init(configuration: Configuration, builder: RegistryBuilder, includesDrafts: Bool, attachments: Set<String>) {
        (self.configuration, self.builder, self.includesDrafts) = (configuration, builder, includesDrafts)
        paths = attachments
    }

    /// Makes room for what stands in these files.
    mutating func reserve(_ files: some Sequence<ContentPath>) {
        var counts: [Int: Int] = [:]
        for case .record(let kind, _, _) in files { counts[kind, default: 0] += 1 }
        for (kind, count) in counts { builder.reserve(count, ofKind: kind) }
        recordProse.reserveCapacity(counts.values.reduce(0, +))
    }

    mutating func add(_ file: ReadFile, path: String, as kind: ContentPath) {
        log += file.diagnostics
        for record in file.records { builder.add(record) }
        lose(file, as: kind)
        switch kind {
        case .strings(let tag):
            if let language = Language(rawValue: tag) { strings[language] = file.strings }
            hasUnreadStrings = hasUnreadStrings || (file.strings == nil && file.diagnostics.hasErrors)
        case .land: land = file.land
        case .verbatim(let target): verbatim.append((path, target))
        case .index(let kind, _):
            if let prose = published(file) {
                note(Self.insert(prose, into: &indexProse[kind, default: Translations()]))
            }
        case .record(let kind, let id, _):
            // A record that is itself a draft is left out by the registry; a text may be one by itself.
            if let prose = published(file) {
                let isExcused =
                    prose.matter.isUnread || file.hasMistakenName
                    || file.records.contains { $0.diagnostics.hasErrors }
                recordProse.append(RecordProse(kind: kind, id: id, file: prose, isExcused: isExcused))
            }
        case .page(let page, _):
            if let prose = published(file) { add(prose, toPage: page) }
        case .configuration, .table, .attachment, .stray: break
        }
    }

    /// Notes what cannot be read, so that a mention of it is no second mistake.
    private mutating func lose(_ file: ReadFile, as path: ContentPath) {
        switch path {
        case .table(let kind): if let lost = file.lost { builder.lose(lost.ids, kind: kind) }
        case .record(let kind, let id, _):
            if file.hasMistakenName || file.prose?.matter.isUnread ?? !file.diagnostics.isEmpty {
                builder.lose([id], kind: kind)
            }
        default: break
        }
    }

    /// The text of a file, unless it is a draft and drafts are not asked for.
    private mutating func published(_ file: ReadFile) -> ProseFile? {
        guard let prose = file.prose, prose.matter.isDraft, !includesDrafts else { return file.prose }
        drafts.insert(prose.path)
        return nil
    }

    private mutating func add(_ prose: ProseFile, toPage path: String) {
        let index = pagePlaces[path] ?? pages.count
        if index == pages.count {
            pagePlaces[path] = index
            pages.append((path, Translations()))
        }
        note(Self.insert(prose, into: &pages[index].prose))
    }

    private mutating func note(_ diagnostic: Diagnostic?) { log += diagnostic.map { [$0] } ?? [] }

    /// Puts a text beside its translations; a second one in the same language is a mistake.
    private static func insert(_ prose: ProseFile, into translations: inout Translations) -> Diagnostic? {
        translations.insert(prose).map { .sameProse(placed(prose.path), placed($0.path)) }
    }
}

extension ContentAssembly {
    /// Resolves all references and hands the whole over.
    consuming func finish(reading folder: any Folder) -> (Content, [Diagnostic]) {
        let (registry, mistakes) = builder.build(
            language: configuration.mainLanguage, includingDrafts: includesDrafts)
        var content = Content(configuration: configuration, registry: registry)
        (content.indexProse, content.pages, content.strings) = (indexProse, pages, strings)
        (content.verbatim, content.attachments, content.hasUnreadStrings) = (verbatim, paths, hasUnreadStrings)
        (content.drafts, content.land) = (drafts, land)
        log += mistakes
        content.recordProse = RecordTexts(registry.counts)
        for prose in recordProse { place(prose, into: &content, registry) }
        for page in pages { quote(page.prose, into: &content, reading: folder) }
        return (content, log)
    }

    /// Puts the prose of a record beside it; prose without a record is a mistake, unless the record is a draft.
    private mutating func place(_ prose: RecordProse, into content: inout Content, _ registry: borrowing Registry) {
        guard let key = registry.key(of: prose.id, kind: prose.kind) else {
            let isKnown = registry.isDraft(prose.id, kind: prose.kind) || registry.isLost(prose.id, kind: prose.kind)
            if !isKnown && !prose.isExcused {
                let place = SourceLocation(file: placed(prose.file.path))
                log.append(.proseWithoutRecord(prose.id, of: registry.kinds[prose.kind], at: place, registry))
            }
            return
        }
        note(Self.insert(prose.file, into: &content.recordProse[key]))
    }

    /// Reads the texts that pages quote to the letter.
    private mutating func quote(_ prose: Translations, into content: inout Content, reading folder: any Folder) {
        for file in configuration.languages.compactMap({ prose[$0] }) {
            guard let quotation = file.matter.quotation else { continue }
            let path = joined(folderName(file.path), quotation.text)
            content.texts[path] = source(path, in: folder, log: &log)
            if content.texts[path] == nil {
                log.append(.noSuchFile(quotation.text, at: quotation.location, known: paths.sorted()))
            }
        }
    }
}

/// A relative path from a folder, with `.` and `..` taken out; what climbs above the top stays at the top.
func joined(_ folder: String, _ path: String) -> String {
    var parts = folder.split(separator: "/").map(String.init)
    for part in path.split(separator: "/") {
        switch part {
        case ".": break
        case "..": _ = parts.popLast()
        default: parts.append(String(part))
        }
    }
    return parts.joined(separator: "/")
}
