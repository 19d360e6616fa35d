public import Diagnostics
public import YAML

/// Where the site is published: `https://example.org/oci/`. Its path is the base of every address within the site.
public struct BaseURL: Hashable, Sendable {
    /// `https://example.org`; empty where none is known.
    let origin: String
    /// Begins and ends with `/`.
    let path: String
    /// All of it but the last `/`, with which the paths within the site begin.
    private let stem: String

    /// As it is written: `https://example.org/oci/`, or the path alone.
    var text: String { origin + path }

    static let root = BaseURL(origin: "", path: "/")

    /// Takes an `http` or `https` address without query or fragment, or a path alone; a missing last `/` is added.
    public init?(_ text: String) {
        guard !text.contains(where: { $0 == "?" || $0 == "#" || $0.isWhitespace }) else { return nil }
        if text.hasPrefix("/") {
            self.init(origin: "", path: text.last == "/" ? text : text + "/")
            return
        }
        guard let scheme = ["https://", "http://"].first(where: text.hasPrefix) else { return nil }
        let rest = text.dropFirst(scheme.count)
        let host = rest.prefix { $0 != "/" }
        guard !host.isEmpty else { return nil }
        let path = rest.dropFirst(host.count)
        self.init(origin: scheme + host, path: path.last == "/" ? String(path) : path + "/")
    }

    private init(origin: String, path: String) {
        (self.origin, self.path, stem) = (origin, path, origin + path.dropLast())
    }

    /// The full address of a path within the site that begins with `/`. Where no host is known there is none: the path
    /// stays one within the site, which templates write as seen from each page.
    func absolute(_ path: String) -> String { lead + path }

    /// What stands before the path in such an address.
    var lead: String { origin.isEmpty ? "" : stem }

    /// The same for files that are read apart from the site: where no host is known, from the root of whichever it is.
    func published(_ path: String) -> String { stem + path }
}

extension BaseURL: YAMLDecodable {
    public static var expectation: String { "the address of the site (https://example.org/)" }

    public static func decode(_ node: Node, into log: inout [Diagnostic]) -> BaseURL? {
        node.scalar.flatMap { BaseURL($0.text) } ?? mismatch(node, into: &log)
    }
}
