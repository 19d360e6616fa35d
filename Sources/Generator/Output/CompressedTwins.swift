internal import Compression

/// The compressed forms of files, each kept beside its file for servers that send it as it is (nginx's `gzip_static`).
///
/// Whether one is right is asked of itself: what it holds must be the file, whatever clocks and caches say.
struct CompressedTwins: Sendable {
    /// A form of a file that is worth having.
    struct Twin: Sendable {
        let file: String
        let form: CompressedForm

        var path: String { file + form.ending }
    }

    /// What became of one.
    enum Outcome: Sendable {
        case standing, written
        /// The file is small, or the form is no smaller.
        case useless
    }

    /// Smaller files go in one packet anyway.
    private static let leastBytes = 1024
    /// What is compressed already gains nothing.
    private static let endings: Set<String> = [
        "atom", "css", "csv", "geojson", "html", "ics", "js", "json", "jsonld", "md", "mjs", "svg", "txt",
        "webmanifest",
        "xml", "yaml", "yml",
    ]

    /// In order of path.
    let all: [Twin]

    /// - Parameter files: Who stands among them stands for itself, also where it is named like a twin.
    init(of files: [String]) {
        let taken = Set(files)
        all = files.filter { Self.endings.contains(fileExtension($0)) }
            .flatMap { file in CompressedForm.allCases.map { Twin(file: file, form: $0) } }
            .filter { !taken.contains($0.path) }
            .sorted { precedes($0.path, $1.path) }
    }

    static func paths(of file: String) -> [String] { CompressedForm.allCases.map { file + $0.ending } }

    /// Makes one, unless it is there and right.
    func make(_ twin: Twin, in folder: any Folder) throws(FileError) -> Outcome {
        guard let bytes = try folder.read(twin.file), bytes.count >= Self.leastBytes else { return .useless }
        if let packed = try folder.read(twin.path), twin.form.holds(bytes, packed: packed) { return .standing }
        guard let packed = twin.form.packed(bytes), packed.count < bytes.count else { return .useless }
        try folder.write(packed, to: twin.path)
        return .written
    }
}
