import Testing
import YAML

@testable import Domain

/// Every relation that the registry derives, held against one computed from the YAML alone.
@Suite struct ContentRelationsTests {
    private let content = Content.site
    private var registry: Registry { content.registry }

    private func keys(_ collection: String) -> [RecordKey] { registry.keys(ofKind: registry.kind(named: collection)!) }

    private func related(_ key: RecordKey, _ relation: String) -> [String] {
        registry.related(to: key, relation).map(registry.id)
    }

    private func derived(_ key: RecordKey, _ field: String) -> [String] {
        registry.ids(registry.values(key)[registry.kinds[key.kind].fieldIndex(field)!])
    }

    @Test func `the site's records are read without a mistake`() {
        #expect(content.diagnostics.map { "\($0.location): \($0.message)" } == [])
        for collection in RegistryBuilder().collections {
            #expect(keys(collection).count == content.rows(collection).count)
        }
        #expect(content.rows("states").count == 62)
    }

    private static let references = [
        ("states", "events", "events", "state"), ("states", "organs", "organs", "seat.state"),
        ("states", "nationals", "people", "state"), ("organs", "events", "events", "organ"),
        ("organs", "parts", "organs", "parent"), ("events", "documents", "documents", "adopted_at"),
        ("events", "established", "organs", "established_by"), ("terms", "organs", "organs", "category"),
        ("terms", "events", "events", "series"),
    ]

    @Test(arguments: references)
    func `a record lists all who name it, and no other`(target: String, relation: String, source: String, path: String)
    {
        var found = 0
        for key in keys(target) {
            let expected = content.ids(source) { $0[path] == registry.id(key) }
            let listed = related(key, relation)
            #expect(Set(listed) == expected, "\(registry.id(key)).\(relation)")
            #expect(listed.count == expected.count, "each once")
            #expect(derived(key, relation) == listed)
            found += listed.count
        }
        #expect(found == content.ids(source) { $0[path] != nil }.count)
        #expect(found > 0)
    }

    @Test func `a region and a group list their states, each state once`() {
        for key in keys("terms") {
            let id = registry.id(key)
            #expect(Set(related(key, "states")) == content.ids("states") { $0["region"] == id || $0["group"] == id })
        }
    }

    @Test func `an office and an organ list those who held the office`() {
        for (collection, path) in [("organs", "organ"), ("terms", "office")] {
            for key in keys(collection) {
                let expected = content.ids("people") { row in
                    row.list("mandates").contains { $0[path]?.scalar?.text == registry.id(key) }
                }
                #expect(Set(related(key, "officeholders")) == expected)
            }
        }
        #expect(keys("organs").contains { related($0, "officeholders").count > 10 })
    }

    @Test func `a source lists the records of each kind that cite it`() {
        for collection in ["states", "organs", "events", "people", "documents", "organisations"] {
            for key in keys("sources") {
                let expected = content.ids(collection) { row in
                    row.list("sources").contains { $0.scalar?.text == registry.id(key) }
                }
                #expect(Set(related(key, collection)) == expected, "\(registry.id(key)).\(collection)")
                #expect(related(key, collection).count == expected.count)
            }
        }
    }

    @Test func `an organ's documents are what its events adopted, in order of time`() {
        for key in keys("organs") {
            let events = content.ids("events") { $0["organ"] == registry.id(key) }
            let expected = content.ids("documents") { row in row["adopted_at"].map(events.contains) ?? false }
            #expect(Set(derived(key, "documents")) == expected)
            let dates = derived(key, "documents").compactMap { id in
                content.rows("documents").first { $0.id == id }?["date"]
            }
            #expect(dates == dates.sorted())
        }
    }

    @Test func `the events of a series follow one another by date`() {
        for series in content.ids("terms", where: { $0["vocabulary"] == "event-series" }) {
            let events = content.rows("events").filter { $0["series"] == series }
                .sorted { ($0["start"] ?? "", $0.id) < ($1["start"] ?? "", $1.id) }
            #expect(events.count > 1)
            for (place, event) in events.enumerated() {
                let key = keys("events").first { registry.id($0) == event.id }!
                #expect(derived(key, "previous") == (place > 0 ? [events[place - 1].id] : []))
                #expect(derived(key, "next") == (place + 1 < events.count ? [events[place + 1].id] : []))
            }
        }
    }

    @Test func `numbered sessions follow one another by number`() {
        for key in keys("events") {
            guard let event = registry.record(Identifier<Event>(registry.id(key))!), let ordinal = event.ordinal else {
                continue
            }
            for next in derived(key, "next").compactMap({ registry.record(Identifier<Event>($0)!)?.ordinal }) {
                #expect(next > ordinal, "\(event.id.rawValue)")
            }
        }
    }

    @Test func `where a state stands follows from its last period`() {
        for row in content.rows("states") + content.rows("organisations") {
            let key = keys(row.collection).first { registry.id($0) == row.id }!
            let (kind, values) = (registry.kinds[key.kind], registry.values(key))
            let last = row.list("memberships").last
            let status = last?["to"] == nil ? last?["status"]?.scalar?.text : nil
            #expect(values[kind.fieldIndex("status")!].text == status)
            #expect(values[kind.fieldIndex("joined")!].text == row.list("memberships").first?["from"]?.scalar?.text)
            let isMember = status == "member" || status == "suspended"
            #expect(values[kind.fieldIndex("is_member")!].text == String(isMember))
        }
        #expect(
            keys("states").count {
                registry.values($0)[registry.kinds[$0.kind].fieldIndex("is_member")!].text == "true"
            } == 57)
    }

    @Test func `any order of adding records gives the same registry`() {
        var dice = Dice(seed: 57)
        // Kinds that keep the order of their file are added in it; all the others anywhere.
        let kept: Set = ["organs", "sources", "terms"]
        let (fixed, free) = (
            content.rows.filter { kept.contains($0.collection) }, content.rows.filter { !kept.contains($0.collection) }
        )
        let expected = snapshot(registry)
        for _ in 0..<5 {
            var rows = free.shuffled(using: &dice)
            for row in fixed.reversed() { rows.insert(row, at: 0) }
            if Bool.random(using: &dice) { rows = free.shuffled(using: &dice) + fixed }
            let (other, diagnostics) = Content.build(rows)
            #expect(diagnostics.isEmpty)
            #expect(snapshot(other) == expected)
        }
    }

    private func snapshot(_ registry: Registry) -> [String] {
        registry.kinds.indices.flatMap { kind in
            registry.keys(ofKind: kind).map { "\(registry.id($0)) \(registry.values($0))" }
        }
    }
}
