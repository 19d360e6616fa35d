/// Where the lines of a file begin, found in one walk, so that a thousand mistakes in it do not cost a thousand walks.
struct LineIndex {
    private let bytes: [UInt8]
    private let starts: [Int]

    init(_ source: SourceFile) {
        bytes = source.bytes
        starts = [0] + source.bytes.indices.lazy.filter { source.bytes[$0] == 0x0A }.map { $0 + 1 }
    }

    /// The text of a line counted from 1, without its end; `nil` past the end of the file.
    func line(_ number: Int) -> String? {
        guard starts.indices.contains(number - 1) else { return nil }
        let end = number < starts.count ? starts[number] - 1 : bytes.count
        return String(decoding: bytes[starts[number - 1]..<end], as: UTF8.self)
    }
}
