internal import Diagnostics
internal import Domain
internal import Markdown

/// What was read of `Content/`, as a whole and file by file.
struct ContentMemory: Sendable {
    var content: Content
    /// Every mistake of reading.
    let diagnostics: [Diagnostic]
    let reader: ContentReader
    /// Of all that says how texts are read, besides themselves.
    let readingKey: UInt64
    let names: AutolinkNames
    /// All files but those that editors and systems leave lying about.
    var files: KnownFiles
}

/// Files by path. The same files may be others; which ones there are stays.
struct KnownFiles: Sendable {
    private let list: PathList
    private var files: [KnownFile]

    /// - Parameter paths: In order of bytes.
    init(_ paths: [String], _ files: [KnownFile]) {
        (list, self.files) = (PathList(inOrder: paths), files)
    }

    subscript(path: String) -> KnownFile? { place(of: path).map { files[$0] } }

    var count: Int { files.count }

    private var paths: [String] { list.paths }

    func place(of path: String) -> Int? { list.place(of: path) }

    /// - Parameter place: Where it most likely stands in the list.
    func file(at path: String, near place: Int) -> KnownFile? {
        place < count && paths[place] == path ? files[place] : self[path]
    }

    /// The places of those of which a later build need not read the text; in order of path.
    var texts: [Int] { files.indices.filter { files[$0].isStorable } }

    subscript(place: Int) -> (path: String, file: KnownFile) { (paths[place], files[place]) }

    /// The text of a file, with the links of names.
    func prose(at place: Int) -> ProseFile? { files[place].prose }

    mutating func replace(_ path: String, with file: KnownFile) {
        if let place = place(of: path) { files[place] = file }
    }
}

extension ContentReader {
    /// Whether another reader makes the same of every file.
    func reads(like other: ContentReader) -> Bool {
        let (one, two) = (configuration, other.configuration)
        return one.languages == two.languages && one.typography == two.typography
            && one.allowsRawHTML == two.allowsRawHTML && one.linksNames == two.linksNames && labels == other.labels
    }
}
