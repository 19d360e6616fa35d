#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Musl)
    @unsafe @preconcurrency internal import Musl
#else
    @unsafe @preconcurrency internal import Glibc
#endif

/// What becomes of the pictures by which other sites show a page: social cards.
public enum CardChoice: Sendable {
    /// None are made, and pages say nothing of any.
    case none
    /// The same, for want of the program that paints them.
    case unavailable
    case painted(CardPainter)

    /// As the program rsvg-convert paints them, where it is on the path.
    ///
    /// - Parameter source: The folder that holds `Content`; what is painted is kept beside it.
    public static func found(beside source: String) -> CardChoice {
        guard isOnPath(CardPainter.program) else { return .unavailable }
        return .painted(CardPainter(keeping: DiskFolder("\(source)/\(CardPainter.path)"), CardPainter.convert))
    }

    /// What tells one choice from another.
    public var name: String {
        switch self {
        case .none: "no cards"
        case .unavailable: "cards without a painter"
        case .painted: "cards"
        }
    }

    var isPainted: Bool { if case .painted = self { true } else { false } }
    var isUnavailable: Bool { if case .unavailable = self { true } else { false } }
}

/// Turns the drawings of cards into pictures, and keeps each under the hash of its drawing: the same is not painted twice.
public struct CardPainter: Sendable {
    typealias Paint = @Sendable (_ drawing: [UInt8]) throws(FileError) -> [UInt8]

    /// Of librsvg (https://wiki.gnome.org/Projects/LibRsvg).
    public static let program = "rsvg-convert"
    static let path = ".charte/cards"

    private let folder: any Folder
    private let paint: Paint

    init(keeping folder: any Folder, _ paint: @escaping Paint) { (self.folder, self.paint) = (folder, paint) }

    /// The picture of a drawing.
    func picture(of drawing: [UInt8]) throws(FileError) -> KeptFile {
        let kept = KeptFile(folder: folder, path: "\(SHA256.hexadecimal(drawing)).png")
        if let known = try folder.read(kept.path), CardFormat.isRight(known) { return kept }
        let picture = try paint(drawing)
        guard CardFormat.isRight(picture) else {
            throw FileError(
                path: Self.program, reason: "it made no picture of \(CardFormat.width) × \(CardFormat.height)")
        }
        try folder.write(PaletteImage(picture)?.file ?? picture, to: kept.path)
        return kept
    }

    /// Removes what no card shows any more.
    func forget(allBut pictures: [KeptFile]) {
        let wanted = Set(pictures.map(\.path))
        for path in (try? folder.files()) ?? [] where !wanted.contains(path) { try? folder.remove(path) }
    }

    static let convert: Paint = { (drawing) throws(FileError) in
        let words = [program, "--width=\(CardFormat.width)", "--height=\(CardFormat.height)", "--format=png"]
        var process = try ChildProcess(words, input: String(decoding: drawing, as: UTF8.self))
        while !process.readSome() {}
        return process.output
    }
}

/// The size at which all large services show cards, and what a picture of it begins with.
enum CardFormat {
    static let width = 1200
    static let height = 630

    /// Whether bytes are a PNG of this size.
    static func isRight(_ bytes: [UInt8]) -> Bool {
        PNGParts(bytes).map { $0.width == width && $0.height == height && !$0.data.isEmpty } ?? false
    }
}

/// A file that stands in some folder until it is written where it belongs.
struct KeptFile: Sendable {
    let folder: any Folder
    let path: String

    func bytes() throws(FileError) -> [UInt8] {
        guard let bytes = try folder.read(path) else { throw FileError(path: path, reason: "it is gone") }
        return bytes
    }
}

private func isOnPath(_ program: String) -> Bool {
    guard let path = unsafe getenv("PATH") else { return false }
    return unsafe String(cString: path).split(separator: ":").contains { folder in
        unsafe access("\(folder)/\(program)", X_OK) == 0
    }
}
