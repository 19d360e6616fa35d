/// The media types of what a site consists of (https://www.iana.org/assignments/media-types/), with the charset of texts.
enum MediaType {
    /// - Parameter path: The path of a file; what its ending says.
    static func of(_ path: String) -> String {
        let name = path.split(separator: "/").last ?? ""
        // JSON Schema 2020-12, § 12.2.1.
        if name.hasSuffix(".schema.json") { return "application/schema+json" }
        let ending = name.lastIndex(of: ".").map { name[name.index(after: $0)...].lowercased() } ?? ""
        return named[name.lowercased()] ?? known[ending] ?? "application/octet-stream"
    }

    /// Files of XML that have a type of their own by custom of their name.
    private static let named: [String: String] = [
        "atom.xml": "application/atom+xml; charset=utf-8",
        "opensearch.xml": "application/opensearchdescription+xml; charset=utf-8",
    ]

    private static let known: [String: String] = [
        "html": "text/html; charset=utf-8", "htm": "text/html; charset=utf-8", "css": "text/css; charset=utf-8",
        "js": "text/javascript; charset=utf-8", "mjs": "text/javascript; charset=utf-8",
        "json": "application/json; charset=utf-8", "map": "application/json; charset=utf-8",
        "jsonld": "application/ld+json; charset=utf-8", "geojson": "application/geo+json; charset=utf-8",
        "xml": "application/xml; charset=utf-8", "atom": "application/atom+xml; charset=utf-8",
        "rss": "application/rss+xml; charset=utf-8", "ics": "text/calendar; charset=utf-8",
        "csv": "text/csv; charset=utf-8", "txt": "text/plain; charset=utf-8", "md": "text/markdown; charset=utf-8",
        "webmanifest": "application/manifest+json; charset=utf-8", "svg": "image/svg+xml; charset=utf-8",
        "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg", "gif": "image/gif", "webp": "image/webp",
        "avif": "image/avif", "ico": "image/x-icon", "pdf": "application/pdf", "woff": "font/woff",
        "woff2": "font/woff2", "ttf": "font/ttf", "otf": "font/otf", "wasm": "application/wasm",
        "zip": "application/zip", "gz": "application/gzip", "mp3": "audio/mpeg", "mp4": "video/mp4",
        "webm": "video/webm", "epub": "application/epub+zip",
        "odt": "application/vnd.oasis.opendocument.text",
        "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ]
}
