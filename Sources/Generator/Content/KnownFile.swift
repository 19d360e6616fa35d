internal import Diagnostics
internal import Domain
internal import Markdown

/// A file of content that was read, and what tells whether it is still the same.
///
/// A class because all files are held by whoever knows what was read, and that is copied with every edit.
final class KnownFile: Sendable {
    /// Of its bytes; `nil` where it could not be read, or is handed on as it is.
    let digest: FileDigest?
    /// What it bore when it was read from a disk; `nil` for one that was not.
    let stamp: FileStamp?
    /// As it was read by itself.
    let file: ReadFile
    /// The same with the links of names, where it asks for them.
    private let withNames: KnownFile?

    private init(digest: FileDigest?, stamp: FileStamp?, file: ReadFile, withNames: KnownFile? = nil) {
        (self.digest, self.stamp, self.file, self.withNames) = (digest, stamp, file, withNames)
    }

    /// That of the settings, which hold neither records nor texts.
    init(settings bytes: FileBytes, _ stamp: FileStamp?) {
        (digest, self.stamp, file, withNames) = (FileDigest(bytes), stamp, ReadFile(), nil)
    }

    /// As they are with the links of names: nothing else of a file depends on those.
    var prose: ProseFile? { withNames == nil ? file.prose : withNames?.file.prose }
    var diagnostics: [Diagnostic] { withNames?.file.diagnostics ?? file.diagnostics }

    /// Asked of every file, of which hardly any has one: the list itself need not be taken in hand.
    var hasDiagnostics: Bool { withNames == nil ? !file.diagnostics.isEmpty : !diagnostics.isEmpty }

    var isReadable: Bool { digest != nil }

    /// Whether the record that stands in it cannot be known.
    var isLost: Bool {
        if file.hasMistakenName { return true }
        if let prose = file.prose { return prose.matter.isUnread }
        return file.waiting?.isUnread ?? !file.diagnostics.isEmpty
    }

    /// Whether it explains by its own mistakes that a record in it is not there.
    var hasMistakenRecord: Bool {
        file.hasMistakenName || file.records.indices.contains { file.records[$0].diagnostics.hasErrors }
    }

    /// That of a text that waits for the names of records.
    var waitingLanguage: Language? { file.waiting.flatMap { $0.linksNames ? $0.language : nil } }

    /// Whether its text is still to be read.
    ///
    /// - Parameter isNew: Whether the names that become links are others than when it was read.
    func isWaiting(isNew: Bool) -> Bool {
        guard let waiting = file.waiting else { return false }
        return withNames == nil || (isNew && waiting.linksNames)
    }

    /// Reads a file, unless its bytes are those that are known.
    ///
    /// - Parameters:
    ///   - stored: What an earlier build made of the file.
    ///   - isTextLater: Whether its text is left waiting.
    static func read(
        _ path: String, _ kind: ContentPath, _ folder: any Folder, _ reader: ContentReader, known: KnownFile?,
        stored: StoredText? = nil, isTextLater: Bool = false
    ) -> KnownFile {
        if let stored, stored.isFresh, let file = restored(path, kind, folder, reader, stored) { return file }
        var stamp: FileStamp?
        let bytes = kind.isRead ? folder.bytes(path, stamp: &stamp) : .success(nil)
        let digest = FileDigest(bytes)
        if let known, let digest, known.digest == digest { return known }
        if let stored, stored.digest == digest, let file = restored(path, kind, folder, reader, stored) { return file }
        let file = reader.read(path, as: kind, bytes, isTextLater: isTextLater)
        return KnownFile(digest: digest, stamp: stamp, file: file)
    }

    private static func restored(
        _ path: String, _ kind: ContentPath, _ folder: any Folder, _ reader: ContentReader, _ stored: StoredText
    ) -> KnownFile? {
        let file = reader.restore(path, as: kind, stored) {
            reader.read(path, as: kind, folder.bytes(path)).prose?.prose ?? Prose()
        }
        return file.map { KnownFile(digest: stored.digest, stamp: nil, file: $0) }
    }

    /// With its text, where that waited.
    func completed(_ links: [Language: Autolinks]) -> KnownFile {
        guard let waiting = file.waiting else { return self }
        var read = file
        read.take(waiting, links: waiting.linksNames ? links[waiting.language] : nil)
        let whole = KnownFile(digest: digest, stamp: stamp, file: read)
        return waiting.linksNames ? KnownFile(digest: digest, stamp: stamp, file: file, withNames: whole) : whole
    }
}
