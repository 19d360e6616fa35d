import Foundation
import Generator
import Testing

/// The data of the site in this repository, read by readers that know nothing of Charte.
@Suite struct DataTests {
    private typealias Members = [String: Any]

    private static func files() async throws -> [String: [UInt8]] {
        let build = await FinishedSite.shipped.value.build
        let files = build.files.filter { $0.path.hasPrefix("donnees/") }
        return Dictionary(uniqueKeysWithValues: files.map { (String($0.path.dropFirst(8)), $0.bytes) })
    }

    /// The records of a file by their ids.
    private static func records(_ name: String) async throws -> [Members] {
        let bytes = try #require(try await files()["\(name).json"], "\(name).json")
        let file = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? Members)
        return try #require(file.values.compactMap { $0 as? [Members] }.first)
    }

    private static let kinds = [
        "etats", "organes", "evenements", "personnes", "documents", "organisations", "sources", "vocabulaires",
    ]

    @Test(.enabled(if: Validator.isThere, "there is no validator of JSON Schema; make test installs one"))
    func `the JSON of every kind is right by its schema, and the schema is one`() async throws {
        let (folder, files) = (try TemporaryFolder(), try await Self.files())
        for (name, bytes) in files { try folder.write(String(decoding: bytes, as: UTF8.self), name) }
        for kind in Self.kinds {
            let (schema, file) = (
                folder.url.appending(path: "\(kind).schema.json"), folder.url.appending(path: "\(kind).json")
            )
            #expect(try await Validator.complaints(["--check-metaschema", schema.path()]) == "", "\(kind)")
            #expect(try await Validator.complaints(schema, [file]) == "", "\(kind)")
        }
        // A schema that lets everything pass would be none.
        try folder.write(#"{"states": [{"id": "atlantide", "capitale": {"fr": "Poséidonis"}}]}"#, "faux.json")
        let complaints = try await Validator.complaints(
            folder.url.appending(path: "etats.schema.json"), [folder.url.appending(path: "faux.json")])
        #expect(complaints.contains("capitale"))
    }

    @Test(arguments: kinds) func `a table says what the JSON says, and nothing is lost`(kind: String) async throws {
        let table = try StrictCSV(try #require(try await Self.files()["\(kind).csv"]))
        let records = try await Self.records(kind)
        #expect(table.rows.count == records.count)
        #expect(Set(table.header).count == table.header.count)
        for (row, record) in zip(table.rows, records) {
            var told = Self.leaves(record)
            for (name, cell) in zip(table.header, row) {
                // What is false is not told in JSON.
                #expect(told.removeValue(forKey: name) ?? (cell == "false" ? "false" : "") == cell, "\(name) \(record)")
            }
            #expect(told == [:], "\(record)")
        }
    }

    @Test func `what a cell cannot hold has a table of its own`() async throws {
        let files = try await Self.files()
        for (name, bytes) in files where name.hasSuffix(".csv") && name.contains("-") {
            let parts = name.dropLast(4).split(separator: "-", maxSplits: 1).map(String.init)
            let table = try StrictCSV(bytes)
            var rows = table.rows[...]
            for record in try await Self.records(parts[0]) {
                let items = record[parts[1]] as? [Members] ?? []
                for (place, item) in items.enumerated() {
                    let next = rows.popFirst()
                    let row = try #require(next)
                    #expect(Array(row.prefix(2)) == [record["id"] as? String, String(place + 1)])
                    let told =
                        table.header.contains { $0.hasPrefix("item.") }
                        ? Self.leaves(["item": item]) : Self.leaves(item)
                    let cells = zip(table.header, row).dropFirst(2).filter { $0.1 != "" }.map { ($0.0, $0.1) }
                    #expect(Dictionary(uniqueKeysWithValues: cells) == told, "\(name) \(row)")
                }
            }
            #expect(rows.isEmpty, "\(name)")
        }
    }

    /// The values within members by their paths; lists of words as one; lists of anything else stand elsewhere.
    private static func leaves(_ members: Members, _ path: String = "") -> [String: String] {
        var leaves: [String: String] = [:]
        for (name, value) in members {
            switch value {
            case let inner as Members: leaves.merge(self.leaves(inner, path + name + ".")) { one, _ in one }
            case let words as [String]: leaves[path + name] = words.joined(separator: "|")
            case is [Any]: continue
            case let text as String: leaves[path + name] = text
            case let flag as Bool where "\(type(of: value))".contains("Bool"):
                leaves[path + name] = flag ? "true" : "false"
            case let number as NSNumber: leaves[path + name] = "\(number)"
            default: leaves[path + name] = "\(value)"
            }
        }
        return leaves
    }

    @Test func `references lead to records that are given out`() async throws {
        let sources = Set(try await Self.records("sources").compactMap { $0["id"] as? String })
        for kind in ["etats", "organes", "evenements", "personnes", "documents", "organisations"] {
            for record in try await Self.records(kind) {
                #expect(sources.isSuperset(of: record["sources"] as? [String] ?? []), "\(record["id"] ?? "")")
            }
        }
    }

    @Test func `the page of the data tells every file, every column and the licence, and holds a Dataset`() async throws
    {
        let site = await FinishedSite.shipped.value
        let text = try #require(site.build.files.first { $0.path == "donnees/index.html" }).bytes
        let page = String(decoding: text, as: UTF8.self)
        for (name, bytes) in try await Self.files() where name != "index.html" {
            #expect(page.contains("href=\"../donnees/\(name)\""), "\(name)")
            guard name.hasSuffix(".csv") else { continue }
            for column in try StrictCSV(bytes).header {
                #expect(page.contains("<code>\(column)</code>"), "\(name): \(column)")
            }
        }
        // Every meaning is told in the language of the page.
        #expect(!page.contains("lang=\"en\""))
        #expect(text.count < 60_000)
        let data = try #require(
            page.firstMatch(of: /(?s)<script type="application\/ld\+json">(.*?)<\/script>/)?.output.1)
        let told = try #require(try JSONSerialization.jsonObject(with: Data(data.utf8)) as? Members)
        let graph = try #require(told["@graph"] as? [Members])
        let dataset = try #require(graph.first { $0["@type"] as? String == "Dataset" })
        #expect(dataset["dateModified"] as? String == "2026-11-24")
        let parts = try #require(dataset["hasPart"] as? [Members])
        #expect(parts.count == Self.kinds.count)
        let distribution = try #require(parts.first?["distribution"] as? [Members])
        #expect(distribution.first?["contentUrl"] as? String == "https://oci.example.org/donnees/etats.csv")
        #expect((parts.first?["variableMeasured"] as? [String])?.contains("iso3") == true)
    }

    @Test func `the list of a kind leads to its files`() async throws {
        let build = await FinishedSite.shipped.value.build
        let page = try #require(build.files.first { $0.path == "etats/index.html" })
        let text = String(decoding: page.bytes, as: UTF8.self)
        #expect(text.contains("<a href=\"../donnees/etats.csv\" download type=\"text/csv\">CSV</a>"))
        #expect(text.contains("<a href=\"../donnees/#state\">"))
    }
}
