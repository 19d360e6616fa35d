internal import Diagnostics
internal import Domain
internal import Markdown

/// A Markdown file, read and parsed.
///
/// A class because many hold the same one, and a list of ten thousand pages is copied with every edit.
final class ProseFile: Sendable {
    /// Relative to `Content/`.
    let path: String
    let matter: PageMatter
    let prose: Prose
    /// The language of the text.
    let language: Language

    init(path: String, matter: PageMatter, prose: Prose, language: Language) {
        (self.path, self.matter, self.prose, self.language) = (path, matter, prose, language)
    }
}
