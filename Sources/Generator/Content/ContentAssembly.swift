internal import Diagnostics
internal import Domain
internal import Markdown

/// Puts together what was read from single files: prose beside what it tells of.
struct ContentAssembly {
    private let configuration: Configuration
    private let includesDrafts: Bool
    private let paths: Set<String>
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

    init(configuration: Configuration, includesDrafts: Bool, attachments: Set<String>) {
        (self.configuration, self.includesDrafts) = (configuration, includesDrafts)
        paths = attachments
    }

    mutating func add(_ file: KnownFile, path: String, as kind: ContentPath) {
        log += file.linked.diagnostics
        switch kind {
        case .strings(let tag):
            if let language = Language(rawValue: tag) { strings[language] = file.linked.strings }
            hasUnreadStrings = hasUnreadStrings || (file.linked.strings == nil && file.linked.diagnostics.hasErrors)
        case .land: land = file.linked.land
        case .verbatim(let target): verbatim.append((path, target))
        case .index(let kind, _):
            if let prose = published(file) {
                note(Self.insert(prose, into: &indexProse[kind, default: Translations()]))
            }
        case .record(let kind, let id, _):
            // A record that is itself a draft is left out by the registry; a text may be one by itself.
            if let prose = published(file) {
                let isExcused =
                    prose.matter.isUnread || file.linked.hasMistakenName
                    || file.linked.records.indices.contains { file.linked.records[$0].diagnostics.hasErrors }
                recordProse.append(RecordProse(kind: kind, id: id, file: prose, isExcused: isExcused))
            }
        case .page(let page, _):
            if let prose = published(file) { add(prose, toPage: page) }
        case .configuration, .table, .attachment, .stray: break
        }
    }

    /// The text of a file, unless it is a draft and drafts are not asked for.
    private mutating func published(_ file: KnownFile) -> ProseFile? {
        let prose = file.linked.prose
        guard let prose, prose.matter.isDraft, !includesDrafts else { return prose }
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
    /// Puts each text beside what it tells of, and hands the whole over.
    ///
    /// - Parameter mistakes: What is wrong with the registry.
    consuming func finish(
        _ registry: Registry, _ mistakes: [Diagnostic], reading folder: any Folder
    ) -> (Content, [Diagnostic]) {
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
