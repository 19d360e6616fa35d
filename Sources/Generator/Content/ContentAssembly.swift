internal import Diagnostics
internal import Domain
internal import Markdown

/// Puts together what was read from single files: prose beside what it tells of.
struct ContentAssembly {
    private let includesDrafts: Bool
    private var content: Content
    private var pagePlaces: [String: Int] = [:]
    private var log: [Diagnostic] = []

    init(_ registry: Registry, _ configuration: Configuration, includesDrafts: Bool, attachments: PathList) {
        self.includesDrafts = includesDrafts
        content = Content(configuration: configuration, registry: registry)
        content.attachments = attachments
        content.recordProse = RecordTexts(registry.counts)
    }

    /// - Parameter texts: Those of the files, where they hold one.
    mutating func add(_ known: [KnownFile], _ texts: [FoundText?], _ files: ContentFiles) {
        // By position: what is taken out of a list is copied. This is done on one thread.
        for index in known.indices {
            if texts[index]?.hasDiagnostics ?? true { log += known[index].diagnostics }
            if let key = texts[index]?.key, includesDrafts || texts[index]?.isDraft == false {
                if let prose = texts[index]?.prose { note(Self.insert(prose, into: &content.recordProse[key])) }
            } else {
                add(known[index], texts[index], path: files.paths[index], as: files.kinds[index])
            }
        }
    }

    /// All but the text of a record that is there.
    private mutating func add(_ file: KnownFile, _ text: FoundText?, path: String, as kind: ContentPath) {
        switch kind {
        case .strings(let tag):
            if let language = Language(rawValue: tag) { content.strings[language] = file.file.strings }
            let isUnread = file.file.strings == nil && file.diagnostics.hasErrors
            content.hasUnreadStrings = content.hasUnreadStrings || isUnread
        case .land: content.land = file.file.land
        case .verbatim(let target): content.verbatim.append((path, target))
        case .index(let kind, _):
            if let prose = published(text) {
                note(Self.insert(prose, into: &content.indexProse[kind, default: Translations()]))
            }
        case .record(let kind, let id, _): if let text, published(text) != nil { miss(id, kind, for: text) }
        case .page(let page, _): if let prose = published(text) { add(prose, toPage: page) }
        case .configuration, .table, .attachment, .stray: break
        }
    }

    /// The text of a file, unless it is a draft and drafts are not asked for.
    private mutating func published(_ text: FoundText?) -> ProseFile? {
        guard let text, text.isDraft, !includesDrafts else { return text?.prose }
        content.drafts.insert(text.prose.path)
        return nil
    }

    /// Prose without a record is a mistake, unless the record is a draft. A record that is itself a draft is left out by the
    /// registry; a text may be one by itself.
    private mutating func miss(_ id: String, _ kind: Int, for text: FoundText) {
        let registry = content.registry
        if !text.isExcused, !registry.isDraft(id, kind: kind), !registry.isLost(id, kind: kind) {
            let place = SourceLocation(file: placed(text.prose.path))
            log.append(.proseWithoutRecord(id, of: registry.kinds[kind], at: place, registry))
        }
    }

    private mutating func add(_ prose: ProseFile, toPage path: String) {
        let index = pagePlaces[path] ?? content.pages.count
        if index == content.pages.count {
            pagePlaces[path] = index
            content.pages.append((path, Translations()))
        }
        note(Self.insert(prose, into: &content.pages[index].prose))
    }

    private mutating func note(_ diagnostic: Diagnostic?) { if let diagnostic { log.append(diagnostic) } }

    /// Puts a text beside its translations; a second one in the same language is a mistake.
    private static func insert(_ prose: ProseFile, into translations: inout Translations) -> Diagnostic? {
        translations.insert(prose).map { .sameProse(placed(prose.path), placed($0.path)) }
    }
}

extension ContentAssembly {
    /// Reads what pages quote, and hands the whole over.
    consuming func finish(reading folder: any Folder) -> (Content, [Diagnostic]) {
        for index in content.pages.indices { quote(content.pages[index].prose, reading: folder) }
        return (content, log)
    }

    /// Reads the texts that pages quote to the letter.
    private mutating func quote(_ prose: Translations, reading folder: any Folder) {
        for file in content.configuration.languages.compactMap({ prose[$0] }) {
            guard let quotation = file.matter.quotation else { continue }
            let path = joined(folderName(file.path), quotation.text)
            content.texts[path] = source(path, in: folder, log: &log)
            if content.texts[path] == nil {
                log.append(.noSuchFile(quotation.text, at: quotation.location, known: content.attachments.paths))
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
