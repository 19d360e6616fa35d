internal import Diagnostics
internal import Domain
internal import Markdown

/// A Markdown file, read and parsed.
struct ProseFile: Sendable {
    /// Relative to `Content/`.
    let path: String
    let matter: PageMatter
    let prose: Prose
    /// The language of the text.
    let language: Language
}
