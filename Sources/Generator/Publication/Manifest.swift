internal import Diagnostics

/// What a publication of a site consists of: every page with its address and the hash of its bytes, every file that is
/// handed out beside them, every address that leads on to another.
///
/// Written as `manifest.json` with each build, so that a later one can be held to its addresses and compared with it.
public struct Manifest: Sendable {
    public struct Page: Sendable {
        /// From the root of the site, as people read it: `/etats/maroc/`.
        public let address: String
        /// Of its bytes, in hexadecimal, as ``Hashing`` says.
        public let hash: String
        /// The name of the kind of the record that it shows (`state`), `index` for the list of a kind, else `page`.
        public let kind: String
        /// The id of its record, the name of the collection that it lists, or the path of its text without ending.
        public let id: String
        /// A BCP 47 tag.
        public let language: String
        public let title: String
        /// The file that its author edits.
        public let source: String
        /// Where a manifest that was read names it.
        var location = Manifest.place
    }

    /// A file that is no page: a map of the site, a download.
    public struct File: Sendable {
        public let address: String
        public let hash: String
        var location = Manifest.place
    }

    public struct Redirect: Sendable {
        public let address: String
        /// The address to which it leads.
        public let target: String
        public let language: String
        var location = Manifest.place
    }

    /// What its hashes are, and the name by which they stand in it. Raised by one with each version of the format.
    public enum Hashing: String, CaseIterable, Sendable {
        /// Until version 1.
        case sha256
        /// ``XXH128``.
        case xxh128

        var version: Int { self == .sha256 ? 1 : 2 }
    }

    /// The name of the file, relative to the output folder.
    public static let path = "manifest.json"

    /// Asked for once: each entry has one.
    private static let place = SourceLocation(file: path)

    public internal(set) var hashing = Hashing.xxh128
    /// Where a manifest that was read says so.
    var versionPlace = Manifest.place
    /// The full address of the site, or its path alone.
    public internal(set) var baseURL = "/"
    /// In order of address, as are the others.
    public internal(set) var pages: [Page] = []
    public internal(set) var files: [File] = []
    public internal(set) var redirects: [Redirect] = []
}

extension Manifest.Page {
    /// What stays the same when the address, the title or the text change.
    struct Identity: Hashable {
        let kind: String
        let id: String
        let language: String
    }

    var identity: Identity { Identity(kind: kind, id: id, language: language) }
}
