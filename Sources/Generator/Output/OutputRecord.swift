/// What Charte wrote into an output folder: the list of its files, kept in a hidden file beside them.
///
/// It tells what is Charte's, so that what is not is never removed or overwritten.
struct OutputRecord {
    static let path = ".charte"
    private static let firstLine = "Files written by charte. Removing this list makes charte refuse the folder."

    private(set) var paths: Set<String> = []
    /// The same in the order in which they came, which mostly is that of the list already.
    private var asTheyCame: [String] = []

    init(_ paths: some Sequence<String>) {
        self.paths.reserveCapacity(paths.underestimatedCount)
        asTheyCame.reserveCapacity(paths.underestimatedCount)
        add(paths)
    }

    mutating func add(_ others: some Sequence<String>) {
        for path in others where paths.insert(path).inserted { asTheyCame.append(path) }
    }

    /// Reads a list; `nil` where this is none.
    init?(_ bytes: [UInt8]) {
        let lines = bytes.split(separator: 0x0A)
        guard let first = lines.first, first.elementsEqual(Self.firstLine.utf8) else { return nil }
        self.init(lines.dropFirst().map { String(decoding: $0, as: UTF8.self) })
    }

    var bytes: [UInt8] {
        var bytes = StoredWriter(capacity: 64 * (paths.count + 2))
        for line in [Self.firstLine] + asTheyCame.sorted() {
            bytes.append(line)
            bytes.append("\n")
        }
        return bytes.bytes
    }
}

extension OutputRecord {
    /// The paths that must go before these can be written: files where a folder is wanted, and files in a folder where
    /// a file is.
    func obstacles(among others: [String]) -> Set<String> {
        guard !others.isEmpty else { return [] }
        let folders = Set(paths.flatMap { Self.folders(of: $0) })
        return Set(
            others.filter { other in
                folders.contains(other) || Self.folders(of: other).contains { paths.contains($0) }
            })
    }

    /// `a` and `a/b` of `a/b/index.html`.
    private static func folders(of path: String) -> [String] {
        path.utf8.indices.filter { path.utf8[$0] == UInt8(ascii: "/") }.map { String(path[..<$0]) }
    }
}
