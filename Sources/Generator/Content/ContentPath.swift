internal import Domain

/// What a file in `Content/` is, told by its path alone.
enum ContentPath: Hashable, Sendable {
    case configuration
    /// `strings/fr.yml`.
    case strings(languageTag: String)
    /// `states.yml`, `states/afrique.yml`.
    case table(kind: Int)
    /// `states/index.md`: the text of a kind's index.
    case index(kind: Int, languageTag: String?)
    /// `states/maroc.md`: the text of a record, and perhaps the record itself.
    case record(kind: Int, id: String, languageTag: String?)
    /// `a-propos.md`: a page; its path is without ending and language.
    case page(path: String, languageTag: String?)
    /// `static/favicon.ico`: copied as it is; the path is without `static/`.
    case verbatim(path: String)
    /// `map/land.geojson`: the land that maps show.
    case land
    /// A picture or a file that a page may link to.
    case attachment
    /// A YAML file that belongs to nothing.
    case stray

    init(_ path: String, collections: [String], languages: [String]) {
        let parts = path.split(separator: "/").map(String.init)
        let kind = parts.count > 1 ? collections.firstIndex(of: parts[0]) : nil
        switch fileExtension(path) {
        case _ where parts.count > 1 && parts[0] == "static":
            self = .verbatim(path: parts.dropFirst().joined(separator: "/"))
        case "yml", "yaml":
            self = Self.yaml(path, parts: parts, kind: kind, collections: collections)
        case "md", "markdown":
            let (stem, tag) = Self.withoutLanguage(fileStem(path), languages: languages)
            if let kind {
                self =
                    stem == "index" && parts.count == 2
                    ? .index(kind: kind, languageTag: tag) : .record(kind: kind, id: stem, languageTag: tag)
            } else {
                self = .page(path: (parts.dropLast() + [stem]).joined(separator: "/"), languageTag: tag)
            }
        case "geojson" where path == "map/land.geojson": self = .land
        default: self = .attachment
        }
    }

    private static func yaml(_ path: String, parts: [String], kind: Int?, collections: [String]) -> ContentPath {
        if path == Configuration.path { return .configuration }
        if parts.count == 2, parts[0] == "strings" { return .strings(languageTag: fileStem(path)) }
        if let kind { return .table(kind: kind) }
        let own = parts.count == 1 ? collections.firstIndex(of: fileStem(path)) : nil
        return own.map { .table(kind: $0) } ?? .stray
    }

    /// `maroc.ar` is the text of `maroc` in Arabic; a dot before anything but a language belongs to the name.
    private static func withoutLanguage(_ stem: String, languages: [String]) -> (stem: String, tag: String?) {
        guard let dot = stem.lastIndex(of: "."), dot > stem.startIndex else { return (stem, nil) }
        let tag = String(stem[stem.index(after: dot)...])
        let isLanguage = languages.contains(tag) || Language(rawValue: tag) != nil
        return isLanguage ? (String(stem[..<dot]), tag) : (stem, nil)
    }

    /// Files that editors and systems leave lying about.
    static func isLitter(_ path: String) -> Bool {
        let start = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path.utf8.index(after: $0) } ?? path.startIndex
        let name = path[start...]
        return name.hasPrefix(".") || name.hasSuffix("~") || name.hasSuffix(".swp") || name.hasPrefix("#")
            || name == "Thumbs.db"
    }
}

extension ContentPath {
    /// Whether the file is read for what stands in it, rather than handed on or refused.
    var isRead: Bool {
        switch self {
        case .strings, .table, .index, .record, .page, .land: true
        case .configuration, .verbatim, .attachment, .stray: false
        }
    }
}
