import Diagnostics
import Foundation
import YAML

@testable import Domain

/// The site's own records, read without the loader that the generator has, so that one can be held against the other.
struct Content {
    struct Row {
        let collection: String
        let node: Node
        let id: String

        subscript(path: String) -> String? {
            path.split(separator: ".").reduce(Optional(node)) { $0?[String($1)] }?.scalar?.text
        }

        func list(_ key: String) -> [Node] { node[key]?.sequence ?? [] }
    }

    let rows: [Row]
    let registry: Registry
    let diagnostics: [Diagnostic]

    static let site = Content()

    private init() {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Content")
        let collections = RegistryBuilder().collections
        rows = collections.flatMap { Self.rows(of: $0, in: folder) }
        (registry, diagnostics) = Self.build(rows)
    }

    /// The registry of these rows, added in this order.
    static func build(_ rows: [Row]) -> (Registry, [Diagnostic]) {
        var builder = RegistryBuilder()
        for row in rows {
            let kind = builder.collections.firstIndex(of: row.collection)!
            builder.add(builder.decode(row.node, ofKind: kind, id: row.id))
        }
        let built = builder.build(language: .french, includingDrafts: false)
        return (built.0, built.1.inReadingOrder())
    }

    func rows(_ collection: String) -> [Row] { rows.filter { $0.collection == collection } }

    func ids(_ collection: String, where isWanted: (Row) -> Bool) -> Set<String> {
        Set(rows(collection).filter(isWanted).map(\.id))
    }
}

extension Content {
    private static func rows(of collection: String, in folder: URL) -> [Row] {
        let directory = folder.appending(path: collection)
        let names = (try? FileManager.default.contentsOfDirectory(atPath: directory.path())) ?? []
        let files = [folder.appending(path: "\(collection).yml")] + names.sorted().map { directory.appending(path: $0) }
        return files.flatMap { rows(in: $0, collection: collection) }
    }

    private static func rows(in file: URL, collection: String) -> [Row] {
        guard let data = try? Data(contentsOf: file) else { return [] }
        let text = String(decoding: data, as: UTF8.self)
        if file.pathExtension == "yml" {
            return (node(text, file: file.lastPathComponent).sequence ?? []).map { row($0, collection: collection) }
        }
        guard file.pathExtension == "md", text.hasPrefix("---\n"), let end = text.range(of: "\n---\n") else {
            return []
        }
        let front = node(String(text[..<end.lowerBound].dropFirst(4)), file: file.lastPathComponent)
        return front["id"] == nil ? [] : [row(front, collection: collection)]
    }

    private static func row(_ node: Node, collection: String) -> Row {
        Row(collection: collection, node: node, id: node["id"]?.scalar?.text ?? "")
    }
}
