internal import Generator

/// Answers requests from a site in memory.
struct Responder: Sendable {
    let scene: Scene
    let content: any Folder

    func response(to request: Request) -> Response {
        guard let path = RequestPath.decoded(request.target) else {
            return .text(400, "No page can have this address.")
        }
        let base = scene.basePath
        if path == base + LiveScript.path {
            let body = Array(LiveScript.text.utf8)
            return file(body, type: "text/javascript; charset=utf-8", caching: "no-store", request)
        }
        guard let site = scene.site else { return Self.withoutSite(scene) }
        if path + "/" == base || (path == "/" && base != "/") { return Self.moved(to: base, request) }
        guard path.hasPrefix(base) else { return notFound(path, site) }
        let inside = "/" + path.dropFirst(base.utf8.count)
        switch site.resource(at: inside, content) {
        case .page(let bytes, let path):
            let type = MediaType.of(path)
            let body = type.hasPrefix("text/html") ? LiveScript.added(to: bytes, scene) : bytes
            return file(body, type: type, caching: "no-store", request)
        case .file(let bytes, let path, let isLasting):
            let caching = isLasting ? "public, max-age=31536000, immutable" : "no-cache"
            return file(bytes, type: MediaType.of(path), caching: caching, request)
        case .folder(let folder): return Self.moved(to: base + RequestPath.encoded(String(folder.dropFirst())), request)
        case .nothing: return notFound(inside, site)
        }
    }

    /// What the page is asked goes along.
    private static func moved(to path: String, _ request: Request) -> Response {
        let address = path + (request.search.isEmpty ? "" : "?" + request.search)
        var response = Response.text(302, "The page is at \(address)")
        response.headers.append(("Location", address))
        return response
    }

    private func notFound(_ path: String, _ site: Site) -> Response {
        guard let page = site.notFound(at: path) else { return .text(404, "There is no page at this address.") }
        return Response(
            404, headers: [("Content-Type", "text/html; charset=utf-8"), ("Cache-Control", "no-store")],
            body: LiveScript.added(to: page, scene))
    }

    /// What stands in the place of every page as long as none could be made.
    private static func withoutSite(_ scene: Scene) -> Response {
        let page = """
            <!DOCTYPE html>
            <html lang="en"><head><meta charset="utf-8"><title>Charte</title>
            <meta name="viewport" content="width=device-width, initial-scale=1"></head>
            <body><p>The site could not be made yet.</p></body></html>

            """
        return Response(
            503, headers: [("Content-Type", "text/html; charset=utf-8"), ("Cache-Control", "no-store")],
            body: LiveScript.added(to: Array(page.utf8), scene))
    }
}

extension Responder {
    private func file(_ bytes: [UInt8], type: String, caching: String, _ request: Request) -> Response {
        let tag = Self.tag(bytes)
        let headers = [
            ("Content-Type", type), ("Cache-Control", caching), ("ETag", tag), ("Accept-Ranges", "bytes"),
            ("X-Content-Type-Options", "nosniff"),
        ]
        if let known = request.ifNoneMatch, Self.matches(known, tag) { return Response(304, headers: headers) }
        let isSame = request.ifRange.map { $0 == tag } ?? true
        switch ByteRange(request.method == "GET" && isSame ? request.range : nil, count: bytes.count) {
        case .whole: return Response(200, headers: headers, body: bytes)
        case .part(let range):
            let part = ("Content-Range", "bytes \(range.lowerBound)-\(range.upperBound - 1)/\(bytes.count)")
            return Response(206, headers: headers + [part], body: Array(bytes[range]))
        case .none: return Response(416, headers: [("Content-Range", "bytes */\(bytes.count)")])
        }
    }

    /// Changes when a byte does. FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/) over words of eight bytes.
    private static func tag(_ bytes: [UInt8]) -> String {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        let words = bytes.count / 8
        unsafe bytes.withUnsafeBytes { buffer in
            for word in 0..<words {
                hash =
                    (hash ^ (unsafe buffer.loadUnaligned(fromByteOffset: word * 8, as: UInt64.self))) &* 0x100_0000_01b3
                hash ^= hash >> 29
            }
        }
        for byte in bytes[(words * 8)...] { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        return "\"\(String(hash, radix: 16))-\(bytes.count)\""
    }

    private static func matches(_ header: String, _ tag: String) -> Bool {
        header == "*"
            || header.split(separator: ",").contains { known in
                let trimmed = known.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()
                return String(trimmed) == tag || String(trimmed) == "W/" + tag
            }
    }
}
