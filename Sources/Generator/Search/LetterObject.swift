internal import Domain
internal import Templates

/// All pages in order of their titles, by the letters that these begin with: `site.letters`, for an index on paper's model.
enum LetterObject {
    static let types = [
        ObjectType(
            "IndexLetter",
            fields: [
                .init("letter", .text, "The letter, in its capital form; 0–9 for what begins with none"),
                .init("id", .text, "An anchor for it"),
                .init("entries", .list(.object("IndexEntry")), "What begins with it"),
            ]),
        ObjectType(
            "IndexEntry",
            fields: [
                .init("title", .text, "The title of the page"),
                .init("url", .text, "Its address"),
                .init("kind", .text, "The name of the kind of its record, or « page »"),
                .init("kind_label", .text, "What one of that kind is called (labels.kind)"),
                .init("years", .text, "When it was, where that is known; what tells it from its namesakes"),
            ]),
    ]

    static func value(_ index: NameIndex, _ plan: SitePlan) -> Value {
        let keys = index.entries.map { (number($0.title), CollationKey($0.title, language: index.language)) }
        // Titles that are the same stay in the order of the index.
        let order = keys.indices.sorted { (keys[$0].0, keys[$0].1, $0) < (keys[$1].0, keys[$1].1, $1) }
        var letters: [String: [Value]] = [:]
        for entry in order.lazy.map({ index.entries[$0] }) {
            let letter = CollationKey.initial(of: entry.title, language: index.language) ?? "0–9"
            letters[letter, default: []].append(value(entry, index, plan))
        }
        return .list(
            letters.map { (CollationKey($0.key, language: index.language), $0) }.sorted { $0.0 < $1.0 }
                .map { .object(Row([.text($1.key), .text(anchor($1.key)), .list($1.value)])) })
    }

    /// The number that a title begins with, so that « 2e » comes before « 10e »; titles in letters come after all numbers.
    private static func number(_ title: String) -> Int {
        Int(title.prefix { ("0"..."9").contains($0) }) ?? .max
    }

    private static func anchor(_ letter: String) -> String { letter == "0–9" ? "0-9" : letter.lowercased() }

    private static func value(_ entry: NameIndex.Entry, _ index: NameIndex, _ plan: SitePlan) -> Value {
        let kind = index.kinds[entry.kind]
        return .object(
            Row([
                .text(entry.title), .text(plan.pages[entry.page].address), .text(kind.name), .text(kind.label),
                .text(entry.remark),
            ]))
    }
}
