internal import Diagnostics
internal import Domain
internal import Markdown

/// A file of which the text alone is another: its front matter is what it was, and its links lead where they led.
struct TextEdit: Sendable {
    let path: String
    /// SHA-256 of the file as it is now.
    let hash: String
    let prose: ProseFile
    /// What the last build made of it.
    let before: ProseOutline
    /// The pages that show it.
    let pages: [Int]
    /// Among the texts of the image.
    let index: Int
    /// What a later build is told of it.
    let stored: StoredText
}

extension TextEdit {
    /// `nil` where more than the text has changed, or something has to be told.
    init?(_ path: String, _ image: StoredImage, _ folder: any Folder, _ reader: ContentReader) {
        guard let (index, piece) = image.text(path), let kind = ContentPath.text(path, reader),
            case let file = KnownFile.read(path, kind, folder, reader, known: nil), let prose = file.linked.prose,
            let stored = StoredText(file), stored.matter == piece.text.matter,
            let before = piece.text.outline(in: placed(path)),
            prose.outline.links.elementsEqual(before.links, by: { $0.leads(like: $1) })
        else { return nil }
        (self.path, hash, self.prose, self.before) = (path, stored.hash, prose, before)
        (self.index, pages, self.stored) = (index, piece.pages, stored)
    }

    /// Whether lists show something else of it.
    var showsOtherwise: Bool { prose.outline.summary != before.summary || prose.outline.isEmpty != before.isEmpty }

    /// What takes the place of what was known of the file.
    var piece: (place: StoredImage.Place, bytes: [UInt8]) {
        var bytes: [UInt8] = []
        bytes.put(path)
        bytes.put(pages)
        stored.append(to: &bytes)
        return (StoredImage.Place(section: .texts, index: index), bytes)
    }
}

extension ContentPath {
    /// What a file is that has a text; `nil` for any other.
    static func text(_ path: String, _ reader: ContentReader) -> ContentPath? {
        let languages = reader.configuration.languages.map(\.rawValue)
        let kind = ContentPath(path, collections: reader.builder.collections, languages: languages)
        switch kind {
        case .index, .record, .page: return kind
        case .configuration, .strings, .table, .verbatim, .land, .attachment, .stray: return nil
        }
    }
}

extension Link {
    /// Whether it leads where another does, under the same words.
    fileprivate func leads(like other: Link) -> Bool {
        kind == other.kind && destination == other.destination && text == other.text && isHole == other.isHole
    }
}
