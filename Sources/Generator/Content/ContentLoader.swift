internal import Diagnostics
internal import Domain
internal import Markdown
internal import YAML

/// Reads `Content/` into records and prose. Goes on after every mistake, so that one run tells them all.
struct ContentLoader {
    /// What a folder of content is called in places: `Content/states.yml`.
    static let folderName = "Content"

    let folder: any Folder
    let kinds: [any Record.Type]
    let includesDrafts: Bool
    let jobs: Int
    /// What an earlier build made of the texts.
    var stored: StoredTexts?
    /// The files, in order, where they have been listed already.
    var listing: [String]?
    /// What was read while they were listed.
    var beginning: Beginning?
    private var log: [Diagnostic] = []

    init(_ folder: any Folder, kinds: [any Record.Type], includesDrafts: Bool, jobs: Int) {
        (self.folder, self.kinds, self.includesDrafts, self.jobs) = (folder, kinds, includesDrafts, jobs)
    }

    /// Everything that could be read, and every mistake.
    ///
    /// - Parameters:
    ///   - memory: What was read before. A file of which the bytes are the same is not read again.
    ///   - changed: The files that may have changed since; all of them where it is not given.
    mutating func load(after memory: ContentMemory? = nil, changed: Set<String>? = nil) async -> ContentMemory {
        let beginning = beginning ?? Beginning(folder, RegistryBuilder(kinds: kinds))
        let builder = beginning.builder
        let listed = listed()
        let paths = listed ?? []
        let configuration = listed == nil ? Configuration() : configuration(beginning, among: paths)
        let languages = configuration.languages.map(\.rawValue)
        let collections = builder.collections
        let named = paths.filter { !ContentPath.isLitter($0) }
        let files = ContentFiles(
            paths: named,
            kinds: await inParallel(named.count, jobs: jobs) { index in
                ContentPath(named[index], collections: collections, languages: languages)
            })
        let unlabelled = ContentReader(configuration: configuration, builder: builder)
        let (words, decomposed) = await inParallel(jobs: jobs) { [folder] in
            Self.words(unlabelled, files, folder)
        } and: {
            named.filter { !$0.isComposed }
        }
        let readingKey = StoredTexts.key(
            [(Configuration.path, beginning.file)] + words.map { ($0.path, $0.file) })
        log += decomposed.map { .decomposedPath(placed($0)) }
        let reader = unlabelled.labelled(words.map { ($0.language, $0.file.file.strings) })
        let stored = stored.flatMap { $0.key == readingKey ? $0 : nil }
        let usable = memory?.reader.reads(like: reader) ?? false ? memory : nil
        var read = await read(files, reader, usable, changed, stored, words, beginning)
        let names = AutolinkNames(read, configuration, includesDrafts: includesDrafts)
        let autolinks = usable?.names == names ? usable?.content.autolinks ?? [:] : names.autolinks
        let (registry, wrong, completed) = await assembled(
            read, files.kinds, builder, configuration, autolinks, isNew: usable?.names != names)
        for (place, file) in completed { read[place] = file }
        let linked = consume read
        let texts = await inParallel(files.count, jobs: jobs) { FoundText.find(linked[$0], files.kinds[$0], registry) }
        var assembly = ContentAssembly(
            registry, configuration, includesDrafts: includesDrafts, attachments: PathList(inOrder: paths))
        assembly.add(linked, texts, files)
        var (content, mistakes) = assembly.finish(reading: folder)
        content.autolinks = autolinks
        return ContentMemory(
            content: content, diagnostics: log + wrong + mistakes, reader: reader, readingKey: readingKey, names: names,
            files: KnownFiles(files.paths, linked))
    }

    private func read(
        _ files: ContentFiles, _ reader: ContentReader, _ memory: ContentMemory?, _ changed: Set<String>?,
        _ stored: StoredTexts?, _ words: [Words], _ beginning: Beginning
    ) async -> [KnownFile] {
        let (order, early) = (files.inOrderOfWork, files.count - left(of: files.count))
        return await inParallel(in: order, jobs: jobs, worker: ()) { [folder] _, place in
            let index = order[place]
            let path = files.paths[index]
            // As they were read, and not as they may be by now: that is what the site is made from.
            switch files.kinds[index] {
            case .configuration: return beginning.file
            case .strings: if let file = words.first(where: { $0.path == path })?.file { return file }
            default: break
            }
            let known = memory?.files[path]
            if let known, let changed, !changed.contains(path) { return known }
            return KnownFile.read(
                path, files.kinds[index], folder, reader, known: known, stored: stored?[path],
                isTextLater: index >= early)
        }
    }

    /// Puts the records together on one thread, while the others read the texts that are left.
    ///
    /// - Returns: The records, and the files that are others now that their texts were read.
    private func assembled(
        _ files: [KnownFile], _ kinds: [ContentPath], _ builder: RegistryBuilder, _ configuration: Configuration,
        _ links: [Language: Autolinks], isNew: Bool
    ) async -> (Registry, mistakes: [Diagnostic], completed: [(place: Int, file: KnownFile)]) {
        let ((registry, mistakes), completed) = await inParallel(jobs: jobs) { [includesDrafts] in
            var records = builder
            records.add(files, as: kinds)
            // Given away: what is kept here as well would be copied, record by record, to be put in order.
            return (consume records).build(language: configuration.mainLanguage, includingDrafts: includesDrafts)
        } and: { [jobs] in
            await Self.completed(files, links, isNew: isNew, jobs: jobs)
        }
        return (registry, mistakes, completed)
    }

