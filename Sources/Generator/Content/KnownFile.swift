internal import Diagnostics
internal import Domain
internal import Markdown

/// A file of content that was read, and what tells whether it is still the same.
///
/// A class because all files are held by whoever knows what was read, and that is copied with every edit.
final class KnownFile: Sendable {
    /// Of its bytes; `nil` where it could not be read, or is handed on as it is.
    let digest: FileDigest?
    /// As it was read by itself.
    let file: ReadFile
    /// With the links of names, where it asks for them.
    let linked: ReadFile

    private init(digest: FileDigest?, file: ReadFile, linked: ReadFile) {
        (self.digest, self.file, self.linked) = (digest, file, linked)
    }

    var isReadable: Bool { digest != nil }

    /// That of a text that waits for the names of records.
    var waitingLanguage: Language? { file.waiting?.language }

    /// Reads a file, unless its bytes are those that are known.
    ///
    /// - Parameter stored: What an earlier build made of the file.
    static func read(
        _ path: String, _ kind: ContentPath, _ folder: any Folder, _ reader: ContentReader, known: KnownFile?,
        stored: StoredText? = nil
    ) -> KnownFile {
        if let stored, stored.isFresh, let file = restored(path, kind, folder, reader, stored) { return file }
        let bytes = kind.isRead || kind == .configuration ? folder.bytes(path) : .success(nil)
        let digest = ((try? bytes.get()) ?? nil).map { FileDigest($0) }
        if let known, let digest, known.digest == digest { return known }
        if let stored, stored.digest == digest, let file = restored(path, kind, folder, reader, stored) { return file }
        let file = reader.read(path, as: kind, bytes)
        return KnownFile(digest: digest, file: file, linked: file)
    }

    private static func restored(
        _ path: String, _ kind: ContentPath, _ folder: any Folder, _ reader: ContentReader, _ stored: StoredText
    ) -> KnownFile? {
        let file = reader.restore(path, as: kind, stored) {
            reader.read(path, as: kind, folder.bytes(path)).prose?.prose
                ?? Prose(parsing: SourceFile(path: path, text: ""))
        }
        return file.map { KnownFile(digest: stored.digest, file: $0, linked: $0) }
    }

    /// With the links of names in a text that waits for them.
    func linked(_ links: [Language: Autolinks], isNew: Bool) -> KnownFile {
        guard let waiting = file.waiting, isNew || linked.waiting != nil else { return self }
        var linked = file
        linked.take(waiting, links: links[waiting.language])
        return KnownFile(digest: digest, file: file, linked: linked)
    }
}
