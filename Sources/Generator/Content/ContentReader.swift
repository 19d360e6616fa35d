internal import Bytes
internal import Diagnostics
internal import Domain
internal import Figures
internal import Markdown
internal import YAML

/// What came of reading one file, before it is looked at beside the others.
struct ReadFile: Sendable {
    var records: [DecodedRecord] = []
    var prose: ProseFile?
    /// Prose that is read later: in which names become links, when all names are known.
    var waiting: WaitingProse?
    var strings: Strings?
    var land: LandFile?
    var diagnostics: [Diagnostic] = []
    /// Whether the record in it has another name than the file.
    var hasMistakenName = false
    /// What is known of its records where it cannot be read.
    var lost: LostRecords?
    /// Everything before the text; the same where nothing but the text is another.
    var matter: SharedBytes?
}

extension ReadFile {
    /// A text belongs to the record that its file is called after: a record in it cannot have another name.
    fileprivate mutating func misnamed(_ written: Node?, _ name: String?) {
        guard let written, let name, let id = written.scalar?.text, !written.isNull, id != name else { return }
        diagnostics.append(.idIsNotFileName(id, name: name, at: written.location))
        hasMistakenName = true
    }
}

/// Reads single files; knows nothing of the other ones, so that many are read side by side.
struct ContentReader: Sendable {
    let configuration: Configuration
    let builder: RegistryBuilder
    /// The words that Markdown puts into texts; none while the words themselves are read.
    var labels = ByLanguage<MarkdownLabels>()
    /// By kind, and for pages without a record.
    private let recordMatter: [MatterKeys]
    private let pageMatter = MatterKeys(recordKeys: [])
    private let recordKinds: [String]

    init(configuration: Configuration, builder: RegistryBuilder) {
        (self.configuration, self.builder) = (configuration, builder)
        recordMatter = builder.kindNames.indices.map { MatterKeys(recordKeys: builder.keys(ofKind: $0)) }
        recordKinds = builder.kindNames
    }

    /// What a file is, by its path.
    func kind(of path: String) -> ContentPath {
        ContentPath(path, collections: builder.collections, languages: configuration.languages.map(\.rawValue))
    }

    /// The same with the words that Markdown puts into texts.
    func labelled(_ words: [(Language, Strings?)]) -> ContentReader {
        var reader = self
        for (language, strings) in words { reader.labels[language] = MarkdownLabels(language, strings: strings) }
        return reader
    }

    /// - Parameter isTextLater: Whether a text is left waiting, also one that need not wait.
    func read(_ path: String, as kind: ContentPath, _ bytes: FileBytes, isTextLater: Bool = false) -> ReadFile {
        switch kind {
        case .configuration, .verbatim, .attachment: ReadFile()
        case .land: readLand(path, bytes)
        case .stray: ReadFile(diagnostics: [.strayFile(placed(path), collections: builder.collections)])
        case .strings(let tag): readStrings(path, bytes, tag: tag)
        case .table(let kind): readTable(path, bytes, kind: kind)
        case .index(_, let tag), .page(_, let tag): readProse(path, bytes, tag: tag, isLater: isTextLater)
        case .record(let kind, let id, let tag):
            readProse(path, bytes, tag: tag, kind: kind, id: id, isLater: isTextLater)
        }
    }

    private func readTable(_ path: String, _ bytes: FileBytes, kind: Int) -> ReadFile {
        var file = ReadFile()
        guard let source = source(path, bytes, log: &file.diagnostics) else {
            file.lost = LostRecords(in: ((try? bytes.get()) ?? nil) ?? [])
            return file
        }
        let document = YAML.Document(parsing: source)
        file.diagnostics += document.diagnostics
        guard let root = document.root else {
            if document.diagnostics.hasErrors { file.lost = LostRecords(in: source.bytes) }
            return file
        }
        guard let rows = root.sequence else {
            let expected = "a list of records, each with its id"
            file.diagnostics.append(.wrongType(root, expected: expected, hint: "begin each record with « - id: »"))
            file.lost = LostRecords(in: source.bytes)
            return file
        }
        file.records = rows.map { builder.decode($0, ofKind: kind) }
        return file
    }

