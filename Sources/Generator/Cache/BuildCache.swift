internal import Bytes

#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Glibc
#endif

/// Remembers beside a site what its last build was made from and what it wrote. Where all of that is there as it was, the
/// next build has nothing to do. It can be deleted at any time, and is not trusted where it is damaged.
public struct BuildCache: Sendable {
    static let path = ".charte/build"
    private static let memoryPath = ".charte/pages"
    private static let editsPath = ".charte/edits"
    private static let lockPath = ".charte/lock"
    /// A file stamped so shortly before a build began, in nanoseconds, may have been written again under the same stamp.
    private static let grain: Int64 = 20_000_000

    private let site: DiskFolder
    private let content: DiskFolder
    private let templates: DiskFolder
    private let output: DiskFolder
    private let key: String
    private let jobs: Int

    /// - Parameters:
    ///   - source: The folder that holds `Content` and `Templates`.
    ///   - key: Everything besides the files that the result depends on, the version of the program among it.
    public init(source: String, output: DiskFolder, key: String, jobs: Int) {
        (site, content, templates) = (
            DiskFolder(source), DiskFolder("\(source)/Content"), DiskFolder("\(source)/Templates")
        )
        (self.output, self.jobs) = (output, jobs)
        self.key = "\(key)\n\(output.root)\n\(Self.program)"
    }

    /// The very program that runs: another one, were it of the same version, may make something else.
    private static let program: String = {
        let stamp = DiskFolder("/proc/self").stamp("exe")
        return stamp.map { "\($0.size) \($0.modified) \($0.inode)" } ?? ""
    }()

    /// Holds off other builds of the site until the value is gone; `nil` where that cannot be done, which is no harm.
    public func lock() -> BuildLock? {
        // The folder comes into being with the file.
        if site.stamp(Self.lockPath) == nil { try? site.write([], to: Self.lockPath) }
        return BuildLock("\(site.root)/\(Self.lockPath)")
    }

    /// Whether an earlier build left anything.
    var hasRecord: Bool { site.stamp(Self.path) != nil }

    /// What stands in the folders now; taken before a build reads them.
    ///
    /// - Parameter first: What can be done meanwhile where no earlier build left anything. The stamps of the templates are
    ///   taken before.
    func snapshot<Result: Sendable>(
        _ first: @escaping @Sendable () async -> Result
    ) async -> (BuildSnapshot?, Result?) {
        let (began, isFirst) = (fileClock(), !hasRecord)
        let (texts, (sources, result)) = await inParallel(jobs: jobs) {
            // Where no earlier build asks what has changed, the stamps of texts are soon enough taken with their bytes.
            await listed(content, hasTextsLater: isFirst)
        } and: {
            let sources = await listed(templates)
            return (sources, isFirst ? await first() : nil)
        }
        guard let texts, let sources else { return (nil, result) }
        return (snapshot(began, texts.listing, texts.files, sources.files), result)
    }

    private func listed(
        _ folder: DiskFolder, hasTextsLater: Bool = false
    ) async -> (listing: [String], files: [BuildSnapshot.File])? {
        guard let listing = try? folder.files(), let files = await stamps(listing, in: folder, hasTextsLater) else {
            return nil
        }
        return (listing, files)
    }

    private func snapshot(
        _ began: Int64, _ listing: [String], _ files: [BuildSnapshot.File], _ templates: [BuildSnapshot.File]
    ) -> BuildSnapshot {
        let young = files.filter { $0.stamp.map { $0.changed >= began - Self.grain } ?? false }.map(\.path)
        let digests = young.compactMap { path in
            ((try? content.read(path)) ?? nil).map { (path, FileDigest($0)) }
        }
        return BuildSnapshot(
            began: began, listing: listing, content: files, templates: templates,
            digests: Dictionary(digests) { first, _ in first })
    }

    /// - Parameter hasTextsLater: Whether texts are not asked for theirs.
    private func stamps(
        _ files: [String], in folder: DiskFolder, _ hasTextsLater: Bool
    ) async -> [BuildSnapshot.File]? {
        var known: [BuildSnapshot.File] = []
        known.reserveCapacity(files.count)
        var now: [Int] = []
        for path in files where !ContentPath.isLitter(path) {
            if !hasTextsLater || !path.ends(in: ".md") { now.append(known.count) }
            known.append((path, nil))
        }
        let paths = now.map { known[$0].path }
        let stamps = await inParallel(paths.count, jobs: jobs) { folder.stamp(paths[$0]) }
        guard !stamps.contains(nil) else { return nil }
        for (place, stamp) in zip(now, stamps) { known[place].stamp = stamp }
        return known
    }
}

