public import Diagnostics

/// What became of the files of a build.
public struct WriteReport: Sendable {
    public internal(set) var written = 0
    public internal(set) var unchanged = 0
    public internal(set) var removed = 0
}

/// Puts a finished site into its folder: writes what changed, removes what is no longer wanted, touches nothing else.
public struct OutputWriter: Sendable {
    private let folder: any Folder
    /// What a message calls the folder.
    private let name: String
    private let jobs: Int

    public init(_ folder: any Folder, name: String, jobs: Int) {
        (self.folder, self.name, self.jobs) = (folder, name, jobs)
    }

    /// - Returns: What was done, or why nothing was.
    public func write(_ files: [OutputFile]) async -> (WriteReport?, [Diagnostic]) {
        do throws(FileError) {
            let present = try folder.files()
            let earlier = try record()
            let wanted = OutputRecord(files.map(\.path))
            if let mistake = try foreign(present, earlier, files) { return (nil, [mistake]) }
            // Should this build be cut short, the next one still knows what is Charte's.
            let all = OutputRecord(wanted.paths.union(earlier?.paths ?? []))
            try store(all)
            var report = WriteReport()
            let unwanted = present.filter { all.paths.contains($0) && !wanted.paths.contains($0) }
            let obstacles = wanted.obstacles(among: unwanted)
            try remove(obstacles, &report)
            let mistakes = await write(files, &report)
            guard mistakes.isEmpty else { return (report, mistakes) }
            try remove(unwanted.filter { !obstacles.contains($0) }, &report)
            try store(wanted)
            return (report, [])
        } catch {
            return (nil, [.unwritable(FileError(path: "\(name)/\(error.path)", reason: error.reason))])
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

    private func record() throws(FileError) -> OutputRecord? {
        try folder.read(OutputRecord.path).flatMap { OutputRecord($0) }
    }

    private func store(_ record: OutputRecord) throws(FileError) {
        guard try !folder.holds(record.bytes, at: OutputRecord.path) else { return }
        try folder.write(record.bytes, to: OutputRecord.path)
    }
}

extension OutputWriter {
    /// A folder that Charte never wrote must be empty but for dot files; in its own, no foreign file may be in the way.
    private func foreign(
        _ present: [String], _ earlier: OutputRecord?, _ files: [OutputFile]
    ) throws(FileError) -> Diagnostic? {
        let visible = present.filter { !$0.hasPrefix(".") }
        guard let earlier else { return visible.first.map { .foreignOutput(name, example: $0) } }
        let strangers = Set(visible).subtracting(earlier.paths)
        for file in files where strangers.contains(file.path) {
            if try !folder.holds(file.bytes, at: file.path) { return .fileInTheWay("\(name)/\(file.path)") }
        }
        return nil
    }

    private func write(_ files: [OutputFile], _ report: inout WriteReport) async -> [Diagnostic] {
        let (folder, name) = (folder, name)
        let outcomes = await inParallel(files.count, jobs: jobs) { index -> Result<Bool, FileError> in
            let file = files[index]
            do throws(FileError) {
                if try folder.holds(file.bytes, at: file.path) { return .success(false) }
                try folder.write(file.bytes, to: file.path)
                return .success(true)
            } catch {
                return .failure(FileError(path: "\(name)/\(file.path)", reason: error.reason))
            }
        }
        report.written = outcomes.count { (try? $0.get()) == true }
        report.unchanged = outcomes.count { (try? $0.get()) == false }
        return outcomes.compactMap { if case .failure(let error) = $0 { .unwritable(error) } else { nil } }
    }
}
