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
        for (name, bytes) in Self.inOrderOfNeed(files) {
            let content = Self.isStylesheet(name) ? Self.stylesheet(bytes, name, names) : bytes
            let path = Self.path(name, hash: SHA256.hexadecimal(content))
            names.add(name, path)
            hashed.append((path, content))
        }
        self.names = names
        self.files = hashed.sorted { $0.path.text < $1.path.text }
    }

    private static func stylesheet(_ bytes: [UInt8], _ name: String, _ names: AssetNames) -> [UInt8] {
        StylesheetAddresses.rewritten(StylesheetCompaction.compacted(bytes), of: name, names)
    }

    private static func isStylesheet(_ name: String) -> Bool { fileExtension(name) == "css" }

    /// Stylesheets come last, each after those that it names: the names of what a file names must be known. Stylesheets
    /// that name one another in a circle come as they are.
    private static func inOrderOfNeed(_ files: [(name: String, bytes: [UInt8])]) -> [(name: String, bytes: [UInt8])] {
        var ordered = files.filter { !isStylesheet($0.name) }
        var pending = files.filter { isStylesheet($0.name) }
            .map { (file: $0, needs: StylesheetAddresses.targets($0.bytes, of: $0.name).subtracting([$0.name])) }
        while !pending.isEmpty {
            let names = Set(pending.map(\.file.name))
            let ready = pending.filter { names.isDisjoint(with: $0.needs) }
            let next = ready.isEmpty ? pending : ready
            ordered += next.map(\.file)
            let done = Set(next.map(\.file.name))
            pending.removeAll { done.contains($0.file.name) }
        }
        return ordered
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
        var result: [UInt8] = []
        var copied = 0
        for address in addresses(in: bytes) {
            result += bytes[copied..<address.lowerBound]
            result += self.address(text(bytes[address]), of: name, names).utf8
            copied = address.upperBound
        }
        return copied == 0 ? bytes : result + bytes[copied...]
    }

    /// The names that the `url(…)` of a stylesheet may mean.
    static func targets(_ bytes: [UInt8], of name: String) -> Set<String> {
        Set(addresses(in: bytes).map { target(text(bytes[$0]), of: name) })
    }

    /// What stands between the parentheses of each `url(…)` that is closed. By bytes, since as text a stylesheet takes
    /// twenty times as long to look through.
    private static func addresses(in bytes: [UInt8]) -> [Range<Int>] {
        var addresses: [Range<Int>] = []
        var index = 0
        while let open = bytes[index...].firstIndex(of: UInt8(ascii: "(")) {
            index = open + 1
            guard bytes[..<open].suffix(3).elementsEqual("url".utf8) else { continue }
            guard let close = bytes[index...].firstIndex(of: UInt8(ascii: ")")) else { break }
            addresses.append(index..<close)
            index = close
        }
        return addresses
    }

    private static func text(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }

    private static func target(_ written: String, of name: String) -> String {
        joined(folderName(name), written.filter { $0 != "\"" && $0 != "'" && $0 != " " })
    }

    private static func address(_ written: String, of name: String, _ names: AssetNames) -> String {
        let target = target(written, of: name)
        guard let path = names[target] else { return written }
        let depth = folderName(name).split(separator: "/").count
        return String(repeating: "../", count: depth) + path.encoded.dropFirst(Assets.folder.utf8.count + 2)
    }
}