/// The files of a site before a build.
public struct BuildSnapshot: Sendable {
    /// A file, with its stamp unless that is taken later.
    typealias File = (path: String, stamp: FileStamp?)

    let began: Int64
    /// All files of content, in order.
    let listing: [String]
    let content: [File]
    let templates: [File]
    /// Of the files of content that are so young that their stamps prove nothing, taken before any is read.
    let digests: [String: FileDigest]
}

/// The files that a build was made from, as its record tells them.
struct BuildSources: Sendable {
    let content: WrittenEntries
    let templates: WrittenEntries
}

extension BuildCache {
    /// What the last build left; `nil` where there was none, or it was another's.
    func last(_ snapshot: BuildSnapshot) async -> LastBuild? {
        guard let bytes = (try? site.read(Self.path)) ?? nil, let record = BuildRecord(bytes), record.key == key else {
            return nil
        }
        let (output, entries) = (output, record.output)
        let changed = await self.changed(snapshot.content, record.content, record.began, content)
        let templates = await self.changed(snapshot.templates, record.templates, record.began, templates)
        let stands = await inParallel(entries.count, jobs: jobs) { index in
            output.stamp(entries[index].path) == entries[index].stamp
        }
        return LastBuild(record: record, changed: changed, hasSameTemplates: templates?.isEmpty == true, stands: stands)
    }

    /// The files that are others. Stamps are trusted where they are the same and old enough; otherwise the bytes are asked.
    private func changed(
        _ files: [BuildSnapshot.File], _ entries: [BuildRecord.Entry], _ began: Int64, _ folder: DiskFolder
    ) async -> [String]? {
        guard files.count == entries.count, zip(files, entries).allSatisfy({ $0.path == $1.path }) else { return nil }
        let doubtful = files.indices.filter { !isOld(files[$0].stamp, entries[$0], began) }
        let differ = await inParallel(doubtful.count, jobs: jobs) { place in
            let entry = entries[doubtful[place]]
            guard let digest = entry.digest, let bytes = (try? folder.read(entry.path)) ?? nil else { return true }
            return FileDigest(bytes) != digest
        }
        return zip(doubtful, differ).filter(\.1).map { files[$0.0].path }
    }

    /// Leaves what a build leaves besides its record, which alone says that it counts: so that may be done while the pages
    /// are written.
    func leave(_ legacy: BuildLegacy, in image: ImageWriter, _ snapshot: BuildSnapshot) {
        legacy.leave(in: image, key: key, began: snapshot.began)
        try? site.remove(Self.editsPath)
    }

    /// What takes that while the build goes on; only who holds the lock may ask.
    func imageWriter() -> ImageWriter? { ImageWriter(site.absolute(Self.memoryPath)) }

    /// Remembers a build. What cannot be written is not remembered; the next build has more to do, and that is all.
    ///
    /// - Parameters:
    ///   - site: One with a finding is made again each time, as far as it has to be: what is told once is told every time.
    ///   - sources: The files that it was made from.
    ///   - report: What became of its files.
    ///   - summary: What it told of itself.
    func store(
        _ build: SiteBuild, _ sources: BuildSources, _ snapshot: BuildSnapshot, _ report: WriteReport, summary: String
    ) async {
        guard !Self.program.isEmpty else { return forget() }
        let (output, files) = (output, build.files)
        let written = files.indices.map { files[$0].path } + [OutputRecord.path] + report.twins
        let entries = await WrittenEntries(written.count, jobs: jobs) { index in
            let known = index < report.stamps.count ? report.stamps[index] : nil
            let stamp = known ?? output.stamp(written[index])
            return BuildRecord.Entry(path: written[index], stamp: stamp)
        }
        let record = BuildRecord.pieces(
            key: key, began: snapshot.began, files: [sources.content, sources.templates, entries],
            summary: build.diagnostics.isEmpty ? summary : "", hasFullText: build.hasFullText)
        try? site.write(pieces: record, to: Self.path)
    }

    /// What is remembered of the files that a build was made from.
    func sources(of build: SiteBuild, _ snapshot: BuildSnapshot) async -> BuildSources {
        let (known, folder) = (build.legacy?.files, content)
        let content = await WrittenEntries(snapshot.content.count, jobs: jobs) { index in
            let (path, stamp) = snapshot.content[index]
            let file = known?.file(at: path, near: index)
            // One that is older than the build can be taken at any time.
            return BuildRecord.Entry(
                path: path, stamp: stamp ?? file?.stamp ?? folder.stamp(path),
                digest: file?.digest ?? snapshot.digests[path])
        }
        let templates = snapshot.templates.map { path, stamp in
            BuildRecord.Entry(path: path, stamp: stamp, digest: build.templateDigests[path])
        }
        return BuildSources(content: content, templates: WrittenEntries(templates))
    }

