internal import Diagnostics
internal import Templates

/// The search in the full text of a site: Pagefind (https://pagefind.app) reads the finished pages and writes an index, in
/// which a script of its own looks on the reader's machine.
///
/// What it writes belongs to the output like every other file: it is written where it differs, and removed where it is no
/// longer wanted. As long as no page changes, the program is not run again.
public struct FullText: Sendable {
    /// What came of it.
    public enum Outcome: Sendable, Equatable {
        /// It stands in the output as it would be made.
        case current
        case written(pages: Int, version: String)
        /// There is no program to make it.
        case noProgram
        case failed(String)
    }

    /// The folder of the output in which it stands.
    static let folder = "pagefind"
    /// What pages load to search in it, relative to the root of the site.
    static let script = folder + "/pagefind.js"

    /// Beside the content, where nothing is published.
    private static let workshop = ".charte/pagefind"
    private static let memory = ".charte/full-text"

    private let program: String?
    private let source: DiskFolder

    /// - Parameters:
    ///   - program: The path of Pagefind; `nil` where there is none.
    ///   - source: The folder that holds `Content` and `Templates`.
    public init(program: String?, source: String) { (self.program, self.source) = (program, DiskFolder(source)) }
}

extension FullText {
    /// Makes the index of the site that stands in a folder, where it is not there as it should be.
    func run(on output: DiskFolder, _ writer: OutputWriter) async -> Outcome {
        do throws(FileError) {
            guard let program else {
                try await clear(writer)
                return .noProgram
            }
            let key = try key(program, output, writer)
            if isCurrent(key, in: output) { return .current }
            try? source.remove(Self.memory)
            let files = try make(program, output)
            let twins = try await write(files, writer)
            let paths = files.map(\.path) + twins
            try? source.write(FullTextMemory(key: key, paths, in: output).bytes, to: Self.memory)
            let entry = PagefindEntry(files)
            return .written(pages: entry.pages, version: entry.version)
        } catch {
            // An index that tells of other pages would be worse than none.
            try? await clear(writer)
            return .failed(error.reason)
        }
    }

    /// What the index depends on: the pages, the program, and how it is written.
    private func key(
        _ program: String, _ output: DiskFolder, _ writer: OutputWriter
    ) throws(FileError) -> String {
        var bytes = StoredWriter()
        bytes.append(Self.arguments(program, "", "").joined(separator: "\n"))
        bytes.append(output.root)
        bytes.put(writer.isPrecompressing)
        if let stamp = DiskFolder(program).stamp("") { bytes.put(stamp) }
        let manifest = try output.read(Manifest.path) ?? []
        unsafe manifest.withUnsafeBytes { unsafe bytes.append($0) }
        return unsafe SHA256.hexadecimal(bytes.raw)
    }

    private func isCurrent(_ key: String, in output: DiskFolder) -> Bool {
        guard let bytes = (try? source.read(Self.memory)) ?? nil, let memory = FullTextMemory(bytes) else {
            return false
        }
        return memory.key == key && memory.files.allSatisfy { output.stamp($0.path) == $0.stamp }
    }

    private static func arguments(_ program: String, _ site: String, _ target: String) -> [String] {
        [program, "--site=\(site)", "--output-path=\(target)", "--quiet"]
    }

    /// Runs the program; what it wrote, under the paths of the output.
    private func make(_ program: String, _ output: DiskFolder) throws(FileError) -> [OutputFile] {
        let target = DiskFolder("\(source.root)/\(Self.workshop)")
        try source.removeAll(Self.workshop)
        defer { try? source.removeAll(Self.workshop) }
        var process = try ChildProcess(
            Self.arguments(program, output.root, target.root), input: "", readsErrors: true)
        process.readAll()
        guard process.hasSucceeded else {
            let told = String(decoding: process.output, as: UTF8.self)
            throw FileError(path: program, reason: told.isEmpty ? "it failed" : told)
        }
        var files: [OutputFile] = []
        for path in try target.files() where Self.isNeeded(path) {
            if let bytes = try target.read(path) {
                files.append(OutputFile(path: "\(Self.folder)/\(path)", bytes: bytes))
            }
        }
        guard files.contains(where: { $0.path == Self.script }) else {
            throw FileError(path: program, reason: "it wrote no \(Self.script)")
        }
        return files
    }

    /// Its ready-made boxes and their styles are left out: templates draw their own.
    private static func isNeeded(_ path: String) -> Bool {
        !path.hasPrefix("pagefind-") || ["pagefind-entry.json", "pagefind-worker.js"].contains(path)
    }

    /// - Returns: The compressed forms that stand beside the files.
    private func write(_ files: [OutputFile], _ writer: OutputWriter) async throws(FileError) -> [String] {
        let (report, mistakes) = await writer.write(files, part: .fullText)
        if let mistake = mistakes.first { throw FileError(path: mistake.location.file, reason: mistake.message) }
        return report?.twins ?? []
    }

    /// Removes what earlier builds left.
    private func clear(_ writer: OutputWriter) async throws(FileError) {
        try? source.remove(Self.memory)
        guard try !writer.paths(of: .fullText).isEmpty else { return }
        _ = try await write([], writer)
    }
}

extension Content {
    /// Whether templates offer a search in the full text, and the site wants one.
    func hasFullText(_ needs: FieldNeeds) -> Bool {
        configuration.hasSearch && needs[SiteObject.name].contains(SiteObject.Field.fullText)
    }
}