    private func readStrings(_ path: String, _ bytes: FileBytes, tag: String) -> ReadFile {
        var file = ReadFile()
        guard let source = source(path, bytes, log: &file.diagnostics) else { return file }
        let document = YAML.Document(parsing: source)
        file.diagnostics += document.diagnostics
        if let language = Language(rawValue: tag) {
            checkListed(language, source, log: &file.diagnostics)
        } else {
            file.diagnostics.append(.stringsOfNoLanguage(tag, path: placed(path)))
        }
        file.strings = document.root.map { Strings($0, log: &file.diagnostics) }
        return file
    }
}

extension ContentReader {
    private func readLand(_ path: String, _ bytes: FileBytes) -> ReadFile {
        var file = ReadFile()
        guard let source = source(path, bytes, log: &file.diagnostics) else { return file }
        do {
            file.land = LandFile(
                outline: try LandOutline.read(source), hash: SHA256.hexadecimal(source.bytes))
        } catch {
            file.diagnostics.append(error)
        }
        return file
    }

    private func readProse(
        _ path: String, _ bytes: FileBytes, tag: String?, kind: Int? = nil, id: String? = nil, isLater: Bool
    ) -> ReadFile {
        var file = ReadFile()
        guard let source = source(path, bytes, log: &file.diagnostics) else { return file }
        let language = tag.flatMap { Language(rawValue: $0) } ?? configuration.mainLanguage
        checkListed(language, source, log: &file.diagnostics)
        let (shared, record, body) = readMatter(source, kind: kind, log: &file.diagnostics)
        file.matter = unsafe source.bytes[..<body].withUnsafeBytes { unsafe SharedBytes($0) }
        if let kind, let record {
            file.records = [builder.decode(record, ofKind: kind, id: id)]
            file.misnamed(record["id"], id)
        }
        let linksNames = shared.matter.autolink ?? configuration.linksNames
        let waiting = WaitingProse(
            path: path, shared: shared, source: source, body: body, language: language,
            options: options(shared.matter.typography, language: language),
            own: linksNames ? kind.map { "\(builder.kinds[$0].name):\(id ?? "")" } : nil, linksNames: linksNames)
        if linksNames || isLater {
            file.waiting = waiting
        } else {
            file.take(waiting, links: nil)
        }
        return file
    }

    /// Reads the front matter of a file whose text was read for an earlier build; `nil` where it asks for more than that.
    ///
    /// - Parameter read: Reads the file again, should its page have to be rendered.
    func restore(
        _ path: String, as kind: ContentPath, _ stored: StoredText, read: @escaping @Sendable () -> Prose
    ) -> ReadFile? {
        let file = self.read(path, as: kind, .success(stored.matter))
        guard file.diagnostics.isEmpty, let prose = file.prose, let outline = stored.outline(in: placed(path)) else {
            return nil
        }
        var restored = file
        restored.prose = ProseFile(
            path: path, shared: prose.shared, language: prose.language, outline: outline, read: read)
        return restored
    }

    /// A file in a language in which the site is not published would be read by no one.
    private func checkListed(_ language: Language, _ source: SourceFile, log: inout [Diagnostic]) {
        guard !configuration.languages.isEmpty, !configuration.languages.contains(language) else { return }
        log.append(.unlistedLanguage(language, path: source.path, listed: configuration.languages))
    }

    /// The front matter, told apart into what is the page's and what is the record's, and where the text begins.
    private func readMatter(
        _ source: SourceFile, kind: Int?, log: inout [Diagnostic]
    ) -> (PageMatter.Shared, record: Node?, body: Int) {
        let found: FrontMatter?
        do {
            found = try FrontMatter.find(in: source)
        } catch {
            log.append(error)
            return (.unread, nil, source.bytes.count)
        }
        guard let found else { return (.empty, nil, 0) }
        let document = YAML.Document(parsing: source, range: found.yaml, firstLine: found.firstLine)
        log += document.diagnostics
        guard let root = document.root, !root.isNull else {
            return (document.diagnostics.isEmpty ? .empty : .unread, nil, found.body)
        }
        let (matter, record) = PageMatter.split(root, kind.map { recordMatter[$0] } ?? pageMatter, log: &log)
        return (matter, record, found.body)
    }

    private func options(_ typography: TypographyChoice?, language: Language) -> MarkdownOptions {
        var options = MarkdownOptions()
        options.headingIDs = true
        options.rawHTML = configuration.allowsRawHTML ? .allow : .omit
        options.typography = (typography ?? configuration.typography) == .french ? .french : nil
        options.labels = labels[language] ?? MarkdownLabels(language, strings: nil)
        options.recordKinds = recordKinds
        return options
    }
}