    /// How many texts are left to be read while one thread puts the records together: a sixth keeps a second one busy for
    /// as long as that takes, and more threads are through with more.
    private func left(of count: Int) -> Int { jobs > 1 ? count * min(jobs, 9) / 12 : 0 }

    /// Reads the texts that wait.
    private static func completed(
        _ files: [KnownFile], _ links: [Language: Autolinks], isNew: Bool, jobs: Int
    ) async -> [(place: Int, file: KnownFile)] {
        let waiting = files.indices.filter { files[$0].isWaiting(isNew: isNew) }
        return await inParallel(waiting.count, jobs: jobs) { (waiting[$0], files[waiting[$0]].completed(links)) }
    }

    /// The words of the interface in one language.
    private typealias Words = (path: String, language: Language, file: KnownFile)

    /// Reads the words of the interface ahead of all else, since Markdown puts some of them into texts.
    private static func words(_ reader: ContentReader, _ files: ContentFiles, _ folder: any Folder) -> [Words] {
        zip(files.paths, files.kinds).compactMap { path, kind in
            guard case .strings(let tag) = kind, let language = Language(rawValue: tag) else { return nil }
            return (path, language, KnownFile.read(path, kind, folder, reader, known: nil))
        }
    }

    /// What is read ahead of all texts: the settings of the site, and the words of the interface. `nil` where there is
    /// something to tell of them.
    ///
    /// - Parameter paths: The files in which they stand.
    mutating func opening(_ paths: [String]) -> (reader: ContentReader, strings: [Language: Strings])? {
        let beginning = Beginning(folder, RegistryBuilder(kinds: kinds))
        let configuration = configuration(beginning, among: paths)
        let reader = ContentReader(configuration: configuration, builder: beginning.builder)
        let words = Self.words(reader, ContentFiles(paths: paths, kinds: paths.map(reader.kind(of:))), folder)
        guard log.isEmpty, words.allSatisfy({ $0.file.file.diagnostics.isEmpty }) else { return nil }
        let strings = words.map { ($0.language, $0.file.file.strings) }
        let byLanguage = Dictionary(strings) { first, _ in first }.compactMapValues { $0 }
        return (reader.labelled(strings), byLanguage)
    }

    /// `nil` where the folder cannot be looked into: then nothing can be said of what it lacks.
    private mutating func listed() -> [String]? {
        if let listing { return listing }
        do throws(FileError) {
            return try folder.files().inOrderOfBytes()
        } catch {
            log.append(.unreadable(error, in: Self.folderName))
            return nil
        }
    }

    /// - Parameter paths: Those of all files.
    private mutating func configuration(_ beginning: Beginning, among paths: [String]) -> Configuration {
        guard paths.contains(Configuration.path) else {
            log.append(.noConfiguration(at: SourceLocation(file: placed(Configuration.path))))
            return Configuration()
        }
        log += beginning.mistakes
        return beginning.configuration
    }
}

extension ContentLoader {
    /// What says how everything else is read: the kinds of records, and the settings of the site. It can be had before the
    /// files are listed.
    struct Beginning: Sendable {
        let builder: RegistryBuilder
        /// As it is where nothing is set, should the settings not be there or not be readable.
        private(set) var configuration = Configuration()
        private(set) var mistakes: [Diagnostic] = []
        /// The file of the settings, as it was read.
        let file: KnownFile

        init(_ folder: any Folder, _ builder: RegistryBuilder) {
            self.builder = builder
            var stamp: FileStamp?
            let bytes = folder.bytes(Configuration.path, stamp: &stamp)
            file = KnownFile(settings: bytes, stamp)
            guard let source = source(Configuration.path, bytes, log: &mistakes) else { return }
            let document = YAML.Document(parsing: source)
            mistakes += document.diagnostics
            guard document.root != nil || document.diagnostics.isEmpty else { return }
            configuration = Configuration(
                document.root, at: SourceLocation(file: placed(Configuration.path)), collections: builder.collections,
                log: &mistakes)
        }
    }
}

/// The files of `Content/`, each with what its path says it is.
struct ContentFiles: Sendable {
    /// In order of bytes.
    let paths: [String]
    let kinds: [ContentPath]

    var count: Int { paths.count }

    /// Tables come first: each is as long as many texts.
    var inOrderOfWork: [Int] {
        kinds.indices.filter { kinds[$0].isTable } + kinds.indices.filter { !kinds[$0].isTable }
    }
}

/// The path of a file of content as places tell it.
func placed(_ path: String) -> String { "\(ContentLoader.folderName)/\(path)" }

/// What came of asking for the bytes of a file; none where there is no such file.
typealias FileBytes = Result<[UInt8]?, FileError>

extension Folder {
    func bytes(_ path: String) -> FileBytes { FileBytes { () throws(FileError) in try read(path) } }

    /// - Parameter stamp: Becomes that of the file which was read.
    func bytes(_ path: String, stamp: inout FileStamp?) -> FileBytes {
        FileBytes { () throws(FileError) in
            let file = try stamped(path)
            stamp = file?.stamp
            return file?.bytes
        }
    }
}

/// A text file of `Content/`; `nil` with a diagnostic where it cannot be read.
func source(_ path: String, in folder: any Folder, log: inout [Diagnostic]) -> SourceFile? {
    source(path, folder.bytes(path), log: &log)
}

func source(_ path: String, _ bytes: FileBytes, log: inout [Diagnostic]) -> SourceFile? {
    do {
        guard let bytes = try bytes.get() else { return nil }
        return try SourceFile(path: placed(path), raw: bytes)
    } catch let error as FileError {
        log.append(.unreadable(error, in: ContentLoader.folderName))
    } catch let error as Diagnostic {
        log.append(error)
    } catch {}
    return nil
}
