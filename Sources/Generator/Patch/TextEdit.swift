internal import Bytes
internal import Diagnostics
internal import Domain
internal import Markdown

/// A file of which the text alone is another: its front matter is what it was, and its links lead where they led.
struct TextEdit: Sendable {
    let path: String
    /// As it is now.
    let file: KnownFile
    let digest: FileDigest
    let prose: ProseFile
    /// What the last build made of it.
    let before: ProseOutline
    /// The pages that show it.
    let pages: [Int]
    /// Among the texts of the image.
    let index: Int
}

extension TextEdit {
    /// `nil` where more than the text has changed, or something has to be told.
    init?(_ path: String, _ image: StoredImage, _ folder: any Folder, _ reader: ContentReader) {
        guard let (index, piece) = image.text(path) else { return nil }
        let file = KnownFile.read(path, reader.kind(of: path), folder, reader, known: nil)
        guard file.isStorable, let digest = file.digest, let prose = file.prose,
            file.file.matter?.isSame(as: piece.text.matter) == true,
            let before = piece.text.outline(in: placed(path)),
            prose.outline.links.elementsEqual(before.links, by: { $0.leads(like: $1) })
        else { return nil }
        (self.path, self.file, self.digest, self.prose, self.before) = (path, file, digest, prose, before)
        (self.index, pages) = (index, piece.pages)
    }

    /// Whether lists show something else of it.
    var showsOtherwise: Bool { prose.outline.lead != before.lead || prose.outline.isEmpty != before.isEmpty }

    /// What takes the place of what was known of the file.
    var piece: (place: StoredImage.Place, bytes: [UInt8]) {
        var bytes = StoredWriter()
        StoredTextPiece.append(path, pages, file, to: &bytes)
        return (StoredImage.Place(section: .texts, index: index), bytes.bytes)
    }
}

extension Link {
    /// Whether it leads where another does.
    fileprivate func leads(like other: Link) -> Bool {
        kind == other.kind && destination == other.destination && isHole == other.isHole
    }
}
