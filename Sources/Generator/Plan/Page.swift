internal import Diagnostics
internal import Domain

/// One page of the site, before it is rendered: where it stands, what it shows, which template shows it.
///
/// A class because a list of ten thousand pages is copied with every edit.
final class Page: Sendable {
    enum Subject: Hashable, Sendable {
        case record(RecordKey)
        /// All records of a kind.
        case index(kind: Int)
        /// A page of `Content/` by its path without ending and language.
        case prose(String)
        /// A template that is rendered once for the site: `sitemap.xml`.
        case file(String)
        /// A file of records of a kind.
        case data(kind: Int, DataPart)
        /// What is left at an address where a page once stood; `to` is the index of that page in the plan.
        case redirect(from: SitePath, to: Int)
    }

    let subject: Subject
    let language: Language
    let path: SitePath
    /// Where its bytes are written, relative to the output folder: asked for by everyone who has to do with files.
    let outputPath: String
    /// Its path as it stands in a link, which is asked for as often.
    let address: String
    /// With its ending: `state.html`.
    let template: String
    let title: String
    let prose: ProseFile?
    /// Where the author of the page would look for it.
    let location: SourceLocation
    /// Whether its author chose the address, by a slug or a permalink.
    let hasChosenAddress: Bool

    init(
        subject: Subject, language: Language, path: SitePath, template: String, title: String, prose: ProseFile?,
        location: SourceLocation, hasChosenAddress: Bool = false
    ) {
        (self.subject, self.language, self.path, self.template) = (subject, language, path, template)
        (outputPath, address) = (path.outputPath, path.encoded)
        (self.title, self.prose, self.location, self.hasChosenAddress) = (title, prose, location, hasChosenAddress)
    }

    /// Whether the text is in another language than the page, for want of a translation.
    var isFallback: Bool { prose.map { $0.language != language } ?? false }

    var isRedirect: Bool { if case .redirect = subject { true } else { false } }
}
