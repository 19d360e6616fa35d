/// Where the lines of a file begin, found in one walk, so that a thousand mistakes in it do not cost a thousand walks.
struct LineIndex {
    private let bytes: [UInt8]
    private let starts: [Int]
    /// The line that was asked for last: mistakes come in order, and a line may hold a hundred thousand of them.
    private var last: (number: Int, scalars: [Unicode.Scalar])?

    init(_ source: SourceFile) {
        bytes = source.bytes
        starts = [0] + source.bytes.indices.lazy.filter { source.bytes[$0] == 0x0A }.map { $0 + 1 }
    }

    /// The scalars of a line counted from 1, without its end; `nil` past the end of the file.
    mutating func line(_ number: Int) -> [Unicode.Scalar]? {
        if let last, last.number == number { return last.scalars }
        guard starts.indices.contains(number - 1) else { return nil }
        let end = number < starts.count ? starts[number] - 1 : bytes.count
        let scalars = Array(String(decoding: bytes[starts[number - 1]..<end], as: UTF8.self).unicodeScalars)
        last = (number, scalars)
        return scalars
    }
}
