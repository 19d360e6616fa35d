public import Diagnostics

/// What became of the files of a build.
public struct WriteReport: Sendable {
    public internal(set) var written = 0
    public internal(set) var unchanged = 0
    public internal(set) var removed = 0
    /// The compressed forms that stand beside the files, in order of path.
    public internal(set) var twins: [String] = []
    /// How many of them were made.
    public internal(set) var compressed = 0
    /// By file, how it stands there; `nil` where that has to be asked.
    var stamps: [FileStamp?] = []
}

/// Puts a finished site into its folder: writes what changed, removes what is no longer wanted, touches nothing else.
public struct OutputWriter: Sendable {
    private let folder: any Folder
    /// What a message calls the folder.
    private let name: String
    private let jobs: Int
    let isPrecompressing: Bool

    /// - Parameter isPrecompressing: Whether a compressed form stands beside each text that gains by it.
    public init(_ folder: any Folder, name: String, jobs: Int, isPrecompressing: Bool = false) {
        (self.folder, self.name, self.jobs, self.isPrecompressing) = (folder, name, jobs, isPrecompressing)
    }

    /// - Parameters:
    ///   - pending: Where pages of the build wait for their places.
    ///   - part: What is written; the files of other parts stay as they are.
    /// - Returns: What was done, or why nothing was.
    public func write(
        _ files: [OutputFile], pending: PendingOutput? = nil, part: OutputPart = .whole
    ) async -> (WriteReport?, [Diagnostic]) {
        defer { pending?.end() }
        let refused = refusals(files)
        guard refused.isEmpty else { return (nil, refused.map { .unwritable($0) }) }
        do throws(FileError) {
            let present = try folder.files()
            let earlier = try record()
            let others = earlier?.paths.filter { !part.holds($0) } ?? []
            // By position: a file that is taken out of the list is copied, with all that is known of it.
            var wanted = OutputRecord(files.indices.map { files[$0].path } + others)
            let twins = CompressedTwins(of: isPrecompressing ? files.map(\.path) : [])
            if let mistake = try foreign(present, earlier, files, twins) { return (nil, [mistake]) }
            // Should this build be cut short, the next one still knows what is Charte's.
            var all = wanted
            all.add(earlier?.paths ?? [])
            all.add(twins.all.lazy.map(\.path))
            try store(all)
            var report = WriteReport()
            var unwanted = present.filter { all.paths.contains($0) && !wanted.paths.contains($0) }
            let obstacles = wanted.obstacles(among: unwanted)
            try remove(obstacles, &report)
            let moved = try pending?.placeNew() ?? []
            report.stamps = files.indices.map { moved.contains(files[$0].path) ? nil : files[$0].stamp }
            let mistakes = await write(files, pending, twinned: Set(unwanted), &report)
            guard mistakes.isEmpty else { return (report, mistakes) }
            let refused = await make(twins, &report)
            guard refused.isEmpty else { return (report, refused) }
            wanted.add(report.twins)
            unwanted.removeAll { obstacles.contains($0) || wanted.paths.contains($0) }
            try remove(unwanted, &report)
            if wanted.paths.count != all.paths.count { try store(wanted) }
            return (report, [])
        } catch {
            return (nil, [.unwritable(named(error))])
        }
    }

    /// Puts other bytes into files of the output that are Charte's.
    ///
    /// - Returns: The paths of those that were not there as they are.
    func replace(_ files: [OutputFile]) -> (written: Set<String>, mistakes: [Diagnostic]) {
        var written: Set<String> = []
        for file in files {
            do throws(FileError) {
                if try folder.holds(file.bytes, at: file.path) { continue }
                try folder.write(file.bytes, to: file.path)
                written.insert(file.path)
            } catch {
                return (written, [.unwritable(named(error))])
            }
        }
        return (written, [])
    }

    private func named(_ error: FileError) -> FileError {
        FileError(path: "\(name)/\(error.path)", reason: error.reason)
    }

    /// What could not even be put aside: then nothing else is touched.
    private func refusals(_ files: [OutputFile]) -> [FileError] {
        files.indices.compactMap { index in
            if case .setAside(.refused(let error)) = files[index].content { named(error) } else { nil }
        }
    }

    /// Removes everything that Charte wrote, and its list of it.
    public func clean() throws(FileError) -> Int {
        guard let record = try record() else { return 0 }
        for path in record.paths.sorted() { try folder.remove(path) }
        try folder.remove(OutputRecord.path)
        return record.paths.count
    }

    private func remove(_ paths: some Sequence<String>, _ report: inout WriteReport) throws(FileError) {
        for path in paths {
            try folder.remove(path)
            report.removed += 1
        }
    }

