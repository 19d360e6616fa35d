internal import Bytes

extension Manifest {
    static let format = "charte-manifest"

    /// As JSON, an entry a line, in order of address: the same publication gives the same bytes.
    var bytes: [UInt8] {
        var entries = PageEntries(roomFor: pages.count)
        for page in pages { entries.append(page) }
        return pieces(entriesOfPages: [entries.bytes]).joinedBytes
    }

    /// The same in pieces, which the file alone puts together: there are megabytes of them.
    ///
    /// - Parameter entriesOfPages: As ``PageEntries`` has them, stretch by stretch; those of this one do not count.
    func pieces(entriesOfPages stretches: [[UInt8]]) -> [[UInt8]] {
        var (head, tail): ([UInt8], [UInt8]) = ([], [])
        head.append(contentsOf: "{\n  \"format\": \"\(Self.format)\",\n  \"version\": \(hashing.version),\n".utf8)
        head.append(contentsOf: "  \"base_url\": ".utf8)
        head.append(json: baseURL)
        head.append(contentsOf: ",\n  \"pages\": ".utf8)
        tail.append(contentsOf: ",\n  \"files\": ".utf8)
        tail.append(entries: files.count) { files[$0].append(to: &$1) }
        tail.append(contentsOf: ",\n  \"redirects\": ".utf8)
        tail.append(entries: redirects.count) { redirects[$0].append(to: &$1) }
        tail.append(contentsOf: "\n}\n".utf8)
        let stretches = stretches.filter { !$0.isEmpty }
        guard !stretches.isEmpty else { return [head, Array("[]".utf8), tail] }
        var pieces = [head]
        for index in stretches.indices {
            pieces.append(Array((index == 0 ? "[\n    " : ",\n    ").utf8))
            pieces.append(stretches[index])
        }
        return pieces + [Array("\n  ]".utf8), tail]
    }

    /// Pages as they stand in the list, without what begins and ends it.
    struct PageEntries {
        private(set) var bytes: [UInt8] = []

        init(roomFor count: Int) { bytes.reserveCapacity(256 * count) }

        mutating func append(_ page: Page) {
            if !bytes.isEmpty { bytes.appendSeparator() }
            page.append(to: &bytes)
        }
    }
}

extension Manifest.Page {
    fileprivate func append(to bytes: inout [UInt8]) {
        bytes.append("{\"address\": ", address)
        bytes.append(", \"kind\": ", kind)
        bytes.append(", \"id\": ", id)
        bytes.append(", \"language\": ", language)
        bytes.append(", \"title\": ", title)
        bytes.append(", \"source\": ", source)
        bytes.append(hash: hash)
        bytes.append(UInt8(ascii: "}"))
    }
}

extension Manifest.File {
    fileprivate func append(to bytes: inout [UInt8]) {
        bytes.append("{\"address\": ", address)
        bytes.append(hash: hash)
        bytes.append(UInt8(ascii: "}"))
    }
}

extension Manifest.Redirect {
    fileprivate func append(to bytes: inout [UInt8]) {
        bytes.append("{\"address\": ", address)
        bytes.append(", \"target\": ", target)
        bytes.append(", \"language\": ", language)
        bytes.append(UInt8(ascii: "}"))
    }
}

// A site has thousands of entries: each goes into the bytes at once, rather than by way of a list of its members.
extension [UInt8] {
    /// Appends a list, each entry on a line of its own, so that two files compare by line.
    fileprivate mutating func append(entries count: Int, _ write: (Int, inout [UInt8]) -> Void) {
        guard count > 0 else { return append("[]") }
        append("[\n    ")
        for index in 0..<count {
            if index > 0 { appendSeparator() }
            write(index, &self)
        }
        append("\n  ]")
    }

    fileprivate mutating func appendSeparator() { append(",\n    ") }

    /// Appends the name of a member as it stands in the file, and its value.
    fileprivate mutating func append(_ name: StaticString, _ value: String) {
        append(name)
        append(json: value)
    }

    /// - Parameter hash: As digits, of which none stands otherwise in JSON.
    fileprivate mutating func append(hash: String) {
        append(", \"xxh128\": \"")
        unsafe hash.withUTF8Bytes { unsafe append(contentsOf: $0) }
        append(UInt8(ascii: "\""))
    }

    private mutating func append(_ text: StaticString) {
        text.withUTF8Buffer { unsafe append(contentsOf: $0) }
    }
}
