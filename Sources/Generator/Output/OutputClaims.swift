internal import Bytes
internal import Diagnostics

/// Who wants to write which path of the output, known before any page is rendered. Each path belongs to one, and a
/// file cannot stand where others need a folder.
struct OutputClaims {
    private var places: [String: SourceLocation] = [:]
    private var inOrder: [String] = []
    private var log: [Diagnostic] = []

    /// - Parameter count: About how many files there will be.
    init(roomFor count: Int = 0) {
        places.reserveCapacity(count)
        inOrder.reserveCapacity(count)
    }

    mutating func add(_ path: String, from place: SourceLocation) {
        if let other = places.updateValue(place, forKey: path) {
            places[path] = other
            return log.append(.sameOutput(path, place, other))
        }
        inOrder.append(path)
    }

    var diagnostics: [Diagnostic] { log + filesAmongFolders }

    /// `etats` beside `etats/maroc/index.html`. Pages are never such files: they end in a name that no folder has.
    private var filesAmongFolders: [Diagnostic] {
        guard mayHaveFilesAmongFolders else { return [] }
        let files = Set(inOrder.lazy.filter { !Self.isPage($0) }.map { $0[...] })
        var told: Set<Substring> = []
        return inOrder.flatMap { path in
            Self.folders(of: path).filter { files.contains($0) && told.insert($0).inserted }.compactMap { folder in
                places[String(folder)].flatMap { file in
                    places[path].map { .fileInsteadOfFolder(String(folder), at: file, needed: $0) }
                }
            }
        }
    }

    /// A quick look at the bytes, which rules it out for nearly every site. What may be written in several ways is not
    /// told by its bytes.
    private var mayHaveFilesAmongFolders: Bool {
        var files = ByteTable()
        for path in inOrder where !Self.isPage(path) { files.insert(path) }
        return inOrder.contains { path in
            return unsafe path.withUTF8Bytes { path in
                unsafe !isSurelyComposed(path)
                    || path.indices.contains { end in
                        unsafe path[end] == UInt8(ascii: "/")
                            && files.index(of: UnsafeBufferPointer(rebasing: path[..<end])) != nil
                    }
            }
        }
    }

    private static func isPage(_ path: String) -> Bool { path.ends(in: "/index.html") }

    private static func folders(of path: String) -> [Substring] {
        path.utf8.indices.lazy.filter { path.utf8[$0] == UInt8(ascii: "/") }.map { path[..<$0] }
    }
}
