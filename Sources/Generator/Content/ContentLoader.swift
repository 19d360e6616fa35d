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
    private var log: [Diagnostic] = []

    init(_ folder: any Folder, kinds: [any Record.Type], includesDrafts: Bool, jobs: Int) {
        (self.folder, self.kinds, self.includesDrafts, self.jobs) = (folder, kinds, includesDrafts, jobs)
    }

    /// Everything that could be read, and every mistake.
    mutating func load() async -> (content: Content, diagnostics: [Diagnostic]) {
        let builder = RegistryBuilder(kinds: kinds)
        let listed = listed()
        let paths = listed ?? []
        let configuration = listed == nil ? Configuration() : readConfiguration(paths, builder: builder)
        let languages = configuration.languages.map(\.rawValue)
        let files = paths.filter { !ContentPath.isLitter($0) }.map { path in
            (path, ContentPath(path, collections: builder.collections, languages: languages))
        }
        log += files.filter { !$0.0.isComposed }.map { .decomposedPath(placed($0.0)) }
        let reader = labelled(ContentReader(folder: folder, configuration: configuration, builder: builder), files)
        let read = await inParallel(files.count, jobs: jobs) { reader.read(files[$0].0, as: files[$0].1) }
        let autolinks = autolinks(read, configuration)
        let parsed = await linked(read, autolinks)
        var assembly = ContentAssembly(
            configuration: configuration, builder: builder, includesDrafts: includesDrafts, attachments: Set(paths))
        for ((path, kind), file) in zip(files, parsed) { assembly.add(file, path: path, as: kind) }
        var (content, mistakes) = assembly.finish(reading: folder)
        content.autolinks = autolinks
        return (content, log + mistakes)
    }

    /// The names that become links, in each language in which some text asks for them.
    private func autolinks(_ files: [ReadFile], _ configuration: Configuration) -> [Language: Autolinks] {
        let languages = Set(files.compactMap(\.waiting?.language))
        var links: [Language: Autolinks] = [:]
        for language in languages {
            links[language] = Autolinks(
                files, language: language, fallback: configuration.mainLanguage, includingDrafts: includesDrafts)
        }
        return links
    }

    /// Reads the texts that waited for the names.
    private func linked(_ files: [ReadFile], _ links: [Language: Autolinks]) async -> [ReadFile] {
        guard !links.isEmpty else { return files }
        return await inParallel(files.count, jobs: jobs) { index in
            var file = files[index]
            if let waiting = file.waiting { file.take(waiting, links: links[waiting.language]) }
            return file
        }
    }

    /// Reads the words of the interface ahead of all else, since Markdown puts some of them into texts.
    private func labelled(_ reader: ContentReader, _ files: [(String, ContentPath)]) -> ContentReader {
        var reader = reader
        for (path, kind) in files {
            guard case .strings(let tag) = kind, let language = Language(rawValue: tag) else { continue }
            reader.labels[language] = MarkdownLabels(language, strings: reader.read(path, as: kind).strings)
        }
        return reader
    }

    /// `nil` where the folder cannot be looked into: then nothing can be said of what it lacks.
    private mutating func listed() -> [String]? {
        do throws(FileError) {
            return try folder.files().inOrderOfBytes()
        } catch {
            log.append(.unreadable(error, in: Self.folderName))
            return nil
        }
    }

    private mutating func readConfiguration(_ paths: [String], builder: RegistryBuilder) -> Configuration {
        var configuration = Configuration()
        let location = SourceLocation(file: placed(Configuration.path))
        guard paths.contains(Configuration.path) else {
            log.append(.noConfiguration(at: location))
            return configuration
        }
        guard let source = source(Configuration.path, in: folder, log: &log) else { return configuration }
        let document = YAML.Document(parsing: source)
        log += document.diagnostics
        guard document.root != nil || document.diagnostics.isEmpty else { return configuration }
        configuration = Configuration(document.root, at: location, collections: builder.collections, log: &log)
        return configuration
    }
}

/// The path of a file of content as places tell it.
func placed(_ path: String) -> String { "\(ContentLoader.folderName)/\(path)" }

/// A text file of `Content/`; `nil` with a diagnostic where it cannot be read.
func source(_ path: String, in folder: any Folder, log: inout [Diagnostic]) -> SourceFile? {
    do {
        guard let bytes = try folder.read(path) else { return nil }
        return try SourceFile(path: placed(path), raw: bytes)
    } catch let error as FileError {
        log.append(.unreadable(error, in: ContentLoader.folderName))
    } catch let error as Diagnostic {
        log.append(error)
    } catch {}
    return nil
}