    /// The files of a part that earlier builds wrote.
    func paths(of part: OutputPart) throws(FileError) -> Set<String> {
        try record()?.paths.filter { part.holds($0) } ?? []
    }

    private func record() throws(FileError) -> OutputRecord? {
        try folder.read(OutputRecord.path).flatMap { OutputRecord($0) }
    }

    private func store(_ record: OutputRecord) throws(FileError) {
        let bytes = record.bytes
        guard try !folder.holds(bytes, at: OutputRecord.path) else { return }
        try folder.write(bytes, to: OutputRecord.path)
    }
}

extension OutputFile {
    /// Of a page that waits for its place.
    fileprivate var stamp: FileStamp? { if case .setAside(.new(let stamp)) = content { stamp } else { nil } }
}

extension OutputWriter {
    /// A folder that Charte never wrote must be empty but for dot files; in its own, no foreign file may be in the way.
    private func foreign(
        _ present: [String], _ earlier: OutputRecord?, _ files: [OutputFile], _ twins: CompressedTwins
    ) throws(FileError) -> Diagnostic? {
        let visible = present.filter { !$0.hasPrefix(".") }
        guard let earlier else { return visible.first.map { .foreignOutput(name, example: $0) } }
        let strangers = Set(visible).subtracting(earlier.paths)
        for file in files where strangers.contains(file.path) {
            if try !holds(file) { return .fileInTheWay("\(name)/\(file.path)") }
        }
        return twins.all.first { strangers.contains($0.path) }.map { .fileInTheWay("\(name)/\($0.path)") }
    }

    private func holds(_ file: OutputFile) throws(FileError) -> Bool {
        switch file.content {
        case .bytes(let bytes): try folder.holds(bytes, at: file.path)
        case .pieces(let pieces): try folder.holds(pieces: pieces, at: file.path)
        case .kept(let kept): try folder.holds(kept.bytes(), at: file.path)
        case .setAside(.standing): true
        case .setAside(.new), .setAside(.changed), .setAside(.refused): false
        }
    }

    /// - Parameter twinned: Files that stand beside others, of which none may be told that is a file's no longer.
    private func write(
        _ files: [OutputFile], _ pending: PendingOutput?, twinned: Set<String>, _ report: inout WriteReport
    ) async -> [Diagnostic] {
        let outcomes = await inParallel(files.count, jobs: jobs) { index -> Result<Bool, FileError> in
            do throws(FileError) {
                return .success(try write(files[index], pending, twinned: twinned))
            } catch {
                return .failure(named(error))
            }
        }
        report.written = outcomes.count { (try? $0.get()) == true }
        report.unchanged = outcomes.count { (try? $0.get()) == false }
        return outcomes.compactMap { if case .failure(let error) = $0 { .unwritable(error) } else { nil } }
    }

    /// - Returns: Whether it was not there as it is.
    private func write(
        _ file: OutputFile, _ pending: PendingOutput?, twinned: Set<String>
    ) throws(FileError) -> Bool {
        switch file.content {
        case .bytes(let bytes):
            if try folder.holds(bytes, at: file.path) { return false }
            try removeTwins(of: file.path, among: twinned)
            try folder.write(bytes, to: file.path)
        case .pieces(let pieces):
            if try folder.holds(pieces: pieces, at: file.path) { return false }
            try removeTwins(of: file.path, among: twinned)
            try folder.write(pieces: pieces, to: file.path)
        case .kept(let kept):
            let bytes = try kept.bytes()
            if try folder.holds(bytes, at: file.path) { return false }
            try folder.write(bytes, to: file.path)
        case .setAside(.standing): return false
        case .setAside(.new): break
        case .setAside(.changed(let number)):
            try removeTwins(of: file.path, among: twinned)
            try pending?.place(number, at: file.path)
        case .setAside(.refused(let error)): throw error
        }
        return true
    }
}

extension OutputWriter {
    /// Before a file changes: a server must not send the old one in its compressed form for as long as that stands.
    private func removeTwins(of path: String, among present: Set<String>) throws(FileError) {
        guard !present.isEmpty else { return }
        for twin in CompressedTwins.paths(of: path) where present.contains(twin) { try folder.remove(twin) }
    }

    private func make(_ twins: CompressedTwins, _ report: inout WriteReport) async -> [Diagnostic] {
        let outcomes = await inParallel(twins.all.count, jobs: jobs) { index in
            Result { () throws(FileError) in try twins.make(twins.all[index], in: folder) }
        }
        var refused: [Diagnostic] = []
        for (twin, outcome) in zip(twins.all, outcomes) {
            switch outcome {
            case .success(.useless): break
            case .success(let made):
                report.twins.append(twin.path)
                if case .written = made { report.compressed += 1 }
            case .failure(let error): refused.append(.unwritable(named(error)))
            }
        }
        return refused
    }
}
