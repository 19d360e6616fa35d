internal import Bytes
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
        if let record = Self.record(path, collections) {
            self = record
            return
        }
        let slash = UInt8(ascii: "/")
        let (first, last) = (path.utf8.firstIndex(of: slash), path.lastIndex(ofASCII: "/"))
        let top = first.map { String(path[..<$0]) }
        let kind = top.flatMap { collections.firstIndex(of: $0) }
        switch (Self.ending(of: path), first) {
        case (_, let first?) where top == "static":
            self = .verbatim(path: String(path[path.utf8.index(after: first)...]))
        case ("yml", _), ("yaml", _):
            self = Self.yaml(path, top: top, isDeep: first != last, kind: kind, collections: collections)
        case ("md", _), ("markdown", _):
            let (stem, tag) = Self.withoutLanguage(fileStem(path), languages: languages)
            if let kind {
                self =
                    stem == "index" && first == last
                    ? .index(kind: kind, languageTag: tag) : .record(kind: kind, id: stem, languageTag: tag)
            } else {
                self = .page(path: (last.map { String(path[...$0]) } ?? "") + stem, languageTag: tag)
            }
        case ("geojson", _) where path == "map/land.geojson": self = .land
        default: self = .attachment
        }
    }

    /// What nearly all files are: `states/maroc.md`, with a name that has no other dot.
    private static func record(_ path: String, _ collections: [String]) -> ContentPath? {
        guard path.ends(in: ".md") else { return nil }
        return unsafe path.withUTF8Bytes { path in
            let stem = unsafe path.dropLast(3)
            guard let slash = unsafe stem.firstIndex(of: UInt8(ascii: "/")) else { return nil }
            let (top, name) = unsafe (stem[..<slash], stem[(slash + 1)...])
            guard unsafe !name.contains(where: { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: ".") }),
                unsafe !name.isEmpty && !name.elementsEqual("index".utf8),
                let kind = collections.firstIndex(where: {
                    unsafe $0.utf8.count == top.count && top.elementsEqual($0.utf8)
                }), collections[kind] != "static"
            else { return nil }
            let id = unsafe String(utf8: UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: name)))
            return .record(kind: kind, id: id, languageTag: nil)
        }
    }

    /// That of nearly all files is told without cutting it off.
    private static func ending(of path: String) -> String {
        path.ends(in: ".md") ? "md" : fileExtension(path)
    }

    /// - Parameters:
    ///   - top: The first folder; `nil` for a file beside them.
    ///   - isDeep: Whether it stands in a folder of that folder.
    private static func yaml(
        _ path: String, top: String?, isDeep: Bool, kind: Int?, collections: [String]
    ) -> ContentPath {
        if path == Configuration.path { return .configuration }
        if top == "strings", !isDeep { return .strings(languageTag: fileStem(path)) }
        if let kind { return .table(kind: kind) }
        let own = top == nil ? collections.firstIndex(of: fileStem(path)) : nil
        return own.map { .table(kind: $0) } ?? .stray
    }

    /// `maroc.ar` is the text of `maroc` in Arabic; a dot before anything but a language belongs to the name.
    private static func withoutLanguage(_ stem: String, languages: [String]) -> (stem: String, tag: String?) {
        guard let dot = stem.lastIndex(ofASCII: "."), dot > stem.startIndex else { return (stem, nil) }
        let tag = String(stem[stem.utf8.index(after: dot)...])
        let isLanguage = languages.contains(tag) || Language(rawValue: tag) != nil
        return isLanguage ? (String(stem[..<dot]), tag) : (stem, nil)
    }

    /// Files that editors and systems leave lying about.
    static func isLitter(_ path: String) -> Bool {
        unsafe path.withUTF8Bytes { path in
            var start = path.count
            while start > 0, unsafe path[start - 1] != UInt8(ascii: "/") { start -= 1 }
            let name = unsafe path[start...]
            return switch unsafe (name.first, name.last) {
            case (UInt8(ascii: "."), _), (UInt8(ascii: "#"), _), (_, UInt8(ascii: "~")): true
            case (_, UInt8(ascii: "p")): unsafe name.suffix(4).elementsEqual(".swp".utf8)
            case (UInt8(ascii: "T"), _): unsafe name.elementsEqual("Thumbs.db".utf8)
            default: false
            }
        }
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

    var isTable: Bool { if case .table = self { true } else { false } }
}
