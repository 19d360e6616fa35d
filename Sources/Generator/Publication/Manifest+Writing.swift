extension Manifest {
    static let format = "charte-manifest"
    /// Grows when a reader of today would misunderstand what is written.
    static let version = 1

    /// As JSON, an entry a line, in order of address: the same publication gives the same bytes.
    var bytes: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(256 * (pages.count + files.count + redirects.count) + 128)
        bytes.append(contentsOf: "{\n  \"format\": \"\(Self.format)\",\n  \"version\": \(Self.version),\n".utf8)
        bytes.append(contentsOf: "  \"base_url\": ".utf8)
        bytes.append(json: baseURL)
        bytes.append(contentsOf: ",\n  \"pages\": ".utf8)
        bytes.append(json: pages.lazy.map(\.members), indent: "  ")
        bytes.append(contentsOf: ",\n  \"files\": ".utf8)
        bytes.append(json: files.lazy.map(\.members), indent: "  ")
        bytes.append(contentsOf: ",\n  \"redirects\": ".utf8)
        bytes.append(json: redirects.lazy.map(\.members), indent: "  ")
        bytes.append(contentsOf: "\n}\n".utf8)
        return bytes
    }
}

extension Manifest.Page {
    fileprivate var members: [(name: String, value: String?)] {
        [
            ("address", address), ("kind", kind), ("id", id), ("language", language), ("title", title),
            ("source", source), ("sha256", hash),
        ]
    }
}

extension Manifest.File {
    fileprivate var members: [(name: String, value: String?)] { [("address", address), ("sha256", hash)] }
}

extension Manifest.Redirect {
    fileprivate var members: [(name: String, value: String?)] {
        [("address", address), ("target", target), ("language", language)]
    }
}
