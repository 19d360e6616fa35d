internal import Diagnostics

/// The files of `Templates/assets/` under names that change with their content, so that browsers may keep them for ever.
struct Assets: Sendable {
    let names: AssetNames
    /// In order of path.
    let files: [(path: SitePath, bytes: [UInt8])]

    static let folder = "assets"

    /// - Parameter files: By name within the folder, in order.
    init(_ files: [(name: String, bytes: [UInt8])]) {
        var names = AssetNames()
        var hashed: [(path: SitePath, bytes: [UInt8])] = []
        // Stylesheets come last: they name other files, whose names must be known.
        let isStylesheet = { (name: String) in fileExtension(name) == "css" }
        for (name, bytes) in files.filter({ !isStylesheet($0.name) }) + files.filter({ isStylesheet($0.name) }) {
            let content = isStylesheet(name) ? StylesheetAddresses.rewritten(bytes, of: name, names) : bytes
            let path = Self.path(name, hash: SHA256.hexadecimal(content))
            names.add(name, path)
            hashed.append((path, content))
        }
        self.names = names
        self.files = hashed.sorted { $0.path.text < $1.path.text }
    }

    /// `style.css` → `/assets/style.3f2a91c0.css`.
    private static func path(_ name: String, hash: String) -> SitePath {
        let folder = folderName(name)
        let parts = [fileStem(name), String(hash.prefix(8)), fileExtension(name)].filter { !$0.isEmpty }
        return SitePath("/\(Self.folder)/\(folder.isEmpty ? "" : folder + "/")\(parts.joined(separator: "."))")
    }
}

/// The addresses of assets by their plain names.
struct AssetNames: Sendable {
    private var paths: [String: SitePath] = [:]

    var names: [String] { paths.keys.sorted() }
    subscript(name: String) -> SitePath? { paths[name] }
    mutating func add(_ name: String, _ path: SitePath) { paths[name] = path }
}

/// The `url(…)` of a stylesheet that name other assets, written with the names under which those are published.
enum StylesheetAddresses {
    static func rewritten(_ bytes: [UInt8], of name: String, _ names: AssetNames) -> [UInt8] {
        let text = String(decoding: bytes, as: UTF8.self)
        var result = ""
        var rest = text[...]
        while let start = rest.firstRange(of: "url(") {
            result += rest[..<start.upperBound]
            rest = rest[start.upperBound...]
            guard let end = rest.firstIndex(of: ")") else { break }
            result += address(String(rest[..<end]), of: name, names)
            rest = rest[end...]
        }
        return Array((result + rest).utf8)
    }

    private static func address(_ written: String, of name: String, _ names: AssetNames) -> String {
        let plain = written.filter { $0 != "\"" && $0 != "'" && $0 != " " }
        let target = joined(folderName(name), plain)
        guard let path = names[target] else { return written }
        let depth = folderName(name).split(separator: "/").count
        return String(repeating: "../", count: depth) + path.encoded.dropFirst(Assets.folder.utf8.count + 2)
    }
}
