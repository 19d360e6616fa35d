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
        process.readAll()
        return process.output
    }
}
