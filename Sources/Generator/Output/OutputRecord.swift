/// What Charte wrote into an output folder: the list of its files, kept in a hidden file beside them.
///
/// It tells what is Charte's, so that what is not is never removed or overwritten.
struct OutputRecord {
    static let path = ".charte"
    private static let firstLine = "Files written by charte. Removing this list makes charte refuse the folder."

    var paths: Set<String>

    init(_ paths: some Sequence<String>) { self.paths = Set(paths) }

    /// Reads a list; `nil` where this is none.
    init?(_ bytes: [UInt8]) {
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
        guard lines.first == Self.firstLine else { return nil }
        self.init(lines.dropFirst())
    }

    var bytes: [UInt8] {
        Array(([Self.firstLine] + paths.sorted()).map { $0 + "\n" }.joined().utf8)
    }
}