    /// Remembers that some texts were patched into a site, in what the build before it left.
    ///
    /// - Parameter written: The files of the output that are others now.
    func store(_ patch: TextPatch, after last: LastBuild, _ snapshot: BuildSnapshot, written: Set<String>) {
        let edits = StoredEdits(base: patch.base, last: snapshot.began, pieces: patch.pieces)
        guard (try? site.write(edits.bytes, to: Self.editsPath)) != nil else { return forget() }
        let record = last.record
        // No file came or went, so that each stands where it stood.
        let now = BuildRecord(
            key: key, began: snapshot.began,
            content: zip(snapshot.content, record.content).map { file, entry in
                BuildRecord.Entry(
                    path: file.path, stamp: file.stamp, digest: patch.digests[file.path] ?? entry.digest)
            },
            templates: zip(snapshot.templates, record.templates).map { file, entry in
                BuildRecord.Entry(path: file.path, stamp: file.stamp, digest: entry.digest)
            },
            output: record.output.map { entry in
                guard written.contains(entry.path) else { return entry }
                return BuildRecord.Entry(path: entry.path, stamp: output.stamp(entry.path))
            }, summary: record.summary, hasFullText: record.hasFullText)
        try? site.write(pieces: now.pieces, to: Self.path)
    }

    /// What the last build made of texts and pages, piece by piece; `nil` where it is damaged or belongs to another build.
    func image(_ last: LastBuild) -> StoredImage? {
        guard var image = StoredImage(at: "\(site.root)/\(Self.memoryPath)"), let head = image.head, head.key == key
        else {
            return nil
        }
        if head.began == last.record.began { return image }
        guard let bytes = (try? site.read(Self.editsPath)) ?? nil, let edits = StoredEdits(bytes),
            edits.base == head.began, edits.last == last.record.began
        else { return nil }
        image.revise(edits.pieces)
        return image
    }

    /// All of it, as far as it holds still: the texts whose files are the same, the pages whose files stand in the output.
    func memory(_ image: StoredImage, _ last: LastBuild, _ snapshot: BuildSnapshot) async -> BuildMemory? {
        guard var memory = await BuildMemory(image, key: key, jobs: jobs) else { return nil }
        let record = last.record
        let before = Dictionary(record.content.map { ($0.path, $0) }) { first, _ in first }
        for (path, stamp) in snapshot.content where isOld(stamp, before[path], record.began) {
            memory.texts.trust(path, digest: before[path]?.digest)
        }
        memory.traces.standing = Set(zip(record.output, last.stands).lazy.filter { $0.1 }.map(\.0.path))
        return memory
    }

    /// Whether a file surely has the bytes that it had.
    private func isOld(_ stamp: FileStamp?, _ entry: BuildRecord.Entry?, _ began: Int64) -> Bool {
        guard let stamp, stamp == entry?.stamp else { return false }
        return stamp.changed < began - Self.grain
    }

    /// Remembers a file of the output as it stands now, where it was written once more after the build.
    func restamp(_ path: String) {
        guard let bytes = (try? site.read(Self.path)) ?? nil, let record = BuildRecord(bytes),
            let stamp = output.stamp(path), let place = record.output.firstIndex(where: { $0.path == path }),
            record.output[place].stamp != stamp
        else { return }
        var entries = record.output
        entries[place] = BuildRecord.Entry(path: path, stamp: stamp)
        let now = BuildRecord(
            key: record.key, began: record.began, content: record.content, templates: record.templates,
            output: entries, summary: record.summary, hasFullText: record.hasFullText)
        try? site.write(pieces: now.pieces, to: Self.path)
    }

    public func forget() {
        for path in [Self.path, Self.memoryPath, Self.editsPath] { try? site.remove(path) }
    }
}

/// A lock on a file (flock(2)), held until the object is gone, or the program.
///
/// A class because the lock is the system's, and ends with it.
public final class BuildLock: Sendable {
    private let descriptor: Int32

    fileprivate init?(_ path: String) {
        descriptor = unsafe open(path, O_RDWR | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        while flock(descriptor, LOCK_EX) != 0 {
            guard errno == EINTR else {
                close(descriptor)
                return nil
            }
        }
    }

    deinit { close(descriptor) }
}
