internal import Diagnostics
internal import Domain
internal import Markdown

/// Files that were read again and in which, as far as each can tell by itself, texts alone are others.
struct ChangedTexts {
    private let memory: ContentMemory
    private var files: [String: KnownFile] = [:]
    private var texts: [(path: String, kind: ContentPath, prose: ProseFile)] = []
    private(set) var records: [DecodedRecord] = []
    /// The pages whose text may be another.
    private(set) var subjects: Set<Page.Subject> = []

    init(_ memory: ContentMemory) { self.memory = memory }

    var paths: [String] { Array(files.keys) }

    /// Reads a file; `false` where more than texts may have changed.
    mutating func read(_ path: String, _ folder: any Folder) -> Bool {
        if ContentPath.isLitter(path) { return true }
        guard let known = memory.files[path] else { return false }
        let reader = memory.reader
        let kind = reader.kind(of: path)
        guard kind.isText else { return false }
        let read = KnownFile.read(path, kind, folder, reader, known: known)
        guard read.isReadable else { return false }
        if read === known { return true }
        let now = read.completed(memory.content.autolinks)
        guard isOfTexts(now, known) else { return false }
        files[path] = now
        let isBodyAlone = now.file.matter != nil && now.file.matter == known.file.matter
        if !isBodyAlone { records += now.file.records }
        if let prose = now.prose, !memory.content.drafts.contains(path) { texts.append((path, kind, prose)) }
        return true
    }

    private func isOfTexts(_ now: KnownFile, _ known: KnownFile) -> Bool {
        let (new, old) = (now.file, known.file)
        guard now.diagnostics.isEmpty, known.diagnostics.isEmpty, new.lost == nil, old.lost == nil,
            new.records.elementsEqual(
                old.records,
                by: { one, other in
                    one.identity.map { own in other.identity.map { $0 == own } ?? false } ?? false
                }),
            memory.names.isEmpty || new.records.map(\.names) == old.records.map(\.names)
        else { return false }
        if let file = now.file.waiting { guard memory.content.autolinks[file.language] != nil else { return false } }
        guard (now.file.waiting == nil) == (known.file.waiting == nil) else { return false }
        guard let prose = now.prose, let before = known.prose else { return now.prose == nil && known.prose == nil }
        return prose.language == before.language && prose.matter.isPlaced(like: before.matter)
    }

    /// Puts the texts in the place of those that they follow; `false` where they have none.
    mutating func place(in content: inout Content) -> Bool {
        for (path, kind, prose) in texts {
            switch kind {
            case .record(let kind, let id, _):
                guard let key = content.registry.key(id, kind: kind),
                    content.recordProse[key][prose.language]?.path == path
                else { return false }
                content.recordProse[key].insert(prose)
                subjects.insert(.record(key))
            case .index(let kind, _):
                guard content.indexProse[kind]?[prose.language]?.path == path else { return false }
                content.indexProse[kind]?.insert(prose)
                subjects.insert(.index(kind: kind))
            case .page(let page, _):
                guard let index = content.pages.firstIndex(where: { $0.path == page }),
                    content.pages[index].prose[prose.language]?.path == path
                else { return false }
                content.pages[index].prose.insert(prose)
                subjects.insert(.prose(page))
            case .configuration, .strings, .table, .verbatim, .land, .attachment, .stray: break
            }
        }
        return true
    }

    /// What is known of all files now.
    func memory(_ content: Content) -> ContentMemory {
        var memory = memory
        memory.content = content
        for (path, file) in files { memory.files.replace(path, with: file) }
        return memory
    }
}

extension DecodedRecord {
    fileprivate var names: [String] { naming.map { $0.names.flatMap(\.translations).map(\.text) } ?? [] }
}

extension PageMatter {
    /// Whether a page stands at the same address under the same template, whatever it says.
    fileprivate func isPlaced(like other: PageMatter) -> Bool {
        template?.text == other.template?.text && permalink?.text == other.permalink?.text
            && formerly.map(\.text) == other.formerly.map(\.text) && quotation?.text == other.quotation?.text
            && isDraft == other.isDraft && lacksTitle == other.lacksTitle && isUnread == other.isUnread
            && autolink == other.autolink
    }
}

extension ContentPath {
    /// Whether records or prose stand in the file.
    fileprivate var isText: Bool {
        switch self {
        case .table, .index, .record, .page: true
        case .configuration, .strings, .verbatim, .land, .attachment, .stray: false
        }
    }
}
