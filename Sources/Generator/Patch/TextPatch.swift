internal import Diagnostics
internal import Domain
internal import Templates

/// A build after which some texts are others and nothing else is, made of what the last one left: no other file is read, no
/// record decoded. It costs what the pages cost that it reaches.
///
/// It is for the common case alone. Whatever else an edit touches (front matter, links, headings that others may lead to, a
/// site with pictures of its pages) and whatever has to be told is for a build that reads everything; then there is none of
/// it, and nothing was done.
public struct TextPatch: Sendable {
    /// The pages that it reaches, and the manifest that names their hashes.
    let files: [OutputFile]
    /// The pages, by address, each with the reason.
    public let explanation: [(address: String, reason: RenderReason)]
    /// Of the files of content that are others, by path.
    let digests: [String: FileDigest]
    /// The build of which the image is.
    let base: Int64
    /// Everything that takes the place of what the image holds.
    let pieces: [StoredImage.Place: [UInt8]]

    /// So many files at most: more are likely to be another state of the whole site.
    private static let mostFiles = 32
    /// All pages that are made are held at once.
    private static let mostPages = 1000

    /// - Parameter paths: All files of content.
    init?(_ image: StoredImage, changed: [String], _ paths: [String], _ input: BuildInput, _ output: any Folder) async {
        guard changed.count <= Self.mostFiles, input.allowsPatches,
            let site = await ThawedSite(image, input, paths)
        else { return nil }
        var edits: [TextEdit] = []
        for path in changed {
            guard let edit = TextEdit(path, image, input.content, site.reader) else { return nil }
            edits.append(edit)
        }
        guard let rows = PatchedRows(site, edits), let reached = await ReachedPages(site, edits, rows, input.jobs),
            reached.pages.count <= Self.mostPages,
            let renderer = PatchRenderer(site, edits, rows, reached, input.content)
        else { return nil }
        guard let pages = await renderer.pages(jobs: input.jobs), !site.lack.isFound,
            let manifest = Manifest.patched(pages, in: output)
        else { return nil }
        digests = Dictionary(uniqueKeysWithValues: edits.map { ($0.path, $0.digest) })
        files = pages.map { OutputFile(path: $0.path.outputPath, bytes: $0.bytes) } + manifest
        explanation = pages.map { ($0.path.text, $0.reason) }
        base = site.head.began
        var pieces = image.revised
        for edit in edits { pieces[edit.piece.place] = edit.piece.bytes }
        for page in pages { pieces[page.piece.place] = page.piece.bytes }
        guard rows.revise(&pieces) else { return nil }
        self.pieces = pieces
    }
}
